"""Keeps the earlier bytes of replaced evidence in the content, before a build takes them out of the public folder."""

from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path

from site_builder.building.disk.whole_file import write_whole
from site_builder.building.releases.public_folder import PublicFolder
from site_builder.language import urls
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error
from site_builder.language.thai.dates import format_date
from site_builder.promises.ledger.versions import ReplacedFile

VERSION_LOST = error(
    "version-lost",
    "ไฟล์ {file} มาแทนฉบับที่เผยแพร่แล้วที่ /{address} แต่ในเครื่องนี้ไม่มีฉบับนั้น จึงเก็บไว้เป็นฉบับก่อนหน้าไม่ได้",
    "{file} replaces what was released at /{address}, and that version is nowhere on this computer to be kept",
    "สั่ง site-builder ledger restore เพื่อดึงฉบับเดิมจากเว็บไซต์ที่เผยแพร่อยู่ หรือวางไฟล์เดิมกลับแล้วเพิ่มไฟล์ใหม่เป็นหลักฐานอีกรายการ",
    "fetch it from the live site: site-builder ledger restore; "
    "or put the old file back and add the new one as evidence of its own",
)

FOLDER = "evidence/versions"


def keep_versions(root: Path, folder: PublicFolder, replaced: Sequence[ReplacedFile], today: date) -> tuple[Issue, ...]:
    """Puts the earlier bytes of each replaced file beside the evidence, and a line about it into `versions.yml`.

    Returns an issue for each whose bytes are nowhere on this computer. Nothing is written then, for the build stops
    and what is put back needs no earlier version.
    """
    found = [(each, _earlier_bytes(root, folder, each)) for each in replaced]
    lost = [each for each, content in found if content is None]
    for each, content in found:
        if content is not None and not lost:
            _keep(root, each, content, today)
    return tuple(VERSION_LOST.at(each.issue.place, file=each.path, address=each.address) for each in lost)


def _earlier_bytes(root: Path, folder: PublicFolder, each: ReplacedFile) -> bytes | None:
    """The bytes before they were replaced; None where no copy is left on this computer.

    `evidence/versions` holds them already where only the list of versions was lost; else they were public.
    """
    kept = sorted(path for path in folder.releases.iterdir() if path.is_dir()) if folder.releases.is_dir() else ()
    sites = (folder.output, folder.fetched, *kept)
    copies = (site / urls.output_file(each.address) for site in sites)
    for file in (root / "content" / str(each.year) / _path(each), *copies):
        content: bytes = file.read_bytes() if file.is_file() else b""
        if sha256(content).hexdigest() == each.digest:
            return content
    return None


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
