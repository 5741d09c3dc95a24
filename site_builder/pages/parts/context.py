"""What every page module needs to tell its story: all that follows from the disclosure, as words and links."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, TypeVar

from msgspec.structs import replace

from site_builder.language import urls
from site_builder.language.thai.dates import format_date_short
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.rebuilt import carrying, mark_of
from site_builder.language.words import text
from site_builder.pages.parts.basics import Detail, FileLink, Link, OutsideLink
from site_builder.records.derived.disclosed import Disclosed
from site_builder.records.derived.names import When
from site_builder.records.derived.papers import earlier_files_of, files_of, known_files
from site_builder.records.disclosure import YearRecords
from site_builder.records.evidence import Evidence
from site_builder.records.file_facts import FileFacts
from site_builder.records.subjects import Subject, SubjectKind
from site_builder.records.version import EvidenceVersion

T = TypeVar("T")


def file_size(size: int) -> str:
    """A size people can read: `14 kB`, `1.4 MB`; kilo is 1,000."""
    if size < 1_000_000:
        return f"{max(round(size / 1000), 1)} kB"
    return f"{size / 1_000_000:.1f} MB"


class Context(Disclosed, frozen=True, dict=True):
    """The published disclosure as pages tell of it."""

    @property
    def place(self) -> str:
        """District and province, as official forms print them."""
        agency = self.disclosure.site.agency
        return text("place", district=agency.district, province=agency.province)

    def unit_links(self, unit_ids: Iterable[str], when: When, *, short: bool = True) -> tuple[Link, ...]:
        """Links to the pages of units under their names of a time; an unknown unit has no page."""
        known = (each for each in unit_ids if each in self.disclosure.units)
        return tuple(Link(self.unit_name(each, when, short=short), urls.unit(each)) for each in known)

    def indicator_link(self, number: int) -> Link:
        indicator = self.indicator(number)
        if indicator is None:
            return Link(str(number), "")
        address = urls.indicator(indicator.key) if number in self.scored_indicators else ""
        return Link(f"{number} {indicator.name_th}", address)

    def indicator_fact(self, numbers: Iterable[int]) -> Detail:
        """Indicators as a fact: links to those that have a page, words for the others."""
        links = tuple(self.indicator_link(number) for number in numbers)
        words = ", ".join(link.text for link in links if not link.address)
        return Detail(text("indicator"), words, tuple(link for link in links if link.address))

    def subject_words(self, subject: Subject) -> str:
        """A subject as people say it: “ตัวชี้วัดที่ 5”, “คำถาม e10”, “O28”."""
        if subject.kind is SubjectKind.INDICATOR:
            return text("indicator_no", number=subject.number)
        if subject.kind is SubjectKind.QUESTION:
            return text("question_code", code=subject.code)
        return subject.code.upper()

    @cached_property
    def _remembered(self) -> dict[tuple[object, int], Any]:
        return {}

    def remembered(self, make: Callable[["Context", YearRecords], T], records: YearRecords) -> T:
        """What `make` says of a year, made once for all pages that ask."""
        key = (make, records.year.buddhist)
        if key not in self._remembered:
            self._remembered[key] = make(self, records)
        found: T = self._remembered[key]
        return found

    # Evidence

    def evidence_files(self, year: FiscalYear, evidence: Evidence) -> tuple[FileLink, ...]:
        """The published files of a piece of evidence, in its order."""
        count, links = len(evidence.files), list[FileLink]()
        for each, facts in known_files(self.files, files_of(year, evidence)):
            words = evidence.title
            if count > 1:
                words = text("file_of_many", title=evidence.title, number=each.number)
            alt, caption = each.file.alt or words, each.file.caption or ""
            links.append(_file_link(words, each.address, each.extension, facts, caption=caption, alt=alt))
        return tuple(links)

    def evidence_versions(self, year: FiscalYear, evidence: Evidence) -> tuple[tuple[EvidenceVersion, FileLink], ...]:
        """The earlier versions of a piece of evidence, the latest first, each with its file."""
        records, versions = self.records(year), list[tuple[EvidenceVersion, FileLink]]()
        for each in earlier_files_of(records, evidence) if records else ():
            facts = self.files.get(each.path)
            if facts is not None:
                words = text("version_no", number=each.version.version, title=evidence.title)
                versions.append((each.version, _file_link(words, each.address, each.extension, facts)))
        return tuple(versions)

    def evidence_links(self, records: YearRecords, ids: Iterable[str]) -> tuple[Link, ...]:
        """Links to the landing pages of pieces of evidence, with kind and date after each."""
        pieces = ((each, records.evidence_by_id.get(each)) for each in ids)
        return tuple(_as_named(self._evidence_link(records.year, found), name) for name, found in pieces if found)

    @cached_property
    def _evidence_links(self) -> dict[tuple[int, str], Link]:
        return {}

    def _evidence_link(self, year: FiscalYear, evidence: Evidence) -> Link:
        """One link for all pages that lead to a piece of evidence: many do."""
        key = (year.buddhist, evidence.id)
        if key not in self._evidence_links:
            link = Link(evidence.title, urls.evidence(year, evidence.id), self.evidence_note(year, evidence))
            self._evidence_links[key] = link
        return self._evidence_links[key]

    def evidence_note(self, year: FiscalYear, evidence: Evidence) -> str:
        """A few words on what opens: “PDF 14 kB”, “ภาพ 2 ไฟล์”, “หน้าเว็บ”."""
        if self.is_withdrawn(year, evidence.id):
            return text("withdrawn_short")
        if evidence.url:
            return text("kind_web")
        files = self.evidence_files(year, evidence)
        if len(files) == 1:
            return f"{files[0].kind_word} {files[0].size}"
        return text("files_count", kind=files[0].kind_word if files else "", count=len(files))

    def outside_link(self, evidence: Evidence) -> OutsideLink | None:
        return OutsideLink(evidence.title, evidence.url) if evidence.url else None

    def document_link(self, records: YearRecords, document_id: str | None) -> Link | None:
        document = records.documents_by_id.get(document_id or "")
        if document is None:
            return None
        address = urls.document(records.year, document.id)
        withdrawn = self.is_withdrawn(records.year, document.id)
        note = text("withdrawn_short") if withdrawn else format_date_short(document.date)
        return _as_named(Link(document.title, address, note), document_id)


def _as_named(link: Link, name: str | None) -> Link:
    """A link with the mark where it was made up that its target is named here."""
    return replace(link, text=carrying(link.text, name)) if mark_of(name) else link


def _file_link(
    words: str, address: str, extension: str, facts: FileFacts, *, caption: str = "", alt: str = ""
) -> FileLink:
    is_picture = facts.kind.is_picture
    return FileLink(
        text=words,
        address=address,
        kind="image" if is_picture else extension,
        kind_word=text("kind_image") if is_picture else extension.upper(),
        size=file_size(facts.published_size),
        caption=caption,
        alt=alt,
        width=facts.width,
        height=facts.height,
    )
