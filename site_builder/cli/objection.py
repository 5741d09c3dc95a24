"""`site-builder objection YEAR`: the proof of what was submitted, as one ZIP."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from site_builder.cli.console import EXIT_COMMAND, EXIT_DONE, fail, say
from site_builder.cli.project import project_folder
from site_builder.cli.years import typed_year
from site_builder.language.words import text
from site_builder.office.freeze.commands import NotFrozenError, UnknownYearError
from site_builder.office.freeze.pack import pack


def add_arguments(parser: ArgumentParser) -> None:
    """The year, and where the ZIP goes."""
    parser.add_argument("year", metavar="2566", help=text("help_freeze_year"))
    parser.add_argument("--output", type=Path, metavar="FILE", help=text("help_out_file"))


def execute(options: Namespace) -> int:
    """Writes the pack, and says what it could not put in and what no longer stands."""
    root, year = project_folder(options), typed_year(options.year)
    try:
        proof = pack(root, year)
    except UnknownYearError:
        return fail(EXIT_COMMAND, text("no_published_year", year=year))
    except NotFrozenError:
        return fail(EXIT_COMMAND, text("objection_not_frozen", year=year))
    target = Path(options.output) if options.output else root / f"objection-{year}.zip"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(proof.content)
    for name in proof.lost:
        say(text("objection_without", file=name))
    for key in proof.changed:
        say(text("objection_differs", fact=key))
    say(text("objection_done", file=target, files=proof.files))
    return EXIT_DONE
