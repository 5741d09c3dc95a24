"""Where the values of a YAML file stand, as numbers: a site has hundreds of thousands, and a node for each is heavy."""

from array import array
from dataclasses import dataclass
from typing import Final

from site_builder.issues.place import Place

_ITEM: Final = 0
"""Stands for the key of what has none: the root, or an item of a list."""

_WIDTH: Final = 4
"""Numbers of one value: the line and column it is reported at, its key, and where the values inside it end."""


class Marks:
    """The places of the values of one file, each value followed by those inside it."""

    __slots__ = ("_keys", "_numbers", "file")

    def __init__(self, file: str) -> None:
        self.file = file
        self._numbers = array("I")
        self._keys: dict[str, int] = {}

    def add(self, place: Place, key: str | None = None) -> int:
        """Adds a value after the ones there are, and gives its position; `key` is its name in a mapping."""
        at = len(self._numbers)
        number = _ITEM if key is None else self._keys.setdefault(key, len(self._keys) + 1)
        self._numbers.extend((place.line, place.column, number, at + _WIDTH))
        return at

    def close(self, at: int) -> None:
        """Ends a mapping or a list: all that was added since the value at `at` stands inside it."""
        self._numbers[at + 3] = len(self._numbers)

    def place(self, at: int) -> Place:
        """The place of the value at a position."""
        return Place(self.file, self._numbers[at], self._numbers[at + 1])

    def inside(self, at: int, part: str | int) -> int | None:
        """The position of a field or an item of the value at `at`, or None where there is no such thing."""
        numbers = self._numbers
        wanted = self._keys.get(part) if isinstance(part, str) else _ITEM
        skipped = part if isinstance(part, int) else 0
        at, end = at + _WIDTH, numbers[at + 3]
        while at < end and skipped >= 0:
            if numbers[at + 2] == wanted:
                if skipped == 0:
                    return at
                skipped -= 1
            at = numbers[at + 3]
        return None


@dataclass(frozen=True, slots=True)
class MarkedOrigin:
    """Answers where a record's fields stand; `at` is the position of its mapping among the marks of its file."""

    marks: Marks
    at: int

    @property
    def file(self) -> str:
        return self.marks.file

    def place_of(self, *path: str | int) -> Place:
        """Place of a field's value; a field left out is reported at its nearest parent."""
        at = self.at
        for part in path:
            inner = self.marks.inside(at, part)
            if inner is None:
                break
            at = inner
        return self.marks.place(at)

    def has(self, *path: str | int) -> bool:
        """Whether the person typed this field at all."""
        at: int | None = self.at
        for part in path:
            at = self.marks.inside(at, part) if at is not None else None
        return at is not None
