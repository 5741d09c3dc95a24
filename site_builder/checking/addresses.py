"""Rules about the addresses that records ask for: free to take, and there when linked to."""

from collections.abc import Collection, Iterator, Sequence

from site_builder.language import urls
from site_builder.language.problems import rules
from site_builder.language.problems.hints import meant
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.thai.text import nearest
from site_builder.records.content_files import path_of
from site_builder.records.disclosure import Disclosure
from site_builder.records.redirect import RedirectRow

REDIRECTS = path_of(RedirectRow)


def check_addresses(
    disclosure: Disclosure, owners: Sequence[tuple[str, str]], settled_addresses: Collection[str] = ()
) -> tuple[Issue, ...]:
    """Issues of reserved, doubly owned and unknown addresses.

    `owners` pairs each address with its source file; `departed` are addresses that only say what became of them.
    """
    everything = [*owners, *((address, REDIRECTS) for address in sorted(settled_addresses))]
    return (*_clashes(everything), *_unknown(disclosure, [address for address, _ in everything]))


def reserved_names(disclosure: Disclosure) -> Iterator[Issue]:
    for page in disclosure.pages:
        first = page.name.split("/")[0]
        if urls.is_reserved(first) and page.name != "index":
            yield rules.PAGE_RESERVED.at(Place(page.origin.file), name=first)


def _clashes(owners: Sequence[tuple[str, str]]) -> Iterator[Issue]:
    first: dict[str, str] = {}
    for address, source in owners:
        file = urls.output_file(address)
        if file in first:
            yield rules.ADDRESS_CLASH.at(Place(source), address=address, other=first[file])
        first.setdefault(file, source)
    for file, source in first.items():
        above = file.rpartition("/")[0]
        while above:
            if above in first:
                yield rules.ADDRESS_CLASH.at(Place(source), address=file, other=first[above])
            above = above.rpartition("/")[0]


def _unknown(disclosure: Disclosure, addresses: list[str]) -> Iterator[Issue]:
    known = frozenset(addresses)
    for place, named in _named_pages(disclosure):
        page = named.partition("#")[0]
        if page not in known:
            guess = nearest(page, addresses)
            yield rules.PAGE_UNKNOWN.at(place, page=page, **meant(f"/{guess}" if guess else None))


def _named_pages(disclosure: Disclosure) -> Iterator[tuple[Place, str]]:
    """The pages that answers link to and that corrections speak of, as typed, with their places."""
    for records in disclosure.years:
        for answer in records.answers:
            for index, link in enumerate(answer.links):
                if link.page is not None:
                    yield answer.origin.place_of("links", index, "page"), link.page
    for correction in disclosure.corrections:
        yield correction.origin.place_of("page"), correction.page
