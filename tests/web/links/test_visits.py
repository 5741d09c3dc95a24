"""Every way to misbehave gets its class, within bounds, and only by GET."""

from collections.abc import Iterator

import pytest

from site_builder.web.links.rounds import visit_all
from site_builder.web.visits.browser import Browser, Limits, encoded
from site_builder.web.visits.queue import Manners
from site_builder.web.visits.visit import Reply, Visit, VisitClass, Why
from tools.misbehaving.cases import CASES, Case, address_of
from tools.misbehaving.server import can_sign, misbehaving

LIMITS = Limits(connect=1.0, total=1.5)
MANNERS = Manners(at_once=12, per_host=6, tries=2, pause=0.02)
NOW = "2026-01-01T00:00:00+00:00"
Bounds = tuple[int, int, int]


def quiet(visit: Visit, answer: Reply | None) -> None:
    """A listener that says nothing."""


@pytest.fixture(scope="module")
def rounds() -> Iterator[tuple[dict[str, Visit], Bounds]]:
    cases = [case for case in CASES if case.reply.how != "tls" or can_sign()]
    with misbehaving() as (server, dial):
        visits = visit_all((address_of(case, 7) for case in cases), Browser(dial, LIMITS), NOW, quiet, MANNERS)
        in_all = server.most.pop("in all")
        yield visits, (in_all, max(server.most.values()), server.strange_methods)


@pytest.mark.parametrize("case", CASES, ids=[f"{case.host}/{case.path}" for case in CASES])
def test_a_server_that_misbehaves_is_seen_through(case: Case, rounds: tuple[dict[str, Visit], Bounds]) -> None:
    if case.reply.how == "tls" and not can_sign():
        pytest.skip("openssl is not here to make a certificate that nobody trusts")
    visit = rounds[0][address_of(case, 7)]
    assert (visit.finding, visit.why) == (case.finding, case.why)


def test_a_round_keeps_its_bounds_and_asks_by_get_only(rounds: tuple[dict[str, Visit], Bounds]) -> None:
    in_all, to_one, strange = rounds[1]
    assert in_all <= MANNERS.at_once
    assert to_one <= MANNERS.per_host
    assert strange == 0


def test_the_way_is_shown_hop_by_hop(rounds: tuple[dict[str, Visit], Bounds]) -> None:
    visit = rounds[0]["http://www.office.example/7/moved-twice"]
    assert visit.hops == ("http://www.office.example/moved", "http://www.office.example/plain")
    assert (visit.final, visit.status, visit.media_type) == (visit.hops[-1], 200, "text/html")
    assert len(visit.digest) == 64


def test_what_failed_by_chance_was_tried_again(rounds: tuple[dict[str, Visit], Bounds]) -> None:
    visits = rounds[0]
    assert visits["http://www.office.example/7/once-500"].attempts == 2
    assert visits["http://hangs.example/7/hangs"].attempts == 2
    assert visits["http://www.office.example/7/not-there"].attempts == 1


def test_without_a_network_no_name_is_called_gone() -> None:
    with misbehaving() as (_, dial):
        visits = visit_all(["http://no-such-host.example/x"], Browser(dial, LIMITS), NOW, quiet, MANNERS)
    [visit] = visits.values()
    assert (visit.finding, visit.why) == (VisitClass.UNKNOWN, Why.NO_HOST)


def test_an_address_inside_the_office_is_not_opened_from_a_link() -> None:
    """The real dial, against this machine itself."""
    hops, answer = Browser().open("http://127.0.0.1:9/")
    assert hops == ()
    assert answer.why is Why.PRIVATE  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("http://a.example", "http://a.example/"),
        (
            "http://a.example/คู่มือ ใหม่.pdf#หน้า",
            "http://a.example/%E0%B8%84%E0%B8%B9%E0%B9%88%E0%B8%A1%E0%B8%B7%E0%B8%AD%20%E0%B9%83%E0%B8%AB%E0%B8%A1%E0%B9%88.pdf",
        ),
        ("https://a.example:8443/x?ปี=2566&a=%20", "https://a.example:8443/x?%E0%B8%9B%E0%B8%B5=2566&a=%20"),
    ],
)
def test_an_address_is_encoded_as_a_browser_does(typed: str, sent: str) -> None:
    assert encoded(typed) == sent


def test_a_thai_host_is_asked_for_by_its_name_on_the_wire() -> None:
    assert encoded("http://อบต.example/").startswith("http://xn--")
