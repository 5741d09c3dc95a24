"""What stands at every address that moved or was withdrawn: a page, a file of the same kind, or the file itself."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field

from site_builder.language import urls
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error, notice
from site_builder.language.thai.dates import format_date
from site_builder.language.words import text
from site_builder.pages.parts.basics import Link, Page, Site
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.frames import Shell
from site_builder.pages.site import moved, withdrawn
from site_builder.pages.site.metadata import with_metadata
from site_builder.promises.ledger.lines import PromisedAddress, grown
from site_builder.promises.ledger.resolving import (
    ADDRESS_DROPPED,
    KnownAddresses,
    ResolvedAddresses,
    ResolvedMove,
    ResolvedWithdrawal,
    resolve_addresses,
    withdrawn_lines,
)
from site_builder.promises.ledger.versions import ReplacedFile, replaced_files
from site_builder.promises.ledger.withdrawn import pages_of_withdrawn
from site_builder.promises.replacements.notice import Notice, can_be_made, notice_file
from site_builder.records.ledger import LEDGER, LedgerLine

REDIRECT_NEEDS_SERVER = notice(
    "redirect-needs-server",
    "ที่อยู่เดิม /{address} ลงท้ายด้วยชนิดไฟล์ที่เว็บไซต์แบบนี้ตอบเองไม่ได้ ต้องตั้งค่าที่เครื่องแม่ข่าย",
    "a static site cannot answer the old address /{address} by itself; its server must be told",
    "ส่งไฟล์ในโฟลเดอร์ .site-builder/rules ให้ผู้ดูแลเครื่องแม่ข่าย ไฟล์นั้นสร้างใหม่ทุกครั้งที่สั่งสร้างเว็บไซต์",
    "hand the files of .site-builder/rules, written by every build, to whoever keeps the server",
)
NOTICE_IMPOSSIBLE = error(
    "notice-impossible",
    "ไฟล์ /{address} เคยเผยแพร่แล้วแต่ตอนนี้ไม่มี และโปรแกรมทำใบแจ้งเป็นไฟล์ .{kind} แทนให้ไม่ได้",
    "the released file /{address} is gone, and no notice can be made as a .{kind} file",
    "ใส่ไฟล์เดิมกลับ หรือทำไฟล์ชนิดเดียวกันหนึ่งหน้าที่บอกว่าถอนเมื่อใดและเพราะเหตุใด แล้ววางแทนไฟล์เดิม",
    "put the file back, or let a one-page file of its kind say there when and why it was withdrawn",
)
ITEM_NUMBER_CHANGED = notice(
    "item-number-changed",
    "หน้าของข้อ “{name}” ย้ายจาก /{address} ไป /{target} เพราะเลขข้อเปลี่ยน ที่อยู่เดิมจะพาไปหน้าใหม่หรือบอกทางไว้",
    "the page of “{name}” moves from /{address} to /{target}, as its number changed; the old address says so",
    "ถ้าเลขข้อไม่ได้เปลี่ยนจริง ให้แก้ catalogue.yml ของปีนั้น",
    "correct the year's catalogue.yml if the number did not really change",
)


MOVED = "moved"
"""The record of an address of the office's earlier website, which this site only leads on from."""


