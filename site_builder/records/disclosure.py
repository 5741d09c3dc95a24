"""The whole of what an agency discloses: frozen records, found by id."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Protocol, TypeVar

from msgspec import Struct, field

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.analysis import Analysis, Finding, Topic
from site_builder.records.base import Reconstruction
from site_builder.records.by_subject import BySubject
from site_builder.records.catalogues import reader
from site_builder.records.catalogues.records import Catalogue
from site_builder.records.checklist import Answer
from site_builder.records.confirmation import Confirmation
from site_builder.records.correction import Correction
from site_builder.records.document import Document
from site_builder.records.evidence import Evidence
from site_builder.records.ledger import LedgerLine
from site_builder.records.measures import FollowUp, Group, Measure, Measures, Step
from site_builder.records.people import Holder
from site_builder.records.plan import Plan, PlanReport
from site_builder.records.progress import Entry, Outcome, RoundReport
from site_builder.records.prose_page import ProsePage
from site_builder.records.redirect import RedirectRow
from site_builder.records.result import Result
from site_builder.records.site import Position, SiteSettings, Unit
from site_builder.records.statistics import Series
from site_builder.records.submission import Submission
from site_builder.records.values import RecordReference
from site_builder.records.version import EvidenceVersion
from site_builder.records.waiver import Waiver
from site_builder.records.year import Round, YearSettings


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


Kind = TypeVar("Kind", bound=_Identified)


def _by_id(records: Iterable[Kind]) -> Mapping[str, Kind]:
    by_id: dict[str, Kind] = {}
    for record in records:
        by_id.setdefault(record.id, record)
    return by_id


class YearRecords(Struct, frozen=True, dict=True):
    """Everything that stands in one fiscal year's folder. What the folder does not hold is None or empty.

    `reports` and `plan_reports` stand beside their rounds, in the order of the rounds.
    """

    settings: YearSettings
    result: Result | None = None
    analysis: Analysis | None = None
    measures: Measures | None = None
    reports: tuple[tuple[Round, RoundReport], ...] = ()
    evidence: tuple[Evidence, ...] = ()
    documents: tuple[Document, ...] = ()
    answers: tuple[Answer, ...] = ()
    plan_reports: tuple[tuple[Round, PlanReport], ...] = ()
    statistics: tuple[Series, ...] = ()
    versions: tuple[EvidenceVersion, ...] = ()
    submission: Submission | None = None

    @property
    def year(self) -> FiscalYear:
        return self.settings.year

    @cached_property
    def measure_list(self) -> tuple[Measure, ...]:
        return self.measures.measures if self.measures else ()

    @cached_property
    def groups(self) -> Mapping[str, Group]:
        return _by_id(self.measures.groups if self.measures else ())

    @cached_property
    def findings(self) -> Mapping[str, Finding]:
        return _by_id(self.analysis.findings if self.analysis else ())

    @cached_property
    def measures_by_id(self) -> Mapping[str, Measure]:
        return _by_id(self.measure_list)

    @cached_property
    def measures_by_finding(self) -> Mapping[str, tuple[Measure, ...]]:
        """The measures that answer a finding, by its id, in the order of the year."""
        by_finding: dict[str, dict[int, Measure]] = {}
        for measure in self.measure_list:
            for finding_id in measure.findings:
                by_finding.setdefault(finding_id, {})[id(measure)] = measure
        return {finding_id: tuple(measures.values()) for finding_id, measures in by_finding.items()}

    @cached_property
    def steps(self) -> Mapping[str, Step]:
        return _by_id(step for measure in self.measure_list for step in measure.steps)

    @cached_property
    def follow_ups(self) -> Mapping[str, FollowUp]:
        own = (item for measure in self.measure_list for item in measure.follow_ups)
        shared = (item for group in self.groups.values() for item in group.follow_ups)
        return _by_id((*own, *shared))

    @cached_property
    def evidence_by_id(self) -> Mapping[str, Evidence]:
        return _by_id(self.evidence)

    @cached_property
    def documents_by_id(self) -> Mapping[str, Document]:
        return _by_id(self.documents)

    @cached_property
    def answers_by_item(self) -> Mapping[str, Answer]:
        by_item: dict[str, Answer] = {}
        for answer in self.answers:
            by_item.setdefault(str(answer.item), answer)
        return by_item

    @cached_property
    def topics(self) -> Mapping[str, Topic]:
        return _by_id(self.analysis.topics if self.analysis else ())

    @cached_property
    def _entries_by_subject(self) -> Mapping[int, BySubject[Entry]]:
        return {id(report): BySubject(report.entries) for _, report in self.reports}

    def entries_about(self, report: RoundReport, subjects: Iterable[str]) -> tuple[Entry, ...]:
        """What one of the year's reports says of any of these, in its order."""
        return self._entries_by_subject[id(report)].any_of(subjects)

    @cached_property
    def _outcomes_by_subject(self) -> Mapping[int, BySubject[Outcome]]:
        return {id(report): BySubject(report.outcomes) for _, report in self.reports}

    def outcomes_about(self, report: RoundReport, subjects: Iterable[str]) -> tuple[Outcome, ...]:
        """The outcomes that one of the year's reports states for any of these, in its order."""
        return self._outcomes_by_subject[id(report)].any_of(subjects)

    @property
    def submitted(self) -> tuple[tuple[Round | None, Analysis | RoundReport | PlanReport], ...]:
        """Everything of the year that is submitted to somebody: the analysis, which has no round, and the reports."""
        analysis = ((None, self.analysis),) if self.analysis else ()
        return (*analysis, *self.reports, *self.plan_reports)

    @property
    def latest_report(self) -> tuple[Round, RoundReport] | None:
        """The report of the last round that has one."""
        return self.reports[-1] if self.reports else None


