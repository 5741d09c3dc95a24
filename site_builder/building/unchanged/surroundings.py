"""Describes what shapes a site besides the project: the Python, the packages, the user, a few environment variables."""

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from importlib.machinery import all_suffixes
from pathlib import Path
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


def surroundings(root: Path, output: Path) -> Surroundings:
    """Everything that shapes a build of this project into this folder and is no file of its own, in a form that JSON
    keeps as it is.

    `output` is the public folder, which a build may make where Python looks for packages.
    """
    return {
        "python": [sys.version, sys.executable, repr(sys.flags), *sys.path],
        "packages": _packages_digest(sys.path, str(output)),
        "variables": _variables_digest(),
        "user": [os.getuid() if hasattr(os, "getuid") else 0, _umask()],
        "root": str(root),
        "output": str(output),
    }


def _variables_digest() -> str:
    """A digest of the variables that are read: some may be private."""
    variables = (f"{name}={value}" for name, value in os.environ.items() if name.upper().startswith(_VARIABLES))
    return _digest(sorted(variables))


def _packages_digest(path: Iterable[str], output: str) -> str:
    """A digest of what can be imported: the names in every folder of `path`, and the list of files that each
    installed package came with, which every installation writes anew.

    The name under which a folder holds the `output` does not count: the first build is what makes it.
    """
    parts: list[str] = []
    for folder in path:
        try:
            names = sorted(os.listdir(folder or os.getcwd()))
        except OSError:
            continue
        own = _name_within(os.path.realpath(folder), output)
        lists = (os.path.join(folder, name, "RECORD") for name in names if name.endswith(".dist-info"))
        parts.append(folder)
        parts += [name for name in names if (name.endswith(_IMPORTABLE) or "." not in name) and name != own]
        parts += [f"{file} {mark}" for file, mark in marks_of_files(lists).items()]
    return _digest(parts)


def _name_within(folder: str, path: str) -> str:
    """The first part of a path below a folder; empty where it lies elsewhere."""
    beginning = folder.rstrip(os.sep) + os.sep
    return path.removeprefix(beginning).partition(os.sep)[0] if path.startswith(beginning) else ""


def files_of(modules: Iterable[ModuleType]) -> list[str]:
    """The files of modules that are not our own, in order."""
    files = (getattr(module, "__file__", None) for module in modules)
    return sorted({file for file in files if isinstance(file, str) and not file.startswith(PACKAGE + os.sep)})


def marks_of_files(files: Iterable[str]) -> dict[str, Mark]:
    """The marks of those files that are there."""
    marks: dict[str, Mark] = {}
    for file in files:
        with suppress(OSError, ValueError):
            marks[file] = mark_of(os.stat(file))
    return marks


def _digest(words: Iterable[str]) -> str:
    return sha256("\0".join(words).encode(errors="surrogatepass")).hexdigest()


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
