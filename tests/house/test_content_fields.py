"""Every field people may type is described in docs/content.md, every command in the README."""

import re
from pathlib import Path

import pytest

from site_builder import cli
from site_builder.cli.command_line import module_of
from site_builder.cli.main import COMMANDS
from site_builder.records.base import Record
from site_builder.records.content_files import CONTENT_FILES, YEAR
from site_builder.records.target import Target

DOCUMENTED = (Path(__file__).resolve().parents[2] / "docs" / "content.md").read_text(encoding="utf-8")
NOT_TYPED = {"origin", "state", "body", "name"}


def records_in(kind: type[Record]) -> set[type[Record]]:
    found = {kind}
    for info in kind.model_fields.values():
        waiting = [info.annotation]
        while waiting:
            annotation = waiting.pop()
            waiting += list(getattr(annotation, "__args__", ()))
            if isinstance(annotation, type) and issubclass(annotation, Record):
                found |= records_in(annotation)
    return found


ROOTS = (*(row.kind for row in CONTENT_FILES if issubclass(row.kind, Record)), Target)


@pytest.mark.parametrize("kind", ROOTS, ids=lambda kind: kind.__name__)
def test_a_field_is_documented(kind: type[Record]) -> None:
    fields = {
        info.alias or name
        for record in records_in(kind)
        for name, info in record.model_fields.items()
        if name not in NOT_TYPED
    }
    assert [name for name in sorted(fields) if name not in DOCUMENTED] == []


@pytest.mark.parametrize("path", [row.path for row in CONTENT_FILES])
def test_a_content_file_has_its_heading(path: str) -> None:
    """As in `## content/2566/year.yml`; where there are several, the heading shows one of them."""
    shown = re.sub(r"<[a-z]+>", r"[^/\\s]+", re.escape(path).replace(re.escape(YEAR), "2566"))
    assert re.search(rf"^## (?:.* and )?{shown}", DOCUMENTED, re.MULTILINE), (
        f"docs/content.md has no heading for {path}"
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_in_the_readme(command: str) -> None:
    readme = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
    assert f"| `{command}" in readme


def test_every_module_that_is_a_command_can_be_called() -> None:
    folder = Path(cli.__path__[0])
    executing = {path.stem for path in folder.glob("*.py") if "\ndef execute(" in path.read_text(encoding="utf-8")}
    assert executing == {command.replace("-", "_") for command in COMMANDS}
    assert all(callable(module_of(command).add_arguments) for command in COMMANDS)
