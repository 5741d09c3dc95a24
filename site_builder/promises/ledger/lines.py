"""The lines of the ledger: their one form in bytes, the union of two copies, and what a release adds."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from msgspec import Struct

from site_builder.records.ledger import WITHDRAWN, LedgerLine

HEAD = "# site-builder: every address ever released, one a line; written by the tool, never by hand\n"
NO_DIGEST = "-"


class PromisedAddress(Struct, frozen=True):
    """What answers at an address: the record's permanent name, and for a file the SHA-256 of its bytes."""

    record: str
    digest: str = ""


def as_bytes(lines: Iterable[LedgerLine]) -> bytes:
    """The ledger as its file holds it: sorted, each line once, no time in it."""
    rows = (f"/{each.address}\t{each.record}\t{each.release}\t{each.digest or NO_DIGEST}\n" for each in union(lines))
    return (HEAD + "".join(rows)).encode()


def union(*copies: Iterable[LedgerLine]) -> tuple[LedgerLine, ...]:
    """All lines of all copies, sorted; one that stands in several keeps its first release."""
    first: dict[tuple[str, str, str], LedgerLine] = {}
    for each in (line for copy in copies for line in copy):
        key = (each.address, each.record, each.digest)
        known = first.get(key)
        if known is None or each.release < known.release:
            first[key] = replace(each, number=0)
    return tuple(sorted(first.values()))


def grown(
    lines: Sequence[LedgerLine], answering: Mapping[str, PromisedAddress], withdrawn: Iterable[tuple[str, str]]
) -> tuple[LedgerLine, ...]:
    """The ledger once a site that answers so has been released; the same ledger when it promises nothing more.

    `withdrawn` pairs each address that tells of a withdrawal with a digest that must never come back, or with "".
    """
    known = {(each.address, each.record, each.digest) for each in lines}
    release = max((each.release for each in lines), default=0) + 1
    wanted = [(address, promise.record, promise.digest) for address, promise in answering.items()]
    wanted += [(address, WITHDRAWN, digest) for address, digest in withdrawn]
    return union(lines, (LedgerLine(a, record, release, d) for a, record, d in wanted if (a, record, d) not in known))


def as_rows(lines: Iterable[LedgerLine]) -> tuple[dict[str, object], ...]:
    """The ledger as the manifest of a site carries it."""
    rows = ({"address": each.address, "record": each.record, "release": each.release} for each in lines)
    return tuple({**row, "sha256": each.digest} if each.digest else row for row, each in zip(rows, lines, strict=True))


def from_rows(rows: Iterable[Mapping[str, object]]) -> tuple[LedgerLine, ...]:
    """The lines a manifest carries. Raises ValueError when a row tells none."""
    lines = []
    for row in rows:
        address, record, release = row.get("address"), row.get("record"), row.get("release")
        digest = row.get("sha256", "")
        if not (isinstance(address, str) and isinstance(record, str) and record and isinstance(digest, str)):
            raise ValueError(str(row))
        if not isinstance(release, int) or isinstance(release, bool) or release < 1:
            raise ValueError(str(row))
        if any(sign in text for text in (address, record, digest) for sign in "\t\r\n"):
            raise ValueError(str(row))
        lines.append(LedgerLine(address, record, release, digest))
    return union(lines)
