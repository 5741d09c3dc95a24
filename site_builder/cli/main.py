"""The command line: finds the command, and turns every failure into a message and an exit code."""

import argparse
import contextlib
import io
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from site_builder import __version__
from site_builder.cli import (
    amend,
    build,
    catalogue,
    check,
    convert,
    freeze,
    init,
    links,
    new_year,
    objection,
    pages,
    publish,
    readiness,
    rollback,
    serve,
    sheet,
)
from site_builder.cli.console import EXIT_BUG, EXIT_COMMAND, EXIT_MACHINE, fail
from site_builder.cli.trouble import trouble
from site_builder.strings import text

COMMANDS = (
    init,
    new_year,
    check,
    convert,
    readiness,
    sheet,
    links,
    build,
    serve,
    publish,
    rollback,
    pages,
    catalogue,
    freeze,
    amend,
    objection,
)
CRASH_REPORT = Path(".site-builder") / "last-error.txt"


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in Thai and English, with the way to the help."""

    def error(self, message: str) -> None:  # type: ignore[override]
        raise SystemExit(fail(EXIT_COMMAND, text("command_wrong", message=message, prog=self.prog)))


def _help(command: str) -> str:
    return text(f"help_{command.replace('-', '_')}")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="site-builder", description=text("command_description"))
    parser.add_argument("--version", action="version", version=f"site-builder {__version__}")
    parser.add_argument("--project", type=Path, default=Path(), metavar="DIR", help=text("help_project"))
    commands = parser.add_subparsers(dest="command", required=True, metavar=text("help_command"), parser_class=_Parser)
    for module in COMMANDS:
        name = module.__name__.rpartition(".")[2].replace("_", "-")
        added = commands.add_parser(name, help=_help(name), description=_help(name))
        # A default here would overwrite what stands before the command.
        added.add_argument("--project", type=Path, default=argparse.SUPPRESS, metavar="DIR", help=text("help_project"))
        module.add_arguments(added)
        added.set_defaults(execute=module.execute)
    return parser


def _speak_utf8() -> None:
    """A console that cannot print Thai gets readable output, never a crash; pipes and files get UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace", newline="\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code; never raises, never prints a traceback."""
    _speak_utf8()
    try:
        options = _parser().parse_args(arguments)
        return int(options.execute(options))
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else EXIT_COMMAND
    except KeyboardInterrupt:
        return fail(EXIT_MACHINE, text("interrupted"))
    except BrokenPipeError:
        # Whoever read our output has gone; there is nobody left to tell.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_MACHINE
    except OSError as error:
        return fail(EXIT_MACHINE, trouble(error))
    except Exception:  # noqa: BLE001 (the outer edge: our own bugs become exit 70, with the details in a file)
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


def run() -> None:
    """Entry point of the command."""
    sys.exit(main())
