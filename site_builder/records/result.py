"""The ITA result of one fiscal year. Read from `<year>/ita.yml`."""

from decimal import Decimal
from enum import StrEnum

from site_builder.records.base import Record
from site_builder.records.catalogues.vocabulary import InstrumentId
from site_builder.records.values import Day, Grade, Id, ItemSubject, Number, Prose, QuestionSubject, Score, Text


class Reconstruction(Record):
    """Says that a figure is not the printed one: what the source shows, and why it cannot be right."""

    printed: Text | None = None
    reason: Prose


class IndicatorScore(Record):
    """The score of one indicator, numbered 1 to 10."""

    number: Number
    score: Score
    reconstruction: Reconstruction | None = None


class InstrumentScore(Record):
    """An instrument's score as printed; compared with the mean of its indicators."""

    instrument: InstrumentId
    score: Score


class QuestionScore(Record):
    """The score of one survey question."""

    question: QuestionSubject
    score: Score


class VerdictKind(StrEnum):
    """How the assessors judged an item."""

    PASSED = "passed"
    FAILED = "failed"


class ItemVerdict(Record):
    """The verdict on one OIT item: a fact of its own, never derived from a list of issues."""

    item: ItemSubject
    verdict: VerdictKind
    reason: Prose | None = None
    objection: Prose | None = None


class Result(Record):
    """Everything of `ita.yml`. `grade` is the letter used until 2565, `level` the name used since 2566."""

    total: Score
    grade: Grade | None = None
    level: Text | None = None
    announced: Day | None = None
    source: Id | None = None
    indicators: tuple[IndicatorScore, ...] = ()
    instruments: tuple[InstrumentScore, ...] = ()
    questions: tuple[QuestionScore, ...] = ()
    items: tuple[ItemVerdict, ...] = ()
    reconstruction: Reconstruction | None = None

    def score_of(self, number: int) -> Decimal | None:
        """The score of indicator `number`."""
        return next((each.score for each in self.indicators if each.number == number), None)
