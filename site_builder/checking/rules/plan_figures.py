"""Are reports about a plan complete, and do their amounts agree with each other and with the plan?"""

from collections.abc import Iterator
from decimal import Decimal

from site_builder.checking.parts.check import check
from site_builder.checking.rules.plans import plan_reports, rows_by_project
from site_builder.checking.rules.rounds import closes_year
from site_builder.language.problems.message_values import NO_BUDGET, InBoth, money
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import notice, warning
from site_builder.language.thai.budgets import Budget, NoBudget, baht
from site_builder.language.thai.numerals import format_money
from site_builder.records.disclosure import Disclosure
from site_builder.records.plan import PlanRow, PlanStatus

PROJECTS_UNREPORTED = warning(
    "projects-unreported",
    "รายงานรอบ {round} ไม่มีโครงการที่แผนตั้งงบประมาณของปี {year} ไว้ {count} โครงการ: {missing}",
    "the report of round {round} lacks {count} projects that the plan budgets for {year}: {missing}",
    "เพิ่มแถวของโครงการเหล่านี้ ถ้ายังไม่มีผลให้ใส่ status: awaiting",
    "add their rows; where nothing is known yet write status: awaiting",
)
PLAN_REPORT_UNFINISHED = warning(
    "plan-report-unfinished",
    "รายงานรอบ {round} ซึ่งปิดปีแล้ว ยังมีโครงการที่รอรายงานหรืออยู่ระหว่างดำเนินการ {count} จาก {all} โครงการ",
    "the report of round {round} closes the year, yet {count} of {all} projects await their report or are under way",
    "ขอผลจากหน่วยงานเจ้าของโครงการแล้วแก้ status และ disbursed ถ้าเป็นเช่นนั้นจริงให้บอกเหตุผลในช่อง note",
    "ask the units and correct status and disbursed; if it is so, say why in note",
)
BUDGET_OVERSPENT = warning(
    "budget-overspent",
    "เบิกจ่าย {disbursed} บาท มากกว่างบประมาณ {budget} บาท",
    "{disbursed} baht spent is more than the budget of {budget}",
    "ตรวจจุดทศนิยมและเครื่องหมายจุลภาคของทั้งสองช่อง ถ้าเพิ่มงบประมาณภายหลังให้แก้ budget และบอกในช่อง note",
    "check points and commas of both; if the budget was raised, correct it and say so in note",
)
BUDGET_ABSENT = warning(
    "budget-absent",
    "เบิกจ่าย {disbursed} บาท ทั้งที่ช่องงบประมาณเป็น {budget_th}",
    "{disbursed} baht was spent although the budget is {budget_en}",
    "ใส่งบประมาณในช่อง budget ถ้าใช้เงินของโครงการอื่นให้แก้ disbursed และบอกในช่อง note",
    "fill in budget; if the money came from elsewhere, correct disbursed and say so in note",
)
BUDGET_UNSPENT = notice(
    "budget-unspent",
    "โครงการแล้วเสร็จโดยไม่ได้เบิกจ่ายจากงบประมาณ {budget} บาท",
    "the project is finished without spending any of its {budget} baht",
    "ตรวจช่อง disbursed ถ้าไม่ได้ใช้เงินจริงให้พิมพ์ ไม่ใช้งบประมาณ ในช่อง disbursed",
    "check disbursed; if no money was needed, write no-budget in disbursed",
)
BUDGET_UNLIKE_PLAN = notice(
    "budget-unlike-plan",
    "ช่องงบประมาณเป็น {budget_th} ไม่ตรงกับแผนของปี {year} ซึ่งเป็น {planned_th}",
    "the budget is {budget_en}, which differs from the plan's for {year}: {planned_en}",
    "ตรวจกับแผน ถ้าได้รับจัดสรรไม่เท่าแผนจริงปล่อยไว้ได้",
    "compare it with the plan; if the money granted differs, leave it",
)

ROW_UNLIKE_PLAN = notice(
    "row-unlike-plan",
    "ช่อง {field} ของรายงานรอบ {round} คือ “{reported}” ไม่ตรงกับแผน ซึ่งเป็น “{planned}”",
    "{field} is “{reported}” in the report of round {round}, and “{planned}” in the plan",
    "ตรวจกับรายงานและแผนฉบับที่พิมพ์ ถ้าต่างกันจริงปล่อยไว้ได้ ถ้าพิมพ์ผิดให้แก้หรือลบช่อง {field}",
    "compare it with the printed report and plan; if they differ, leave it, else correct or remove {field}",
)

