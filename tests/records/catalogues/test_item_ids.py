"""Spellings of item and question ids."""

import pytest

from site_builder.language.thai.errors import ThaiValueError
from site_builder.records.catalogues.item_ids import parse_item, parse_question


@pytest.mark.parametrize(
    "text",
    [
        "O42", "o42", "O 42", "O-42", "O–42", "O.42", "o042", " O42\n", "O\u00a042", "O42\u200b",
        "ข้อ 42", "ข้อ42", "ข้อที่ ๔๒", "ข้อที่42", "ข้อ O42", "O๔๒", "o๔๒", "๐๔๒", "๐ ๔๒", "0 42", "042", "42", "๔๒",
        "โอ 42", "โอ๔๒", "(O42)", "O(42)", "OIT 42", "OIT ข้อ 42", "O42.", "42.", "Ｏ４２",
    ],
)  # fmt: skip
def test_every_spelling_of_an_item_is_read(text: str) -> None:
    assert parse_item(text) == "o42"


@pytest.mark.parametrize(
    ("text", "item_id"),
    [("O1", "o1"), ("01", "o1"), ("๐๑", "o1"), ("๐๑๐", "o10"), ("10", "o10"), ("O 9", "o9")],
)
def test_leading_zeros_do_not_count_and_trailing_ones_do(text: str, item_id: str) -> None:
    assert parse_item(text) == item_id


@pytest.mark.parametrize(
    "text",
    [
        "",
        "O",
        "0",
        "O0",
        "๐",
        "O142",
        "O4 2",
        "O42a",
        "O42 มาตรการ",
        "i21",
        "ข้อ",
        "OO42",
        "-O42",
        "O4.2",
        "O²",
    ],
)
def test_what_is_no_item_is_refused_as_typed(text: str) -> None:
    with pytest.raises(ThaiValueError) as refused:
        parse_item(text)
    assert refused.value.code == "item-unreadable"
    assert refused.value.params == {"value": text}


@pytest.mark.parametrize(
    ("text", "question_id"),
    [
        ("i21", "i21"),
        ("I21", "i21"),
        ("I 21", "i21"),
        ("i-21", "i21"),
        ("E10", "e10"),
        ("e๑๐", "e10"),
        ("e05", "e5"),
        ("ข้อ i๒๑", "i21"),
        ("ไอ 21", "i21"),
        ("อี 10", "e10"),
        ("(E10)", "e10"),
    ],
)
def test_every_spelling_of_a_question_is_read(text: str, question_id: str) -> None:
    assert parse_question(text) == question_id


@pytest.mark.parametrize("text", ["", "21", "i", "e0", "o42", "i210", "e1 0", "ei1"])
def test_what_is_no_question_is_refused_as_typed(text: str) -> None:
    with pytest.raises(ThaiValueError) as refused:
        parse_question(text)
    assert refused.value.code == "question-unreadable"
    assert refused.value.params == {"value": text}
