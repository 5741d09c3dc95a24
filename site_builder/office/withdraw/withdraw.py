"""Carries out a withdrawal: the content first, then the site, then every other copy, then the log."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from site_builder.building.build import BuildOutcome, build_site
from site_builder.building.disk.whole_file import write_whole
from site_builder.building.releases.ledger import ledger_of, record_release
from site_builder.building.releases.lock import locked
from site_builder.building.releases.public_folder import PublicFolder, lock_file
from site_builder.language.words import text
from site_builder.office.withdraw.copies import copies_left, delete_copies, forget_caches, forget_releases
from site_builder.office.withdraw.log import write_log
from site_builder.office.withdraw.order import Order, ToWithdraw, find
from site_builder.office.withdraw.submitted_copies import DeletedCopies, delete_submitted_copies
from site_builder.office.withdraw.without_build import replace_in_public_folder
from site_builder.office.withdraw.yaml_rows import CannotCutError, redirect_row, with_row, without_rows
from site_builder.promises.ledger.lines import grown
from site_builder.reading.files.reading import Folder, read_folder
from site_builder.reading.load import ProjectSource, load
from site_builder.reading.privacy.finder import personal_data
from site_builder.records.content_files import path_of
from site_builder.records.disclosure import Disclosure
from site_builder.records.ledger import LedgerLine
from site_builder.records.redirect import RedirectRow

Progress = Callable[[str], None]
ORIGINALS = "originals"
SET_ASIDE = "proof/withdrawn"


class UnreadableContentError(Exception):
    """`mkdocs.yml` or `site.yml` cannot be read, so nothing can be found in the content."""


class PersonalReasonError(Exception):
    """The reason or title holds personal data itself; `shown` is what was found, masked."""

    def __init__(self, shown: str) -> None:
        super().__init__(shown)
        self.shown = shown


class WithdrawalOutcome(Struct, frozen=True):
    """What a withdrawal came to. `outcome` is that of the build; where it published nothing, `replaced` are the files
    that were taken out of the public folder all the same. `deleted` and `remaining` are paths in the project."""

    found: ToWithdraw
    outcome: BuildOutcome
    deleted: tuple[str, ...]
    remaining: tuple[str, ...]
    replaced: tuple[str, ...]
    log: Path


def withdraw(root: Path, order: Order, at: datetime, progress: Progress) -> WithdrawalOutcome:
    """Carries out an order; for personal data nothing of it is left that this computer can find.

    Raises UnknownThingError, AlreadyWithdrawnError, PersonalReasonError, UnreadableContentError, and what a build
    raises. Whatever was already written stays, and the same order given again goes on from there.
    """
    _without_personal_data(order)
    folder = PublicFolder.of(root, root / "site")
    with locked(lock_file(root), "withdraw"):
        content = read_folder(root)
        disclosure, _ = load(ProjectSource(content.texts, frozenset(content.files)))
        if disclosure is None:
            raise UnreadableContentError
        found = find(disclosure, order)
        digests = _digests(content, disclosure, found)
        _promise_never_again(root, found, order)
        forgotten = delete_submitted_copies(root, _landing(found)) if order.personal else DeletedCopies()
        _write_rows(root, disclosure, found, order, forgotten.addresses)
        aside = [] if order.personal else _set_aside(root, found)
        by_hand = _cut_out(root, found) if order.personal else []
        deleted = [*forgotten.deleted, *_delete(root, found, digests, folder)] if order.personal else aside
    progress("withdraw_building")
    outcome = build_site(root, folder.output, progress)
    replaced: list[str] = []
    if order.personal:
        if outcome.output is None:
            with locked(lock_file(root), "withdraw"):
                replaced = replace_in_public_folder(folder.output, found, order)
        deleted += forget_releases(root)
        forget_caches(root)
    left = copies_left(root, digests, found.words) if order.personal else []
    remaining = [*by_hand, *(path for path in left if path not in by_hand)]
    log = write_log(root, found, order, at, deleted, remaining)
    return WithdrawalOutcome(found, outcome, tuple(deleted), tuple(remaining), tuple(replaced), log)


def _without_personal_data(order: Order) -> None:
    for words in (order.reason, order.title):
        finds = personal_data(words)
        if finds:
            raise PersonalReasonError(finds[0].shown)


def _digests(content: Folder, disclosure: Disclosure, found: ToWithdraw) -> frozenset[str]:
    """The SHA-256 of everything that is withdrawn: files as they lie, and as they were released."""
    lying = {content.files[path].digest for path in found.files if path in content.files}
    released = {line.digest for line in disclosure.ledger if line.address in found.addresses and line.digest}
    return frozenset(lying | released)


def _promise_never_again(root: Path, found: ToWithdraw, order: Order) -> None:
    """Says in the ledger which addresses were withdrawn, and which bytes never come back."""
    lines = ledger_of(root)
    pairs = [
        (address, digest)
        for address in found.addresses
        for digest in (_released_at(lines, address) if order.personal else {""}) or {""}
    ]
    if pairs:
        record_release(root, grown(lines, {}, pairs))


def _released_at(lines: tuple[LedgerLine, ...], address: str) -> set[str]:
    return {line.digest for line in lines if line.address == address and line.digest}


def _landing(found: ToWithdraw) -> frozenset[str]:
    """The addresses of the record's page and files, also where nothing was released."""
    if not found.record:
        return frozenset({found.address})
    kind = "documents" if found.document else "evidence"
    name = found.record.partition("/")[2]
    return frozenset({f"{found.year}/{kind}/{name}/", *found.addresses})


