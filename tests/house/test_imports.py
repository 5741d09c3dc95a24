"""The rooms import downwards only; the table is data, and the picture in docs/architecture.md is written from it."""

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.house.rooms import ROOMS, Room
from tools.write_rooms import TARGET, answers_for, with_table

PACKAGE = Path(__file__).resolve().parents[2] / "site_builder"
ENTRIES = {"__init__", "__main__", "plugin"}
FIRST_FLOOR = 13
ENGINE = "building/engine"
AT_ONCE = {"msgspec"}
"""Packages that load within a few milliseconds."""

ORDER = [room.folder for room in ROOMS]

MODULES = {
    path.relative_to(PACKAGE).with_suffix("").as_posix(): path
    for path in sorted(PACKAGE.rglob("*.py"))
    if "scaffold/files" not in path.as_posix()
}


def room_of(module: str) -> str:
    return module.rpartition("/")[0]


def imported(module: str, name: str) -> str | None:
    """The module or package of ours that `from module import name` reaches."""
    parts = [part for part in module.split(".")[1:] if part]
    for found in ("/".join([*parts, name]), "/".join([*parts, name, "__init__"])):
        if found in MODULES:
            return found
    for found in ("/".join(parts), "/".join([*parts, "__init__"])):
        if found in MODULES:
            return found
    return None


@cache
def reached(module: str) -> tuple[frozenset[str], frozenset[str]]:
    """The rooms and the packages of others that a module imports, anywhere in it."""
    rooms, packages = set[str](), set[str]()
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            packages |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports relatively"
            top = (node.module or "").partition(".")[0]
            if top == "site_builder":
                found = (imported(node.module or "", alias.name) for alias in node.names)
                rooms |= {room_of(each) for each in found if each}
            else:
                packages.add(top)
    return frozenset(rooms - {room_of(module), ""}), frozenset(packages - sys.stdlib_module_names - {"site_builder"})


def holds_code(folder: str) -> bool:
    modules = [module for module in MODULES if room_of(module) == folder]
    only_words = ast.parse(MODULES[f"{folder}/__init__"].read_text(encoding="utf-8")).body[1:] == []
    return modules != [f"{folder}/__init__"] or not only_words


def modules_of(room: Room) -> list[str]:
    return [module for module in MODULES if room_of(module) == room.folder]


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.folder)
def test_a_room_imports_what_the_table_says_and_nothing_from_above_it(room: Room) -> None:
    used_rooms, used_packages = set[str](), set[str]()
    for module in modules_of(room):
        rooms, packages = reached(module)
        assert rooms <= room.rooms, f"{module} reaches into {sorted(rooms - room.rooms)}"
        assert packages <= room.packages, f"{module} needs {sorted(packages - room.packages)}"
        used_rooms |= rooms
        used_packages |= packages
    assert room.rooms == used_rooms, f"{room.folder} may import what it does not: {sorted(room.rooms - used_rooms)}"
    assert room.packages == used_packages, f"{room.folder} does not need {sorted(room.packages - used_packages)}"
    upwards = [each for each in room.rooms if ORDER.index(each) > ORDER.index(room.folder)]
    assert not upwards, f"{room.folder} imports from above: {upwards}"


def test_every_folder_is_a_room_and_says_what_it_answers_for() -> None:
    folders = {room_of(module) for module in MODULES if room_of(module)}
    assert {folder for folder in folders if holds_code(folder)} == {*ORDER}
    assert [folder for folder in sorted(folders) if not answers_for(folder)] == []


def test_the_first_floor_can_be_taken_in_at_a_glance() -> None:
    floor = {path.name for path in PACKAGE.iterdir() if path.is_dir() and not path.name.startswith("__")}
    floor |= {path.stem for path in PACKAGE.glob("*.py")} - {"__init__"}
    assert len(floor) <= FIRST_FLOOR, sorted(floor)
    assert {path.stem for path in PACKAGE.glob("*.py")} == ENTRIES


def test_the_rooms_of_one_folder_stand_together() -> None:
    firsts = [folder.partition("/")[0] for folder in ORDER]
    assert [each for at, each in enumerate(firsts) if at == 0 or firsts[at - 1] != each] == list(dict.fromkeys(firsts))


def test_only_the_engine_room_knows_mkdocs() -> None:
    assert {room.folder for room in ROOMS if "mkdocs" in room.packages} == {ENGINE}


def test_what_answers_before_all_else_needs_the_standard_library_only() -> None:
    """A build of what did not change must not wait for MkDocs, pydantic or PyYAML, nor for what needs them."""
    command = "import sys, site_builder.cli.main; print(*{name.partition('.')[0] for name in sys.modules})"
    asked = subprocess.run([sys.executable, "-c", command], capture_output=True, check=True, encoding="utf-8")
    packages = frozenset[str]().union(*(room.packages for room in ROOMS)) - AT_ONCE
    assert not {*packages, "argparse", "importlib.metadata"} & set(asked.stdout.split())


def test_the_table_in_the_architecture_is_up_to_date() -> None:
    """When this fails, run `python -m tools.write_rooms`."""
    page = TARGET.read_text(encoding="utf-8")
    assert page == with_table(page)


def test_tests_stand_where_the_code_they_try_stands() -> None:
    """A folder of tests below a room's name is a room; what tries the whole product has a name of its own."""
    firsts = {folder.partition("/")[0] for folder in ORDER}
    tests = PACKAGE.parent / "tests"
    below = {
        path.relative_to(tests).as_posix()
        for first in firsts
        if (tests / first).is_dir()
        for path in (tests / first, *(tests / first).rglob("*"))
        if path.is_dir() and any(path.glob("test_*.py"))
    }
    assert below - {*ORDER, *firsts} == set()


def test_architecture_names_no_folder_that_is_not_there() -> None:
    named = set(re.findall(r"`((?:site_builder|theme|tests|tools)/[a-z_/]+?)/?`", TARGET.read_text(encoding="utf-8")))
    assert [each for each in sorted(named) if not (PACKAGE.parent / each).exists()] == []
