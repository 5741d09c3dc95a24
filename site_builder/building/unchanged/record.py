"""The record a good build leaves: what its site was made from, the site, and its message. Sealed with its digest."""

import json
import stat
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict

from site_builder.building.releases.public_folder import WORK_FOLDER, PublicFolder
from site_builder.reading.files.cache import keep, seal

FORMAT = 2
LARGEST = 64 << 20
"""Bytes; a record of 100,000 pages has a quarter of it."""

Rows = dict[str, list[int | str]]
"""By name a file's mark, and its SHA-256 where one is known. A folder has its mode only."""


class BuildRecord(Struct, frozen=True):
    """One good build. `moment` is when it began (nanoseconds since 1970), `message` is for the next one to repeat.

    `trees` are the inputs and `output` the site, each with the marks of its files by name, `links` where links among
    the inputs lead, `modules` the files of all code that ran and is not ours, `server_rules` the digests of what a
    build writes beside the site.
    """

    moment: int
    message: str
    surroundings: dict[str, object]
    trees: dict[str, Rows]
    links: dict[str, dict[str, str]]
    modules: dict[str, list[int]]
    output: Rows
    server_rules: dict[str, str]


def record_file(root: Path, folder: PublicFolder) -> Path:
    """Where the record of a public folder lies: with the other caches of the project, which a withdrawal empties."""
    work = root / WORK_FOLDER
    which = "" if folder.work == work else f"-{folder.work.name}"
    return work / "cache" / f"last-build{which}.json"


def write(file: Path, record: BuildRecord) -> None:
    """Puts the record in its place whole; where that cannot be done there is none, and the next build is a full one."""
    keep(file, json.dumps({"format": FORMAT, **asdict(record)}, separators=(",", ":")))


def read(file: Path) -> BuildRecord | None:
    """The record in a file; None when there is none, or when it is not exactly what a build wrote.

    Its parts are compared, never followed, so a part of a strange form differs and does no harm.
    """
    try:
        status = file.lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST:
            return None
        kept_seal, _, body = file.read_bytes().partition(b"\n")
        payload = json.loads(body) if kept_seal.decode() == seal(body) else {}
        return BuildRecord(**payload) if payload.pop("format", 0) == FORMAT else None
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return None
