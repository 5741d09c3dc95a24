"""Series of figures by period, or the statement that there is nothing to count. Read from `<year>/statistics.yml`."""

from typing import Any, Self

from pydantic import model_validator

from site_builder.language.problems.rule import error
from site_builder.language.thai import typed_words
from site_builder.language.thai.closed_set import ClosedSet
from site_builder.language.thai.figures import without_unit
from site_builder.records.base import Record
from site_builder.records.checklist import NilStatement
from site_builder.records.rejection import rejected
from site_builder.records.values import Counted, Day, Every, Id, OneOrMany, Prose, Span, Text

SERIES_EMPTY = error(
    "series-empty",
    "สถิติ {id} ไม่มีตัวเลขและไม่มีคำแจ้งว่าไม่มีเรื่อง",
    "the series {id} has neither figures nor a statement that there is nothing",
    "เพิ่ม rows: หรือ nil: พร้อมคำแจ้ง ช่วงเวลา และวันที่",
    "add rows:, or nil: with its statement, period and date",
)
SERIES_WIDTH = error(
    "series-width",
    "สถิติ {id} มีแถวที่มี {values} ค่า แต่ตารางมี {columns} คอลัมน์",
    "a row of the series {id} has {values} values for {columns} columns",
    "ใส่ค่าให้ครบทุกคอลัมน์ เดือนที่ไม่มีให้ใส่ 0",
    "give one value for each column; write 0 where there was none",
)


class SeriesKind(ClosedSet):
    """What is counted."""

    COMPLAINT = "complaint"
    SERVICE = "service"
    NO_GIFT = "no-gift"
    PROCUREMENT = "procurement"
    SURVEY = "survey"
    OTHER = "other"

    @classmethod
    def thai(cls) -> typed_words.ThaiWords:
        return typed_words.SERIES


class SeriesColumn(Record):
    """One thing counted or measured and its unit word: “เรื่องที่รับ”, “เรื่อง”; “ความพึงพอใจ”, “ร้อยละ”."""

    title: Text
    unit: Text


class SeriesRow(Record):
    """The figures of one period, one for each column; a month without any says 0 or gives a note."""

    period: Span
    values: OneOrMany[Counted]
    note: Text | None = None


def _row_without_units(row: Any, units: list[Any]) -> Any:
    values = row.get("values") if isinstance(row, dict) else None
    listed = values if isinstance(values, list) else [values]
    if values is None or len(listed) != len(units):
        return row
    return {**row, "values": [_bare(value, unit) for value, unit in zip(listed, units, strict=True)]}


def _bare(value: Any, unit: Any) -> Any:
    return without_unit(value, unit) if isinstance(value, str) and isinstance(unit, str) else value


class Series(Record):
    """One series. `every` says how often a row is due; `as_of` is the day of the last figures."""

    id: Id
    title: Text
    kind: SeriesKind
    unit: Id | None = None
    every: Every | None = None
    as_of: Day | None = None
    summary: Prose | None = None
    columns: tuple[SeriesColumn, ...] = ()
    rows: tuple[SeriesRow, ...] = ()
    nil: NilStatement | None = None
    evidence: OneOrMany[Id] = ()

    @model_validator(mode="before")
    @classmethod
    def _without_units(cls, typed: Any) -> Any:
        """Takes off the unit that a figure may be typed with: “96.63 %” in a column of percentages."""
        columns, rows = (typed.get(name) for name in ("columns", "rows")) if isinstance(typed, dict) else (None, None)
        if not isinstance(columns, list) or not isinstance(rows, list):
            return typed
        units = [column.get("unit") if isinstance(column, dict) else None for column in columns]
        return {**typed, "rows": [_row_without_units(row, units) for row in rows]}

    @model_validator(mode="after")
    def _tells_figures_or_nothing(self) -> Self:
        if not self.rows and self.nil is None:
            raise rejected(SERIES_EMPTY, id=self.id)
        for row in self.rows:
            if len(row.values) != len(self.columns):
                raise rejected(SERIES_WIDTH, id=self.id, values=len(row.values), columns=len(self.columns))
        return self
