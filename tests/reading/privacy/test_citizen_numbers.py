"""Citizen numbers in every spelling people use, and the long numbers of offices that are none."""

from random import Random

import pytest

from site_builder.reading.privacy.citizen_numbers import check_digit, is_citizen_number
from site_builder.reading.privacy.finder import personal_data
from site_builder.reading.privacy.hits import PersonalKind
from tools.citizen_numbers import SPELLINGS, seeded_number

NUMBER = "1234567890121"


def citizen_finds(text: str) -> list[str]:
    kind = PersonalKind.CITIZEN_NUMBER
    return [text[find.start : find.end] for find in personal_data(text) if find.kind is kind]


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_every_spelling_is_found_wherever_it_stands(spelling: str) -> None:
    chance = Random(spelling)  # noqa: S311 (no secret)
    for sentence in ("{}", "เลขประจำตัวประชาชน {} ออกให้", "ผู้ยื่น\n{}\n", "ลำดับ 7 {} บ้าน 12", "({})", "ID:{},x"):
        number = "1" + seeded_number(chance)[1:-1]
        number = number[:12] + str(check_digit(number[:12]))
        if spelling == "single digits" and (len(set(number)) < 6 or "7" in sentence):
            continue  # figures of months stand in such rows too; a row of them is told by its few different digits
        assert citizen_finds(sentence.format(SPELLINGS[spelling](number))), (spelling, sentence)


@pytest.mark.parametrize("at", range(1, len("1-2345-67890-12-1")))
@pytest.mark.parametrize("between", ["\n", " \n   "])
def test_a_printed_number_is_found_wherever_its_line_ends(at: int, between: str) -> None:
    written = "1-2345-67890-12-1"
    torn = written[:at] + between + written[at:]
    assert citizen_finds(f"เลขที่ {torn} ครับ") == [torn]


@pytest.mark.parametrize("text", ["1-2345-678-\n90-12-1", "ก\n1-2345-6\n7890-12-1\nข"])
def test_a_dash_that_ends_a_line_need_not_be_part_of_the_number(text: str) -> None:
    assert len(citizen_finds(text)) == 1


@pytest.mark.parametrize("text", ["1234567\n890121", "1-2345\n67890", "12-2345-678\n90-12-1"])
def test_figures_of_two_lines_are_not_joined_without_the_printed_groups(text: str) -> None:
    assert citizen_finds(text) == []


def test_a_find_tells_its_place_and_never_its_number() -> None:
    text = f"ผู้ยื่น\u200b {NUMBER[:5]}\u200b{NUMBER[5:]} ครับ"
    [find] = personal_data(text)
    assert text[find.start : find.end].replace("\u200b", "") == NUMBER
    assert find.shown == "1-xxxx-xxxxx-12-1"


@pytest.mark.parametrize(
    "text",
    [
        "เลขประจำตัวผู้เสียภาษี 0994000123456",
        "0234567890122",
        "9234567890122",
        "1234567890122",
        "12345678901213",
        "11234567890121",
        "33.3333333333333",
        f"0.{NUMBER}",
        "messageImage_1612345678903.jpg",
        "ครุภัณฑ์ 5820-001-0003-59",
        "1 0 2 0 0 1 0 0 0 0 0 0 4",
        "15 20 31 4 8 12 7 22 9 16 3",
        "1 2 3 4 5 6 7 8 9 10 11 12 13",
        "1,234,567,890,121",
        "2566-2570",
    ],
)
def test_other_long_numbers_are_left_alone(text: str) -> None:
    assert citizen_finds(text) == []


@pytest.mark.parametrize(("text", "found"), [
    ("บัตรประชาชนเลขที่ 1-2345-67890-12-3", 1),
    ("1-2345-67890-12-3", 0),
    ("เลขประจำตัวผู้เสียภาษี 1-2345-67890-12-3", 0),
])  # fmt: skip
def test_a_wrong_check_digit_counts_beside_words_that_say_what_it_is(text: str, found: int) -> None:
    kinds = [find.kind for find in personal_data(text)]
    assert kinds == [PersonalKind.CITIZEN_NUMBER_MISTYPED] * found


def test_the_check_digit_is_the_official_one() -> None:
    # Worked by hand: 13*1+12*1+11*0+10*1+9*7+8*0+7*0+6*2+5*0+4*3+3*4+2*5 = 144; 144 mod 11 = 1; 11 - 1 = 10, so 0.
    assert check_digit("110170020345") == 0
    assert is_citizen_number("1101700203450")
    assert not is_citizen_number("1101700203451")


def test_hostile_runs_of_digits_and_blanks_are_read_in_good_time() -> None:
    # A pattern with two ways to read a gap would need hours for this.
    hostile = "เลขบัตรประชาชน " + ("1" + " " * 12 + "-" + " " * 12) * 400 + "x"
    assert citizen_finds(hostile) == []
