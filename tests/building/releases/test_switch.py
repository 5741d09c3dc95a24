"""The switch: the old site or the new one, never a mixture, and nothing that is not ours is touched."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from site_builder.building.disk import folders, retrying
from site_builder.building.disk.retrying import LockedOutputError
from site_builder.building.releases.public_folder import ForeignFolderError, PublicFolder, id_of, is_ours
from site_builder.building.releases.rollback import roll_back
from site_builder.building.releases.switch import recover, switch
from tests.building.releases.sites import beside, kept, site, word_of

AT = "2026-11-21T02:00:00+00:00"


def nobody() -> None:
    """A listener for waits in tests where none are due."""


@pytest.fixture
def folder(tmp_path: Path) -> PublicFolder:
    return PublicFolder.of(tmp_path, tmp_path / "site")


@pytest.fixture(params=["exchange", "two renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways to switch: the kernel's exchange, and what is done where there is none, as on Windows."""
    if request.param == "two renames":
        monkeypatch.setattr(folders, "exchange", lambda one, other: False)
    elif not folders.exchange(*_two_empty_folders()):
        pytest.skip("not run: this system cannot exchange folders")
    return str(request.param)


def _two_empty_folders() -> tuple[Path, Path]:
    import tempfile

    return Path(tempfile.mkdtemp()), Path(tempfile.mkdtemp())


def release(folder: PublicFolder, word: str) -> None:
    site(folder.staging, word)
    assert switch(folder, AT, nobody)


def test_the_new_site_takes_the_place_and_the_old_is_kept(folder: PublicFolder, way: str) -> None:
    release(folder, "old")
    release(folder, "new")
    assert word_of(folder.output) == "new"
    assert kept(folder) == {"old"}
    assert beside(folder) == [".site-builder"]


def test_an_empty_output_is_filled(folder: PublicFolder, way: str) -> None:
    folder.output.mkdir()
    release(folder, "one")
    assert word_of(folder.output) == "one"


def test_only_the_last_releases_are_kept(folder: PublicFolder, way: str) -> None:
    for number in range(6):
        release(folder, str(number))
    assert kept(folder) == {"2", "3", "4"}


def test_the_same_site_again_is_no_new_release(folder: PublicFolder, way: str) -> None:
    for word in ("old", "new", "new"):
        release(folder, word)
    assert kept(folder) == {"old"}
    assert roll_back(folder, None, lambda _: None, nobody).id == id_of(folder.output)
    assert word_of(folder.output) == "old"


def test_a_site_that_came_from_elsewhere_is_kept_as_well(folder: PublicFolder, way: str) -> None:
    site(folder.output, "unrecorded")
    release(folder, "new")
    assert kept(folder) == {"unrecorded"}


