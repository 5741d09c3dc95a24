"""`site-builder pages DIR`: the finished pages for another engine, made without MkDocs."""

import shutil
from argparse import ArgumentParser, Namespace
from pathlib import Path

from site_builder.building.site_plan.plan import check_rendered, plan, render_all
from site_builder.cli.console import EXIT_CONTENT, say, show
from site_builder.cli.project import empty_folder, project_folder
from site_builder.language.problems.problem import has_errors, in_order
from site_builder.language.words import text


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("folder", type=Path, metavar="DIR", help=text("help_pages_folder"))


def execute(options: Namespace) -> int:
    """Writes every page, data file and copy into a new or empty folder."""
    root = project_folder(options)
    target = empty_folder(options.folder)
    site_plan = plan(root)
    issues = in_order([*site_plan.issues, *(check_rendered(site_plan) if site_plan.is_sound else ())])
    code = show(issues)
    if has_errors(issues):
        say(text("build_stopped"))
        return EXIT_CONTENT
    files = render_all(site_plan)
    try:
        for name, content in files.items():
            path = target / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    except OSError:
        shutil.rmtree(target, ignore_errors=True)
        raise
    say(text("pages_done", folder=target, pages=len(site_plan.pages), files=len(files)))
    return code
