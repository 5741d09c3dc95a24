"""`site-builder check`: everything that can be checked offline, all at once."""

from argparse import ArgumentParser, Namespace

from site_builder.building.site_plan.plan import checked_project
from site_builder.cli.console import EXIT_CONTENT, EXIT_DONE, say, show
from site_builder.cli.project import project_folder
from site_builder.cli.readiness import say_standing
from site_builder.cli.targets import targets_of
from site_builder.language.problems.problem import has_errors, in_order
from site_builder.language.problems.report import as_json
from site_builder.language.problems.report_page import as_html
from site_builder.language.words import text

HTML_REPORT = "check-report.html"


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--format", choices=("text", "json", "html"), default="text", help=text("help_format"))
    parser.add_argument("--final", action="store_true", help=text("help_final"))


def execute(options: Namespace) -> int:
    """Checks the project; exit 1 when anything is wrong."""
    root = project_folder(options)
    disclosure, problems = checked_project(root)
    issues = in_order([*problems, *targets_of(root)[1]])
    if options.final:
        issues = in_order([issue.as_final() for issue in issues])
    if options.format == "text":
        code = show(issues)
        if disclosure:
            say_standing(disclosure, issues)
        return code
    if options.format == "json":
        say(as_json(issues).rstrip("\n"))
    else:
        target = root / HTML_REPORT
        target.write_text(as_html(issues), encoding="utf-8", newline="\n")
        say(text("check_report_written", file=target))
    return EXIT_CONTENT if has_errors(issues) else EXIT_DONE
