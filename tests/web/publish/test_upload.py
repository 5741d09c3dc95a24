"""An upload over a store that can be cut off anywhere: nothing torn, nothing forgotten, the next one completes."""

import re
from contextlib import suppress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from site_builder.building.releases.manifest import ListedFile, read
from site_builder.web.publish.release import Release
from site_builder.web.publish.transport import PublishError, StagedTransport
from site_builder.web.publish.upload import ForeignTargetError, contents_of, upload
from tests.web.publish.targets import CutOffError, MemoryStore, release

OLD = release({"index.html": "old home", "a/index.html": "old a", "b/index.html": "b", "same.txt": "same"})
NEW = release({"index.html": "new home", "a/index.html": "new a", "c/index.html": "c", "same.txt": "same"}, "new")
THIRD = release({"index.html": "old home", "a/index.html": "old a", "same.txt": "else"}, "third")


def publish(store: MemoryStore, made: Release) -> None:
    transport = StagedTransport(store)
    upload(made, transport, contents_of(transport, made), lambda _: None)


def shown(store: MemoryStore) -> dict[str, bytes]:
    """What visitors can be served."""
    return {path: content for path, content in store.files.items() if not path.startswith(".")}


def is_exactly(store: MemoryStore, made: Release) -> bool:
    wanted = {path: made.read(path) for path in made.files} | {"manifest.json": made.manifest.as_bytes()}
    return store.files == wanted


def test_the_target_becomes_exactly_the_site_and_only_what_changed_travels() -> None:
    store = MemoryStore()
    publish(store, OLD)
    assert is_exactly(store, OLD)
    store.written.clear()
    publish(store, NEW)
    assert is_exactly(store, NEW)
    assert len(store.written) == 3 + len(["manifest", *["note"] * 3])
    store.written.clear()
    publish(store, NEW)
    assert store.written == []


@pytest.mark.parametrize("after", [NEW, THIRD, OLD], ids=["same again", "a newer one", "back to the old"])
def test_cut_off_anywhere_nothing_is_torn_and_the_next_upload_completes(after: Release) -> None:
    whole = {ListedFile.of(made.read(path)) for made in (OLD, NEW) for path in made.files}
    for breath in range(100):
        store = MemoryStore()
        publish(store, OLD)
        store.breath = breath
        try:
            publish(store, NEW)
        except CutOffError:
            pass
        else:
            break
        for path, content in shown(store).items():
            assert path == "manifest.json" or ListedFile.of(content) in whole, (breath, path)
            assert path != "manifest.json" or read(content) is not None, breath
        store.breath = None
        publish(store, after)
        assert is_exactly(store, after), breath
    assert breath > 10


def test_what_already_waits_at_the_target_is_not_sent_again() -> None:
    store = MemoryStore()
    publish(store, OLD)
    store.breath = 2
    with pytest.raises(CutOffError):
        publish(store, NEW)
    store.breath = None
    store.written.clear()
    publish(store, NEW)
    assert len(store.written) == 1 + len(["manifest", *["note"] * 3])


def test_a_folder_with_files_of_others_is_left_alone_unless_told_otherwise() -> None:
    store = MemoryStore()
    store.files = {"index.html": b"the main site", "cgi-bin/x": b"x"}
    with pytest.raises(ForeignTargetError) as caught:
        publish(store, NEW)
    assert caught.value.names == ("index.html",)
    assert store.files == {"index.html": b"the main site", "cgi-bin/x": b"x"}
    transport = StagedTransport(store)
    upload(NEW, transport, contents_of(transport, NEW, overwrite=True), lambda _: None)
    assert store.files["index.html"] == b"new home"
    assert store.files["cgi-bin/x"] == b"x"


def test_files_of_others_are_never_deleted() -> None:
    store = MemoryStore()
    publish(store, OLD)
    store.files["google123.html"] = b"verification"
    publish(store, NEW)
    assert store.files["google123.html"] == b"verification"


def test_a_file_that_comes_out_wrong_is_sent_again_and_then_told() -> None:
    class Forgetful(MemoryStore):
        faults = 1

        def move(self, source: str, target: str) -> None:
            super().move(source, target)
            if target == "index.html" and self.faults:
                self.faults -= 1
                self.files[target] = b"garbled"

    store = Forgetful()
    publish(store, OLD)
    assert is_exactly(store, OLD)
    store.faults = 9
    with pytest.raises(PublishError) as caught:
        publish(store, NEW)
    assert caught.value.key == "publish_wrong"
    found = read(store.files["manifest.json"])
    assert found is not None
    assert found.source == "", "the manifest stays that of the site before"


def test_a_note_that_names_paths_outside_is_not_followed() -> None:
    store = MemoryStore()
    publish(store, OLD)
    store.files[".site-builder-upload/touched.json"] = b'{"touched": ["../../etc/passwd", 1, "b/index.html"]}'
    found = contents_of(StagedTransport(store), NEW)
    assert found.note.touched == {"b/index.html"}


NAMES = [f"{name}/index.html" for name in "abcdef"] + ["index.html"]


@st.composite
def sites(draw: st.DrawFn) -> Release:
    """A site in which every page links to pages of the same site, the first page to some."""
    pages = sorted(draw(st.sets(st.sampled_from(NAMES))) | {"index.html"})
    links = {page: draw(st.lists(st.sampled_from(pages), max_size=4)) for page in pages}
    return release({page: " ".join(f"<{target}>" for target in links[page]) for page in pages})


def reachable_and_dead(files: dict[str, bytes]) -> list[tuple[str, str]]:
    """Links to nowhere on pages that can be reached from the first one."""
    dead, seen, waiting = [], set[str](), ["index.html"] if "index.html" in files else []
    while waiting:
        page = waiting.pop()
        if page in seen:
            continue
        seen.add(page)
        for target in re.findall("<([^>]+)>", files[page].decode()):
            if target in files:
                waiting.append(target)
            else:
                dead.append((page, target))
    return dead


LATER = release({"index.html": "", "a/index.html": "<b/index.html>", "b/index.html": ""})


class WatchedStore(MemoryStore):
    """Looks for dead links after every change."""

    def move(self, source: str, target: str) -> None:
        super().move(source, target)
        assert reachable_and_dead(self.files) == []

    def delete(self, path: str) -> None:
        super().delete(path)
        assert reachable_and_dead(self.files) == []


@settings(deadline=None, max_examples=300)
@example([(release({"index.html": "<a/index.html>", "a/index.html": ""}), 7)], LATER)
@given(st.lists(st.tuples(sites(), st.integers(0, 30)), min_size=1, max_size=4), sites())
def test_no_moment_of_any_uploads_shows_a_dead_link(cut: list[tuple[Release, int]], last: Release) -> None:
    """Whatever sites follow each other, and wherever their uploads are cut off."""
    store = WatchedStore()
    for made, breath in cut:
        store.breath = breath
        with suppress(CutOffError):
            publish(store, made)
    store.breath = None
    publish(store, last)
    assert is_exactly(store, last)
