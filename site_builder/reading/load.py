"""The whole content tree to one disclosure, with every problem of every file listed. Opens no file itself."""

from collections.abc import Mapping
from typing import Any, TypeVar

from msgspec import Struct, field

from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error, notice, warning
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.reading.catalogue_file import read_catalogue
from site_builder.reading.fields import read_record, read_records
from site_builder.reading.layout import CONTENT, SETTINGS
from site_builder.reading.ledger_file import read_ledger
from site_builder.reading.markdown.file import parse_decoded_markdown
from site_builder.reading.markdown.scan import markdown_issues
from site_builder.reading.settings import read_settings
from site_builder.reading.sorting import ProjectFiles, is_page_name, meant_path, sort_files
from site_builder.reading.text.encoding import Decoded, decode
from site_builder.reading.yaml.file import Node, parse_decoded
from site_builder.records.base import Record, typed_names
from site_builder.records.catalogues.records import Catalogue
from site_builder.records.catalogues.vocabulary import Checklist
from site_builder.records.checklist import Answer
from site_builder.records.content_files import OF_A_YEAR, OF_THE_SITE, ContentFile, FileForm, row_of
from site_builder.records.disclosure import Disclosure, ProjectSettings, YearRecords
from site_builder.records.prose_page import ProsePage
from site_builder.records.year import YearSettings

FILE_MISSING = error(
    "file-missing",
    "ไม่พบไฟล์ {file} ซึ่งต้องมี",
    "the file {file} is required and is not there",
    "สร้างไฟล์ {file} หรือคัดลอกจากโครงการตัวอย่าง (site-builder init)",
    "create {file}, or copy it from a fresh project (site-builder init)",
)
FILE_UNKNOWN = warning(
    "file-unknown",
    "ไม่รู้จักไฟล์นี้ จึงไม่ได้อ่านและไม่ได้เผยแพร่",
    "this file is none that we know; it was neither read nor published",
    "แก้ชื่อไฟล์หรือย้ายไปไว้ในโฟลเดอร์ที่ถูกต้อง ถ้าไม่ใช้ให้ลบ",
    "correct its name or its folder, or remove it",
)
FILE_NAME_MISTYPED = error(
    "file-name-mistyped",
    "ไม่รู้จักไฟล์ชื่อ “{name}” จึงไม่ได้อ่าน น่าจะหมายถึง “{nearest}”",
    "no file is named “{name}”, so it was not read; did you mean “{nearest}”?",
    "เปลี่ยนชื่อไฟล์เป็น {nearest} (ตัวพิมพ์เล็กทั้งหมด) ถ้าเป็นสำเนาที่ไม่ใช้ให้ย้ายออกจากโฟลเดอร์ content",
    "rename it {nearest}, all in lower case; move a copy that is not used out of content",
)
PAGE_NAME = error(
    "page-name",
    "ชื่อไฟล์หน้าเว็บ “{name}” ใช้เป็นที่อยู่ไม่ได้",
    "the page's file name “{name}” cannot become an address",
    "ตั้งชื่อด้วยอักษรอังกฤษตัวเล็ก ตัวเลข และ - เท่านั้น เช่น service-hours.md",
    "use lower-case English letters, digits and - only, like service-hours.md",
)
ROUND_UNKNOWN = error(
    "round-unknown",
    "ปีนี้ไม่มีรอบรายงาน “{round}” ไฟล์นี้จึงไม่ถูกใช้",
    "the year has no round “{round}”, so this file would not be used",
    "เพิ่มรอบใน rounds: ของ year.yml หรือเปลี่ยนชื่อไฟล์ให้ตรงกับรอบ",
    "add the round to year.yml or rename the file after a round",
)
CHECKLIST_EMPTY = notice(
    "checklist-empty",
    "ปี {year} ยังไม่ได้ตอบรายการ OIT แม้แต่ข้อเดียว",
    "{year} has not answered any item of its checklist",
    "ตอบทีละข้อใน content/{year}/oit.yml เริ่มจากข้อที่มีเอกสารแล้ว",
    "answer the items in content/{year}/oit.yml, beginning with those whose papers are there",
    final=True,
)

R = TypeVar("R", bound=Record)
T = TypeVar("T")


class ProjectSource(Struct, frozen=True):
    """What was found on disk: the bytes of every text file of the project, and the names of the other files.

    A text file that could not be opened stands among `others`; whoever tried has reported it.
    """

    texts: Mapping[str, bytes]
    others: frozenset[str] = frozenset()
    _decoded: dict[str, Decoded] = field(default_factory=dict)

    def decoded(self, file: str) -> Decoded:
        """The letters of a text file, found once for all who read it."""
        if file not in self._decoded:
            self._decoded[file] = decode(self.texts[file], file)
        return self._decoded[file]


def load(source: ProjectSource) -> tuple[Disclosure | None, tuple[Issue, ...]]:
    """The disclosure a project's files tell, drafts included, and all that is wrong with them.

    There is no disclosure when `mkdocs.yml` or `site.yml` cannot be read; anything less is left out and reported.
    """
    files = sort_files(path for path in (*source.texts, *source.others) if path.startswith(f"{CONTENT}/"))
    reader = _Reader(source, files)
    project = reader.project()
    reader.issues += map(_stranger, files.strangers)
    values = {row.field: reader.field(row) for row in OF_THE_SITE}
    years = [records for records in map(reader.year, files.years) if records is not None]
    if project is None or values["site"] is None:
        return None, tuple(reader.issues)
    catalogues = reader.catalogues()
    return Disclosure(project=project, years=tuple(years), catalogues=catalogues, **values), tuple(reader.issues)


