"""The manifest says what a site holds, and refuses to name anything outside it."""

import json

import pytest

from site_builder.building.releases.manifest import ListedFile, Manifest, differences, is_inside, read

SITE = {"index.html": b"home", "2566/index.html": "ปี".encode()}
LISTED = {path: ListedFile.of(content) for path, content in SITE.items()}


def test_what_is_written_is_read_again() -> None:
    made = Manifest(LISTED, "source", "1.0", ({"address": "2566/", "since": "x"},))
    assert read(made.as_bytes()) == made
    assert read(Manifest().as_bytes()) == Manifest()
    assert read(Manifest(preview=True).as_bytes()) == Manifest(preview=True)


def test_it_lists_every_file_in_order_and_no_time() -> None:
    told = json.loads(Manifest(LISTED, "ee", "1.0").as_bytes())
    assert [row["path"] for row in told["files"]] == ["2566/index.html", "index.html"]
    assert told.keys() == {"format", "generator", "version", "source", "ledger", "files"}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not json",
        b"[]",
        b'{"generator": "other"}',
        b'{"generator": "site-builder"}',
        b'{"generator": "site-builder", "files": [1]}',
        b'{"generator": "site-builder", "files": [{"path": "a", "size": "1", "sha256": "x"}]}',
        b'{"generator": "site-builder", "files": [], "ledger": 1}',
        b"[" * 100_000,
    ],
)
def test_what_is_no_manifest_of_ours_is_none(content: bytes) -> None:
    assert read(content) is None


@pytest.mark.parametrize("path", ["", "/etc/passwd", "../x", "a/../../x", "a//b", "C:/x", "a\\b", "./a"])
def test_a_path_that_leads_out_of_the_site_makes_it_none_of_ours(path: str) -> None:
    assert not is_inside(path)
    rows = [{"path": path, "size": 1, "sha256": "x"}]
    assert read(json.dumps({"generator": "site-builder", "files": rows}).encode()) is None


def test_differences_are_what_is_absent_or_changed() -> None:
    assert differences(Manifest(LISTED), SITE.get) == ()
    assert differences(Manifest(LISTED), {"index.html": b"hame"}.get) == ("2566/index.html", "index.html")
