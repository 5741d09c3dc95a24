"""Finds and deletes every copy of withdrawn bytes that this project's folder holds, wherever it lies."""

import os
import shutil
import zipfile
from collections.abc import Collection, Iterator
from hashlib import file_digest, sha256
from pathlib import Path

from site_builder.building.releases.public_folder import WORK_FOLDER

_NOT_OURS = frozenset({".git", ".venv", "venv", "node_modules", "__pycache__"})
_CACHES = ("cache", "preview", "publish", "last-error.txt")
"""What of the work folder may hold texts or bytes of the papers; losing it costs only time."""
DISTINCT = 10
"""Signs: a shorter title, such as “ประกาศ”, stands in files that have nothing to do with it."""


def delete_copies(root: Path, digests: Collection[str], spared: Collection[Path]) -> list[str]:
    """Deletes each file of the project's folder whose bytes, or one of whose packed members, are among `digests`.

    Folders in `spared` are left: the public folder, which is switched as a whole. Returns what was deleted.
    """
    deleted = []
    for path in _files(root, frozenset(spared)):
        try:
            if _digest(path) in digests or (zipfile.is_zipfile(path) and _packs(path, digests)):
                path.unlink()
                deleted.append(path.relative_to(root).as_posix())
        except OSError:
            # Whatever cannot be read or deleted is told as remaining by `copies_left`.
            continue
    return deleted


def copies_left(root: Path, digests: Collection[str], words: Collection[str]) -> list[str]:
    """Files that still hold the bytes, or the words in plain text, after everything was done."""
    wanted = [word.encode() for word in words if len(word) >= DISTINCT]
    found = []
    for path in _files(root, frozenset()):
        try:
            if _digest(path) in digests or _says(path, wanted) or (zipfile.is_zipfile(path) and _packs(path, digests)):
                found.append(path.relative_to(root).as_posix())
        except OSError:
            found.append(path.relative_to(root).as_posix())
    return found


def forget_caches(root: Path) -> None:
    """Empties what the work folder remembers of papers, previews and Git branches."""
    for name in _CACHES:
        place = root / WORK_FOLDER / name
        if place.is_dir():
            shutil.rmtree(place, ignore_errors=True)
        else:
            place.unlink(missing_ok=True)


def forget_releases(root: Path) -> list[str]:
    """Deletes every kept release of every output; returns their names. None of them can be shown again."""
    deleted = []
    for releases in [root / WORK_FOLDER / "releases", *(root / WORK_FOLDER / "outputs").glob("*/releases")]:
        for folder in sorted(releases.iterdir()) if releases.is_dir() else ():
            if folder.is_dir():
                shutil.rmtree(folder)
                deleted.append(folder.name)
    return deleted


def _files(root: Path, spared: Collection[Path]) -> Iterator[Path]:
    for folder, below, names in os.walk(root):
        here = Path(folder)
        below[:] = sorted(name for name in below if name not in _NOT_OURS and here / name not in spared)
        yield from (here / name for name in sorted(names) if not (here / name).is_symlink())


def _digest(path: Path) -> str:
    with path.open("rb") as source:
        return file_digest(source, "sha256").hexdigest()


def _packs(path: Path, digests: Collection[str]) -> bool:
    try:
        with zipfile.ZipFile(path) as packed:
            return any(sha256(packed.read(entry)).hexdigest() in digests for entry in packed.infolist())
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError):
        return False


def _says(path: Path, words: list[bytes]) -> bool:
    if not words:
        return False
    content = path.read_bytes()
    return any(word in content for word in words)
