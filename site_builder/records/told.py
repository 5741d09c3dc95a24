"""What a report tells, found by what it speaks of: asking every entry about every measure would grow with both."""

from collections.abc import Iterable, Sequence
from typing import Generic, Protocol, TypeVar


class _AboutSomething(Protocol):
    @property
    def about(self) -> Sequence[str]: ...


Told = TypeVar("Told", bound=_AboutSomething)


class ToldAbout(Generic[Told]):
    """The entries, or the outcomes, of one report."""

    def __init__(self, told: Sequence[Told]) -> None:
        self._told = told
        self._places: dict[str, list[int]] = {}
        for place, each in enumerate(told):
            for subject in each.about:
                self._places.setdefault(subject, []).append(place)

    def any_of(self, subjects: Iterable[str]) -> tuple[Told, ...]:
        """All that speak of at least one of the subjects, in the order of the report."""
        places = {place for subject in subjects for place in self._places.get(subject, ())}
        return tuple(self._told[place] for place in sorted(places))
