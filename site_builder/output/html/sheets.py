"""What an official table looks like on paper where one of its bodies is higher than a sheet of A4 landscape.

A browser repeats the table's headings on every sheet, but not the cells that say which measure goes on. So such a
body is printed in parts: each begins a sheet of its own and repeats those cells with “(ต่อ)”. Screens show the
body whole. Heights are estimates, on the safe side: a part that is too small costs paper, one that is too large
would be cut.
"""

from collections.abc import Iterator, Sequence
from math import ceil

from msgspec.structs import replace

from site_builder.language.words import text
from site_builder.pages.parts.basics import Link
from site_builder.pages.parts.tables import Body, Cell, Column, ListLine, Row, Table

ACROSS = 175
"""Characters of 10.5 pt, with their vowel signs, that stand beside each other across the 277 mm of the sheet."""
SHEET = 23
"""Lines of 10.5 pt at 1.5 that a sheet holds between the table's headings and its foot."""
HEADING = 6
"""Lines that the form's heading takes from the first sheet."""
NARROW, SHORT, TICKS = 0.055, 0.1, 0.07
"""Shares of the width that the stylesheet gives to columns of a kind; the others divide what is left."""


def sheets(table: Table, place: int) -> tuple[Body, ...]:
    """The parts in which the body at `place` is printed; none where it stays whole, as it fits a sheet."""
    body = table.bodies[place]
    widths = _widths(table.columns)
    room = SHEET - (HEADING if place == 0 else 0)
    if not table.official or sum(_heights(body, widths)) <= room:
        return ()
    return tuple(_parts(_with_rows_divided(body, widths, room), widths, room))


def _widths(columns: Sequence[Column]) -> tuple[int, ...]:
    """About how many characters a line of each column holds."""
    fixed = [
        TICKS if each.tick else NARROW if each.narrow else SHORT if each.short or each.numeric else None
        for each in columns
    ]
    free = sum(each is None for each in fixed)
    rest = (1 - sum(each for each in fixed if each)) / free if free else 0.0
    return tuple(max(int(ACROSS * (rest if each is None else each)), 4) for each in fixed)


def _line_height(line: ListLine, width: int) -> int:
    """A mark, the words and the note under them each begin a line, as a sign does not break."""
    mark = len(line.mark.word) + len(line.mark.detail) + 3 if line.mark else 0
    papers = sum(ceil((len(link.text) + len(link.note) + 3) / width) for link in line.links)
    return max(sum(ceil(each / width) for each in (mark, len(line.text), len(line.note))), 1) + papers


def _cell_height(cell: Cell, widths: Sequence[int]) -> int:
    width = sum(widths[cell.column : cell.column + cell.column_span])
    texts = [*cell.paragraphs, *([cell.link.text] if cell.link else [])]
    return sum(ceil(len(words) / width) for words in texts if words) + sum(
        _line_height(line, width) for line in cell.lines
    )


def _heights(body: Body, widths: Sequence[int]) -> list[int]:
    """The lines of each row; a cell over several rows gives each its share."""
    return [
        max(1, ceil(max((_cell_height(cell, widths) / cell.row_span for cell in row.cells), default=1)))
        for row in body.rows
    ]


def _chunks(cell: Cell, widths: Sequence[int], room: int) -> Iterator[tuple[ListLine, ...]]:
    """The lines of a cell in runs that fit the room."""
    run: list[ListLine] = []
    height, width = _cell_height(replace(cell, lines=()), widths), widths[cell.column]
    for line in cell.lines:
        own = _line_height(line, width)
        if run and height + own > room:
            yield tuple(run)
            run, height = [], 0
        run.append(line)
        height += own
    if run:
        yield tuple(run)


def _with_rows_divided(body: Body, widths: Sequence[int], room: int) -> Body:
    """The body with each row that is too high by itself divided between the lines of its lists.

    A row below a cell that spans a part of the body stays as it is: its height is shared.
    """
    count, covered = len(body.rows), 0
    rows: list[Row] = []
    for place, row in enumerate(body.rows):
        spanning = [cell for cell in row.cells if 1 < cell.row_span < count]
        lists = {cell.column: tuple(_chunks(cell, widths, room)) for cell in row.cells if cell.row_span == 1}
        extra = max((len(each) for each in lists.values()), default=1) - 1
        if place < covered or spanning or extra < 1:
            rows.append(row)
        else:
            rows += _divided(row, lists, extra, count)
        covered = max([covered, *(place + cell.row_span for cell in spanning)])
    grown = len(rows) - count
    whole = [replace(cell, row_span=cell.row_span + grown) if _spans(cell, count) else cell for cell in rows[0].cells]
    return replace(body, rows=(Row(tuple(whole)), *rows[1:]))


def _spans(cell: Cell, count: int) -> bool:
    """Whether a cell of the first row stands for the whole body; in a body of one row, one that has no list to part."""
    return cell.row_span == count and (count > 1 or len(cell.lines) < 2)


def _divided(row: Row, lists: dict[int, tuple[tuple[ListLine, ...], ...]], extra: int, count: int) -> Iterator[Row]:
    for report_round in range(extra + 1):
        cells: list[Cell] = []
        for cell in row.cells:
            if _spans(cell, count):
                if report_round == 0:
                    cells.append(cell)
                continue
            runs = lists.get(cell.column, ())
            before = sum(len(run) for run in runs[:report_round])
            lines = runs[report_round] if report_round < len(runs) else ()
            numbered = cell.start or (cell.numbered and len(cell.lines) > 1)
            start = (cell.start or 1) + before if numbered and lines else 0
            part = replace(cell, lines=lines, start=start)
            cells.append(part if report_round == 0 else replace(part, paragraphs=(), link=None, mark=None))
        yield Row(tuple(cells))


def _parts(body: Body, widths: Sequence[int], room: int) -> Iterator[Body]:
    """The body by sheets; never within a cell that spans some of its rows. Cells that span all of them go on."""
    count, heights, starts, height, covered = len(body.rows), _heights(body, widths), [0], 0, 0
    for place, row in enumerate(body.rows):
        if place > starts[-1] and height + heights[place] > room and place >= covered:
            starts.append(place)
            height, room = 0, SHEET
        height += heights[place]
        covered = max([covered, *(place + cell.row_span for cell in row.cells if 1 < cell.row_span < count)])
    whole = [cell for cell in body.rows[0].cells if count > 1 and cell.row_span == count]
    for start, end in zip(starts, (*starts[1:], count), strict=True):
        kept = [cell for cell in body.rows[start].cells if cell not in whole]
        again = [replace(cell, row_span=end - start) if start == 0 else _continued(cell, end - start) for cell in whole]
        first = Row(tuple(sorted((*again, *kept), key=lambda cell: cell.column)))
        rows = (first, *body.rows[start + 1 : end])
        yield Body(tuple(row.without_anchors() for row in rows), body.heading if start == 0 else "")


def _continued(cell: Cell, height: int) -> Cell:
    """A cell that spans all rows, on a later sheet: headings say that they go on, others leave it to that word."""
    if not cell.header:
        words = cell.paragraphs if cell.column == 0 else ()
        return Cell(cell.column, (*words, text("goes_on")), row_span=height)
    if cell.link:
        link = Link(f"{cell.link.text} {text('goes_on')}", cell.link.address)
        return Cell(cell.column, link=link, row_span=height, header=True)
    return Cell(cell.column, (f"{' '.join(cell.paragraphs)} {text('goes_on')}",), row_span=height, header=True)
