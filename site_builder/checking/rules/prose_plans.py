"""How many projects and how much money plans and their reports hold."""

from decimal import Decimal

from site_builder.checking.parts.prose import Told
from site_builder.checking.prose.statement import Counted, Statement
from site_builder.checking.prose.wording import PLAN
from site_builder.checking.rules.prose_amounts import Amounts, amounts_of, joined
from site_builder.language.thai.budgets import baht
from site_builder.records.disclosure import Disclosure
from site_builder.records.plan import Plan, PlanReport, PlanRow


def held_of_plans(disclosure: Disclosure, told: Told, statement: Statement) -> Amounts:
    innermost = told.within[-1]
    if isinstance(innermost, PlanRow):
        return {}
    plan = next((each for each in told.within if isinstance(each, Plan)), None)
    report = next((each for each in told.within if isinstance(each, PlanReport)), None)
    if plan is None and report is None and PLAN not in told.text:
        return {}
    reports = [
        (records.year, each)
        for records in reversed(disclosure.years)
        for _, each in records.plan_reports
        if (report is None or each is report or records.year == statement.year)
        and statement.year in (None, records.year)
    ]
    plans = [plan] if plan else [each for each in disclosure.plans if report is None or each.id == report.plan]
    return joined(
        [*(_in_report(each, statement) for _, each in reports), *(_in_plan(each, statement) for each in plans)]
    )


def _in_report(report: PlanReport, statement: Statement) -> Amounts:
    file = report.origin.file
    match statement.counted:
        case Counted.PROJECTS:
            rows = [each for each in report.rows if not statement.narrowed or each.status in statement.narrowed]
            return amounts_of(file, len(rows))
        case Counted.BUDGET:
            return {sum((baht(each.budget) for each in report.rows), Decimal(0)): file}
        case Counted.DISBURSED:
            return {sum((baht(each.disbursed) for each in report.rows), Decimal(0)): file}
        case _:
            return {}


def _in_plan(plan: Plan, statement: Statement) -> Amounts:
    file = plan.origin.file
    match statement.counted:
        case Counted.DIMENSIONS:
            return amounts_of(file, len(plan.dimensions))
        case Counted.PROJECTS if not statement.narrowed:
            kinds = (sum(each.kind is kind for each in plan.projects) for kind in {each.kind for each in plan.projects})
            parts = (sum(each.dimension == dimension.no for each in plan.projects) for dimension in plan.dimensions)
            return amounts_of(
                file, len(plan.projects), *kinds, *parts, sum(len(each.activities) for each in plan.projects)
            )
        case Counted.BUDGET:
            spans = [[baht(each.amount) for each in project.budgets] for project in plan.projects]
            years = {each.year for project in plan.projects for each in project.budgets}
            yearly = [sum((baht(project.budget_of(year)) for project in plan.projects), Decimal(0)) for year in years]
            whole = sum((amount for span in spans for amount in span), Decimal(0))
            return dict.fromkeys((whole, *yearly), file) if years else {}
        case _:
            return {}
