"""Draws the papers of the office that has nothing but scans: A4 pages as crooked, speckled black and white images.

A source holds `title` and `pages`; a page is a list of blocks. Lines stand as they are typed, none is broken here:
`heading` (centred, bold), `lines` (a paragraph), `chart` (boxes below a box), `table` (`widths` in millimetres and
`rows`, the first one in bold), `signed` (lines on the right, with a round stamp).
"""

import math
import random
import re
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import yaml
from fpdf import FPDF  # type: ignore[import-not-found, import-untyped, unused-ignore]
from PIL import Image, ImageDraw, ImageFont  # type: ignore[import-not-found, import-untyped, unused-ignore]

FOLDER = Path(__file__).with_name("scans")
FOOTER = "เอกสารตัวอย่าง หน่วยงานสมมุติ ตัวเลขสร้างขึ้นใหม่"
STAMP = "ตัวอย่าง"
_DOTS = 150 / 25.4  # dots in a millimetre
_PAGE = (1240, 1754)
_LEFT, _TOP, _WIDTH, _INDENT = 28.0, 27.0, 158.0, 14.0  # millimetres
_BODY, _TABLE, _SMALL = (16.0, 8.4), (13.0, 6.8), (10.0, 5.0)  # size in points, line height in millimetres
_INK, _PAPER = 0, 255
_THRESHOLD = 150
_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_ANY_DATE = datetime(2023, 10, 1, tzinfo=UTC)  # fixed: the id of the file is derived from it

Block = dict[str, Any]


class TooWideError(ValueError):
    """A line that does not fit its place; break it in the source."""


class Sheet:
    """One page while it is drawn, from the top down, in millimetres."""

    def __init__(self, fonts: dict[str, Path]) -> None:
        self.image = Image.new("L", _PAGE, _PAPER)
        self._pen = ImageDraw.Draw(self.image)
        self._fonts = fonts
        self._y = _TOP
        self._line_height = 0.0
        self._font = self._set(_SMALL)
        self._put(_LEFT, 283, FOOTER)

    def block(self, block: Block) -> None:
        [(kind, content)] = block.items()
        draw: dict[str, Callable[[Any], None]] = {
            "heading": self._heading, "lines": self._lines, "chart": self._chart,
            "table": self._table, "signed": self._signed,
        }  # fmt: skip
        draw[kind](content)
        self._y += 4

    def _heading(self, lines: list[str]) -> None:
        self._set(_BODY, bold=True)
        for line in lines:
            self._line(line, _LEFT, _WIDTH, centred=True)

    def _lines(self, lines: list[str]) -> None:
        self._set(_BODY)
        for number, line in enumerate(lines):
            indent = 0 if number else _INDENT
            self._line(line, _LEFT + indent, _WIDTH - indent)

    def _chart(self, chart: dict[str, Any]) -> None:
        self._set(_TABLE, bold=True)
        boxes, gap = chart["boxes"], 6.0
        width = (_WIDTH - gap * (len(boxes) - 1)) / len(boxes)
        middle, top = _LEFT + _WIDTH / 2, self._y
        for line in chart["top"]:
            self._box(line, middle - 38, 76, 1)
            self._rule(middle, self._y, middle, self._y + 7)
            self._y += 7
        self._rule(_LEFT + width / 2, self._y, _LEFT + _WIDTH - width / 2, self._y)
        self._set(_TABLE)
        start = top = self._y
        for number, lines in enumerate(boxes):
            x, self._y = _LEFT + number * (width + gap), start + 7
            self._rule(x + width / 2, start, x + width / 2, start + 7)
            self._box(lines, x, width, max(len(each) for each in boxes))
            top = max(top, self._y)
        self._y = top

    def _box(self, lines: list[str] | str, x: float, width: float, rows: int) -> None:
        lines, top = [lines] if isinstance(lines, str) else lines, self._y
        self._y += 1.5
        for line in lines:
            self._line(line, x + 1, width - 2, centred=True)
        self._y = top + rows * self._line_height + 3
        self._frame(x, top, width, self._y - top)

    def _table(self, table: dict[str, Any]) -> None:
        widths = table["widths"]
        for number, row in enumerate(table["rows"]):
            self._set(_TABLE, bold=not number)
            cells = [cell if isinstance(cell, list) else [cell] for cell in row]
            top, x = self._y, _LEFT
            height = max(map(len, cells)) * self._line_height + 2
            for width, lines in zip(widths, cells, strict=True):
                self._y = top + 1
                for line in lines:
                    self._line(str(line), x + 1.5, width - 3, centred=not number)
                self._frame(x, top, width, height)
                x += width
            self._y = top + height

    def _signed(self, lines: list[str]) -> None:
        self._set(_BODY)
        self._y += 12
        self._stamp(_LEFT + 58, self._y + 4)
        for line in lines:
            self._line(line, _LEFT + 68, _WIDTH - 68, centred=True)

    def _stamp(self, x: float, y: float) -> None:
        kept = self._font
        for radius, width in ((15.0, 4), (12.0, 2)):
            corners = [(x - radius) * _DOTS, (y - radius) * _DOTS, (x + radius) * _DOTS, (y + radius) * _DOTS]
            self._pen.ellipse(corners, outline=90, width=width)
        self._set(_TABLE, bold=True)
        self._pen.text((x * _DOTS, y * _DOTS), STAMP, fill=90, font=self._font, anchor="mm")
        self._font = kept

    def _set(self, style: tuple[float, float], *, bold: bool = False) -> ImageFont.FreeTypeFont:
        size, self._line_height = style
        path = self._fonts["bold" if bold else "regular"]
        dots = round(size / 72 * 25.4 * _DOTS)
        self._font = ImageFont.truetype(str(path), dots, layout_engine=ImageFont.Layout.RAQM)
        return self._font

    def _line(self, text: str, x: float, width: float, *, centred: bool = False) -> None:
        wide = self._font.getlength(text.translate(_THAI_DIGITS)) / _DOTS
        if wide > width:
            raise TooWideError(f"{wide - width:.0f} mm too wide: {text}")
        self._put(x + (width - wide) / 2 if centred else x, self._y, text)
        self._y += self._line_height

    def _put(self, x: float, y: float, text: str) -> None:
        place = (x * _DOTS, (y + self._line_height * 0.75) * _DOTS)
        self._pen.text(place, text.translate(_THAI_DIGITS), fill=_INK, font=self._font, anchor="ls")

    def _rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self._pen.line([x0 * _DOTS, y0 * _DOTS, x1 * _DOTS, y1 * _DOTS], fill=_INK, width=2)

    def _frame(self, x: float, y: float, width: float, height: float) -> None:
        corners = [x * _DOTS, y * _DOTS, (x + width) * _DOTS, (y + height) * _DOTS]
        self._pen.rectangle(corners, outline=_INK, width=2)


