"""What was promised to the public: the addresses ever released. Read from `content/addresses.lock`."""

from dataclasses import dataclass, field
from typing import Final

from site_builder.language.thai.fiscal_year import FiscalYear

LEDGER: Final = "content/addresses.lock"

WITHDRAWN: Final = "withdrawn"
"""Stands in place of the record on a line that says an address was withdrawn."""


def record_name(year: FiscalYear, record_id: str) -> str:
    """A record's permanent name among all years: `2566/ev-003`."""
    return f"{year.buddhist}/{record_id}"


def file_name(year: FiscalYear, evidence_id: str, number: int) -> str:
    """The permanent name of file `number` (from 1) of a piece of evidence: `2566/ev-003/1`."""
    return f"{record_name(year, evidence_id)}/{number}"


def version_name(year: FiscalYear, evidence_id: str, number: int, version: int) -> str:
    """The permanent name of an earlier version of a file: `2566/ev-003/1/v1`."""
    return f"{file_name(year, evidence_id, number)}/v{version}"


def item_name(year: FiscalYear, topic: str) -> str:
    """The permanent name of a line of a year's checklist, which keeps its topic when its number is corrected."""
    return record_name(year, f"oit/{topic}")


@dataclass(frozen=True, slots=True, order=True)
class LedgerLine:
    """One released address.

    `record` is what answered there, by its permanent name (`2566/ev-003`, `2566/oit/handbook`), or the address itself,
    as in `/2566/oit/`, where the page has no other identity. `release` counts the releases that brought something to
    the ledger, from 1. `digest` is the SHA-256 of a released file, so a file that was replaced has a line for each
    version; pages have none, as their markup may improve. On a withdrawn line it is that of the bytes that must never
    come back.
    """

    address: str
    record: str
    release: int
    digest: str = ""
    number: int = field(default=0, compare=False)
    """The line of the file it was read from; 0 where it was not read."""

    @property
    def is_withdrawal(self) -> bool:
        return self.record == WITHDRAWN
