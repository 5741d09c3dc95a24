"""Home and year: the latest result against the target, what was promised and done, what is late, the way on."""

from dataclasses import dataclass, replace
from typing import ClassVar

from site_builder import urls
from site_builder.model.analysis import Tier
from site_builder.model.disclosure import YearRecords
from site_builder.model.result import Result
from site_builder.pages.checklist import answer_sentence
from site_builder.pages.context import Context
from site_builder.pages.earlier import checklist_door, last_reported, progress_door
from site_builder.pages.frames import Framer, has_checklist, result_words, year_words
from site_builder.pages.happenings import happenings
from site_builder.pages.kinds import PageKind, Section
from site_builder.pages.marks import change_mark, finished_count, overdue, promise_noun, promise_tally, score_bar
from site_builder.pages.measures import MeasureRow, measure_row
from site_builder.pages.parts import Frame, Link, LoopStep, Mark, OutsideLink, ScoreBar, Tally
from site_builder.pages.plan_report import plan_door, report_sentence
from site_builder.pages.progress import PromiseRow, promise_row
from site_builder.pages.result import level_words, result_answer
from site_builder.pages.statistics import statistics_door
from site_builder.strings import text
from site_builder.thai.dates import format_date_short
from site_builder.thai.numerals import format_score
from site_builder.thai.periods import format_period_short

MOST_NEWS = 5
MOST_OVERDUE = 5


@dataclass(frozen=True, slots=True)
class Door:
    """A way on: its label and line as a link, and its one number."""

    link: Link
    number: str


@dataclass(frozen=True, slots=True)
class PastResult:
    """The result of one year, for the list of all years."""

    year: str
    link: Link
    bar: ScoreBar


@dataclass(frozen=True, slots=True)
class Overview:
    """What home and the year's page tell of a year; `board` is the way to its progress, once there is a report."""

    tally: Tally | None
    loop: tuple[LoopStep, ...]
    overdue: tuple[PromiseRow, ...]
    doors: tuple[Door, ...]
    survey: OutsideLink | None
    board: Link | None


