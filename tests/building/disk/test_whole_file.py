"""A file is there whole or as it was, and on the disk itself before anybody goes on."""

import os
from pathlib import Path
from typing import Any

import pytest

from site_builder.building.disk.whole_file import write_whole
from site_builder.building.releases.ledger import record_release
from site_builder.records.ledger import LEDGER, LedgerLine
from site_builder.web.links.capture import capture
from site_builder.web.visits.visit import Reply, Visit, VisitClass, Why
from tests.building.disk.settled import needs_proc, on_the_disk


@needs_proc
def test_bytes_are_settled_before_the_name_and_the_name_before_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "content" / "2566" / "proof" / "a.yml"
    steps = on_the_disk(lambda: write_whole(file, b"new"), monkeypatch)
    assert steps[:3] == ["file .a.yml.part", "rename to a.yml", "folder proof"]
    assert steps[3:] == ["folder 2566", "folder content", f"folder {tmp_path.name}"], "new folders need their names too"
    again = on_the_disk(lambda: write_whole(file, b"newer"), monkeypatch)
    assert again == ["file .a.yml.part", "rename to a.yml", "folder proof"]
    assert file.read_bytes() == b"newer"
    assert [path.name for path in file.parent.iterdir()] == ["a.yml"]


class Killed(BaseException):
    """The power went off here."""


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize("after", [False, True])
def test_a_power_cut_anywhere_leaves_the_old_bytes_or_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, after: bool
) -> None:
    file = tmp_path / "addresses.lock"
    file.write_bytes(b"old")
    act = getattr(os, step)

    def cut(*arguments: Any) -> None:
        if after:
            act(*arguments)
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(os, step, cut)
        with pytest.raises(Killed):
            write_whole(file, b"the new bytes")
    assert file.read_bytes() in {b"old", b"the new bytes"}
    write_whole(file, b"next")
    assert file.read_bytes() == b"next"
    assert [path.name for path in tmp_path.iterdir()] == ["addresses.lock"]


def test_a_full_disk_leaves_the_file_as_it_was_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "submission.yml"
    file.write_bytes(b"old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(file, b"new")
    assert file.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["submission.yml"]


def test_windows_is_not_asked_to_open_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settled: list[int] = []
    monkeypatch.setattr(os, "fsync", settled.append)
    monkeypatch.setattr("sys.platform", "win32")
    write_whole(tmp_path / "a.yml", b"new")
    assert len(settled) == 1


@needs_proc
def test_the_ledger_and_the_proof_of_an_address_are_on_the_disk_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "content").mkdir()
    line = LedgerLine("2566/", "2566", 1)
    steps = on_the_disk(lambda: record_release(tmp_path, [line]), monkeypatch)
    assert steps == [f"file .{Path(LEDGER).name}.part", f"rename to {Path(LEDGER).name}", "folder content"]
    visit = Visit("https://a.example/", VisitClass.OK, Why.OPENED, "2026-01-01T00:00:00+00:00")
    told = on_the_disk(lambda: capture(tmp_path, 2566, visit, Reply(visit.address, 200)), monkeypatch)
    assert len([step for step in told if step == "folder proof"]) == 2
    for file in (tmp_path / "content/2566/proof").iterdir():
        assert f"file .{file.name}.part" in told
