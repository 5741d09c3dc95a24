"""The addresses that answers enter in ITAS, and the addresses of this site among them."""

from collections.abc import Iterator
from urllib.parse import quote

from site_builder.language import urls
from site_builder.records.checklist import Answer, AnswerLink
from site_builder.records.derived.papers import files_of
from site_builder.records.disclosure import Disclosure, YearRecords


def addresses_of(disclosure: Disclosure, records: YearRecords, answer: Answer) -> tuple[str, ...]:
    """The addresses an answer submits: its links; a nil statement without any is shown by the item's own page."""
    if answer.nil and not answer.links:
        return (urls.absolute(disclosure.project.url, urls.item(records.year, str(answer.item))),)
    return tuple(address_of(disclosure, records, link) for link in answer.links)


def address_of(disclosure: Disclosure, records: YearRecords, link: AnswerLink) -> str:
    """What a browser opens for a link: full, and with Thai letters encoded, as ITAS keeps it."""
    evidence = records.evidence_by_id.get(link.evidence or "")
    outside = link.url or (evidence.url if evidence else None)
    if outside:
        return encoded(outside)
    if link.document:
        address = urls.document(records.year, link.document)
    elif link.evidence:
        address = urls.evidence(records.year, link.evidence)
    else:
        address = link.page or ""
    return urls.absolute(disclosure.project.url, address)


def submitted_addresses(disclosure: Disclosure) -> dict[str, tuple[str, ...]]:
    """The addresses of this site that answers lead to, each with its items as people write them: `2566 O42`.

    With the page of a piece of evidence go its files, for that is what an assessor opens next.
    """
    items_by_address: dict[str, list[str]] = {}
    for records in disclosure.years:
        for answer in records.answers:
            item = f"{records.year.buddhist} {str(answer.item).upper()}"
            for link in answer.links:
                for address in _own_addresses(disclosure, records, link):
                    items_by_address.setdefault(address, []).append(item)
    return {address: tuple(dict.fromkeys(items)) for address, items in items_by_address.items()}


def _own_addresses(disclosure: Disclosure, records: YearRecords, link: AnswerLink) -> Iterator[str]:
    address = address_of(disclosure, records, link).partition("#")[0]
    if address.startswith(disclosure.project.url):
        yield address.removeprefix(disclosure.project.url)
        evidence = records.evidence_by_id.get(link.evidence or "")
        if evidence:
            yield from (file.address for file in files_of(records.year, evidence))


def encoded(address: str) -> str:
    """An address in ASCII; what is encoded already stays as it is."""
    return quote(address, safe=":/?#[]@!$&'()*+,;=%~-._")
