"""Is an SVG drawing only a drawing? Nothing in it may run, fetch or hide another document."""

import re
from pathlib import Path
from xml.etree import ElementTree as Tree

_SVG = "{http://www.w3.org/2000/svg}"
_SHAPES = frozenset({"circle", "ellipse", "line", "path", "polygon", "polyline", "rect", "text", "tspan"})
_FRAMES = frozenset({"clipPath", "defs", "g", "linearGradient", "marker", "mask", "pattern", "radialGradient", "stop"})
_ALLOWED = _SHAPES | _FRAMES | {"desc", "filter", "metadata", "style", "svg", "symbol", "title", "use"}
_PROLOGUE = re.compile(r"<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet", re.IGNORECASE)
_ENCODING = re.compile(r"""<\?xml[^>]*\sencoding\s*=\s*["'](?!utf-8["'])""", re.IGNORECASE)
_FETCHES = re.compile(r"@import|url\(\s*['\"]?(?!#)|expression|javascript:", re.IGNORECASE)
_ESCAPES = re.compile(r"\\")


def problem_of_drawing(path: Path) -> str:
    """What `drawing_problem` says of a file; empty where there is no SVG. Raises OSError when it cannot be read."""
    return drawing_problem(path.read_bytes()) if path.suffix == ".svg" and path.is_file() else ""


def drawing_problem(content: bytes) -> str:
    """What keeps an SVG file from being published, as the offending name; empty for a plain drawing.

    `not-svg` is said of what is no SVG at all. Elements of editors (Inkscape, Illustrator) outside SVG's own names
    pass: browsers do not draw them.
    """
    try:
        text = content.decode("utf-8-sig")
        # Another encoding could show a browser another document than the one that is judged here.
        strange = _ENCODING.search(text) or _PROLOGUE.search(text)
        if strange:
            return strange[0]
        root = Tree.fromstring(text)  # noqa: S314 (no document type, so no entity can be declared) # nosec B314
    except (Tree.ParseError, UnicodeDecodeError, ValueError, RecursionError):
        return "not-svg"
    if root.tag != f"{_SVG}svg":
        return "not-svg"
    return next((found for element in root.iter() if (found := _problem_of(element))), "")


def _problem_of(element: Tree.Element) -> str:
    tag = str(element.tag)
    name = tag.removeprefix(_SVG)
    if tag.startswith("{http://www.w3.org/1999/xhtml}") or (tag != name and not _is_drawn(name)):
        return f"<{name.rpartition('}')[2]}>"
    if name == "style" and (_FETCHES.search(element.text or "") or _ESCAPES.search(element.text or "")):
        return "<style>"
    for attribute, value in element.attrib.items():
        plain = attribute.rpartition("}")[2].lower()
        if plain.startswith("on"):
            return plain
        if plain in {"href", "src"} and not value.strip().startswith("#"):
            return plain
        if tag != name and (_FETCHES.search(value) or _ESCAPES.search(value)):
            return plain
    return ""


def _is_drawn(name: str) -> bool:
    return name in _ALLOWED or (name.startswith("fe") and name != "feImage")
