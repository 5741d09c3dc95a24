"""One indicator over the years: its scores, the distance to the target, and the measures that answer to it."""

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.words import text
from site_builder.pages.loop.measures import MeasureRow, measure_row
from site_builder.pages.parts.basics import Link, Page, ScoreBar
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.charts import Trend, YearFigure, trend, year_table
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.frames import Framer
from site_builder.pages.parts.marks import score_bar
from site_builder.pages.parts.neighbours import neighbours
from site_builder.pages.parts.tables import Table
from site_builder.records.catalogues import reader
from site_builder.records.catalogues.records import Indicator
from site_builder.records.derived.site_map import PageKind
from site_builder.records.derived.subjects import findings_about, measures_for, wording
from site_builder.records.disclosure import YearRecords
from site_builder.records.subjects import Subject, SubjectKind


class QuestionRow(Struct, frozen=True):
    """One survey question or OIT group behind the indicator."""

    code: str
    text: str


class LoopYear(Struct, frozen=True):
    """A year's turn of the loop: what last year's result showed, what was promised, what the year's result says."""

    title: Link
    anchor: str
    found: str
    findings: tuple[Link, ...]
    measures: tuple[MeasureRow, ...]
    bar: ScoreBar | None


class IndicatorPage(Page, frozen=True):
    """Everything an indicator's page shows."""

    kind = PageKind.INDICATOR
    trend: Trend | None
    years: Table
    loop: tuple[LoopYear, ...]
    questions_title: str
    questions: tuple[QuestionRow, ...]
    previous: Link | None
    following: Link | None


def _figures(context: Context, number: int) -> tuple[YearFigure, ...]:
    return tuple(
        YearFigure(records.year, score, records.settings.target)
        for records in context.disclosure.years
        if records.result and (score := records.result.score_of(number)) is not None
    )


def _loop_year(context: Context, records: YearRecords, number: int) -> LoopYear | None:
    """What one year found, promised and reached; None where it only has a score, which the table tells."""
    year, analysis = records.year, records.analysis
    score = records.result.score_of(number) if records.result else None
    findings = tuple(
        Link(finding.text, urls.with_anchor(urls.analysis(year), finding.id))
        for finding in findings_about(records, number)
    )
    measures = tuple(measure_row(context, records, measure) for measure in measures_for(records, number))
    if not (findings or measures):
        return None
    return LoopYear(
        title=Link(text("year_short", year=year), urls.year(year)),
        anchor=urls.year_anchor(year),
        found=text("found_in", year=analysis.of) if analysis else "",
        findings=findings,
        measures=measures,
        bar=score_bar(score, records.settings.target) if score is not None else None,
    )


def _questions(context: Context, indicator: Indicator) -> tuple[str, tuple[QuestionRow, ...]]:
    for records in reversed(context.disclosure.years):
        if not records.result:
            continue
        rows = tuple(
            QuestionRow(
                question.id, wording(context.disclosure, records.year, Subject(SubjectKind.QUESTION, question.id))
            )
            for question in reader.questions(records.year)
            if question.indicator == indicator.number
        )
        if rows:
            return text("questions_title", year=records.year), rows
    return "", ()


@builds(PageKind.INDICATOR)
def build(context: Context, framer: Framer, indicator: Indicator) -> IndicatorPage:
    """The page of one indicator, over all years that score it."""
    number = indicator.number
    figures = _figures(context, number)
    latest = score_bar(figures[-1].score, figures[-1].target)
    numbers = sorted(context.scored_indicators)
    previous, following = neighbours(numbers, numbers.index(number), context.indicator_link)
    questions_title, questions = _questions(context, indicator)
    source = next(
        records.result.origin.file
        for records in reversed(context.disclosure.years)
        if records.result and records.result.score_of(number) is not None
    )
    return IndicatorPage(
        frame=framer.frame(
            indicator.name_th,
            source=source,
            kicker=text("indicator_over_years", instrument=indicator.instrument.value),
            code=text("indicator_no", number=number),
            answer=text(
                "indicator_answer",
                year=text("year_short", year=figures[-1].year),
                score=latest.score,
                distance=latest.distance,
                target=latest.target,
            ),
        ),
        trend=trend(text("trend_indicator", name=indicator.name_th), figures),
        years=year_table(text("indicator_scores"), figures),
        loop=tuple(
            loop_year
            for records in reversed(context.disclosure.years)
            if (loop_year := _loop_year(context, records, number))
        ),
        questions_title=questions_title,
        questions=questions,
        previous=previous,
        following=following,
    )
