"""Leaves the record of a good build, if nothing moved while it was made."""

import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from msgspec.structs import replace

from site_builder.building.releases import manifest
from site_builder.building.releases.public_folder import PublicFolder
from site_builder.building.unchanged.marks import DoubtError, Mark, is_file, settled, tree_below
from site_builder.building.unchanged.record import BuildRecord, Rows, record_file, write
from site_builder.building.unchanged.snapshot import (
    CONTENT,
    OWN_THEME,
    SETTINGS,
    Snapshot,
    is_read_each_time,
    server_rules_digests,
    take_snapshot,
)
from site_builder.building.unchanged.surroundings import files_of, marks_of_files
from site_builder.language import urls


def record_build(
    before: Snapshot, root: Path, output: Path, sources: Mapping[str, str], release: str, message: str
) -> None:
    """Records a good build; leaves no record when anything changed since the snapshot before it, or cannot be judged.

    `sources` are the digests of the project's files as the build read them, by project path; `release` is the id of
    the release it made; `message` is for the next build to repeat.
    """
    folder = PublicFolder.of(root, output)
    try:
        moment = before.moment - _lag_of_the_disk(folder.work)
        after = take_snapshot(root, output)
        if after is None or replace(after, moment=before.moment) != before:
            return
        trees, site = _rows_of_inputs(after, moment, sources), _rows_of_site(output, release)
        server_rules = server_rules_digests(root)
    except (DoubtError, OSError):
        return
    if trees is None or site is None:
        return
    links = {name: tree.links for name, tree in after.trees.items()}
    marks = marks_of_files(files_of(sys.modules.values()))
    modules = {file: settled(mark, moment) for file, mark in marks.items()}
    record = BuildRecord(before.moment, message, after.surroundings, trees, links, modules, site, server_rules)
    write(record_file(root, folder), record)


def _lag_of_the_disk(work: Path) -> int:
    """Nanoseconds by which the clock of the project's disk is behind ours (it may be another computer's)."""
    probe = work / f".clock-{os.getpid()}"
    work.mkdir(parents=True, exist_ok=True)
    try:
        probe.touch()
        return max(0, time.time_ns() - probe.stat().st_mtime_ns)
    finally:
        probe.unlink(missing_ok=True)


def _rows_of_inputs(snapshot: Snapshot, moment: int, sources: Mapping[str, str]) -> dict[str, Rows] | None:
    """The rows of every tree; None when the build read a file that is not there."""
    names = snapshot.trees[SETTINGS].marks.keys() | {f"content/{name}" for name in snapshot.trees[CONTENT].marks}
    if not sources.keys() <= names:
        return None
    digests: dict[str, Mapping[str, str]] = {
        SETTINGS: sources,
        CONTENT: {name.removeprefix("content/"): digest for name, digest in sources.items() if "/" in name},
        OWN_THEME: snapshot.theme_digests,
    }
    return {
        name: {
            file: _row(mark, 0 if is_read_each_time(name, file) else moment, digests.get(name, {}).get(file))
            for file, mark in tree.marks.items()
        }
        for name, tree in snapshot.trees.items()
    }


def _rows_of_site(output: Path, release: str) -> Rows | None:
    """The rows of the site; None unless it is this release, with the files that its manifest lists and no others.

    The manifest was written last, so its own time on its own disk says what was written before.
    """
    content = (output / urls.MANIFEST).read_bytes()
    listed = manifest.read(content)
    site = tree_below(str(output))
    if manifest.release_id(content) != release or listed is None or site.links:
        return None
    digests = {name: file.sha256 for name, file in listed.files.items()}
    digests[urls.MANIFEST] = manifest.ListedFile.of(content).sha256
    if {name for name, mark in site.marks.items() if is_file(mark)} != digests.keys():
        return None
    written = site.marks[urls.MANIFEST][2]
    return {name: _row(mark, written, digests.get(name)) for name, mark in site.marks.items()}


def _row(mark: Mark, moment: int, digest: str | None) -> list[int | str]:
    """The row of what was looked at after `moment`; a mark that proves too little is left out of it."""
    if not is_file(mark):
        return [*mark]
    return [*settled(mark, moment), *([digest] if digest else ())]
