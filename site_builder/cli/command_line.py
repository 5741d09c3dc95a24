"""The command line: all commands with their words; a command's own module is loaded only when it is called."""

import argparse
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

from site_builder import __version__
from site_builder.cli.console import EXIT_COMMAND, fail
from site_builder.language.words import text

Options = TypeVar("Options")


def module_of(command: str) -> ModuleType:
    """The module of a command: it has `add_arguments` and `execute`."""
    return import_module(f"site_builder.cli.{command.replace('-', '_')}")


def help_of(command: str) -> str:
    """What a command is for, in a line."""
    return text(f"help_{command.replace('-', '_')}")


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in Thai and English, with the way to the help."""

    def error(self, message: str) -> None:  # type: ignore[override]
        raise SystemExit(fail(EXIT_COMMAND, text("command_wrong", message=message, prog=self.prog)))


class _CommandParser(_Parser):
    """Learns the arguments of its command when they are to be read."""

    command: str | None = None

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        if self.command:
            module = module_of(self.command)
            self.command = None
            module.add_arguments(self)
            self.set_defaults(execute=module.execute)
        return super().parse_known_args(args, namespace)


def options_of(arguments: Sequence[str] | None, names: Sequence[str]) -> argparse.Namespace:
    """What was asked for; `execute` is the function that does it. Leaves with exit 0 after a help, 2 when wrong."""
    parser = _Parser(prog="site-builder", description=text("command_description"))
    parser.add_argument("--version", action="version", version=f"site-builder {__version__}")
    parser.add_argument("--project", type=Path, default=Path(), metavar="DIR", help=text("help_project"))
    commands = parser.add_subparsers(
        dest="command", required=True, metavar=text("help_command"), parser_class=_CommandParser
    )
    for name in names:
        added = commands.add_parser(name, help=help_of(name), description=help_of(name))
        # A default here would overwrite what stands before the command.
        added.add_argument("--project", type=Path, default=argparse.SUPPRESS, metavar="DIR", help=text("help_project"))
        added.command = name
    return parser.parse_args(arguments)
