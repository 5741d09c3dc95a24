"""Visits many hosts at once, each politely: few visits at a time, what failed by chance again, and an end."""

import math
import threading
import time
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import Protocol, TypeVar
from urllib.parse import urlsplit

from msgspec import Struct

from site_builder.web.visits.visit import Why

_BY_CHANCE = frozenset({Why.TIME_OUT, Why.UNREACHABLE, Why.BROKEN_OFF, Why.NO_HOST, Why.STRANGE})
_OVERLOADED = frozenset({429, 503})
_TICK = 0.05
"""Seconds after which whoever waits for a host looks again."""


class Manners(Struct, frozen=True):
    """How hard hosts are pressed: visits in all and to one host at once, tries, and seconds between tries.

    The queue ends after `seconds`. A host is left alone after `give_up` visits in a row without an answer.
    """

    at_once: int = 16
    per_host: int = 2
    tries: int = 3
    pause: float = 1.5
    seconds: float = math.inf
    give_up: float = math.inf


class VisitOutcome(Protocol):
    """What a visit came to: the status (0 where nothing answered), why, and the address at the end of the way."""

    @property
    def why(self) -> Why: ...
    @property
    def status(self) -> int: ...
    @property
    def final(self) -> str: ...


Task = TypeVar("Task")
Came = TypeVar("Came", bound=VisitOutcome)


class PoliteQueue:
    """Carries out visits by these manners; silent hosts and the time that is left count for all of its runs."""

    def __init__(self, manners: Manners) -> None:
        self.manners = manners
        self._end = time.monotonic() + manners.seconds
        self._busy, self._silent = Counter[str](), Counter[str]()
        self._rests_until = defaultdict[str, float](float)
        self._changed = threading.Condition()

    def seconds_left(self) -> float:
        return self._end - time.monotonic()

    def run(
        self, tasks: Mapping[Task, str], visit: Callable[[Task, int], Came], done: Callable[[Task, Came], None]
    ) -> dict[Task, Came]:
        """Visits the address of each task, in their order but for busy hosts; what nobody came to is left out.

        `visit` is told the number of the try, from 1; `done` is called once a task, never twice at a time. What
        either raises ends the run.
        """
        waiting: dict[str, deque[Task]] = {}
        for task, address in tasks.items():
            waiting.setdefault(host_of(address), deque()).append(task)
        found: dict[Task, Came] = {}

        def work() -> None:
            while taken := self._take(waiting):
                host, task = taken
                try:
                    came = self._visit(host, task, visit)
                finally:
                    with self._changed:
                        self._busy[host] -= 1
                        self._changed.notify_all()
                with self._changed:
                    # Where a redirect leads nowhere, the host that was asked has answered.
                    final = host_of(came.final)
                    self._silent[final] = 0 if came.status else self._silent[final] + 1
                    found[task] = came
                    done(task, came)

        with ThreadPoolExecutor(self.manners.at_once) as pool:
            try:
                for worker in as_completed(pool.submit(work) for _ in range(min(self.manners.at_once, len(tasks)))):
                    worker.result()
            except BaseException:
                # Whoever breaks off does not wait for visits that have not begun.
                self._end = time.monotonic()
                raise
        return found

    def _take(self, waiting: dict[str, deque[Task]]) -> tuple[str, Task] | None:
        """The next task whose host is free; None when none is left or time is up."""
        with self._changed:
            while self.seconds_left() > 0:
                hosts = [each for each in waiting if waiting[each] and self._silent[each] < self.manners.give_up]
                if not hosts:
                    return None
                for host in hosts:
                    rests = self._rests_until[host] > time.monotonic()
                    if not rests and self._busy[host] < self.manners.per_host:
                        self._busy[host] += 1
                        # The host goes to the end of the line.
                        waiting[host] = waiting.pop(host)
                        return host, waiting[host].popleft()
                self._changed.wait(_TICK)
            return None

    def _visit(self, host: str, task: Task, visit: Callable[[Task, int], Came]) -> Came:
        for attempt in range(1, self.manners.tries + 1):
            came = visit(task, attempt)
            if not is_by_chance(came) or attempt == self.manners.tries or self.seconds_left() <= 0:
                break
            pause = self.manners.pause * attempt
            if came.status in _OVERLOADED:
                self._rests_until[host] = time.monotonic() + pause
            time.sleep(pause)
        return came


def is_by_chance(came: VisitOutcome) -> bool:
    """Whether the same visit may come to something else a moment later."""
    return came.status >= 500 or came.status == 429 or (not came.status and came.why in _BY_CHANCE)


def host_of(address: str) -> str:
    """The host that an address presses, with its port where it names one; `www.` is the same machine."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").removeprefix("www.")
        return f"{host}:{parts.port}" if parts.port else host
    except ValueError:
        return ""
