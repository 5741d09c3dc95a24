"""The plan over several years: what it holds and what it may cost, and each of its projects over the years."""

from collections.abc import Iterable, Iterator

from site_builder.language import urls
from site_builder.language.thai.budgets import NoBudget, total
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.periods import format_period
from site_builder.language.thai.rebuilt import carrying
from site_builder.language.words import text
from site_builder.pages.parts.basics import Detail, Link, Mark, Page
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.details import detail, details
from site_builder.pages.parts.frames import Framer
from site_builder.pages.parts.marks import row_mark
from site_builder.pages.parts.neighbours import neighbours
from site_builder.pages.parts.rounds import round_title
from site_builder.pages.parts.tables import Table
from site_builder.pages.plan.plan_rows import amount_words, dimension_words, plan_link, plan_years, reports_of, spending
from site_builder.pages.plan.plan_tables import budget_table, project_table
from site_builder.records.derived.rebuilt import mark_on
from site_builder.records.derived.site_map import PageKind
from site_builder.records.disclosure import YearRecords
from site_builder.records.plan import Plan, Project


class PlanPage(Page, frozen=True):
    """Everything a plan's page shows. `not_reported` names the years that have no report yet."""

    kind = PageKind.PLAN
    summary: str
    facts: tuple[Detail, ...]
    dimensions: tuple[Detail, ...]
    reports: tuple[Link, ...]
    not_reported: str
    table: Table


class ProjectPage(Page, frozen=True):
    """Everything a project's page shows; `mark` is its status in the latest report, to which `report` leads."""

    kind = PageKind.PROJECT
    mark: Mark | None
    report: Link | None
    facts: tuple[Detail, ...]
    activities: tuple[str, ...]
    table: Table
    previous: Link | None
    following: Link | None


def _signed(context: Context, plan: Plan) -> tuple[Link, ...]:
    year, _, evidence_id = (plan.signed or "").partition("/")
    signing = (records for records in context.disclosure.years if str(records.year) == year)
    return tuple(link for records in signing for link in context.evidence_links(records, (evidence_id,)))


def evidence_uses(context: Context, records: YearRecords) -> Iterator[tuple[Link, Iterable[str]]]:
    """The plans beside the evidence of this year that is their signed original."""
    for plan in context.disclosure.plans:
        year, _, signed = (plan.signed or "").partition("/")
        yield plan_link(plan), [signed] if year == str(records.year) else []


def _planned(projects: tuple[Project, ...]) -> str:
    """What projects may spend in all their years, in words."""
    amount = total(each.amount for project in projects for each in project.budgets)
    if amount is None:
        return text("plan_unplanned")
    words = amount_words(amount)
    return words if isinstance(amount, NoBudget) else text("plan_planned", amount=words)


def _naming_year(context: Context, plan: Plan) -> FiscalYear:
    """The year whose names a plan's pages show: the latest published one it spans, else its first."""
    spanned = plan_years(plan)
    published = [records.year for records in context.disclosure.years if records.year in spanned]
    return published[-1] if published else spanned[0]


def _year_reports(context: Context, plan: Plan) -> tuple[tuple[Link, ...], str]:
    """The pages of the years that reported, the latest first, and the years that have not in one sentence."""
    latest = {records.year: (report_round, report) for records, report_round, report in reports_of(context, plan)}
    links = tuple(
        Link(
            text("plan_reports_title", year=year),
            urls.plan_reports(year),
            f"{round_title(report_round)} · {spending(report.rows).words}",
        )
        for year, (report_round, report) in sorted(latest.items(), key=lambda each: each[0], reverse=True)
    )
    silent = ", ".join(str(year) for year in plan_years(plan) if year not in latest)
    return links, text("plan_years_silent", years=silent) if silent else ""


@builds(PageKind.PLAN)
def build(context: Context, framer: Framer, plan: Plan) -> PlanPage:
    """The page of one plan."""
    reports, not_reported = _year_reports(context, plan)
    counts = {each.no: sum(project.dimension == each.no for project in plan.projects) for each in plan.dimensions}
    return PlanPage(
        frame=framer.frame(
            plan.title,
            kicker=text("plan"),
            answer=text(
                "plan_page_answer",
                count=len(plan.projects),
                dimensions=len(plan.dimensions),
                planned=_planned(plan.projects),
            ),
        ),
        summary=plan.summary or "",
        facts=details(
            detail("plan_period", format_period(plan.period)), detail("signed_original", "", *_signed(context, plan))
        ),
        dimensions=tuple(
            Detail(
                text("dimension", no=each.no, title="").strip(),
                f"{each.title} ({text('projects_count', count=counts[each.no])})",
            )
            for each in plan.dimensions
        ),
        reports=reports,
        not_reported=not_reported,
        table=budget_table(plan),
    )


def _kind(project: Project) -> str:
    return carrying(text(f"project_{project.kind.value}"), mark_on(project, "kind"))


@builds(PageKind.PROJECT)
def build_project(context: Context, framer: Framer, plan: Plan, project: Project) -> ProjectPage:
    """The page of one project."""
    place = next(at for at, each in enumerate(plan.projects) if each is project)
    mark, link, words = None, None, ""
    for records, report_round, report in reports_of(context, plan):
        for row in report.rows:
            if row.project == project.id:
                name = text("round_of_year", round=round_title(report_round), year=records.year)
                mark, link = row_mark(row), Link(name, urls.plan_report(records.year, report_round.id))
                words = text("project_latest", round=name, word=mark.word, money=spending((row,)).words)

    previous, following = neighbours(
        plan.projects, place, lambda each: Link(each.no, urls.project(plan.id, each.id), each.title)
    )
    return ProjectPage(
        frame=framer.frame(
            project.title,
            crumbs=(plan_link(plan),),
            kicker=text("project_kicker", kind=_kind(project), no=project.no),
            answer=" · ".join(part for part in (_planned((project,)), words) if part),
            draft=plan.is_draft,
        ),
        mark=mark,
        report=link,
        facts=details(
            detail("plan", "", plan_link(plan)),
            detail("kind", _kind(project)),
            detail("col_dimension", dimension_words(plan, project.dimension)),
            detail("main_unit", "", *context.unit_links(project.units, _naming_year(context, plan), short=False)),
        ),
        activities=tuple(f"{each.no} {each.text}" for each in project.activities),
        table=project_table(context, plan, project),
        previous=previous,
        following=following,
    )
