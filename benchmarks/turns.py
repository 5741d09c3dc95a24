"""Runs in turn: each round runs every generator once (A B C A B C), so that what disturbs one disturbs all."""

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.generators import Generator, environment
from benchmarks.others.projects import OWN
from benchmarks.usage import RunFailedError, RunStoppedError, Usage, run
from benchmarks.workspace import Workspace

LONGEST = 600.0
"""Seconds that one run may take."""


@dataclass(slots=True)
class Budget:
    """The time that all measuring together may take, in seconds."""

    seconds: float
    started: float = field(default_factory=time.monotonic)

    @property
    def left(self) -> float:
        return self.seconds - (time.monotonic() - self.started)

    def allows(self, seconds: float) -> bool:
        """Whether a run that is expected to take so long still fits."""
        return self.left > seconds


@dataclass(slots=True)
class Turns:
    """What each generator took, run by run, and why one was not run (or not as often)."""

    usages: dict[str, list[Usage]] = field(default_factory=dict)
    not_run: dict[str, str] = field(default_factory=dict)


class PagesMissingError(RuntimeError):
    """A generator wrote fewer pages than the site has."""


def say(text: str) -> None:
    """Progress, beside the table."""
    print(text, file=sys.stderr, flush=True)


def runnable(generators: Sequence[Generator], pages: int, turns: Turns) -> list[Generator]:
    """Those that are installed and tried at this size; why the others are not goes into `turns`."""
    for each in generators:
        if each.version() is None:
            turns.not_run[each.key] = "not installed"
        elif pages > each.most:
            turns.not_run[each.key] = each.why
    return [each for each in generators if each.key not in turns.not_run]


def in_turn(generators: Sequence[Generator], place: Workspace, runs: int, budget: Budget) -> Turns:
    """Runs each generator `runs` times in turn. What fails, or has no time left, is told in `not_run`."""
    turns = Turns()
    able = runnable(generators, place.pages, turns)
    for _ in range(runs):
        for each in able:
            if each.key not in turns.not_run:
                _once(each, place, turns, budget)
    return turns


def _once(each: Generator, place: Workspace, turns: Turns, budget: Budget) -> None:
    known = turns.usages.setdefault(each.key, [])
    if not budget.allows(known[-1].wall if known else 1.0):
        turns.not_run[each.key] = f"out of time after {len(known)} runs"
        return
    each.clear(place)
    try:
        used = run(each.command(place), place.folder, min(LONGEST, budget.left), place.log, environment())
        _ask_for_every_page(each, place)
    except (RunFailedError, RunStoppedError, PagesMissingError) as error:
        turns.not_run[each.key] = str(error)
        say(f"  {each.name}: {error}")
        return
    known.append(used)
    say(f"  {place.pages} {each.name}: CPU {used.cpu:.2f} s, clock {used.wall:.2f} s, peak {used.peak:.0f} MiB")


def _ask_for_every_page(each: Generator, place: Workspace) -> None:
    """Raises PagesMissingError when fewer pages were written than there are; each makes its own search page and 404."""
    found = sum(1 for _ in each.output(place).rglob("*.html"))
    if found < place.pages - len(OWN):
        raise PagesMissingError(f"{each.name} wrote {found} of {place.pages} pages")
