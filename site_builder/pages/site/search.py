"""The search page: a box, filters, and an empty list that the script fills; without script the index leads on."""

from site_builder.language import urls
from site_builder.language.words import text
from site_builder.pages.parts.basics import Link, Page
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.frames import Framer
from site_builder.records.derived.site_map import PageKind


class SearchPage(Page, frozen=True):
    """What the search page shows; `scripts` are assets in the order they are needed, then come the rules and the
    newest part of the index, so that the first results wait for nothing."""

    kind = PageKind.SEARCH
    scripts: tuple[str, ...]
    index_scripts: tuple[str, ...]
    examples: tuple[str, ...]
    index: Link


SCRIPTS = ("search/fold.js", "search/find.js", "search/page.js")


@builds(PageKind.SEARCH)
def build(context: Context, framer: Framer) -> SearchPage:
    """The search page, with the newest year's part of the index in it."""
    latest = context.latest.year if context.latest else None
    return SearchPage(
        frame=framer.frame(text("search_title"), description=text("search_description")),
        scripts=SCRIPTS,
        index_scripts=(urls.search_file("rules.js"), urls.search_index(str(latest) if latest else None)),
        examples=_examples(context),
        index=Link(text("index_title"), urls.INDEX),
    )


def _examples(context: Context) -> tuple[str, ...]:
    """Queries to try that are sure to find something: an answered item, a unit, an indicator."""
    answers = [answer for records in context.disclosure.years for answer in records.answers]
    units = context.disclosure.site.units[:1]
    indicators = [context.indicator(number) for number in sorted(context.scored_indicators)[-1:]]
    examples = [str(answers[-1].item).upper()] if answers else []
    examples += [unit.names[-1].short_or_full for unit in units]
    examples += [indicator.name_th for indicator in indicators if indicator]
    return tuple(examples)


def kind_words() -> dict[PageKind, str]:
    """What results say a page is."""
    return {kind: text(f"page_{kind.value.replace('-', '_')}") for kind in PageKind}