def sources() -> list[Path]:
    """The data of every scan, by name."""
    return sorted(FOLDER.glob("*.yml"))


def write(source: Path, fonts: dict[str, Path], target: Path) -> None:
    """Write the PDF of one source: images only, no text that a program could read."""
    document = yaml.safe_load(source.read_text(encoding="utf-8"))
    pdf = FPDF(format="A4")
    pdf.set_margin(0)
    pdf.set_auto_page_break(False)
    pdf.set_title(document["title"])
    pdf.set_lang("th")
    pdf.set_producer("site-builder sample scans")
    pdf.set_creation_date(_ANY_DATE)
    for number, blocks in enumerate(document["pages"]):
        sheet = Sheet(fonts)
        for block in blocks:
            sheet.block(block)
        pdf.add_page()
        pdf.image(_scanned(sheet.image, f"{source.stem} {number}"), 0, 0, 210, 297)
    # The date says nothing and its fourteen digits look like an identity number. Blanks keep the offsets.
    data = re.sub(rb"/CreationDate \([^)]*\)", lambda found: b" " * len(found[0]), bytes(pdf.output()))
    target.write_bytes(data)


def _scanned(image: Image.Image, name: str) -> BytesIO:
    """The page as a worn office scanner sees it; the same for the same name."""
    chance = random.Random(name)
    crooked = image.rotate(chance.choice((-0.5, -0.3, 0.4)), Image.Resampling.BICUBIC, fillcolor=_PAPER)
    pen = ImageDraw.Draw(crooked)
    width, height = _PAGE
    for _ in range(70):
        x, y, size = chance.randrange(width), chance.randrange(height), chance.choice((0, 0, 1, 1, 2))
        pen.ellipse([x, y, x + size, y + size], fill=_INK)
    for y in range(0, height, 2):  # the dark edge of the lid
        pen.line([0, y, 3 + 3 * math.sin(y / 260) + chance.randrange(2), y], fill=_INK, width=2)
    buffer = BytesIO()
    crooked.point(lambda grey: _PAPER if grey > _THRESHOLD else _INK).convert("1").save(buffer, "PNG")
    buffer.seek(0)
    return buffer
