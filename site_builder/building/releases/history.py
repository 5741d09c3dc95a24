"""Records which releases there were, in order, and which one is public."""

from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from site_builder.building.disk.whole_file import write_whole

Record = TypeVar("Record", bound=Struct)
KEPT_RELEASES = 3
FILE = "history.json"


class KeptRelease(Struct, frozen=True):
    """One release and when it first went public (ISO 8601 with its zone; empty when nobody wrote it down)."""

    id: str
    at: str = ""


class History(Struct, frozen=True):
    """Releases from the oldest to the newest; those after `current` were rolled back and end with the next build."""

    releases: tuple[KeptRelease, ...] = field(default=())
    current: str = ""

    def with_new(self, release: str, at: str) -> "History":
        """After a build: the new release follows the current one. Building the current one again changes nothing."""
        if release == self.current:
            return self
        past = tuple(each for each in self._up_to_current() if each.id != release)
        return History((*past, KeptRelease(release, at)), release)

    def standing_at(self, release: str) -> "History":
        """The history once `release` is found to be public; one that nobody recorded is taken in as the newest."""
        if not release or release == self.current:
            return self
        known = any(each.id == release for each in self.releases)
        return replace(self, current=release) if known else self.with_new(release, "")

    def before_current(self) -> tuple[KeptRelease, ...]:
        """The releases before the public one, the newest first."""
        return tuple(reversed([each for each in self._up_to_current() if each.id != self.current]))

    def kept(self) -> "History":
        """Without the releases that are too old to be kept."""
        return replace(self, releases=self.releases[-(KEPT_RELEASES + 1) :])

    def _up_to_current(self) -> tuple[KeptRelease, ...]:
        ids = [each.id for each in self.releases]
        return self.releases[: ids.index(self.current) + 1] if self.current in ids else self.releases


def read_history(releases: Path) -> History:
    """The history of a folder of kept releases; without a record, the folders by their age."""
    history = read_record(releases / FILE, History) or History()
    if history.releases or not releases.is_dir():
        return history
    found = [path for path in releases.iterdir() if path.is_dir() and not path.name.startswith(".")]
    return History(tuple(KeptRelease(path.name) for path in sorted(found, key=lambda each: each.stat().st_mtime)))


def write_history(releases: Path, history: History) -> None:
    """Puts the record of a folder of kept releases in its place."""
    write_record(releases / FILE, history)


def read_record(file: Path, kind: type[Record]) -> Record | None:
    """The record in a file; None when there is none, or none of this kind."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=kind)
    except (OSError, msgspec.DecodeError):
        return None


def write_record(file: Path, record: Struct) -> None:
    """Writes a record as JSON, whole or not at all."""
    write_whole(file, msgspec.json.format(msgspec.json.encode(record), indent=1) + b"\n")
