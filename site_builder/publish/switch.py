"""The public folder changes in one step: the new site is built beside it and the two are exchanged."""

import ctypes
import errno
import json
import os
import shutil
import sys
from hashlib import sha256
from pathlib import Path

from site_builder import urls

KEPT_RELEASES = 3
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_NOT_SUPPORTED = frozenset({errno.ENOSYS, errno.EINVAL, errno.EPERM, errno.ENOTSUP})
WORK_FOLDER = ".site-builder"


class ForeignFolderError(Exception):
    """The output folder holds files that are none of ours; nothing was touched."""


def sweep(output: Path) -> None:
    """Takes away what builds left beside the output that were cut off and whose process is gone."""
    for path in output.parent.glob(f".{output.name}.next-*"):
        number = path.name.rpartition("next-")[2].partition("-")[0]
        if not _is_running(number) and output.exists():
            shutil.rmtree(path, ignore_errors=True)


def _is_running(process: str) -> bool:
    """Whether a process of this machine bears that number; where that cannot be told, it is taken to be running."""
    if not process.isdigit() or not Path("/proc/self").exists():
        return True
    return Path("/proc", process).exists()


def staging_folder(output: Path) -> Path:
    """A folder beside the output, on the same disk, where the next site is built."""
    return output.with_name(f".{output.name}.next-{os.getpid()}")


def is_ours(folder: Path) -> bool:
    """Whether a folder is absent, empty, or holds a site that we built (released or preview)."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        return False
    if not folder.exists() or not any(folder.iterdir()):
        return True
    try:
        content = json.loads((folder / urls.MANIFEST).read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    if not isinstance(content, dict) or content.get("generator") != "site-builder":
        return False
    return bool(content.get("preview")) or not strangers(folder, content)


def strangers(folder: Path, manifest: dict[str, object]) -> list[str]:
    """Files in a site's folder that its manifest does not list: somebody put them there and would miss them."""
    listed = manifest.get("files")
    known = {urls.MANIFEST} | {str(row.get("path")) for row in (listed if isinstance(listed, list) else [])}
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())
    return sorted(name for name in found if name not in known)


def release_id(folder: Path) -> str:
    """The first twelve digits of the manifest's digest."""
    return sha256((folder / urls.MANIFEST).read_bytes()).hexdigest()[:12]


def _exchange(one: Path, other: Path) -> bool:
    """Exchanges two folders in one step of the kernel; False where it cannot (no Linux, old C library, other disk)."""
    if not sys.platform.startswith("linux"):
        return False
    library = ctypes.CDLL(None, use_errno=True)
    if not hasattr(library, "renameat2"):
        return False
    done = library.renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    if done == 0:
        return True
    code = ctypes.get_errno()
    if code in _NOT_SUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(other))


def switch(staging: Path, output: Path, releases: Path) -> bool:
    """Puts the staged site in the output's place; the site before it is kept among the releases.

    False when the new site stands but the old one could not be kept.

    Raises ForeignFolderError when the output holds anything else, OSError when the machine refuses; the output
    is then as it was.
    """
    if not is_ours(output):
        raise ForeignFolderError(str(output))
    if not output.exists():
        staging.rename(output)
        return True
    if not any(output.iterdir()):
        output.rmdir()
        staging.rename(output)
        return True
    if not _exchange(staging, output):
        aside = staging.with_name(f"{staging.name}-old")
        output.rename(aside)
        try:
            staging.rename(output)
        except OSError:
            aside.rename(output)
            raise
        aside.rename(staging)
    try:
        _keep(staging, releases)
    except OSError:
        return False
    return True


def _keep(old: Path, releases: Path) -> None:
    """Moves a site that was exchanged out among the releases, and forgets the oldest ones."""
    releases.mkdir(parents=True, exist_ok=True)
    kept = releases / release_id(old)
    if kept.exists():
        shutil.rmtree(old)
        os.utime(kept)
    else:
        shutil.move(old, kept)
        os.utime(kept)
    by_age = sorted((path for path in releases.iterdir() if path.is_dir()), key=lambda path: path.stat().st_mtime)
    for path in by_age[:-KEPT_RELEASES]:
        shutil.rmtree(path)
