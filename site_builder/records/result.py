"""The ITA result of one fiscal year. Read from `<year>/ita.yml`."""

from decimal import Decimal
from typing import Self

from pydantic import model_validator

from site_builder.language.problems.rule import error
from site_builder.language.thai import typed_words
from site_builder.language.thai.closed_set import ClosedSet
from site_builder.records.base import Record
from site_builder.records.catalogues.vocabulary import InstrumentId
from site_builder.records.rejection import rejected
from site_builder.records.values import Day, Grade, Id, ItemSubject, Number, Prose, QuestionSubject, Score, Text

VERDICT_MISSING = error(
    "verdict-missing",
    "ข้อ {item} ยังไม่บอกผลการตรวจ",
    "item {item} says nothing of how it was judged",
    "ใส่ score: คะแนนตามเอกสาร หรือ verdict: passed หรือ failed",
    "give score: as printed, or verdict: passed or failed",
)


class IndicatorScore(Record):
    """The score of one indicator, numbered 1 to 10."""

    printed_numbers = frozenset({"number"})
    headline = frozenset({"score"})

    number: Number
    score: Score


class InstrumentScore(Record):
    """An instrument's score as printed; compared with the mean of its indicators."""

    pointing = frozenset({"instrument"})
    headline = frozenset({"score"})

    instrument: InstrumentId
    score: Score


class QuestionScore(Record):
    """The score of one survey question."""

    headline = frozenset({"score"})

    question: QuestionSubject
    score: Score


class VerdictKind(ClosedSet):
    """How the assessors judged an item."""

    PASSED = "passed"
    FAILED = "failed"

    @classmethod
    def thai(cls) -> typed_words.ThaiWords:
        return typed_words.VERDICT


class ItemVerdict(Record):
    """How one OIT item was judged, by a verdict, a score or both: a fact of its own, never derived from issues."""

    item: ItemSubject
    verdict: VerdictKind | None = None
    score: Score | None = None
    reason: Prose | None = None
    objection: Prose | None = None

    @model_validator(mode="after")
    def _is_judged(self) -> Self:
        if self.verdict is None and self.score is None:
            raise rejected(VERDICT_MISSING, item=str(self.item).upper())
        return self


class Result(Record):
    """Everything of `ita.yml`. `grade` is the letter used until 2565, `level` the name used since 2566."""

    headline = frozenset({"total"})

    total: Score
    grade: Grade | None = None
    level: Text | None = None
    announced: Day | None = None
    source: Id | None = None
    indicators: tuple[IndicatorScore, ...] = ()
    instruments: tuple[InstrumentScore, ...] = ()
    questions: tuple[QuestionScore, ...] = ()
    items: tuple[ItemVerdict, ...] = ()

    def score_of(self, number: int) -> Decimal | None:
        """The score of indicator `number`."""
        return next((each.score for each in self.indicators if each.number == number), None)
