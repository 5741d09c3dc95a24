"""What commands say on the console: results on standard output, progress and failures on standard error."""

import sys
from collections.abc import Sequence

from site_builder.language.problems.problem import Issue, has_errors
from site_builder.language.problems.report import as_text
from site_builder.language.words import text

EXIT_DONE = 0
EXIT_CONTENT = 1
EXIT_COMMAND = 2
EXIT_MACHINE = 3
EXIT_BUG = 70


def say(message: str) -> None:
    """A line for the person at the console."""
    print(message)


def progress(step: str) -> None:
    """A step of long work; it goes to standard error so that results can be piped."""
    print(text(step), file=sys.stderr, flush=True)


def fail(code: int, message: str) -> int:
    """Says why a command failed and hands back its exit code."""
    print(message, file=sys.stderr)
    return code


def show(issues: Sequence[Issue]) -> int:
    """Prints all issues; the exit code is 1 when any of them is an error."""
    print(as_text(issues), end="")
    return EXIT_CONTENT if has_errors(issues) else EXIT_DONE
