"""Lists what to ask of a served site: the submitted addresses first, then everything in its manifest. Pure."""

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit, urlunsplit

from site_builder.building.releases.manifest import is_inside
from site_builder.language import urls
from site_builder.web.verify.records import AddressToOpen, Asked, ServedSite

_FEW = 2
"""Submitted pages that are asked for by http://; the rule of a host is one for all of them."""


def questions(site: ServedSite, *, only_submitted: bool) -> tuple[AddressToOpen, ...]:
    """Every question, each once, in the order of asking."""
    items = _items(site)
    asked = [*_files(site, items, submitted=True)]
    asked += [_without_slash(site, question) for question in asked if question.address.endswith("/")]
    asked += [*_former(site, items), *_habits(site, items)]
    if not only_submitted:
        asked += [*_released(site), *_files(site, items, submitted=False)]
    return tuple({(each.kind, each.address): each for each in asked}.values())


def index_files(site: ServedSite, missed: Iterable[AddressToOpen]) -> tuple[AddressToOpen, ...]:
    """Where pages did not come under their own address: are they there under the name of their file?"""
    return tuple(
        AddressToOpen(Asked.INDEX_FILE, urls.absolute(site.base, each.path), each.path, each.listed, items=each.items)
        for each in missed
    )


def _items(site: ServedSite) -> dict[str, tuple[str, ...]]:
    """The submitted addresses that the site has, those of items first, each with its items."""
    pages = sorted(urls.address_of_file(path) for path in site.manifest.files)
    found: dict[str, tuple[str, ...]] = {}
    for page in pages:
        item = urls.item_of(page)
        if item:
            found[page] = (f"{item[0]} {item[1].upper()}",)
    known = set(pages)
    for address, codes in site.submitted.items():
        if address in known:
            found[address] = tuple(dict.fromkeys((*found.get(address, ()), *codes)))
    return found


def _files(site: ServedSite, items: dict[str, tuple[str, ...]], *, submitted: bool) -> Iterator[AddressToOpen]:
    addresses = {urls.address_of_file(path): path for path in sorted(site.manifest.files)}
    wanted = items if submitted else [address for address in addresses if address not in items]
    for address in wanted:
        path = addresses[address]
        yield AddressToOpen(
            Asked.FILE,
            urls.absolute(site.base, address),
            path,
            site.manifest.files[path],
            urls.absolute(site.base, address),
            items.get(address, ()),
        )


def _without_slash(site: ServedSite, page: AddressToOpen) -> AddressToOpen:
    address = page.address.rstrip("/")
    return AddressToOpen(Asked.WITHOUT_SLASH, address, page.path, page.listed, page.address, page.items)


def _former(site: ServedSite, items: dict[str, tuple[str, ...]]) -> Iterator[AddressToOpen]:
    for base in site.former:
        for address in (urls.HOME, *items):
            path = urls.output_file(address)
            now = urls.absolute(site.base, address)
            listed = site.manifest.files.get(path)
            codes = items.get(address, ())
            yield AddressToOpen(Asked.FORMER, urls.absolute(base, address), path, listed, now, codes, base)


def _habits(site: ServedSite, items: dict[str, tuple[str, ...]]) -> Iterator[AddressToOpen]:
    """What the host does with http://, with wrong addresses and with search engines."""
    for address in (urls.HOME, *list(items)[:_FEW]):
        plain = without_lock(urls.absolute(site.base, address))
        if plain:
            path = urls.output_file(address)
            listed, codes = site.manifest.files.get(path), items.get(address, ())
            yield AddressToOpen(Asked.PLAIN_HTTP, plain, path, listed, urls.absolute(site.base, address), codes)
    not_found = site.manifest.files.get(urls.NOT_FOUND)
    for address in urls.NOWHERE:
        if urls.output_file(address) not in site.manifest.files:
            yield AddressToOpen(Asked.UNKNOWN, urls.absolute(site.base, address), urls.NOT_FOUND, not_found)
    root = urlunsplit((*urlsplit(site.base)[:2], "/", "", ""))
    yield AddressToOpen(Asked.ROBOTS, urls.absolute(root, urls.ROBOTS))


def plain(address: str) -> str:
    """An address as one writes it: the host in small letters, without the port that its scheme has anyway."""
    parts = urlsplit(address)
    host = (parts.hostname or "").lower()
    host = f"[{host}]" if ":" in host else host
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    place = host if parts.port in {None, usual} else f"{host}:{parts.port}"
    return urlunsplit((parts.scheme, place, parts.path, parts.query, ""))


def without_lock(address: str) -> str:
    """The http:// form of an https:// address; empty where there is none, or where the port says what is spoken."""
    parts = urlsplit(address)
    if parts.scheme != "https" or parts.port not in {None, 443}:
        return ""
    return plain(urlunsplit(("http", parts.hostname or "", parts.path, parts.query, "")))


def _released(site: ServedSite) -> Iterator[AddressToOpen]:
    for address in released_addresses(site.manifest.ledger):
        if urls.output_file(address) not in site.manifest.files:
            where = urls.absolute(site.base, address)
            yield AddressToOpen(Asked.RELEASED, where, urls.output_file(address), leads_to=where)


def released_addresses(ledger: object) -> tuple[str, ...]:
    """The addresses of a ledger's rows, each once; rows that tell none are passed over."""
    rows = ledger if isinstance(ledger, list | tuple) else ()
    named = [row.get("address") for row in rows if isinstance(row, dict)]
    addresses = [each.removeprefix("/") for each in named if isinstance(each, str)]
    return tuple(dict.fromkeys(each for each in addresses if not each or is_inside(each.removesuffix("/"))))
