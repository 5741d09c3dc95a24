"""The form for a disk: links name files, and every one still resolves."""

from pathlib import Path

import pytest

from site_builder.web.publish.archive import is_same, write_zip
from site_builder.web.publish.release import NothingToPublishError, dead_links, for_disk, links_to_files, release_in
from tests.building.releases.sites import site
from tests.web.publish.targets import release


@pytest.mark.parametrize(
    ("link", "named"),
    [
        ("./", "./index.html"),
        ("../", "../index.html"),
        ("..", "../index.html"),
        ("../2566/", "../2566/index.html"),
        ("a/#top", "a/index.html#top"),
        ("../?q=x", "../index.html?q=x"),
        ("a/b.pdf", "a/b.pdf"),
        ("#top", "#top"),
        ("", ""),
        ("https://a.example/b/", "https://a.example/b/"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("/ita/a/", "/ita/a/"),
    ],
)
def test_a_link_to_a_folder_names_the_page_in_it(link: str, named: str) -> None:
    assert links_to_files(f'<a class="x" href="{link}">'.encode()) == f'<a class="x" href="{named}">'.encode()


def test_the_form_for_a_disk_is_a_whole_site_of_its_own() -> None:
    made = for_disk(release({"index.html": '<a href="a/">a</a>', "a/index.html": '<a href="../#x">b</a><p id="x">'}))
    assert made.read("index.html") == b'<a href="a/index.html">a</a>'
    assert made.files["index.html"].size == len(made.read("index.html"))
    assert [issue.code for issue in dead_links(made, "/")] == ["anchor-dead"]


def test_only_a_whole_site_is_published(tmp_path: Path) -> None:
    with pytest.raises(NothingToPublishError):
        release_in(tmp_path / "site")
    site(tmp_path / "site", "word")
    assert release_in(tmp_path / "site").read("index.html") == b"word"
    (tmp_path / "site/index.html").write_text("tampered")
    with pytest.raises(NothingToPublishError) as caught:
        release_in(tmp_path / "site")
    assert caught.value.files == ("index.html",)


def test_a_zip_has_the_same_bytes_whenever_it_is_made(tmp_path: Path) -> None:
    made = release({"index.html": "home", "2566/index.html": "ปี"})
    for name in ("one", "two"):
        write_zip(made, tmp_path / name / "ita.zip", "ita", "อ่านก่อน\n", lambda _: None)
    assert (tmp_path / "one/ita.zip").read_bytes() == (tmp_path / "two/ita.zip").read_bytes()
    assert is_same(tmp_path / "one/ita.zip", "ita", made)
    assert not is_same(tmp_path / "one/ita.zip", "ita", release({"index.html": "other"}))
    assert not is_same(tmp_path / "none.zip", "ita", made)