def test_releases_on_another_disk_are_copied_whole(
    folder: PublicFolder, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    rename = os.rename

    def two_disks(source: Any, target: Any, **options: Any) -> None:
        here, there = (folder.work in Path(each).parents for each in (source, target))
        if here != there:
            raise OSError(18, "Invalid cross-device link")
        rename(source, target, **options)

    monkeypatch.setattr(os, "rename", two_disks)
    release(folder, "old")
    release(folder, "new")
    assert kept(folder) == {"old"}
    roll_back(folder, None, lambda _: None, nobody)
    assert word_of(folder.output) == "old"
    assert kept(folder) == {"new"}
    assert beside(folder) == [".site-builder"]


@pytest.mark.parametrize("held", ["staging", "output"])
def test_a_locked_folder_is_tried_again_and_then_left_as_it_was(
    folder: PublicFolder, monkeypatch: pytest.MonkeyPatch, held: str
) -> None:
    release(folder, "old")
    monkeypatch.setattr(folders, "exchange", lambda one, other: False)
    monkeypatch.setattr(retrying, "WAITS", (0.0, 0.0))
    rename, tries, waited = os.rename, [], []

    def refuse(source: Any, target: Any, **options: Any) -> None:
        if Path(source) == getattr(folder, held):
            tries.append(source)
            raise PermissionError(13, "Access is denied", str(source))
        rename(source, target, **options)

    monkeypatch.setattr(os, "rename", refuse)
    site(folder.staging, "new")
    with pytest.raises(LockedOutputError) as caught:
        switch(folder, AT, lambda: waited.append(True))
    assert str(getattr(folder, held)) == caught.value.filename
    assert len(tries) >= 3
    assert waited == [True]
    assert word_of(folder.output) == "old"
    assert beside(folder) == [".site-builder"]


def test_a_lock_that_is_let_go_of_in_time_does_no_harm(folder: PublicFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    release(folder, "old")
    monkeypatch.setattr(retrying, "WAITS", (0.0, 0.0))
    exchange, refusals = folders.exchange, iter([True, True, False])

    def held_twice(one: Path, other: Path) -> bool:
        if next(refusals):
            raise PermissionError(13, "held")
        return exchange(one, other)

    monkeypatch.setattr(folders, "exchange", held_twice)
    release(folder, "new")
    assert word_of(folder.output) == "new"


@pytest.mark.parametrize("content", [None, "not json", '{"generator": "other"}', "[]"])
def test_a_folder_that_is_not_ours_is_left_alone(folder: PublicFolder, content: str | None) -> None:
    folder.output.mkdir()
    (folder.output / "thesis.docx").write_text("precious")
    if content is not None:
        (folder.output / "manifest.json").write_text(content)
    assert not is_ours(folder.output)
    site(folder.staging, "new")
    with pytest.raises(ForeignFolderError):
        switch(folder, AT, nobody)
    assert (folder.output / "thesis.docx").read_text() == "precious"


class Killed(BaseException):
    """The process ended here; nothing of ours catches it."""


STEPS = ("rename", "replace", "unlink", "rmdir", "mkdir")


@contextmanager
def killed_at(step: int, monkeypatch: pytest.MonkeyPatch, *, after: bool) -> Iterator[None]:
    """Lets the process die before (or just after) its step-th change to the disk; the dead change nothing more."""
    done = 0

    def mortal(change: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*arguments: Any, **options: Any) -> Any:
            nonlocal done
            done += 1
            if done > step or (done == step and not after):
                raise Killed
            result = change(*arguments, **options)
            if done == step:
                raise Killed
            return result

        return wrapped

    with monkeypatch.context() as patched:
        for name in STEPS:
            patched.setattr(os, name, mortal(getattr(os, name)))
        patched.setattr(folders, "exchange", mortal(folders.exchange))
        # rmtree takes files away through file descriptors, past the functions above.
        patched.setattr(shutil, "rmtree", mortal(shutil.rmtree))
        yield


def survives(folder: PublicFolder, act: Callable[[], object], words: set[str], monkeypatch: pytest.MonkeyPatch) -> int:
    """Kills `act` at every step it has, each time on a fresh copy; returns how many moments there were."""
    fresh = folder.output.parent.with_name("fresh")
    shutil.copytree(folder.output.parent, fresh)
    moments = 0
    for after in (False, True):
        for step in range(1, 200):
            shutil.rmtree(folder.output.parent)
            shutil.copytree(fresh, folder.output.parent)
            try:
                with killed_at(step, monkeypatch, after=after):
                    act()
            except Killed:
                moments += 1
            else:
                break
            if folder.output.exists():
                word_of(folder.output)
            recover(folder)
            assert word_of(folder.output) in words, (after, step)
            assert kept(folder) | {word_of(folder.output)} >= words - {"new"}, (after, step)
            assert beside(folder) == [".site-builder"], (after, step)
            assert not folder.journal.exists()
            release(folder, "next")
            assert word_of(folder.output) == "next"
    return moments


@pytest.mark.usefixtures("way")
def test_a_switch_cut_off_anywhere_is_brought_to_an_end_by_whoever_comes_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "project"
    folder = PublicFolder.of(root, root / "site")
    for word in ("first", "second"):
        release(folder, word)
    site(folder.staging, "new")
    moments = survives(folder, lambda: switch(folder, AT, nobody), {"first", "second", "new"}, monkeypatch)
    assert moments > 10


@pytest.mark.usefixtures("way")
def test_a_rollback_cut_off_anywhere_loses_no_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "project"
    folder = PublicFolder.of(root, root / "site")
    for word in ("first", "second", "third"):
        release(folder, word)
    act = lambda: roll_back(folder, None, lambda _: None, nobody)  # noqa: E731
    assert survives(folder, act, {"first", "second", "third"}, monkeypatch) > 10


@pytest.mark.usefixtures("way")
def test_a_recovery_cut_off_anywhere_is_recovered_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "project"
    folder = PublicFolder.of(root, root / "site")
    for word in ("first", "second"):
        release(folder, word)
    site(folder.staging, "new")
    with pytest.raises(Killed), killed_at(4, monkeypatch, after=True):
        switch(folder, AT, nobody)
    assert folder.journal.exists()
    assert survives(folder, lambda: recover(folder), {"first", "second", "new"}, monkeypatch) > 3
