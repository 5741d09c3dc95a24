"""The year a command is about."""

from argparse import ArgumentParser, Namespace

from site_builder.cli.console import EXIT_COMMAND, fail
from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.fiscal_year import FiscalYear, parse_fiscal_year
from site_builder.language.words import text
from site_builder.records.disclosure import Disclosure, YearRecords


def add_year(parser: ArgumentParser) -> None:
    """The optional argument that names a year."""
    parser.add_argument("year", nargs="?", metavar="2566", help=text("help_year"))


def typed_year(words: str) -> FiscalYear:
    """The year that was typed. Leaves with exit 2 when it is none."""
    try:
        return parse_fiscal_year(words)
    except ThaiValueError as error:
        raise SystemExit(fail(EXIT_COMMAND, text("year_wrong", value=error.params["value"]))) from None


def chosen_year(options: Namespace, disclosure: Disclosure) -> YearRecords:
    """The year asked for, else the one whose checklist is worked on. Leaves with exit 2 where there is none."""
    if options.year is None:
        found = working_year(disclosure)
        if found is None:
            raise SystemExit(fail(EXIT_COMMAND, text("no_year", year="–")))
        return found
    year = typed_year(options.year)
    if year not in disclosure.by_year:
        raise SystemExit(fail(EXIT_COMMAND, text("no_year", year=year)))
    return disclosure.by_year[year]


def working_year(disclosure: Disclosure) -> YearRecords | None:
    """The latest year that has answers or a window for them, else the latest that has a list."""
    known = [records for records in disclosure.years if disclosure.catalogue(records.year)]
    begun = [records for records in known if records.answers or records.settings.oit_window]
    return next(reversed(begun or known), None)
