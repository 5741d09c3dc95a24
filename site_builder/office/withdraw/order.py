"""Finds what an order to withdraw means in the content and the ledger. Pure."""

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.numerals import to_arabic
from site_builder.language.thai.text import nearest
from site_builder.promises.ledger.resolving import withdrawn_addresses
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.document import Document
from site_builder.records.evidence import Evidence
from site_builder.records.ledger import record_name
from site_builder.records.redirect import ADDRESS, RedirectRow

_REFERENCE = re.compile(r"(2[4-6][0-9]{2})/([a-z0-9]+(?:-[a-z0-9]+)*)")


class UnknownThingError(Exception):
    """There is nothing of this name to withdraw; `guess` is what was probably meant, or empty."""

    def __init__(self, guess: str) -> None:
        super().__init__(guess)
        self.guess = guess


class AlreadyWithdrawnError(Exception):
    """It was withdrawn before; `redirect` is the row that says so. Personal data may be withdrawn again and again."""

    def __init__(self, redirect: RedirectRow) -> None:
        super().__init__(redirect.record or redirect.address)
        self.redirect = redirect


class Order(Struct, frozen=True):
    """What a person asked for. `what` is `2566/ev-017` or an address; `title` is what the public is told it was."""

    what: str
    reason: str
    on: date
    personal: bool = False
    by: str = ""
    title: str = ""


class ToWithdraw(Struct, frozen=True, dict=True):
    """What an order means. `record` is its name in the ledger, empty for a bare address.

    `files` are paths below the project that held it; `words` are its title, captions and the like, which may hold
    personal data themselves; `addresses` are those it was released at; `before` is an earlier, lighter withdrawal.
    """

    record: str
    address: str
    title: str
    year: str
    evidence: Evidence | None = None
    document: Document | None = None
    files: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    before: RedirectRow | None = None


def find(disclosure: Disclosure, order: Order) -> ToWithdraw:
    """What the order is about. Raises UnknownThingError or AlreadyWithdrawnError."""
    what = to_arabic(order.what.strip())
    before = _before(disclosure, what, personal=order.personal)
    if what.startswith("/"):
        return _address(disclosure, what.removeprefix("/"), before)
    match = _REFERENCE.fullmatch(what)
    if not match:
        raise UnknownThingError(_guess(disclosure, what))
    for records in disclosure.years:
        if str(records.year) == match[1]:
            return _record(disclosure, records, match[2], before)
    raise UnknownThingError(_guess(disclosure, what))


def _before(disclosure: Disclosure, what: str, *, personal: bool) -> RedirectRow | None:
    for each in disclosure.redirects:
        if each.withdraw is not None and what in {each.record, f"/{each.address}" if each.address else ""}:
            if personal:
                # The graver order replaces the lighter one, and one that was cut off is given again.
                return each
            raise AlreadyWithdrawnError(each)
    return None


def _address(disclosure: Disclosure, address: str, before: RedirectRow | None) -> ToWithdraw:
    """A bare address; the page or a file of a piece of evidence or a document stands for its record."""
    if not ADDRESS.fullmatch(f"/{address}"):
        raise UnknownThingError("")
    of_record = [line.record for line in disclosure.ledger if line.address == address and not line.is_withdrawal]
    for records in disclosure.years:
        for known in _ids(records):
            name = record_name(records.year, known)
            pages = {urls.evidence(records.year, known), urls.document(records.year, known)}
            if address in pages or any(record == name or record.startswith(f"{name}/") for record in of_record):
                return _record(disclosure, records, known, before)
    if not of_record:
        raise UnknownThingError(_guess(disclosure, f"/{address}"))
    return ToWithdraw("", address, f"/{address}", address.partition("/")[0], addresses=(address,), before=before)


def _record(disclosure: Disclosure, records: YearRecords, name: str, before: RedirectRow | None) -> ToWithdraw:
    record = record_name(records.year, name)
    year = str(records.year)
    addresses = withdrawn_addresses(disclosure.ledger, record)
    evidence = records.evidence_by_id.get(name)
    document = records.documents_by_id.get(name)
    if evidence:
        kept = [each.kept for each in records.versions if each.evidence == name]
        files = tuple(f"content/{year}/{path}" for path in (*(each.file for each in evidence.files), *kept))
        words = tuple(_words(evidence))
        return ToWithdraw(record, "", evidence.title, year, evidence, None, files, words, addresses, before)
    if document:
        files = (document.origin.file,)
        return ToWithdraw(record, "", document.title, year, None, document, files, (document.title,), addresses, before)
    if addresses:
        return ToWithdraw(record, "", name, year, addresses=addresses, before=before)
    raise UnknownThingError(_guess(disclosure, record))


def _words(evidence: Evidence) -> Iterator[str]:
    yield evidence.title
    if evidence.about:
        yield evidence.about
    for file in evidence.files:
        yield from (word for word in (file.caption, file.alt) if word)


def _ids(records: YearRecords) -> tuple[str, ...]:
    """The records of a year that can be withdrawn."""
    return (*records.evidence_by_id, *records.documents_by_id)


def _guess(disclosure: Disclosure, what: str) -> str:
    records = {record_name(records.year, known) for records in disclosure.years for known in _ids(records)}
    known = {f"/{line.address}" for line in disclosure.ledger} if what.startswith("/") else records
    return nearest(what, sorted(known)) or ""
