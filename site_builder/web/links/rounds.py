"""Edge: one round of visits: many hosts at once, few at a time to each, what failed by chance tried again."""

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace

from site_builder.web.links.browser import Browser, encoded
from site_builder.web.links.judge import judge
from site_builder.web.links.visits import Failure, Reply, Visit, VisitClass, Why

Seen = Callable[[Visit, Reply | None], None]
"""Told each visit as it ends, with its answer where there was one."""

_BY_CHANCE = frozenset({Why.TIME_OUT, Why.UNREACHABLE, Why.BROKEN_OFF, Why.SERVER_ERROR, Why.BUSY, Why.NO_HOST})


class Manners(Struct, frozen=True):
    """How hard a round presses: connections in all and to one host, tries, and seconds between them."""

    at_once: int = 16
    per_host: int = 2
    tries: int = 3
    pause: float = 1.5


POLITE = Manners()
"""What no public server minds."""


def visit_all(
    addresses: Iterable[str], browser: Browser, on: str, seen: Seen, manners: Manners = POLITE
) -> dict[str, Visit]:
    """Visits every address once, whatever it is asked for how often; `on` is the moment the round is dated.

    A name nobody knows is gone only if some other address answered: else it is we who have no network.
    """
    queue = _Queue(dict.fromkeys(addresses), manners.per_host)
    found: dict[str, Visit] = {}
    guard = threading.Lock()

    def work() -> None:
        while (address := queue.take()) is not None:
            try:
                visit, answer = _visit(address, browser, on, manners)
            finally:
                queue.give_back(address)
            with guard:
                found[address] = visit
                seen(visit, answer)

    with ThreadPoolExecutor(max_workers=manners.at_once) as pool:
        workers = [pool.submit(work) for _ in range(min(manners.at_once, max(len(queue), 1)))]
    for worker in workers:
        worker.result()
    return _with_lost_names({address: found[address] for address in sorted(found)})


def _visit(address: str, browser: Browser, on: str, manners: Manners) -> tuple[Visit, Reply | None]:
    for attempt in range(1, manners.tries + 1):
        visit, answer = _visit_once(address, browser, on)
        if visit.why not in _BY_CHANCE or attempt == manners.tries:
            break
        time.sleep(manners.pause * attempt)
    return replace(visit, attempts=attempt), answer


def _visit_once(address: str, browser: Browser, on: str) -> tuple[Visit, Reply | None]:
    try:
        asked = encoded(address)
    except (ValueError, UnicodeError) as error:
        return Visit(address, VisitClass.UNKNOWN, Why.STRANGE, on, detail=str(error)), None
    hops, answer = browser.open(asked)
    finding, why = judge(asked, hops, answer)
    if isinstance(answer, Failure):
        return Visit(address, finding, why, on, hops=hops, detail=answer.detail), None
    digest = sha256(answer.body).hexdigest() if answer.is_whole else ""
    visit = Visit(
        address, finding, why, on, answer.status, hops, answer.media_type, digest=digest, size=len(answer.body)
    )
    return visit, answer


def _with_lost_names(found: Mapping[str, Visit]) -> dict[str, Visit]:
    online = any(visit.status for visit in found.values())
    return {
        address: replace(visit, finding=VisitClass.GONE) if online and visit.why is Why.NO_HOST else visit
        for address, visit in found.items()
    }


class _Queue:
    """Addresses by host; hands out those of hosts that are not busy, so that one slow host holds up nobody else."""

    def __init__(self, addresses: Iterable[str], per_host: int) -> None:
        self._waiting: dict[str, deque[str]] = {}
        for address in addresses:
            self._waiting.setdefault(_host(address), deque()).append(address)
        self._busy: dict[str, int] = {}
        self._per_host = per_host
        self._changed = threading.Condition()

    def __len__(self) -> int:
        return sum(map(len, self._waiting.values()))

    def take(self) -> str | None:
        """The next address to visit, when there is one whose host is free; None when all are handed out."""
        with self._changed:
            while len(self):
                for host, addresses in self._waiting.items():
                    if addresses and self._busy.get(host, 0) < self._per_host:
                        self._busy[host] = self._busy.get(host, 0) + 1
                        # The host goes to the end of the line.
                        self._waiting[host] = self._waiting.pop(host)
                        return addresses.popleft()
                self._changed.wait()
            return None

    def give_back(self, address: str) -> None:
        with self._changed:
            self._busy[_host(address)] -= 1
            self._changed.notify_all()


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
