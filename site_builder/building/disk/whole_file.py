"""Writes a file so that it is there whole or not at all, even after a power cut.

For what must never be lost: content, ledger, proof, records of releases. Caches need no such care
(`reading/files/cache.py`).
"""

import os
import sys
from pathlib import Path


def write_whole(file: Path, content: bytes) -> None:
    """Writes a file beside its place, then puts it there in one step; returns when the disk itself holds it.

    Folders that are not there are made. Raises OSError when the machine refuses; the file is then as it was.
    """
    new_folders = [folder for folder in file.parents if not folder.exists()]
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f".{file.name}.part")
    try:
        with part.open("wb") as target:
            target.write(content)
            target.flush()
            os.fsync(target.fileno())
        part.replace(file)
    except OSError:
        part.unlink(missing_ok=True)
        raise
    for folder in (file.parent, *(each.parent for each in new_folders)):
        _settle_names(folder)


def _settle_names(folder: Path) -> None:
    """Returns when the disk holds the names in a folder: a file's own bytes are of no use without its name."""
    if sys.platform == "win32":
        # Windows opens no folder as a file; NTFS keeps names whole by a journal of its own.
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
