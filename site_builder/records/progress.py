"""What was done in a reporting round. Read from `<year>/progress/<round>.yml`."""

from typing import Any, Self

from pydantic import Field, model_validator

from site_builder.language.problems.rule import error
from site_builder.language.thai import typed_words
from site_builder.language.thai.closed_set import ClosedSet
from site_builder.language.thai.dates import format_date
from site_builder.language.thai.figures import without_unit
from site_builder.records.approval import Approval, Signature
from site_builder.records.base import Record
from site_builder.records.rejection import FIELD_MISSING, REASON_MISSING, rejected
from site_builder.records.responsible import ReportedUnits
from site_builder.records.thai_values import PERIOD_REVERSED
from site_builder.records.values import (
    AppendixPart,
    Counted,
    Day,
    Id,
    Number,
    OnceOneNowMany,
    OneOrMany,
    Prose,
    Score,
    Span,
    Target,
    Text,
    Unreadable,
)

EVENT_TIMES_CLASH = error(
    "event-times-clash",
    "บอกเวลาไว้หลายแบบในรายการเดียว",
    "this entry tells its time in more than one way",
    "ใช้อย่างเดียว: on (วันเดียว) หรือ from กับ to หรือ throughout หรือ quarter",
    "keep one of: on, from with to, throughout, quarter",
)
EVENT_SPAN_OPEN = error(
    "event-span-open",
    "บอกวันเริ่มหรือวันสิ้นสุดเพียงอย่างเดียว",
    "only one end of the span is given",
    "ใส่ทั้ง from และ to ถ้าทำวันเดียวให้ใช้ on",
    "give both from and to; for a single day use on",
)
QUARTER_UNKNOWN = error(
    "quarter-unknown",
    "ไม่มีไตรมาสที่ {value}",
    "there is no quarter {value}",
    "ไตรมาสมี 1 ถึง 4 โดยไตรมาส 1 คือตุลาคมถึงธันวาคม",
    "quarters are 1 to 4; quarter 1 is October to December",
)


ENTRY_EMPTY = error(
    "entry-empty",
    "รายการนี้ไม่ได้บอกทั้งสถานะและสิ่งที่ทำ",
    "this entry says neither a status nor what was done",
    "เพิ่ม done: บอกสิ่งที่ทำ หรือ status: เช่น not-started (ยังไม่เริ่ม)",
    "add done: with what was done, or status: such as not-started",
)


class TypedStatus(ClosedSet):
    """The state of an entry as a person typed it; a computed one stands beside it."""

    DONE = "done"
    CONTINUOUS = "continuous"
    UNDER_WAY = "under-way"
    NOT_STARTED = "not-started"
    IMPOSSIBLE = "impossible"

    @classmethod
    def thai(cls) -> typed_words.ThaiWords:
        return typed_words.STATUS


class Throughout(ClosedSet):
    """An event without a day: it went on all year."""

    YEAR = "year"

    @classmethod
    def thai(cls) -> typed_words.ThaiWords:
        return typed_words.THROUGHOUT


class Event(Record):
    """Something that was done: on a day, over a span, in a quarter, or throughout the year."""

    text: Text
    on: Day | None = None
    start: Day | None = Field(default=None, alias="from")
    end: Day | None = Field(default=None, alias="to")
    throughout: Throughout | None = None
    quarter: Number | None = None
    by: OnceOneNowMany[Id] = ()
    by_note: Text | None = None
    channels: OneOrMany[Text] = ()
    evidence: OneOrMany[Id] = ()

    @model_validator(mode="after")
    def _has_one_time(self) -> Self:
        spans = (self.start is not None) or (self.end is not None)
        times = [self.on is not None, spans, self.throughout is not None, self.quarter is not None]
        if sum(times) > 1:
            raise rejected(EVENT_TIMES_CLASH)
        if spans and (self.start is None or self.end is None):
            raise rejected(EVENT_SPAN_OPEN)
        if self.start and self.end and self.start > self.end:
            raise rejected(PERIOD_REVERSED, value=f"{format_date(self.start)} – {format_date(self.end)}")
        if self.quarter is not None and not 1 <= self.quarter <= 4:
            raise rejected(QUARTER_UNKNOWN, value=self.quarter)
        return self


class Entry(Record):
    """What was done for a measure, step, follow-up, finding or indicator; `status` is None where none was printed.

    `units` are those the report names, which may be others than the measure's, `units_note` what it prints of them and
    names none; `approach` is the measure's text in the report, where that is another than the adopted one;
    `period_note` is what stands for a period and cannot be typed as one. `unreadable` says that the report holds more
    than could be read, and where. Which promise an entry answers may itself be made up: a report that prints several
    actions beside several follow-ups need not say which is whose.
    """

    about: OneOrMany[Target] = Field(alias="for")
    period: Span | None = None
    done: tuple[Event, ...] = ()
    status: TypedStatus | None = None
    reason: Prose | None = None
    added: OneOrMany[Text] = ()
    unreadable: Unreadable | None = None
    units: ReportedUnits | None = None
    units_note: Text | None = None
    approach: Prose | None = None
    period_note: Text | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.status is TypedStatus.IMPOSSIBLE and not self.reason:
            raise rejected(REASON_MISSING)
        if self.status is None and not self.done and not self.added and self.unreadable is None:
            raise rejected(ENTRY_EMPTY)
        return self


class Count(Record):
    """A counted or measured fact: 322 คน who answered the survey, ร้อยละ 96.63 of them content."""

    value: Counted
    unit: Text
    what: Text

    @model_validator(mode="before")
    @classmethod
    def _without_unit(cls, typed: Any) -> Any:
        """Takes off the unit that the value may be typed with."""
        value, unit = (typed.get(name) for name in ("value", "unit")) if isinstance(typed, dict) else (None, None)
        if isinstance(value, str) and isinstance(unit, str):
            return {**typed, "value": without_unit(value, unit)}
        return typed


class Outcome(Record):
    """What changed because of the work; a score may go from one value to another.

    An outcome that stands in the report and could not be read has no text; `unreadable` says so.
    """

    pointing = frozenset({"about"})

    about: OneOrMany[Target] = Field(alias="for")
    text: Text | None = None
    score_from: Score | None = Field(default=None, alias="from")
    score_to: Score | None = Field(default=None, alias="to")
    counted: tuple[Count, ...] = ()
    evidence: OneOrMany[Id] = ()
    unreadable: Unreadable | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.text is None and self.unreadable is None:
            raise rejected(FIELD_MISSING, field="text")
        return self


class ReportLayout(ClosedSet):
    """The official table a report is printed in."""

    BY_MEASURE = "by-measure"
    BY_INDICATOR = "by-indicator"
    BY_FOLLOW_UP = "by-follow-up"

    @classmethod
    def thai(cls) -> typed_words.ThaiWords:
        return typed_words.LAYOUT


class RoundReport(Record):
    """Everything of one round's file; the round's dates stand in `year.yml`."""

    pointing = frozenset({"layout"})

    layout: ReportLayout = ReportLayout.BY_MEASURE
    title: Text | None = None
    appendix: OneOrMany[AppendixPart] = ()

    memo: Id | None = None
    signed: Id | None = None
    approved: Approval | None = None
    prepared: Signature | None = None
    checked: Signature | None = None
    entries: tuple[Entry, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
