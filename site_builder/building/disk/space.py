"""Asks whether a disk has room, before a byte is written."""

import errno
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

BLOCK = 4096
"""Bytes: what the usual disk takes for the smallest file."""


class NotEnoughSpaceError(OSError):
    """The disk of a folder has `free` bytes and a new site needs `needed`; nothing was written."""

    def __init__(self, folder: Path, needed: int, free: int) -> None:
        super().__init__(errno.ENOSPC, os.strerror(errno.ENOSPC), str(folder))
        self.needed, self.free = needed, free


def taken_by(sizes: Iterable[int]) -> int:
    """The bytes that files of these sizes take on a disk."""
    return sum(-(-size // BLOCK) * BLOCK for size in sizes)


def ask_for(needed: int, folder: Path) -> None:
    """Raises NotEnoughSpaceError when the disk of `folder` has less than `needed` bytes free."""
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise NotEnoughSpaceError(folder, needed, free)
