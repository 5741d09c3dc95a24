"""How every promised address is answered: by the site itself, by a move, by the word of a withdrawal, or not at all.

What is not answered stops a build. Where a record that is known by its permanent name answers at another address,
the old one leads there by itself: an item of the checklist whose number was corrected needs no line in `redirects.yml`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct, field

from site_builder.language import urls
from site_builder.language.problems import rules
from site_builder.language.problems.hints import LEDGER_EMPTY, meant, moved_perhaps, released_thing
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.thai.text import nearest
from site_builder.promises.ledger.lines import PromisedAddress
from site_builder.records.ledger import LEDGER, LedgerLine
from site_builder.records.redirect import RedirectRow
from site_builder.records.values import Truth


class SettledMove(Struct, frozen=True):
    """An address that leads to another. `departure` is what a person wrote of it; None where it follows by itself."""

    address: str
    target: str
    redirect: RedirectRow | None = None


class SettledWithdrawal(Struct, frozen=True):
    """An address that tells when and why what it showed was withdrawn. `landing` is the page that tells it in full."""

    address: str
    redirect: RedirectRow
    landing: str


class Settlement(Struct, frozen=True):
    """Everything the site must answer beyond its own pages and files, and what keeps it from answering all."""

    moves: tuple[SettledMove, ...] = ()
    withdrawals: tuple[SettledWithdrawal, ...] = ()
    issues: tuple[Issue, ...] = ()


class Unsettled(Struct, frozen=True, dict=True):
    """What a settlement is made from: the ledger, what the site answers by itself, and what people wrote of departures.

    `landings` are the pages of withdrawn records by the record's name; the site leaves them to the settlement.
    """

    ledger: Sequence[LedgerLine]
    answering: Mapping[str, PromisedAddress]
    redirects: Sequence[RedirectRow] = ()
    landings: Mapping[str, str] = field(default_factory=dict)
    owners: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def records(self) -> Mapping[str, str]:
        """Where each record answers now; the first of its addresses where it has several."""
        found: dict[str, str] = {}
        for address, promise in self.answering.items():
            if promise.record != f"/{address}":
                found.setdefault(promise.record, address)
        return found

    @cached_property
    def released(self) -> Mapping[str, LedgerLine]:
        """The newest line of each released address."""
        return {line.address: line for line in sorted(self.ledger, key=lambda each: each.release)}


def settle(question: Unsettled) -> Settlement:
    """Answers every promised address, or says which would be lost.

    A withdrawal outweighs a move: a record that was withdrawn has moves behind it that stood there before.
    """
    withdrawals, unknown = _withdrawals(question)
    told = {each.address: each for each in reversed(withdrawals)}
    written = {address: move for address, move in _written_moves(question).items() if address not in told}
    by_themselves = _moves_by_themselves(question, {*told, *written})
    moves, astray = _resolved(question, written, told.keys(), {move.address: move.target for move in by_themselves})
    answered = {*question.answering, *told, *written, *(move.address for move in by_themselves)}
    issues = [*_repeated(question.redirects), *_taken(question, told, written), *unknown, *astray]
    issues += _dropped(question, answered)
    issues += _come_back(question, withdrawals)
    return Settlement((*moves, *by_themselves), tuple(told[address] for address in sorted(told)), tuple(issues))


def withdrawn_addresses(ledger: Iterable[LedgerLine], record: str) -> tuple[str, ...]:
    """Every released address of a record: its page, its files, their earlier versions."""
    of_record = {each.address for each in ledger if each.record == record or each.record.startswith(f"{record}/")}
    return tuple(sorted(of_record))


def _withdrawals(question: Unsettled) -> tuple[list[SettledWithdrawal], list[Issue]]:
    found: list[SettledWithdrawal] = []
    issues: list[Issue] = []
    for each in question.redirects:
        if each.withdraw is None:
            continue
        addresses = set(withdrawn_addresses(question.ledger, each.record)) if each.record else {each.address}
        landing = question.landings.get(each.record, "") if each.record else each.address
        if each.record and landing:
            addresses.add(landing)
        known = addresses & {*question.released, *question.landings.values()}
        if not known:
            issues.append(_unknown_withdrawal(question, each))
        pages = sorted(address for address in addresses if _is_page(address))
        page = landing or (pages[0] if pages else "")
        found += [SettledWithdrawal(address, each, page) for address in sorted(known)]
    return found, issues


def _unknown_withdrawal(question: Unsettled, each: RedirectRow) -> Issue:
    known = {*question.landings, *(line.record for line in question.ledger)} if each.record else question.released
    guess = nearest(each.record or each.address, sorted(known))
    hint = meant(guess if each.record or guess is None else f"/{guess}") if question.ledger else LEDGER_EMPTY
    what = each.record or f"/{each.address}"
    return rules.WITHDRAWAL_UNKNOWN.at(each.origin.place_of("withdraw"), what=what, **hint)


def _written_moves(question: Unsettled) -> dict[str, RedirectRow]:
    """The moves people wrote down, by the address that a browser asks for."""
    return {urls.asked(each.origin_address): each for each in question.redirects if each.origin_address is not None}


def _resolved(
    question: Unsettled, written: Mapping[str, RedirectRow], withdrawn: Iterable[str], by_themselves: Mapping[str, str]
) -> tuple[list[SettledMove], list[Issue]]:
    """Each written move with the page it ends at, however many moves lie between."""
    ends = {*question.answering, *withdrawn, *by_themselves}
    moves: list[SettledMove] = []
    issues: list[Issue] = []
    for address, each in written.items():
        target, seen = each.to or "", {address}
        place = each.origin.place_of("to")
        while target.partition("#")[0] not in ends and target in written and target not in seen:
            seen.add(target)
            target = written[target].to or ""
        page = target.partition("#")[0]
        if page in ends:
            moves.append(SettledMove(address, by_themselves.get(page, target), each))
        elif page in seen:
            issues.append(rules.REDIRECT_CIRCLE.at(place, address=address))
        else:
            guess = nearest(page, sorted(question.answering))
            issues.append(rules.REDIRECT_UNKNOWN.at(place, target=page, **meant(f"/{guess}" if guess else None)))
    return moves, issues


def _moves_by_themselves(question: Unsettled, answered: Iterable[str]) -> list[SettledMove]:
    """Released addresses whose record answers elsewhere now."""
    settled = {*question.answering, *answered}
    return [
        SettledMove(address, question.records[line.record])
        for address, line in sorted(question.released.items())
        if address not in settled and line.record in question.records
    ]


def _dropped(question: Unsettled, answered: Iterable[str]) -> Iterator[Issue]:
    for address in sorted(question.released.keys() - set(answered)):
        line = question.released[address]
        what = released_thing(address)
        yield rules.ADDRESS_DROPPED.at(
            Place(LEDGER, line.number or 1),
            address=address,
            what_th=what.th,
            what_en=what.en,
            **moved_perhaps(_where_now(question, address)),
        )


def _where_now(question: Unsettled, address: str) -> str | None:
    """Where a dropped address has probably moved: where the very bytes are now, else what is new beside it.

    What was released before is something else, however near its name is.
    """
    digests = {line.digest for line in question.ledger if line.address == address and line.digest}
    same = [at for at, promise in question.answering.items() if promise.digest and promise.digest in digests]
    if same:
        return min(same)
    kind = address.rpartition(".")[2] if not _is_page(address) else "/"
    beside = [at for at in question.answering if _folder(at) == _folder(address) and at.endswith(kind)]
    return nearest(address, sorted(at for at in beside if at not in question.released))


def _folder(address: str) -> str:
    return address.removesuffix("/").rpartition("/")[0]


def _taken(
    question: Unsettled, withdrawn: Mapping[str, SettledWithdrawal], written: Mapping[str, RedirectRow]
) -> Iterator[Issue]:
    """Addresses that answer by themselves and are said to have moved or been withdrawn."""
    for address, redirect in (*((a, w.redirect) for a, w in withdrawn.items()), *written.items()):
        if address in question.answering:
            place = redirect.origin.place_of("withdraw" if redirect.withdraw is not None else "from")
            other = question.owners.get(address, address)
            yield rules.REDIRECT_TAKEN.at(place, address=address, other=other)


def _repeated(redirects: Sequence[RedirectRow]) -> Iterator[Issue]:
    first: dict[str, Place] = {}
    for each in redirects:
        field_name = "withdraw" if each.withdraw is not None else "from"
        place = each.origin.place_of(field_name)
        key = each.record or f"/{urls.asked(each.address)}"
        if first.setdefault(key, place) is not place:
            yield rules.REDIRECT_REPEATED.at(place, what=key, first=first[key])


def _come_back(question: Unsettled, withdrawals: Iterable[SettledWithdrawal]) -> Iterator[Issue]:
    """Files whose bytes were withdrawn because of personal data, whatever they are called now."""
    forbidden = {line.digest for line in question.ledger if line.is_withdrawal}
    forbidden |= {digest for _, digest in withdrawn_lines(withdrawals, question.ledger)}
    for address, promise in question.answering.items():
        if promise.digest and promise.digest in forbidden:
            yield rules.WITHDRAWN_RETURNS.at(Place(question.owners.get(address, address)), address=address)


def _is_page(address: str) -> bool:
    return urls.output_file(address).endswith(".html")


def withdrawn_lines(
    withdrawals: Iterable[SettledWithdrawal], ledger: Sequence[LedgerLine]
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
