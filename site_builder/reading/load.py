"""The whole content tree to one disclosure, with every problem of every file listed. Opens no file itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error, notice, warning
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.reading import layout
from site_builder.reading.catalogue_file import read_catalogue
from site_builder.reading.fields import read_record, read_records
from site_builder.reading.layout import ProjectFiles, YearFiles, sort_files
from site_builder.reading.ledger_file import read_ledger
from site_builder.reading.markdown.file import parse_decoded_markdown
from site_builder.reading.markdown.scan import markdown_issues
from site_builder.reading.settings import read_settings
from site_builder.reading.text.encoding import Decoded, decode
from site_builder.reading.yaml.file import Node, parse_decoded
from site_builder.records.analysis import Analysis
from site_builder.records.base import Record
from site_builder.records.catalogues.records import Catalogue
from site_builder.records.catalogues.vocabulary import Checklist
from site_builder.records.checklist import Answer
from site_builder.records.confirmation import Confirmation
from site_builder.records.correction import Correction
from site_builder.records.disclosure import Disclosure, ProjectSettings, YearRecords
from site_builder.records.document import Document
from site_builder.records.evidence import Evidence
from site_builder.records.measures import Measures
from site_builder.records.people import Holder
from site_builder.records.plan import Plan, PlanReport
from site_builder.records.progress import RoundReport
from site_builder.records.prose_page import ProsePage
from site_builder.records.redirect import RedirectRow
from site_builder.records.result import Result
from site_builder.records.site import SiteSettings
from site_builder.records.statistics import Series
from site_builder.records.submission import Submission
from site_builder.records.version import EvidenceVersion
from site_builder.records.waiver import Waiver
from site_builder.records.year import Round, YearSettings

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


@dataclass(frozen=True, slots=True)
class ProjectSource:
    """What was found on disk: the bytes of every text file of the project, and the names of the other files.

    A text file that could not be opened stands among `others`; whoever tried has reported it.
    """

    texts: Mapping[str, bytes]
    others: frozenset[str] = frozenset()
    _decoded: dict[str, Decoded] = field(default_factory=dict, compare=False, repr=False)

    def decoded(self, file: str) -> Decoded:
        """The letters of a text file, found once for all who read it."""
        if file not in self._decoded:
            self._decoded[file] = decode(self.texts[file], file)
        return self._decoded[file]


class _Reader:
    """Reads files of one source and keeps the list of what was wrong."""

    def __init__(self, source: ProjectSource) -> None:
        self.source = source
        self.issues: list[Issue] = []
        self.read: set[str] = set()

    def node(self, file: str) -> tuple[Node | None, bool]:
        """The root node of a YAML file, and whether the file could be read at all."""
        self.read.add(file)
        if file not in self.source.texts:
            return None, False
        node, issues = parse_decoded(self.source.decoded(file), file)
        self.issues += issues
        return node, node is not None or not issues

    def record(self, kind: type[R], file: str, year: FiscalYear | None = None) -> R | None:
        node, readable = self.node(file)
        if not readable:
            return None
        record, issues = read_record(kind, node, file, fiscal_year=year)
        self.issues += issues
        return record

    def records(self, kind: type[R], file: str, year: FiscalYear | None = None) -> tuple[R, ...]:
        node, readable = self.node(file)
        if not readable:
            return ()
        records, issues = read_records(kind, node, fiscal_year=year)
        self.issues += issues
        return records

    def prose(self, kind: type[R], file: str, **extra: str) -> R | None:
        self.read.add(file)
        if file not in self.source.texts:
            return None
        parts, issues = parse_decoded_markdown(self.source.decoded(file), file)
        self.issues += issues
        if parts is None:
            return None
        self.issues += markdown_issues(parts.body, file, parts.body_line)
        record, problems = read_record(kind, parts.front_matter, file, extra={"body": parts.body, **extra})
        self.issues += problems
        return record

    def empty_checklist(self, file: str, settings: YearSettings) -> None:
        """Says that a file of answers holds none, unless something worse was said of it."""
        if Checklist.OIT in settings.checklists and not any(issue.place.file == file for issue in self.issues):
            self.issues.append(CHECKLIST_EMPTY.at(Place(file), year=settings.year))


def load(source: ProjectSource) -> tuple[Disclosure | None, tuple[Issue, ...]]:
    """The disclosure a project's files tell, drafts included, and all that is wrong with them.

    There is no disclosure when `mkdocs.yml` or `site.yml` cannot be read; anything less is left out and reported.
    """
    reader = _Reader(source)
    project = _project(reader)
    files = sort_files(path for path in (*source.texts, *source.others) if path.startswith(f"{layout.CONTENT}/"))
    reader.issues += map(_stranger, files.strangers)
    site = _site(reader, files)
    years = tuple(
        records for records in (_year(reader, each) for _, each in sorted(files.years.items())) if records is not None
    )
    pages = tuple(page for page in (_page(reader, path) for path in files.pages) if page is not None)
    plans = tuple(plan for plan in (_plan(reader, path) for path in files.plans) if plan is not None)
    confirmations = reader.records(Confirmation, layout.CONFIRMED) if layout.CONFIRMED in files.single else ()
    holders = reader.records(Holder, layout.PEOPLE) if layout.PEOPLE in files.single else ()
    corrections = reader.records(Correction, layout.CORRECTIONS) if layout.CORRECTIONS in files.single else ()
    waivers = reader.records(Waiver, layout.WAIVERS) if layout.WAIVERS in files.single else ()
    redirects = reader.records(RedirectRow, layout.REDIRECTS) if layout.REDIRECTS in files.single else ()
    ledger, problems = read_ledger(source.texts.get(layout.LEDGER, b""), layout.LEDGER)
    reader.issues += problems
    if project is None or site is None:
        return None, tuple(reader.issues)
    lists = {each.year: _catalogue(reader, each) for each in files.years.values()}
    told = Disclosure(
        project,
        site,
        years,
        pages,
        confirmations,
        plans,
        holders,
        corrections,
        waivers,
        redirects,
        ledger,
        catalogues={year: found for year, found in sorted(lists.items()) if found},
    )
    return told, tuple(reader.issues)


def _stranger(path: str) -> Issue:
    guess = layout.meant_path(path)
    if guess is None:
        return FILE_UNKNOWN.at(Place(path))
    here = guess.rpartition("/")[0] == path.rpartition("/")[0]
    name, nearest = (path.rpartition("/")[2], guess.rpartition("/")[2]) if here else (path, guess)
    return FILE_NAME_MISTYPED.at(Place(path), name=name, nearest=nearest)


def _project(reader: _Reader) -> ProjectSettings | None:
    if layout.SETTINGS not in reader.source.texts:
        reader.issues.append(FILE_MISSING.at(Place(layout.SETTINGS), file=layout.SETTINGS))
        return None
    project, issues = read_settings(reader.source.texts[layout.SETTINGS], layout.SETTINGS)
    reader.issues += issues
    return project


def _site(reader: _Reader, files: ProjectFiles) -> SiteSettings | None:
    if layout.SITE not in files.single:
        reader.issues.append(FILE_MISSING.at(Place(layout.SITE), file=layout.SITE))
        return None
    return reader.record(SiteSettings, layout.SITE)


def _year(reader: _Reader, files: YearFiles) -> YearRecords | None:
    year, single = files.year, files.single
    if "year.yml" not in single:
        path = f"{files.folder}/year.yml"
        reader.issues.append(FILE_MISSING.at(Place(path), file=path))
        settings = None
    else:
        settings = reader.record(YearSettings, single["year.yml"], year)
    result = reader.record(Result, single["ita.yml"], year) if "ita.yml" in single else None
    analysis = reader.record(Analysis, single["analysis.yml"], year) if "analysis.yml" in single else None
    measures = reader.record(Measures, single["measures.yml"], year) if "measures.yml" in single else None
    evidence = reader.records(Evidence, single["evidence.yml"], year) if "evidence.yml" in single else ()
    answers = reader.records(Answer, single["oit.yml"], year) if "oit.yml" in single else ()
    if settings and "oit.yml" in single and not answers:
        reader.empty_checklist(single["oit.yml"], settings)
    statistics = reader.records(Series, single["statistics.yml"], year) if "statistics.yml" in single else ()
    versions = reader.records(EvidenceVersion, single["versions.yml"], year) if "versions.yml" in single else ()
    submission = reader.record(Submission, single["submission.yml"], year) if "submission.yml" in single else None
    documents = tuple(d for d in (reader.prose(Document, path) for path in files.documents) if d is not None)
    reports = _by_round(reader, RoundReport, files.rounds, year, settings)
    plan_reports = _by_round(reader, PlanReport, files.plan_reports, year, settings)
    if settings is None:
        return None
    return YearRecords(
        settings,
        result,
        analysis,
        measures,
        reports,
        evidence,
        documents,
        answers,
        plan_reports,
        statistics,
        versions,
        submission,
    )


def _catalogue(reader: _Reader, files: YearFiles) -> Catalogue | None:
    """The list that the project keeps itself for a year; it wins over the package's."""
    if "catalogue.yml" not in files.single:
        return None
    path = files.single["catalogue.yml"]
    node, readable = reader.node(path)
    if not readable:
        return None
    found, issues = read_catalogue(node, path, files.year)
    reader.issues += issues
    return found


