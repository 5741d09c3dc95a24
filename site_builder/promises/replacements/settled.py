"""Everything the site answers beyond what it tells: pages and files at addresses that moved or were withdrawn."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field

from site_builder.language import urls
from site_builder.language.problems import rules
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.thai.dates import format_date
from site_builder.language.words import text
from site_builder.pages.parts.basics import Link, Page, Site
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.frames import Framer
from site_builder.pages.site import moved, withdrawn
from site_builder.pages.site.metadata import with_metadata
from site_builder.promises.ledger.lines import PromisedAddress, grown
from site_builder.promises.ledger.settlement import (
    SettledMove,
    SettledWithdrawal,
    Settlement,
    Unsettled,
    settle,
    withdrawn_lines,
)
from site_builder.promises.ledger.versions import Replaced, replaced_files
from site_builder.promises.ledger.withdrawn import landings
from site_builder.promises.replacements.notice import Notice, can_tell, notice_file
from site_builder.records.ledger import LEDGER, LedgerLine

MOVED = "moved"
"""The record of an address of the office's earlier website, which this site only leads on from."""


class SettledAddresses(Struct, frozen=True):
    """What a settlement comes to: pages, files as bytes, files that another address holds as well, and the ledger
    as it stands once this site is released. `replaced` are released files whose bytes would be lost."""

    pages: tuple[Page, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    same_as: Mapping[str, str] = field(default_factory=dict)
    issues: tuple[Issue, ...] = ()
    ledger: tuple[LedgerLine, ...] = ()
    moves: tuple[SettledMove, ...] = ()
    replaced: tuple[Replaced, ...] = ()

    @property
    def addresses(self) -> frozenset[str]:
        """Every address that answers with the word of a move or a withdrawal."""
        return frozenset({*(page.frame.address for page in self.pages), *self.files, *self.same_as})


def redirects(
    context: Context,
    site: Site,
    told: Mapping[str, Page],
    promises: Mapping[str, PromisedAddress],
    owners: Mapping[str, str],
) -> SettledAddresses:
    """Settles every promised address; `told` are the pages, `promises` all that answers, `owners` where it is from."""
    disclosure = context.disclosure
    promised = {address: promise for address, promise in promises.items() if urls.is_promised(address)}
    question = Unsettled(disclosure.ledger, promised, disclosure.redirects, landings(disclosure), owners)
    settled = settle(question)
    teller = _Teller(context, site, told, promises)
    pages, files, same_as, issues = teller.told(settled)
    answered = {*(page.frame.address for page in pages), *files, *same_as}
    fresh = answered - {line.address for line in disclosure.ledger}
    led_on = {move.address: PromisedAddress(MOVED) for move in settled.moves if move.address in fresh}
    withdrawals = withdrawn_lines(settled.withdrawals, disclosure.ledger)
    leading = {move.address: move.target for move in settled.moves}
    replaced = replaced_files(disclosure, promised, leading, {each.address for each in settled.withdrawals})
    return SettledAddresses(
        with_metadata(pages, site) if pages else (),
        files,
        same_as,
        (*_not_restored(settled, replaced), *issues, *_renumbered(settled, told), *(each.issue for each in replaced)),
        grown(disclosure.ledger, {**promised, **led_on}, withdrawals),
        settled.moves,
        replaced,
    )


def _not_restored(settled: Settlement, replaced: Sequence[Replaced]) -> Iterator[Issue]:
    """What keeps the site from answering all, but for earlier versions that the build brings back by itself."""
    restored = {each.kept_at for each in replaced}
    for issue in settled.issues:
        if issue.rule is not rules.ADDRESS_DROPPED or issue.values["address"] not in restored:
            yield issue


def _renumbered(settled: Settlement, told: Mapping[str, Page]) -> Iterator[Issue]:
    for move in settled.moves:
        page = told.get(move.target)
        if move.redirect is None and page is not None and page.frame.code:
            yield rules.ITEM_NUMBER_CHANGED.at(
                Place(page.frame.source), name=page.frame.title, address=move.address, target=move.target
            )


class _Teller:
    """Makes the page or file of each settled address."""

    def __init__(
        self, context: Context, site: Site, told: Mapping[str, Page], promises: Mapping[str, PromisedAddress]
    ) -> None:
        self.context, self.site, self.pages, self.promises = context, site, told, promises
        self.base = context.disclosure.project.url
        self.framer = Framer(context)

    def told(self, settled: Settlement) -> tuple[list[Page], dict[str, bytes], dict[str, str], list[Issue]]:
        pages: list[Page] = []
        files: dict[str, bytes] = {}
        same_as: dict[str, str] = {}
        issues: list[Issue] = []
        for move in settled.moves:
            if _is_page(move.address):
                pages.append(self._moved_page(move))
            elif _extension(move.target) == _extension(move.address) and move.target in self.promises:
                same_as[move.address] = move.target
            else:
                self._file(move.address, self._moved_notice(move), move, files, issues)
        for each in settled.withdrawals:
            if _is_page(each.address):
                pages.append(self._withdrawn_page(each))
            else:
                self._file(each.address, self._withdrawn_notice(each), each, files, issues)
        return pages, files, same_as, issues

    def _file(
        self,
        address: str,
        notice: Notice,
        why: SettledMove | SettledWithdrawal,
        files: dict[str, bytes],
        issues: list[Issue],
    ) -> None:
        kind = _extension(address)
        if can_tell(kind):
            files[address] = notice_file(notice, kind)
        elif (
            isinstance(why, SettledMove)
            and why.redirect
            and address not in {line.address for line in self.context.disclosure.ledger}
        ):
            issues.append(rules.REDIRECT_NEEDS_SERVER.at(why.redirect.origin.place_of("from"), address=address))
        else:
            place = why.redirect.origin.place_of() if why.redirect else Place(LEDGER)
            issues.append(rules.NOTICE_IMPOSSIBLE.at(place, address=address, kind=kind))

    def _moved_page(self, move: SettledMove) -> Page:
        reason = move.redirect.reason if move.redirect else None
        source = move.redirect.origin.file if move.redirect else self._source(move.target)
        full = urls.absolute(self.base, move.target)
        return moved.build(self.framer, move.address, self._link(move.target), full, reason or "", source)

    def _source(self, address: str) -> str:
        page = self.pages.get(address)
        return page.frame.source if page else LEDGER

    def _link(self, target: str) -> Link:
        page = self.pages.get(target.partition("#")[0])
        words = f"{page.frame.code} {page.frame.title}".strip() if page else target.rpartition("/")[2] or target
        return Link(words, target)

    def _moved_notice(self, move: SettledMove) -> Notice:
        lines = [(text("moved_new_address"), self._link(move.target).text)]
        if move.redirect and move.redirect.reason:
            lines.append((text("withdrawn_reason"), move.redirect.reason))
        return self._notice(text("moved_to_file"), lines, move.target)

    def _withdrawn_notice(self, each: SettledWithdrawal) -> Notice:
        redirect = each.redirect
        lines = [(text("withdrawn_what"), self._title(each))]
        if redirect.on:
            lines.append((text("withdrawn_on"), format_date(redirect.on)))
        lines.append((text("withdrawn_reason"), redirect.reason or ""))
        return self._notice(text("withdrawn_title"), lines, each.landing)

    def _notice(self, title: str, lines: Sequence[tuple[str, str]], target: str) -> Notice:
        return Notice(title, tuple(lines), urls.absolute(self.base, target), self.site.agency)

    def _title(self, each: SettledWithdrawal) -> str:
        """What was withdrawn: as the departure calls it, else as the record that keeps its place does."""
        if each.redirect.title:
            return each.redirect.title
        record = each.redirect.record.partition("/")[2]
        for records in self.context.disclosure.years:
            if each.redirect.record == f"{records.year}/{record}":
                known = records.evidence_by_id.get(record) or records.documents_by_id.get(record)
                return known.title if known else record
        return f"/{each.address}"

    def _withdrawn_page(self, each: SettledWithdrawal) -> Page:
        year = next((at for at in self.site.years if each.address.startswith(f"{at.year}/")), None)
        ways = [Link(text("withdrawn_to_year", year=year.year), year.address)] if year else [Link(text("home"), "")]
        ways.append(Link(text("search_title"), urls.SEARCH))
        return withdrawn.build(self.context, self.framer, each.address, each.redirect, self._title(each), tuple(ways))


def _is_page(address: str) -> bool:
    return urls.output_file(address).endswith((".html", ".htm"))


def _extension(address: str) -> str:
    name = address.rpartition("/")[2]
    return name.rpartition(".")[2].lower() if "." in name else ""