OPEN = frozenset({PlanStatus.AWAITING, PlanStatus.UNDER_WAY})
"""Statuses that the report closing a year should have left behind."""


@check
def unfinished_reports(disclosure: Disclosure) -> Iterator[Issue]:
    """Said once for a report that closes the year."""
    for records, report_round, report in plan_reports(disclosure):
        count = sum(row.status in OPEN for row in report.rows)
        if count and closes_year(records.year, report_round):
            place = report.origin.place_of("rows")
            yield PLAN_REPORT_UNFINISHED.at(place, round=report_round.id, count=count, all=len(report.rows))


@check
def unreported_projects(disclosure: Disclosure) -> Iterator[Issue]:
    """Projects with a budget for the year and no row; a plan does not say that one is due which uses no budget."""
    for records, report_round, report in plan_reports(disclosure):
        plan = disclosure.plans_by_id.get(report.plan)
        reported = rows_by_project(report.rows)
        due = (each for each in plan.projects if isinstance(each.budget_of(records.year), Decimal)) if plan else ()
        missing = [project.id for project in due if project.id not in reported]
        if missing:
            yield PROJECTS_UNREPORTED.at(
                report.origin.place_of("rows"),
                round=report_round.id,
                year=records.year,
                count=len(missing),
                missing=", ".join(missing),
            )


@check
def amounts(disclosure: Disclosure) -> Iterator[Issue]:
    """What was spent against what there was."""
    for _, _, report in plan_reports(disclosure):
        for row in report.rows:
            place = row.origin.place_of("disbursed")
            spent, budget = baht(row.disbursed), baht(row.budget)
            if spent and not budget:
                yield BUDGET_ABSENT.at(place, disbursed=format_money(spent), **_in_both(row.budget).named("budget"))
            elif spent > budget:
                yield BUDGET_OVERSPENT.at(place, disbursed=format_money(spent), budget=format_money(budget))
            elif _is_unspent(row):
                yield BUDGET_UNSPENT.at(place, budget=format_money(budget))


@check
def planned_amounts(disclosure: Disclosure) -> Iterator[Issue]:
    """A row's budget against the plan's for that year."""
    for records, _, report in plan_reports(disclosure):
        plan = disclosure.plans_by_id.get(report.plan)
        planned: dict[str, Budget | None] = {
            project.id: project.budget_of(records.year) for project in (plan.projects if plan else ())
        }
        for row in report.rows:
            amount = planned.get(row.project)
            if amount is not None and baht(amount) != baht(row.budget):
                said = _in_both(row.budget).named("budget") | _in_both(amount).named("planned")
                yield BUDGET_UNLIKE_PLAN.at(row.origin.place_of("budget"), year=records.year, **said)


def _in_both(amount: Budget) -> InBoth:
    return NO_BUDGET if isinstance(amount, NoBudget) else money(format_money(amount))


def _is_unspent(row: PlanRow) -> bool:
    """Whether nothing was spent of a budget, and the report does not say that none was used."""
    return row.status is PlanStatus.FINISHED and baht(row.budget) > 0 and row.disbursed == 0


@check
def rows_unlike_plan(disclosure: Disclosure) -> Iterator[Issue]:
    """A report that prints another title, kind or dimension of a project than its plan."""
    for _, report_round, report in plan_reports(disclosure):
        plan = disclosure.plans_by_id.get(report.plan)
        projects = {project.id: project for project in plan.projects} if plan else {}
        for row in report.rows:
            project = projects.get(row.project)
            if project is None:
                continue
            printed: tuple[tuple[str, object, object], ...] = (
                ("title", row.title, project.title),
                ("kind", row.kind, project.kind),
                ("dimension", row.dimension, project.dimension),
            )
            for field, reported, planned in printed:
                if reported is not None and reported != planned:
                    place = row.origin.place_of(field)
                    yield ROW_UNLIKE_PLAN.at(
                        place, field=field, round=report_round.id, reported=str(reported), planned=str(planned)
                    )
