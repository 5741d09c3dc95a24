"""Every promised address is answered, or the build is told which would be lost."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from site_builder.promises.ledger.lines import PromisedAddress
from site_builder.promises.ledger.resolving import KnownAddresses, ResolvedAddresses, resolve_addresses, withdrawn_lines
from site_builder.records.ledger import WITHDRAWN, LedgerLine
from site_builder.records.redirect import RedirectRow

A, B = "a" * 64, "b" * 64


def redirect(**fields: Any) -> RedirectRow:
    return RedirectRow.model_validate(fields)


def moved(old: str, new: str, **more: Any) -> RedirectRow:
    return redirect(**{"from": old, "to": new, **more})


def withdrawn(what: str, **more: Any) -> RedirectRow:
    return redirect(withdraw=what, on="3 มีนาคม 2568", reason="ฉบับเก่า", **more)


def settled(
    released: Mapping[str, str],
    answering: Mapping[str, str],
    redirects: Sequence[RedirectRow] = (),
    pages_of_withdrawn: Mapping[str, str] | None = None,
) -> ResolvedAddresses:
    """How addresses are answered; `released` and `answering` give the record of each address."""
    ledger = [LedgerLine(address, record, 1, A if "." in address else "") for address, record in released.items()]
    promises = {address: PromisedAddress(record) for address, record in answering.items()}
    return resolve_addresses(KnownAddresses(ledger, promises, redirects, pages_of_withdrawn or {}))


def told(resolved: ResolvedAddresses) -> tuple[dict[str, str], list[str], list[str]]:
    """Moves, withdrawn addresses, codes of issues."""
    return (
        {move.address: move.target for move in resolved.moves},
        [each.address for each in resolved.withdrawals],
        [issue.code for issue in resolved.issues],
    )


OLD, NEW = "2566/documents/old/", "2566/documents/new/"
HERE = {"": "/", "2566/measures/": "/2566/measures/", NEW: "2566/new"}


@pytest.mark.parametrize(
    ("released", "answering", "redirects", "expected"),
    [
        pytest.param(HERE, HERE, [], ({}, [], []), id="all answered"),
        pytest.param({**HERE, OLD: "2566/old"}, HERE, [], ({}, [], ["address-dropped"]), id="dropped"),
        pytest.param(
            {**HERE, OLD: "2566/old"},
            HERE,
            [moved("/2566/documents/old/", "/2566/documents/new/")],
            ({OLD: NEW}, [], []),
            id="moved",
        ),
        pytest.param(
            {"a/": "1", "b/": "2"},
            {"c/": "3"},
            [moved("/a/", "/b/"), moved("/b/", "/c/#top")],
            ({"a/": "c/#top", "b/": "c/#top"}, [], []),
            id="moved twice",
        ),
        pytest.param(
            {"a/": "1", "b/": "2"},
            {"c/": "3"},
            [moved("/a/", "/b/"), moved("/b/", "/a/")],
            ({}, [], ["redirect-circle", "redirect-circle"]),
            id="circle",
        ),
        pytest.param({"a/": "1"}, {"c/": "3"}, [moved("/a/", "/b/")], ({}, [], ["redirect-unknown"]), id="astray"),
        pytest.param(
            {}, {"a/": "1", "b/": "2"}, [moved("/a/", "/b/")], ({"a/": "b/"}, [], ["redirect-taken"]), id="taken"
        ),
        pytest.param(
            {}, {"c/": "3"}, [moved("/a/", "/c/"), moved("/a", "/c/")],
            ({"a/": "c/"}, [], ["redirect-repeated"]), id="repeated"
        ),
        pytest.param(
            {}, {"c/": "3"}, [moved("/old.php", "/c/", source="legacy")], ({"old.php": "c/"}, [], []), id="earlier site"
        ),
        pytest.param(
            {"2566/oit/o31/": "2566/oit/channel"},
            {"2566/oit/o30/": "2566/oit/channel"},
            [],
            ({"2566/oit/o31/": "2566/oit/o30/"}, [], []),
            id="a corrected number leads on by itself",
        ),
        pytest.param(
            {"2566/oit/o31/": "2566/oit/channel"},
            {"2566/oit/o30/": "2566/oit/channel", "2566/oit/o31/": "2566/oit/other"},
            [],
            ({}, [], []),
            id="the old number has another item",
        ),
        pytest.param(
            {"2566/oit/o31/": "2566/oit/channel"},
            {"2566/oit/o30/": "2566/oit/channel"},
            [moved("/channel/", "/2566/oit/o31/")],
            ({"channel/": "2566/oit/o30/", "2566/oit/o31/": "2566/oit/o30/"}, [], []),
            id="a row ends at an item whose number was corrected later",
        ),
        pytest.param(
            {OLD: "2566/old"},
            HERE,
            [moved("/2566/documents/old/", "/2566/documents/new/"), withdrawn("2566/old")],
            ({}, [OLD], []),
            id="moved, then withdrawn",
        ),
        pytest.param(
            {OLD: "2566/old"},
            HERE,
            [withdrawn("/2566/documents/old/"), withdrawn("2566/old")],
            ({}, [OLD], []),
            id="withdrawn as an address and as a record",
        ),
        pytest.param(
            {OLD: "2566/old"},
            HERE,
            [withdrawn("/2566/documents/old/")],
            ({}, [OLD], []),
            id="address withdrawn",
        ),
        pytest.param({}, HERE, [withdrawn("2566/ev-9")], ({}, [], ["withdrawal-unknown"]), id="withdrawn by a slip"),
        pytest.param(
            {}, HERE, [withdrawn("/2566/measures/")], ({}, [], ["withdrawal-unknown"]), id="withdrawn, unreleased"
        ),
        pytest.param(
            HERE, HERE, [withdrawn("/2566/measures/")], ({}, ["2566/measures/"], ["redirect-taken"]), id="still told"
        ),
    ],
)  # fmt: skip
def test_how_addresses_are_answered(
    released: Mapping[str, str],
    answering: Mapping[str, str],
    redirects: Sequence[RedirectRow],
    expected: tuple[dict[str, str], list[str], list[str]],
) -> None:
    assert told(settled(released, answering, redirects)) == expected


def test_a_withdrawn_record_takes_all_its_addresses_with_it_and_no_other() -> None:
    released = {
        "2566/evidence/ev-1/": "2566/ev-1",
        "2566/evidence/ev-1.pdf": "2566/ev-1/1",
        "2566/evidence/ev-1-2.jpg": "2566/ev-1/2",
        "2566/evidence/ev-1.v1.pdf": "2566/ev-1/1/v1",
        "2566/evidence/ev-11.pdf": "2566/ev-11/1",
    }
    answering = {"2566/evidence/ev-11.pdf": "2566/ev-11/1"}
    landing = "2566/evidence/ev-1/"
    found = settled(released, answering, [withdrawn("2566/ev-1")], {"2566/ev-1": landing})
    assert told(found)[1:] == (sorted(set(released) - set(answering)), [])
    assert {each.page for each in found.withdrawals} == {landing}


def test_a_withdrawn_record_that_was_never_released_still_has_its_page() -> None:
    found = settled({}, HERE, [withdrawn("2566/ev-1")], {"2566/ev-1": "2566/evidence/ev-1/"})
    assert told(found) == ({}, ["2566/evidence/ev-1/"], [])


def test_bytes_withdrawn_for_personal_data_never_come_back_under_any_name() -> None:
    ledger = [LedgerLine("2566/evidence/ev-1.pdf", WITHDRAWN, 2, A)]
    answering = {"2566/evidence/ev-2.pdf": PromisedAddress("2566/ev-2/1", A)}
    found = resolve_addresses(
        KnownAddresses(ledger, answering, [withdrawn("2566/ev-1")], {"2566/ev-1": "2566/evidence/ev-1/"})
    )
    assert "withdrawn-returns" in [issue.code for issue in found.issues]


def test_bytes_that_are_just_being_withdrawn_for_personal_data_may_stand_nowhere_else() -> None:
    ledger = [LedgerLine("2566/evidence/ev-1.pdf", "2566/ev-1/1", 1, A)]
    answering = {"2566/evidence/ev-2.pdf": PromisedAddress("2566/ev-2/1", A)}
    found = resolve_addresses(KnownAddresses(ledger, answering, [withdrawn("2566/ev-1", personal_data="yes")]))
    assert [issue.code for issue in found.issues] == ["withdrawn-returns"]


@pytest.mark.parametrize(("personal", "digests"), [("yes", {A, B}), ("no", {""})])
def test_only_personal_data_forbids_the_bytes_of_every_version(personal: str, digests: set[str]) -> None:
    ledger = [LedgerLine("2566/evidence/ev-1.pdf", "2566/ev-1/1", at, each) for at, each in ((1, A), (2, B))]
    found = resolve_addresses(KnownAddresses(ledger, {}, [withdrawn("2566/ev-1", personal_data=personal)]))
    assert withdrawn_lines(found.withdrawals, ledger) == {("2566/evidence/ev-1.pdf", each) for each in digests}


def test_the_dropped_address_is_told_with_its_line_of_the_ledger() -> None:
    line = LedgerLine(OLD, "2566/old", 1, number=42)
    found = resolve_addresses(KnownAddresses([line], {"2566/documents/olds/": PromisedAddress("2566/olds")}))
    (issue,) = found.issues
    assert (issue.place.file, issue.place.line) == ("content/addresses.lock", 42)
    assert "olds" in issue.th


@pytest.mark.parametrize(
    ("answering", "expected"),
    [
        pytest.param({"2566/documents/olds/": "2566/olds"}, "2566/documents/olds/", id="new in the same folder"),
        pytest.param({"2567/documents/old/": "2567/old"}, "", id="in another folder"),
        pytest.param({"2566/documents/older/": "2566/older"}, "", id="released before, so another thing"),
    ],
)
def test_what_is_hinted_at_is_what_was_renamed(answering: Mapping[str, str], expected: str) -> None:
    """Ids are near each other by nature: a hint at another record would lead assessors to the wrong paper."""
    released = {OLD: "2566/old", "2566/documents/older/": "2566/older"}
    (issue,) = [
        issue
        for issue in settled(released, {"2566/documents/older/": "2566/older", **answering}).issues
        if issue.values["address"] == OLD
    ]
    assert issue.values["hint_th"] == (f" อาจย้ายไปที่ /{expected}" if expected else "")
    assert f"to: /{expected or 'ที่อยู่ใหม่/'}" in issue.advice_th


def test_a_dropped_file_is_hinted_at_where_its_very_bytes_are_now() -> None:
    ledger = [LedgerLine("2566/evidence/ev-1.pdf", "2566/ev-1/1", 1, A)]
    answering = {
        "2566/evidence/zz.pdf": PromisedAddress("2566/zz/1", A),
        "2566/evidence/ev-2.pdf": PromisedAddress("2566/ev-2/1", B),
    }
    (issue,) = resolve_addresses(KnownAddresses(ledger, answering)).issues
    assert issue.values["to_th"] == "2566/evidence/zz.pdf"
