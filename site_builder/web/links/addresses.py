"""Collects every outside address that the content names: where, for which item, and whose it is."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urldefrag

from msgspec import Struct

from site_builder.checking.parts.answered import answers_using
from site_builder.language.problems.place import Place
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.site import ComplaintChannel, Contact

_IN_TEXT = re.compile(r"https?://[^\s<>\"'`|]+")
_CLOSING = ".,;:!?"


class NamedAddress(Struct, frozen=True):
    """An address, and one place that names it. `items` are checklist codes, `unit` an id, `year` 0 for all years."""

    address: str
    place: Place
    items: tuple[str, ...] = ()
    unit: str = ""
    year: int = 0


def named_addresses(disclosure: Disclosure) -> tuple[NamedAddress, ...]:
    """All of them, in the order of places; the same address as often as it is named."""
    found = [*_of_site(disclosure)]
    for records in disclosure.years:
        found += _of_year(records)
    for page in disclosure.pages:
        found += _in_text(page.body, Place(page.origin.file), 0)
    return tuple(sorted(dict.fromkeys(found), key=lambda each: (each.place, each.address)))


def _of_site(disclosure: Disclosure) -> Iterator[NamedAddress]:
    site = disclosure.site
    if site.main_website:
        yield _named(site.main_website, site.origin.place_of("main_website"))
    channels: tuple[Contact | ComplaintChannel, ...] = (*site.contact, *site.complaints)
    yield from _of_channels(channels, "")
    for unit in site.units:
        yield from _of_channels(unit.contact, unit.id)


def _of_channels(channels: Iterable[Contact | ComplaintChannel], unit: str) -> Iterator[NamedAddress]:
    for channel in channels:
        if channel.url and channel.url.startswith(("http://", "https://")):
            yield _named(channel.url, channel.origin.place_of("url"), unit=unit)


def _of_year(records: YearRecords) -> Iterator[NamedAddress]:
    year = records.year.buddhist
    for answer in records.answers:
        for index, link in enumerate(answer.links):
            if link.url:
                place = answer.origin.place_of("links", index, "url")
                yield _named(link.url, place, (str(answer.item).upper(),), answer.unit or "", year)
    for evidence in records.evidence:
        if evidence.url:
            answers = tuple(answers_using(records, evidence.id))
            items = tuple(str(each.item).upper() for each in answers)
            unit = next((each.unit for each in answers if each.unit), "")
            yield _named(evidence.url, evidence.origin.place_of("url"), items, unit, year)
    if records.settings.survey:
        survey = records.settings.survey
        yield _named(survey.url, survey.origin.place_of("url"), year=year)
    for document in records.documents:
        yield from _in_text(document.body, Place(document.origin.file), year, document.issuer or "")


def _in_text(body: str, place: Place, year: int, unit: str = "") -> Iterator[NamedAddress]:
    for match in _IN_TEXT.finditer(body):
        address = match[0].rstrip(_CLOSING)
        # A bracket belongs to the address only where it was opened there.
        while address.endswith((")", "]")) and address.count("(") + address.count("[") < address.count(
            ")"
        ) + address.count("]"):
            address = address[:-1].rstrip(_CLOSING)
        yield _named(address, place, unit=unit, year=year)


def _named(address: str, place: Place, items: tuple[str, ...] = (), unit: str = "", year: int = 0) -> NamedAddress:
    return NamedAddress(urldefrag(address).url, place, items, unit, year)
