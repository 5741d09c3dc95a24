"""Gives cells of a table the classes that place them where its rows become cards on a phone, and their names there."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from site_builder.pages.parts.tables import Cell, Column, Row


class StyledCell(Struct, frozen=True):
    """A cell with the classes that place it; `label` is the heading a card says before it, empty where it says none.

    `shared` is for how many of the body's rows it holds, 0 where for one or for all.
    """

    cell: Cell
    tick: bool
    classes: str
    label: str
    shared: int


def styled_cells(rows: Sequence[Row], columns: Sequence[Column]) -> Iterator[list[StyledCell]]:
    """The cells of a body, row by row, with their classes.

    A cell that holds for the whole body stands above its rows when it comes first or is short (`top`), else below
    them (`end`). The `first` cell of a row that holds for less begins the row.
    """
    height = len(rows)
    kinds = [_classes(column) for column in columns]
    for row in rows:
        styled, started = [], False
        for cell in row.cells:
            column = columns[cell.column]
            is_whole = height > 1 and cell.row_span >= height
            if is_whole:
                place = "end" if started and not column.short else "top"
            else:
                place, started = "" if started else "first", True
            label = column.group if column.tick and cell.mark else column.heading
            styled.append(
                StyledCell(
                    cell,
                    column.tick,
                    kinds[cell.column] + place,
                    label if cell.column_span == 1 else "",
                    0 if is_whole or cell.row_span == 1 else cell.row_span,
                )
            )
        yield styled


def _classes(column: Column) -> str:
    return ("n " if column.numeric else "") + ("c " if column.tick else "") + ("side " if column.short else "")
