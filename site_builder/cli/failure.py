"""How a failed command ends: a message for the person, the details of our bugs in a file, an exit code."""

import contextlib
import os
import sys
import traceback
from pathlib import Path

from site_builder.cli.console import EXIT_BUG, EXIT_COMMAND, EXIT_MACHINE, fail
from site_builder.language.words import text

CRASH_REPORT = Path(".site-builder") / "last-error.txt"


def exit_code_of(error: BaseException) -> int:
    """The exit code for what stopped a command, which is told first. To be called while it is handled."""
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
    return _our_bug()


def _our_bug() -> int:
    details = traceback.format_exc()
    place = Path.cwd() / CRASH_REPORT
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(details, encoding="utf-8")
    except OSError:
        return fail(EXIT_BUG, text("our_bug_unsaved", what=details.strip().rpartition("\n")[2]))
    return fail(EXIT_BUG, text("our_bug", file=place))
