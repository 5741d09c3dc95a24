"""The tables of a plan: the official form of a round (L11), budgets by year, one project over the years."""

from site_builder.language import urls
from site_builder.language.thai.budgets import Budget, total
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.numerals import format_integer
from site_builder.language.thai.rebuilt import carrying
from site_builder.language.words import text
from site_builder.pages.parts.basics import Link
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.marks import plan_mark, row_mark
from site_builder.pages.parts.rounds import plan_report_link, round_title
from site_builder.pages.parts.tables import Body, Cell, Column, ListLine, Row, Table, columns, headed_body
from site_builder.pages.plan.plan_rows import (
    ReportedProject,
    amount_words,
    in_dimensions,
    plan_years,
    reported_projects,
    reports_of,
    spending,
)
from site_builder.records.derived.rebuilt import mark_on
from site_builder.records.disclosure import YearRecords
from site_builder.records.plan import Plan, PlanReport, PlanRow, PlanStatus, Project
from site_builder.records.year import Round

STATUSES = (PlanStatus.AWAITING, PlanStatus.UNDER_WAY, PlanStatus.FINISHED, PlanStatus.IMPOSSIBLE)
"""In the order of the official form."""


def _activities(project: Project | None) -> tuple[ListLine, ...]:
    return tuple(ListLine(f"{each.no} {each.text}") for each in (project.activities if project else ()))


def _remarks(context: Context, records: YearRecords, reported: ReportedProject, column: int) -> Cell:
    links = context.evidence_links(records, reported.row.evidence)
    # The form has room for what to open, not for kind and size.
    lines = (ListLine("", links=tuple(Link(each.text, each.address) for each in links)),) if links else ()
    return Cell(column, paragraphs=reported.remarks, lines=lines)


def _form_row(context: Context, records: YearRecords, reported: ReportedProject) -> Row:
    row, first_tick = reported.row, 5
    ticks = tuple(
        Cell(first_tick + place, mark=row_mark(row) if status is row.status else None)
        for place, status in enumerate(STATUSES)
    )
    return Row(
        (
            Cell(0, paragraphs=(reported.no,)),
            Cell.of_link(
                1, reported.printed_link, more=reported.printed, lines=_activities(reported.project), numbered=False
            ),
            Cell(2, paragraphs=(format_integer(reported.dimension),) if reported.dimension else ()),
            Cell(3, paragraphs=(amount_words(row.budget),)),
            Cell(4, paragraphs=(amount_words(row.disbursed),)),
            *ticks,
            _remarks(context, records, reported, first_tick + len(STATUSES)),
        )
    )


def _form_totals(rows: tuple[PlanRow, ...]) -> Row:
    money = spending(rows)
    marks = [[mark_on(row, "status") for row in rows if row.status is status] for status in STATUSES]
    counts = [carrying(len(own), *own) for own in marks]
    return Row(
        (
            Cell(0, paragraphs=(text("plan_total", count=len(rows)),), column_span=3, header=True),
            Cell(3, paragraphs=(_baht(money.budget),)),
            Cell(4, paragraphs=(_baht(money.disbursed),)),
            *(Cell(5 + place, paragraphs=(format_integer(count),)) for place, count in enumerate(counts)),
            Cell(5 + len(STATUSES)),
        )
    )


def report_table(context: Context, records: YearRecords, report_round: Round, report: PlanReport) -> Table:
    """Layout L11: number, project, dimension, money, the status as four tick columns under one heading, note."""
    status = text("col_status")
    return Table(
        id="plan",
        caption=plan_report_link(records.year, report_round, report).text,
        columns=(
            *columns("col_no", "col_project", "col_dimension", "col_budget", "col_disbursed"),
            *(Column(plan_mark(each).word, group=status, tick=True, short=True) for each in STATUSES),
            *columns("col_note"),
        ),
        bodies=tuple(
            Body((_form_row(context, records, reported),), anchor=reported.row.project)
            for reported in reported_projects(context, report)
        ),
        totals=(_form_totals(report.rows),),
    )


