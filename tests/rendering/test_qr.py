"""The QR code says the address: read back module by module with the library's own matrix of the same text."""

import re

import pytest
import segno

from site_builder.rendering.qr import qr_code

ADDRESS = "https://ita.doisaimok.example/2566/progress/12-month/"


def dark_modules(drawing: str) -> set[tuple[int, int]]:
    """The dark places that a drawing's path fills, as (column, row)."""
    path = re.search(r' d="M0 0\.5([^"]*)"', drawing)
    assert path
    found: set[tuple[int, int]] = set()
    x = y = 0
    for kind, first, second in re.findall(r"([mh])(-?\d+)(?: (-?\d+))?", path[1]):
        if kind == "h":
            found |= {(x + step, y) for step in range(int(first))}
        x += int(first)
        y += int(second or 0)
    return found


def test_the_drawing_holds_the_code_of_the_address() -> None:
    matrix = segno.make(ADDRESS, error="l", micro=False).matrix
    expected = {(x, y) for y, row in enumerate(matrix) for x, module in enumerate(row) if module}
    assert dark_modules(qr_code(ADDRESS)) == expected


def test_one_address_gives_one_drawing_and_another_another() -> None:
    assert qr_code(ADDRESS) == qr_code(ADDRESS)
    assert qr_code(ADDRESS) != qr_code(ADDRESS + "x")
    assert "<script" not in qr_code("https://a.example/<script>")


def drawn_by_the_library(address: str) -> str:
    code = segno.make(address, error="l", micro=False)
    return code.svg_inline(border=0, omitsize=True, svgclass="qr", lineclass=None, draw_transparent=False)


@pytest.mark.parametrize("length", [*range(20, 130), 213, 214, 230, 271, 272, 500, 2000])
def test_every_drawing_is_the_one_the_library_would_make(length: int) -> None:
    for path in ("2566/measures/m03/", "0/9-8.7_6~5/"):
        address = f"https://ita.example/{path * length}"[:length]
        assert qr_code(address) == drawn_by_the_library(address)


def test_a_text_that_fits_no_code_is_refused() -> None:
    with pytest.raises(ValueError, match="2954"):
        qr_code("a" * 2954)
