"""Nothing leans on what another package does not promise: its private names, and attributes its types do not have."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("site_builder", "tools", "benchmarks")
OURS = {*FOLDERS, "tests"}
PROMISED = {
    "os._exit": "docs.python.org, os: the standard way to exit is sys.exit(n); os._exit() exits without cleaning up",
    "_replace": "docs.python.org, collections.namedtuple: somenamedtuple._replace(**kwargs)",
}
"""Names that begin with an underscore and are documented all the same, with the line that promises them."""
OVERRIDDEN = {
    "site_builder/output/html/page_environment.py": (
        "call: jinja.palletsprojects.com, API: jinja2.runtime.Context.call(callable, *args, **kwargs)",
        "get_template: jinja.palletsprojects.com, API: Environment.get_template(name, parent=None, globals=None)",
    ),
}
"""Classes of others whose methods we replace for speed, each with the line that documents the method."""


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")


def _imports(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Dotted names of what comes from other packages, and what each is called here."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for each in node.names:
                yield each.name, (each.asname or each.name).partition(".")[0]
        elif isinstance(node, ast.ImportFrom) and node.module:
            for each in node.names:
                yield f"{node.module}.{each.name}", each.asname or each.name


def _begins_with(node: ast.expr) -> str:
    """The name that a chain of attributes and calls begins with."""
    while isinstance(node, ast.Attribute | ast.Call | ast.Subscript):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""


def private_names(source: str) -> list[str]:
    """The private names of other packages that a module's source uses."""
    tree = ast.parse(source)
    foreign = {called: name for name, called in _imports(tree) if name.partition(".")[0] not in OURS}
    found = [name for name in foreign.values() if any(map(_is_private, name.split(".")))]
    own = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    own |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and _begins_with(node) == "self"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and _is_private(node.attr):
            first = _begins_with(node.value)
            if first in foreign:
                found.append(ast.unparse(node))
            elif first not in ("self", "cls") and node.attr not in own:
                found.append(node.attr)
    return sorted({name for name in found if name not in PROMISED})


def test_private_names_are_found() -> None:
    assert private_names("import a\na.b._c()") == ["a.b._c"]
    assert private_names("from a._b import c") == ["a._b.c"]
    assert private_names("from a import _b as b") == ["a._b"]
    assert private_names("def f(x):\n    return x._y") == ["_y"]
    assert private_names("from tools.a import _b\nclass C:\n    def f(self, x):\n        return self._y, x._y") == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_private_name_of_another_package_is_used(folder: str) -> None:
    sources = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in _modules(folder)}
    assert {name: used for name, source in sources.items() if (used := private_names(source))} == {}


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_attribute_is_used_that_a_type_does_not_have(folder: str) -> None:
    bare = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in _modules(folder)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if "type: ignore[attr-defined]" in line and "# type: ignore[attr-defined] #" not in line
    ]
    assert bare == [], "each `type: ignore[attr-defined]` needs the line of documentation that promises the attribute"


def test_what_is_replaced_for_speed_is_documented() -> None:
    for name, methods in OVERRIDDEN.items():
        source = (ROOT / name).read_text(encoding="utf-8")
        for method in methods:
            assert f"def {method.partition(':')[0]}(" in source


def _modules(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))
