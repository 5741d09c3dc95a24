"""`site-builder init DIR`: a new project that builds at once, with its first year as a draft."""

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from site_builder.cli.console import EXIT_DONE, say
from site_builder.cli.project import empty_folder
from site_builder.cli.years import typed_year
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.words import text
from site_builder.office.scaffold.project_files import SCRIPT, scaffold


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("folder", type=Path, metavar="DIR", help=text("help_init_folder"))
    parser.add_argument("--year", metavar="2570", help=text("help_init_year"))


def execute(options: Namespace) -> int:
    """Writes the scaffold into a new or empty folder."""
    target = empty_folder(options.folder)
    year = typed_year(options.year) if options.year else FiscalYear.containing(date.today())
    for name, content in scaffold(year).items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\r\n" if name.endswith(SCRIPT) else "\n")
    say(text("init_done", folder=target, year=year))
    return EXIT_DONE
