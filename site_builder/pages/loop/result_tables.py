"""The official tables of a result: indicators ranked (L1), the highest and lowest, questions, verdicts on items."""

from collections.abc import Sequence
from decimal import Decimal

from site_builder.language import urls
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.numerals import format_integer, format_score
from site_builder.language.thai.rebuilt import carrying
from site_builder.language.words import text
from site_builder.pages.parts.basics import Link, Mark, Status
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.subjects import asked_words, table_words
from site_builder.pages.parts.tables import Body, Cell, Row, Table, columns, headed_body, row_spans
from site_builder.records.derived.rebuilt import mark_on
from site_builder.records.derived.subjects import indicator_of, verdict_of
from site_builder.records.result import IndicatorScore, ItemVerdict, QuestionScore, Result, VerdictKind
from site_builder.records.subjects import Subject, indicator_subject

_VERDICT_MARK = {VerdictKind.PASSED: Status.DISCLOSED, VerdictKind.FAILED: Status.NOT_DISCLOSED}


def ranked(result: Result) -> tuple[tuple[int, IndicatorScore], ...]:
    """The indicators from the highest score to the lowest, each with its rank; equal scores share a rank."""
    ordered = sorted(result.indicators, key=lambda each: (-each.score, each.number))
    scores = [each.score for each in ordered]
    return tuple((carrying(scores.index(each.score) + 1, *scores), each) for each in ordered)


def verdict_mark(judged: ItemVerdict, verdict: VerdictKind) -> Mark:
    """The mark of how an item was judged, by its verdict or its score."""
    word = carrying(text(f"verdict_{verdict.value}"), mark_on(judged, "verdict", "score"))
    return Mark(_VERDICT_MARK[verdict], word)


def _ranked_row(context: Context, year: FiscalYear, rank: int, each: IndicatorScore) -> Row:
    address, anchor = (
        context.indicator_link(each.number).address,
        urls.score_anchor(str(indicator_subject(each.number))),
    )
    link = Link(table_words(context, year, each.number, mixed=True), address)
    return Row(
        (
            Cell(0, paragraphs=(format_integer(rank),)),
            Cell.of_link(1, link, anchor=anchor),
            Cell(2, paragraphs=(format_score(each.score),)),
        )
    )


def ranked_table(context: Context, result: Result, year: FiscalYear) -> Table:
    """Layout L1: rank, indicator, score."""
    return Table(
        id="ranked",
        caption=text("ranked_table", year=year),
        columns=columns("col_rank", "col_indicator", "col_score"),
        slim=True,
        bodies=(Body(tuple(_ranked_row(context, year, rank, each) for rank, each in ranked(result))),),
    )


def extremes_table(context: Context, result: Result, year: FiscalYear) -> Table | None:
    """The box beside L1: the highest and the lowest score, and whose they are; nothing to tell of a single score."""
    told = [each.score for each in result.indicators]
    scores = set(told)
    if len(scores) < 2:
        return None

    def row(label: str, score: Decimal) -> Row:
        numbers = (each.number for each in result.indicators if each.score == score)
        names = tuple(carrying(table_words(context, year, number, mixed=True), *told) for number in numbers)
        return Row(
            (Cell(0, paragraphs=(label,), header=True), Cell(1, paragraphs=(format_score(score),)), Cell(2, names))
        )

    return Table(
        id="extremes",
        caption=text("extremes_table"),
        columns=columns("col_extreme", "col_score", "col_indicator"),
        slim=True,
        bodies=(
            Body(
                (row(text("highest"), carrying(max(scores), *told)), row(text("lowest"), carrying(min(scores), *told)))
            ),
        ),
    )


def _subject_cell(context: Context, column: int, subject: Subject, year: FiscalYear) -> Cell:
    words = asked_words(context, year, subject)
    return Cell(column, paragraphs=(words,), header=True, anchor=urls.score_anchor(str(subject)))


def _indicator_cell(context: Context, year: FiscalYear, number: int | None, row_span: int) -> Cell:
    words = table_words(context, year, number, mixed=True) if number else ""
    return Cell(0, paragraphs=(words,) if words else (), row_span=row_span)


def _by_indicator(
    context: Context, subjects: Sequence[Subject], rows: Sequence[Sequence[Cell]], year: FiscalYear
) -> tuple[Body, ...]:
    """Bodies of one indicator each, which stands once before the rows of its subjects."""
    numbers = [indicator_of(subject, year) for subject in subjects]
    spans = row_spans(numbers)
    bodies: list[Body] = []
    for place, span in enumerate(spans):
        if span:
            head = _indicator_cell(context, year, numbers[place], span)
            bodies.append(headed_body((head,), rows[place : place + span]))
    return tuple(bodies)


def question_table(context: Context, questions: tuple[QuestionScore, ...], year: FiscalYear) -> Table:
    """The score of each survey question under its indicator."""
    rows = [
        (_subject_cell(context, 1, each.question, year), Cell(2, paragraphs=(format_score(each.score),)))
        for each in questions
    ]
    return Table(
        id="questions",
        caption=text("questions_table", year=year),
        columns=columns("col_indicator", "col_question", "col_score"),
        slim=True,
        bodies=_by_indicator(context, [each.question for each in questions], rows, year),
    )


def verdict_table(context: Context, items: tuple[ItemVerdict, ...], year: FiscalYear) -> Table:
    """How each item was judged under its indicator, with the assessors' reason and the agency's objection.

    Scores and objections have columns where any are told.
    """
    headings = ["col_indicator", "col_item", "col_verdict", "col_reason"]
    rows: list[list[Cell]] = []
    for each in items:
        verdict = verdict_of(each)
        rows.append(
            [
                _subject_cell(context, 1, each.item, year),
                Cell(2, mark=verdict_mark(each, verdict) if verdict else None),
                Cell(3, paragraphs=(each.reason,) if each.reason else ()),
            ]
        )
    told = (
        ("col_score", [format_score(each.score) if each.score is not None else "" for each in items]),
        ("col_objection", [each.objection or "" for each in items]),
    )
    for heading, values in told:
        if not any(values):
            continue
        for row, value in zip(rows, values, strict=True):
            row.append(Cell(len(headings), paragraphs=(value,) if value else ()))
        headings.append(heading)
    return Table(
        id="verdicts",
        caption=text("verdicts_table", year=year),
        columns=columns(*headings),
        bodies=_by_indicator(context, [each.item for each in items], rows, year),
    )
