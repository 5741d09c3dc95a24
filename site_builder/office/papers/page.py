"""A page that is one file: it opens by a double-click, prints on A4 and asks no other file or host for anything."""

import base64
from collections.abc import Sequence
from pathlib import Path

import jinja2

from site_builder.output.html.templates import environment, packaged_theme

FONTS = ("thai-400", "thai-700", "latin-400", "latin-700")


def _font(name: str) -> str:
    """One of the site's fonts as text, to stand inside the page."""
    content = (packaged_theme() / "assets" / "fonts" / f"sarabun-{name}.woff2").read_bytes()
    return f"data:font/woff2;base64,{base64.b64encode(content).decode('ascii')}"


def render_handout(folders: Sequence[Path], name: str, handout: object) -> bytes:
    """The page of a handout: `theme/handouts/<name>.html` with the record as `page`."""
    made: jinja2.Environment = environment(folders)
    made.globals["font"] = _font
    return made.get_template(f"handouts/{name}.html").render(page=handout).encode()
