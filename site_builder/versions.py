"""Keeps the earlier bytes of replaced evidence in the content, before a build takes them out of the public folder."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from site_builder.issues import rules
from site_builder.issues.issue import Issue
from site_builder.ledger.versions import Replaced
from site_builder.releases.keeping import released_bytes, write_whole
from site_builder.releases.public_folder import PublicFolder
from site_builder.thai.dates import format_date

FOLDER = "evidence/versions"


def keep_versions(root: Path, folder: PublicFolder, replaced: Sequence[Replaced], today: date) -> tuple[Issue, ...]:
    """Puts the earlier bytes of each replaced file beside the evidence, and a line about it into `versions.yml`.

    Returns an issue for each whose bytes are nowhere on this computer; nothing is written for those.
    """
    lost = []
    for each in replaced:
        content = released_bytes(folder, each.address, each.digest)
        if content is None:
            lost.append(rules.VERSION_LOST.at(each.issue.place, file=each.path, address=each.address))
        else:
            _keep(root, each, content, today)
    return tuple(lost)


def _keep(root: Path, each: Replaced, content: bytes, today: date) -> None:
    year = root / "content" / str(each.year)
    number = "" if each.file == 1 else f"-{each.file}"
    kept = f"{FOLDER}/{each.evidence}{number}.v{each.version}.{each.extension}"
    write_whole(year / kept, content)
    listing = year / "versions.yml"
    before = listing.read_bytes() if listing.is_file() else b""
    line = (
        f"- {{evidence: {each.evidence}, file: {each.file}, version: {each.version}, "
        f"kept: {kept}, until: {format_date(today)}}}\n"
    )
    joint = b"\n" if before and not before.endswith(b"\n") else b""
    write_whole(listing, before + joint + line.encode())
