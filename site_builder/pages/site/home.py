"""Home and year: the latest result against the target, what was promised and done, what is late, the way on."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from site_builder.language import urls
from site_builder.language.thai.dates import format_date_short
from site_builder.language.thai.numerals import format_score
from site_builder.language.words import text
from site_builder.pages.loop.measures import MeasureRow, measure_row
from site_builder.pages.loop.result import level_words, result_answer, result_change, result_sentence
from site_builder.pages.parts.approvals import approval_mark
from site_builder.pages.parts.basics import Detail, Link, Mark, Page, ScoreBar, Tally
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.charts import Trend, YearFigure, trend, year_table
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.frames import Framer, year_words
from site_builder.pages.parts.marks import promise_tally, score_bar
from site_builder.pages.parts.rounds import plan_report_link, report_link
from site_builder.pages.parts.tables import Table
from site_builder.pages.plan.plan_report import report_sentence
from site_builder.pages.site.earlier import earlier_checklist, earlier_progress, last_reported
from site_builder.pages.site.happenings import happenings
from site_builder.pages.site.overview import Overview, lead_sentence, overview, promise_sentence
from site_builder.records.derived.approval import ApprovalStanding, measures_approval, report_approval
from site_builder.records.derived.site_map import PageKind
from site_builder.records.disclosure import YearRecords
from site_builder.records.result import Result

MOST_NEWS = 5


class PromisesKept(Struct, frozen=True):
    """How the promises of the last reported year stand on the day of its report; `board` is the way to all of them."""

    board: Link
    tally: Tally
    date: str


class HomePage(Page, frozen=True):
    """Everything the home page shows. Before a year is published only `empty` speaks."""

    kind = PageKind.HOME
    bar: ScoreBar | None
    change: Mark | None
    promises: PromisesKept | None
    overview: Overview | None
    news: tuple[Link, ...]
    trend: Trend | None
    years: Table | None
    empty: str


class YearPage(Page, frozen=True):
    """Everything a year's page shows."""

    kind = PageKind.YEAR
    overview: Overview
    measures: tuple[MeasureRow, ...]
    documents: tuple[Link, ...]
    document_list: Link | None
    approvals: tuple[Detail, ...]
    empty: str


def _latest_result(context: Context) -> tuple[YearRecords, Result] | None:
    announced = [(records, records.result) for records in context.disclosure.years if records.result]
    return announced[-1] if announced else None


def news(context: Context) -> tuple[Link, ...]:
    """What changed lately, the newest first."""
    newest = happenings(context)[:MOST_NEWS]
    return tuple(Link(each.title, each.address, f"{format_date_short(each.day)} · {each.kind}") for each in newest)


def _totals(context: Context) -> tuple[YearFigure, ...]:
    return tuple(
        YearFigure(records.year, records.result.total, records.settings.target, level_words(records.result))
        for records in context.disclosure.years
        if records.result
    )


def _promises_kept(context: Context) -> PromisesKept | None:
    records = last_reported(context)
    promises = context.promises(records) if records else ()
    if records is None or records.latest_report is None or not promises:
        return None
    report_round = records.latest_report[0]
    board = Link(text("home_kept", year=records.year), urls.progress(records.year))
    return PromisesKept(
        board, promise_tally(promises), format_date_short(report_round.as_of) if report_round.as_of else ""
    )


def _home_overview(context: Context, records: YearRecords) -> Overview:
    """The latest year in figures, and shortcuts to earlier years for what it does not have yet."""
    reported, here = last_reported(context), overview(context, records)
    note = promise_sentence(context, reported) if reported else ""
    earlier = (earlier_progress(context, records, note), earlier_checklist(context, records))
    return replace(here, shortcuts=(*here.shortcuts, *(shortcut for shortcut in earlier if shortcut)))


@builds(PageKind.HOME)
def build_home(context: Context, framer: Framer) -> HomePage:
    """The site's first page: the latest year at a glance."""
    records, latest_result = context.latest, _latest_result(context)
    if records is None:
        source = context.disclosure.site.origin.file
        frame = framer.frame(context.disclosure.project.name, source=source)
        return HomePage(frame, None, None, None, None, (), None, None, text("no_year_yet"))
    title, kicker, bar, change = text("home_title_no_result"), year_words(records.year), None, None
    if latest_result:
        result_records, result = latest_result
        title = text("home_title", level=level_words(result), total=format_score(result.total))
        kicker = text("home_kicker", year=result_records.year)
        bar = score_bar(result.total, result_records.settings.target)
        change = result_change(context, result_records, result)
    pending = latest_result is None or latest_result[0].year != records.year
    answer = lead_sentence(context, records)
    if pending:
        answer = f"{answer} {text('result_pending', year=records.year)}".strip()
    totals = _totals(context)
    return HomePage(
        frame=framer.frame(
            title,
            source=records.settings.origin.file,
            records=records,
            kicker=kicker,
            answer=answer,
            dated=True,
            index_title=text("home"),
        ),
        bar=bar,
        change=change,
        promises=_promises_kept(context),
        overview=_home_overview(context, records),
        news=news(context),
        trend=trend(text("trend_total"), totals),
        years=year_table(text("home_results"), totals) if totals else None,
        empty="",
    )


def _year_answer(context: Context, records: YearRecords) -> str:
    parts = [lead_sentence(context, records)]
    if records.result:
        alone = not records.measure_list
        said = result_answer(records, records.result) if alone else result_sentence(records.result)
        parts.append(text("result_of_year", year=records.year, result=said))
    if not any(parts) and records.plan_reports:
        parts.append(report_sentence(records.plan_reports[-1][1]))
    return " ".join(part for part in parts if part)


def _approvals(context: Context, records: YearRecords) -> Iterator[Detail]:
    """What became of the year's analysis, measures and reports: a line for each, which leads to it."""
    year = records.year

    def line(label: str, link: Link, standing: ApprovalStanding) -> Detail:
        return Detail(text(label), links=(link,), mark=approval_mark(context, records, standing))

    if records.analysis:
        link = Link(text("analysis_title", year=records.analysis.of), urls.analysis(year))
        yield line("page_analysis", link, report_approval(records, records.analysis))
    if records.measures:
        yield line(
            "page_measures", Link(text("measures_title", year=year), urls.measures(year)), measures_approval(records)
        )
    for report_round, report in records.reports:
        yield line("page_round_report", report_link(year, report_round, report), report_approval(records, report))
    for report_round, plan_report in records.plan_reports:
        yield line(
            "page_plan_report", plan_report_link(year, report_round, plan_report), report_approval(records, plan_report)
        )


@builds(PageKind.YEAR)
def build_year(context: Context, framer: Framer, records: YearRecords) -> YearPage:
    """The page of one fiscal year."""
    year = records.year
    ordered = sorted(records.documents, key=lambda each: (each.date, each.id))
    documents = tuple(link for link in (context.document_link(records, each.id) for each in ordered) if link)
    in_loop = records.result or records.measure_list or records.answers
    has_content = in_loop or records.documents or records.plan_reports or records.statistics
    return YearPage(
        frame=framer.frame(
            year_words(year),
            source=records.settings.origin.file,
            kicker=text("year_span", start=format_date_short(year.start), end=format_date_short(year.end)),
            answer=_year_answer(context, records),
            dated=True,
        ),
        overview=overview(context, records),
        measures=tuple(measure_row(context, records, measure) for measure in records.measure_list),
        documents=documents,
        document_list=Link(text("year_all_documents"), urls.documents(year)) if documents else None,
        approvals=tuple(_approvals(context, records)),
        empty="" if has_content else text("year_empty", year=year),
    )
