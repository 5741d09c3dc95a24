"""Moves and exchanges whole folders, in one step where the system can; no half is ever taken for a whole."""

import contextlib
import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from site_builder.language import urls

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_NOT_SUPPORTED = frozenset({errno.ENOSYS, errno.EINVAL, errno.EPERM, errno.ENOTSUP})


def exchange(one: Path, other: Path) -> bool:
    """Exchanges two folders in one step of the kernel; False where it cannot (no Linux, old C library, odd disk)."""
    if not sys.platform.startswith("linux"):
        return False
    library = ctypes.CDLL(None, use_errno=True)
    if not hasattr(library, "renameat2"):
        return False
    done = library.renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return _is_done(done, other)


def discard(folder: Path) -> None:
    """Takes a site's folder away. Its manifest goes first, so that nobody takes the rest for a whole site."""
    with contextlib.suppress(OSError):
        (folder / urls.MANIFEST).unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)


def coming(target: Path) -> Path:
    """Where a folder from another disk is copied to before it gets its name."""
    return target.with_name(f".coming-{target.name}")


def move(folder: Path, target: Path) -> None:
    """Moves a site's folder, also to another disk; under `target` it is there whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        folder.rename(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        discard(coming(target))
        shutil.copytree(folder, coming(target))
        coming(target).rename(target)
        discard(folder)


def settle(folder: Path, files: Iterable[str]) -> None:
    """Returns when the files of a folder are on the disk itself: a power cut must not empty a public page.

    In one step for the whole disk where the system can, which is much faster than file by file.
    """
    if sys.platform.startswith("linux") and _settled_at_once(folder):
        return
    for name in files:
        with (folder / name).open("r+b") as written:
            os.fsync(written.fileno())


def _settled_at_once(folder: Path) -> bool:
    library = ctypes.CDLL(None, use_errno=True)
    if not hasattr(library, "syncfs"):
        return False
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        done = library.syncfs(descriptor)
    finally:
        os.close(descriptor)
    return _is_done(done, folder)


def _is_done(result: int, folder: Path) -> bool:
    """Whether the kernel did what it was called for; False where it cannot. Raises OSError when it would not."""
    code = ctypes.get_errno()
    if result != 0 and code not in _NOT_SUPPORTED:
        raise OSError(code, os.strerror(code), str(folder))
    return result == 0
