"""All names below a folder with their marks."""

import os
import stat

from msgspec import Struct, field

from site_builder.building.unchanged.marks import DoubtError, Mark, mark_of

COMPILED = "__pycache__"
"""What Python compiled for itself. Only among code: in content it would be a folder like any other."""


class FileTree(Struct, frozen=True):
    """Files and folders (their names end in `/`) below a folder by name, and where its links to files lead."""

    marks: dict[str, Mark] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)


def tree_below(folder: str, without: str = "") -> FileTree:
    """Everything below a folder but folders named `without`; nothing when there is no such folder.

    Raises DoubtError at a link to a folder, which may lead anywhere, OSError where something cannot be looked at.
    """
    found = FileTree()
    if not os.path.lexists(folder):
        return found
    waiting = [("", folder)]
    while waiting:
        prefix, path = waiting.pop()
        with os.scandir(path) as entries:
            for entry in entries:
                name = prefix + entry.name
                # What the listing itself tells lacks the file's number on Windows, and may be stale there.
                told = os.lstat(entry.path)
                if stat.S_ISDIR(told.st_mode):
                    if entry.name != without:
                        found.marks[name + "/"] = [told.st_mode]
                        waiting.append((name + "/", entry.path))
                elif stat.S_ISLNK(told.st_mode):
                    found.marks[name] = _mark_of_target(entry.path)
                    found.links[name] = os.path.realpath(entry.path)
                else:
                    found.marks[name] = mark_of(told)
    return found


def _mark_of_target(path: str) -> Mark:
    told = os.stat(path)
    if stat.S_ISDIR(told.st_mode):
        raise DoubtError(path)
    return mark_of(told)
