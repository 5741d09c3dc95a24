"""Where something stands in a source file."""

from typing import Protocol

from msgspec import Struct

FieldPath = tuple[str | int, ...]


class Place(Struct, frozen=True, order=True):
    """A position people can find in an editor.

    `file` is the path inside the project with forward slashes; `line` and `column` count from 1, in characters.
    """

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Origin(Protocol):
    """Where each field of one record stands in its source file."""

    @property
    def file(self) -> str:
        """The path of the file inside the project."""
        ...

    def place_of(self, *path: str | int) -> Place:
        """Place of a field's value; a field left out is reported at its nearest parent."""
        ...

    def has(self, *path: str | int) -> bool:
        """Whether the person typed this field at all."""
        ...


class WholeFile(Struct, frozen=True):
    """Origin of a record that has no marks inside its file, such as a hand-written page."""

    file: str

    def place_of(self, *path: str | int) -> Place:
        return Place(self.file)

    def has(self, *path: str | int) -> bool:
        return False
