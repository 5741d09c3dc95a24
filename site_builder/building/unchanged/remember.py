"""Leaves the record of a good build, if nothing moved while it was made."""

import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from site_builder.building.releases import manifest
from site_builder.building.releases.public_folder import PublicFolder
from site_builder.building.unchanged.marks import DoubtError, Mark, is_file, is_settled, unsettled
from site_builder.building.unchanged.record import BuildRecord, Row, Rows, record_file, write
from site_builder.building.unchanged.snapshot import (
    CONTENT,
    OWN_THEME,
    SETTINGS,
    Snapshot,
    beside,
    is_read_each_time,
    see,
)
from site_builder.building.unchanged.surroundings import files_of, marks_of_files
from site_builder.building.unchanged.trees import tree_below
from site_builder.language import urls


def first_look(root: Path, output: Path) -> Snapshot | None:
    """What a build is about to be made from, seen before it reads anything; None when there can be no record."""
    try:
        return see(root, output)
    except (DoubtError, OSError):
        return None


def remember(before: Snapshot, root: Path, output: Path, sources: Mapping[str, str], release: str, said: str) -> None:
    """Records a good build; leaves no record when anything changed since the first look, or cannot be judged.

    `sources` are the digests of the project's files as the build read them, by project path; `release` is the id of
    the release it made; `said` is for the next build to say.
    """
    folder = PublicFolder.of(root, output)
    try:
        moment = before.moment - _lag_of_the_disk(folder.work)
        after = see(root, output)
        is_same = (after.surroundings, after.trees, after.theme_digests) == (
            before.surroundings, before.trees, before.theme_digests,
        )  # fmt: skip
        trees = _rows_of_inputs(after, moment, sources)
        site = _rows_of_site(output, release)
        rules = beside(root)
    except (DoubtError, OSError):
        return
    if not is_same or trees is None or site is None:
        return
    links = {name: tree.links for name, tree in after.trees.items()}
    modules = marks_of_files(files_of(sys.modules.values()))
    settled = {file: mark if is_settled(mark, moment) else unsettled(mark) for file, mark in modules.items()}
    record = BuildRecord(before.moment, said, after.surroundings, trees, links, settled, site, rules)
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


def _rows_of_inputs(seen: Snapshot, moment: int, sources: Mapping[str, str]) -> dict[str, Rows] | None:
    """The rows of every tree; None when the build read a file that is not there."""
    digests: dict[str, Mapping[str, str]] = {
        SETTINGS: sources,
        CONTENT: {name.removeprefix("content/"): digest for name, digest in sources.items() if "/" in name},
        OWN_THEME: seen.theme_digests,
    }
    there = seen.trees[SETTINGS].marks.keys() | {f"content/{name}" for name in seen.trees[CONTENT].marks}
    if not sources.keys() <= there:
        return None
    return {
        name: {
            file: _row(mark, 0 if is_read_each_time(name, file) else moment, digests.get(name, {}).get(file))
            for file, mark in tree.marks.items()
        }
        for name, tree in seen.trees.items()
    }


def _row(mark: Mark, moment: int, digest: str | None) -> Row:
    """The row of what was looked at after `moment`; a mark that proves too little is left out of it."""
    if not is_file(mark):
        return [*mark]
    proven = mark if is_settled(mark, moment) else unsettled(mark)
    return [*proven, digest] if digest else [*proven]


def _rows_of_site(output: Path, release: str) -> Rows | None:
    """The rows of the site; None unless it is this release, with the files that its manifest lists and no others.

    The manifest was written last, so its own time on its own disk says what was written before.
    """
    content = (output / urls.MANIFEST).read_bytes()
    listed = manifest.read(content)
    site = tree_below(str(output))
    if manifest.release_id(content) != release or listed is None or site.links:
        return None
    digests = {name: file.sha256 for name, file in listed.files.items()} | {
        urls.MANIFEST: manifest.ListedFile.of(content).sha256
    }
    files = {name for name, mark in site.marks.items() if is_file(mark)}
    if files != digests.keys():
        return None
    written = site.marks[urls.MANIFEST][2]
    return {name: _row(mark, written, digests.get(name)) for name, mark in site.marks.items()}
