"""Trouble with the machine in words: what happened, what still stands, what to do."""

from datetime import datetime

from site_builder.building.disk.retrying import LockedOutputError
from site_builder.building.disk.space import NotEnoughSpaceError
from site_builder.building.releases.lock import BusyError, LockHolder, NoLocksError
from site_builder.language.thai.dates import format_moment
from site_builder.language.words import text
from site_builder.pages.parts.context import file_size


def trouble(error: OSError) -> str:
    """What to tell a person whose machine refused."""
    match error:
        case BusyError():
            return text("machine_busy", **_holder_words(error.holder))
        case NoLocksError():
            return text("machine_no_locks", file=error.filename)
        case NotEnoughSpaceError():
            return text(
                "machine_full",
                folder=error.filename,
                free=file_size(error.free),
                needed=file_size(error.needed),
                missing=file_size(error.needed - error.free),
            )
        case LockedOutputError():
            return text("machine_locked", file=error.filename or "–", what=error.strerror)
    return text("machine_trouble", what=error.strerror or error, file=error.filename or "–")


def cut_off(holder: LockHolder) -> str:
    """That somebody's work in this project was cut off, and has been cleared up."""
    return text("work_cut_off", **_holder_words(holder))


def moment(at: datetime) -> str:
    """A moment in the zone of this machine."""
    return format_moment(at.astimezone())


def _holder_words(holder: LockHolder) -> dict[str, str]:
    since = moment(holder.since) if holder.since else "?"
    return {"who": holder.who or "?", "task": holder.task or "?", "since": since}
