"""The generators that are compared: how each is started, what is cleared before, and how far it is tried."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.workspace import Workspace
from site_builder import __version__

ENVIRONMENT = Path(__file__).with_name(".venv")
"""Where `make bench` installs the generators of others, from `requirements.txt` beside this file."""
_BIN = ENVIRONMENT / "bin"
UNBOUNDED = 1_000_000


@dataclass(frozen=True, slots=True)
class Generator:
    """One way to build the pages. `most` is the size it is tried up to, and `why` says what is beyond."""

    key: str
    name: str
    command: Callable[[Workspace], Sequence[str]]
    folder: Callable[[Workspace], Path]
    output: Callable[[Workspace], Path]
    version: Callable[[], str | None]
    most: int = UNBOUNDED
    why: str = ""

    def clear(self, place: Workspace) -> None:
        """Leaves nothing of a build before; the judged papers alone are kept."""
        shutil.rmtree(self.output(place), ignore_errors=True)
        if self.key == "ours":
            place.forget_builds()
        shutil.rmtree(self.folder(place) / ".cache", ignore_errors=True)


def _said(*command: str) -> str | None:
    """The first line a program says of its version; None where it is not installed."""
    try:
        said = subprocess.run(command, capture_output=True, text=True, check=True, env=environment())
    except (OSError, subprocess.CalledProcessError):
        return None
    return said.stdout.strip().partition("\n")[0]


def _package(name: str) -> str | None:
    """The version of a package in the environment of the others."""
    code = f"from importlib.metadata import version; print(version({name!r}))"
    return _said(str(_BIN / "python"), "-c", code)


def _hugo() -> Path | None:
    """The program itself: what the package puts into `bin` is a Python script around it."""
    return next(ENVIRONMENT.glob("lib/python*/site-packages/hugo/binaries/hugo"), None)


def environment() -> dict[str, str]:
    """The variables of every measured process; Material's notice of its own end is not what is measured."""
    return os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": ""}


def build_ours(place: Workspace) -> list[str]:
    """Our whole build: checks, search, verification and switch included."""
    return [sys.executable, "-m", "site_builder", "build", "--project", str(place.project), "--output", str(place.site)]


def _material(settings: str) -> Callable[[Workspace], list[str]]:
    return lambda place: [
        *(str(_BIN / "mkdocs"), "-q", "build", "-f", str(place.mkdocs / settings), "-d"),
        str(place.folder / settings.removesuffix(".yml")),
    ]


GENERATORS = (
    Generator(
        "ours",
        "site-builder",
        build_ours,
        lambda place: place.project,
        lambda place: place.site,
        lambda: __version__,
    ),
    Generator(
        "hugo",
        "Hugo, least layout, no index",
        lambda place: [str(_hugo()), "--quiet", "-s", str(place.hugo), "-d", str(place.folder / "hugo-site")],
        lambda place: place.hugo,
        lambda place: place.folder / "hugo-site",
        lambda: _package("hugo") if _hugo() else None,
    ),
    Generator(
        "material",
        "Material, default, search th",
        _material("mkdocs.yml"),
        lambda place: place.mkdocs,
        lambda place: place.folder / "mkdocs",
        lambda: _package("mkdocs-material"),
        most=1000,
        why="takes hours beyond 1,000 pages",
    ),
    Generator(
        "prune",
        "Material, navigation.prune",
        _material("prune.yml"),
        lambda place: place.mkdocs,
        lambda place: place.folder / "prune",
        lambda: _package("mkdocs-material"),
        most=5000,
        why="takes too long beyond 5,000 pages",
    ),
    Generator(
        "zensical",
        "Zensical, default",
        lambda place: [str(_BIN / "zensical"), "build", "-f", str(place.mkdocs / "mkdocs.yml")],
        lambda place: place.mkdocs,
        lambda place: place.mkdocs / "site",
        lambda: _package("zensical"),
        most=1000,
        why="takes too long beyond 1,000 pages",
    ),
)
