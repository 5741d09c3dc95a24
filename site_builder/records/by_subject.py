"""What a report says, found by what it speaks of: asking every entry about every measure would grow with both."""

from collections.abc import Iterable, Sequence
from typing import Generic, Protocol, TypeVar


class _AboutSomething(Protocol):
    @property
    def about(self) -> Sequence[str]: ...


Statement = TypeVar("Statement", bound=_AboutSomething)


class BySubject(Generic[Statement]):
    """The entries, or the outcomes, of one report."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._statements = statements
        self._places: dict[str, list[int]] = {}
        for place, statement in enumerate(statements):
            for subject in statement.about:
                self._places.setdefault(subject, []).append(place)

    def any_of(self, subjects: Iterable[str]) -> tuple[Statement, ...]:
        """All that speak of at least one of the subjects, in the order of the report."""
        places = {place for subject in subjects for place in self._places.get(subject, ())}
        return tuple(self._statements[place] for place in sorted(places))
