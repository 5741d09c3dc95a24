"""Do plans over several years hold together, and do the reports about them name what is there?"""

from collections.abc import Iterable, Iterator

from site_builder.checking.parts.check import check
from site_builder.checking.parts.repeats import repeats
from site_builder.checking.parts.wording import hint, ranges
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error, warning
from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.fiscal_year import FiscalYear, parse_fiscal_year
from site_builder.language.thai.periods import format_period
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.plan import Plan, PlanReport, PlanRow
from site_builder.records.values import REFERENCE_MALFORMED
from site_builder.records.year import Round

RECORD_UNKNOWN = error(
    "record-unknown",
    "ไม่พบหลักฐาน “{id}” ของปี {year}{hint_th}",
    "there is no evidence “{id}” in {year}{hint_en}",
    "ตรวจปีและรหัสกับ content/{year}/evidence.yml",
    "check the year and the id with content/{year}/evidence.yml",
)
PLAN_UNKNOWN = error(
    "plan-unknown",
    "ไม่พบแผนรหัส “{id}”{hint_th}",
    "no plan has the id “{id}”{hint_en}",
    "รหัสของแผนคือชื่อไฟล์ใน content/plans/ ไม่รวม .yml ให้แก้รหัสหรือเพิ่มไฟล์",
    "a plan's id is its file's name in content/plans/ without .yml; correct the id or add the file",
)
PROJECT_UNKNOWN = error(
    "project-unknown",
    "แผน {plan} ไม่มีโครงการรหัส “{id}”{hint_th}",
    "the plan {plan} has no project “{id}”{hint_en}",
    "แก้รหัสให้ตรงกับ projects: ในไฟล์ของแผน เลขที่พิมพ์ในรายงานให้ใส่ในช่อง no",
    "correct the id to one of the plan's projects; the number printed in the report goes into no",
)
PROJECT_REPEATED = error(
    "project-repeated",
    "โครงการ “{id}” มีมากกว่าหนึ่งแถวในรายงานนี้ แถวแรกอยู่ {first}",
    "the project “{id}” has more than one row in this report; the first is at {first}",
    "รวมเป็นแถวเดียว หรือแก้รหัสของแถวที่หมายถึงโครงการอื่น",
    "keep one row, or correct the id of the row that means another project",
)
DIMENSION_UNKNOWN = error(
    "dimension-unknown",
    "แผนนี้ไม่มีมิติที่ {number} มีเฉพาะมิติที่ {known}",
    "the plan has no dimension {number}; it has {known}",
    "แก้ช่อง dimension หรือเพิ่มมิติใน dimensions: ของแผน",
    "correct dimension, or add it to the plan's dimensions",
)
DIMENSION_REPEATED = error(
    "dimension-repeated",
    "มิติที่ {number} มีมากกว่าหนึ่งรายการ รายการแรกอยู่ {first}",
    "dimension {number} stands more than once; the first is at {first}",
    "ให้แต่ละมิติมีเลขไม่ซ้ำกัน",
    "give each dimension a number of its own",
)
BUDGET_REPEATED = error(
    "budget-repeated",
    "โครงการ {id} มีงบประมาณของปี {year} มากกว่าหนึ่งรายการ",
    "the project {id} has more than one budget for {year}",
    "เหลือไว้ปีละหนึ่งรายการ ถ้ามีหลายแหล่งเงินให้รวมยอด",
    "keep one a year; add up several sources of money",
)
YEAR_OUTSIDE_PLAN = warning(
    "year-outside-plan",
    "ปี {year} อยู่นอกช่วงเวลาของแผน {plan} ({period})",
    "{year} lies outside the period of the plan {plan} ({period})",
    "ตรวจปีกับช่องนี้ หรือแก้ period: ของแผน",
    "check the year and the plan named, or correct the plan's period",
)

Reported = tuple[YearRecords, Round, PlanReport]


def plan_reports(disclosure: Disclosure) -> Iterator[Reported]:
    """Every plan report, with its year and round."""
    for records in disclosure.years:
        for report_round, report in records.plan_reports:
            yield records, report_round, report


@check
def reported_plans(disclosure: Disclosure, whole: Disclosure) -> Iterator[Issue]:
    """The plan that a report is about."""
    for _, _, report in plan_reports(disclosure):
        if report.plan not in disclosure.plans_by_id:
            meant = hint(report.plan, disclosure.plans_by_id, whole.plans_by_id)
            yield PLAN_UNKNOWN.at(report.origin.place_of("plan"), id=report.plan, **meant)


