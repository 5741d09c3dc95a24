"""A search that proves itself: queries that must find their page, run over the index by the folding rules."""

from collections.abc import Iterable
from functools import cache

from msgspec import Struct

from site_builder.language.thai.rebuilt import without_mark
from site_builder.output.search.folding import fold_text, folding
from site_builder.output.search.index import Entry, entry, heading, searched
from site_builder.pages.parts.basics import Page
from site_builder.records.derived.site_map import ROWS, PageKind


class Sample(Struct, frozen=True):
    """A query, and the address it must find."""

    query: str
    address: str


def own_samples(pages: Iterable[Page]) -> tuple[Sample, ...]:
    """The queries every build adds: each item, measure and unit by its title; items by their code too."""
    found: list[Sample] = []
    for page in pages:
        if ROWS[page.kind].proved:
            found.append(Sample(without_mark(page.frame.title), page.frame.address))
        if page.kind is PageKind.ITEM:
            found.append(Sample(page.frame.code, page.frame.address))
    return tuple(found)


@cache
def _abbreviations() -> tuple[tuple[str, str], ...]:
    return tuple((fold_text(short), fold_text(full)) for short, full in folding().abbreviations)


def _as_said(asked: str) -> frozenset[str]:
    """A folded query, and it with an abbreviation said in full or the other way round."""
    said = {asked} | {asked.replace(one, other) for pair in _abbreviations() for one, other in (pair, pair[::-1])}
    return frozenset(said - {""})


def finds(query: str, entries: Iterable[Entry]) -> bool:
    """Whether the first pass of the browser's search finds one of these entries: the query as a piece of a field."""
    asked = fold_text(query)
    fields: list[str] = []
    for each in entries:
        for name in ("t", "c", "x", "b"):
            fields.append(fold_text(str(each.get(name, ""))))
            if asked and asked in fields[-1]:
                return True
    return any(said in field for said in _as_said(asked) for field in fields)


def failures(entries: Iterable[Entry], samples: Iterable[Sample]) -> tuple[Sample, ...]:
    """The samples whose query does not find its page."""
    found: dict[str, list[Entry]] = {}
    for each in entries:
        found.setdefault(str(each["a"]), []).append(each)
    return tuple(each for each in samples if not finds(each.query, found.get(each.address, ())))


def unfound(pages: Iterable[Page], samples: Iterable[Sample]) -> tuple[Sample, ...]:
    """The samples that do not find their page; a page's text is put together only where its heading is not enough."""
    searched_pages = tuple(searched(pages))
    missed = failures(map(heading, searched_pages), samples)
    wanted = {each.address for each in missed}
    return failures((entry(page, "") for page in searched_pages if page.frame.address in wanted), missed)
