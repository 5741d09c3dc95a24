"""Marks of files: what the disk says of a file without opening it, and when that can be trusted."""

import os
import stat
from hashlib import file_digest
from io import FileIO

from msgspec import Struct, field

Mark = list[int]
"""Mode, size in bytes, time of the last writing, time of the last change of any kind (both in nanoseconds since 1970,
the second is the time of making on Windows), and number of the file on its disk. A folder has its mode only."""

FINE = 100_000_000
"""Nanoseconds in which two writings may bear one time on a disk with a fine clock; kernels tick every 1 to 16 ms."""

COARSE = 2_100_000_000
"""The same on a disk whose clock steps by whole seconds, or by two as on FAT."""

_STEP_OF_A_COARSE_CLOCK = 10_000_000


class DoubtError(Exception):
    """Something cannot be judged by its mark, such as a link to a folder."""


class FileTree(Struct, frozen=True):
    """Marks of the files and folders below a folder by name (a folder's ends in `/`), and targets of links to files."""

    folder: str
    marks: dict[str, Mark] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)


def mark_of(status: os.stat_result) -> Mark:
    """The mark of a file from its status."""
    return [status.st_mode, status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino]


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


def settled(mark: Mark, moment: int) -> Mark:
    """The mark where it is settled; else one that no file bears, so that the file is judged by its digest."""
    return mark if is_settled(mark, moment) else [*mark[:2], 0, 0, 0]


def digest_of(path: str) -> str:
    """SHA-256 of a file in hexadecimal digits. Raises OSError when it cannot be read."""
    with FileIO(path) as source:
        return file_digest(source, "sha256").hexdigest()


def tree_below(folder: str, without: str = "") -> FileTree:
    """Marks everything below a folder but folders named `without`; nothing when there is no such folder.

    Raises DoubtError at a link to a folder, which may lead anywhere, OSError where something cannot be looked at.
    """
    tree = FileTree(folder)
    waiting = [("", folder)] if os.path.lexists(folder) else []
    while waiting:
        prefix, path = waiting.pop()
        with os.scandir(path) as entries:
            for entry in entries:
                name = prefix + entry.name
                # The status that the listing itself gives lacks the file's number on Windows, and may be stale there.
                status = os.lstat(entry.path)
                if stat.S_ISDIR(status.st_mode):
                    if entry.name != without:
                        tree.marks[name + "/"] = [status.st_mode]
                        waiting.append((name + "/", entry.path))
                    continue
                if stat.S_ISLNK(status.st_mode):
                    status = os.stat(entry.path)
                    if stat.S_ISDIR(status.st_mode):
                        raise DoubtError(entry.path)
                    tree.links[name] = os.path.realpath(entry.path)
                tree.marks[name] = mark_of(status)
    return tree
