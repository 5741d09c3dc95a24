"""What templates may ask for beyond showing: icons, digits, places where an address may break."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import TemplateRuntimeError
from markupsafe import Markup, escape

from site_builder.thai.numerals import to_thai

_USED_ICON = re.compile(r'href="#i-([a-z0-9-]+)"')


def icon(name: str, css_class: str = "ic") -> Markup:
    """A reference to one icon of the page's sprite; it is decoration beside a word, so hidden from readers."""
    return Markup('<svg class="{}" aria-hidden="true"><use href="#i-{}"/></svg>').format(css_class, name)


class Icons:
    """The icons of the theme, read when first used."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._known: dict[str, str] = {}

    def _symbol(self, name: str) -> str:
        if name not in self._known:
            places = (folder / "icons" / f"{name}.svg" for folder in self._folders)
            found = next((path for path in places if path.is_file()), None)
            if found is None:
                raise TemplateRuntimeError(f"there is no icon {name}")
            self._known[name] = found.read_text(encoding="utf-8").strip()
        return self._known[name]

    def sprite(self, body: str) -> Markup:
        """One hidden drawing with the icons that a body uses, each once, in the order of their names."""
        names = sorted(set(_USED_ICON.findall(body)))
        if not names:
            return Markup()
        symbols = "".join(self._symbol(name) for name in names)
        drawing = '<svg class="sprite" width="0" height="0" aria-hidden="true">' + symbols + "</svg>"
        return Markup(drawing)  # noqa: S704 (the theme's own files)


_HTML_AS_JSON = str.maketrans({each: f"\\u{ord(each):04x}" for each in "<>&\u2028\u2029"})


def data_block(document: Mapping[str, Any]) -> Markup:
    """A JSON document as it may stand in `<script type="application/ld+json">`: no character of it ends the block."""
    told = json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return Markup(told.translate(_HTML_AS_JSON))  # noqa: S704 (nothing in it is markup any more)


def breakable(address: str) -> Markup:
    """An address that may break after each single slash, and nowhere else."""
    scheme, mark, rest = address.rpartition("://")
    return escape(scheme + mark) + Markup("/<wbr>").join(escape(part) for part in rest.split("/"))


def thai_digits(text: str) -> Markup:
    """A text with Thai digits; markup stays untouched, as only text outside tags is changed."""
    escaped = str(escape(text))
    return Markup(re.sub(r"(&#?[a-z0-9]+;)|([0-9]+)", lambda m: m[1] or to_thai(m[2]), escaped))  # noqa: S704


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a prose text, divided by empty lines."""
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip()]
