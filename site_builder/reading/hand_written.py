"""Hand-written files as the pages they become: their text, and their links with the places to mend them."""

from collections.abc import Mapping

from msgspec import Struct

from site_builder.language.markdown_links import links
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


def hand_written(prose: Mapping[str, str], addresses: Mapping[str, str]) -> dict[str, HandWritten]:
    """The hand-written files that have a page, by path; `prose` are their texts, `addresses` those of their pages."""
    return {
        file: HandWritten(text, tuple(_links(file, text)), addresses[file])
        for file, text in prose.items()
        if file in addresses
    }


def _links(file: str, text: str) -> list[WrittenLink]:
    return [WrittenLink(link.source, link.target, Place(file, link.line, link.column)) for link in links(text)]
