"""What every page module needs to tell its story: the disclosure, the facts of files, names in their time."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from itertools import groupby

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.dates import format_date_short
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.words import text
from site_builder.pages.parts.basics import Detail, FileLink, Link, OutsideLink
from site_builder.records.catalogues import reader
from site_builder.records.catalogues.records import Catalogue, Indicator
from site_builder.records.derived.standing import Promise, promises
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.evidence import Evidence
from site_builder.records.file_facts import FileFacts
from site_builder.records.ledger import record_name
from site_builder.records.measures import Measure
from site_builder.records.site import name_on
from site_builder.records.subjects import Subject, SubjectKind
from site_builder.records.version import EvidenceVersion
from site_builder.records.year import Round


def file_size(size: int) -> str:
    """A size people can read: `14 kB`, `1.4 MB`; kilo is 1,000."""
    if size < 1_000_000:
        return f"{max(round(size / 1000), 1)} kB"
    return f"{size / 1_000_000:.1f} MB"


class Context(Struct, frozen=True, dict=True):
    """The published disclosure and what pages look up in it. `files` are facts by project path."""

    disclosure: Disclosure
    files: Mapping[str, FileFacts]

    @cached_property
    def latest(self) -> YearRecords | None:
        """The latest year there is."""
        return self.disclosure.years[-1] if self.disclosure.years else None

    def records(self, year: FiscalYear) -> YearRecords | None:
        return self.disclosure.by_year.get(year)

    @cached_property
    def _promises(self) -> dict[tuple[FiscalYear, str], tuple[Promise, ...]]:
        return {}

    def promises(self, records: YearRecords, until: Round | None = None) -> tuple[Promise, ...]:
        """The year's promises on the day of a round, by default the last one that was reported.

        Before the first report they are seen on the day before the year starts: nothing done, nothing late.
        """
        if until is None and records.latest_report:
            until = records.latest_report[0]
        if until is None:
            return ()
        key = (records.year, until.id)
        if key not in self._promises:
            self._promises[key] = promises(records, until)
        return self._promises[key]

    @cached_property
    def _promises_by_measure(self) -> dict[tuple[FiscalYear, str], dict[str, tuple[Promise, ...]]]:
        return {}

    def promises_of(self, records: YearRecords, measure: Measure, until: Round | None = None) -> tuple[Promise, ...]:
        """One measure's promises among those of its year, on the same day."""
        key = (records.year, until.id if until else "")
        if key not in self._promises_by_measure:
            ordered = groupby(self.promises(records, until), lambda each: each.measure.id)
            self._promises_by_measure[key] = {measure_id: tuple(found) for measure_id, found in ordered}
        return self._promises_by_measure[key].get(measure.id, ())

    # Names in their time

    def unit_name(self, unit_id: str, year: FiscalYear, *, short: bool = True) -> str:
        return self.unit_name_on(unit_id, year.end, short=short)

    @cached_property
    def _unit_names(self) -> dict[tuple[str, date, bool], str]:
        return {}

    def unit_name_on(self, unit_id: str, day: date, *, short: bool = True) -> str:
        key = (unit_id, day, short)
        if key not in self._unit_names:
            unit = self.disclosure.units.get(unit_id)
            name = name_on(unit.names, day) if unit else None
            self._unit_names[key] = unit_id if name is None else name.short_or_full if short else name.name
        return self._unit_names[key]

    def unit_names(self, unit_ids: Iterable[str], year: FiscalYear, *, short: bool = True) -> str:
        return ", ".join(self.unit_name(unit_id, year, short=short) for unit_id in unit_ids)

    def unit_links(self, unit_ids: Iterable[str], year: FiscalYear, *, short: bool = True) -> tuple[Link, ...]:
        """Links to the pages of units under their names in a year; an unknown unit has no page."""
        known = (each for each in unit_ids if each in self.disclosure.units)
        return tuple(Link(self.unit_name(each, year, short=short), urls.unit(each)) for each in known)

    @property
    def last_day(self) -> date:
        """The end of the latest year: the day on which pages of no year see names, holders and units."""
        return self.latest.year.end if self.latest else date.max

    def position(self, position_id: str | None, year: FiscalYear) -> str:
        position = self.disclosure.positions.get(position_id or "")
        return position.title_on(year.end) if position else position_id or ""

    def agency(self, year: FiscalYear | None, *, short: bool = False) -> str:
        names = self.disclosure.site.agency.names
        name = name_on(names, year.end) if year else names[-1]
        return name.short_or_full if short else name.name

    # Official lists

    def catalogue(self, year: FiscalYear) -> Catalogue | None:
        return self.disclosure.catalogue(year)

    def indicator(self, number: int) -> Indicator | None:
        return reader.indicator(number)

    def indicator_link(self, number: int) -> Link:
        found = self.indicator(number)
        if found is None:
            return Link(str(number), "")
        address = urls.indicator(found.key) if number in self.told_indicators else ""
        return Link(f"{number} {found.name_th}", address)

    def indicator_fact(self, numbers: Iterable[int]) -> Detail:
        """Indicators as a fact: links to those that have a page, words for the others."""
        links = tuple(self.indicator_link(number) for number in numbers)
        words = ", ".join(link.text for link in links if not link.address)
        return Detail(text("indicator"), words, tuple(link for link in links if link.address))

    @cached_property
    def told_indicators(self) -> frozenset[int]:
        """The indicators that have a page: those any year's result scores."""
        results = [records.result for records in self.disclosure.years if records.result]
        return frozenset(each.number for result in results for each in result.indicators)

    def subject_words(self, subject: Subject) -> str:
        """A subject as people say it: “ตัวชี้วัดที่ 5”, “คำถาม e10”, “O28”."""
        if subject.kind is SubjectKind.INDICATOR:
            return text("indicator_no", number=subject.number)
        if subject.kind is SubjectKind.QUESTION:
            return text("question_code", code=subject.code)
        return subject.code.upper()

    # Evidence

    def evidence_files(self, year: FiscalYear, evidence: Evidence) -> tuple[FileLink, ...]:
        """The published files of a piece of evidence, in its order."""
        found: list[FileLink] = []
        count = len(evidence.files)
        for number, each in enumerate(evidence.files, start=1):
            facts = self.files.get(self.project_path(year, each.file))
            if facts is None:
                continue
            extension = each.file.rpartition(".")[2].lower()
            kind = "image" if facts.kind.is_picture else extension
            name = evidence.title if count == 1 else text("file_of_many", title=evidence.title, number=number)
            found.append(
                FileLink(
                    text=name,
                    address=urls.evidence_file(year, evidence.id, number, extension),
                    kind=kind,
                    kind_word=text("kind_image") if kind == "image" else extension.upper(),
                    size=file_size(facts.published_size),
                    caption=each.caption or "",
                    alt=each.alt or name,
                    width=facts.width,
                    height=facts.height,
                )
            )
        return tuple(found)

    def evidence_versions(self, year: FiscalYear, evidence: Evidence) -> tuple[tuple[EvidenceVersion, FileLink], ...]:
        """The earlier versions of a piece of evidence, the latest first, each with its file."""
        records = self.records(year)
        mine = [each for each in (records.versions if records else ()) if each.evidence == evidence.id]
        found: list[tuple[EvidenceVersion, FileLink]] = []
        for each in sorted(mine, key=lambda one: (one.file, -one.version)):
            facts = self.files.get(self.project_path(year, each.kept))
            if facts is None:
                continue
            extension = each.kept.rpartition(".")[2].lower()
            found.append(
                (
                    each,
                    FileLink(
                        text=text("version_no", number=each.version, title=evidence.title),
                        address=urls.evidence_version(year, evidence.id, each.file, each.version, extension),
                        kind="image" if facts.kind.is_picture else extension,
                        kind_word=text("kind_image") if facts.kind.is_picture else extension.upper(),
                        size=file_size(facts.published_size),
                        width=facts.width,
                        height=facts.height,
                    ),
                )
            )
        return tuple(found)

    def is_withdrawn(self, year: FiscalYear, record_id: str) -> bool:
        """Whether a piece of evidence or a document was withdrawn; its address tells only that."""
        return record_name(year, record_id) in self.disclosure.withdrawals

    @staticmethod
    def project_path(year: FiscalYear, file: str) -> str:
        return f"content/{year.buddhist}/{file}"

    def evidence_links(self, records: YearRecords, ids: Iterable[str]) -> tuple[Link, ...]:
        """Links to the landing pages of pieces of evidence, with kind and date after each."""
        found = (records.evidence_by_id.get(each) for each in ids)
        return tuple(self._evidence_link(records.year, each) for each in found if each)

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
        return Link(document.title, address, text("withdrawn_short") if withdrawn else format_date_short(document.date))
