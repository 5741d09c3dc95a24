"""The rooms import downwards only; the table is data, so the picture in docs/architecture.md cannot drift."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "site_builder"
ARCHITECTURE = PACKAGE.parent / "docs" / "architecture.md"

OUTSIDE = {
    "yaml",
    "pydantic",
    "pydantic_core",
    "jinja2",
    "markupsafe",
    "markdown",
    "nh3",
    "mkdocs",
    "pypdfium2",
    "pikepdf",
    "PIL",
    "paramiko",
    "keyring",
    "fpdf",
}

MAY_IMPORT: dict[str, set[str]] = {
    "thai": set(),
    "strings": {"yaml"},
    "issues": {"strings"},
    "urls": {"thai"},
    "catalogues": {"thai", "issues", "pydantic", "yaml"},
    "model": {"thai", "colour", "issues", "catalogues", "pydantic", "pydantic_core"},
    "content": {"model", "catalogues", "issues", "thai", "yaml", "pydantic", "pydantic_core"},
    "colour": set(),
    "material": set(),
    "files": {"issues", "thai", "pypdfium2", "pikepdf", "PIL"},
    "privacy": {"thai"},
    "checks": {"model", "colour", "catalogues", "files", "privacy", "issues", "thai", "urls"},
    "readiness": {"model", "catalogues", "checks", "issues", "thai", "urls", "strings"},
    "outside": {"model", "checks", "files", "issues"},
    "live": {"manifest", "outside", "issues", "urls"},
    "handouts": {
        "readiness", "outside", "exports", "model", "catalogues", "checks", "rendering", "issues", "thai", "urls",
        "strings", "jinja2", "live",
    },
    "pages": {"model", "catalogues", "files", "urls", "thai", "strings"},
    "rendering": {
        "material", "colour", "pages", "issues", "urls", "thai", "strings", "jinja2", "markupsafe", "markdown", "nh3",
    },
    "submissions": {
        "handouts", "pages", "content", "checks", "model", "catalogues", "files", "issues", "urls", "thai", "strings",
    },
    "on_demand": set(),
    "exports": {"on_demand", "pages", "model", "catalogues", "urls", "thai"},
    "search": {"on_demand", "pages", "model", "catalogues", "urls", "thai"},
    "ledger": {"model", "urls", "issues", "thai"},
    "notices": {"handouts", "rendering", "pypdfium2", "fpdf"},
    "departures": {"ledger", "notices", "pages", "model", "issues", "urls", "strings", "thai"},
    "copies": {"files", "pages", "model", "rendering", "submissions", "urls"},
    "links": {"issues", "urls"},
    "manifest": set(),
    "releases": {"manifest", "ledger", "content", "model", "urls"},
    "versions": {"releases", "ledger", "issues", "thai"},
    "publish": {"model", "ledger", "releases", "manifest", "links", "issues", "urls", "paramiko"},
    "project": {"files", "content", "checks", "issues", "rendering", "submissions", "thai"},
    "collecting": set(),
    "pipeline": {
        "project", "collecting", "ledger", "departures", "copies",
        "content", "model", "checks", "files", "material", "pages", "rendering", "exports", "search", "links", "issues",
        "submissions", "urls", "strings", "thai", "on_demand",
    },
    "engine room": {
        "pipeline", "copies", "issues", "urls", "rendering", "strings", "pages", "manifest", "mkdocs", "jinja2",
        "markupsafe", "collecting",
    },
    "withdrawing": {
        "building", "submissions", "pages", "releases", "ledger", "notices", "content", "files", "privacy",
        "manifest", "model", "urls", "strings", "thai",
    },
    "unchanged": {"files", "manifest", "releases", "urls"},
    "building": {
        "pipeline", "project", "engine room", "collecting", "releases", "versions", "ledger", "model", "manifest",
        "links", "issues", "urls",
    },
    "submitting": {
        "pipeline", "project", "submissions", "handouts", "checks", "publish", "pages", "rendering", "releases",
        "content", "files", "model", "copies",
        "catalogues", "issues", "urls", "strings", "thai",
    },
}  # fmt: skip
ENGINE_ROOM = {"plugin", "engine", "engine_files"}
ONLY_RECORDS = {
    "submissions": "site_builder.files.facts",
    "checks": "site_builder.files.facts",
    "pages": "site_builder.files.facts",
}
"""Rooms that may take records from the edge room `files`, and nothing that opens a file."""


def room_of(module: str) -> str:
    first = module.split(".")[1] if "." in module else ""
    return "engine room" if first in ENGINE_ROOM else first


def imports_of(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "site_builder":
                found += [f"site_builder.{alias.name}" for alias in node.names]
            else:
                found.append(node.module)
    return found


def reached(path: Path) -> list[tuple[str, str]]:
    """Pairs of imported room (or outside package) and module, for everything but the standard library."""
    found = []
    for module in imports_of(path):
        top = module.split(".")[0]
        if module == "site_builder.__version__":
            continue
        if top == "site_builder":
            found.append((room_of(module), module))
        elif top in OUTSIDE:
            found.append((top, module))
    return found


MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "scaffold" not in path.parts)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_room_reaches_only_into_rooms_below_it(path: Path) -> None:
    name = path.relative_to(PACKAGE).with_suffix("").as_posix().split("/")[0]
    room = "engine room" if name in ENGINE_ROOM else name
    for other, module in reached(path):
        if room == "cli":
            assert other != "mkdocs", f"{path.name} in cli imports {module}: only the engine room knows MkDocs"
        elif room not in {"__init__", "__main__"}:
            assert other == room or other in MAY_IMPORT[room], f"{path.name} in {room} reaches into {module}"
            if other == "files" and room in ONLY_RECORDS:
                assert module == ONLY_RECORDS[room], f"{path.name} opens files through {module}"


def test_only_the_engine_room_knows_mkdocs() -> None:
    knowing = {path.stem for path in MODULES if any(top == "mkdocs" for top, _ in reached(path))}
    assert knowing == ENGINE_ROOM


def test_what_answers_before_all_else_needs_the_standard_library_only() -> None:
    """A build of what did not change must not wait for MkDocs, pydantic or PyYAML, nor for what needs them."""
    command = "import sys, site_builder.cli.main; print(*{name.partition('.')[0] for name in sys.modules})"
    asked = subprocess.run([sys.executable, "-c", command], capture_output=True, check=True, encoding="utf-8")
    assert not {*OUTSIDE, "argparse", "importlib.metadata"} & set(asked.stdout.split())


def test_every_room_is_in_the_table_and_in_the_architecture() -> None:
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir() and not path.name.startswith("__")}
    assert rooms - {"cli"} <= MAY_IMPORT.keys()
    described = set(re.findall(r"^\| `([a-z_]+)", ARCHITECTURE.read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert rooms | {"pipeline", "urls", "building", "plugin"} <= described