class Replacements(Struct, frozen=True):
    """Pages, files as bytes, and files that another address holds as well (`same_as`), each by its address.

    `ledger` is the ledger as it stands once this site is released. `replaced_files` are released files whose bytes
    would be lost.
    """

    pages: tuple[Page, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    same_as: Mapping[str, str] = field(default_factory=dict)
    issues: tuple[Issue, ...] = ()
    ledger: tuple[LedgerLine, ...] = ()
    moves: tuple[ResolvedMove, ...] = ()
    replaced_files: tuple[ReplacedFile, ...] = ()

    @property
    def addresses(self) -> frozenset[str]:
        """Every address that answers with the word of a move or a withdrawal."""
        return frozenset({*(page.frame.address for page in self.pages), *self.files, *self.same_as})


def all_replacements(
    context: Context,
    site: Site,
    pages_by_address: Mapping[str, Page],
    answering: Mapping[str, PromisedAddress],
    owners: Mapping[str, str],
) -> Replacements:
    """Answers every promised address; `answering` is all that answers by itself, `owners` the files it comes from."""
    disclosure = context.disclosure
    promised = {address: promise for address, promise in answering.items() if urls.is_promised(address)}
    resolved = resolve_addresses(
        KnownAddresses(disclosure.ledger, promised, disclosure.redirects, pages_of_withdrawn(disclosure), owners)
    )
    writer = _Writer(context, site, pages_by_address, answering)
    pages, same_as = tuple(writer.pages(resolved)), writer.same_as(resolved.moves)
    notices = dict(writer.notices(resolved, same_as))
    files = {address: notice for address, notice in notices.items() if isinstance(notice, bytes)}
    impossible = [notice for notice in notices.values() if isinstance(notice, Issue)]
    new = {*(page.frame.address for page in pages), *files, *same_as} - {line.address for line in disclosure.ledger}
    led_on = {move.address: PromisedAddress(MOVED) for move in resolved.moves if move.address in new}
    withdrawals = withdrawn_lines(resolved.withdrawals, disclosure.ledger)
    targets = {move.address: move.target for move in resolved.moves}
    replaced = replaced_files(disclosure, promised, targets, {each.address for each in resolved.withdrawals})
    return Replacements(
        with_metadata(pages, site) if pages else (),
        files,
        same_as,
        (
            *_not_restored(resolved, replaced),
            *impossible,
            *_renumbered(resolved, pages_by_address),
            *(each.issue for each in replaced),
        ),
        grown(disclosure.ledger, {**promised, **led_on}, withdrawals),
        resolved.moves,
        replaced,
    )


def _not_restored(resolved: ResolvedAddresses, replaced: Sequence[ReplacedFile]) -> Iterator[Issue]:
    """What keeps the site from answering all, but for earlier versions that the build brings back by itself."""
    restored = {each.kept_at for each in replaced}
    for issue in resolved.issues:
        if issue.rule is not ADDRESS_DROPPED or issue.values["address"] not in restored:
            yield issue


def _renumbered(resolved: ResolvedAddresses, pages_by_address: Mapping[str, Page]) -> Iterator[Issue]:
    for move in resolved.moves:
        page = pages_by_address.get(move.target)
        if move.redirect is None and page is not None and page.frame.code:
            yield ITEM_NUMBER_CHANGED.at(
                Place(page.frame.source), name=page.frame.title, address=move.address, target=move.target
            )


class _Writer:
    """Makes the page or file of each resolved address."""

    def __init__(
        self,
        context: Context,
        site: Site,
        pages_by_address: Mapping[str, Page],
        answering: Mapping[str, PromisedAddress],
    ) -> None:
        self.context, self.site, self.pages_by_address, self.answering = context, site, pages_by_address, answering
        self.base = context.disclosure.project.url
        self.shell = Shell(context)

    def pages(self, resolved: ResolvedAddresses) -> Iterator[Page]:
        yield from (self._moved_page(move) for move in resolved.moves if urls.is_page(move.address))
        yield from (self._withdrawn_page(each) for each in resolved.withdrawals if urls.is_page(each.address))

    def same_as(self, moves: Sequence[ResolvedMove]) -> dict[str, str]:
        """Moved files that answer with the file itself, as it is of the same kind and of this site."""
        return {
            move.address: move.target
            for move in moves
            if not urls.is_page(move.address)
            and _extension(move.target) == _extension(move.address)
            and move.target in self.answering
        }

    def notices(self, resolved: ResolvedAddresses, same_as: Mapping[str, str]) -> Iterator[tuple[str, bytes | Issue]]:
        """A file for every other address, or an issue where no file of its kind can be made."""
        for move in resolved.moves:
            if not urls.is_page(move.address) and move.address not in same_as:
                yield move.address, self._file(move, self._moved_notice(move))
        for each in resolved.withdrawals:
            if not urls.is_page(each.address):
                yield each.address, self._file(each, self._withdrawn_notice(each))

    def _file(self, resolved: ResolvedMove | ResolvedWithdrawal, notice: Notice) -> bytes | Issue:
        address, redirect = resolved.address, resolved.redirect
        kind = _extension(address)
        if can_be_made(kind):
            return notice_file(notice, kind)
        is_released = address in {line.address for line in self.context.disclosure.ledger}
        if isinstance(resolved, ResolvedMove) and redirect and not is_released:
            return REDIRECT_NEEDS_SERVER.at(redirect.origin.place_of("from"), address=address)
        place = redirect.origin.place_of() if redirect else Place(LEDGER)
        return NOTICE_IMPOSSIBLE.at(place, address=address, kind=kind)

    def _moved_page(self, move: ResolvedMove) -> Page:
        reason = move.redirect.reason if move.redirect else None
        source = move.redirect.origin.file if move.redirect else self._source(move.target)
        full = urls.absolute(self.base, move.target)
        return moved.build(self.shell, move.address, self._link(move.target), full, reason or "", source)

    def _source(self, address: str) -> str:
        page = self.pages_by_address.get(address)
        return page.frame.source if page else LEDGER

    def _link(self, target: str) -> Link:
        page = self.pages_by_address.get(target.partition("#")[0])
        words = f"{page.frame.code} {page.frame.title}".strip() if page else target.rpartition("/")[2] or target
        return Link(words, target)

    def _moved_notice(self, move: ResolvedMove) -> Notice:
        lines = [(text("moved_new_address"), self._link(move.target).text)]
        if move.redirect and move.redirect.reason:
            lines.append((text("withdrawn_reason"), move.redirect.reason))
        return self._notice(text("moved_to_file"), lines, move.target)

    def _withdrawn_notice(self, each: ResolvedWithdrawal) -> Notice:
        redirect = each.redirect
        lines = [(text("withdrawn_what"), self._title(each))]
        if redirect.on:
            lines.append((text("withdrawn_on"), format_date(redirect.on)))
        lines.append((text("withdrawn_reason"), redirect.reason or ""))
        return self._notice(text("withdrawn_title"), lines, each.page)

    def _notice(self, title: str, lines: Sequence[tuple[str, str]], target: str) -> Notice:
        return Notice(title, tuple(lines), urls.absolute(self.base, target), self.site.agency)

    def _title(self, each: ResolvedWithdrawal) -> str:
        """What was withdrawn: as its line in `redirects.yml` calls it, else as the record that keeps its place does."""
        if each.redirect.title:
            return each.redirect.title
        record = each.redirect.record.partition("/")[2]
        for records in self.context.disclosure.years:
            if each.redirect.record == f"{records.year}/{record}":
                known = records.evidence_by_id.get(record) or records.documents_by_id.get(record)
                return known.title if known else record
        return f"/{each.address}"

    def _withdrawn_page(self, each: ResolvedWithdrawal) -> Page:
        year = next((at for at in self.site.years if each.address.startswith(f"{at.year}/")), None)
        ways = [Link(text("withdrawn_to_year", year=year.year), year.address)] if year else [Link(text("home"), "")]
        ways.append(Link(text("search_title"), urls.SEARCH))
        return withdrawn.build(self.context, self.shell, each.address, each.redirect, self._title(each), tuple(ways))


def _extension(address: str) -> str:
    name = address.rpartition("/")[2]
    return name.rpartition(".")[2].lower() if "." in name else ""
