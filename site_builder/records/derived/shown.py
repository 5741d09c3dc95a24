"""Which facts each kind of page shows: what somebody sees who opens it and follows the papers it names.

The papers that a page names (evidence, a memo, a meeting's minutes) are shown by it, their own papers are not. There
is a function for each kind; the row of the kind in `site_map` names it. Keys without a fact are ignored.
"""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.analysis import Analysis
from site_builder.records.catalogues.records import Catalogue, Indicator, Item
from site_builder.records.derived import keys
from site_builder.records.derived.facts import Fact
from site_builder.records.derived.responsible import is_among
from site_builder.records.derived.shown_parts import (
    Keys,
    approvals_shown,
    findings_shown,
    listed_shown,
    papers_shown,
    standings_shown,
)
from site_builder.records.derived.site_facts import linked_files
from site_builder.records.derived.subjects import analysed_year, findings_about, indicator_numbers, measures_for
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.document import Document
from site_builder.records.evidence import Evidence
from site_builder.records.measures import Measure, Measures
from site_builder.records.plan import Plan, PlanReport, Project
from site_builder.records.progress import RoundReport
from site_builder.records.prose_page import ProsePage
from site_builder.records.responsible import EVERY
from site_builder.records.result import Result
from site_builder.records.site import Unit
from site_builder.records.statistics import Series
from site_builder.records.year import Round


class Facts(Struct, frozen=True):
    """All facts of a disclosure by key, and the disclosure itself."""

    disclosure: Disclosure
    by_key: Mapping[str, Fact]

    def below(self, *prefixes: str) -> Keys:
        """The keys that are one of these or stand below it."""
        for prefix in prefixes:
            yield from (key for key in self.by_key if key == prefix or key.startswith(f"{prefix}/"))


def nothing(facts: Facts, *page: object) -> Keys:
    """Pages that only list others show no fact."""
    return iter(())


# The whole site


def home(facts: Facts) -> Keys:
    """The latest year at a glance, and how to reach the agency."""
    yield from facts.below(keys.CONTACT, keys.COMPLAINTS)
    for records in facts.disclosure.years[-1:]:
        yield from year(facts, records)


def prose(facts: Facts, page: ProsePage) -> Keys:
    """A hand-written page by its paragraphs and files; one in place of the home page leads on like that."""
    if page.name == "index":
        yield from home(facts)
    key = keys.page(page.name)
    yield key
    yield from facts.below(keys.blocks(key))
    yield from map(keys.page, linked_files(page))


def contact(facts: Facts) -> Keys:
    units = (keys.unit(each.id) for each in facts.disclosure.site.units)
    return facts.below(keys.CONTACT, keys.MAIN_WEBSITE, *units)


def complaints(facts: Facts) -> Keys:
    return facts.below(keys.COMPLAINTS)


def people(facts: Facts) -> Keys:
    return facts.below(keys.PEOPLE)


def corrections(facts: Facts) -> Keys:
    return facts.below(keys.CORRECTIONS)


def unit(facts: Facts, unit: Unit) -> Keys:
    """What one unit answers for in all years."""
    yield from facts.below(keys.unit(unit.id))
    for records in facts.disclosure.years:
        at_work = ((each, (*each.units.main, *each.units.supporting)) for each in records.measure_list)
        yield from listed_shown(records, tuple(each for each, units in at_work if is_among(unit, units, records.year)))
        yield from (keys.answer(records.year, each.item) for each in records.answers if each.unit == unit.id)
        yield from (keys.series(records.year, each.id) for each in records.statistics if each.unit == unit.id)
    for plan in facts.disclosure.plans:
        yield from (
            keys.project(plan.id, each.id) for each in plan.projects if {unit.id, *EVERY}.intersection(each.units)
        )


# The loop of a year


def year(facts: Facts, records: YearRecords) -> Keys:
    yield keys.year(records.year)
    yield from result(facts, records)
    yield from measures(facts, records)
    yield from _reports(facts, records, records.reports)
    yield from (keys.line(keys.document(records.year, each.id)) for each in records.documents)
    yield from approvals_shown(records)


def result(facts: Facts, records: YearRecords, *_: Result) -> Keys:
    yield keys.year(records.year)
    yield from facts.below(keys.result(records.year))
    yield keys.result(records.year.previous)
    yield from _wordings(facts, records.year)
    if records.result:
        yield from papers_shown(records, (records.result.source,))


def analysis(facts: Facts, records: YearRecords, analysis: Analysis) -> Keys:
    """The analysis, and the scores it is about beside the target of their year."""
    yield keys.year(analysis.of)
    yield from facts.below(keys.analysis(records.year), keys.result(analysis.of))
    yield from _wordings(facts, analysis.of)
    yield from papers_shown(records, (analysis.signed,), (analysis.memo,))


def measures(facts: Facts, records: YearRecords, *_: Measures) -> Keys:
    yield from facts.below(keys.measures(records.year))
    yield from findings_shown(records, records.measure_list)
    yield from standings_shown(records, records.measure_list)
    adopted = records.measures.adopted if records.measures else None
    if adopted:
        yield from papers_shown(records, (adopted.signed,), (adopted.meeting,))


