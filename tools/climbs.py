"""Counts how often a build climbs back up: calls from a room to one that stands later in the order of rooms.

`python -m tools.climbs [CALLS]` builds a small project and follows its first calls between rooms (300). A lower room
calls a higher one only by what was handed to it: a callback, a lazy value, a method of a record made above.
"""

import sys
import tempfile
from collections import Counter
from pathlib import Path
from types import FrameType

from msgspec import Struct

from site_builder.building.build import build_site
from tests.conftest import SMALL_PROJECT, quiet, write_tree
from tests.house.rooms import ROOMS

PACKAGE = Path(__file__).resolve().parents[1] / "site_builder"
ORDER = {room.folder: place for place, room in enumerate(ROOMS)}
CALLS = 300


class Crossing(Struct, frozen=True):
    """A call from one room into another."""

    caller: str
    called: str
    function: str

    @property
    def is_climb(self) -> bool:
        return ORDER[self.called] > ORDER[self.caller]


def room_of(file: str) -> str | None:
    """The room a source file lies in; None for a file of no room."""
    path = Path(file)
    if not path.is_relative_to(PACKAGE):
        return None
    folder = path.parent.relative_to(PACKAGE).as_posix()
    return folder if folder in ORDER else None


def crossings(project: Path, output: Path, most: int) -> list[Crossing]:
    """The first calls between rooms while a project is built, those that other packages pass on among them."""
    found: list[Crossing] = []
    rooms: dict[str, str | None] = {}

    def watch(frame: FrameType, event: str, argument: object) -> None:
        if event != "call" or len(found) >= most:
            return
        called = _room(frame, rooms)
        caller = _nearest_room(frame.f_back, rooms)
        if called and caller and called != caller:
            found.append(Crossing(caller, called, f"{Path(frame.f_code.co_filename).stem}.{frame.f_code.co_qualname}"))

    sys.setprofile(watch)
    try:
        build_site(project, output, quiet)
    finally:
        sys.setprofile(None)
    return found


def _room(frame: FrameType, rooms: dict[str, str | None]) -> str | None:
    file = frame.f_code.co_filename
    if file not in rooms:
        rooms[file] = room_of(file)
    return None if frame.f_code.co_name == "<module>" else rooms[file]


def _nearest_room(frame: FrameType | None, rooms: dict[str, str | None]) -> str | None:
    while frame is not None:
        if room := _room(frame, rooms):
            return room
        frame = frame.f_back
    return None


def main(arguments: list[str]) -> None:
    """Prints how many of the first calls between rooms climb, and which."""
    most = int(arguments[0]) if arguments else CALLS
    with tempfile.TemporaryDirectory() as folder:
        project = write_tree(Path(folder) / "project", SMALL_PROJECT)
        found = crossings(project, project / "site", most)
    climbs = Counter(each for each in found if each.is_climb)
    print(f"{climbs.total()} of the first {len(found)} calls between rooms climb")
    for each, times in climbs.most_common():
        print(f"{times:4}  {each.caller} -> {each.called}  {each.function}")


if __name__ == "__main__":
    main(sys.argv[1:])
