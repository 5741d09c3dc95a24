"""`site-builder freeze YEAR`: what was submitted stands from here on, with its proof and the pages as they are."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from site_builder.checking.parts.wording import code
from site_builder.cli.console import EXIT_COMMAND, EXIT_CONTENT, EXIT_DONE, fail, progress, say, show
from site_builder.cli.project import project_folder
from site_builder.cli.signature import add_signature, day_of, position_of
from site_builder.cli.years import typed_year
from site_builder.language.thai.dates import format_date
from site_builder.language.words import text
from site_builder.office.freeze.commands import AlreadyFrozenError, UnknownYearError, freeze
from site_builder.records.checklist import Answer


def add_arguments(parser: ArgumentParser) -> None:
    """The year, who submits and on which day."""
    parser.add_argument("year", metavar="2566", help=text("help_freeze_year"))
    add_signature(parser)


def execute(options: Namespace) -> int:
    """Freezes the year, or says what is missing; then nothing is written."""
    root, year = project_folder(options), typed_year(options.year)
    by = position_of(options, root, year)
    try:
        outcome = freeze(root, year, by, day_of(options), progress)
    except UnknownYearError:
        return fail(EXIT_COMMAND, text("no_published_year", year=year))
    except AlreadyFrozenError:
        return fail(EXIT_COMMAND, text("freeze_already", year=year))
    if outcome.submission is None:
        show(outcome.issues)
        _say_lacking(outcome.lacking)
        return fail(EXIT_CONTENT, text("freeze_stopped"))
    count = len(outcome.submission.items)
    day = format_date(outcome.submission.on)
    say(text("freeze_done", year=year, items=count, facts=len(outcome.submission.facts), files=outcome.files, date=day))
    say(text("freeze_next", year=year))
    return EXIT_DONE


def _say_lacking(lacking: Sequence[tuple[Answer, tuple[str, ...]]]) -> None:
    for answer, names in lacking:
        words = " ".join(text(f"freeze_lacks_{name}") for name in names)
        say(f"{answer.origin.place_of('item')}  {code(answer.item)}  {words}")
