"""Visits the outside addresses of the content, each once."""

from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256

from msgspec.structs import replace

from site_builder.web.visits.browser import Browser, encoded
from site_builder.web.visits.judge import judge
from site_builder.web.visits.queue import Manners, PoliteQueue
from site_builder.web.visits.visit import Failure, Reply, Visit, VisitClass, Why

Listener = Callable[[Visit, Reply | None], None]
"""Called with each visit as it ends, and with its answer where there was one."""

POLITE = Manners()
"""What no public server minds."""


def visit_all(
    addresses: Iterable[str], browser: Browser, on: str, listener: Listener, manners: Manners = POLITE
) -> dict[str, Visit]:
    """Visits every address once, whatever it is asked for how often; `on` is the moment the round is dated.

    A name nobody knows is gone only if some other address answered: else it is we who have no network.
    """
    replies: dict[str, Reply | None] = {}

    def visit(address: str, attempt: int) -> Visit:
        found, replies[address] = _visit(address, browser, on)
        return replace(found, attempts=attempt)

    def done(address: str, found: Visit) -> None:
        listener(found, replies.pop(address))

    visits = PoliteQueue(manners).run({address: address for address in addresses}, visit, done)
    return _with_lost_names(dict(sorted(visits.items())))


def _visit(address: str, browser: Browser, on: str) -> tuple[Visit, Reply | None]:
    try:
        asked = encoded(address)
    except (ValueError, UnicodeError) as error:
        return Visit(address, VisitClass.UNKNOWN, Why.STRANGE, on, detail=str(error)), None
    hops, answer = browser.open(asked)
    finding, why = judge(asked, hops, answer)
    if isinstance(answer, Failure):
        return Visit(address, finding, why, on, hops=hops, detail=answer.detail), None
    digest = sha256(answer.body).hexdigest() if answer.is_whole else ""
    size = len(answer.body)
    visit = Visit(address, finding, why, on, answer.status, hops, answer.media_type, digest=digest, size=size)
    return visit, answer


def _with_lost_names(visits: Mapping[str, Visit]) -> dict[str, Visit]:
    online = any(visit.status for visit in visits.values())
    return {
        address: replace(visit, finding=VisitClass.GONE) if online and visit.why is Why.NO_HOST else visit
        for address, visit in visits.items()
    }
