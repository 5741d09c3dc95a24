"""Which release is served, and is it older or newer than that of this computer?"""

import pytest
from msgspec.structs import replace

from site_builder.building.releases import manifest
from site_builder.building.releases.manifest import Manifest
from site_builder.web.verify.records import AddressToOpen, Asked, LocalSite, OpenedAddress
from site_builder.web.verify.releases import served_release
from site_builder.web.visits.visit import Why
from tests.web.verify.sites import FILES, HOME, local_site, manifest_of, page

JSON = {"content-type": "application/json"}
OTHER = manifest_of({**FILES, "index.html": page("อื่น")})
QUESTION = AddressToOpen(Asked.MANIFEST, f"{HOME}manifest.json", "manifest.json")


def ledger(*releases: object) -> list[dict[str, object]]:
    return [{"address": f"2566/x{number}/", "release": each} for number, each in enumerate(releases)]


def told(served: bytes, local: LocalSite | None, status: int = 200) -> list[str]:
    answer = OpenedAddress(QUESTION, Why.OPENED, status, headers=JSON, body=served)
    return [issue.code for issue in served_release(HOME, answer, local).issues]


def test_the_release_of_this_computer_is_right() -> None:
    local = local_site(FILES)
    assert told(local.content, local) == []


def test_without_a_release_of_our_own_any_is_taken() -> None:
    assert told(OTHER.as_bytes(), None) == []


def test_the_history_of_this_computer_tells_which_is_older() -> None:
    served = OTHER.as_bytes()
    known = frozenset({manifest.release_id(served)})
    local = local_site(FILES)
    assert told(served, replace(local, before=known)) == ["live-older"]
    assert told(served, replace(local, after=known)) == ["live-newer"]
    assert told(served, local) == ["live-other-release"]


@pytest.mark.parametrize(
    ("theirs", "ours", "expected"),
    [
        (ledger(1, 2), ledger(1, 2, 3), "live-older"),
        (ledger(1, 4), ledger(3), "live-newer"),
        (ledger(2), ledger(2), "live-other-release"),
        (ledger(), ledger(1), "live-older"),
        (ledger("7", None, True), ledger(1), "live-older"),
    ],
)
def test_the_ledger_tells_where_the_history_does_not(
    theirs: list[dict[str, object]], ours: list[dict[str, object]], expected: str
) -> None:
    served = manifest_of({**FILES, "index.html": page("อื่น")}, theirs).as_bytes()
    assert told(served, local_site(FILES, ours)) == [expected]


@pytest.mark.parametrize(
    ("served", "status", "expected"),
    [
        (b"", 404, "live-manifest-missing"),
        (b"", 410, "live-manifest-missing"),
        (b"no json", 200, "live-manifest-foreign"),
        (b'{"generator": "other"}', 200, "live-manifest-foreign"),
        (Manifest(preview=True).as_bytes(), 200, "live-preview"),
        (b"", 403, "live-refused"),
        (b"", 500, "live-status"),
    ],
)
def test_what_is_no_release_of_ours_is_told(served: bytes, status: int, expected: str) -> None:
    assert told(served, local_site(FILES), status) == [expected]


def test_the_release_of_this_computer_is_the_measure_where_none_of_ours_is_served() -> None:
    answer = OpenedAddress(QUESTION, Why.OPENED, 404)
    assert served_release(HOME, answer, local_site(FILES)).manifest == manifest_of(FILES)
    assert served_release(HOME, answer, None).manifest is None
