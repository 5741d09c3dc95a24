"""The printable proof of an objection: what was submitted when and by whom, what was amended and why, on which
addresses, and what the ledger and the captures say of them."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.dates import format_date, format_date_short
from site_builder.language.words import text
from site_builder.office.papers.names import agency_name, position_title
from site_builder.office.papers.page import Paper
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.ledger import LedgerLine
from site_builder.records.submission import FrozenItem, Submission


class PackContents(Struct, frozen=True):
    """What the pack holds beside the submission: paths in it by full address, ledger lines by address of the site."""

    copies: Mapping[str, str]
    captures: Mapping[str, str]
    ledger: Mapping[str, LedgerLine]
    lost: Sequence[str]
    changed: Sequence[str]


class ProofAddress(Struct, frozen=True):
    """One submitted address, the path of its `copy` in the pack, and what is known of it besides."""

    address: str
    copy: str
    lines: tuple[str, ...]


class ProofItem(Struct, frozen=True):
    """One item as submitted, with the amendments that touched it."""

    code: str
    name: str
    answer: str
    addresses: tuple[ProofAddress, ...]
    amendments: tuple[str, ...]


class ProofAmendment(Struct, frozen=True):
    """One amendment: the day, the position, the reason, the items, each changed fact with both digests."""

    when: str
    by: str
    reason: str
    items: str
    changes: tuple[tuple[str, str, str], ...]


class Proof(Paper, frozen=True):
    """Everything the page shows."""

    template = "objection"
    sentence: str
    standing: str
    facts: tuple[tuple[str, str], ...]
    items: tuple[ProofItem, ...]
    amendments: tuple[ProofAmendment, ...]
    lost: tuple[str, ...]


def proof_of(disclosure: Disclosure, records: YearRecords, submission: Submission, contents: PackContents) -> Proof:
    """The proof of a year's submission."""
    year = records.year
    facts = (
        (text("submitted_on"), format_date(submission.on)),
        (text("submitted_by"), position_title(disclosure, records, submission.by, submission.on)),
        (text("objection_site"), submission.site),
        (text("submitted_digest"), submission.digest or ""),
    )
    amendments = tuple(
        ProofAmendment(
            when=format_date(each.on),
            by=position_title(disclosure, records, each.by, each.on),
            reason=each.reason,
            items=", ".join(str(item).upper() for item in each.items),
            changes=tuple((change.fact, change.before or "-", change.sha256 or "-") for change in each.facts),
        )
        for each in submission.amendments
    )
    key = "objection_changed" if contents.changed else "objection_unchanged"
    return Proof(
        title=text("objection_title", year=year),
        agency=agency_name(disclosure, records),
        sentence=text("objection_sentence", items=len(submission.items), facts=len(submission.facts)),
        standing=text(key, count=len(contents.changed), facts=len(submission.standing)),
        facts=facts,
        items=tuple(_item(disclosure, records, submission, each, contents) for each in submission.items),
        amendments=amendments,
        lost=tuple(contents.lost),
    )


def first_promises(ledger: Iterable[LedgerLine]) -> dict[str, LedgerLine]:
    """What the ledger says of each address: the line of the release that brought it."""
    found: dict[str, LedgerLine] = {}
    for line in sorted(ledger, key=lambda each: each.release):
        if not line.is_withdrawal:
            found.setdefault(line.address, line)
    return found


def _item(
    disclosure: Disclosure, records: YearRecords, submission: Submission, item: FrozenItem, contents: PackContents
) -> ProofItem:
    catalogue = disclosure.catalogue(records.year)
    official = catalogue.item(str(item.item)) if catalogue else None
    return ProofItem(
        code=str(item.item).upper(),
        name=official.name_th if official else "",
        answer=text(f"answer_{item.answer.value.replace('-', '_')}"),
        addresses=tuple(
            ProofAddress(each, contents.copies.get(each.partition("#")[0], ""), _lines(submission, each, contents))
            for each in item.addresses
        ),
        amendments=tuple(
            text("objection_amended", date=format_date_short(each.on), reason=each.reason)
            for each in submission.amendments_of(str(item.item))
        ),
    )


def _lines(submission: Submission, address: str, contents: PackContents) -> tuple[str, ...]:
    page = address.partition("#")[0]
    found = []
    if page in contents.captures:
        found.append(text("objection_capture", file=contents.captures[page]))
    own = own_address(submission, page)
    line = None if own is None else contents.ledger.get(own)
    if line:
        found.append(text("objection_ledger", release=line.release, record=line.record))
    return tuple(found)


def own_address(submission: Submission, address: str) -> str | None:
    """A submitted address as one of this site's; None for an outside one."""
    page = address.partition("#")[0]
    return page.removeprefix(submission.site) if page.startswith(submission.site) else None


def copy_file(submission: Submission, address: str) -> str | None:
    """The file of the copy of a submitted address, below the folder of its day."""
    own = own_address(submission, address)
    return None if own is None else urls.copy_file(own)
