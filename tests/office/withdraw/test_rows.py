"""Rows are added and cut with everything else left as people typed it."""

from datetime import date

import pytest

from site_builder.office.withdraw.order import Order, ToWithdraw
from site_builder.office.withdraw.rows import CannotCutError, departure_row, value, with_row, without_rows
from site_builder.reading.yaml.file import parse
from site_builder.reading.yaml.nodes import Mapping, Sequence

LIST = """\
# หลักฐานปี 2566
- id: ev-1
  title: หนึ่ง   # คำอธิบาย
  files:
  - {file: evidence/a.pdf}
-
  id: ev-2
  title: สอง

- {id: ev-3, title: สาม}
"""


def without(content: str, *names: str) -> str:
    return without_rows(content.encode(), "evidence.yml", lambda row: value(row, "id") in names).decode()


@pytest.mark.parametrize(
    ("names", "left"),
    [
        (["ev-1"], ["ev-2", "ev-3"]),
        (["ev-2"], ["ev-1", "ev-3"]),
        (["ev-3"], ["ev-1", "ev-2"]),
        (["ev-1", "ev-3"], ["ev-2"]),
        (["ev-9"], ["ev-1", "ev-2", "ev-3"]),
    ],
)
def test_a_row_is_cut_and_nothing_else(names: list[str], left: list[str]) -> None:
    node, issues = parse(without(LIST, *names).encode(), "evidence.yml")
    assert isinstance(node, Sequence)
    assert not issues
    assert [value(item, "id") for item in node.items if isinstance(item, Mapping)] == left


def test_what_stays_keeps_every_byte() -> None:
    assert without(LIST, "ev-9") == LIST
    assert without(LIST, "ev-2") == LIST.replace("-\n  id: ev-2\n  title: สอง\n\n", "")
    assert without(LIST.replace("\n", "\r\n"), "ev-3").endswith("สอง\r\n\r\n")


@pytest.mark.parametrize("content", ["[{id: ev-1}, {id: ev-2}]", "- id: ev-1\n- [", "id: ev-1", ""])
def test_rows_that_cannot_be_told_by_their_lines_are_left_to_a_person(content: str) -> None:
    with pytest.raises(CannotCutError):
        without(content, "ev-1")


@pytest.mark.parametrize("reason", ["มี: ข้อมูล", 'เขียนว่า "ลับ"', "- x\n- y", "#", "{a: b}", "ยาว " * 80])
def test_no_reason_breaks_the_file(reason: str) -> None:
    found = ToWithdraw("2566/ev-1", "", "หนึ่ง", "2566")
    row = departure_row(found, Order("2566/ev-1", reason, date(2025, 3, 3), personal=True, by="clerk"), reason)
    node, issues = parse(with_row(b"- {from: /a/, to: /b/}", row), "redirects.yml")
    assert not issues
    assert isinstance(node, Sequence)
    added = node.items[1]
    assert isinstance(added, Mapping)
    assert value(added, "reason") == reason.strip()
    assert value(added, "on") == "3 มีนาคม 2568"
    assert (value(added, "by"), value(added, "personal_data")) == ("clerk", "yes")
