"""The A–Z index: every page of the site under the letter it is looked up by; needs no script."""

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.text import initial, sort_key
from site_builder.language.words import text
from site_builder.pages.parts.basics import Frame, Link, Page
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.frames import Framer
from site_builder.records.derived.site_map import PageKind


class Letter(Struct, frozen=True):
    """The pages under one letter."""

    letter: str
    anchor: str
    links: tuple[Link, ...]


class IndexPage(Page, frozen=True):
    """Everything the index shows."""

    kind = PageKind.INDEX
    letters: tuple[Letter, ...]
    jumps: tuple[Link, ...]


def _entry(frame: Frame) -> Link:
    note = text("year_short", year=frame.year.year) if frame.year else ""
    return Link(frame.index_title or frame.title, frame.address, note)


@builds(PageKind.INDEX)
def build(context: Context, framer: Framer) -> IndexPage:
    """The index of all pages before it."""
    entries = sorted(
        (_entry(page.frame) for page in framer.shell.built.values()),
        key=lambda each: (sort_key(each.text), each.address),
    )
    by_letter: dict[str, list[Link]] = {}
    for entry in entries:
        by_letter.setdefault(initial(entry.text), []).append(entry)
    letters = tuple(
        Letter(letter, urls.initial_anchor(letter), tuple(links))
        for letter, links in sorted(by_letter.items(), key=lambda pair: sort_key(pair[0]))
    )
    return IndexPage(
        frame=framer.frame(text("index_title"), answer=text("index_answer", count=len(entries))),
        letters=letters,
        jumps=tuple(Link(each.letter, urls.with_anchor(urls.INDEX, each.anchor)) for each in letters),
    )
