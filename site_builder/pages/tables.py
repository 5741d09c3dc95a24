"""One frozen model for every official table: grouped bodies, row spans, full-width footer rows, lists in cells."""

from dataclasses import dataclass

from site_builder.pages.parts import Link, Mark


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading. `numeric` aligns right; `short` values stand beside their label on a phone."""

    heading: str
    numeric: bool = False
    short: bool = False


@dataclass(frozen=True, slots=True)
class ListLine:
    """One line of a list in a cell, with what hangs on it: a date line, evidence links, a mark."""

    text: str
    note: str = ""
    links: tuple[Link, ...] = ()
    mark: Mark | None = None
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: an optional link or mark, paragraphs, then a list (numbered when it has more than one line).

    `column` is the index of the cell's column, so a phone can label it; `header` makes it a row heading.
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


@dataclass(frozen=True, slots=True)
class Row:
    """One row; cells covered by a row span above are simply not there."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """A group of rows that belong together: one measure, one indicator. Becomes one card on a phone."""

    rows: tuple[Row, ...]
    heading: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class FooterRow:
    """A full-width row under the bodies: a label, then its lines (“การติดตาม” with two numbered lines)."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A whole table. `official` tables print as forms and may show Thai digits."""

    id: str
    caption: str
    columns: tuple[Column, ...]
    bodies: tuple[Body, ...]
    footers: tuple[FooterRow, ...] = ()
    official: bool = True
