"""Rules about the addresses that records ask for: free to take, and there when linked to."""

from collections.abc import Collection, Iterator, Sequence

from site_builder.language import urls
from site_builder.language.problems.message_values import meant
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error
from site_builder.language.thai.text import nearest
from site_builder.records.content_files import path_of
from site_builder.records.disclosure import Disclosure
from site_builder.records.redirect import RedirectRow

PAGE_UNKNOWN = error(
    "page-unknown",
    "ไม่มีหน้า /{page} ในเว็บไซต์นี้{hint_th}",
    "this site has no page /{page}{hint_en}",
    "คัดลอกที่อยู่จากหน้าที่ต้องการในเว็บไซต์ตัวอย่าง (site-builder serve)",
    "copy the address from the page itself (site-builder serve)",
)
ADDRESS_CLASH = error(
    "address-clash",
    "ที่อยู่ /{address} มีสองที่มา อีกที่คือ {other}",
    "the address /{address} has two sources; the other is {other}",
    "เปลี่ยนชื่อไฟล์หรือรหัสของรายการที่ยังไม่เคยเผยแพร่",
    "rename the one that was never published",
)
PAGE_RESERVED = error(
    "page-reserved",
    "ชื่อ “{name}” สงวนไว้ให้หน้าที่โปรแกรมสร้าง",
    "the name “{name}” is reserved for generated pages",
    "เปลี่ยนชื่อไฟล์เป็นชื่ออื่น",
    "choose another file name",
)


REDIRECTS = path_of(RedirectRow)


def check_addresses(
    disclosure: Disclosure, owners: Sequence[tuple[str, str]], settled_addresses: Collection[str] = ()
) -> tuple[Issue, ...]:
    """Issues of reserved, doubly owned and unknown addresses.

    `owners` pairs each address with its source file; `settled_addresses` only say what became of them.
    """
    everything = [*owners, *((address, REDIRECTS) for address in sorted(settled_addresses))]
    return (*_clashes(everything), *_unknown(disclosure, [address for address, _ in everything]))


def reserved_names(disclosure: Disclosure) -> Iterator[Issue]:
    for page in disclosure.pages:
        first = page.name.split("/")[0]
        if urls.is_reserved(first) and page.name != "index":
            yield PAGE_RESERVED.at(Place(page.origin.file), name=first)


def _clashes(owners: Sequence[tuple[str, str]]) -> Iterator[Issue]:
    first: dict[str, str] = {}
    for address, source in owners:
        file = urls.output_file(address)
        if file in first:
            yield ADDRESS_CLASH.at(Place(source), address=address, other=first[file])
        first.setdefault(file, source)
    for file, source in first.items():
        above = file.rpartition("/")[0]
        while above:
            if above in first:
                yield ADDRESS_CLASH.at(Place(source), address=file, other=first[above])
            above = above.rpartition("/")[0]


def _unknown(disclosure: Disclosure, addresses: list[str]) -> Iterator[Issue]:
    known = frozenset(addresses)
    for place, named in _named_pages(disclosure):
        page = named.partition("#")[0]
        if page not in known:
            guess = nearest(page, addresses)
            yield PAGE_UNKNOWN.at(place, page=page, **meant(f"/{guess}" if guess else None))


def _named_pages(disclosure: Disclosure) -> Iterator[tuple[Place, str]]:
    """The pages that answers link to and that corrections speak of, as typed, with their places."""
    for records in disclosure.years:
        for answer in records.answers:
            for index, link in enumerate(answer.links):
                if link.page is not None:
                    yield answer.origin.place_of("links", index, "page"), link.page
    for correction in disclosure.corrections:
        yield correction.origin.place_of("page"), correction.page
