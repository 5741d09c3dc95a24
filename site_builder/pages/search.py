"""The search page: a box, filters, and an empty list that the script fills; without script the index leads on."""

from dataclasses import dataclass
from typing import ClassVar

from site_builder import urls
from site_builder.pages.frames import Framer
from site_builder.pages.kinds import PageKind
from site_builder.pages.parts import Frame, Link
from site_builder.strings import text


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What the search page shows; `scripts` are assets in the order they are needed."""

    kind: ClassVar[PageKind] = PageKind.SEARCH
    frame: Frame
    scripts: tuple[str, ...]
    examples: tuple[str, ...]
    index: Link


SCRIPTS = ("search/fold.js", "search/find.js", "search/page.js")


def build(framer: Framer, examples: tuple[str, ...]) -> SearchPage:
    """The search page; `examples` are queries that find something here."""
    return SearchPage(
        frame=framer.frame(urls.SEARCH, text("search_title"), source=""),
        scripts=SCRIPTS,
        examples=examples,
        index=Link(text("index_title"), urls.INDEX),
    )


def kind_words() -> dict[PageKind, str]:
    """What results say a page is."""
    return {kind: text(f"page_{kind.value.replace('-', '_')}") for kind in PageKind}