def _by_round(
    reader: _Reader, kind: type[R], paths: list[str], year: FiscalYear, settings: YearSettings | None
) -> tuple[tuple[Round, R], ...]:
    """The reports of a year, each beside the round its file is named after, in the order of the rounds."""
    found: dict[str, R] = {}
    for path in paths:
        name = path.rpartition("/")[2].removesuffix(".yml")
        report = reader.record(kind, path, year)
        if settings is not None and settings.round(name) is None:
            reader.issues.append(ROUND_UNKNOWN.at(Place(path), round=name))
        elif report is not None:
            found[name] = report
    rounds = settings.rounds if settings else ()
    return tuple((report_round, found[report_round.id]) for report_round in rounds if report_round.id in found)


def _plan(reader: _Reader, path: str) -> Plan | None:
    node, readable = reader.node(path)
    if not readable:
        return None
    name = path.rpartition("/")[2].removesuffix(".yml")
    plan, issues = read_record(Plan, node, path, extra={"name": name})
    reader.issues += issues
    return plan


def _page(reader: _Reader, path: str) -> ProsePage | None:
    name = path.removeprefix(f"{layout.CONTENT}/pages/").removesuffix(".md")
    if not all(layout.is_page_name(f"{part}.md") for part in name.split("/")):
        reader.issues.append(PAGE_NAME.at(Place(path), name=name))
        return None
    return reader.prose(ProsePage, path, name=name)
