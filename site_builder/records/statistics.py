"""Series of figures by period, or the statement that there is nothing to count. Read from `<year>/statistics.yml`."""

from enum import StrEnum
from typing import Self

from pydantic import model_validator

from site_builder.records.base import Record
from site_builder.records.checklist import NilStatement
from site_builder.records.values import Day, Every, Id, Number, OneOrMany, Prose, Span, Text, rejected


class SeriesKind(StrEnum):
    """What is counted."""

    COMPLAINT = "complaint"
    SERVICE = "service"
    NO_GIFT = "no-gift"
    PROCUREMENT = "procurement"
    SURVEY = "survey"
    OTHER = "other"


class SeriesColumn(Record):
    """One counted thing and its unit word: “เรื่องที่รับ”, “เรื่อง”."""

    title: Text
    unit: Text


class SeriesRow(Record):
    """The figures of one period, one for each column; a month without any says 0 or gives a note."""

    period: Span
    values: OneOrMany[Number]
    note: Text | None = None


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

    @model_validator(mode="after")
    def _tells_figures_or_nothing(self) -> Self:
        if not self.rows and self.nil is None:
            raise rejected("series-empty", id=self.id)
        for row in self.rows:
            if len(row.values) != len(self.columns):
                raise rejected("series-width", id=self.id, values=len(row.values), columns=len(self.columns))
        return self
