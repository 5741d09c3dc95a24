"""What is asked, in which order, and how addresses are written."""

import pytest

from site_builder.web.verify.questions import plain, questions, released_addresses, without_lock
from site_builder.web.verify.records import Asked, ServedSite
from tests.web.verify.sites import FILES, HOME, OLD, manifest_of


def asked(site: ServedSite, kind: Asked, *, only_submitted: bool = False) -> list[str]:
    found = questions(site, only_submitted=only_submitted)
    return [each.address.removeprefix(site.base) for each in found if each.kind is kind]


def test_submitted_addresses_come_first_and_bear_their_items() -> None:
    submitted = {"2566/measures/": ("2566 O15",), "2566/evidence/ev-003.pdf": ("2566 O42",), "not/there/": ("2566 O1",)}
    site = ServedSite(HOME, manifest_of(FILES), (), submitted)
    first = questions(site, only_submitted=False)[:4]
    assert [(each.address.removeprefix(HOME), each.items) for each in first] == [
        ("2566/oit/o15/", ("2566 O15",)),
        ("2566/oit/o42/", ("2566 O42",)),
        ("2566/measures/", ("2566 O15",)),
        ("2566/evidence/ev-003.pdf", ("2566 O42",)),
    ]
    assert len(asked(site, Asked.FILE)) == len(FILES)
    assert len(asked(site, Asked.FILE, only_submitted=True)) == 4
    assert asked(site, Asked.WITHOUT_SLASH) == ["2566/oit/o15", "2566/oit/o42", "2566/measures"]


def test_every_submitted_address_is_tried_on_every_old_domain() -> None:
    more = "http://old.office.example/ita/"
    site = ServedSite(HOME, manifest_of(FILES), (OLD, more))
    for base in (OLD, more):
        tried = [each for each in questions(site, only_submitted=True) if each.former == base]
        assert [each.address for each in tried] == [base, f"{base}2566/oit/o15/", f"{base}2566/oit/o42/"]
        assert [each.leads_to for each in tried] == [HOME, f"{HOME}2566/oit/o15/", f"{HOME}2566/oit/o42/"]


def test_a_site_without_a_lock_is_not_asked_for_one() -> None:
    assert asked(ServedSite("http://ita.office.example/", manifest_of(FILES)), Asked.PLAIN_HTTP) == []
    assert len(asked(ServedSite(HOME, manifest_of(FILES)), Asked.PLAIN_HTTP)) == 3


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://a.example/x", "http://a.example/x"),
        ("https://a.example:443/x", "http://a.example/x"),
        ("https://a.example:8443/x", ""),
        ("http://a.example/x", ""),
    ],
)
def test_the_address_without_a_lock(address: str, expected: str) -> None:
    assert without_lock(address) == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("HTTPS://ITA.Office.Example:443/Ab", "https://ita.office.example/Ab"),
        ("http://a.example:80/?q=1#x", "http://a.example/?q=1"),
        ("http://a.example:443/", "http://a.example:443/"),
        ("http://[::1]:8000/", "http://[::1]:8000/"),
    ],
)
def test_an_address_is_compared_as_one_writes_it(address: str, expected: str) -> None:
    assert plain(address) == expected


def test_a_ledger_is_read_as_far_as_it_can_be() -> None:
    rows: list[object] = [
        {"address": "/2566/"},
        {"address": "2566/"},
        {"address": ""},
        {"address": "a/../b"},
        {"address": "https://else.example/"},
        {"address": None},
        {},
        "text",
        7,
    ]
    assert released_addresses(rows) == ("2566/", "")
    assert released_addresses({"a": 1}) == ()
    assert released_addresses(None) == ()