@dataclass(frozen=True, slots=True)
class HomePage:
    """Everything the home page shows. Before a year is published only `empty` speaks."""

    kind: ClassVar[PageKind] = PageKind.HOME
    frame: Frame
    bar: ScoreBar | None
    change: Mark | None
    overview: Overview | None
    news: tuple[Link, ...]
    results: tuple[PastResult, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class YearPage:
    """Everything a year's page shows."""

    kind: ClassVar[PageKind] = PageKind.YEAR
    frame: Frame
    overview: Overview
    measures: tuple[MeasureRow, ...]
    documents: tuple[Link, ...]
    document_list: Link | None
    empty: str


def promise_sentence(context: Context, records: YearRecords) -> str:
    """What was promised, how much of it is finished, how much is late; before a report only what was promised."""
    promises = context.promises(records)
    if not records.measure_list:
        return ""
    if not promises:
        return text("promise_only", measures=len(records.measure_list), count=len(records.steps), year=records.year)
    late = len(overdue(promises))
    key = "promise_late" if late else "promise_kept"
    return text(
        key,
        year=records.year,
        measures=len(records.measure_list),
        count=len(promises),
        noun=promise_noun(promises),
        done=finished_count(promises),
        late=late,
        continuous=sum(each.standing.value == "continuous" for each in promises),
    )


def lead_sentence(context: Context, records: YearRecords) -> str:
    """What answers first for a year: its promises, or its checklist where nothing was promised."""
    catalogue = context.catalogue(records.year)
    if records.measure_list or not has_checklist(records) or not catalogue:
        return promise_sentence(context, records)
    return text("checklist_lead", answer=answer_sentence(records, catalogue))


def _result_step(records: YearRecords | None, title: str, none: str) -> LoopStep:
    if records is None or records.result is None:
        return LoopStep(title, none, "")
    target = text("target_short", target=f"{records.settings.target.normalize():f}")
    detail = " · ".join(part for part in (level_words(records.result), target) if part)
    return LoopStep(title, format_score(records.result.total), detail, urls.result(records.year))


def loop(context: Context, records: YearRecords, *, here: Section | None = None) -> tuple[LoopStep, ...]:
    """Result of last year, findings, measures, progress, result of this year."""
    year, promises = records.year, context.promises(records)
    of = records.analysis.of if records.analysis else year.previous
    steps = [_result_step(context.records(of), text("loop_result", year=of), text("loop_no_result"))]
    if records.analysis:
        counts = {tier: sum(each.tier is tier for each in records.analysis.findings) for tier in Tier}
        detail = text("loop_findings", urgent=counts[Tier.URGENT], develop=counts[Tier.DEVELOP])
        value = text("findings_count", count=len(records.analysis.findings))
        steps.append(LoopStep(text("loop_analysis"), value, detail, urls.analysis(year)))
    else:
        steps.append(LoopStep(text("loop_analysis"), text("loop_not_yet"), ""))
    if records.measure_list:
        value = text("measures_count", count=len(records.measure_list))
        detail = text("steps_count", count=len(records.steps))
        steps.append(LoopStep(text("loop_measures", year=year), value, detail, urls.measures(year)))
    else:
        steps.append(LoopStep(text("loop_measures", year=year), text("loop_not_yet"), ""))
    if promises:
        value = text("loop_done", done=finished_count(promises), count=len(promises))
        detail = text("loop_late", late=len(overdue(promises)), noun=promise_noun(promises))
        steps.append(LoopStep(text("loop_progress"), value, detail, urls.progress(year)))
    else:
        steps.append(LoopStep(text("loop_progress"), text("loop_not_yet"), ""))
    steps.append(_result_step(records, text("loop_result", year=year), text("loop_not_announced")))
    return tuple(steps)


def _doors(context: Context, records: YearRecords) -> tuple[Door, ...]:
    year = records.year
    doors: list[Door] = []
    if records.measure_list:
        link = Link(text("door_measures"), urls.measures(year), text("door_measures_note", year=year))
        doors.append(Door(link, str(len(records.measure_list))))
    catalogue = context.catalogue(year)
    if has_checklist(records) and catalogue:
        note = answer_sentence(records, catalogue)
        doors.append(Door(Link(text("door_checklist"), urls.checklist(year), note), str(len(catalogue.items))))
    doors += [Door(*door) for door in (plan_door(context, records), statistics_door(records)) if door]
    if records.evidence:
        link = Link(text("door_evidence"), urls.evidence_list(year), text("door_evidence_note"))
        doors.append(Door(link, str(len(records.evidence))))
    return tuple(doors)


def overview(context: Context, records: YearRecords) -> Overview:
    """A year in figures."""
    promises = context.promises(records)
    survey = records.settings.survey
    return Overview(
        tally=promise_tally(promises) if promises else None,
        loop=loop(context, records),
        overdue=tuple(promise_row(context, records, each) for each in overdue(promises)[:MOST_OVERDUE]),
        doors=_doors(context, records),
        survey=OutsideLink(survey.label or text("survey"), survey.url, format_period_short(survey.period))
        if survey
        else None,
        board=Link(text("home_all_progress"), urls.progress(records.year)) if records.reports else None,
    )


def _latest_result(context: Context) -> tuple[YearRecords, Result] | None:
    told = [(records, records.result) for records in context.disclosure.years if records.result]
    return told[-1] if told else None


def news(context: Context) -> tuple[Link, ...]:
    """What changed lately, the newest first."""
    newest = happenings(context)[:MOST_NEWS]
    return tuple(Link(each.title, each.address, f"{format_date_short(each.day)} · {each.kind}") for each in newest)


def _past_results(context: Context) -> tuple[PastResult, ...]:
    return tuple(
        PastResult(
            year=str(records.year),
            link=Link(level_words(records.result), urls.result(records.year)),
            bar=score_bar(records.result.total, records.settings.target),
        )
        for records in reversed(context.disclosure.years)
        if records.result
    )


def _home_overview(context: Context, records: YearRecords) -> Overview:
    """The latest year in figures, and doors to earlier years for what it does not have yet."""
    reported, here = last_reported(context), overview(context, records)
    note = promise_sentence(context, reported) if reported else ""
    earlier = (progress_door(context, records, note), checklist_door(context, records))
    return replace(here, doors=(*here.doors, *(Door(*door) for door in earlier if door)))


def build_home(context: Context, framer: Framer) -> HomePage:
    """The site's first page: the latest year at a glance."""
    records, told = context.latest, _latest_result(context)
    if records is None:
        source = context.disclosure.site.origin.file
        frame = framer.frame(urls.HOME, context.disclosure.project.name, source=source)
        return HomePage(frame, None, None, None, (), (), text("no_year_yet"))
    title, kicker, bar, change = text("home_title_no_result"), year_words(records.year), None, None
    if told:
        result_records, result = told
        title = text("home_title", level=level_words(result), total=format_score(result.total))
        kicker = text("home_kicker", year=result_records.year)
        bar = score_bar(result.total, result_records.settings.target)
        before = context.records(result_records.year.previous)
        change = change_mark(result.total, before.result.total) if before and before.result else None
    pending = told is None or told[0].year != records.year
    answer = lead_sentence(context, records)
    if pending:
        answer = f"{answer} {text('result_pending', year=records.year)}".strip()
    return HomePage(
        frame=framer.frame(
            urls.HOME,
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
        overview=_home_overview(context, records),
        news=news(context),
        results=_past_results(context),
        empty="",
    )


def _year_answer(context: Context, records: YearRecords) -> str:
    parts = [lead_sentence(context, records)]
    if records.result:
        parts.append(text("result_of_year", year=records.year, result=result_words(records.result)))
        if not records.measure_list:
            parts.append(result_answer(records, records.result))
    if not any(parts) and records.plan_reports:
        parts.append(report_sentence(records.plan_reports[-1][1]))
    return " ".join(part for part in parts if part)


def build_year(context: Context, framer: Framer, records: YearRecords) -> YearPage:
    """The page of one fiscal year."""
    year = records.year
    documents = tuple(
        Link(each.title, urls.document(year, each.id), format_date_short(each.date))
        for each in sorted(records.documents, key=lambda each: (each.date, each.id))
    )
    loop_told = records.result or records.measure_list or records.answers
    told = bool(loop_told or records.documents or records.plan_reports or records.statistics)
    return YearPage(
        frame=framer.frame(
            urls.year(year),
            year_words(year),
            source=records.settings.origin.file,
            records=records,
            section=Section.YEAR,
            kicker=text("year_span", start=format_date_short(year.start), end=format_date_short(year.end)),
            answer=_year_answer(context, records),
            dated=True,
        ),
        overview=overview(context, records),
        measures=tuple(measure_row(context, records, measure) for measure in records.measure_list),
        documents=documents,
        document_list=Link(text("year_all_documents"), urls.documents(year)) if documents else None,
        empty="" if told else text("year_empty", year=year),
    )
