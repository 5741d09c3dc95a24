"""Cleaning, dictionary order, index headings and "did you mean"."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.language.thai.text import clean, initial, nearest, sort_key

THAI = st.text(alphabet=[chr(point) for point in range(0x0E01, 0x0E5C)] + list(" \n\u200b\uf70aA1"), max_size=12)


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("", ""),
        ("  กอง\u00a0\u2003คลัง\t ", "กอง คลัง"),
        ("\ufeffเทศ\u200bบาล\u2060", "เทศบาล"),
        ("หนึ่ง\r\nสอง\rสาม\u2028สี่", "หนึ่ง\nสอง\nสาม\nสี่"),
        ("หนึ่ง \n\n  สอง", "หนึ่ง\n\nสอง"),
        ("ก\x00ข\x1bค", "กขค"),
        ("ประจ\u0e4d\u0e32", "ประจ\u0e33"),
        ("น\u0e4d\u0e49\u0e32", "น\u0e49\u0e33"),
        ("น\u0e49\u0e4d\u0e32", "น\u0e49\u0e33"),
        ("น\u0e33\u0e49", "น\u0e49\u0e33"),
        ("น\u0e4d\u0e32\u0e49", "น\u0e49\u0e33"),
        ("\u0e40\u0e40ผน", "แผน"),
        ("ท\u0e48\u0e35", "ท\u0e35\u0e48"),
        ("ผ\u0e49\u0e39", "ผ\u0e39\u0e49"),
        ("ท\u0e35\u0e48\u0e48", "ท\u0e35\u0e48"),
        ("สิทธ\u0e4c\u0e34", "สิทธ\u0e34\u0e4c"),
        ("ท\u0e35\uf70a", "ท\u0e35\u0e48"),
        ("ป\uf702\uf713", "ป\u0e35\u0e48"),
        ("cafe\u0301", "caf\u00e9"),
        ("ทำไม จำนวน แก้ไข เก่ง", "ทำไม จำนวน แก้ไข เก่ง"),
    ],
)
def test_text_is_cleaned(typed: str, cleaned: str) -> None:
    assert clean(typed) == cleaned


@given(st.one_of(st.text(), THAI))
@settings(deadline=None, derandomize=True, max_examples=1000)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)


@pytest.mark.parametrize(
    "in_order",
    [
        ["", "2", "๓", "apple", "Banana", "กอง", "ฮูก"],
        ["กก", "เก", "แก", "โก", "ใก", "ไก", "ขา"],
        ["กองคลัง", "กองช่าง", "เทศบาล", "โรงเรียน", "สำนักปลัด", "อบต."],
        ["การ", "เกษตร", "ขยะ", "แขวง", "ไฟฟ้า", "มาตรการ"],
        ["กา", "ก่า", "ก้า", "ก๊า", "ก๋า", "กาก"],
        ["เก", "เก็", "เก่", "เก้"],
        ["กะ", "กัน", "กา", "กำ", "กิน", "กุ้ง"],
        ["รถ", "ฤดู", "ลม"],
        ["กอง ก", "กองข", "กอง ค"],
        ["แผน ๑", "แผน 2", "แผน ๓"],
    ],
)
def test_words_stand_in_dictionary_order(in_order: list[str]) -> None:
    backwards = in_order[::-1]
    assert sorted(backwards, key=sort_key) == in_order


@given(THAI, THAI)
@settings(deadline=None, derandomize=True)
def test_only_equal_texts_share_a_key(one: str, other: str) -> None:
    assert (sort_key(one) == sort_key(other)) == (clean(one) == clean(other))


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("เทศบาล", "ท"),
        ("เเผน", "ผ"),
        ("โครงการ", "ค"),
        ("กองคลัง", "ก"),
        ("ฤดูฝน", "ฤ"),
        ("oit", "O"),
        ("Ébène", "E"),
        ("43 ข้อ", "0–9"),
        ("๔๓ ข้อ", "0–9"),
        ("“เทศบาล”", "ท"),
        ("(ร่าง) แผน", "ร"),
        ("«'[ ITA", "I"),
        ("\u200b\u00a0งาน", "ง"),
        ("", "#"),
        ("\"'(", "#"),
        ("- งาน", "#"),
        ("เ", "#"),
        ("เa", "#"),
        ("ะ", "#"),
        ("漢", "#"),
        ("ﬆ", "#"),
        ("٣", "#"),
    ],
)
def test_words_are_indexed_under_their_consonant(text: str, heading: str) -> None:
    assert initial(text) == heading


@given(st.text())
@settings(deadline=None, derandomize=True)
def test_every_text_has_one_heading(text: str) -> None:
    heading = initial(text)
    assert heading in {"#", "0–9"} or (len(heading) == 1 and heading.isalpha())


@pytest.mark.parametrize(
    ("word", "candidates", "expected"),
    [
        ("titel", ["id", "title", "tier"], "title"),
        ("Title", ["title"], "title"),
        ("มาตราการ", ["มาตรการ", "โครงการ"], "มาตรการ"),
        ("เเผน", ["ผล", "แผน"], "แผน"),
        ("ab", ["ac", "ad"], None),
        ("abcd", ["abce", "abcf"], "abce"),
        ("abcd", ["abcf", "abce"], "abcf"),
        ("evidence", [], None),
        ("", ["id"], None),
        ("x" * 10_000, ["title"], None),
    ],
)
def test_the_nearest_word_is_offered(word: str, candidates: list[str], expected: str | None) -> None:
    assert nearest(word, candidates) == expected


@pytest.mark.parametrize("piece", ["\u0e4d\u0e48", "\u0e33\u0e48", "\u0e40", " \n", "\u200b", "ๆ่"])
def test_a_long_text_takes_no_longer_than_its_length(piece: str) -> None:
    assert clean(clean(piece * 100_000)) == clean(piece * 100_000)


def test_numbers_inside_words_sort_by_their_value() -> None:
    words = ["O10 ข", "O9 ก", "O๑ ค", "มาตรการที่ 12", "มาตรการที่ 2"]
    assert sorted(words, key=sort_key) == ["O๑ ค", "O9 ก", "O10 ข", "มาตรการที่ 2", "มาตรการที่ 12"]
