"""The QR code for pages without scripts says the address and nothing else."""

import re
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image

from site_builder.output.html.qr import qr_code

ADDRESS = "https://ita.doisaimok.example/2566/progress/12-month/"


def read(drawing: str) -> list[str]:
    """What a camera reads from the path of a drawing, ten pixels a module, with the quiet zone around it."""
    size = int(re.search(r'viewBox="0 0 (\d+) ', drawing)[1])  # type: ignore[index]
    path = re.search(r' d="M0 0\.5([^"]*)"', drawing)
    assert path
    picture = Image.new("L", (size + 8, size + 8), 255)
    x = y = 4
    for kind, first, second in re.findall(r"([mh])(-?\d+)(?: (-?\d+))?", path[1]):
        if kind == "h":
            picture.paste(0, (x, y, x + int(first), y + 1))
        x += int(first)
        y += int(second or 0)
    stored = BytesIO()
    picture.resize((10 * (size + 8), 10 * (size + 8)), Image.Resampling.NEAREST).save(stored, "PNG")
    return [code.text for code in zxingcpp.read_barcodes(Image.open(stored))]


@pytest.mark.parametrize("address", [ADDRESS, "https://a.example/" + "0/9-8.7_6~5/" * 20, "https://a.example/<script>"])
def test_the_drawing_holds_the_code_of_the_address(address: str) -> None:
    assert read(qr_code(address)) == [address]
    assert "<script" not in qr_code(address)


def test_a_text_that_fits_no_code_is_refused() -> None:
    with pytest.raises(ValueError, match="Data too large"):
        qr_code("a" * 2954)
