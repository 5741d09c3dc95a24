"""Where the values of a YAML file stand, as numbers: a site has hundreds of thousands, and a node for each is heavy."""

from array import array
from collections.abc import Iterator
from typing import Any, Final

from msgspec import Struct

from site_builder.language.problems.place import Place

ITEM: Final = "\0"
"""Stands for the name of what has none, the root or an item of a list; no name holds it once it is clean."""


class Marks:
    """The places of the values of one file, each value followed by those inside it.

    A value's position counts the values before it. Of each there is the line and column it is reported at, the number
    of its name, and where the values inside it end.
    """

    __slots__ = ("_columns", "_ends", "_lines", "_names", "_numbers", "file")

    def __init__(self, file: str) -> None:
        self.file = file
        self._lines, self._columns = array("I"), array("I")
        self._names, self._ends = array("I"), array("I")
        self._numbers: dict[str, int] = {ITEM: 0}

    def take(self, starts: list[Any], names: list[str], ends: dict[int, int], first_line: int) -> None:
        """Takes in all values of the file: the marks where they begin, counted from 0, and their names.

        `ends` are of mappings and lists, by position; `first_line` is the line of the file on which its text begins.
        """
        self._lines = array("I", [start.line + first_line for start in starts])
        self._columns = array("I", [start.column + 1 for start in starts])
        numbers = self._numbers
        for name in dict.fromkeys(names):
            numbers.setdefault(name, len(numbers))
        self._names = array("I", map(numbers.__getitem__, names))
        self._ends = array("I", range(1, len(names) + 1))
        for at, end in ends.items():
            self._ends[at] = end

    def place(self, at: int) -> Place:
        """The place of the value at a position."""
        return Place(self.file, self._lines[at], self._columns[at])

    def within(self, at: int) -> Iterator[int]:
        """The positions of the fields or items of the value at `at`."""
        end = self._ends[at]
        at += 1
        while at < end:
            yield at
            at = self._ends[at]

    def inside(self, at: int, part: str | int) -> int | None:
        """The position of a field or an item of the value at `at`, or None where there is no such thing."""
        wanted = self._numbers.get(part) if isinstance(part, str) else self._numbers[ITEM]
        skipped = part if isinstance(part, int) else 0
        for inner in self.within(at):
            if self._names[inner] == wanted:
                if skipped == 0:
                    return inner
                skipped -= 1
        return None


class MarkedOrigin(Struct, frozen=True):
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
