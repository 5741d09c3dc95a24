"""Reads the ledger of released addresses from the content, and adds to it what a release promises."""

from collections.abc import Iterable
from pathlib import Path

from site_builder.building.disk.whole_file import write_whole
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
