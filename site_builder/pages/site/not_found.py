"""The page a server shows for an address that does not exist."""

from site_builder.language import urls
from site_builder.language.words import text
from site_builder.pages.parts.basics import Link, Page
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.frames import Framer
from site_builder.records.derived.site_map import PageKind


class NotFoundPage(Page, frozen=True):
    """Ways on from an address that leads nowhere. `tell` leads to the agency, where it can be reached."""

    kind = PageKind.NOT_FOUND
    years: tuple[Link, ...]
    ways_title: str
    ways_on: tuple[Link, ...]
    index: Link
    tell: Link | None


@builds(PageKind.NOT_FOUND)
def build(context: Context, framer: Framer) -> NotFoundPage:
    """The 404 page."""
    site = framer.shell.site
    menu = site.latest.menu if site.latest else ()
    return NotFoundPage(
        frame=framer.frame(text("not_found_title"), answer=text("not_found_answer")),
        years=tuple(Link(entry.text, entry.address, entry.note) for entry in site.years),
        ways_title=text("not_found_ways_year", year=site.latest.year) if site.latest else text("not_found_ways"),
        ways_on=(Link(text("home"), urls.HOME), *(Link(entry.text, entry.address) for entry in menu)),
        index=Link(text("index_title"), urls.INDEX),
        tell=next((link for link in site.about_links if link.address == urls.CONTACT), None),
    )
