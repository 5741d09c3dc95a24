"""Keeps the earlier bytes of replaced evidence in the content, before a build takes them out of the public folder."""

from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path

from site_builder.building.releases.keeping import released_bytes, write_whole
from site_builder.building.releases.public_folder import PublicFolder
from site_builder.language.problems import rules
from site_builder.language.problems.problem import Issue
from site_builder.language.thai.dates import format_date
from site_builder.promises.ledger.versions import ReplacedFile

FOLDER = "evidence/versions"


def keep_versions(root: Path, folder: PublicFolder, replaced: Sequence[ReplacedFile], today: date) -> tuple[Issue, ...]:
    """Puts the earlier bytes of each replaced file beside the evidence, and a line about it into `versions.yml`.

    Returns an issue for each whose bytes are nowhere on this computer. Nothing is written then, for the build stops
    and what is put back needs no earlier version.
    """
    found = [(each, _bytes_of(root, folder, each)) for each in replaced]
    lost = [each for each, content in found if content is None]
    for each, content in found:
        if content is not None and not lost:
            _keep(root, each, content, today)
    return tuple(rules.VERSION_LOST.at(each.issue.place, file=each.path, address=each.address) for each in lost)


def _bytes_of(root: Path, folder: PublicFolder, each: ReplacedFile) -> bytes | None:
    """The earlier bytes: what `evidence/versions` holds already, where only the list was lost, else what was public."""
    there = root / "content" / str(each.year) / _path(each)
    if there.is_file() and sha256(content := there.read_bytes()).hexdigest() == each.digest:
        return content
    return released_bytes(folder, each.address, each.digest)


def _path(each: ReplacedFile) -> str:
    """Where the earlier bytes are kept, below the folder of the year."""
    return f"{FOLDER}/{each.kept_at.rpartition('/')[2]}"


def _keep(root: Path, each: ReplacedFile, content: bytes, today: date) -> None:
    year, kept = root / "content" / str(each.year), _path(each)
    write_whole(year / kept, content)
    listing = year / "versions.yml"
    before = listing.read_bytes() if listing.is_file() else b""
    line = (
        f"- {{evidence: {each.evidence}, file: {each.file}, version: {each.version}, "
        f"kept: {kept}, until: {format_date(today)}}}\n"
    )
    joint = b"\n" if before and not before.endswith(b"\n") else b""
    write_whole(listing, before + joint + line.encode())
