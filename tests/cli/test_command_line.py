"""Commands are found without loading them all, and a plain build is told from every other one."""

import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.cli.command_line import help_of, options_of
from site_builder.cli.main import COMMANDS, main
from site_builder.cli.unchanged_build import plain_build


def loaded_by(*arguments: str) -> tuple[set[str], str]:
    """The modules that a command loads, and what it says."""
    program = (
        "import sys; from site_builder.cli.main import main; main(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    )
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    return set(done.stderr.split()), done.stdout


def test_the_help_tells_of_every_command_and_loads_none() -> None:
    loaded, said = loaded_by("--help")
    flat = "".join(said.split())
    assert [name for name in COMMANDS if name not in said or "".join(help_of(name).split()) not in flat] == []
    assert {name for name in loaded if name.startswith("site_builder.cli.")} == {
        "site_builder.cli.main", "site_builder.cli.unchanged_build", "site_builder.cli.command_line",
        "site_builder.cli.console",
        "site_builder.cli.failure", "site_builder.cli.fast_exit",
    }  # fmt: skip
    assert not {"mkdocs", "pydantic", "jinja2", "pypdfium2", "pikepdf", "PIL", "markdown", "nh3", "paramiko"} & loaded


def test_a_command_does_not_load_the_others() -> None:
    loaded, _ = loaded_by("check", "--help")
    assert "site_builder.cli.check" in loaded
    assert not {"mkdocs", "site_builder.cli.build", "site_builder.cli.publish", "paramiko"} & loaded


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    assert "--project DIR" in capsys.readouterr().out


PLAIN = [
    ["build"],
    ["build", "--project", "a"],
    ["--project", "a", "build"],
    ["--project=a", "build", "--output", "b"],
    ["build", "--output=b=c", "--project=a"],
    ["--project", "build", "build"],
    ["build", "--output", "build"],
    ["--project", "a", "build", "--project", "b"],
    ["build", "--output", "a", "--output", "b"],
]
OTHER = [
    [],
    ["check"],
    ["build", "--fresh"],
    ["build", "build"],
    ["--output", "b", "build"],
    ["build", "--output"],
    ["build", "--output="],
    ["build", "--output", "--project"],
    ["--project", "build"],
    ["build", "--out", "b"],
    ["build", "-h"],
    ["build", "--", "x"],
    ["--version", "build"],
    ["@build"],
]


@pytest.mark.parametrize("arguments", PLAIN, ids=" ".join)
def test_a_plain_build_is_read_as_the_parser_reads_it(arguments: list[str]) -> None:
    options = options_of(arguments, COMMANDS)
    root = Path(options.project).resolve()
    output = options.output.resolve() if options.output else root / "site"
    assert options.command == "build"
    assert plain_build(arguments) == (root, output)


@pytest.mark.parametrize("arguments", OTHER, ids=" ".join)
def test_everything_else_is_left_to_the_parser(arguments: list[str]) -> None:
    assert plain_build(arguments) is None
