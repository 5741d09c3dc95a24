"""The project folder a command works in."""

from argparse import SUPPRESS, ArgumentParser, Namespace
from pathlib import Path

from site_builder.cli.console import EXIT_COMMAND, fail
from site_builder.language.words import text
from site_builder.reading.layout import SETTINGS


def add_project(parser: ArgumentParser) -> None:
    """The option of every command, also of those below another."""
    # A default here would overwrite what stands before the command.
    parser.add_argument("--project", type=Path, default=SUPPRESS, metavar="DIR", help=text("help_project"))


def project_folder(options: Namespace) -> Path:
    """The folder given by `--project`, else the current one. Leaves with exit 2 when it holds no project."""
    root = Path(options.project).resolve()
    if not (root / SETTINGS).is_file():
        raise SystemExit(fail(EXIT_COMMAND, text("no_project", folder=root)))
    return root


def empty_folder(given: Path) -> Path:
    """A folder that is new or empty. Leaves with exit 2 when anything is in it."""
    folder = given.resolve()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise SystemExit(fail(EXIT_COMMAND, text("folder_not_empty", folder=folder)))
    return folder
