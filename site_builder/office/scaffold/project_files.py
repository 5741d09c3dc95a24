"""The files of a new project, filled in for its first year."""

from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.words import text

YEAR_PLACE = "YEAR"
"""The word in names and texts of the scaffold that becomes the fiscal year."""
SCRIPT = ".cmd"
DOUBLE_CLICKED = ("check", "preview", "publish", "withdraw")
"""Scripts for Windows that stand in the project under their English name and a Thai one."""


def _files(folder: Traversable, path: str = "") -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        name = f"{path}{entry.name}"
        if entry.is_dir():
            yield from _files(entry, f"{name}/")
        elif not name.endswith((".py", ".pyc")):
            yield name, entry.read_text(encoding="utf-8")


def scaffold(year: FiscalYear) -> dict[str, str]:
    """The files of a new project by path."""
    source = resources.files(__package__).joinpath("files")
    values = {YEAR_PLACE: str(year), "PREVIOUS": str(year.previous)}

    def filled(words: str) -> str:
        for place, value in values.items():
            words = words.replace(place, value)
        return words

    files = {filled(name): filled(content) for name, content in _files(source)}
    return files | {f"{text(f'double_click_{each}')}{SCRIPT}": files[f"{each}{SCRIPT}"] for each in DOUBLE_CLICKED}
