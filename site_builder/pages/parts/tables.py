"""One frozen model for every official table: grouped bodies, row spans, full-width footer rows, lists in cells."""

from collections.abc import Hashable, Iterable
from itertools import groupby
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from site_builder.language.words import text
from site_builder.pages.parts.basics import Link, Mark


class Column(Struct, frozen=True):
    """A column's heading. `numeric` aligns right; `short` values stand beside their label on a phone.

    Neighbours with the same `group` stand under one heading. A `tick` column shows a mark as a tick below its own
    heading; on a phone, where there are no columns, the mark says its word under the group's heading.
    """

    heading: str
    numeric: bool = False
    short: bool = False
    group: str = ""
    tick: bool = False
    narrow: bool = False


FIGURES = frozenset({"col_rank", "col_score", "col_budget", "col_disbursed", "col_planned"})
SHORT = FIGURES | {
    "col_number", "col_no", "col_code", "col_dimension", "col_months", "col_owner", "col_period", "col_round",
    "col_status", "col_verdict", "col_year",
}  # fmt: skip
NARROW = frozenset({"col_rank", "col_number", "col_no", "col_code", "col_dimension"})


def columns(*headings: str) -> tuple[Column, ...]:
    """Columns by the names of their headings, which say how the values under them look in every table."""
    return tuple(
        Column(text(name), numeric=name in FIGURES, short=name in SHORT, narrow=name in NARROW) for name in headings
    )


class ColumnGroup(Struct, frozen=True):
    """Neighbouring columns and the heading above them; no heading where they have none in common."""

    heading: str
    columns: tuple[Column, ...]


class ListLine(Struct, frozen=True):
    """One line of a list in a cell, with what hangs on it: a date line, evidence links, a mark."""

    text: str
    note: str = ""
    links: tuple[Link, ...] = ()
    mark: Mark | None = None
    anchor: str = ""


class Cell(Struct, frozen=True):
    """A cell: an optional link or mark, paragraphs, then a list (numbered when it has more than one line).

    `column` is the index of the cell's column, so a phone can label it; `header` makes it a row heading. `start` is
    the number of the first line where one list runs on through the rows; 0 where each cell has its own.
    """

    column: int
    paragraphs: tuple[str, ...] = ()
    lines: tuple[ListLine, ...] = ()
    link: Link | None = None
    mark: Mark | None = None
    row_span: int = 1
    column_span: int = 1
    header: bool = False
    numbered: bool = True
    anchor: str = ""
    start: int = 0

    @classmethod
    def of_link(cls, column: int, link: Link, *, more: tuple[str, ...] = (), **others: Any) -> "Cell":
        """A row heading that is a link, or its words alone where it leads nowhere; `more` are paragraphs below it."""
        if link.address:
            return cls(column, link=link, paragraphs=more, header=True, **others)
        return cls(column, paragraphs=(link.text, *more), header=True, **others)

    def without_anchors(self) -> "Cell":
        """The same cell without its anchors; itself where it has none, as most."""
        if not self.anchor and not any(line.anchor for line in self.lines):
            return self
        return replace(self, anchor="", lines=tuple(replace(line, anchor="") for line in self.lines))


class Row(Struct, frozen=True):
    """One row; cells covered by a row span above are simply not there."""

    cells: tuple[Cell, ...]

    def without_anchors(self) -> "Row":
        """The same row for a second place on a page, where its anchors stand already."""
        return Row(tuple(cell.without_anchors() for cell in self.cells))


class Body(Struct, frozen=True):
    """A group of rows that belong together: one measure, one indicator. Becomes one card on a phone."""

    rows: tuple[Row, ...]
    heading: str = ""
    anchor: str = ""

    @property
    def spans_rows(self) -> bool:
        """Whether a cell stands for more rows than its own."""
        return any(cell.row_span > 1 for row in self.rows for cell in row.cells)


class FooterRow(Struct, frozen=True):
    """A full-width row under the bodies: a label, then its lines (“การติดตาม” with two numbered lines)."""

    label: str
    lines: tuple[ListLine, ...]


class Table(Struct, frozen=True):
    """A whole table. `official` tables print as forms and may show Thai digits. `totals` are rows below all bodies.

    A `slim` table has so few and short columns that it stays a table on a phone.
    """

    id: str
    caption: str
    columns: tuple[Column, ...]
    bodies: tuple[Body, ...]
    footers: tuple[FooterRow, ...] = ()
    official: bool = True
    totals: tuple[Row, ...] = ()
    slim: bool = False

    @property
    def groups(self) -> tuple[ColumnGroup, ...]:
        """The columns in runs of the same group heading; a table without groups is one run."""
        return tuple(
            ColumnGroup(heading, tuple(run)) for heading, run in groupby(self.columns, lambda each: each.group)
        )


def headed_body(head: Iterable[Cell], rows: Iterable[Iterable[Cell]], *, anchor: str = "") -> Body:
    """Rows of which the first begins with cells that stand for all of them."""
    first, *others = rows
    return Body((Row((*head, *first)), *(Row(tuple(cells)) for cells in others)), anchor=anchor)


def row_spans(keys: Iterable[Hashable]) -> tuple[int, ...]:
    """For one key a row: how many rows a cell of the key covers where it starts, 0 where it is covered already."""
    spans: list[int] = []
    for _, run in groupby(keys):
        height = len(tuple(run))
        spans += (height, *(0 for _ in range(height - 1)))
    return tuple(spans)
