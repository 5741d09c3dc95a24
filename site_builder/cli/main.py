"""Entry point of the command line: finds the command, and turns every failure into a message and an exit code.

What only some commands need is imported when they run, so that a build of what did not change ends in a blink.
"""

import io
import sys
from collections.abc import Sequence

from site_builder.building.site_plan.gc_policy import kept_for_good, not_collecting
from site_builder.cli.fast_exit import leave
from site_builder.cli.unchanged_build import answer_if_unchanged

COMMANDS = (
    "init", "new-year", "check", "convert", "readiness", "sheet", "freeze", "amend", "objection", "links", "build",
    "serve", "publish", "verify", "rollback", "withdraw", "ledger", "pages", "catalogue",
)  # fmt: skip
"""Every command, in the order of the help; its module bears its name."""


def _speak_utf8() -> None:
    """A console that cannot print Thai gets readable output, never a crash; pipes and files get UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace", newline="\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code; never raises, never prints a traceback."""
    _speak_utf8()
    given = sys.argv[1:] if arguments is None else arguments
    try:
        return _run(given)
    except (Exception, KeyboardInterrupt, SystemExit) as error:  # noqa: BLE001 (the outer edge: our own bugs become exit 70)
        from site_builder.cli.failure import exit_code_of

        return exit_code_of(error, given)


def _run(arguments: Sequence[str]) -> int:
    words = answer_if_unchanged(arguments)
    if words is not None:
        print(words, end="", flush=True)
        return 0
    from site_builder.cli.command_line import options_of

    with not_collecting():
        # All that a command loads stays as long as it runs.
        options = options_of(arguments, COMMANDS)
        with kept_for_good():
            return int(options.execute(options))


def run() -> None:
    """Entry point of the command; ends the process."""
    code = main()
    if "serve" in sys.argv:
        # A server is many parts that stop in their own order, and nobody waits for its end.
        sys.exit(code)
    leave(code)
