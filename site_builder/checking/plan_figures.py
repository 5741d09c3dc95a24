"""Are reports about a plan complete, and do their amounts agree with each other and with the plan?"""

from collections.abc import Iterator
from decimal import Decimal

from site_builder.checking.plans import plan_reports, rows_by_project
from site_builder.checking.rounds import closes_year
from site_builder.language.problems import rules
from site_builder.language.problems.problem import Issue
from site_builder.language.thai.numerals import format_money
from site_builder.records.disclosure import Disclosure
from site_builder.records.plan import PlanRow, PlanStatus

OPEN = frozenset({PlanStatus.AWAITING, PlanStatus.UNDER_WAY})
"""Statuses that the report closing a year should have left behind."""


def unfinished_reports(disclosure: Disclosure) -> Iterator[Issue]:
    """Said once for a report that closes the year."""
    for records, report_round, report in plan_reports(disclosure):
        count = sum(row.status in OPEN for row in report.rows)
        if count and closes_year(records.year, report_round):
            place = report.origin.place_of("rows")
            yield rules.PLAN_REPORT_UNFINISHED.at(place, round=report_round.id, count=count, all=len(report.rows))


def unreported_projects(disclosure: Disclosure) -> Iterator[Issue]:
    """Projects with a budget for the year and no row; a plan that names no budgets does not say which are due."""
    for records, report_round, report in plan_reports(disclosure):
        plan = disclosure.plans_by_id.get(report.plan)
        reported = rows_by_project(report.rows)
        due = (project for project in plan.projects if project.budget_of(records.year) is not None) if plan else ()
        missing = [project.id for project in due if project.id not in reported]
        if missing:
            yield rules.PROJECTS_UNREPORTED.at(
                report.origin.place_of("rows"),
                round=report_round.id,
                year=records.year,
                count=len(missing),
                missing=", ".join(missing),
            )


def amounts(disclosure: Disclosure) -> Iterator[Issue]:
    """What was spent against what there was."""
    for _, _, report in plan_reports(disclosure):
        for row in report.rows:
            place = row.origin.place_of("disbursed")
            if not row.budget and row.disbursed:
                yield rules.BUDGET_ABSENT.at(place, disbursed=format_money(row.disbursed))
            elif row.disbursed > row.budget:
                spent, budget = format_money(row.disbursed), format_money(row.budget)
                yield rules.BUDGET_OVERSPENT.at(place, disbursed=spent, budget=budget)
            elif _is_unspent(row):
                yield rules.BUDGET_UNSPENT.at(place, budget=format_money(row.budget))


def planned_amounts(disclosure: Disclosure) -> Iterator[Issue]:
    """A row's budget against the plan's for that year."""
    for records, _, report in plan_reports(disclosure):
        plan = disclosure.plans_by_id.get(report.plan)
        planned: dict[str, Decimal | None] = {
            project.id: project.budget_of(records.year) for project in (plan.projects if plan else ())
        }
        for row in report.rows:
            amount = planned.get(row.project)
            if amount is not None and amount != row.budget:
                yield rules.BUDGET_UNLIKE_PLAN.at(
                    row.origin.place_of("budget"),
                    budget=format_money(row.budget),
                    planned=format_money(amount),
                    year=records.year,
                )


def _is_unspent(row: PlanRow) -> bool:
    return row.status is PlanStatus.FINISHED and row.budget > 0 and not row.disbursed
