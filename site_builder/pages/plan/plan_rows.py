"""What a plan report says of projects and money, ready for the pages that tell it: rows, sums, bars, dimensions."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import TypeVar

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.budgets import Budget, NoBudget, baht, total
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.numerals import format_decimal, format_money, round_half_up
from site_builder.language.thai.rebuilt import carrying
from site_builder.language.words import text
from site_builder.pages.parts.basics import Link
from site_builder.pages.parts.context import Context
from site_builder.records.derived.rebuilt import mark_on
from site_builder.records.disclosure import YearRecords
from site_builder.records.plan import Plan, PlanReport, PlanRow, PlanStatus, Project
from site_builder.records.year import Round

Listed = TypeVar("Listed")

WORST_FIRST = (PlanStatus.IMPOSSIBLE, PlanStatus.AWAITING, PlanStatus.UNDER_WAY, PlanStatus.FINISHED)


class ReportedProject(Struct, frozen=True):
    """A row of a report beside the project it speaks of; None where the plan does not know that project."""

    plan: str
    row: PlanRow
    project: Project | None

    @property
    def no(self) -> str:
        """The number printed in the report, else the plan's."""
        return self.row.no or (self.project.no if self.project else "")

    @property
    def link(self) -> Link:
        """The project's page; no address where there is none. Its title has the mark where the report does not say
        which project of the plan the row is."""
        if self.project is None:
            return Link(self.row.project, "")
        title = carrying(self.project.title, mark_on(self.row, "project"))
        return Link(title, urls.project(self.plan, self.project.id))

    @property
    def printed_link(self) -> Link:
        """The same under the title that this report prints."""
        return Link(self.row.title or self.link.text, self.link.address)

    @property
    def dimension(self) -> int | None:
        """The dimension printed in the report, else the plan's."""
        return self.row.dimension or (self.project.dimension if self.project else None)

    @property
    def printed(self) -> tuple[str, ...]:
        """What this report prints of a project beside its title: its kind, and the plan's title where that differs."""
        kind = text(f"kind_of_{self.row.kind.value}") if self.row.kind else ""
        differs = self.project and self.row.title and self.row.title != self.project.title
        planned = text("title_planned", title=self.link.text) if differs else ""
        return tuple(words for words in (kind, planned) if words)

    @property
    def remarks(self) -> tuple[str, ...]:
        """Why it cannot be done, then the note."""
        return tuple(words for words in (self.row.reason, self.row.note) if words)


class Spending(Struct, frozen=True):
    """Budget and disbursed money of one row or many; None where there is no row. `awaited` says that all rows with
    money wait for their report and none has spent any: what is spent may yet grow."""

    budget: Budget | None
    disbursed: Budget | None
    awaited: bool

    @property
    def words(self) -> str:
        """The sums in words: “ใช้เงินแล้ว 258,800.00 บาท จาก 385,000.00 บาท (ร้อยละ 67.22)”, or what is missing."""
        if self.budget is None or self.disbursed is None:
            return text("money_untold")
        whole, spent = baht(self.budget), baht(self.disbursed)
        if isinstance(self.budget, NoBudget) and not spent:
            return amount_words(self.budget)
        amounts = {"budget": amount_words(self.budget), "disbursed": amount_words(self.disbursed)}
        if isinstance(self.disbursed, NoBudget):
            return text("money_unused", **amounts)
        if not whole:
            return text("money_unplanned" if spent else "money_zero", **amounts)
        if self.awaited:
            return text("money_awaited", **amounts)
        return text("money_spent", **amounts, percent=percent(spent, whole))


class MoneyBar(Struct, frozen=True):
    """Budget and spending as widths in percent of the page's largest amount, for SVG."""

    budget: str
    spent: str
    awaited: bool


def plan_link(plan: Plan) -> Link:
    return Link(plan.title, urls.plan(plan.id))


def amount_words(amount: Budget) -> str:
    """Money as it is told on pages and printed in tables: “30,000.00”, or that no budget is used."""
    if isinstance(amount, NoBudget):
        return carrying(text("money_none"), amount.mark)
    return format_money(amount)


def percent(part: Decimal, whole: Decimal) -> str:
    """How much of a whole that is not zero: “67.22”, “97.5”, “0”."""
    return format_decimal(round_half_up(part * 100 / whole))


def spending(rows: Iterable[PlanRow]) -> Spending:
    """The sums of rows. A row without money awaits nothing, nor does one whose report says that none was used."""
    listed = tuple(rows)
    budget, disbursed = total(row.budget for row in listed), total(row.disbursed for row in listed)
    funded = [row for row in listed if baht(row.budget)]
    awaited = not baht(disbursed) and bool(funded) and all(map(_is_awaited, funded))
    return Spending(budget, disbursed, awaited)


def _is_awaited(row: PlanRow) -> bool:
    return row.status is PlanStatus.AWAITING and not isinstance(row.disbursed, NoBudget)


def money_bar(row: PlanRow, largest: Decimal) -> MoneyBar | None:
    """The bar of a row on a page whose largest amount is `largest`; None where there is no money."""
    amounts = baht(row.budget), baht(row.disbursed)
    if not any(amounts):
        return None
    budget, spent = (f"{amount * 100 / largest:.2f}" for amount in amounts)
    return MoneyBar(budget, spent, spending((row,)).awaited)


def largest_amount(rows: Iterable[PlanRow]) -> Decimal:
    """The amount that fills a bar: all bars of a page share one scale."""
    return max((max(baht(row.budget), baht(row.disbursed)) for row in rows), default=Decimal(0))


def reported_projects(context: Context, report: PlanReport) -> tuple[ReportedProject, ...]:
    """The rows of a report in its order, each with its project."""
    plan = context.disclosure.plans_by_id.get(report.plan)
    projects = {project.id: project for project in plan.projects} if plan else {}
    return tuple(ReportedProject(report.plan, row, projects.get(row.project)) for row in report.rows)


def dimension_words(plan: Plan, number: int) -> str:
    """A dimension in words: “มิติที่ 1 การสร้างสังคมที่ไม่ทนต่อการทุจริต”; the number alone where the plan does not name it."""
    title = next((each.title for each in plan.dimensions if each.no == number), "")
    return text("dimension", no=number, title=title).strip()


def in_dimensions(
    plan: Plan, listed: Iterable[Listed], number_of: Callable[[Listed], int]
) -> tuple[tuple[str, tuple[Listed, ...]], ...]:
    """What is listed under the plan's dimensions that hold any of it; a number the plan does not name comes last."""
    by_number: dict[int, list[Listed]] = {each.no: [] for each in plan.dimensions}
    for each in listed:
        by_number.setdefault(number_of(each), []).append(each)
    return tuple((dimension_words(plan, number), tuple(own)) for number, own in by_number.items() if own)


def plan_years(plan: Plan) -> tuple[FiscalYear, ...]:
    """The fiscal years a plan spans."""
    first, last = (FiscalYear.containing(day).buddhist for day in (plan.period.start, plan.period.end))
    return tuple(FiscalYear(number) for number in range(first, last + 1))


def reports_of(context: Context, plan: Plan) -> tuple[tuple[YearRecords, Round, PlanReport], ...]:
    """Every report of a plan, oldest first."""
    return tuple(
        (records, report_round, report)
        for records in context.disclosure.years
        for report_round, report in records.plan_reports
        if report.plan == plan.id
    )
