"""A hand-written page."""

from site_builder.pages.parts.basics import Page
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.frames import Framer
from site_builder.records.derived.site_map import PageKind
from site_builder.records.prose_page import ProsePage


class WrittenPage(Page, frozen=True):
    """Everything a hand-written page shows; `body` is Markdown without its first heading, which is the title."""

    kind = PageKind.PROSE
    body: str


@builds(PageKind.PROSE)
def build(context: Context, framer: Framer, page: ProsePage) -> WrittenPage:
    """The page of one hand-written file."""
    return WrittenPage(
        frame=framer.frame(page.display_title, answer=page.description or ""),
        body=page.body_without_heading,
    )
