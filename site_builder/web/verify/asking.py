"""Edge: asks a host its questions by GET, as a browser that stays on the page it is given."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256

from msgspec import Struct
from msgspec.structs import replace

from site_builder.web.verify.alterations import Known, alterations
from site_builder.web.verify.media_types import extension
from site_builder.web.verify.questions import plain
from site_builder.web.verify.records import AddressToOpen, Alteration, Asked, OpenedAddress
from site_builder.web.visits.browser import Browser, encoded
from site_builder.web.visits.judge import judge
from site_builder.web.visits.queue import Manners, PoliteQueue
from site_builder.web.visits.visit import Failure, Reply, Why

KnownOf = Callable[[AddressToOpen], Known]
"""What this computer knows of the file that a question asks for."""

_READ = frozenset({Asked.MANIFEST, Asked.ROBOTS})
_SPARE = 256 * 1024
"""Bytes that an answer may be longer than its file: a page to log in, or what a host adds."""
_SLOWEST = 50_000
"""Bytes a second; what comes more slowly than that is given up."""
_GIVE_UP = 8
"""Answers a host may owe in a row before it is left alone."""


def towards_one_host(jobs: int, seconds: float) -> Manners:
    """How a host is asked that knows of it: `jobs` connections, and an end after `seconds`."""
    return Manners(at_once=jobs, per_host=jobs, seconds=seconds, give_up=_GIVE_UP)


class VisitRound(Struct, frozen=True):
    """One round of questions; its queue knows which hosts went silent and when time is up."""

    browser: Browser
    queue: PoliteQueue
    known_of: KnownOf
    advance: Callable[[], None]

    def ask(self, questions: Sequence[AddressToOpen]) -> tuple[tuple[OpenedAddress, ...], tuple[AddressToOpen, ...]]:
        """What came back, in the order of the questions, and the questions that nobody came to."""
        opened = self.queue.run({each: each.address for each in questions}, self._ask, lambda *_: self.advance())
        came = tuple(opened[each] for each in questions if each in opened)
        return came, tuple(each for each in questions if each not in opened)

    def _ask(self, question: AddressToOpen, attempt: int) -> OpenedAddress:
        size = question.listed.size if question.listed else 0
        limits = self.browser.limits
        limits = replace(
            limits,
            total=min(limits.total + size / _SLOWEST, max(self.queue.seconds_left(), 1.0)),
            most_bytes=size + _SPARE if question.listed else limits.most_bytes,
        )
        browser = replace(self.browser, limits=limits, follows_pages=False)
        asked = encoded(question.address)
        hops, answer = browser.open(asked)
        if isinstance(answer, Failure):
            return OpenedAddress(question, answer.why, hops=tuple(map(plain, hops)), detail=answer.detail)
        return self._opened(question, tuple(map(plain, hops)), answer, judge(asked, hops, answer)[1])

    def _opened(self, question: AddressToOpen, hops: tuple[str, ...], answer: Reply, why: Why) -> OpenedAddress:
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


def behind_gates(questions: Sequence[AddressToOpen], answers: Mapping[str, OpenedAddress]) -> Iterator[AddressToOpen]:
    """The other questions, without those to former sites that are silent; `answers` are the gates by their base."""
    passed = {id(each) for each in gates(questions)}
    for each in questions:
        if id(each) not in passed and not (each.former and not answers[each.former].is_answered):
            yield each
