"""What the disk says of a file without opening it, and when that can be trusted."""

import os
import stat
from hashlib import file_digest
from io import FileIO

Mark = list[int]
"""Mode, size in bytes, time of the last writing, time of the last change of any kind (both in nanoseconds since 1970,
the second is the time of making on Windows), and number of the file on its disk. A folder has its mode only."""

FINE = 100_000_000
"""Nanoseconds in which two writings may bear one time on a disk with a fine clock; kernels tick every 1 to 16 ms."""

COARSE = 2_100_000_000
"""The same on a disk whose clock steps by whole seconds, or by two as on FAT."""

_STEP_OF_A_COARSE_CLOCK = 10_000_000


class DoubtError(Exception):
    """Something lies there that cannot be judged by looking at it, such as a link to a folder."""


def mark_of(found: os.stat_result) -> Mark:
    """The mark of a file from what the system tells of it."""
    return [found.st_mode, found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino]


def is_file(mark: Mark) -> bool:
    """Whether a mark is of a plain file, which may be opened without waiting for anybody."""
    return len(mark) > 1 and stat.S_ISREG(mark[0])


def is_settled(mark: Mark, moment: int) -> bool:
    """Whether a later writing would show in the mark, which was taken after `moment` (nanoseconds since 1970).

    A file that was written only just before may be written again within one tick of the disk's clock.
    """
    _, _, written, changed, _ = mark
    is_coarse = written % _STEP_OF_A_COARSE_CLOCK == 0 and changed % _STEP_OF_A_COARSE_CLOCK == 0
    return max(written, changed) < moment - (COARSE if is_coarse else FINE)


def unsettled(mark: Mark) -> Mark:
    """A mark that no file bears, so that the file is judged by its digest."""
    return [*mark[:2], 0, 0, 0]


def digest_of(path: str) -> str:
    """SHA-256 of a file in hexadecimal digits. Raises OSError when it cannot be read."""
    with FileIO(path) as source:
        return file_digest(source, "sha256").hexdigest()
