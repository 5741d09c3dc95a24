"""How every promised address is answered: by the site itself, by a move, by the word of a withdrawal, or not at all.

What is not answered stops a build. Where a record that is known by its permanent name answers at another address,
the old one leads there by itself: an item of the checklist whose number was corrected needs no line in `redirects.yml`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct, field

from site_builder.language import urls
from site_builder.language.problems.message_values import LEDGER_EMPTY, meant, moved_perhaps, released_thing
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error
from site_builder.language.thai.text import nearest
from site_builder.promises.ledger.lines import PromisedAddress
from site_builder.records.ledger import LEDGER, LedgerLine
from site_builder.records.redirect import RedirectRow
from site_builder.records.values import Truth

ADDRESS_DROPPED = error(
    "address-dropped",
    "ที่อยู่ /{address} เคยเผยแพร่แล้ว แต่เนื้อหาตอนนี้ไม่มี{what_th} ผู้ที่ถือลิงก์เดิมรวมทั้งผู้ประเมิน ITA จะเปิดไม่ได้{hint_th}",
    "the address /{address} has been released and the new site would not answer it{hint_en}",
    "ไม่ต้องแก้ addresses.lock ถ้าลบ เปลี่ยนรหัส หรือตั้งเป็นร่างโดยไม่ตั้งใจ ให้แก้กลับ "
    "ถ้าย้ายไปที่อื่น ให้เพิ่มบรรทัดนี้ใน content/redirects.yml: - {{from: /{address}, to: /{to_th}}} "
    'ถ้าต้องการถอน ให้สั่ง: site-builder withdraw /{address} --reason "เหตุผล"',
    "leave addresses.lock as it is: put {what_en} back, or undo its new id or its state: draft; "
    "or, where it moved, add to content/redirects.yml: - {{from: /{address}, to: /{to_en}}}; "
    'or withdraw it: site-builder withdraw /{address} --reason "why"',
)
REDIRECT_TAKEN = error(
    "redirect-taken",
    "บรรทัดนี้บอกว่าที่อยู่ /{address} ย้ายหรือถอนแล้ว แต่เนื้อหาปัจจุบันยังใช้ที่อยู่นี้ (จาก {other})",
    "this says that /{address} moved or was withdrawn, and {other} still answers there",
    "ถ้ายังใช้หน้าหรือไฟล์นั้นอยู่ ให้ลบบรรทัดนี้ ถ้าต้องการย้ายหรือถอนจริง ให้ลบหรือเปลี่ยนรหัสของเนื้อหานั้นก่อน",
    "take this line away if that page is right; otherwise remove or move what still answers there",
)
REDIRECT_UNKNOWN = error(
    "redirect-unknown",
    "เว็บไซต์นี้ไม่มีที่อยู่ปลายทาง /{target}{hint_th}",
    "the site has nothing at the new address /{target}{hint_en}",
    "แก้ to: ให้เป็นที่อยู่ที่เปิดได้ เช่นคัดลอกจากแถบที่อยู่ของเบราว์เซอร์ เริ่มที่เครื่องหมาย / หลังชื่อเว็บไซต์",
    "write an address that opens after to:, from the slash behind the host's name",
)
REDIRECT_CIRCLE = error(
    "redirect-circle",
    "การย้ายที่เริ่มจาก /{address} วนกลับมาที่เดิม จึงไม่ถึงหน้าใดเลย",
    "the moves that begin at /{address} lead back to it",
    "ให้แถวสุดท้ายของการย้ายชี้ไปยังหน้าที่เปิดได้จริง",
    "let the last of these moves end at a page that opens",
)
REDIRECT_REPEATED = error(
    "redirect-repeated",
    "“{what}” มีมากกว่าหนึ่งบรรทัดในไฟล์นี้ บรรทัดแรกอยู่ที่ {first}",
    "“{what}” has more than one line here; first at {first}",
    "เหลือไว้บรรทัดเดียว คือบรรทัดที่ถูกต้องในวันนี้",
    "keep one of the lines",
)
WITHDRAWAL_UNKNOWN = error(
    "withdrawal-unknown",
    "ไม่พบ “{what}” ทั้งในเนื้อหาและในทะเบียนที่อยู่ที่เผยแพร่แล้ว{hint_th}",
    "“{what}” is neither in the content nor among the released addresses{hint_en}",
    "เขียนปีตามด้วยรหัส เช่น 2566/ev-017 หรือที่อยู่ เช่น /2566/documents/order-1/ ถ้าไม่มีอะไรต้องถอน ให้ลบบรรทัดนี้",
    "write the year and the id, as in 2566/ev-017, or an address, as in /2566/documents/order-1/; "
    "take the line away if there is nothing to withdraw",
)
WITHDRAWN_RETURNS = error(
    "withdrawn-returns",
    "ไฟล์ /{address} มีเนื้อหาเดียวกับไฟล์ที่ถอนออกเพราะมีข้อมูลส่วนบุคคล",
    "the file /{address} is the very file that was withdrawn because of personal data",
    "ใช้ฉบับที่ปิดข้อมูลส่วนบุคคลแล้วแทน ไฟล์ที่ถอนแล้วห้ามเผยแพร่ซ้ำไม่ว่าในชื่อใด",
    "use the redacted version; a file withdrawn for personal data never goes out again, under any name",
)


class ResolvedMove(Struct, frozen=True):
    """An address that leads to another. `redirect` is what a person wrote of it; None where it follows by itself."""

    address: str
    target: str
    redirect: RedirectRow | None = None


class ResolvedWithdrawal(Struct, frozen=True):
    """An address that tells when and why what it showed was withdrawn. `page` is the address that tells it in full."""

    address: str
    redirect: RedirectRow
    page: str


class ResolvedAddresses(Struct, frozen=True):
    """Everything the site must answer beyond its own pages and files, and what keeps it from answering all."""

    moves: tuple[ResolvedMove, ...] = ()
    withdrawals: tuple[ResolvedWithdrawal, ...] = ()
    issues: tuple[Issue, ...] = ()


class KnownAddresses(Struct, frozen=True, dict=True):
    """All that is known of the addresses of a site: the ledger, what answers by itself, what people wrote down.

    `pages_of_withdrawn` are the pages of withdrawn records, by the record's name, which do not answer by themselves.
    `owners` are the files that answering addresses come from.
    """

    ledger: Sequence[LedgerLine]
    answering: Mapping[str, PromisedAddress]
    redirects: Sequence[RedirectRow] = ()
    pages_of_withdrawn: Mapping[str, str] = field(default_factory=dict)
    owners: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def records(self) -> Mapping[str, str]:
        """Where each record answers now; the first of its addresses where it has several."""
        addresses: dict[str, str] = {}
        for address, promise in self.answering.items():
            if promise.record != f"/{address}":
                addresses.setdefault(promise.record, address)
        return addresses

    @cached_property
    def released(self) -> Mapping[str, LedgerLine]:
        """The newest line of each released address."""
        return {line.address: line for line in sorted(self.ledger, key=lambda each: each.release)}


def resolve_addresses(known: KnownAddresses) -> ResolvedAddresses:
    """Answers every promised address, or says which would be lost.

    A withdrawal outweighs a move: a record that was withdrawn has moves behind it that stood there before.
    """
    withdrawals, unknown = _withdrawals(known)
    withdrawn = {each.address: each for each in reversed(withdrawals)}
    written = {address: move for address, move in _written_moves(known).items() if address not in withdrawn}
    by_themselves = _moves_by_themselves(known, {*withdrawn, *written})
    moves, astray = _ends_of_moves(
        known, written, withdrawn.keys(), {move.address: move.target for move in by_themselves}
    )
    answered = {*known.answering, *withdrawn, *written, *(move.address for move in by_themselves)}
    issues = [*_repeated(known.redirects), *_still_answering(known, withdrawn, written), *unknown, *astray]
    issues += _dropped(known, answered)
    issues += _forbidden_bytes(known, withdrawals)
    return ResolvedAddresses(
        (*moves, *by_themselves), tuple(withdrawn[address] for address in sorted(withdrawn)), tuple(issues)
    )


def withdrawn_addresses(ledger: Iterable[LedgerLine], record: str) -> tuple[str, ...]:
    """Every released address of a record: its page, its files, their earlier versions."""
    of_record = {each.address for each in ledger if each.record == record or each.record.startswith(f"{record}/")}
    return tuple(sorted(of_record))


def _withdrawals(known: KnownAddresses) -> tuple[list[ResolvedWithdrawal], list[Issue]]:
    withdrawals: list[ResolvedWithdrawal] = []
    issues: list[Issue] = []
    for row in known.redirects:
        if row.withdraw is None:
            continue
        addresses = set(withdrawn_addresses(known.ledger, row.record)) if row.record else {row.address}
        page = known.pages_of_withdrawn.get(row.record, "") if row.record else row.address
        if row.record and page:
            addresses.add(page)
        promised = addresses & {*known.released, *known.pages_of_withdrawn.values()}
        if not promised:
            issues.append(_unknown_withdrawal(known, row))
        page = page or min(filter(urls.is_page, addresses), default="")
        withdrawals += [ResolvedWithdrawal(address, row, page) for address in sorted(promised)]
    return withdrawals, issues


def _unknown_withdrawal(known: KnownAddresses, row: RedirectRow) -> Issue:
    records = {*known.pages_of_withdrawn, *(line.record for line in known.ledger)}
    guess = nearest(row.record or row.address, sorted(records if row.record else known.released))
    hint = meant(guess if row.record or guess is None else f"/{guess}") if known.ledger else LEDGER_EMPTY
    what = row.record or f"/{row.address}"
    return WITHDRAWAL_UNKNOWN.at(row.origin.place_of("withdraw"), what=what, **hint)


def _written_moves(known: KnownAddresses) -> dict[str, RedirectRow]:
    """The moves people wrote down, by the address that a browser asks for."""
    return {urls.asked(each.origin_address): each for each in known.redirects if each.origin_address is not None}


def _ends_of_moves(
    known: KnownAddresses,
    written: Mapping[str, RedirectRow],
    withdrawn: Iterable[str],
    by_themselves: Mapping[str, str],
) -> tuple[list[ResolvedMove], list[Issue]]:
    """Each written move with the page it ends at, however many moves lie between."""
    ends = {*known.answering, *withdrawn, *by_themselves}
    moves: list[ResolvedMove] = []
    issues: list[Issue] = []
    for address, row in written.items():
        target, passed = row.to or "", {address}
        place = row.origin.place_of("to")
        while target.partition("#")[0] not in ends and target in written and target not in passed:
            passed.add(target)
            target = written[target].to or ""
        page = target.partition("#")[0]
        if page in ends:
            moves.append(ResolvedMove(address, by_themselves.get(page, target), row))
        elif page in passed:
            issues.append(REDIRECT_CIRCLE.at(place, address=address))
        else:
            guess = nearest(page, sorted(known.answering))
            issues.append(REDIRECT_UNKNOWN.at(place, target=page, **meant(f"/{guess}" if guess else None)))
    return moves, issues


def _moves_by_themselves(known: KnownAddresses, answered: Iterable[str]) -> list[ResolvedMove]:
    """Released addresses whose record answers elsewhere now."""
    answered = {*known.answering, *answered}
    return [
        ResolvedMove(address, known.records[line.record])
        for address, line in sorted(known.released.items())
        if address not in answered and line.record in known.records
    ]


def _dropped(known: KnownAddresses, answered: Iterable[str]) -> Iterator[Issue]:
    for address in sorted(known.released.keys() - set(answered)):
        line = known.released[address]
        what = released_thing(address)
        yield ADDRESS_DROPPED.at(
            Place(LEDGER, line.number or 1),
            address=address,
            what_th=what.th,
            what_en=what.en,
            **moved_perhaps(_where_now(known, address)),
        )


def _where_now(known: KnownAddresses, address: str) -> str | None:
    """Where a dropped address has probably moved: where the very bytes are now, else what is new beside it.

    What was released before is something else, however near its name is.
    """
    digests = {line.digest for line in known.ledger if line.address == address and line.digest}
    same = [at for at, promise in known.answering.items() if promise.digest and promise.digest in digests]
    if same:
        return min(same)
    kind = address.rpartition(".")[2] if not urls.is_page(address) else "/"
    beside = [at for at in known.answering if _folder(at) == _folder(address) and at.endswith(kind)]
    return nearest(address, sorted(at for at in beside if at not in known.released))


def _folder(address: str) -> str:
    return address.removesuffix("/").rpartition("/")[0]


def _still_answering(
    known: KnownAddresses, withdrawn: Mapping[str, ResolvedWithdrawal], written: Mapping[str, RedirectRow]
) -> Iterator[Issue]:
    """Addresses that answer by themselves and are said to have moved or been withdrawn."""
    for address, redirect in (*((a, w.redirect) for a, w in withdrawn.items()), *written.items()):
        if address in known.answering:
            place = redirect.origin.place_of("withdraw" if redirect.withdraw is not None else "from")
            other = known.owners.get(address, address)
            yield REDIRECT_TAKEN.at(place, address=address, other=other)


def _repeated(redirects: Sequence[RedirectRow]) -> Iterator[Issue]:
    first: dict[str, Place] = {}
    for each in redirects:
        field_name = "withdraw" if each.withdraw is not None else "from"
        place = each.origin.place_of(field_name)
        key = each.record or f"/{urls.asked(each.address)}"
        if first.setdefault(key, place) is not place:
            yield REDIRECT_REPEATED.at(place, what=key, first=first[key])


def _forbidden_bytes(known: KnownAddresses, withdrawals: Iterable[ResolvedWithdrawal]) -> Iterator[Issue]:
    """Files whose bytes were withdrawn because of personal data, whatever they are called now."""
    forbidden = {line.digest for line in known.ledger if line.is_withdrawal}
    forbidden |= {digest for _, digest in withdrawn_lines(withdrawals, known.ledger)}
    for address, promise in known.answering.items():
        if promise.digest and promise.digest in forbidden:
            yield WITHDRAWN_RETURNS.at(Place(known.owners.get(address, address)), address=address)


def withdrawn_lines(
    withdrawals: Iterable[ResolvedWithdrawal], ledger: Sequence[LedgerLine]
) -> frozenset[tuple[str, str]]:
    """What the ledger says of withdrawals: pairs of an address and a digest that must never come back.

    Only personal data forbids bytes, those of every released version; otherwise the digest is empty.
    """
    digests: dict[str, set[str]] = {}
    for line in ledger:
        if line.digest:
            digests.setdefault(line.address, set()).add(line.digest)
    return frozenset(
        (each.address, digest)
        for each in withdrawals
        for digest in ((digests.get(each.address) if each.redirect.personal_data is Truth.YES else None) or {""})
    )
