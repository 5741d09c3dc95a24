"""SVG files of people: what is only a drawing, and what is more."""

import pytest

from site_builder.reading.files.drawing import drawing_problem

NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def svg(inside: str, attributes: str = "") -> bytes:
    return f"<svg {NS} {attributes}>{inside}</svg>".encode()


@pytest.mark.parametrize(
    "drawing",
    [
        svg('<title>ตรา</title><g><path d="M0 0h1"/><circle r="1" fill="url(#a)"/></g>'),
        svg('<defs><linearGradient id="a"><stop/></linearGradient></defs><use href="#a"/><use xlink:href="#b"/>'),
        svg("<style>.a{fill:#fff}</style>"),
        b'\xef\xbb\xbf<?xml version="1.0" encoding="UTF-8"?>' + svg("<path/>"),
        svg(
            '<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" pagecolor="#fff"/>'
            '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>'
        ),
        svg('<filter id="f"><feGaussianBlur/></filter>'),
    ],
)
def test_a_drawing_passes(drawing: bytes) -> None:
    assert drawing_problem(drawing) == ""


@pytest.mark.parametrize(
    ("drawing", "what"),
    [
        (svg("<script>alert(1)</script>"), "<script>"),
        (svg("<SCRIPT>alert(1)</SCRIPT>"), "<SCRIPT>"),
        (svg("<g/>", 'onload="alert(1)"'), "onload"),
        (svg('<path OnClick="x"/>'), "onclick"),
        (svg('<foreignObject><b xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'), "<foreignObject>"),
        (svg('<metadata><script xmlns="http://www.w3.org/1999/xhtml">x</script></metadata>'), "<script>"),
        (svg('<image href="data:image/png;base64,"/>'), "<image>"),
        (svg('<a href="https://x.example/"/>'), "<a>"),
        (svg('<use href="other.svg#a"/>'), "href"),
        (svg('<use xlink:href="https://x.example/#a"/>'), "href"),
        (svg('<animate attributeName="href"/>'), "<animate>"),
        (svg('<filter><feImage href="#a"/></filter>'), "<feImage>"),
        (svg('<path style="fill:url(https://x.example/)"/>'), "style"),
        (svg("<style>@import 'https://x.example/a.css';</style>"), "<style>"),
        (svg("<style>a{b:u\\72l(https://x.example)}</style>"), "<style>"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("&a;"), "<!DOCTYPE"),
        (b'<?xml-stylesheet href="https://x.example/a.css"?>' + svg("<g/>"), "<?xml-stylesheet"),
        (b'<?xml version="1.0" encoding="cp037"?>' + svg("<g/>"), '<?xml version="1.0" encoding="'),
        (svg("<g/>").decode().encode("utf-16"), "not-svg"),
        (b"<html/>", "not-svg"),
        (b"<svg/>", "not-svg"),
        (b"\x89PNG", "not-svg"),
        (b"", "not-svg"),
    ],
)
def test_what_is_more_than_a_drawing_is_named(drawing: bytes, what: str) -> None:
    assert drawing_problem(drawing) == what
