"""A site is on the disk itself before it goes public, in one step or file by file."""

import os
from pathlib import Path

import pytest

from site_builder.building.disk import folders


def settled_files(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    told: list[int] = []
    monkeypatch.setattr(os, "fsync", told.append)
    for name in ("a.html", "b.html"):
        (folder / name).write_text(name, encoding="utf-8")
    folders.settle(folder, ["a.html", "b.html"])
    return told


def test_in_one_step_where_the_system_can(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not folders._settled_at_once(tmp_path):
        pytest.skip("this system settles no whole disk")
    assert settled_files(tmp_path, monkeypatch) == []


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_file_by_file_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr("sys.platform", platform)
    assert len(settled_files(tmp_path, monkeypatch)) == 2
    assert [(tmp_path / name).read_text(encoding="utf-8") for name in ("a.html", "b.html")] == ["a.html", "b.html"]


def test_a_file_that_is_not_there_stops_the_switch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "_settled_at_once", lambda _: False)
    with pytest.raises(FileNotFoundError):
        folders.settle(tmp_path, ["gone.html"])
