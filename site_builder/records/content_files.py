"""Every content file: where it stands, which record is read from it, and where that lands in the disclosure.

A new content file is a row here and its record. Readers, the guesses at mistyped names and the published view walk
these rows, and `tests/records/test_content_files.py` holds what each of them makes of a row.
"""

from enum import StrEnum

from msgspec import Struct

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.analysis import Analysis
from site_builder.records.base import Record
from site_builder.records.catalogues.records import Catalogue
from site_builder.records.checklist import Answer
from site_builder.records.confirmation import Confirmation
from site_builder.records.correction import Correction
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.document import Document
from site_builder.records.evidence import Evidence
from site_builder.records.ledger import LEDGER, LedgerLine
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
from site_builder.records.year import YearSettings

YEAR = "<year>"
ROUND = "<round>"


class FileForm(StrEnum):
    """How a file is written, and so how it is read."""

    RECORD = "record"
    """YAML: one mapping, one record."""
    LIST = "list"
    """YAML: a list, a record an item."""
    PROSE = "prose"
    """Markdown: the front matter with the body is one record."""
    CATALOGUE = "catalogue"
    """YAML: an official list; it lands in the disclosure by year."""
    LEDGER = "ledger"
    """Lines that the tool writes."""


class ContentFile(Struct, frozen=True):
    """One content file, or all files of one kind.

    `path` is its path in the project. `<year>` stands for a year's folder, `<round>` for the id of a reporting round,
    `<text>` for any name; `<id>` and `<page>`, an address, become the `name` of the record. `field` is the field that
    takes in what is read: of the year's records where the path has a year, of the disclosure where it has none.
    """

    path: str
    kind: type
    field: str
    form: FileForm = FileForm.RECORD
    is_required: bool = False
    has_drafts: bool = True
    """Whether `state: draft` takes something out of it; what was promised or submitted is not taken back so."""

    def __post_init__(self) -> None:
        """Raises ValueError where the disclosure has no place for what is read."""
        if self.field not in self.owner.__struct_fields__:
            raise ValueError(f"{self.path} is read into {self.field!r}, and {self.owner.__name__} has no such field")

    @property
    def owner(self) -> type[Disclosure | YearRecords]:
        """What holds the records that are read."""
        return YearRecords if self.is_yearly and self.form is not FileForm.CATALOGUE else Disclosure

    @property
    def is_yearly(self) -> bool:
        return YEAR in self.path

    @property
    def is_one_a_round(self) -> bool:
        return ROUND in self.path

    @property
    def is_one_file(self) -> bool:
        """Whether there is one such file at most, in the project or in a year."""
        return "<" not in self.path.replace(YEAR, "")

    @property
    def is_one_record(self) -> bool:
        """Whether one record at most lands in the field, and not several."""
        return self.form is FileForm.RECORD and self.is_one_file

    @property
    def names_its_record(self) -> bool:
        """Whether the record takes its `name` from the file's."""
        return "<id>" in self.path or "<page>" in self.path

    def name_in(self, path: str) -> str:
        """What the path of one of several such files has below their folder, without its ending."""
        return path.split("/", self.path.count("/"))[-1].rpartition(".")[0]

    def in_year(self, year: FiscalYear) -> str:
        """The path in one year."""
        return self.path.replace(YEAR, str(year))


CONTENT_FILES = (
    ContentFile("content/site.yml", SiteSettings, "site", is_required=True),
    ContentFile("content/people.yml", Holder, "holders", FileForm.LIST),
    ContentFile("content/corrections.yml", Correction, "corrections", FileForm.LIST),
    ContentFile("content/redirects.yml", RedirectRow, "redirects", FileForm.LIST),
    ContentFile("content/waivers.yml", Waiver, "waivers", FileForm.LIST),
    ContentFile("content/confirmed.yml", Confirmation, "confirmations", FileForm.LIST),
    ContentFile(LEDGER, LedgerLine, "ledger", FileForm.LEDGER, has_drafts=False),
    ContentFile("content/plans/<id>.yml", Plan, "plans"),
    ContentFile("content/pages/<page>.md", ProsePage, "pages", FileForm.PROSE),
    ContentFile("content/<year>/year.yml", YearSettings, "settings", is_required=True),
    ContentFile("content/<year>/ita.yml", Result, "result"),
    ContentFile("content/<year>/analysis.yml", Analysis, "analysis"),
    ContentFile("content/<year>/measures.yml", Measures, "measures"),
    ContentFile("content/<year>/evidence.yml", Evidence, "evidence", FileForm.LIST),
    ContentFile("content/<year>/oit.yml", Answer, "answers", FileForm.LIST),
    ContentFile("content/<year>/statistics.yml", Series, "statistics", FileForm.LIST),
    ContentFile("content/<year>/versions.yml", EvidenceVersion, "versions", FileForm.LIST),
    ContentFile("content/<year>/submission.yml", Submission, "submission", has_drafts=False),
    ContentFile("content/<year>/documents/<text>.md", Document, "documents", FileForm.PROSE),
    ContentFile("content/<year>/progress/<round>.yml", RoundReport, "reports"),
    ContentFile("content/<year>/plan/<round>.yml", PlanReport, "plan_reports"),
    ContentFile("content/<year>/catalogue.yml", Catalogue, "catalogues", FileForm.CATALOGUE, has_drafts=False),
)

OF_THE_SITE = tuple(row for row in CONTENT_FILES if row.owner is Disclosure and not row.is_yearly)
OF_A_YEAR = tuple(row for row in CONTENT_FILES if row.owner is YearRecords)


def row_of(kind: type[Record | Catalogue | LedgerLine]) -> ContentFile:
    """The row of a kind of record. Raises LookupError for one that stands inside another record or in no file."""
    row_of_kind = next((row for row in CONTENT_FILES if row.kind is kind), None)
    if row_of_kind is None:
        raise LookupError(f"no content file holds a {kind.__name__}: add a row for it to records/content_files.py")
    return row_of_kind


def path_of(kind: type[Record | Catalogue | LedgerLine], year: FiscalYear | None = None) -> str:
    """The path of the one file, in the project or in `year`, that holds records of this kind."""
    row = row_of(kind)
    return row.path if year is None else row.in_year(year)
