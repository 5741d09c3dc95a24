"""A workbook of one sheet as bytes: text only, the same content the same bytes."""

import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO

from site_builder.output.archive import archive

_ANY_DAY = datetime(2000, 1, 1, tzinfo=UTC)
"""The day of making is part of the bytes."""
_LONGEST = 32_767
"""Letters that a cell of Excel can hold; XlsxWriter leaves out a cell with more."""
_PLAIN: Mapping[str, object] = {"border": 1, "valign": "top", "text_wrap": True}
_TITLE: Mapping[str, object] = {"bold": True, "font_size": 16}
_HEADING: Mapping[str, object] = {
    "bold": True, "font_color": "#FFFFFF", "bg_color": "#0B4557", "border": 1, "valign": "vcenter", "text_wrap": True,
}  # fmt: skip


def workbook(
    name: str,
    above: Sequence[Sequence[str]],
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    below: Sequence[Sequence[str]],
    widths: Sequence[int],
) -> bytes:
    """A sheet with lines above a table, its heading row, its rows, and lines below; `widths` in characters.

    Every cell is text, so that nothing is taken for a formula, a number or a date.
    """
    # A sheet is rare, and this library is slow to load.
    from xlsxwriter import Workbook

    target = BytesIO()
    book = Workbook(target, {"in_memory": True})
    book.set_properties({"created": _ANY_DAY.replace(tzinfo=None)})
    plain, title, heading = (
        book.add_format({"font_name": "TH Sarabun New", "font_size": 12, **look}) for look in (_PLAIN, _TITLE, _HEADING)
    )
    sheet = book.add_worksheet(name)
    lines = (
        *((line, title) for line in above),
        (head, heading),
        *((row, plain) for row in rows),
        *((line, title) for line in below),
    )
    for row, (cells, look) in enumerate(lines):
        for column, cell in enumerate(cells):
            sheet.write_string(row, column, _shown(cell), look)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(len(above) + 1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.5)
    book.close()
    with zipfile.ZipFile(target) as pressed:
        return archive({part: pressed.read(part) for part in pressed.namelist()})


def _shown(cell: str) -> str:
    """Text as a sheet shows it; control signs are left out."""
    return "".join(sign for sign in cell if sign >= " " or sign in "\n\t")[:_LONGEST]
