"""Links from one page of a row to those before and after it."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from site_builder.pages.parts.basics import Link

Item = TypeVar("Item")


def neighbours(row: Sequence[Item], place: int, link: Callable[[Item], Link]) -> tuple[Link | None, Link | None]:
    """The links to the one before and the one after the place; None beyond the ends."""
    before, after = (link(row[at]) if 0 <= at < len(row) else None for at in (place - 1, place + 1))
    return before, after
