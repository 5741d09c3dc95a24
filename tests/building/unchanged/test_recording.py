"""What a record may say: only what nothing can have changed behind its back."""

import os
import time
from pathlib import Path

import pytest

from site_builder.building.releases.public_folder import id_of
from site_builder.building.unchanged import marks, recording, snapshot
from site_builder.building.unchanged.marks import Mark
from site_builder.building.unchanged.record import read
from tests.building.unchanged.projects import (
    PAGE,
    PICTURE,
    as_before,
    build,
    flipped,
    is_unchanged,
    new_project,
    record_of,
)

LONG_AGO = 1_600_000_000_123_456_789


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Marks without the time of the last change and without an inode that tells copies apart."""

    def mark_of(found: os.stat_result) -> Mark:
        return [found.st_mode, found.st_size, found.st_mtime_ns, 0, 0]

    monkeypatch.setattr(marks, "mark_of", mark_of)
    monkeypatch.setattr(snapshot, "mark_of", mark_of)


@pytest.mark.usefixtures("windows")
def test_a_text_is_always_read_again(tmp_path: Path) -> None:
    root = new_project(tmp_path / "project")
    os.utime(root / PAGE, ns=(LONG_AGO, LONG_AGO))
    assert build(root) == 0
    as_before(root / PAGE, flipped((root / PAGE).read_bytes()))
    assert not is_unchanged(root)


@pytest.mark.usefixtures("windows")
def test_what_was_written_just_before_the_build_is_read_again(tmp_path: Path) -> None:
    """Another writing may fall into the same tick of the disk's clock."""
    root = new_project(tmp_path / "project")
    assert build(root) == 0
    assert is_unchanged(root)
    as_before(root / PICTURE, flipped((root / PICTURE).read_bytes()))
    assert not is_unchanged(root)


@pytest.mark.usefixtures("windows")
def test_what_was_written_long_before_is_believed_by_its_mark(tmp_path: Path) -> None:
    """The price on Windows, told in decision 18: somebody has to put the time back to deceive us."""
    root = new_project(tmp_path / "project")
    os.utime(root / PICTURE, ns=(LONG_AGO, LONG_AGO))
    assert build(root) == 0
    as_before(root / PICTURE, flipped((root / PICTURE).read_bytes()))
    assert is_unchanged(root)
    os.utime(root / PICTURE)
    assert not is_unchanged(root)


@pytest.mark.parametrize(("seconds", "least"), [(0, 0), (5, 4_900_000_000)])
def test_a_disk_whose_clock_is_behind_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seconds: int, least: int
) -> None:
    now = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: now() + seconds * 1_000_000_000)
    lag = recording._lag_of_the_disk(tmp_path / "work")
    assert least <= lag < least + 3_000_000_000
    assert list((tmp_path / "work").iterdir()) == []


def test_with_a_clock_ahead_of_the_disk_what_was_just_written_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = new_project(tmp_path / "project")
    now = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: now() + 60_000_000_000)
    os.utime(root / PICTURE)
    assert build(root) == 0
    record = read(record_of(root))
    assert record is not None
    assert record.trees["content"][PICTURE.removeprefix("content/")][2] == 0


def test_a_disk_that_takes_no_record_costs_only_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = new_project(tmp_path / "project")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "touch", full)
    assert build(root) == 0
    assert not record_of(root).exists()


@pytest.mark.parametrize(
    ("release", "sources"),
    [("0" * 12, {}), ("", {"content/pages/gone.md": "ff"})],
    ids=["somebody else's site", "a file that was read is gone"],
)
def test_what_does_not_fit_the_build_leaves_no_record(tmp_path: Path, release: str, sources: dict[str, str]) -> None:
    root = new_project(tmp_path / "project")
    assert build(root) == 0
    output = root / "site"
    record_of(root).unlink()
    before = snapshot.take_snapshot(root, output)
    assert before is not None
    made = id_of(output)
    recording.record_build(before, root, output, sources, release or made, "said")
    assert not record_of(root).exists()
    recording.record_build(before, root, output, {}, made, "said")
    assert record_of(root).exists()


def test_a_link_to_a_folder_leaves_no_record(tmp_path: Path) -> None:
    root = new_project(tmp_path / "project")
    (root / "theme/more").symlink_to("assets")
    assert build(root) == 0
    assert not record_of(root).exists()
