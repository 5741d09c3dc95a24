"""A search that proves itself: queries that must find their page, run over the index by the folding rules."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from site_builder.pages.kinds import PageKind
from site_builder.pages.parts import Page
from site_builder.search.folding import fold, folding

PROVED_KINDS = frozenset({PageKind.ITEM, PageKind.MEASURE, PageKind.UNIT})


@dataclass(frozen=True, slots=True)
class Sample:
    """A query, and the address it must find."""

    query: str
    address: str


def own_samples(pages: Iterable[Page]) -> tuple[Sample, ...]:
    """The queries every build adds: each item, measure and unit by its title; items by their code too."""
    found: list[Sample] = []
    for page in pages:
        if page.kind in PROVED_KINDS:
            found.append(Sample(page.frame.title, page.frame.address))
        if page.kind is PageKind.ITEM:
            found.append(Sample(page.frame.code, page.frame.address))
    return tuple(found)


class Searcher:
    """Finds a query's pages by the first pass of the browser's search: the folded query as a piece of a page."""

    def __init__(self, shards: Mapping[str, Sequence[Mapping[str, str | int]]]) -> None:
        self.pages = [
            (str(entry["a"]), "\n".join(fold(str(entry.get(name, ""))).text for name in ("c", "t", "x", "b")))
            for entries in shards.values()
            for entry in entries
        ]

    def find(self, query: str) -> frozenset[str]:
        """The addresses of all pages that hold the query, or it with an abbreviation said in full."""
        asked = fold(query).text
        said = {asked} | {
            asked.replace(fold(one).text, fold(other).text)
            for pair in folding().abbreviations
            for one, other in (pair, pair[::-1])
        }
        return frozenset(address for address, text in self.pages if any(each and each in text for each in said))


def failures(shards: Mapping[str, Sequence[Mapping[str, str | int]]], samples: Iterable[Sample]) -> tuple[Sample, ...]:
    """The samples whose query does not find its page."""
    searcher = Searcher(shards)
    return tuple(each for each in samples if each.address not in searcher.find(each.query))
