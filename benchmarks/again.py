"""Our builds after the first: nothing changed, one record changed; and the bare writing of the same files."""

import hashlib
import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.generators import GENERATORS, build_ours, environment
from benchmarks.turns import LONGEST, Budget
from benchmarks.usage import Usage, run
from benchmarks.workspace import Workspace
from benchmarks.write_files import listed

OURS = GENERATORS[0]


class SameSiteError(RuntimeError):
    """A record was changed, and the site is what it was: nothing was measured."""


@dataclass(frozen=True, slots=True)
class Changed:
    """Builds after one record was changed, and whether each wrote, byte for byte, what a build from nothing writes."""

    usages: list[Usage]
    is_identical: bool


def _build(place: Workspace, budget: Budget) -> Usage:
    return run(build_ours(place), place.folder, min(LONGEST, budget.left), place.log, environment())


def unchanged(place: Workspace, runs: int, budget: Budget) -> list[Usage]:
    """Builds of a project of which nothing changed since the site was built."""
    return [_build(place, budget) for _ in range(runs)]


def digests(site: Path) -> dict[str, str]:
    """SHA-256 of every file of a site, by its path."""
    return {name: hashlib.sha256((site / name).read_bytes()).hexdigest() for name, _ in listed(site)}


def one_changed(place: Workspace, runs: int, budget: Budget) -> Changed:
    """Builds after the title of one measure was changed, each beside a build from nothing of the same content.

    Raises SameSiteError when the change does not show.
    """
    file = next(iter(sorted(place.project.glob("content/*/measures.yml"), reverse=True)))
    usages, identical, before = [], True, digests(place.site)
    for at in range(1, runs + 1):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("  title: ", f"  title: แก้ไขครั้งที่ {at} ", 1), encoding="utf-8")
        usages.append(_build(place, budget))
        after = digests(place.site)
        if after == before:
            raise SameSiteError(str(file))
        OURS.clear(place)
        _build(place, budget)
        before = digests(place.site)
        identical = identical and after == before
    return Changed(usages, identical)


def bare_writing(place: Workspace, runs: int, budget: Budget) -> list[Usage]:
    """As many files as our site has, of the same sizes, written by a process that does nothing else."""
    told, target = place.folder / "files.json", place.folder / "bare"
    told.write_text(json.dumps(listed(place.site)), encoding="utf-8")
    usages = []
    for _ in range(runs):
        shutil.rmtree(target, ignore_errors=True)
        command = [sys.executable, str(Path(__file__).with_name("write_files.py")), str(told), str(target)]
        usages.append(run(command, place.folder, min(LONGEST, budget.left), place.log))
    shutil.rmtree(target, ignore_errors=True)
    return usages


def phases(place: Workspace, budget: Budget) -> dict[str, float]:
    """Processor seconds of each phase of one build from nothing."""
    OURS.clear(place)
    command = [sys.executable, "-m", "benchmarks.phases", str(place.project), str(place.site)]
    run(command, Path(__file__).parent.parent, min(LONGEST, budget.left), place.log, environment())
    told: dict[str, float] = json.loads(place.log.read_text(encoding="utf-8"))
    return told
