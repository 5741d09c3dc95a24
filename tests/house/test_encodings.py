"""Every text that we open names its encoding: on a Thai PC the system's own is Windows-874."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted([*ROOT.glob("site_builder/**/*.py"), *ROOT.glob("tools/**/*.py")])
TEXT_CALLS = {"read_text", "write_text", "open"}


def is_bare(call: ast.Call) -> bool:
    """Whether a call opens a text without saying in which encoding."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name not in TEXT_CALLS or any(word.arg == "encoding" for word in call.keywords):
        return False
    values = [argument.value for argument in call.args[:1] if isinstance(argument, ast.Constant)]
    if name == "read_text":
        return not values
    if name == "write_text":
        return True
    if name == "open" and any("b" in str(getattr(argument, "value", "")) for argument in call.args[1:2]):
        return False
    return isinstance(call.func, ast.Name) or any(value in {"r", "w", "a", "x", "rt", "wt"} for value in values)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_text_is_opened_in_the_systems_own_encoding(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    bare = [call.lineno for call in ast.walk(tree) if isinstance(call, ast.Call) and is_bare(call)]
    assert bare == []