@check
def reported_projects(disclosure: Disclosure, whole: Disclosure) -> Iterator[Issue]:
    """Each row's project stands in the plan."""
    for _, _, report in plan_reports(disclosure):
        plan = disclosure.plans_by_id.get(report.plan)
        if plan is None:
            continue
        known, drafts = _project_ids(plan), _project_ids(whole.plans_by_id.get(report.plan, plan))
        for row in report.rows:
            if row.project not in known:
                place = row.origin.place_of("project")
                meant = hint(row.project, known, drafts)
                yield PROJECT_UNKNOWN.at(place, id=row.project, plan=plan.id, **meant)


@check
def repeated_rows(disclosure: Disclosure) -> Iterator[Issue]:
    """A project is reported once in a round."""
    for _, _, report in plan_reports(disclosure):
        for place, project, first in repeats((row.origin.place_of("project"), row.project) for row in report.rows):
            yield PROJECT_REPEATED.at(place, id=project, first=first)


@check
def dimensions(disclosure: Disclosure) -> Iterator[Issue]:
    """The plan's dimensions are numbered apart, and projects belong to one of them."""
    for plan in disclosure.plans:
        for place, number, first in repeats((each.origin.place_of("no"), each.no) for each in plan.dimensions):
            yield DIMENSION_REPEATED.at(place, number=number, first=first)
        known = {each.no for each in plan.dimensions}
        for project in plan.projects:
            if project.dimension not in known:
                place = project.origin.place_of("dimension")
                yield DIMENSION_UNKNOWN.at(place, number=project.dimension, known=ranges(known))


@check
def yearly_budgets(disclosure: Disclosure) -> Iterator[Issue]:
    """A project has one budget for each year, and the year is one of the plan's."""
    for plan in disclosure.plans:
        for project in plan.projects:
            seen = set[FiscalYear]()
            for budget in project.budgets:
                place = budget.origin.place_of("year")
                if budget.year in seen:
                    yield BUDGET_REPEATED.at(place, id=project.id, year=budget.year)
                elif not covers(plan, budget.year):
                    yield _outside(place, budget.year, plan)
                seen.add(budget.year)


@check
def reported_years(disclosure: Disclosure) -> Iterator[Issue]:
    """A year reports on a plan that runs in it."""
    for records, _, report in plan_reports(disclosure):
        plan = disclosure.plans_by_id.get(report.plan)
        if plan and not covers(plan, records.year):
            yield _outside(report.origin.place_of("plan"), records.year, plan)


@check
def signed_plans(disclosure: Disclosure, whole: Disclosure) -> Iterator[Issue]:
    """The signed plan lies among one year's evidence, written `2566/ev-014`."""
    for plan in disclosure.plans:
        if plan.signed is None:
            continue
        place = plan.origin.place_of("signed")
        year, name = _year_and_id(plan.signed)
        if year is None:
            yield REFERENCE_MALFORMED.at(place, value=plan.signed)
            continue
        known, drafts = _evidence_ids(disclosure, year), _evidence_ids(whole, year)
        if name not in known:
            yield RECORD_UNKNOWN.at(place, id=name, year=year, **hint(name, known, drafts))


def covers(plan: Plan, year: FiscalYear) -> bool:
    """Whether the plan runs in any part of the year."""
    return plan.period.start <= year.end and year.start <= plan.period.end


def rows_by_project(rows: Iterable[PlanRow]) -> dict[str, PlanRow]:
    """The first row of each project."""
    return {row.project: row for row in reversed(tuple(rows))}


def _outside(place: Place, year: FiscalYear, plan: Plan) -> Issue:
    return YEAR_OUTSIDE_PLAN.at(place, year=year, plan=plan.id, period=format_period(plan.period))


def _project_ids(plan: Plan) -> frozenset[str]:
    return frozenset(project.id for project in plan.projects)


def _evidence_ids(disclosure: Disclosure, year: FiscalYear) -> frozenset[str]:
    records = disclosure.by_year.get(year)
    return frozenset(records.evidence_by_id if records else ())


def _year_and_id(reference: str) -> tuple[FiscalYear | None, str]:
    year, _, name = reference.partition("/")
    try:
        return (parse_fiscal_year(year) if name else None), name
    except ThaiValueError:
        return None, name
