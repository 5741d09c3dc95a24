"""`site-builder new-year 2570`: the next year as drafts, with what last year left open as to-dos."""

from argparse import ArgumentParser, Namespace

from site_builder.cli.console import EXIT_DONE, say
from site_builder.cli.disclosure import readable_disclosure
from site_builder.cli.project import project_folder
from site_builder.cli.years import typed_year
from site_builder.language.words import text
from site_builder.office.scaffold.year_draft import open_measures, year_files


def add_arguments(parser: ArgumentParser) -> None:
    """The year to begin."""
    parser.add_argument("year", metavar="2570", help=text("help_catalogue_year"))


def execute(options: Namespace) -> int:
    """Writes what is not there yet; a file that is there is never touched."""
    root, year = project_folder(options), typed_year(options.year)
    disclosure = readable_disclosure(root)
    written = 0
    for name, content in year_files(disclosure, year).items():
        target = root / name
        if target.exists():
            say(text("new_year_kept", file=name))
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8", newline="\n")
        say(text("new_year_written", file=name))
        written += 1
    before = disclosure.by_year.get(year.previous)
    count = len(open_measures(before)) if before else 0
    say(text("new_year_done", year=year, files=written, measures=count))
    if disclosure.catalogue(year) is None:
        say(text("new_year_unlisted", year=year))
    return EXIT_DONE
