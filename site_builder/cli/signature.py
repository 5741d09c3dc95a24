"""Who signs what a command records, and on which day."""

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from site_builder.cli.console import EXIT_COMMAND, fail
from site_builder.cli.disclosure import readable_disclosure
from site_builder.language.thai.dates import format_date, parse_date
from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.words import text
from site_builder.records.disclosure import YearRecords


def add_signature(parser: ArgumentParser) -> None:
    """The options for the position and the day."""
    parser.add_argument("--by", metavar="POSITION", help=text("help_freeze_by"))
    parser.add_argument("--date", metavar="DAY", help=text("help_freeze_date"))


def day_of(options: Namespace) -> date:
    """The day that was typed, else today. Leaves with exit 2 when it is none, or yet to come."""
    today = date.today()
    if options.date is None:
        return today
    try:
        day = parse_date(options.date)
    except ThaiValueError:
        raise SystemExit(fail(EXIT_COMMAND, text("day_wrong", value=options.date))) from None
    if day > today:
        raise SystemExit(fail(EXIT_COMMAND, text("day_to_come", date=format_date(day))))
    return day


def position_of(options: Namespace, root: Path, year: FiscalYear) -> str:
    """The position that was typed, else the one that checked every answer. Leaves with exit 2 where there is none."""
    disclosure = readable_disclosure(root)
    known = ", ".join(disclosure.positions)
    if options.by is not None:
        if options.by not in disclosure.positions:
            raise SystemExit(fail(EXIT_COMMAND, text("freeze_by_unknown", value=options.by, known=known)))
        return str(options.by)
    checkers = _checkers(disclosure.by_year.get(year))
    if len(checkers) != 1:
        raise SystemExit(fail(EXIT_COMMAND, text("freeze_by_missing", known=known)))
    return checkers[0]


def _checkers(records: YearRecords | None) -> list[str]:
    signed = (answer.checked for answer in (records.answers if records else ()))
    return list(dict.fromkeys(each.by for each in signed if each))
