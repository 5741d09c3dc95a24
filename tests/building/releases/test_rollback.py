"""One step back, as often as there are releases; never to a damaged or a refused one."""

from pathlib import Path

import pytest

from site_builder.building.releases.history import History, KeptRelease, read_history
from site_builder.building.releases.manifest import Manifest
from site_builder.building.releases.public_folder import PublicFolder, id_of
from site_builder.building.releases.rollback import (
    DamagedReleaseError,
    NoSuchReleaseError,
    RefusedReleaseError,
    choices,
    roll_back,
)
from site_builder.building.releases.switch import switch
from tests.building.releases.sites import site, word_of


def nobody() -> None:
    """No wait is due here."""


def freely(_: Manifest) -> None:
    """Nothing stands against any release."""


@pytest.fixture
def folder(tmp_path: Path) -> PublicFolder:
    made = PublicFolder.of(tmp_path, tmp_path / "site")
    for word in ("one", "two", "three"):
        site(made.staging, word)
        switch(made, f"at {word}", nobody)
    return made


def test_each_rollback_goes_one_step_further_back(folder: PublicFolder) -> None:
    assert roll_back(folder, None, freely, nobody).at == "at two"
    assert word_of(folder.output) == "two"
    roll_back(folder, None, freely, nobody)
    assert word_of(folder.output) == "one"
    with pytest.raises(NoSuchReleaseError):
        roll_back(folder, None, freely, nobody)
    assert word_of(folder.output) == "one"


def test_a_named_release_may_also_lie_ahead(folder: PublicFolder) -> None:
    newest = id_of(folder.output)
    roll_back(folder, None, freely, nobody)
    roll_back(folder, newest[:6], freely, nobody)
    assert word_of(folder.output) == "three"


def test_what_was_rolled_back_ends_with_the_next_build(folder: PublicFolder) -> None:
    roll_back(folder, None, freely, nobody)
    site(folder.staging, "four")
    switch(folder, "at four", nobody)
    roll_back(folder, None, freely, nobody)
    assert word_of(folder.output) == "two"
    assert {word_of(folder.releases / each.id) for each in choices(folder)} == {"one", "four"}


def test_a_damaged_release_is_never_put_back(folder: PublicFolder) -> None:
    before = choices(folder)[0]
    (folder.releases / before.id / "index.html").write_text("half")
    with pytest.raises(DamagedReleaseError) as caught:
        roll_back(folder, None, freely, nobody)
    assert caught.value.files == ("index.html",)
    assert word_of(folder.output) == "three"


def test_a_release_that_may_not_be_shown_again_stays_away(folder: PublicFolder) -> None:
    with pytest.raises(RefusedReleaseError, match="withdrawn"):
        roll_back(folder, None, lambda listed: "withdrawn" if listed.source == "two" else None, nobody)
    assert word_of(folder.output) == "three"


@pytest.mark.parametrize("name", ["zz", "0" * 12])
def test_an_unknown_name_changes_nothing(folder: PublicFolder, name: str) -> None:
    with pytest.raises(NoSuchReleaseError):
        roll_back(folder, name, freely, nobody)


def test_without_its_record_the_history_is_read_from_the_folders(folder: PublicFolder) -> None:
    (folder.releases / "history.json").unlink()
    assert len(read_history(folder.releases).releases) == 2
    roll_back(folder, None, freely, nobody)
    assert word_of(folder.output) in {"one", "two"}


def test_history_is_a_line_with_a_place_on_it() -> None:
    made = History().with_new("a", "1").with_new("b", "2").with_new("c", "3")
    assert [each.id for each in made.before_current()] == ["b", "a"]
    assert made.with_new("c", "4") == made
    assert made.with_new("a", "5").releases == (KeptRelease("b", "2"), KeptRelease("c", "3"), KeptRelease("a", "5"))
    assert made.standing_at("b").with_new("d", "6").releases[-1] == KeptRelease("d", "6")
    assert [each.id for each in made.standing_at("b").with_new("d", "6").releases] == ["a", "b", "d"]
