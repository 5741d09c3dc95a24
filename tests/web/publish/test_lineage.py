"""What may take the place of what a target shows: tables, and random histories of two computers."""

import random
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from site_builder.building.releases.manifest import ListedFile, Manifest
from site_builder.building.releases.published import PUBLISHED, PublishedRelease, known_sources, published, remember
from site_builder.web.publish.lineage import Losses, OtherLineError, OtherSiteError, losses, may_follow

DAY = date(2026, 12, 1)


def digest(words: str) -> str:
    return sha256(words.encode()).hexdigest()


def files(**contents: str) -> Mapping[str, ListedFile]:
    return {f"{name}/index.html": ListedFile(len(words), digest(words)) for name, words in contents.items()}


def release(source: str, site: str = "https://a.example/", **contents: str) -> Manifest:
    return Manifest(files(**(contents or {"page": source})), digest(source), "1.0", site=site)


@pytest.mark.parametrize(
    ("there", "ours", "known", "refusal"),
    [
        (None, release("b"), (), None),
        (release("a"), release("b"), ("a",), None),
        (release("a"), release("b"), (), OtherLineError),
        (release("a"), release("b"), ("c",), OtherLineError),
        (release("b"), release("b"), (), None),
        # The same files made from content that only reads differently.
        (release("a", page="x"), release("b", page="x"), (), None),
        (release("a", site="https://b.example/"), release("b"), ("a",), OtherSiteError),
        # A target that an earlier version of the tool wrote does not say whose it is.
        (release("a", site=""), release("b"), ("a",), None),
        (release("a", site=""), release("b"), (), OtherLineError),
    ],
)
def test_a_release_follows_only_what_its_project_knows(
    there: Manifest | None, ours: Manifest, known: tuple[str, ...], refusal: type[Exception] | None
) -> None:
    sources = frozenset(map(digest, known))
    if refusal is None:
        may_follow(there, ours, sources)
    else:
        with pytest.raises(refusal):
            may_follow(there, ours, sources)


def test_the_losses_are_pages_and_papers_only() -> None:
    there = {**files(gone="1", other="1", same="1"), "search/index.json": ListedFile(1, "0")}
    assert losses(there, files(other="2", same="1", new="1")) == Losses(("gone/",), ("other/",))


def test_what_was_published_is_kept_once_and_read_back(tmp_path: Path) -> None:
    assert published(tmp_path) is None
    first = PublishedRelease(DAY, "www", "0" * 12, digest("a"))
    remember(tmp_path, first)
    remember(tmp_path, first)
    second = PublishedRelease(DAY, "usb", "1" * 12, digest("b"))
    remember(tmp_path, second)
    assert published(tmp_path) == (first, second)
    assert known_sources(tmp_path, ()) == {digest("a"), digest("b")}


@pytest.mark.parametrize("line", ["", "nonsense", "2026-13-45 www 000000000000 " + "0" * 64, "\ufeff#", "\x00" * 9])
def test_a_line_that_is_none_makes_nothing_known(tmp_path: Path, line: str) -> None:
    (tmp_path / PUBLISHED).write_text(line + "\n", encoding="utf-8")
    assert known_sources(tmp_path, ()) == frozenset()


class Computer:
    """A project folder on one computer: its content, as the set of corrections in it, and what it knows."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.content = folder, frozenset[int]()
        folder.mkdir()

    @property
    def release(self) -> Manifest:
        return release(repr(sorted(self.content)))

    def copy_from(self, other: "Computer") -> None:
        self.content = other.content
        written = other.folder / PUBLISHED
        (self.folder / PUBLISHED).unlink(missing_ok=True)
        if written.exists():
            (self.folder / PUBLISHED).write_bytes(written.read_bytes())

    def publish(self, there: Manifest | None, *, sure: bool) -> Manifest | None:
        """What the target shows afterwards."""
        try:
            may_follow(there, self.release, known_sources(self.folder, ()))
        except OtherLineError:
            if not sure:
                return there
        remember(self.folder, PublishedRelease(DAY, "www", "0" * 12, self.release.source))
        return self.release


@pytest.mark.parametrize("seed", range(200))
def test_two_computers_in_turn_lose_no_correction_without_a_word(tmp_path: Path, seed: int) -> None:
    """Only the word, and copying an older folder over one's own work, may take a correction from the public."""
    chance = random.Random(seed)  # noqa: S311 (a history, no secret)
    computers = [Computer(tmp_path / "a"), Computer(tmp_path / "b")]
    there: Manifest | None = None
    shown = frozenset[int]()
    for number in range(30):
        own, other = chance.sample(computers, 2)
        match chance.choice(("correct", "correct", "publish", "publish", "publish", "copy", "insist")):
            case "correct":
                own.content |= {number}
            case "copy" if not (own.content - other.content):
                own.copy_from(other)
            case "publish" | "insist" as how:
                before, there = there, own.publish(there, sure=how == "insist")
                if there is not before:
                    assert how == "insist" or shown <= own.content
                    shown = own.content
            case _:
                pass
