"""What a release leaves in the content: the ledger of its addresses, and the bytes of files that were replaced."""

import os
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from site_builder.building.releases.public_folder import PublicFolder
from site_builder.language import urls
from site_builder.promises.ledger.lines import as_bytes, union
from site_builder.reading.ledger_file import read_ledger
from site_builder.records.ledger import LEDGER, LedgerLine


def ledger_of(root: Path) -> tuple[LedgerLine, ...]:
    """The ledger of a project; empty before its first release. Raises DamagedLedgerError when a line is unreadable."""
    try:
        data = (root / LEDGER).read_bytes()
    except FileNotFoundError:
        return ()
    lines, issues = read_ledger(data, LEDGER)
    if issues:
        raise DamagedLedgerError(issues[0].place.line)
    return lines


class DamagedLedgerError(Exception):
    """A line of the ledger cannot be read, so nothing may be added to it; `line` is its number."""

    def __init__(self, line: int) -> None:
        super().__init__(f"{LEDGER}:{line}")
        self.line = line


def record_release(root: Path, promised: Iterable[LedgerLine]) -> int:
    """Adds to the ledger what it does not hold yet; returns how many addresses are new in it.

    The file is there whole or not at all, and untouched when there is nothing to add. Raises DamagedLedgerError.
    """
    known = ledger_of(root)
    lines = union(known, promised)
    if lines == union(known) and (root / LEDGER).is_file():
        return 0
    write_whole(root / LEDGER, as_bytes(lines))
    return len({line.address for line in lines} - {line.address for line in known})


def write_whole(file: Path, content: bytes) -> None:
    """Writes a file of the content aside and puts it in its place in one step, safe from a power cut."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f".{file.name}.part")
    with part.open("wb") as target:
        target.write(content)
        target.flush()
        os.fsync(target.fileno())
    part.replace(file)


def released_bytes(folder: PublicFolder, address: str, digest: str) -> bytes | None:
    """The bytes that were public at an address, wherever this computer still has them; None where it has not."""
    for place in _sites(folder):
        file = place / urls.output_file(address)
        if file.is_file():
            content = file.read_bytes()
            if sha256(content).hexdigest() == digest:
                return content
    return None


def _sites(folder: PublicFolder) -> Iterator[Path]:
    yield folder.output
    yield folder.fetched
    if folder.releases.is_dir():
        yield from (each for each in sorted(folder.releases.iterdir()) if each.is_dir())
