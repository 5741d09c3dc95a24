"""Switches the public folder to a new site, and brings a switch that was cut off to an end.

A journal is written before anything moves and taken away when all is done. It names the release that goes public, so
whoever comes next can tell from the folders alone how far the switch came:

    output is the new release                  it happened; keep the old site
    there is no output                         cut off between two renames; the new site was verified, it goes in
    output is another release                  it did not happen; the output stays
"""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from site_builder.building.disk import folders
from site_builder.building.disk.retrying import retry_while_held
from site_builder.building.releases.history import History, read_history, read_record, write_history, write_record
from site_builder.building.releases.public_folder import ForeignFolderError, PublicFolder, id_of, is_ours

Waiting = Callable[[], None]
"""Told once when the switch has to wait for another program to let go of the output."""


class Journal(Struct, frozen=True):
    """A switch about to happen: the release that goes public, the history after it, and whether it was a kept one."""

    new: str
    history: History
    from_kept: bool = False


def history_of(folder: PublicFolder) -> History:
    """The history, with the release that really is public as the current one."""
    return read_history(folder.releases).standing_at(id_of(folder.output))


def switch(folder: PublicFolder, at: str, waiting: Waiting) -> bool:
    """Puts the staged, verified site in the output's place; the site before it is kept among the releases.

    `at` is the time it goes public. False when the new site stands and the old one could not be moved to the
    releases yet; the next start tries again.

    Raises ForeignFolderError when the output holds anything else, LockedOutputError when it stays locked, OSError
    when the machine refuses; the output is then as it was.
    """
    new = id_of(folder.staging)
    return carry_out(folder, Journal(new, history_of(folder).with_new(new, at)), waiting)


def carry_out(folder: PublicFolder, journal: Journal, waiting: Waiting) -> bool:
    """One journalled switch, from a staging folder or from a kept release."""
    if not is_ours(folder.output):
        raise ForeignFolderError(str(folder.output))
    write_record(folder.journal, journal)
    try:
        if journal.from_kept:
            folders.discard(folder.staging)
            folders.move(folder.releases / journal.new, folder.staging)
        _put_in_place(folder, waiting)
    except (OSError, KeyboardInterrupt):
        recover(folder)
        raise
    return _finish(folder, journal)


def _put_in_place(folder: PublicFolder, waiting: Waiting) -> None:
    output, staging, before = folder.output, folder.staging, folder.before
    if output.exists() and not any(output.iterdir()):
        retry_while_held(output.rmdir, waiting)
    if not output.exists():
        retry_while_held(lambda: staging.rename(output), waiting)
    elif retry_while_held(lambda: folders.exchange(staging, output), waiting):
        staging.rename(before)
    else:
        retry_while_held(lambda: output.rename(before), waiting)
        retry_while_held(lambda: staging.rename(output), waiting)


def _finish(folder: PublicFolder, journal: Journal) -> bool:
    """Once the new site stands: keeps the old one, forgets what is too old, ends the journal."""
    try:
        _keep(folder, journal)
        history = journal.history.kept()
        write_history(folder.releases, history)
        _forget(folder.releases, {each.id for each in history.releases} - {history.current})
    except OSError:
        return False
    folder.journal.unlink(missing_ok=True)
    return True


def _keep(folder: PublicFolder, journal: Journal) -> None:
    if not folder.before.exists():
        return
    old = id_of(folder.before)
    kept = folder.releases / old
    if old and old != journal.new and id_of(kept) != old:
        folders.discard(kept)
        folders.move(folder.before, kept)
    folders.discard(folder.before)


def _forget(releases: Path, wanted: set[str]) -> None:
    for path in sorted(releases.iterdir()):
        if path.is_dir() and path.name not in wanted:
            folders.discard(path)


def recover(folder: PublicFolder) -> bool:
    """Brings whatever was cut off to an end, under the lock; says whether a switch had been under way.

    Afterwards the output is one whole site, nothing lies beside it, and no kept release is lost.
    """
    journal = read_record(folder.journal, Journal)
    if journal is None:
        _recover_without_journal(folder)
        return False
    folders.discard(folders.coming(folder.staging))
    if not folder.output.exists():
        verified = [folder.staging] if id_of(folder.staging) == journal.new else []
        _fill(folder.output, *verified, folder.before)
    if id_of(folder.output) == journal.new:
        if folder.staging.exists() and not folder.before.exists():
            folder.staging.rename(folder.before)
        folders.discard(folder.staging)
        _finish(folder, journal)
        return True
    kept = folder.releases / journal.new
    if journal.from_kept and id_of(kept) != journal.new and id_of(folder.staging) == journal.new:
        folders.discard(kept)
        folders.move(folder.staging, kept)
    folders.discard(folder.staging)
    folder.journal.unlink(missing_ok=True)
    return True


def _fill(output: Path, *sources: Path) -> None:
    """Renames the first of the sites that lets itself be renamed; raises OSError when none that exists does."""
    refused: OSError | None = None
    for source in sources:
        if source.exists():
            try:
                source.rename(output)
            except OSError as error:
                refused = error
            else:
                return
    if refused:
        raise refused


def _recover_without_journal(folder: PublicFolder) -> None:
    """Without a journal a staged site was never verified; a site set aside is the one that was public."""
    folders.discard(folder.staging)
    if not folder.output.exists():
        _fill(folder.output, folder.before)
    folders.discard(folder.before)
