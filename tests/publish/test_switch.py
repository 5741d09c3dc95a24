"""The switch: the old site or the new one, never a mixture, and nothing that is not ours is touched."""

import json
from pathlib import Path

import pytest

from site_builder.publish import switch as module
from site_builder.publish.switch import ForeignFolderError, is_ours, switch


def site(folder: Path, word: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(word, encoding="utf-8")
    (folder / "manifest.json").write_text(
        json.dumps({"generator": "site-builder", "word": word, "files": [{"path": "index.html"}]}), encoding="utf-8"
    )
    return folder


@pytest.fixture(params=["exchange", "two renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways to switch: the kernel's exchange, and the fallback where there is none."""
    if request.param == "two renames":
        monkeypatch.setattr(module, "_exchange", lambda one, other: False)
    return str(request.param)


def test_the_new_site_takes_the_place_and_the_old_is_kept(tmp_path: Path, way: str) -> None:
    output, staging = site(tmp_path / "site", "old"), site(tmp_path / "next", "new")
    switch(staging, output, tmp_path / "releases")
    assert (output / "index.html").read_text() == "new"
    assert not staging.exists()
    assert [(path / "index.html").read_text() for path in (tmp_path / "releases").iterdir()] == ["old"]


def test_an_absent_or_empty_output_is_filled(tmp_path: Path, way: str) -> None:
    switch(site(tmp_path / "next", "one"), tmp_path / "site", tmp_path / "releases")
    (tmp_path / "empty").mkdir()
    switch(site(tmp_path / "next", "two"), tmp_path / "empty", tmp_path / "releases")
    assert [(tmp_path / name / "index.html").read_text() for name in ("site", "empty")] == ["one", "two"]


def test_only_the_last_releases_are_kept(tmp_path: Path, way: str) -> None:
    output = site(tmp_path / "site", "0")
    for number in range(1, 6):
        switch(site(tmp_path / "next", str(number)), output, tmp_path / "releases")
    kept = {(path / "index.html").read_text() for path in (tmp_path / "releases").iterdir()}
    assert kept == {"2", "3", "4"}


def test_a_failed_rename_leaves_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output, staging = site(tmp_path / "site", "old"), site(tmp_path / "next", "new")
    monkeypatch.setattr(module, "_exchange", lambda one, other: False)
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self == staging:
            raise OSError(13, "locked")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="locked"):
        switch(staging, output, tmp_path / "releases")
    assert (output / "index.html").read_text() == "old"


@pytest.mark.parametrize("content", [None, "not json", '{"generator": "other"}', "[]"])
def test_a_folder_that_is_not_ours_is_left_alone(tmp_path: Path, content: str | None) -> None:
    output = tmp_path / "site"
    output.mkdir()
    (output / "thesis.docx").write_text("precious")
    if content is not None:
        (output / "manifest.json").write_text(content)
    assert not is_ours(output)
    with pytest.raises(ForeignFolderError):
        switch(site(tmp_path / "next", "new"), output, tmp_path / "releases")
    assert (output / "thesis.docx").read_text() == "precious"