def measure(facts: Facts, records: YearRecords, measure: Measure) -> Keys:
    """A measure with its loop: findings, scores, and what each report says of it."""
    of = records.year
    yield from (keys.measures(of), keys.measure(of, measure.id), keys.measure(of, measure.group), keys.year(of))
    yield from findings_shown(records, (measure,))
    for number in indicator_numbers(records, measure):
        yield from (keys.indicator(each, number) for each in (of, analysed_year(records)))
    for each, _ in records.reports:
        yield keys.report_round(of, each.id)
        yield from (keys.entries(of, each.id, measure.id), keys.outcomes(of, each.id, measure.id))


def progress(facts: Facts, records: YearRecords) -> Keys:
    return _reports(facts, records, records.reports)


def round_report(facts: Facts, records: YearRecords, report_round: Round, report: RoundReport) -> Keys:
    return _reports(facts, records, ((report_round, report),))


def _reports(facts: Facts, records: YearRecords, reports: Iterable[tuple[Round, RoundReport]]) -> Keys:
    """Reports beside the measures they speak of; when these were adopted is not told there."""
    of = records.year
    for each, report in reports:
        key = keys.report(of, each.id)
        yield from (keys.report_round(of, each.id), key, keys.entries(of, each.id), keys.outcomes(of, each.id))
        yield from _named_papers(facts, records, key, report.signed, report.memo)
    yield from (key for key in facts.below(keys.measures(of)) if key != keys.measures(of))
    yield from findings_shown(records, records.measure_list)


def indicator(facts: Facts, indicator: Indicator) -> Keys:
    """One indicator over the years: scores, the measures that answer to it, the findings about it."""
    number = indicator.number
    for records in facts.disclosure.years:
        of = records.year
        yield from (keys.indicator(of, number), keys.year(of))
        yield from _wordings(facts, of)
        yield from listed_shown(records, tuple(measures_for(records, number)))
        yield from (keys.analysed(of, each.id) for each in findings_about(records, number))


def _wordings(facts: Facts, of: FiscalYear) -> Keys:
    """How the documents about the result of a year word and number what they name."""
    years = facts.disclosure.years
    return (keys.wordings(each.year) for each in years if each.analysis and each.analysis.of == of)


# Plans and figures


def plan(facts: Facts, plan: Plan) -> Keys:
    yield from facts.below(keys.plan(plan.id))
    year_of_paper, _, evidence_id = (plan.signed or "").partition("/")
    for records in facts.disclosure.years:
        if str(records.year) == year_of_paper:
            yield from papers_shown(records, (evidence_id,))
    yield from _rows_of(facts.disclosure, plan)


def project(facts: Facts, plan: Plan, project: Project) -> Keys:
    yield from facts.below(keys.project(plan.id, project.id))
    yield from _rows_of(facts.disclosure, plan)


def _rows_of(disclosure: Disclosure, plan: Plan) -> Keys:
    for records in disclosure.years:
        reports = (each for each, report in records.plan_reports if report.plan == plan.id)
        yield from (keys.plan_rows(records.year, each.id) for each in reports)


def plan_reports(facts: Facts, records: YearRecords) -> Keys:
    for report_round, report in records.plan_reports:
        yield from plan_report(facts, records, report_round, report)


def plan_report(facts: Facts, records: YearRecords, report_round: Round, report: PlanReport) -> Keys:
    key = keys.plan_report(records.year, report_round.id)
    yield from (keys.report_round(records.year, report_round.id), *facts.below(key), keys.plan(report.plan))
    yield from _named_papers(facts, records, key, report.signed, report.memo)
    yield from (keys.project(report.plan, row.project) for row in report.rows)


def statistics(facts: Facts, records: YearRecords) -> Keys:
    return facts.below(*(keys.series(records.year, each.id) for each in records.statistics))


def series(facts: Facts, records: YearRecords, series: Series) -> Keys:
    yield from facts.below(keys.series(records.year, series.id))
    yield from papers_shown(records, series.evidence)


# Papers and answers


def documents(facts: Facts, records: YearRecords) -> Keys:
    return (keys.line(keys.document(records.year, each.id)) for each in records.documents)


def document(facts: Facts, records: YearRecords, document: Document) -> Keys:
    yield from facts.below(keys.document(records.year, document.id))
    yield from papers_shown(records, document.evidence)


def evidence_list(facts: Facts, records: YearRecords) -> Keys:
    return (keys.line(keys.evidence(records.year, each.id)) for each in records.evidence)


def evidence(facts: Facts, records: YearRecords, evidence: Evidence) -> Keys:
    return papers_shown(records, (evidence.id,))


def checklist(facts: Facts, records: YearRecords, catalogue: Catalogue) -> Keys:
    return facts.below(keys.checklist(records.year))


def item(facts: Facts, records: YearRecords, catalogue: Catalogue, item: Item) -> Keys:
    return facts.below(keys.answer(records.year, item.id))


def _named_papers(facts: Facts, records: YearRecords, key: str, signed: str | None, memo: str | None) -> Keys:
    """The papers that a report names in its rows or entries, its signed original and its memo."""
    named = tuple(facts.below(keys.named_evidence(key)))
    yield from named
    ids = tuple(each.removeprefix(f"{keys.named_evidence(key)}/") for each in named)
    yield from papers_shown(records, (*ids, signed), (memo, *ids))
