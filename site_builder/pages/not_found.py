"""The page a server shows for an address that does not exist."""

from dataclasses import dataclass
from typing import ClassVar

from site_builder import urls
from site_builder.pages.frames import Framer
from site_builder.pages.kinds import PageKind
from site_builder.pages.parts import Frame, Link, Site
from site_builder.strings import text


@dataclass(frozen=True, slots=True)
class NotFoundPage:
    """Ways on from an address that leads nowhere."""

    kind: ClassVar[PageKind] = PageKind.NOT_FOUND
    frame: Frame
    ways_on: tuple[Link, ...]


def build(framer: Framer, site: Site) -> NotFoundPage:
    """The 404 page."""
    ways = [Link(text("home"), urls.HOME), Link(text("index_title"), urls.INDEX)]
    if site.latest:
        ways += [Link(entry.text, entry.address) for entry in site.latest.menu]
    return NotFoundPage(
        frame=framer.frame(urls.NOT_FOUND, text("not_found_title"), source="", answer=text("not_found_answer")),
        ways_on=tuple(ways),
    )
