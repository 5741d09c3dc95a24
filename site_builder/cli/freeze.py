"""`site-builder freeze YEAR`: what was submitted stands from here on, with its proof and the pages as they are."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from site_builder.checking.parts.wording import code
from site_builder.cli.console import EXIT_COMMAND, EXIT_CONTENT, EXIT_DONE, fail, progress, say, show
from site_builder.cli.project import project_folder
from site_builder.language.thai.dates import format_date, parse_date
from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.fiscal_year import FiscalYear, parse_fiscal_year
from site_builder.language.words import text
from site_builder.office.freeze.commands import AlreadyFrozenError, UnknownYearError, freeze
from site_builder.reading.files.reading import read_folder
from site_builder.reading.load import ProjectSource, load
from site_builder.records.checklist import Answer
from site_builder.records.disclosure import Disclosure, YearRecords


def add_arguments(parser: ArgumentParser) -> None:
    """The year, who submits and on which day."""
    parser.add_argument("year", metavar="2566", help=text("help_freeze_year"))
    add_signature(parser)


def add_signature(parser: ArgumentParser) -> None:
    """Which position does it, and when."""
    parser.add_argument("--by", metavar="POSITION", help=text("help_freeze_by"))
    parser.add_argument("--date", metavar="DAY", help=text("help_freeze_date"))


def execute(options: Namespace) -> int:
    """Freezes the year, or says what is missing; then nothing is written."""
    root, year = project_folder(options), year_of(options)
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


def year_of(options: Namespace) -> FiscalYear:
    """The year that was typed. Leaves with exit 2 when it is none."""
    try:
        return parse_fiscal_year(options.year)
    except ThaiValueError as error:
        raise SystemExit(fail(EXIT_COMMAND, text("year_wrong", value=error.params["value"]))) from None


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
    told = _told(root)
    if told is None:
        raise SystemExit(fail(EXIT_CONTENT, text("not_readable")))
    known = ", ".join(told.positions)
    if options.by is not None:
        if options.by not in told.positions:
            raise SystemExit(fail(EXIT_COMMAND, text("freeze_by_unknown", value=options.by, known=known)))
        return str(options.by)
    checkers = _checkers(told.by_year.get(year))
    if len(checkers) != 1:
        raise SystemExit(fail(EXIT_COMMAND, text("freeze_by_missing", known=known)))
    return checkers[0]


def _told(root: Path) -> Disclosure | None:
    folder = read_folder(root)
    return load(ProjectSource(folder.texts, frozenset(folder.files)))[0]


def _checkers(records: YearRecords | None) -> list[str]:
    signed = (answer.checked for answer in (records.answers if records else ()))
    return list(dict.fromkeys(each.by for each in signed if each))


def _say_lacking(lacking: Sequence[tuple[Answer, tuple[str, ...]]]) -> None:
    for answer, names in lacking:
        words = " ".join(text(f"freeze_lacks_{name}") for name in names)
        say(f"{answer.origin.place_of('item')}  {code(answer.item)}  {words}")
