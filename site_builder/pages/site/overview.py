"""A year in figures, for the first page and the year's own: what was promised and done, the loop, ways on."""

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.numerals import format_decimal, format_score
from site_builder.language.thai.periods import format_period_short
from site_builder.language.thai.rebuilt import carrying
from site_builder.language.words import text
from site_builder.pages.loop.analysis import count_words
from site_builder.pages.loop.progress import PromiseRow, promise_row
from site_builder.pages.loop.result import level_words
from site_builder.pages.parts.answers import answer_sentence
from site_builder.pages.parts.basics import Link, LoopStep, OutsideLink, Shortcut, Tally
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.marks import counted_words, overdue, promise_tally, promises_sentence
from site_builder.pages.plan.plan_report import plan_shortcut
from site_builder.pages.plan.statistics import statistics_shortcut
from site_builder.records.derived.disclosed import has_checklist
from site_builder.records.derived.rebuilt import mark_on
from site_builder.records.derived.subjects import analysed_year
from site_builder.records.disclosure import YearRecords

MOST_OVERDUE = 5


class Overview(Struct, frozen=True):
    """What home and the year's page tell of a year; `board` is the way to its progress, once there is a report."""

    tally: Tally | None
    loop: tuple[LoopStep, ...]
    overdue: tuple[PromiseRow, ...]
    shortcuts: tuple[Shortcut, ...]
    survey: OutsideLink | None
    board: Link | None


def promise_sentence(context: Context, records: YearRecords) -> str:
    """What was promised and how it stands; before a report only what was promised."""
    promises, year, measures = context.promises(records), records.year, len(records.measure_list)
    if not measures:
        return ""
    if not promises:
        mark = _made_up(records)
        counts = {"measures": carrying(measures, mark), "count": carrying(len(records.steps), mark)}
        return text("promise_only", year=year, **counts)
    return text("promise_state", year=year, measures=measures, standings=promises_sentence(promises))


def _made_up(records: YearRecords) -> str:
    """The mark of a year's measures where the whole file of them was made up: then their number was too."""
    return mark_on(records.measures, "measures")


def lead_sentence(context: Context, records: YearRecords) -> str:
    """What answers first for a year: its promises, or its checklist where nothing was promised."""
    catalogue = context.catalogue(records.year)
    if records.measure_list or not has_checklist(records) or not catalogue:
        return promise_sentence(context, records)
    return text("checklist_lead", answer=answer_sentence(records, catalogue))


def _result_step(records: YearRecords | None, title: str, none: str) -> LoopStep:
    if records is None or records.result is None:
        return LoopStep(title, none, "")
    target = text("target_short", target=format_decimal(records.settings.target))
    detail = " · ".join(part for part in (level_words(records.result), target) if part)
    return LoopStep(title, format_score(records.result.total), detail, urls.result(records.year))


def loop(context: Context, records: YearRecords) -> tuple[LoopStep, ...]:
    """Result of last year, findings, measures, progress, result of this year."""
    year, of = records.year, analysed_year(records)
    return (
        _result_step(context.records(of), text("loop_result", year=of), text("loop_no_result")),
        _analysis_step(records),
        _measures_step(records),
        _progress_step(context, records),
        _result_step(records, text("loop_result", year=year), text("loop_not_announced")),
    )


def _analysis_step(records: YearRecords) -> LoopStep:
    if records.analysis is None:
        return LoopStep(text("loop_analysis"), text("loop_not_yet"), "")
    findings, topics = records.analysis.findings, records.analysis.topics
    value = text("loop_analysed")
    if findings or topics:
        value = text("findings_count", count=len(findings) or len(topics))
    return LoopStep(text("loop_analysis"), value, " · ".join(count_words(findings)), urls.analysis(records.year))


def _measures_step(records: YearRecords) -> LoopStep:
    title = text("loop_measures", year=records.year)
    if not records.measure_list:
        return LoopStep(title, text("loop_not_yet"), "")
    value = text("measures_count", count=carrying(len(records.measure_list), _made_up(records)))
    detail = (
        ""
        if records.reports or not records.steps
        else text("steps_count", count=carrying(len(records.steps), _made_up(records)))
    )
    return LoopStep(title, value, detail, urls.measures(records.year))


def _progress_step(context: Context, records: YearRecords) -> LoopStep:
    promises = context.promises(records)
    if not promises:
        return LoopStep(text("loop_progress"), text("loop_not_yet"), "")
    value = text("promises_count", count=len(promises))
    return LoopStep(text("loop_progress"), value, counted_words(promises), urls.progress(records.year))


def checklist_shortcut(context: Context, records: YearRecords, words: str) -> Shortcut | None:
    """The way to a year's checklist with how it is answered and the number of its items."""
    catalogue = context.catalogue(records.year)
    if not has_checklist(records) or not catalogue:
        return None
    link = Link(words, urls.checklist(records.year), answer_sentence(records, catalogue))
    return Shortcut(link, str(len(catalogue.items)))


def _shortcuts(context: Context, records: YearRecords) -> tuple[Shortcut, ...]:
    year, measures, evidence = records.year, records.measure_list, records.evidence
    to_measures = Link(text("door_measures"), urls.measures(year), text("door_measures_note", year=year))
    to_evidence = Link(text("door_evidence"), urls.evidence_list(year), text("door_evidence_note"))
    every = (
        Shortcut(to_measures, str(len(measures))) if measures else None,
        checklist_shortcut(context, records, text("door_checklist")),
        plan_shortcut(context, records),
        statistics_shortcut(records),
        Shortcut(to_evidence, str(len(evidence))) if evidence else None,
    )
    return tuple(filter(None, every))


def overview(context: Context, records: YearRecords) -> Overview:
    """A year in figures."""
    promises = context.promises(records)
    survey = records.settings.survey
    return Overview(
        tally=promise_tally(promises) if promises else None,
        loop=loop(context, records),
        overdue=tuple(promise_row(context, records, each) for each in overdue(promises)[:MOST_OVERDUE]),
        shortcuts=_shortcuts(context, records),
        survey=OutsideLink(survey.label or text("survey"), survey.url, format_period_short(survey.period))
        if survey
        else None,
        board=Link(text("home_all_progress"), urls.progress(records.year)) if records.reports else None,
    )
