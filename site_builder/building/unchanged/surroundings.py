"""What shapes a site besides the project: the Python, the packages, the user, a few environment variables."""

import os
import sys
from collections.abc import Iterable, Mapping
from hashlib import sha256
from importlib.machinery import all_suffixes
from types import ModuleType

from site_builder.building.unchanged.marks import Mark, mark_of

PACKAGE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
"""Our own code and data."""

CHECKOUT_THEME = os.path.join(os.path.dirname(PACKAGE), "theme")
"""The packaged theme in a checkout; in a wheel it lies in PACKAGE."""

_VARIABLES = ("PYTHON", "PYDANTIC_", "SOURCE_DATE_EPOCH", "MKDOCS")
"""Beginnings of the variables that Python and the packages read. None should change a byte; none is taken on trust."""

_IMPORTABLE = (*all_suffixes(), ".pth", ".dist-info", ".egg-info", ".egg-link", ".egg")
"""Endings of what Python looks for in a folder, besides folders; other files there may come and go."""

Surroundings = dict[str, object]


def surroundings(output: str) -> Surroundings:
    """Everything about this program that is no file of its own, in a form that JSON keeps as it is.

    `output` is the public folder, which a build may make where Python looks for packages.
    """
    return {
        "python": [sys.version, sys.executable, repr(sys.flags), *sys.path],
        "packages": packages(sys.path, output),
        "variables": variables(os.environ),
        "user": [os.getuid() if hasattr(os, "getuid") else 0, _umask()],
    }


def variables(told: Mapping[str, str]) -> str:
    """A digest of the variables that are read: some may be private."""
    read = sorted(f"{name}={value}" for name, value in told.items() if name.upper().startswith(_VARIABLES))
    return _digest(read)


def packages(path: Iterable[str], output: str) -> str:
    """A digest of what can be imported: the names in every folder of `path`, and the list of files that each
    installed package came with, which every installation writes anew.

    The name under which a folder holds the `output` does not count: the first build is what makes it.
    """
    found: list[str] = []
    for folder in path:
        try:
            names = sorted(os.listdir(folder or os.getcwd()))
        except OSError:
            continue
        found.append(folder)
        made = _name_within(os.path.realpath(folder), output)
        found += [name for name in names if (name.endswith(_IMPORTABLE) or "." not in name) and name != made]
        lists = (os.path.join(folder, name, "RECORD") for name in names if name.endswith(".dist-info"))
        found += [f"{each} {mark}" for each, mark in marks_of_files(lists).items()]
    return _digest(found)


def _name_within(folder: str, path: str) -> str:
    """The first part of a path below a folder; empty where it lies elsewhere."""
    beginning = folder.rstrip(os.sep) + os.sep
    return path.removeprefix(beginning).partition(os.sep)[0] if path.startswith(beginning) else ""


def files_of(modules: Iterable[ModuleType]) -> list[str]:
    """The files of modules that are not our own, in order."""
    files = (getattr(each, "__file__", None) for each in modules)
    return sorted({each for each in files if isinstance(each, str) and not each.startswith(PACKAGE + os.sep)})


def marks_of_files(files: Iterable[str]) -> dict[str, Mark]:
    """The marks of those files that are there."""
    found: dict[str, Mark] = {}
    for file in files:
        try:
            found[file] = mark_of(os.stat(file))
        except (OSError, ValueError):
            continue
    return found


def _digest(words: Iterable[str]) -> str:
    return sha256("\0".join(words).encode(errors="surrogatepass")).hexdigest()


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
