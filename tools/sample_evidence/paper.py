"""Sets one sample document on A4 paper in the manner of a Thai office and writes it as a PDF."""

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from fpdf import FPDF  # type: ignore[import-not-found, import-untyped, unused-ignore]

from tools.sample_evidence.lines import wrap

Document = dict[str, Any]

AGENCY = "องค์การบริหารส่วนตำบลดอยสายหมอก"
PLACE = "อำเภอเวียงสมมุติ จังหวัดตัวอย่าง"
FOOTER = "เอกสารตัวอย่าง ดัดแปลงจากรายงานที่เผยแพร่ ตัวเลขบางส่วนสร้างขึ้นใหม่"
SIGN_HERE = "(ลงชื่อ) ........................................"
_ANY_DATE = datetime(2023, 10, 1, tzinfo=UTC)  # fixed: the id of the file is derived from it
_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_LEFT, _TOP, _WIDTH, _BOTTOM = 25.0, 28.0, 160.0, 278.0
_INDENT, _PADDING = 12.5, 1.3
_BODY, _TABLE, _SMALL = (12.0, 6.4), (10.5, 5.3), (9.0, 5.0)  # size in points, line height in millimetres


class Paper:
    """The pages of one document, filled from the top down."""

    def __init__(self, fonts: dict[str, Path], title: str, *, thai_digits: bool) -> None:
        self._thai_digits = thai_digits
        self._pdf = FPDF(format="A4")
        self._pdf.set_auto_page_break(False)
        self._pdf.set_title(title)
        self._pdf.set_lang("th")
        self._pdf.set_producer("site-builder sample evidence")
        self._pdf.set_creation_date(_ANY_DATE)
        self._pdf.add_font("Sarabun", "", fonts["regular"])
        self._pdf.add_font("Sarabun", "B", fonts["bold"])
        self._pdf.set_text_shaping(True)
        self._pdf.c_margin = 0
        self._pdf.set_draw_color(140, 150, 158)
        self._line_height = 0.0
        self._new_page()

    def heading(self, lines: list[str]) -> None:
        self._font(14, 7.6, bold=True)
        for text in lines:
            for line in self._wrap(text, _WIDTH):
                self._line(line, align="C")
        self._gap(1)
        self._pdf.line(_LEFT + 55, self._y, _LEFT + _WIDTH - 55, self._y)
        self._gap(4)

    def fields(self, fields: dict[str, str]) -> None:
        self._font(*_BODY, bold=True)
        indent = max(map(self._pdf.get_string_width, fields)) + 5
        for label, value in fields.items():
            self._font(*_BODY, bold=True)
            self._put(_LEFT, label)
            self._font(*_BODY)
            for line in self._wrap(value, _WIDTH - indent):
                self._line(line, indent=indent)
        self._gap(1.5)
        self._pdf.line(_LEFT, self._y, _LEFT + _WIDTH, self._y)
        self._gap(3)

    def section(self, text: str) -> None:
        self._room_for(36)  # the lines after it, a short opinion with its signature included
        self._gap(1.5)
        self._font(*_BODY, bold=True)
        self._line(text)

    def paragraph(self, text: str) -> None:
        self._font(*_BODY)
        for number, line in enumerate(self._wrap(text, _WIDTH, _INDENT)):
            self._line(line, indent=0 if number else _INDENT)
        self._gap(1.5)

    def items(self, texts: list[str]) -> None:
        self._font(*_BODY)
        for number, text in enumerate(texts, start=1):
            lines = self._wrap(text, _WIDTH - _INDENT - 7)
            self._room_for(self._line_height)
            self._put(_LEFT + _INDENT, f"{number}.")
            for line in lines:
                self._line(line, indent=_INDENT + 7)
        self._gap(1.5)

    def table(self, columns: list[Document], rows: list[list[str]]) -> None:
        self._gap(1)
        titles = [column["title"] for column in columns]
        self._row(columns, titles, head=True)
        for row in rows:
            if self._y + self._row_height(columns, row) > _BOTTOM:
                self._new_page()
                self._row(columns, titles, head=True)
            self._row(columns, row, bold=row[0] in ("รวม", "เฉลี่ยรวม"))
        self._gap(3)

    def signed(self, position: str, date: str = "") -> None:
        self._room_for(24)
        self._gap(2)
        self._font(*_BODY)
        for text in (date, SIGN_HERE, position):
            if text:
                self._line(text, indent=68, align="C", width=_WIDTH - 68)
                self._gap(0.8)

    def save(self, path: Path) -> None:
        data = bytes(self._pdf.output())
        # The date says nothing and its fourteen digits look like an identity number. Blanks keep the offsets.
        path.write_bytes(re.sub(rb"/CreationDate \([^)]*\)", lambda found: b" " * len(found[0]), data))

    def _new_page(self) -> None:
        self._pdf.add_page()
        self._font(*_SMALL)
        self._y = 17.0
        self._line(AGENCY)
        self._y = 17.0
        self._line(PLACE, align="R")
        self._pdf.line(_LEFT, 22.5, _LEFT + _WIDTH, 22.5)
        self._y = 283.0
        self._line(FOOTER)
        self._y = 283.0
        self._line(f"หน้า {self._pdf.page_no()}", align="R")
        self._y = _TOP

    def _font(self, size: float, line_height: float, *, bold: bool = False) -> None:
        self._pdf.set_font("Sarabun", "B" if bold else "", size)
        self._line_height = line_height

    def _digits(self, text: str) -> str:
        return text.translate(_THAI_DIGITS) if self._thai_digits else text

    def _wrap(self, text: str, width: float, first_indent: float = 0) -> list[str]:
        return wrap(self._digits(text), width, self._pdf.get_string_width, first_indent)

    def _line(self, text: str, *, indent: float = 0, align: str = "L", width: float = _WIDTH) -> None:
        if self._y < _BOTTOM:
            self._room_for(self._line_height)
        spare = width - self._pdf.get_string_width(self._digits(text))
        self._put(_LEFT + indent + {"L": 0.0, "C": spare / 2, "R": spare}[align], text)
        self._y += self._line_height

    def _put(self, x: float, text: str) -> None:
        if text:  # FPDF.text() does not shape, FPDF.cell() does
            self._pdf.set_xy(x, self._y)
            self._pdf.cell(None, self._line_height, self._digits(text))

    def _gap(self, height: float) -> None:
        self._y += height

    def _room_for(self, height: float) -> None:
        if self._y + height > _BOTTOM:
            font = self._pdf.font_style, self._pdf.font_size_pt, self._line_height
            self._new_page()
            self._font(font[1], font[2], bold=font[0] == "B")

    def _cells(self, columns: list[Document], row: list[str]) -> list[list[str]]:
        pairs = zip(columns, row, strict=True)
        return [self._wrap(text, column["width"] - 2 * _PADDING) for column, text in pairs]

    def _row_height(self, columns: list[Document], row: list[str]) -> float:
        self._font(*_TABLE)
        return max(map(len, self._cells(columns, row))) * self._line_height + 2 * _PADDING

    def _row(self, columns: list[Document], row: list[str], *, head: bool = False, bold: bool = False) -> None:
        self._font(*_TABLE, bold=head or bold)
        cells = self._cells(columns, row)
        height = max(map(len, cells)) * self._line_height + 2 * _PADDING
        x, top = _LEFT, self._y
        self._pdf.set_fill_color(236, 240, 243)
        for column, lines in zip(columns, cells, strict=True):
            self._pdf.rect(x, top, column["width"], height, style="DF" if head else "D")
            self._y = top + _PADDING
            align = "C" if head else column.get("align", "L")
            for line in lines:
                inner = column["width"] - 2 * _PADDING
                self._line(line, indent=x - _LEFT + _PADDING, align=align, width=inner)
            x += column["width"]
        self._y = top + height
