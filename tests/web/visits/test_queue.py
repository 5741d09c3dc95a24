"""The queue presses no host, gives busy ones a rest, leaves silent ones alone, and comes to an end."""

import threading
import time
from collections import Counter
from typing import NamedTuple

import pytest

from site_builder.web.visits.queue import Manners, PoliteQueue, host_of
from site_builder.web.visits.visit import Why


class Came(NamedTuple):
    """What a made-up visit came to."""

    final: str
    status: int = 200
    why: Why = Why.OPENED


def addresses(*hosts: str, each: int = 4) -> dict[str, str]:
    made = [f"http://{host}/{number}" for host in hosts for number in range(each)]
    return dict(zip(made, made, strict=True))


def ignore(address: str, came: Came) -> None:
    """Nobody listens."""


def test_bounds_hold_in_all_and_for_each_host_and_www_is_the_same_one() -> None:
    now, most, guard = Counter[str](), Counter[str](), threading.Lock()

    def visit(address: str, attempt: int) -> Came:
        names = (host_of(address), "all")
        with guard:
            now.update(names)
            most.update({name: now[name] - most[name] for name in names if now[name] > most[name]})
        time.sleep(0.01)
        with guard:
            now.subtract(names)
        return Came(address)

    wanted = addresses("a.example", "www.a.example", "b.example", "c.example")
    assert PoliteQueue(Manners(at_once=5, per_host=2)).run(wanted, visit, ignore).keys() == wanted.keys()
    assert most["all"] <= 5
    assert max(most[host] for host in ("a.example", "b.example", "c.example")) <= 2


@pytest.mark.parametrize(
    ("status", "why", "tries"),
    [
        (500, Why.SERVER_ERROR, 3),
        (429, Why.BUSY, 3),
        (0, Why.TIME_OUT, 3),
        (0, Why.PRIVATE, 1),
        (404, Why.NOT_FOUND, 1),
    ],
)
def test_what_failed_by_chance_is_tried_again_and_nothing_else(status: int, why: Why, tries: int) -> None:
    attempts: list[int] = []

    def visit(address: str, attempt: int) -> Came:
        attempts.append(attempt)
        return Came(address, status, why)

    PoliteQueue(Manners(tries=3, pause=0.0)).run(addresses("a.example", each=1), visit, ignore)
    assert attempts == [*range(1, tries + 1)]


@pytest.mark.parametrize("status", [429, 503])
def test_a_host_that_is_overloaded_rests_while_others_are_visited(status: int) -> None:
    asked: list[tuple[str, float]] = []

    def visit(address: str, attempt: int) -> Came:
        asked.append((host_of(address), time.monotonic()))
        return Came(address, status if address == "http://busy.example/0" and attempt == 1 else 200)

    PoliteQueue(Manners(at_once=2, per_host=2, pause=0.3)).run(
        addresses("busy.example", each=6) | addresses("other.example", each=6), visit, ignore
    )
    first = next(at for host, at in asked if host == "busy.example")
    # Who had been sent at the same moment was already there.
    during = [host for host, at in asked if 0.02 < at - first < 0.28]
    assert "busy.example" not in during
    assert len(asked) == 13


def test_a_silent_host_is_left_alone_and_an_answer_from_its_end_counts_for_that() -> None:
    def visit(address: str, attempt: int) -> Came:
        final = "http://lost.example/" if "forwards" in address else address
        silent = "silent" in address or "forwards" in address
        return Came(final, 0 if silent else 200, Why.PRIVATE if silent else Why.OPENED)

    queue = PoliteQueue(Manners(at_once=1, give_up=3))
    came = queue.run(addresses("silent.example", "forwards.example", "good.example", each=9), visit, ignore)
    assert Counter(host_of(each) for each in came) == {"silent.example": 3, "forwards.example": 9, "good.example": 9}
    assert queue.run(addresses("silent.example"), visit, ignore) == {}, "a later run knows"


def test_time_is_up_for_all_and_what_nobody_came_to_is_left_out() -> None:
    def visit(address: str, attempt: int) -> Came:
        time.sleep(0.05)
        return Came(address)

    queue = PoliteQueue(Manners(at_once=2, per_host=2, seconds=0.2))
    began = time.monotonic()
    assert 0 < len(queue.run(addresses("a.example", each=100), visit, ignore)) < 20
    assert time.monotonic() - began < 2.0
    assert queue.run(addresses("b.example"), visit, ignore) == {}


@pytest.mark.parametrize("who", ["visitor", "listener"])
def test_trouble_of_our_own_ends_the_run_at_once(who: str) -> None:
    visited: list[str] = []

    def visit(address: str, attempt: int) -> Came:
        visited.append(address)
        time.sleep(0.01)
        if who == "visitor":
            raise OSError(28, "No space left on device")
        return Came(address)

    def listener(address: str, came: Came) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        PoliteQueue(Manners(at_once=2)).run(addresses("a.example", each=50), visit, listener)
    assert len(visited) < 10
