"""Finds keys that stand twice, and references that lead back to where they began."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

from site_builder.language.problems.place import Place

Key = TypeVar("Key", bound=Hashable)


def repeats(keys: Iterable[tuple[Place, Key]]) -> Iterator[tuple[Place, Key, Place]]:
    """Every key that was there before, with its place and that of the first."""
    first: dict[Key, Place] = {}
    for place, key in keys:
        if first.setdefault(key, place) is not place:
            yield place, key, first[key]


def leads_back(start: Key, after: Callable[[Key], Key | None]) -> bool:
    """Whether the way from `start` comes to it again."""
    passed, here = set[Key](), after(start)
    while here is not None and here != start and here not in passed:
        passed.add(here)
        here = after(here)
    return here == start
