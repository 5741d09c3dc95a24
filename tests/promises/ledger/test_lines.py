"""The ledger's one form, the union of two copies, and what a release adds to it."""

import pytest

from site_builder.promises.ledger.lines import PromisedAddress, as_bytes, as_rows, from_rows, grown, union
from site_builder.reading.ledger_file import read_ledger
from site_builder.records.ledger import WITHDRAWN, LedgerLine

A, B = "a" * 64, "b" * 64
HOME = LedgerLine("", "/", 1)
PAGE = LedgerLine("2566/measures/m01/", "2566/m01", 1)
FILE = LedgerLine("2566/evidence/ev-1.pdf", "2566/ev-1/1", 1, A)
NEWER = LedgerLine("2566/evidence/ev-1.pdf", "2566/ev-1/1", 3, B)
GONE = LedgerLine("2566/evidence/ev-2.pdf", WITHDRAWN, 2, B)
ALL = (HOME, PAGE, FILE, NEWER, GONE)


def test_a_ledger_is_read_as_it_was_written() -> None:
    lines, issues = read_ledger(as_bytes(ALL), "content/addresses.lock")
    assert not issues
    assert set(lines) == set(ALL)
    assert as_bytes(lines) == as_bytes(ALL)


def test_the_order_of_lines_never_changes_a_byte() -> None:
    shuffled = list(ALL)
    shuffled.reverse()
    assert as_bytes(shuffled) == as_bytes(ALL)
    assert as_bytes((*ALL, *ALL)) == as_bytes(ALL)


def test_two_copies_merge_by_union_and_keep_the_first_release() -> None:
    here = (HOME, LedgerLine(FILE.address, FILE.record, 7, A))
    there = (FILE, PAGE)
    assert union(here, there) == (HOME, FILE, PAGE)


def test_what_git_leaves_of_two_copies_is_read_as_their_union() -> None:
    one, other = as_bytes((HOME, PAGE)).decode(), as_bytes((HOME, FILE)).decode()
    merged = f"<<<<<<< ours\n{one}||||||| base\n=======\n{other}>>>>>>> theirs\n"
    lines, issues = read_ledger(merged.encode(), "content/addresses.lock")
    assert not issues
    assert union(lines) == (HOME, FILE, PAGE)


@pytest.mark.parametrize(
    "line",
    [
        "/2566/ 2566 1 -",
        "/2566/\t2566\tone\t-",
        "/2566/\t2566\t0\t-",
        "/2566/\t2566\t๑\t-",
        "/2566/\t\t1\t-",
        "2566/\t2566\t1\t-",
        "/2566/\t2566\t1\tabc",
        "/2566/\t2566\t1\t-\tmore",
    ],
)
def test_a_line_that_tells_nothing_is_reported_at_its_place(line: str) -> None:
    lines, issues = read_ledger(f"# head\n/\t/\t1\t-\n{line}\n".encode(), "content/addresses.lock")
    assert lines == (HOME,)
    assert [(issue.code, issue.place.line) for issue in issues] == [("ledger-line", 3)]


def test_a_release_adds_what_is_promised_for_the_first_time() -> None:
    once = grown((), {"": PromisedAddress("/"), FILE.address: PromisedAddress(FILE.record, A)}, ())
    assert once == (HOME, FILE)
    twice = grown(
        once, {"": PromisedAddress("/"), FILE.address: PromisedAddress(FILE.record, B)}, [("2566/evidence/ev-2.pdf", B)]
    )
    assert [each.release for each in twice] == [1, 1, 2, 2]


def test_a_release_that_promises_nothing_more_leaves_the_ledger_alone() -> None:
    promises = {line.address: PromisedAddress(line.record, line.digest) for line in (HOME, PAGE, NEWER)}
    assert grown(union(ALL), promises, [(GONE.address, B)]) == union(ALL)


def test_an_address_that_left_keeps_its_line() -> None:
    assert PAGE in grown((HOME, PAGE), {"": PromisedAddress("/")}, ())


def test_the_ledger_travels_in_the_manifest() -> None:
    assert from_rows(as_rows(ALL)) == union(ALL)


@pytest.mark.parametrize(
    "row",
    [
        {},
        {"address": "x", "record": "y"},
        {"address": "x", "record": "y", "release": True},
        {"address": "x", "record": "y", "release": 0},
        {"address": "x\ty", "record": "y", "release": 1},
        {"address": "x\n/evil", "record": "y", "release": 1},
        {"address": "x", "record": "", "release": 1},
    ],
)
def test_a_row_that_would_break_the_ledger_is_refused(row: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"\{"):
        from_rows([row])
