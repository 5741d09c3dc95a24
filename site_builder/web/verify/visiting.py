"""Edge: asks a host its questions: by GET, a few at a time, with an end, and what failed by chance again."""

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from hashlib import sha256
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace

from site_builder.web.links.browser import Browser, encoded
from site_builder.web.links.judge import judge
from site_builder.web.links.visits import Failure, Reply, Why
from site_builder.web.verify.alterations import Known, alterations
from site_builder.web.verify.media_types import extension
from site_builder.web.verify.questions import plain
from site_builder.web.verify.records import AddressToOpen, Alteration, Asked, OpenedAddress

KnownOf = Callable[[AddressToOpen], Known]
"""What this computer knows of the file that a question asks for."""

_BY_CHANCE = frozenset({Why.TIME_OUT, Why.UNREACHABLE, Why.BROKEN_OFF, Why.NO_HOST, Why.STRANGE})
_READ = frozenset({Asked.MANIFEST, Asked.ROBOTS})
_SPARE = 256 * 1024
"""Bytes that an answer may be longer than its file: a page to log in, or what a host adds."""
_SLOWEST = 50_000
"""Bytes a second; what comes more slowly than that is given up."""
_GIVE_UP = 8
"""Answers a host may owe in a row before it is left alone."""


class Bounds(Struct, frozen=True):
    """How hard and how long a host is asked: connections, tries, seconds between tries, seconds in all."""

    jobs: int = 6
    tries: int = 3
    pause: float = 1.5
    seconds: float = 900.0


@dataclass
class VisitRound:
    """One round of questions; knows which hosts went silent and when time is up."""

    browser: Browser
    bounds: Bounds
    known_of: KnownOf
    advance: Callable[[], None]
    until: float = field(init=False)
    _silence: dict[str, int] = field(default_factory=dict)
    _guard: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self.until = time.monotonic() + self.bounds.seconds

    def ask(self, questions: Sequence[AddressToOpen]) -> tuple[tuple[OpenedAddress, ...], tuple[AddressToOpen, ...]]:
        """What came back, in the order of the questions, and the questions that nobody came to."""
        pool = ThreadPoolExecutor(max_workers=self.bounds.jobs)
        try:
            answers = list(pool.map(self._ask_in_time, questions))
        except BaseException:
            # Whoever breaks off does not wait for questions that have not been asked.
            self.until = time.monotonic()
            raise
        finally:
            pool.shutdown(cancel_futures=True)
        seen = tuple(each for each in answers if each)
        return seen, tuple(q for q, each in zip(questions, answers, strict=True) if each is None)

    def _ask_in_time(self, question: AddressToOpen) -> OpenedAddress | None:
        host = urlsplit(question.address).netloc
        if time.monotonic() >= self.until or self._silence.get(host, 0) >= _GIVE_UP:
            return None
        seen = self._ask_again(question)
        # Where a redirect leads nowhere, the host that was asked has answered.
        host = urlsplit(seen.final).netloc
        with self._guard:
            self._silence[host] = 0 if seen.is_answered else self._silence.get(host, 0) + 1
            self.advance()
        return seen

    def _ask_again(self, question: AddressToOpen) -> OpenedAddress:
        for attempt in range(1, self.bounds.tries + 1):
            seen = self._ask_once(question)
            by_chance = seen.status >= 500 or seen.status == 429 or (not seen.status and seen.why in _BY_CHANCE)
            if not by_chance or attempt == self.bounds.tries or time.monotonic() >= self.until:
                break
            time.sleep(self.bounds.pause * attempt)
        return seen

    def _ask_once(self, question: AddressToOpen) -> OpenedAddress:
        size = question.listed.size if question.listed else 0
        patience = self.browser.patience
        left = max(self.until - time.monotonic(), 1.0)
        patience = replace(
            patience,
            total=min(patience.total + size / _SLOWEST, left),
            most_bytes=size + _SPARE if question.listed else patience.most_bytes,
        )
        browser = replace(self.browser, patience=patience, follows_pages=False)
        asked = encoded(question.address)
        hops, answer = browser.open(asked)
        if isinstance(answer, Failure):
            return OpenedAddress(question, answer.why, hops=tuple(map(plain, hops)), detail=answer.detail)
        return self._seen(question, tuple(map(plain, hops)), answer, judge(asked, hops, answer)[1])

    def _seen(self, question: AddressToOpen, hops: tuple[str, ...], answer: Reply, why: Why) -> OpenedAddress:
        changed: tuple[Alteration, ...] = ()
        if question.listed and answer.status in {200, 404}:
            is_page = extension(question.path) == "html"
            packing = answer.headers.get("content-encoding", "")
            known = self.known_of(question)
            changed = alterations(question.listed, answer.body, known, is_page=is_page, packing=packing)
        return OpenedAddress(
            question,
            why,
            answer.status,
            hops,
            answer.headers,
            sha256(answer.body).hexdigest() if answer.is_whole else "",
            len(answer.body),
            answer.waited,
            changed,
            body=answer.body if question.kind in _READ else b"",
        )


def gates(questions: Sequence[AddressToOpen]) -> tuple[AddressToOpen, ...]:
    """The first page of every former site: where that is silent, nothing else is asked there."""
    return tuple(each for each in questions if each.kind is Asked.FORMER and each.address == each.former)


def behind_gates(questions: Sequence[AddressToOpen], seen: Mapping[str, OpenedAddress]) -> Iterator[AddressToOpen]:
    """The other questions, without those to former sites that are silent; `seen` are the gates by their base."""
    passed = {id(each) for each in gates(questions)}
    for each in questions:
        if id(each) not in passed and not (each.former and not seen[each.former].is_answered):
            yield each
