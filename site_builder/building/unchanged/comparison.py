"""Compares a project with the record of its last build: marks first, as they are quick, then digests where in doubt."""

import os
import time
from pathlib import Path

from site_builder.building.releases.public_folder import PublicFolder
from site_builder.building.unchanged.marks import FileTree, digest_of, is_file, tree_below
from site_builder.building.unchanged.record import BuildRecord, Rows, read, record_file
from site_builder.building.unchanged.snapshot import input_trees, is_at_rest, server_rules_digests
from site_builder.building.unchanged.surroundings import marks_of_files, surroundings


def message_if_unchanged(root: Path, output: Path) -> str | None:
    """The message of a build that would make the site that stands; None when it might make another.

    Touches nothing. Never raises what an input, a record or the disk can cause: it is None then.
    """
    try:
        folder = PublicFolder.of(root, output)
        record = read(record_file(root, folder))
        if record is None or not is_at_rest(root, folder) or not _is_same(record, root, output):
            return None
        return record.message if isinstance(record.message, str) and is_at_rest(root, folder) else None
    except Exception:  # noqa: BLE001 (in any doubt the full build, which says what is wrong)
        return None


def _is_same(record: BuildRecord, root: Path, output: Path) -> bool:
    if not record.moment <= time.time_ns() or record.surroundings != surroundings(root, output):
        # A clock that was put back may give a writing of today the time of one before the record.
        return False
    in_doubt: dict[str, str] = {}
    for name, tree in input_trees(root):
        if record.links[name] != tree.links or not _may_be_same(record.trees[name], tree, in_doubt):
            return False
    site = tree_below(str(output))
    if output.is_symlink() or site.links or not _may_be_same(record.output, site, in_doubt):
        return False
    if marks_of_files(record.modules) != record.modules or server_rules_digests(root) != record.server_rules:
        return False
    return all(digest_of(path) == digest for path, digest in in_doubt.items())


def _may_be_same(rows: Rows, tree: FileTree, in_doubt: dict[str, str]) -> bool:
    """Whether the names are the same and the marks allow that the files are.

    Adds to `in_doubt` the paths of files that marks cannot prove unchanged, with the digests they must have.
    """
    if rows.keys() != tree.marks.keys():
        return False
    for name, mark in tree.marks.items():
        row = rows[name]
        if row[:5] == mark:
            continue
        if row[:2] != mark[:2] or not is_file(mark) or len(row) != 6:
            return False
        in_doubt[os.path.join(tree.folder, name)] = str(row[5])
    return True
