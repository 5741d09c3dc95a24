"""Is everything as the record has it? Marks first, for they are quick; then the digests of what marks cannot prove."""

import os
import time
from pathlib import Path

from site_builder.building.releases.public_folder import PublicFolder
from site_builder.building.unchanged.marks import Mark, digest_of, is_file
from site_builder.building.unchanged.record import BuildRecord, Rows, read, record_file
from site_builder.building.unchanged.snapshot import beside, folders_of, is_at_rest, surroundings_of, trees_of
from site_builder.building.unchanged.surroundings import marks_of_files
from site_builder.building.unchanged.trees import tree_below

Suspects = dict[str, str]
"""Paths of files that marks cannot prove unchanged, with the digests they must have."""


def words_if_unchanged(root: Path, output: Path) -> str | None:
    """What there is to say when a build would make the site that stands; None when it might make another.

    Touches nothing. Never raises what an input, a record or the disk can cause: it is None then.
    """
    try:
        folder = PublicFolder.of(root, output)
        record = read(record_file(root, folder))
        if record is None or not is_at_rest(root, folder) or not _is_same(record, root, output):
            return None
        return record.said if isinstance(record.said, str) and is_at_rest(root, folder) else None
    except Exception:  # noqa: BLE001 (in any doubt the full build, which says what is wrong)
        return None


def _is_same(record: BuildRecord, root: Path, output: Path) -> bool:
    if not record.at <= time.time_ns() or record.surroundings != surroundings_of(root, output):
        # A clock that was put back may give a writing of today the time of one before the record.
        return False
    suspects: Suspects = {}
    folders = folders_of(str(root))
    for name, tree in trees_of(str(root)):
        links, rows = record.links[name], record.trees[name]
        if links != tree.links or not _may_be_same(rows, tree.marks, folders[name], suspects):
            return False
    site = tree_below(str(output))
    if output.is_symlink() or site.links or not _may_be_same(record.output, site.marks, str(output), suspects):
        return False
    if marks_of_files(record.modules) != record.modules or beside(root) != record.beside:
        return False
    return all(digest_of(path) == digest for path, digest in suspects.items())


def _may_be_same(rows: Rows, marks: dict[str, Mark], folder: str, suspects: Suspects) -> bool:
    """Whether the names are the same and the marks allow that the files are; adds those in doubt to `suspects`."""
    if rows.keys() != marks.keys():
        return False
    for name, mark in marks.items():
        row = rows[name]
        if row[:5] == mark:
            continue
        if row[:2] != mark[:2] or not is_file(mark) or len(row) != 6:
            return False
        suspects[os.path.join(folder, name)] = str(row[5])
    return True
