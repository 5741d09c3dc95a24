"""What templates may ask for beyond showing: icons, digits, places where an address may break."""

import json
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import TemplateRuntimeError
from markupsafe import Markup, escape

from site_builder.language.thai.characters import replacing
from site_builder.language.thai.numerals import to_thai
from site_builder.language.thai.rebuilt import MARK, shown_mark
from site_builder.output.html.material.package import icon as material_icon

_TAG = re.compile(r"<[a-z][^>]*>")
_LINK_WITHIN = re.compile(r'(?P<name> href)="#')
_NAMES = re.compile(r' (?P<name>id|for|headers|aria-labelledby|aria-describedby)="(?P<ids>[^"]*)"')
_DIGIT = re.compile("[0-9]")
_DIGITS = re.compile("(&#?[a-z0-9]+;)|([0-9]+)")
_USE = '<use href="#i-'


@lru_cache(maxsize=1024)
def icon(name: str, css_class: str = "ic") -> Markup:
    """A reference to one icon of the page's sprite; it is decoration beside a word, so hidden from readers."""
    return Markup('<svg class="{}" aria-hidden="true"><use href="#i-{}"/></svg>').format(css_class, name)


GENERIC: Mapping[str, str] = {
    "box-danger": "material/alert-octagon-outline",
    "box-example": "material/clipboard-text-outline",
    "box-important": "material/star-circle-outline",
    "box-info": "material/information-outline",
    "box-note": "material/note-text-outline",
    "box-question": "material/help-circle-outline",
    "box-success": "material/check-circle-outline",
    "box-tip": "material/lightbulb-on-outline",
    "box-warning": "material/alert-outline",
    "check": "material/check",
    "chevron": "material/chevron-down",
    "copy": "material/content-copy",
    "download": "material/download",
    "file": "material/file-document-outline",
    "find": "material/magnify",
    "image": "material/image-outline",
    "info": "material/information-outline",
    "link": "material/link-variant",
    "list": "material/format-list-bulleted",
    "lock": "material/lock-outline",
    "menu": "material/menu",
    "outside": "material/open-in-new",
    "pencil": "material/pencil-outline",
    "phone": "material/phone",
    "print": "material/printer",
    "task-done": "material/checkbox-marked-outline",
    "task-open": "material/checkbox-blank-outline",
    "warning": "material/alert-outline",
}
"""Icons that mean the same everywhere, and where Material keeps them. The shapes of states are the theme's own."""


class Icons:
    """The icons of the theme, then those of Material, read when first used."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._known: dict[str, str] = {}

    def _symbol(self, name: str) -> str:
        if name not in self._known:
            places = ((folder / "icons", folder / "icons" / f"{name}.svg") for folder in self._folders)
            # A name that leads elsewhere, or a link that does, is no icon.
            found = next(
                (p for folder, p in places if p.is_file() and p.resolve().is_relative_to(folder.resolve())), None
            )
            if found is not None:
                self._known[name] = found.read_text(encoding="utf-8").strip()
            elif name in GENERIC:
                box, paths = material_icon(GENERIC[name])
                self._known[name] = f'<symbol id="i-{name}" viewBox="{box}">{paths}</symbol>'
            else:
                raise TemplateRuntimeError(f"there is no icon {name}")
        return self._known[name]

    def sprite(self, body: str) -> Markup:
        """One hidden drawing with the icons that a body uses, each once, in the order of their names."""
        names = sorted({piece[: piece.index('"')] for piece in str.split(body, _USE)[1:]})
        if not names:
            return Markup()
        symbols = "".join(self._symbol(name) for name in names)
        drawing = '<svg class="sprite" width="0" height="0" aria-hidden="true">' + symbols + "</svg>"
        return Markup(drawing)  # noqa: S704 (the theme's own files) # nosec B704


_without_markup = replacing(str.maketrans({each: f"\\u{ord(each):04x}" for each in "<>&\u2028\u2029"}))


_JSON = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def data_block(document: Mapping[str, Any]) -> Markup:
    """A JSON document as it may stand in `<script type="application/ld+json">`: no character of it ends the block."""
    return Markup(_without_markup(_JSON.encode(document)))  # noqa: S704 (nothing in it is markup any more) # nosec B704


def breakable(address: str) -> Markup:
    """An address that may break after each single slash, and nowhere else."""
    scheme, mark, rest = str(escape(address)).rpartition("://")
    return Markup(scheme + mark + rest.replace("/", "/<wbr>"))  # noqa: S704 (escaped above) # nosec B704


@lru_cache(maxsize=1 << 10, typed=True)
def thai_digits(text: str) -> Markup:
    """A text with Thai digits; markup stays untouched, as only text outside tags is changed.

    A table says the heading of a column in each of its cells, so what was told is remembered.
    """
    escaped = escape(text)
    if not _DIGIT.search(escaped):
        return escaped
    return Markup(_DIGITS.sub(_in_thai, escaped))  # noqa: S704 (escaped above) # nosec B704


def _in_thai(match: re.Match[str]) -> str:
    return match[1] or to_thai(match[2])


def digits(text: str, thai: bool) -> str:
    """A text as it is, or with Thai digits, as the official forms are written."""
    return thai_digits(text) if thai else text


def with_bare_mark(text: str) -> Markup:
    """A text with the mark of what was made up as its sign alone: on paper nobody hears it or points at it."""
    shown = shown_mark(str(escape(text)))
    return Markup(shown.replace(MARK, f"&#{ord(MARK)};"))  # noqa: S704 (escaped here) # nosec B704


def with_id_prefix(html: Markup, prefix: str) -> Markup:
    """Markup of another page with a prefix before every id and every link to one, so that ids stay unique here.

    What the text only says of itself (“href="#steps"” as code) is escaped and stays as it is.
    """

    def prefixed(match: re.Match[str]) -> str:
        tag = _LINK_WITHIN.sub(rf'\g<name>="#{prefix}', match[0])
        return _NAMES.sub(lambda m: f' {m["name"]}="{" ".join(prefix + each for each in m["ids"].split())}"', tag)

    return Markup(_TAG.sub(prefixed, str(html)))  # noqa: S704 (cleaned before) # nosec B704


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a prose text, divided by empty lines."""
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip()]
