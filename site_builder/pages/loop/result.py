"""The result page of a year: total and level, the three instruments, ten indicators ranked against the target."""

from decimal import Decimal

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.numerals import format_decimal, format_score
from site_builder.language.thai.rebuilt import carrying, without_mark
from site_builder.language.words import text
from site_builder.pages.loop.result_tables import extremes_table, question_table, ranked, ranked_table, verdict_table
from site_builder.pages.parts.basics import Detail, Link, Mark, Page, ScoreBar
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.details import dated, detail, details, proven
from site_builder.pages.parts.frames import Framer
from site_builder.pages.parts.marks import change_mark, score_bar
from site_builder.pages.parts.subjects import instrument_words
from site_builder.pages.parts.tables import Table
from site_builder.records.catalogues import reader, scoring
from site_builder.records.derived.site_map import PageKind
from site_builder.records.disclosure import YearRecords
from site_builder.records.result import Result


class IndicatorRow(Struct, frozen=True):
    """One indicator of the ranked list."""

    rank: int
    link: Link
    bar: ScoreBar
    detail: str


class InstrumentRow(Struct, frozen=True):
    """One instrument: its name, weight and mean, and who answered it."""

    name: str
    full_name: str
    weight: str
    score: str


class LevelRow(Struct, frozen=True):
    """One rung of the year's ladder of grades or levels."""

    name: str
    condition: str
    reached: bool


class ResultPage(Page, frozen=True):
    """Everything the result page shows."""

    kind = PageKind.RESULT
    bar: ScoreBar
    level: str
    change: Mark | None
    facts: tuple[Detail, ...]
    instruments: tuple[InstrumentRow, ...]
    sum_line: str
    indicators: tuple[IndicatorRow, ...]
    levels: tuple[LevelRow, ...]
    next_links: tuple[Link, ...]
    tables: tuple[Table, ...]


def result_change(context: Context, records: YearRecords, result: Result) -> Mark | None:
    """How a year's total moved since the year before; None where that has no result."""
    before = context.records(records.year.previous)
    return change_mark(result.total, before.result.total) if before and before.result else None


def level_words(result: Result) -> str:
    """A result's grade or level in words: “เกรด B” or “ผ่านดี”."""
    return text("grade", grade=result.grade) if result.grade else result.level or ""


def result_answer(records: YearRecords, result: Result) -> str:
    """The sentence that answers first: total, level, and how many indicators are below the target."""
    scores = [each.score for each in result.indicators]
    below = carrying(sum(each < records.settings.target for each in scores), *scores)
    target = format_decimal(records.settings.target)
    said = result_sentence(result)
    if not result.indicators:
        return said
    key = "result_answer_below" if below else "result_answer_reached"
    return text(key, said=said, below=below, count=len(result.indicators), target=target)


def result_sentence(result: Result) -> str:
    """A result in half a sentence: “ได้ 91.46 คะแนน ระดับผ่านดี”."""
    level = text("grade", grade=result.grade) if result.grade else ""
    if result.level:
        level = text("level_named", level=result.level.removeprefix(text("level_named", level="")))
    return text("result_said", total=format_score(result.total), level=level).strip()


def _instruments(result: Result, year: FiscalYear) -> tuple[tuple[InstrumentRow, ...], str]:
    scores = scoring.instrument_scores({each.number: each.score for each in result.indicators})
    weights = reader.weights(year)
    rows = tuple(
        InstrumentRow(
            name=instrument.id.value,
            full_name=instrument.name_th,
            weight=f"{weights.of(instrument.id)}" if weights else "",
            score=format_score(scores[instrument.id]),
        )
        for instrument in reader.instruments()
        if instrument.id in scores
    )
    if not weights or len(rows) < len(reader.instruments()):
        return rows, ""
    parts = " + ".join(f"{row.score} × {row.weight}%" for row in rows)
    return rows, text("result_sum", parts=parts, total=format_score(result.total))


def _condition(total_min: Decimal | None, each_min: Decimal | None) -> str:
    words = text("level_from", points=format_decimal(total_min)) if total_min else text("level_rest")
    return words + (" " + text("level_each", points=format_decimal(each_min)) if each_min else "")


def _levels(result: Result, year: FiscalYear) -> tuple[LevelRow, ...]:
    typed = without_mark(result.grade or result.level or "")
    return tuple(
        LevelRow(
            carrying(level.name_th, result.grade, result.level) if level.name_th == typed else level.name_th,
            _condition(level.total_min, level.each_instrument_min),
            level.name_th == typed,
        )
        for level in reader.levels(year)
    )


def _next_links(context: Context, records: YearRecords) -> tuple[Link, ...]:
    following = context.records(records.year.next)
    if following is None:
        return ()
    year, analysed = following.year, following.analysis and following.analysis.of == records.year
    links = (
        (analysed, Link(text("result_next_analysis", year=year), urls.analysis(year))),
        (following.measure_list, Link(text("result_next_measures", year=year), urls.measures(year))),
    )
    return tuple(link for there_is, link in links if there_is)


def _tables(context: Context, result: Result, year: FiscalYear) -> tuple[Table, ...]:
    """The official tables: indicators ranked, the highest and the lowest, questions and items where they are told."""
    tables = [ranked_table(context, result, year)] if result.indicators else []
    extremes = extremes_table(context, result, year)
    if extremes:
        tables.append(extremes)
    if result.questions:
        tables.append(question_table(context, result.questions, year))
    if result.items:
        tables.append(verdict_table(context, result.items, year))
    return tuple(tables)


@builds(PageKind.RESULT)
def build(context: Context, framer: Framer, records: YearRecords, result: Result) -> ResultPage:
    """The page of one year's result."""
    year, target = records.year, records.settings.target
    instruments, sum_line = _instruments(result, year)
    frame = framer.frame(text("result_title", year=year), answer=result_answer(records, result))
    return ResultPage(
        frame=frame,
        bar=score_bar(result.total, target),
        level=level_words(result),
        change=result_change(context, records, result),
        facts=details(
            detail("target", text("target_points", target=format_decimal(target))),
            dated("announced", result.announced),
            proven("source_document", context, records, result.source),
        ),
        instruments=instruments,
        sum_line=sum_line,
        indicators=tuple(
            IndicatorRow(
                rank, context.indicator_link(each.number), score_bar(each.score, target), instrument_words(each.number)
            )
            for rank, each in ranked(result)
        ),
        levels=_levels(result, year),
        next_links=_next_links(context, records),
        tables=_tables(context, result, year),
    )