def _write_rows(root: Path, disclosure: Disclosure, found: ToWithdraw, order: Order, copies: tuple[str, ...]) -> None:
    """Says what was withdrawn, and the same of each page as submitted that went with it."""
    redirects = path_of(RedirectRow)
    file = root / redirects
    content = file.read_bytes() if file.is_file() else b""
    if found.before is not None:
        content = without_rows(content, redirects, "withdraw", {order.what.strip()})
    title = order.title or ("" if order.personal or not found.record else found.title)
    content = with_row(content, redirect_row(found, order, title))
    released = {line.address for line in disclosure.ledger}
    known = {each.address for each in disclosure.redirects}
    for address in copies:
        if address in released - known:
            copy = ToWithdraw("", address, "", found.year)
            content = with_row(content, redirect_row(copy, order, text("withdrawn_copy")))
    write_whole(file, content)


def _set_aside(root: Path, found: ToWithdraw) -> list[str]:
    """Moves the files of evidence to the proof of their year, which is never published. Returns where they lie."""
    if found.evidence is None:
        return []
    moved = []
    for path in found.files:
        source = root / path
        if source.is_file():
            target = root / "content" / found.year / SET_ASIDE / source.name
            target.parent.mkdir(parents=True, exist_ok=True)
            source.replace(target)
            moved.append(target.relative_to(root).as_posix())
    return moved


def _cut_out(root: Path, found: ToWithdraw) -> list[str]:
    """Takes the record's own rows out of the content; returns the files from which a person has to."""
    by_hand = []
    name = found.evidence.id if found.evidence else ""
    for file, field in (("evidence.yml", "id"), ("versions.yml", "evidence")):
        path = root / "content" / found.year / file
        if name and path.is_file():
            try:
                write_whole(path, without_rows(path.read_bytes(), file, field, {name}))
            except CannotCutError:
                by_hand.append(path.relative_to(root).as_posix())
    return by_hand


def _delete(root: Path, found: ToWithdraw, digests: frozenset[str], folder: PublicFolder) -> list[str]:
    """Deletes the record's files and every other copy of their bytes, but for the public folder."""
    deleted = []
    for path in found.files:
        if (root / path).is_file():
            (root / path).unlink()
            deleted.append(path)
    kept = root / ORIGINALS / "content" / found.year
    for old in sorted(kept.glob("*")) if found.year and kept.is_dir() else ():
        if old.is_file():
            old.unlink()
            deleted.append(old.relative_to(root).as_posix())
    return deleted + delete_copies(root, digests, {folder.output})
