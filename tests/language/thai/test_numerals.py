"""Numbers in both scripts: what is read, what is refused, how they are written."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.language.thai.budgets import parse_budget
from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.figures import parse_figure
from site_builder.language.thai.numerals import (
    format_integer,
    format_money,
    format_score,
    parse_decimal,
    parse_integer,
    parse_money,
    parse_score,
    round_half_up,
    to_arabic,
    to_thai,
)

NOT_NUMBERS = [
    "",
    " ",
    "-",
    "--1",
    "+5",
    "1_500",
    "1e5",
    "inf",
    "-inf",
    "nan",
    "0x10",
    "1,50",
    "15,00,000",
    "1500,000",
    "1,500,00",
    ",500",
    "0,500",
    "1 500",
    "1.500.000",
    "٣",
    "５",
    "²",
    "½",
    "๑๐๐ คน",
    "16:30",
    "no",
    "9" * 16,
    "9" * 5000,
]


def code_of(error: pytest.ExceptionInfo[ThaiValueError]) -> tuple[str, str]:
    return error.value.code, error.value.params["value"]


@given(st.text(alphabet=st.sampled_from("0123456789 กข.-ab")))
@settings(deadline=None, derandomize=True)
def test_thai_digits_come_back_as_arabic(text: str) -> None:
    assert to_arabic(to_thai(text)) == text


def test_digits_of_other_scripts_are_left_alone() -> None:
    assert to_arabic("๐๑๒๓๔๕๖๗๘๙ ٣５") == "0123456789 ٣５"
    assert to_thai("O12 / 2566") == "O๑๒ / ๒๕๖๖"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("42", 42),
        ("๔๒", 42),
        ("4๒", 42),
        ("-3", -3),
        ("−3", -3),
        ("007", 7),
        ("1,500,000", 1500000),
        ("๑,๕๐๐", 1500),
        ("\u200b12\u00a0", 12),
        ("\ufeff7", 7),
        ("9" * 15, 10**15 - 1),
    ],
)
def test_integers_are_read(text: str, number: int) -> None:
    assert parse_integer(text) == number


@pytest.mark.parametrize("text", [*NOT_NUMBERS, "1.0", "๑.๕"])
def test_what_is_no_integer_is_refused(text: str) -> None:
    with pytest.raises(ThaiValueError) as error:
        parse_integer(text)
    assert code_of(error) == ("number-unreadable", text)


@pytest.mark.parametrize(
    ("text", "written"),
    [("1.10", "1.10"), ("๘๕.๑๐", "85.10"), ("-0.5", "-0.5"), ("1,234.5", "1234.5"), ("-0", "0")],
)
def test_decimals_are_kept_as_written(text: str, written: str) -> None:
    assert str(parse_decimal(text)) == written


@pytest.mark.parametrize("text", [*NOT_NUMBERS, "1.", ".5", "85,10", "1.2.3", "1.5,000", "0.12345678901"])
def test_what_is_no_decimal_is_refused(text: str) -> None:
    with pytest.raises(ThaiValueError) as error:
        parse_decimal(text)
    assert code_of(error) == ("number-unreadable", text)


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("0", "0"),
        ("100", "100"),
        ("100.00", "100.00"),
        ("๘๕.๑๐", "85.10"),
        ("97.36 %", "97.36"),
        ("97.36คะแนน", "97.36"),
        ("๙๗.๓๖ คะแนน", "97.36"),
    ],
)
def test_scores_are_read(text: str, score: str) -> None:
    assert str(parse_score(text)) == score


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("100.01", "score-out-of-range"),
        ("100.001", "score-out-of-range"),
        ("-0.01", "score-out-of-range"),
        ("1,000", "score-out-of-range"),
        ("85.105", "number-unreadable"),
        ("85,10", "number-unreadable"),
        ("%", "number-unreadable"),
        ("85%%", "number-unreadable"),
        ("nan", "number-unreadable"),
        ("A", "number-unreadable"),
    ],
)
def test_what_is_no_score_is_refused(text: str, code: str) -> None:
    with pytest.raises(ThaiValueError) as error:
        parse_score(text)
    assert code_of(error) == (code, text)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("0.00", "0.00"),
        ("1,500,000 บาท", "1500000"),
        ("๒๕,๐๐๐.๕๐บาท", "25000.50"),
        ("1500000", "1500000"),
        ("1,500.-", "1500"),
        ("฿1,500.50", "1500.50"),
        ("๑,๕๐๐ บาทถ้วน", "1500"),
    ],
)
def test_money_is_read(text: str, amount: str) -> None:
    assert str(parse_money(text)) == amount


@pytest.mark.parametrize("parse", [parse_figure, parse_budget, parse_money])
@pytest.mark.parametrize("text", ["-3", "\u2212๓", "-1,500"])
def test_no_count_and_no_amount_is_below_zero(parse: Callable[[str], object], text: str) -> None:
    with pytest.raises(ThaiValueError) as error:
        parse(text)
    assert code_of(error) == ("count-negative", text)


@pytest.mark.parametrize("text", [*NOT_NUMBERS, "1.005", "บาท", "10 บาท บาท", "5 USD"])
def test_what_is_no_money_is_refused(text: str) -> None:
    with pytest.raises(ThaiValueError) as error:
        parse_money(text)
    assert code_of(error) == ("money-unreadable", text)


@pytest.mark.parametrize(
    ("number", "places", "rounded"),
    [
        ("0.005", 2, "0.01"),
        ("2.675", 2, "2.68"),
        ("-0.004", 2, "0.00"),
        ("-0.005", 2, "-0.01"),
        ("84.5", 0, "85"),
        ("1E+3", 2, "1000.00"),
        ("123456789012345678901234567890.125", 2, "123456789012345678901234567890.13"),
    ],
)
def test_halves_are_rounded_up(number: str, places: int, rounded: str) -> None:
    assert str(round_half_up(Decimal(number), places)) == rounded


def test_numbers_are_written_with_their_commas_and_decimals() -> None:
    assert format_score(Decimal("85.1")) == "85.10"
    assert format_score(Decimal("75.355")) == "75.36"
    assert format_score(Decimal("0E-10")) == "0.00"
    assert format_money(Decimal(1500000)) == "1,500,000.00"
    assert format_money(Decimal("0.005")) == "0.01"
    assert format_integer(1500000) == "1,500,000"
    assert format_integer(-1500) == "-1,500"


@given(st.decimals(min_value=0, max_value=10**12, places=2))
@settings(deadline=None, derandomize=True)
def test_written_money_is_read_back(amount: Decimal) -> None:
    assert parse_money(format_money(amount)) == amount
    assert parse_money(to_thai(format_money(amount)) + " บาท") == amount


@given(st.integers(min_value=-(10**15) + 1, max_value=10**15 - 1))
@settings(deadline=None, derandomize=True)
def test_written_integers_are_read_back(number: int) -> None:
    assert parse_integer(format_integer(number)) == number