def _baht(amount: Budget | None) -> str:
    return text("amount_none") if amount is None else amount_words(amount)


def _budget_years(plan: Plan) -> tuple[FiscalYear, ...]:
    stated = {each.year for project in plan.projects for each in project.budgets}
    return tuple(sorted({*plan_years(plan), *stated}))


def _budget_cells(projects: tuple[Project, ...], years: tuple[FiscalYear, ...]) -> tuple[Cell, ...]:
    sums = [total(project.budget_of(year) for project in projects) for year in years]
    return tuple(Cell(2 + place, paragraphs=(_baht(amount),)) for place, amount in enumerate((*sums, total(sums))))


def budget_table(plan: Plan) -> Table:
    """The plan's projects under their dimensions, with what each may spend in each year."""
    years, group = _budget_years(plan), text("plan_budgets_group")
    bodies: list[Body] = []
    for heading, projects in in_dimensions(plan, plan.projects, lambda each: each.dimension):
        rows = tuple(
            Row(
                (
                    Cell(0, paragraphs=(project.no,)),
                    Cell(1, link=Link(project.title, urls.project(plan.id, project.id)), header=True),
                    *_budget_cells((project,), years),
                )
            )
            for project in projects
        )
        bodies.append(Body(rows, heading=heading))
    total = Cell(0, paragraphs=(text("plan_total", count=len(plan.projects)),), column_span=2, header=True)
    return Table(
        id="budgets",
        caption=text("plan_budgets_caption"),
        columns=(
            *columns("col_no", "col_project"),
            *(Column(text("year_short", year=year), numeric=True, short=True, group=group) for year in years),
            Column(text("col_all_years"), numeric=True, short=True, group=group),
        ),
        bodies=tuple(bodies),
        official=False,
        totals=(Row((total, *_budget_cells(plan.projects, years))),),
    )


def _reported_by_year(context: Context, plan: Plan, project: Project) -> dict[FiscalYear, list[tuple[Cell, ...]]]:
    """What each report says of a project: the cells of a row after year and planned budget, by year."""
    by_year: dict[FiscalYear, list[tuple[Cell, ...]]] = {}
    for records, report_round, report in reports_of(context, plan):
        address = urls.with_anchor(plan_report_link(records.year, report_round, report).address, project.id)
        for row in report.rows:
            if row.project == project.id:
                cells = (
                    Cell(2, link=Link(carrying(round_title(report_round), mark_on(row, "project")), address)),
                    Cell(3, paragraphs=(amount_words(row.budget),)),
                    Cell(4, paragraphs=(amount_words(row.disbursed),)),
                    Cell(5, mark=row_mark(row)),
                    _remarks(context, records, ReportedProject(plan.id, row, project), 6),
                )
                by_year.setdefault(records.year, []).append(cells)
    return by_year


def project_table(context: Context, plan: Plan, project: Project) -> Table:
    """One project over the years: what it may spend, and what each round reported."""
    by_year = _reported_by_year(context, plan, project)
    bodies: list[Body] = []
    for year in sorted({*_budget_years(plan), *by_year}):
        rounds = by_year.get(year) or [(Cell(2, paragraphs=(text("plan_not_reported"),), column_span=5),)]
        link = Link(text("year_short", year=year), urls.plan_reports(year) if year in by_year else "")
        planned = Cell(1, paragraphs=(_baht(project.budget_of(year)),), row_span=len(rounds))
        head = (Cell.of_link(0, link, row_span=len(rounds)), planned)
        bodies.append(headed_body(head, rounds))
    return Table(
        id="years",
        caption=text("project_years_caption"),
        columns=columns(
            "col_year", "col_planned", "col_round", "col_budget", "col_disbursed", "col_status", "col_note"
        ),
        bodies=tuple(bodies),
        official=False,
    )
