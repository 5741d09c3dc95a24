"""Empties what was withdrawn: it keeps its place and its name in the disclosure, and shows nothing more.

Records that speak of a withdrawn piece of evidence still lead to its page, which says when and why it was withdrawn.
"""

from collections.abc import Mapping

from msgspec.structs import replace

from site_builder.language import urls
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.document import Document, DocumentKind
from site_builder.records.evidence import Evidence, EvidenceKind
from site_builder.records.ledger import LedgerLine, record_name
from site_builder.records.redirect import RedirectRow
from site_builder.records.values import RecordReference, Truth


def without_withdrawn_content(disclosure: Disclosure) -> Disclosure:
    """The same disclosure with nothing left of withdrawn evidence and documents but their titles."""
    if not disclosure.withdrawals:
        return disclosure
    released = {line.record: line.address for line in disclosure.ledger if _is_page_of_record(line)}
    years = tuple(_year(records, disclosure, released) for records in disclosure.years)
    return replace(disclosure, years=years)


def pages_of_withdrawn(disclosure: Disclosure) -> dict[str, str]:
    """The page of each withdrawn record, by the record's name; `disclosure` is without withdrawn content.

    What is neither in the content nor was ever released has none: whoever wrote the withdrawal meant something else.
    """
    released = {line.record for line in disclosure.ledger}
    addresses: dict[str, str] = {}
    for records in disclosure.years:
        year = records.year
        pages = [(each.id, each.origin, urls.evidence(year, each.id)) for each in records.evidence]
        pages += [(each.id, each.origin, urls.document(year, each.id)) for each in records.documents]
        for name, origin, address in ((record_name(year, each), origin, address) for each, origin, address in pages):
            withdrawal = disclosure.withdrawals.get(name)
            if withdrawal and (name in released or origin is not withdrawal.origin):
                addresses[name] = address
    return addresses


def _is_page_of_record(line: LedgerLine) -> bool:
    return not line.is_withdrawal and line.address.endswith("/")


def _year(records: YearRecords, disclosure: Disclosure, released: Mapping[str, str]) -> YearRecords:
    rows = {
        each.withdraw.id: each
        for each in disclosure.withdrawals.values()
        if isinstance(each.withdraw, RecordReference) and each.withdraw.year == records.year
    }
    if not rows:
        return records
    evidence = [_emptied_evidence(each, rows[each.id]) if each.id in rows else each for each in records.evidence]
    documents = [_emptied_document(each, rows[each.id]) if each.id in rows else each for each in records.documents]
    gone = rows.keys() - {each.id for each in evidence} - {each.id for each in documents}
    for name in sorted(gone):
        # What is unknown stops the build; until then what refers to it need not be reported as well.
        address = released.get(record_name(records.year, name), urls.evidence(records.year, name))
        if address == urls.document(records.year, name):
            documents.append(_stub_document(records.year, name, rows[name]))
        elif address == urls.evidence(records.year, name):
            evidence.append(_stub_evidence(name, rows[name]))
    versions = tuple(each for each in records.versions if each.evidence not in rows)
    return replace(records, evidence=tuple(evidence), documents=tuple(documents), versions=versions)


def _title(redirect: RedirectRow, known: str) -> str:
    """What it may be called in public; a title may itself hold personal data."""
    if redirect.title:
        return redirect.title
    return known if redirect.personal_data is Truth.NO else _name(redirect)


def _name(redirect: RedirectRow) -> str:
    return redirect.record.partition("/")[2]


def _emptied_evidence(evidence: Evidence, redirect: RedirectRow) -> Evidence:
    kept = {"title": _title(redirect, evidence.title), "files": (), "url": None, "about": None, "rights": None}
    return evidence.model_copy(update=kept)


def _emptied_document(document: Document, redirect: RedirectRow) -> Document:
    title = _title(redirect, document.title)
    shown = Document(id=document.id, kind=document.kind, title=title, date=document.date, body="")
    return shown.model_copy(update={"origin": document.origin})


def _stub_evidence(name: str, redirect: RedirectRow) -> Evidence:
    # Built without its checks: withdrawn evidence has no file any more.
    title = redirect.title or name
    return Evidence.model_construct(id=name, title=title, kind=EvidenceKind.DOCUMENT, origin=redirect.origin)


def _stub_document(year: FiscalYear, name: str, redirect: RedirectRow) -> Document:
    # Its day and kind are known no more and shown nowhere; a day of its year keeps it in its place in lists.
    shown = Document(id=name, kind=DocumentKind.MEMO, title=redirect.title or name, date=year.end, body="")
    return shown.model_copy(update={"origin": redirect.origin})
