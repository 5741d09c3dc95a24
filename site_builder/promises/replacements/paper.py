"""A notice on one sheet of A4, and that sheet as a picture."""

import io
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from site_builder.output.html.templates import packaged_theme

_ANY_DAY = datetime(2000, 1, 1, tzinfo=UTC)
"""A file's day of making is part of its bytes; the notice itself says when."""
_MARGIN, _WIDTH = 30.0, 150.0
_PICTURE_SCALE = 1.5
"""Pixels for each point of the sheet, 893 by 1263 in all: read on a phone without a magnifier."""


def as_pdf(title: str, lines: Sequence[tuple[str, str]], address: str, agency: str) -> bytes:
    """The notice as a PDF in the fonts of the site; its text can be searched and copied."""
    paper = _paper(title)
    paper.set_font("Sarabun", "", 13)
    paper.set_y(45)
    _line(paper, agency, 8)
    paper.set_font("Sarabun", "B", 22)
    _line(paper, title, 12)
    paper.ln(4)
    for label, value in lines:
        paper.set_font("Sarabun", "B", 14)
        _line(paper, label, 8)
        paper.set_font("Sarabun", "", 14)
        _line(paper, value, 8)
        paper.ln(2)
    paper.ln(4)
    paper.set_font("Sarabun", "", 12)
    paper.set_text_color(11, 69, 87)
    _line(paper, address, 7, link=address)
    return bytes(paper.output())


def _line(paper: Any, text: str, height: float, link: str = "") -> None:
    paper.multi_cell(_WIDTH, height, text, align="L", new_x="LMARGIN", new_y="NEXT", link=link)


def _paper(title: str) -> Any:
    # A notice is rare, and this library is slow to load.
    from fpdf import FPDF

    paper = FPDF(format="A4")
    paper.set_lang("th")
    paper.set_title(title)
    paper.set_producer("site-builder")
    paper.set_creation_date(_ANY_DAY)
    paper.set_margins(_MARGIN, _MARGIN, _MARGIN)
    fonts = packaged_theme() / "assets" / "fonts"
    for weight, style in ((400, ""), (700, "B")):
        paper.add_font("Sarabun", style, fonts / f"sarabun-thai-{weight}.woff2")
        paper.add_font("Latin", style, fonts / f"sarabun-latin-{weight}.woff2")
    paper.set_fallback_fonts(["Latin"])
    paper.set_text_shaping(True)
    paper.add_page()
    return paper


def as_picture(pdf: bytes, form: str) -> bytes:
    """The first sheet of a paper as a picture; `form` is one that Pillow writes."""
    import pypdfium2  # type: ignore[import-untyped]

    paper = pypdfium2.PdfDocument(pdf)
    try:
        picture = paper[0].render(scale=_PICTURE_SCALE).to_pil().convert("L")
    finally:
        paper.close()
    target = io.BytesIO()
    picture.save(target, form)
    return target.getvalue()
