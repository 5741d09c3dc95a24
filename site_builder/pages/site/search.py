"""The search page: a box, filters, and an empty list that the script fills; without script the index leads on."""

from site_builder.language import urls
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.words import text
from site_builder.pages.parts.basics import Link, Page
from site_builder.pages.parts.frames import Framer
from site_builder.pages.parts.kinds import PageKind


class SearchPage(Page, frozen=True):
    """What the search page shows; `scripts` are assets in the order they are needed, then come the rules and the
    newest part of the index, so that the first results wait for nothing."""

    kind = PageKind.SEARCH
    scripts: tuple[str, ...]
    index_scripts: tuple[str, ...]
    examples: tuple[str, ...]
    index: Link


SCRIPTS = ("search/fold.js", "search/find.js", "search/page.js")


def build(framer: Framer, examples: tuple[str, ...], latest: FiscalYear | None) -> SearchPage:
    """The search page; `examples` are queries that find something here, `latest` is the newest year."""
    return SearchPage(
        frame=framer.frame(urls.SEARCH, text("search_title"), description=text("search_description")),
        scripts=SCRIPTS,
        index_scripts=(urls.search_file("rules.js"), urls.search_index(str(latest) if latest else None)),
        examples=examples,
        index=Link(text("index_title"), urls.INDEX),
    )


def kind_words() -> dict[PageKind, str]:
    """What results say a page is."""
    return {kind: text(f"page_{kind.value.replace('-', '_')}") for kind in PageKind}
