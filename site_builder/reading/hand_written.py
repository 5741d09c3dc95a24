"""Hand-written files with their links and the addresses of their pages."""

from msgspec import Struct

from site_builder.language.problems.place import Place


class WrittenLink(Struct, frozen=True):
    """A link or picture of a hand-written file: its Markdown, its target as typed, and where that stands."""

    source: str
    target: str
    place: Place


class HandWritten(Struct, frozen=True):
    """A hand-written file: its text, its links, and the address at which its page answers."""

    text: str
    links: tuple[WrittenLink, ...]
    address: str
