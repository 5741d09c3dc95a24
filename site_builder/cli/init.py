"""`site-builder init DIR`: a new project that builds at once, with its first year as a draft."""

from argparse import ArgumentParser, Namespace
from datetime import date
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from site_builder.cli.console import EXIT_COMMAND, EXIT_DONE, fail, say
from site_builder.strings import text
from site_builder.thai.errors import ThaiValueError
from site_builder.thai.fiscal_year import FiscalYear, parse_fiscal_year

YEAR_PLACE = "YEAR"
"""The word in names and texts of the scaffold that becomes the fiscal year."""


SCRIPT = ".cmd"
DOUBLE_CLICKED = ("check", "preview", "publish", "withdraw")
"""Scripts for Windows that stand in the project under their English name and a Thai one."""


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("folder", type=Path, metavar="DIR", help=text("help_init_folder"))
    parser.add_argument("--year", metavar="2570", help=text("help_init_year"))


def _files(folder: Traversable, path: str = "") -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        name = f"{path}{entry.name}"
        if entry.is_dir():
            found += _files(entry, f"{name}/")
        elif not name.endswith((".py", ".pyc")):
            found.append((name, entry.read_text(encoding="utf-8")))
    return found


def scaffold(year: FiscalYear) -> dict[str, str]:
    """The files of a new project by path."""
    source = resources.files("site_builder.cli").joinpath("scaffold")
    values = {YEAR_PLACE: str(year), "PREVIOUS": str(year.previous)}

    def filled(words: str) -> str:
        for place, value in values.items():
            words = words.replace(place, value)
        return words

    files = {filled(name): filled(content) for name, content in _files(source)}
    return files | {f"{text(f'double_click_{each}')}{SCRIPT}": files[f"{each}{SCRIPT}"] for each in DOUBLE_CLICKED}


def execute(options: Namespace) -> int:
    """Writes the scaffold into a new or empty folder."""
    target = Path(options.folder).resolve()
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        return fail(EXIT_COMMAND, text("folder_not_empty", folder=target))
    try:
        year = parse_fiscal_year(options.year) if options.year else FiscalYear.containing(date.today())
    except ThaiValueError as error:
        return fail(EXIT_COMMAND, text("year_wrong", value=error.params["value"]))
    for name, content in scaffold(year).items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\r\n" if name.endswith(SCRIPT) else "\n")
    say(text("init_done", folder=target, year=year))
    return EXIT_DONE
