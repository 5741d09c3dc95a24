"""A page that is one file: it opens by a double-click, prints on A4 and asks no other file or host for anything."""

import base64
import json
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

import jinja2
from msgspec import Struct

from site_builder.output.html.templates import environment, packaged_theme

FONTS = ("thai-400", "thai-700", "latin-400", "latin-700")


class Paper(Struct, frozen=True):
    """What every paper begins with; `template` names its page in `theme/handouts/`."""

    template: ClassVar[str]
    title: str
    agency: str


def as_html(paper: Paper, folders: Sequence[Path]) -> bytes:
    """The page of a paper, from the theme in these folders."""
    templates: jinja2.Environment = environment(folders)
    templates.globals["font"] = _font
    return templates.get_template(f"handouts/{paper.template}.html").render(page=paper).encode()


def json_text(value: object) -> str:
    """JSON that a person can read too."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _font(name: str) -> str:
    """One of the site's fonts as text, to stand inside the page."""
    content = (packaged_theme() / "assets" / "fonts" / f"sarabun-{name}.woff2").read_bytes()
    return f"data:font/woff2;base64,{base64.b64encode(content).decode('ascii')}"
