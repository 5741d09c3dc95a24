"""The reports of a plan: the year's page with its latest round, and the official form of one round."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.rebuilt import carrying
from site_builder.language.words import text
from site_builder.pages.loop.round_report import report_details
from site_builder.pages.parts.basics import Detail, Link, Mark, Page, Shortcut, Tally
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.details import detail, details
from site_builder.pages.parts.frames import Framer, plan_address
from site_builder.pages.parts.marks import plan_mark, plan_tally, row_mark
from site_builder.pages.parts.rounds import plan_report_link, round_title, round_when
from site_builder.pages.parts.tables import Table
from site_builder.pages.plan.plan_rows import (
    WORST_FIRST,
    MoneyBar,
    ReportedProject,
    in_dimensions,
    largest_amount,
    money_bar,
    plan_link,
    reported_projects,
    spending,
)
from site_builder.pages.plan.plan_tables import report_table
from site_builder.records.derived.rebuilt import mark_on
from site_builder.records.derived.site_map import PageKind
from site_builder.records.disclosure import YearRecords
from site_builder.records.plan import PlanReport, PlanStatus
from site_builder.records.year import Round


class StatusReason(Struct, frozen=True):
    """Why one project is not finished, in the words of the report."""

    link: Link
    texts: tuple[str, ...]


class Unfinished(Struct, frozen=True):
    """The projects at one status that is not the end: how many, what that means, and the reasons that were given."""

    mark: Mark
    sentence: str
    reasons: tuple[StatusReason, ...]


class ProjectRow(Struct, frozen=True):
    """A project in the year's list; no bar where there is no money."""

    no: str
    link: Link
    mark: Mark
    words: str
    bar: MoneyBar | None
    remarks: tuple[str, ...]


class DimensionView(Struct, frozen=True):
    """The projects of one dimension with their money."""

    title: str
    words: str
    anchor: str
    rows: tuple[ProjectRow, ...]


class PlanReportsPage(Page, frozen=True):
    """Everything the year's page of a plan shows, by its latest round; `unfinished` has the worst first."""

    kind = PageKind.PLAN_REPORTS
    tally: Tally
    note: str
    unfinished: tuple[Unfinished, ...]
    dimensions: tuple[DimensionView, ...]
    facts: tuple[Detail, ...]
    reports: tuple[Link, ...]


class PlanReportPage(Page, frozen=True):
    """Everything the official report of a round shows; `form_heading` stands above the table on paper."""

    kind = PageKind.PLAN_REPORT
    tally: Tally
    note: str
    facts: tuple[Detail, ...]
    form_heading: tuple[str, ...]
    table: Table


def report_sentence(report: PlanReport) -> str:
    """How many projects, how much money was spent, how many stand where: in one line."""
    counted = [text("plan_counted", word=part.mark.word, count=part.count) for part in plan_tally(report.rows).parts]
    money = spending(report.rows).words
    return text("plan_answer", count=len(report.rows), money=money, listed=" · ".join(counted))


def plan_shortcut(context: Context, records: YearRecords) -> Shortcut | None:
    """The way to a year's plan with a line about its money and the number of its projects."""
    address = plan_address(context, records)
    if not address:
        return None
    if records.plan_reports:
        report = records.plan_reports[-1][1]
        return Shortcut(Link(text("menu_plan"), address, spending(report.rows).words), str(len(report.rows)))
    plan = next(each for each in context.disclosure.plans if urls.plan(each.id) == address)
    return Shortcut(Link(text("menu_plan"), address, plan.title), str(len(plan.projects)))


def evidence_uses(records: YearRecords) -> Iterator[tuple[Link, Iterable[str | None]]]:
    """The reports of a year's plan beside the evidence they lean on."""
    for report_round, report in records.plan_reports:
        link = plan_report_link(records.year, report_round, report)
        yield link, [report.signed, *(each for row in report.rows for each in row.evidence)]


def _unfinished(projects: tuple[ReportedProject, ...]) -> Iterator[Unfinished]:
    for status in WORST_FIRST:
        own = [each for each in projects if each.row.status is status]
        if own and status is not PlanStatus.FINISHED:
            yield Unfinished(
                mark=plan_mark(status),
                sentence=text(f"unfinished_{status.value.replace('-', '_')}", count=_count(own)),
                reasons=tuple(StatusReason(each.link, each.remarks) for each in own if each.row.reason),
            )


def _count(projects: Sequence[ReportedProject]) -> int:
    return carrying(len(projects), *(mark_on(each.row, "status") for each in projects))


def _dimensions(context: Context, report: PlanReport) -> tuple[DimensionView, ...]:
    plan = context.disclosure.plans_by_id.get(report.plan)
    projects, largest = reported_projects(context, report), largest_amount(report.rows)
    grouped = (
        in_dimensions(plan, projects, lambda each: each.dimension or 0)
        if plan
        else ((text("plan_projects"), projects),)
    )
    return tuple(
        DimensionView(
            title=title,
            words=spending(each.row for each in own).words,
            anchor=f"dimension-{number}",
            rows=tuple(
                ProjectRow(
                    no=each.no,
                    link=each.link,
                    mark=row_mark(each.row),
                    words=spending((each.row,)).words,
                    bar=money_bar(each.row, largest),
                    remarks=each.remarks,
                )
                for each in own
            ),
        )
        for number, (title, own) in enumerate(grouped, start=1)
    )


def _plan_detail(context: Context, report: PlanReport) -> Detail:
    plan = context.disclosure.plans_by_id.get(report.plan)
    return detail("plan", "", plan_link(plan) if plan else None)


@builds(PageKind.PLAN_REPORTS)
def build_year(context: Context, framer: Framer, records: YearRecords) -> PlanReportsPage:
    """The page of a year's plan. The year has at least one report."""
    year, (report_round, report) = records.year, records.plan_reports[-1]
    return PlanReportsPage(
        frame=framer.frame(
            carrying(text("plan_reports_title", year=year), mark_on(report, "rows")),
            of=report,
            kicker=round_title(report_round),
            answer=report_sentence(report),
            as_of=report_round.as_of,
        ),
        tally=plan_tally(report.rows),
        note=report.note or "",
        unfinished=tuple(_unfinished(reported_projects(context, report))),
        dimensions=_dimensions(context, report),
        facts=details(_plan_detail(context, report)),
        reports=tuple(
            plan_report_link(year, each, other, f"{round_when(each)} · {spending(other.rows).words}")
            for each, other in reversed(records.plan_reports)
        ),
    )


@builds(PageKind.PLAN_REPORT)
def build(
    context: Context, framer: Framer, records: YearRecords, report_round: Round, report: PlanReport
) -> PlanReportPage:
    """The official report of one round."""
    year, plan = records.year, context.disclosure.plans_by_id.get(report.plan)
    link = plan_report_link(year, report_round, report)
    return PlanReportPage(
        frame=framer.frame(
            link.text,
            answer=report_sentence(report),
            as_of=report_round.as_of,
            form=True,
        ),
        tally=plan_tally(report.rows),
        note=report.note or "",
        facts=details(_plan_detail(context, report), *report_details(context, records, report_round, report)),
        form_heading=(link.text, *((plan.title,) if plan else ()), context.agency(year), context.place),
        table=report_table(context, records, report_round, report),
    )
