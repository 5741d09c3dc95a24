"""Edge: the installed package mkdocs-material. Nothing else knows where it lies or what it holds.

Its content rules and icons are read from there at build time. Whatever is not as we know it stops the build with
MaterialChangedError, for a page must not lose its look in silence.
"""

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_ICON = re.compile(
    r'<svg xmlns="http://www\.w3\.org/2000/svg" viewBox="(0 0 24 24)">((?:<path d="[^"<>]+"/>)+)</svg>\s*'
)


class MaterialChangedError(Exception):
    """The installed mkdocs-material is not the one we know; the message says what is missing or strange."""


@cache
def _templates() -> Path:
    found = find_spec("material")
    places = list(found.submodule_search_locations or ()) if found else []
    if len(places) != 1:
        raise MaterialChangedError("mkdocs-material is not installed")
    return Path(places[0]) / "templates"


def stylesheet() -> str:
    """Its main stylesheet, the only one that holds content rules."""
    found = sorted(_templates().glob("assets/stylesheets/main.*.min.css"))
    if len(found) != 1:
        raise MaterialChangedError(f"{len(found)} files named assets/stylesheets/main.*.min.css, not one")
    return found[0].read_text(encoding="utf-8")


def icon(name: str) -> tuple[str, str]:
    """View box and paths of one of its icons, `material/magnify`, ready to stand in a `<symbol>`."""
    path = _templates() / ".icons" / f"{name}.svg"
    drawing = _ICON.fullmatch(path.read_text(encoding="utf-8")) if path.is_file() else None
    if drawing is None:
        raise MaterialChangedError(f"the icon {name} is missing or is no plain drawing")
    return drawing[1], drawing[2]
