"""Takes a snapshot of what a site is made from, as it lies on the disk at one moment."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from site_builder.building.releases.public_folder import RULES_FOLDER, WORK_FOLDER, PublicFolder, lock_file
from site_builder.building.unchanged.marks import DoubtError, FileTree, digest_of, is_file, mark_of, tree_below
from site_builder.building.unchanged.surroundings import CHECKOUT_THEME, PACKAGE, Surroundings, surroundings

SETTINGS, CONTENT, OWN_THEME = "settings", "content", "theme"
_SETTINGS_FILE = "mkdocs.yml"
_TEXTS = (".yml", ".md")


class Snapshot(Struct, frozen=True):
    """The inputs of a site, looked at after `moment` (nanoseconds since 1970), and digests of the project's theme."""

    moment: int
    surroundings: Surroundings
    trees: dict[str, FileTree]
    theme_digests: dict[str, str]


def input_trees(root: Path) -> Iterator[tuple[str, FileTree]]:
    """The inputs one by one, what people edit first.

    Raises DoubtError when something cannot be judged, OSError when it cannot be looked at.
    """
    settings = mark_of(os.lstat(root / _SETTINGS_FILE))
    if not is_file(settings):
        raise DoubtError(_SETTINGS_FILE)
    yield SETTINGS, FileTree(str(root), {_SETTINGS_FILE: settings})
    # What Python compiled for itself is left out among code only: in content it would be a folder like any other.
    for name, folder, without in (
        (CONTENT, str(root / "content"), ""),
        (OWN_THEME, str(root / "theme"), ""),
        ("package", PACKAGE, "__pycache__"),
        ("checkout theme", CHECKOUT_THEME, ""),
    ):
        if os.path.islink(folder):
            raise DoubtError(folder)
        yield name, tree_below(folder, without)


def is_read_each_time(tree: str, name: str) -> bool:
    """Whether a file's mark is never enough: what people write may keep its size and even its time."""
    return tree in {SETTINGS, OWN_THEME} or (tree == CONTENT and name.endswith(_TEXTS))


def take_snapshot(root: Path, output: Path) -> Snapshot | None:
    """The inputs as they are now; None when something among them cannot be judged, so that there can be no record."""
    moment = time.time_ns()
    try:
        trees = dict(input_trees(root))
        theme = trees[OWN_THEME]
        files = [name for name, mark in theme.marks.items() if is_file(mark)]
        digests = {name: digest_of(os.path.join(theme.folder, name)) for name in files}
        return Snapshot(moment, surroundings(root, output), trees, digests)
    except (DoubtError, OSError):
        return None


def server_rules_digests(root: Path) -> dict[str, str]:
    """Digests of the rules for the keeper of a server, which a build writes beside the site. Raises OSError."""
    rules = root / WORK_FOLDER / RULES_FOLDER
    return {file.name: digest_of(str(file)) for file in sorted(rules.iterdir())} if rules.is_dir() else {}


def is_at_rest(root: Path, folder: PublicFolder) -> bool:
    """Whether nobody is at work in the project and nobody was cut off. Raises OSError when nobody ever was.

    Who holds the lock writes a name into it and takes it out at the end, so an empty lock is free and was freed in
    order. Looking at it instead of holding it keeps no other command waiting.
    """
    remains = (folder.journal, folder.staging, folder.before)
    return lock_file(root).stat().st_size == 0 and not any(os.path.lexists(each) for each in remains)
