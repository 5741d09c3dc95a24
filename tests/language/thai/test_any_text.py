"""Whatever is typed, a reader returns a value or raises ThaiValueError with a listed code."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.language.thai.budgets import parse_budget
from site_builder.language.thai.dates import MONTHS, MONTHS_SHORT, parse_date, parse_deadline
from site_builder.language.thai.errors import CODES, ThaiValueError
from site_builder.language.thai.figures import parse_figure
from site_builder.language.thai.fiscal_year import FiscalYear, parse_fiscal_year
from site_builder.language.thai.frequencies import parse_recurrence
from site_builder.language.thai.numerals import parse_decimal, parse_integer, parse_money, parse_score
from site_builder.language.thai.periods import parse_frequency, parse_period

NUMBERS = "0 1 2 9 12 25 31 65 99 ๑ ๓๐ ๒๕๖๕ ٣ ² 2565 2566 2022 2400 2700 9999 0000"
WORDS = "ถึง ตั้งแต่ ระหว่าง ภายใน สิ้น เดือน วันที่ พ.ศ. ค.ศ. ตลอดทั้ง ตลอด ปี งบประมาณ ไตรมาส ที่ ทุก และ กับ ครั้ง ละ"
SIGNS = "; - – — / . , % ( ) : _ e inf nan month บาท คะแนน"
BLANKS = (" ", "\u00a0", "\u200b", "\n", "\t", "\x00")
PIECES = [*MONTHS, *MONTHS_SHORT, *NUMBERS.split(), *WORDS.split(), *SIGNS.split(), *BLANKS]
TYPED = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=9).map("".join))


def parse_period_in_2566(text: str) -> object:
    return parse_period(text, FiscalYear(2566))


def parse_deadline_in_2566(text: str) -> object:
    return parse_deadline(text, FiscalYear(2566))


@pytest.mark.parametrize(
    "parse",
    [
        parse_integer, parse_figure, parse_decimal, parse_score, parse_money, parse_budget, parse_fiscal_year,
        parse_date, parse_deadline, parse_period, parse_period_in_2566, parse_frequency,
        parse_deadline_in_2566, parse_recurrence,
    ],
)  # fmt: skip
def test_a_reader_never_raises_anything_else(parse: Callable[[str], object]) -> None:
    @given(TYPED)
    @settings(deadline=None, derandomize=True, max_examples=400)
    def check(text: str) -> None:
        raised = None
        try:
            parse(text)
        except ThaiValueError as error:
            raised = error
        assert raised is None or (raised.code in CODES and raised.params["value"] == text)

    check()
