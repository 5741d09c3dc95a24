"""`site-builder readiness [YEAR]`: how each item of the checklist stands, and how long there is left."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from site_builder.building.site_plan.plan import checked_project
from site_builder.checking.readiness.judge import year_readiness
from site_builder.checking.readiness.records import Verdict
from site_builder.cli.console import EXIT_COMMAND, EXIT_CONTENT, EXIT_DONE, fail, say
from site_builder.cli.project import project_folder
from site_builder.cli.years import add_year, chosen_year, working_year
from site_builder.language.problems.problem import Issue
from site_builder.language.words import text
from site_builder.office.papers.links import troubled
from site_builder.office.papers.page import as_html
from site_builder.office.papers.readiness import as_json, as_text, days_left, readiness_page, summary
from site_builder.output.html.templates import theme_folders
from site_builder.records.derived.disclosed import Disclosed
from site_builder.web.links.history import latest


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    add_year(parser)
    parser.add_argument(
        "--format", choices=("text", "json", "html"), default="text", help=text("help_readiness_format")
    )
    parser.add_argument("--output", type=Path, metavar="FILE", help=text("help_out_file"))


def say_standing(disclosed: Disclosed, issues: Sequence[Issue]) -> None:
    """How the checklist that is worked on stands today, in three lines; nothing where no list is known."""
    records = working_year(disclosed.disclosure)
    readiness = year_readiness(disclosed, records, issues) if records else None
    if readiness:
        say(summary(readiness))
        say(days_left(readiness, date.today()))
        say(text("readiness_more", year=readiness.year))


def execute(options: Namespace) -> int:
    """Shows or writes the readiness; exit 1 as long as an item is missing or at risk."""
    root = project_folder(options)
    disclosed, issues = checked_project(root)
    if disclosed is None:
        return fail(EXIT_CONTENT, text("not_readable"))
    records = chosen_year(options, disclosed.disclosure)
    readiness = year_readiness(disclosed, records, issues, troubled(latest(root)))
    if readiness is None:
        return fail(EXIT_COMMAND, text("no_checklist", year=records.year))
    if options.format == "html":
        target = Path(options.output) if options.output else root / f"readiness-{records.year}.html"
        target.write_bytes(as_html(readiness_page(readiness), theme_folders(root)))
        say(text("readiness_written", file=target))
    else:
        report = as_json(readiness) if options.format == "json" else as_text(readiness, date.today())
        if options.output:
            Path(options.output).write_text(report, encoding="utf-8", newline="\n")
        else:
            say(report.rstrip("\n"))
    return EXIT_DONE if readiness.count(Verdict.READY) == len(readiness.items) else EXIT_CONTENT
