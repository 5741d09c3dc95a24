"""What a column of an open-data table is: its name, what it holds, and how its cell is told of a row."""

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from typing import Any

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.rebuilt import mark_of, notes_of, shown_mark, without_mark
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.notes import note_words
from site_builder.records.disclosure import YearRecords


class Holds(StrEnum):
    """What a cell holds; every kind but the first may be empty where there is nothing to say."""

    FISCAL_YEAR = "fiscal year of the Buddhist era"
    DAY = "day, ISO 8601"
    ID = "permanent id"
    IDS = "ids or numbers, a blank between them"
    WORD = "one of a few English words"
    TEXT = "Thai text"
    NUMBER = "whole number"
    FIGURE = "number in the unit of its column `unit`"
    SCORE = "score of 100 with two decimals"
    BAHT = "baht with two decimals"
    """Empty where the report says that no budget is used; `0.00` is an amount."""
    ADDRESS = "address from the root of the site"
    ADDRESSES = "addresses, a blank between them"
    COLUMNS = "names of columns of this table, a blank between them"


class DataColumn(Struct, frozen=True):
    """A column: its name, what it holds, and the function from a row to its cell."""

    name: str
    holds: Holds
    cell: Callable[[Any], str | int]


class DataTable(Struct, frozen=True):
    """A table by the name of its file: whether a year has it, what its rows are of, and its columns.

    `first` are columns that JSON, which was published before the order of columns was promised, tells before the rest.
    """

    name: str
    is_there: Callable[[YearRecords], object]
    rows: Callable[[Context, YearRecords], Iterable[Any]]
    columns: tuple[DataColumn, ...]
    first: frozenset[str] = frozenset()

    def cells(self, context: Context, records: YearRecords) -> tuple[dict[str, str | int], ...]:
        """The rows of a year, each by the names of the columns."""
        told_first = sorted(self.columns, key=lambda column: bool(self.first) and column.name not in self.first)
        return tuple(self._told(context, told_first, row) for row in self.rows(context, records))

    def _told(self, context: Context, columns: Iterable[DataColumn], row: Any) -> dict[str, str | int]:
        """One row. A text bears its mark; of every cell two columns say whether its value was made up, and why."""
        cells = {column.name: _bare_id(column, column.cell(row)) for column in columns}
        marks = {name: mark for name, value in cells.items() if (mark := mark_of(value))}
        if not marks:
            return cells
        texts = {column.name for column in self.columns if column.holds is Holds.TEXT}
        notes = (context.disclosure.reconstructions[each] for each in notes_of(mark_of(*marks.values())))
        plain = {name: _plain(cells[name], is_text=name in texts) for name in marks}
        return {
            **cells,
            **plain,
            REBUILT.name: " ".join(marks),
            REBUILT_REASON.name: " | ".join(map(note_words, notes)),
        }


def _bare_id(column: DataColumn, value: str | int) -> str | int:
    """An id says which row this is: what it names bears the mark, in the column that tells it."""
    return str(value) if column.holds is Holds.ID else value


def _plain(value: str | int, *, is_text: bool) -> str | int:
    if isinstance(value, str):
        return shown_mark(value) if is_text else without_mark(value)
    return int(value)


class DataRow(Struct, frozen=True):
    """What every row has: where names are looked up, and its year."""

    context: Context
    records: YearRecords

    def units(self, ids: Iterable[str]) -> str:
        return self.context.unit_names(ids, self.records.year, short=False)

    def papers(self, ids: Iterable[str]) -> str:
        return " ".join(f"/{urls.evidence(self.records.year, paper)}{mark_of(paper)}" for paper in ids)


def iso_day(day: date | None) -> str:
    return f"{day.isoformat()}{mark_of(day)}" if day else ""


def rooted(address: str) -> str:
    return f"/{address}" if address else ""


FISCAL_YEAR = DataColumn("fiscal_year", Holds.FISCAL_YEAR, lambda row: str(row.records.year))

REBUILT = DataColumn("reconstruction", Holds.COLUMNS, lambda row: "")
"""Which values of the row were made up, reconstructed, or computed of such. Filled once the other cells are known."""
REBUILT_REASON = DataColumn("reconstruction_reason", Holds.TEXT, lambda row: "")
"""What is said of why, several reasons with a stroke between them; filled together with `REBUILT`."""
