"""Bodies of official tables that would run over a sheet, divided so that each part says what it goes on with."""

from dataclasses import replace
from math import ceil

from site_builder.pages.parts import Link
from site_builder.pages.tables import Body, Cell, Row
from site_builder.strings import text

LINE = 45
"""Characters that a line of a middling column holds on A4 landscape."""
SHEET = 30
"""Lines of a table that a sheet of A4 landscape holds below its headings."""


def on_sheets(body: Body) -> tuple[Body, ...]:
    """A body, divided where it is higher than a sheet; never within a cell that spans some of its rows.

    Cells that span the whole body are repeated in every part: row headings with a word that they go on, others as
    that word alone, since their text stands in the first part.
    """
    starts = _starts(body)
    if len(starts) < 2:
        return (body,)
    whole = [cell for cell in body.rows[0].cells if cell.row_span == len(body.rows)]
    parts: list[Body] = []
    for start, end in zip(starts, (*starts[1:], len(body.rows)), strict=True):
        height, rows = end - start, list(body.rows[start:end])
        if start == 0:
            first = [replace(cell, row_span=height) if cell in whole else cell for cell in rows[0].cells]
        else:
            first = sorted(
                (*(_continued(cell, height) for cell in whole), *rows[0].cells), key=lambda cell: cell.column
            )
        rows[0] = Row(tuple(first))
        parts.append(Body(tuple(rows), body.heading if start == 0 else "", body.anchor if start == 0 else ""))
    return tuple(parts)


def _starts(body: Body) -> list[int]:
    """The rows at which the parts begin, the first of them 0."""
    count, starts, height, covered = len(body.rows), [0], 0, 0
    for place, row in enumerate(body.rows):
        own = _height(row, count)
        if place > starts[-1] and height + own > SHEET and place >= covered:
            starts.append(place)
            height = 0
        height += own
        for cell in row.cells:
            if 1 < cell.row_span < count:
                covered = max(covered, place + cell.row_span)
    return starts


def _height(row: Row, count: int) -> int:
    """About how many lines a row takes, by its cells that do not span the whole body."""
    heights = (_lines(cell) / cell.row_span for cell in row.cells if cell.row_span < count)
    return max(ceil(max(heights, default=1)), 1)


def _lines(cell: Cell) -> int:
    texts = [*cell.paragraphs, *(line.text for line in cell.lines), *(line.note for line in cell.lines)]
    texts += [cell.link.text] if cell.link else []
    return sum(ceil(len(words) / LINE) for words in texts if words)


def _continued(cell: Cell, height: int) -> Cell:
    if not cell.header:
        words = cell.paragraphs if cell.column == 0 else ()
        return Cell(cell.column, (*words, text("goes_on")), row_span=height)
    if cell.link:
        link = Link(f"{cell.link.text} {text('goes_on')}", cell.link.address)
        return Cell(cell.column, link=link, row_span=height, header=True)
    return Cell(cell.column, (f"{' '.join(cell.paragraphs)} {text('goes_on')}",), row_span=height, header=True)
