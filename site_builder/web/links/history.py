"""Edge: remembers every visit, a line each, below `.site-builder/`; what failed is visited again, always."""

import os
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from site_builder.web.visits.visit import Visit, VisitClass

FILE = Path(".site-builder") / "links" / "history.jsonl"
GOOD = frozenset({VisitClass.OK, VisitClass.MOVED})
"""What is remembered for a day; nothing else is ever taken from memory."""
FRESH = timedelta(hours=24)


def remember(root: Path, visits: Iterable[Visit]) -> None:
    """Adds visits to the history. Raises OSError as the machine does."""
    kept = root / FILE
    kept.parent.mkdir(parents=True, exist_ok=True)
    lines = "".join(msgspec.json.encode(visit).decode() + "\n" for visit in visits)
    with kept.open("a", encoding="utf-8", newline="\n") as target:
        target.write(lines)
        target.flush()
        os.fsync(target.fileno())


def latest(root: Path) -> dict[str, Visit]:
    """The last visit to each address; lines that a crash cut off are passed over."""
    found: dict[str, Visit] = {}
    try:
        lines = (root / FILE).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return found
    for line in lines:
        visit = _read(line)
        if visit:
            found[visit.address] = visit
    return found


def still_good(known: Mapping[str, Visit], now: datetime) -> dict[str, Visit]:
    """The visits that opened within the last day."""
    return {
        address: visit
        for address, visit in known.items()
        if visit.finding in GOOD and timedelta(0) <= now - datetime.fromisoformat(visit.on) < FRESH
    }


def stamp(moment: datetime) -> str:
    """A moment as it is written: UTC, to the second."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def _read(line: str) -> Visit | None:
    try:
        visit = msgspec.json.decode(line, type=Visit)
        datetime.fromisoformat(visit.on)
    except (ValueError, msgspec.DecodeError):
        return None
    return visit
