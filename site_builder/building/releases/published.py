"""What a project brought to the public: `published.lock` beside `publish.yml`, one line a release.

A release is known by the digest of the content it was made from. A copy of the project folder knows what its original
knew, and an earlier copy does not know what was published after it was taken.
"""

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from msgspec import Struct

from site_builder.building.disk.whole_file import write_whole
from site_builder.building.releases.public_folder import manifest_of
from site_builder.language.words import text

PUBLISHED = "published.lock"
_ROW = re.compile(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2}) (?P<target>\S+) (?P<release>[0-9a-f]{12}) (?P<source>[0-9a-f]{64})"
)


class PublishedRelease(Struct, frozen=True):
    """One release that this project brought to a target: when, where, its id, and the digest of its content."""

    day: date
    target: str
    release: str
    source: str

    @property
    def row(self) -> str:
        return f"{self.day.isoformat()} {self.target} {self.release} {self.source}"


def published(root: Path) -> tuple[PublishedRelease, ...] | None:
    """What this project published, oldest first; None where nobody wrote it down yet. Strange lines count as none."""
    try:
        written = (root / PUBLISHED).read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return None
    rows = (_ROW.fullmatch(line.strip()) for line in written.splitlines())
    return tuple(
        PublishedRelease(date.fromisoformat(row["day"]), row["target"], row["release"], row["source"])
        for row in rows
        if row and _is_day(row["day"])
    )


def _is_day(words: str) -> bool:
    try:
        date.fromisoformat(words)
    except ValueError:
        return False
    return True


def remember(root: Path, released: PublishedRelease) -> None:
    """Adds a release to what this project published, whole or not at all; one that is the last already adds nothing."""
    known = published(root) or ()
    if any((each.target, each.source) == (released.target, released.source) for each in known[-1:]):
        return
    rows = [text("published_head"), *(each.row for each in (*known, released))]
    write_whole(root / PUBLISHED, ("\n".join(rows) + "\n").encode())


def known_sources(root: Path, kept_releases: Iterable[Path]) -> frozenset[str]:
    """The digests of all content that this project brought to a target, or built and keeps on this computer."""
    written = {each.source for each in published(root) or ()}
    return frozenset(
        written | {found.source for each in kept_releases if (found := manifest_of(each)) and found.source}
    )