class ProjectSettings(Struct, frozen=True, dict=True):
    """What `mkdocs.yml` says of the site: its name and its public address, ending in `/`."""

    name: str
    url: str


class Disclosure(Struct, frozen=True, dict=True):
    """All years of one agency, oldest first."""

    project: ProjectSettings
    site: SiteSettings
    years: tuple[YearRecords, ...] = ()
    pages: tuple[ProsePage, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()
    plans: tuple[Plan, ...] = ()
    holders: tuple[Holder, ...] = ()
    corrections: tuple[Correction, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    redirects: tuple[RedirectRow, ...] = ()
    ledger: tuple[LedgerLine, ...] = ()
    catalogues: Mapping[FiscalYear, Catalogue] = field(default_factory=dict)
    """The lists that the project keeps itself, by year."""
    reconstructions: tuple[Reconstruction, ...] = ()
    """What is said of marked values, by the numbers behind their marks; empty until `with_marks` has put them there."""

    @cached_property
    def plans_by_id(self) -> Mapping[str, Plan]:
        return _by_id(self.plans)

    @cached_property
    def by_year(self) -> Mapping[FiscalYear, YearRecords]:
        return {records.year: records for records in self.years}

    @cached_property
    def analyses(self) -> Mapping[FiscalYear, Analysis]:
        """The analyses by the year whose result each is about."""
        return {each.analysis.of: each.analysis for each in reversed(self.years) if each.analysis}

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        return _by_id(self.site.units)

    @cached_property
    def withdrawals(self) -> Mapping[str, RedirectRow]:
        """The withdrawn records, by the name the ledger gives them: `2566/ev-017`."""
        return {each.record: each for each in self.redirects if each.record and not each.is_draft}

    @cached_property
    def positions(self) -> Mapping[str, Position]:
        return _by_id(self.site.positions)

    def catalogue(self, year: FiscalYear) -> Catalogue | None:
        """The official list of a year: the project's own, else the one that travels with the package."""
        return self.catalogues.get(year) or reader.oit_catalogue(year)

    def result(self, year: FiscalYear) -> Result | None:
        """The assessment result of a year, where the project holds it."""
        records = self.by_year.get(year)
        return records.result if records else None

    def measure(self, reference: RecordReference) -> Measure | None:
        """The measure another year's record refers to."""
        records = self.by_year.get(reference.year)
        return records.measures_by_id.get(reference.id) if records else None