def _stranger(path: str) -> Issue:
    guess = meant_path(path)
    if guess is None:
        return FILE_UNKNOWN.at(Place(path))
    here = guess.rpartition("/")[0] == path.rpartition("/")[0]
    name, nearest = (path.rpartition("/")[2], guess.rpartition("/")[2]) if here else (path, guess)
    return FILE_NAME_MISTYPED.at(Place(path), name=name, nearest=nearest)


class _Reader:
    """Reads the files of one project by the rows of the table, and keeps the list of what was wrong."""

    def __init__(self, source: ProjectSource, files: ProjectFiles) -> None:
        self.source = source
        self.files = files
        self.issues: list[Issue] = []

    def project(self) -> ProjectSettings | None:
        """What `mkdocs.yml` says."""
        if SETTINGS not in self.source.texts:
            self.issues.append(FILE_MISSING.at(Place(SETTINGS), file=SETTINGS))
            return None
        return self._noted(read_settings(self.source.texts[SETTINGS], SETTINGS))

    def year(self, year: FiscalYear) -> YearRecords | None:
        """The records of one year's folder; None where its `year.yml` says nothing."""
        settings: YearSettings | None = self.field(row_of(YearSettings), year)
        values = {row.field: self.field(row, year, settings) for row in OF_A_YEAR if row.kind is not YearSettings}
        if settings is None:
            return None
        if not values["answers"]:
            self._note_empty_checklist(year, settings)
        return YearRecords(settings, **values)

    def catalogues(self) -> dict[FiscalYear, Catalogue]:
        """The lists that the project keeps itself, by year; they win over the package's."""
        found: dict[FiscalYear, Catalogue] = {}
        for year in self.files.years:
            for path in self.files.of(row_of(Catalogue), year):
                node, is_readable = self._node(path)
                catalogue = self._noted(read_catalogue(node, path, year)) if is_readable else None
                if catalogue:
                    found[year] = catalogue
        return found

    def field(self, row: ContentFile, year: FiscalYear | None = None, settings: YearSettings | None = None) -> Any:
        """All that stands in the files of a row, as the disclosure holds it."""
        paths = self.files.of(row, year)
        if row.is_required and not paths:
            path = row.in_year(year) if year else row.path
            self.issues.append(FILE_MISSING.at(Place(path), file=path))
        if row.is_one_a_round:
            return self._by_round(row, year, settings)
        if row.form is FileForm.LEDGER:
            return self._noted(read_ledger(self.source.texts.get(row.path, b""), row.path))
        if row.form is FileForm.LIST:
            return self._records(row.kind, paths, year)
        read = [self._record(row, path, year) for path in paths]
        if row.is_one_record:
            return read[0] if read else None
        return tuple(record for record in read if record is not None)

    def _record(self, row: ContentFile, path: str, year: FiscalYear | None) -> Any:
        """The one record of a file; None where it cannot be read."""
        extra = {"name": row.name_in(path)} if row.names_its_record else {}
        if row.kind is ProsePage and not all(is_page_name(f"{part}.md") for part in extra["name"].split("/")):
            self.issues.append(PAGE_NAME.at(Place(path), name=extra["name"]))
            return None
        if row.form is FileForm.PROSE:
            return self._prose(row.kind, path, extra)
        node, is_readable = self._node(path)
        return self._noted(read_record(row.kind, node, path, fiscal_year=year, extra=extra)) if is_readable else None

    def _prose(self, kind: type[R], path: str, extra: Mapping[str, str]) -> R | None:
        if path not in self.source.texts:
            return None
        parts = self._noted(parse_decoded_markdown(self.source.decoded(path), path, typed_names(kind)))
        if parts is None:
            return None
        self.issues += markdown_issues(parts.body, path, parts.body_line)
        return self._noted(read_record(kind, parts.front_matter, path, extra={"body": parts.body, **extra}))

    def _records(self, kind: type[R], paths: list[str], year: FiscalYear | None) -> tuple[R, ...]:
        nodes = map(self._node, paths)
        read = (self._noted(read_records(kind, node, fiscal_year=year)) for node, is_readable in nodes if is_readable)
        return tuple(record for records in read for record in records)

    def _by_round(self, row: ContentFile, year: FiscalYear | None, settings: YearSettings | None) -> Any:
        """The reports of a year, each beside the round its file is named after, as the rounds end one after another."""
        reports: dict[str, object] = {}
        for path in self.files.of(row, year):
            name, report = row.name_in(path), self._record(row, path, year)
            if settings is not None and settings.round(name) is None:
                self.issues.append(ROUND_UNKNOWN.at(Place(path), round=name))
            elif report is not None:
                reports[name] = report
        rounds = sorted(settings.rounds, key=lambda each: (each.period.end, each.judged_on)) if settings else ()
        return tuple((each, reports[each.id]) for each in rounds if each.id in reports)

    def _note_empty_checklist(self, year: FiscalYear, settings: YearSettings) -> None:
        """Says that a file of answers holds none, unless something worse was said of it."""
        for path in self.files.of(row_of(Answer), year):
            if Checklist.OIT in settings.checklists and not any(issue.place.file == path for issue in self.issues):
                self.issues.append(CHECKLIST_EMPTY.at(Place(path), year=settings.year))

    def _node(self, path: str) -> tuple[Node | None, bool]:
        """The root node of a YAML file, and whether the file could be read at all."""
        if path not in self.source.texts:
            return None, False
        node, issues = parse_decoded(self.source.decoded(path), path)
        self.issues += issues
        return node, node is not None or not issues

    def _noted(self, read: tuple[T, tuple[Issue, ...]]) -> T:
        """What was read, once all that is wrong with it is on the list."""
        value, issues = read
        self.issues += issues
        return value
