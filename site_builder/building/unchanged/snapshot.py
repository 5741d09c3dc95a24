"""What a site is made from, as it lies on the disk at one moment."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from site_builder.building.releases.public_folder import RULES_FOLDER, WORK_FOLDER, PublicFolder, lock_file
from site_builder.building.unchanged.marks import DoubtError, digest_of, is_file, mark_of
from site_builder.building.unchanged.surroundings import CHECKOUT_THEME, PACKAGE, Surroundings, surroundings
from site_builder.building.unchanged.trees import COMPILED, FileTree, tree_below

SETTINGS, CONTENT, OWN_THEME, CODE = "settings", "content", "theme", "package"
_SETTINGS_FILE = "mkdocs.yml"
_TEXTS = (".yml", ".md")


class Snapshot(Struct, frozen=True):
    """The inputs of a site, looked at after `moment` (nanoseconds since 1970), and digests of the project's theme."""

    moment: int
    surroundings: Surroundings
    trees: dict[str, FileTree]
    theme_digests: dict[str, str]


def folders_of(root: str) -> dict[str, str]:
    """The folders a site of the project at `root` is made from, what people edit first."""
    return {
        SETTINGS: root,
        CONTENT: os.path.join(root, "content"),
        OWN_THEME: os.path.join(root, "theme"),
        CODE: PACKAGE,
        "checkout theme": CHECKOUT_THEME,
    }


def trees_of(root: str) -> Iterator[tuple[str, FileTree]]:
    """The inputs one by one. Raises DoubtError when something cannot be judged, OSError when nothing can be seen."""
    for name, folder in folders_of(root).items():
        if name == SETTINGS:
            settings = mark_of(os.lstat(os.path.join(folder, _SETTINGS_FILE)))
            if not is_file(settings):
                raise DoubtError(_SETTINGS_FILE)
            yield name, FileTree({_SETTINGS_FILE: settings})
        elif os.path.islink(folder):
            raise DoubtError(folder)
        else:
            yield name, tree_below(folder, without=COMPILED if name == CODE else "")


def is_read_each_time(tree: str, name: str) -> bool:
    """Whether a file's mark is never enough: what people write may keep its size and even its time."""
    return tree in {SETTINGS, OWN_THEME} or (tree == CONTENT and name.endswith(_TEXTS))


def surroundings_of(root: Path, output: Path) -> Surroundings:
    """The surroundings of a build of this project into this folder."""
    return {**surroundings(str(output)), "root": str(root), "output": str(output)}


def see(root: Path, output: Path) -> Snapshot:
    """Looks at all inputs. Raises DoubtError or OSError."""
    moment = time.time_ns()
    trees = dict(trees_of(str(root)))
    theme = folders_of(str(root))[OWN_THEME]
    written = [name for name, mark in trees[OWN_THEME].marks.items() if is_file(mark)]
    digests = {name: digest_of(os.path.join(theme, name)) for name in written}
    return Snapshot(moment, surroundings_of(root, output), trees, digests)


def beside(root: Path) -> dict[str, str]:
    """Digests of the rules for the keeper of a server, which a build writes beside the site. Raises OSError."""
    rules = root / WORK_FOLDER / RULES_FOLDER
    return {file.name: digest_of(str(file)) for file in sorted(rules.iterdir())} if rules.is_dir() else {}


def is_at_rest(root: Path, folder: PublicFolder) -> bool:
    """Whether nobody is at work in the project and nobody was cut off. Raises OSError when nobody ever was.

    Who holds the lock writes a name into it and takes it out at the end, so an empty lock is free and was freed in
    order. Looking at it instead of holding it keeps no other command waiting.
    """
    left = (folder.journal, folder.staging, folder.before)
    return lock_file(root).stat().st_size == 0 and not any(os.path.lexists(each) for each in left)
