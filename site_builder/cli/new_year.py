"""`site-builder new-year 2570`: the next year as drafts, with what last year left open as to-dos."""

from argparse import ArgumentParser, Namespace

from site_builder.cli.console import EXIT_COMMAND, EXIT_CONTENT, EXIT_DONE, fail, say
from site_builder.cli.project import project_folder
from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.fiscal_year import parse_fiscal_year
from site_builder.language.words import text
from site_builder.office.scaffold.year_draft import open_measures, year_files
from site_builder.reading.files.reading import read_folder
from site_builder.reading.load import ProjectSource, load


def add_arguments(parser: ArgumentParser) -> None:
    """The year to begin."""
    parser.add_argument("year", metavar="2570", help=text("help_catalogue_year"))


def execute(options: Namespace) -> int:
    """Writes what is not there yet; a file that is there is never touched."""
    root = project_folder(options)
    try:
        year = parse_fiscal_year(options.year)
    except ThaiValueError as error:
        return fail(EXIT_COMMAND, text("year_wrong", value=error.params["value"]))
    folder = read_folder(root)
    told, _ = load(ProjectSource(folder.texts, frozenset(folder.files)))
    if told is None:
        return fail(EXIT_CONTENT, text("not_readable"))
    written = 0
    for name, content in year_files(told, year).items():
        target = root / name
        if target.exists():
            say(text("new_year_kept", file=name))
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8", newline="\n")
        say(text("new_year_written", file=name))
        written += 1
    before = told.by_year.get(year.previous)
    count = len(open_measures(before)) if before else 0
    say(text("new_year_done", year=year, files=written, measures=count))
    if told.catalogue(year) is None:
        say(text("new_year_unlisted", year=year))
    return EXIT_DONE
