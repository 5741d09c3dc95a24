"""Where the processor time of one build goes: `python -m benchmarks.phases PROJECT DIR` prints it as JSON.

Functions at the borders of our rooms are wrapped by a clock; time in one of them is not counted in the one around it.
"""

import importlib
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from types import GeneratorType
from typing import Any

from site_builder.building.site_plan.gc_policy import kept_for_good, not_collecting

START, REST = "start and imports", "manifest and the rest"

SEAMS: tuple[tuple[str, str, str], ...] = (
    ("site_builder.building.site_plan.plan", "read_project", "read"),
    ("site_builder.building.site_plan.plan", "load", "load"),
    ("site_builder.building.site_plan.plan", "published_view", "load"),
    ("site_builder.building.site_plan.plan", "check", "check"),
    ("site_builder.building.site_plan.plan", "readable_texts", "personal data"),
    ("site_builder.building.site_plan.plan", "text_issues", "personal data"),
    ("site_builder.building.site_plan.plan", "build_pages", "pages"),
    ("site_builder.building.site_plan.plan", "data_files", "exports"),
    ("site_builder.building.site_plan.plan", "feed", "exports"),
    ("site_builder.building.site_plan.plan", "shards", "search"),
    ("site_builder.building.site_plan.plan", "index_files", "search"),
    ("site_builder.building.site_plan.plan", "_search_issues", "search"),
    ("site_builder.building.site_plan.plan", "_paper_entries", "search"),
    ("site_builder.building.engine.run", "run", "MkDocs and write"),
    ("site_builder.output.html.render:Renderer", "bytes_of", "render"),
    ("site_builder.building.build", "verify", "verify"),
    ("site_builder.building.build", "switch", "switch"),
)
"""Module (and class), function, and the phase its time belongs to."""


def owner_of(path: str) -> Any:
    """The module or class a seam lies in."""
    module, _, name = path.partition(":")
    found = importlib.import_module(module)
    return getattr(found, name) if name else found


class Clock:
    """Processor seconds by phase; an inner phase stops the outer one."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._running = [START]
        self._since = 0.0

    def turn(self, phase: str) -> None:
        """Books the time since the last turn on the phase that was running, and lets another run."""
        now = time.process_time()
        self.seconds[self._running[-1]] += now - self._since
        self._since = now
        self._running.append(phase)

    def back(self) -> None:
        """Ends the running phase; the one around it goes on."""
        now = time.process_time()
        self.seconds[self._running.pop()] += now - self._since
        self._since = now

    def timed(self, function: Callable[..., Any], phase: str) -> Callable[..., Any]:
        """The same function, its time booked on a phase; what it would yield later is made at once."""

        @wraps(function)
        def wrapped(*arguments: Any, **named: Any) -> Any:
            self.turn(phase)
            try:
                made = function(*arguments, **named)
                return list(made) if isinstance(made, GeneratorType) else made
            finally:
                self.back()

        return wrapped


def main(project: str, output: str) -> None:
    """Builds once and prints the seconds of each phase."""
    clock = Clock()
    with not_collecting():  # as the command does
        for path, name, phase in SEAMS:
            owner = owner_of(path)
            setattr(owner, name, clock.timed(getattr(owner, name), phase))
        build = clock.timed(owner_of("site_builder.building.build").build_site, REST)
        with kept_for_good():
            outcome = build(Path(project), Path(output), lambda step: None)
    clock.back()
    if outcome.output is None:
        sys.exit("the build published nothing")
    print(json.dumps(clock.seconds))


if __name__ == "__main__":
    main(*sys.argv[1:])
