"""`site-builder amend YEAR --reason …`: submitted data that has to be changed, with its reason and both versions."""

import re
from argparse import ArgumentParser, Namespace

from site_builder.cli.console import EXIT_COMMAND, EXIT_CONTENT, EXIT_DONE, fail, progress, say, show
from site_builder.cli.project import project_folder
from site_builder.cli.signature import add_signature, day_of, position_of
from site_builder.cli.years import typed_year
from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.text import clean
from site_builder.language.words import text
from site_builder.office.freeze.commands import NotFrozenError, NothingChangedError, UnknownYearError, amend
from site_builder.records.catalogues.item_ids import parse_item


def add_arguments(parser: ArgumentParser) -> None:
    """The year, the reason, and which items."""
    parser.add_argument("year", metavar="2566", help=text("help_freeze_year"))
    parser.add_argument("--reason", required=True, metavar="TEXT", help=text("help_amend_reason"))
    parser.add_argument("--item", action="append", default=[], metavar="O42", help=text("help_amend_item"))
    add_signature(parser)


def execute(options: Namespace) -> int:
    """Writes the amendment; where nothing differs there is nothing to amend."""
    root, year = project_folder(options), typed_year(options.year)
    reason = clean(options.reason).strip()
    if not re.search(r"\w", reason):
        return fail(EXIT_COMMAND, text("amend_without_reason"))
    items = _items(options)
    by = position_of(options, root, year)
    try:
        outcome = amend(root, year, by, day_of(options), reason, items, progress)
    except UnknownYearError:
        return fail(EXIT_COMMAND, text("no_published_year", year=year))
    except NotFrozenError:
        return fail(EXIT_COMMAND, text("amend_not_frozen", year=year))
    except NothingChangedError:
        return fail(EXIT_COMMAND, text("amend_nothing", year=year))
    if outcome.submission is None:
        show(outcome.issues)
        return fail(EXIT_CONTENT, text("amend_stopped"))
    facts = len(outcome.submission.amendments[-1].facts)
    listed = ", ".join(item.upper() for item in outcome.items)
    say(text("amend_done", year=year, items=listed, facts=facts, files=outcome.files))
    return EXIT_DONE


def _items(options: Namespace) -> frozenset[str]:
    try:
        return frozenset(parse_item(each) for each in options.item)
    except ThaiValueError as error:
        raise SystemExit(fail(EXIT_COMMAND, text("amend_item_wrong", value=error.params["value"]))) from None
