"""How a failed command ends: a message for the person, the details of our bugs in a file, an exit code."""

import contextlib
import os
import sys
import tempfile
import traceback
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from site_builder.cli.console import EXIT_BUG, EXIT_COMMAND, EXIT_MACHINE, fail
from site_builder.language.words import text
from site_builder.reading.layout import SETTINGS

CRASH_REPORT = Path(".site-builder") / "last-error.txt"


def exit_code_of(error: BaseException, arguments: Sequence[str]) -> int:
    """The exit code for what stopped the command of these arguments, which is said first; called while handled."""
    match error:
        case SystemExit():
            return error.code if isinstance(error.code, int) else EXIT_COMMAND
        case KeyboardInterrupt():
            return fail(EXIT_MACHINE, text("interrupted"))
        case BrokenPipeError():
            # Whoever read our output has gone; there is nobody left to tell.
            with contextlib.suppress(OSError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return EXIT_MACHINE
        case OSError():
            from site_builder.cli.trouble import trouble  # it knows all rooms, and is seldom wanted

            return fail(EXIT_MACHINE, trouble(error))
    return _our_bug(_folder_of(arguments))


def _folder_of(arguments: Sequence[str]) -> Path:
    """Where a report of the command is looked for: its project, or the computer's folder for passing files."""
    parser = ArgumentParser(add_help=False, exit_on_error=False)
    parser.add_argument("--project", type=Path, default=Path.cwd())
    with contextlib.suppress(Exception, SystemExit):
        named: Path = parser.parse_known_args(arguments)[0].project
        if (named / SETTINGS).is_file():
            return named.resolve()
    return Path(tempfile.gettempdir())


def _our_bug(folder: Path) -> int:
    details = traceback.format_exc()
    place = folder / CRASH_REPORT
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(details, encoding="utf-8")
    except OSError:
        return fail(EXIT_BUG, text("our_bug_unsaved", what=details.strip().rpartition("\n")[2]))
    return fail(EXIT_BUG, text("our_bug", file=place))
