"""Locks a project for one command at a time; names the holder, and the system frees it when its holder dies."""

import getpass
import os
import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import msgspec
from msgspec import Struct

_FAR_AWAY = 1 << 30
"""Windows lets nobody read the bytes another program locked, so the locked byte lies far behind the record."""


class LockHolder(Struct, frozen=True):
    """Who holds the lock, or held it when the machine or the program was cut off. `since` is None when unknown."""

    who: str
    task: str
    since: datetime | None
    process: int = 0


class BusyError(OSError):
    """Somebody else is at work in this project; `holder` says who, since when and on what."""

    def __init__(self, holder: LockHolder) -> None:
        super().__init__(f"{holder.who} is at work")
        self.holder = holder


class NoLocksError(OSError):
    """The disk cannot lock files, so two builds could not be kept apart."""


@contextmanager
def locked(file: Path, task: str) -> Iterator[LockHolder | None]:
    """Holds the project's lock; gives the holder before us that never finished, if there was one.

    `task` is the command's name. Raises BusyError when another process holds it, NoLocksError where the disk knows
    no locks, OSError when the lock cannot be written.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with _opened(file) as lock:
        if not _try_to_lock(lock):
            raise BusyError(_read(lock) or LockHolder("", "", None))
        try:
            cut_off = _read(lock)
            _write(lock, task)
            yield cut_off
            lock.truncate(0)
        except (Exception, KeyboardInterrupt, SystemExit):
            # Whoever failed could still say so; only a holder that was cut off leaves its name.
            lock.truncate(0)
            raise
        finally:
            _unlock(lock)


def _opened(file: Path) -> BinaryIO:
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
    return os.fdopen(descriptor, "r+b", buffering=0)


def _read(lock: BinaryIO) -> LockHolder | None:
    lock.seek(0)
    try:
        return msgspec.json.decode(lock.read(), type=LockHolder)
    except msgspec.DecodeError:
        return None


def _write(lock: BinaryIO, task: str) -> None:
    holder = LockHolder(_who(), task, datetime.now(UTC).replace(microsecond=0), os.getpid())
    lock.seek(0)
    lock.truncate(0)
    lock.write(msgspec.json.encode(holder))


def _who() -> str:
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        user = "?"
    return f"{user}@{platform.node() or '?'}"


if sys.platform == "win32":
    import msvcrt

    def _try_to_lock(lock: BinaryIO) -> bool:
        lock.seek(_FAR_AWAY)
        try:
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        except OSError as error:
            raise NoLocksError(error.errno, error.strerror, lock.name) from error
        return True

    def _unlock(lock: BinaryIO) -> None:
        lock.seek(_FAR_AWAY)
        msvcrt.locking(lock.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_to_lock(lock: BinaryIO) -> bool:
        try:
            fcntl.flock(lock.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            raise NoLocksError(error.errno, error.strerror, lock.name) from error
        return True

    def _unlock(lock: BinaryIO) -> None:
        fcntl.flock(lock.fileno(), fcntl.LOCK_UN)
