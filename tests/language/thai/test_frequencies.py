"""What is due again and again: how it is typed, and at which times of the fiscal calendar it falls due."""

import pytest

from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.frequencies import (
    Frequency,
    NamedMonths,
    Recurrence,
    format_named_months,
    parse_recurrence,
)
from site_builder.language.thai.occasions import occasions
from site_builder.language.thai.periods import Period, format_period_short, parse_period


@pytest.mark.parametrize(
    ("text", "every"),
    [
        ("เมษายนและตุลาคม", NamedMonths((10, 4))),
        ("ทุกเดือนเมษายนและตุลาคม", NamedMonths((10, 4))),
        ("ทุก ๆ เดือนตุลาคม", NamedMonths((10,))),
        ("เม.ย. ต.ค.", NamedMonths((10, 4))),
        ("เดือนเมษายน และเดือนตุลาคม ของทุกปี", NamedMonths((10, 4))),
        ("ปีละ ๒ ครั้ง (เม.ย. และ ต.ค.)", NamedMonths((10, 4))),
        ("มกราคม, เมษายน และกรกฎาคม", NamedMonths((1, 4, 7))),
        ("ทุกเดือน", Frequency.MONTH),
        ("ทุกไตรมาส", Frequency.QUARTER),
        ("ปีละ 2 ครั้ง", Frequency.HALF_YEAR),
    ],
)
def test_recurrences_are_read(text: str, every: Recurrence) -> None:
    assert parse_recurrence(text) == every


@pytest.mark.parametrize(
    "text",
    [
        "", "ทุก", "เดือน", "บ่อย ๆ", "เมษายน 2566", "31 ตุลาคม", "เมษายนและเมษายน", "เมษายน และ",
        "ปีละ 3 ครั้ง เมษายนและตุลาคม", "ตุลาคม - เมษายน",
    ],
)  # fmt: skip
def test_what_says_no_recurrence_is_refused(text: str) -> None:
    with pytest.raises(ThaiValueError) as error:
        parse_recurrence(text)
    assert (error.value.code, error.value.params) == ("frequency-unreadable", {"value": text})


@pytest.mark.parametrize("months", [(), (0,), (13,), (4, 10), (4, 4)])
def test_named_months_stand_in_fiscal_order(months: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="fiscal order"):
        NamedMonths(months)


def test_named_months_are_written_and_read_back() -> None:
    assert format_named_months(NamedMonths((10, 4))) == "ตุลาคมและเมษายน"
    three = NamedMonths((10, 1, 4))
    assert format_named_months(three) == "ตุลาคม, มกราคม และเมษายน"
    assert parse_recurrence(format_named_months(three)) == three


@pytest.mark.parametrize(
    ("every", "span", "expected"),
    [
        (Frequency.MONTH, "พ.ย. 2565 - ม.ค. 2566", ["พ.ย. 2565", "ธ.ค. 2565", "ม.ค. 2566"]),
        (Frequency.MONTH, "15 พ.ย. 2565 - 2 ม.ค. 2566", ["ธ.ค. 2565", "ม.ค. 2566"]),
        (Frequency.QUARTER, "ต.ค. 2565 - ก.พ. 2566", ["ต.ค. – ธ.ค. 2565", "ม.ค. – มี.ค. 2566"]),
        (Frequency.QUARTER, "พ.ย. 2565 - มี.ค. 2566", ["ม.ค. – มี.ค. 2566"]),
        (Frequency.QUARTER, "ก.พ. 2566 - มี.ค. 2566", []),
        (Frequency.HALF_YEAR, "ต.ค. 2565 - ก.ย. 2566", ["ต.ค. 2565 – มี.ค. 2566", "เม.ย. – ก.ย. 2566"]),
        (Frequency.YEAR, "ต.ค. 2565 - ก.ย. 2567", ["ต.ค. 2565 – ก.ย. 2566", "ต.ค. 2566 – ก.ย. 2567"]),
        (NamedMonths((10, 4)), "ต.ค. 2565 - ก.ย. 2566", ["ต.ค. 2565", "เม.ย. 2566"]),
        (NamedMonths((10, 4)), "พ.ย. 2565 - มี.ค. 2566", []),
    ],
)
def test_occasions_are_the_periods_that_begin_inside(every: Recurrence, span: str, expected: list[str]) -> None:
    assert [format_period_short(each) for each in occasions(every, parse_period(span))] == expected


@pytest.mark.parametrize(
    ("every", "count"), [(Frequency.MONTH, 12), (Frequency.QUARTER, 4), (Frequency.HALF_YEAR, 2), (Frequency.YEAR, 1)]
)
def test_the_occasions_of_a_year_fill_it_without_gap_or_overlap(every: Frequency, count: int) -> None:
    year = FiscalYear(2567)
    found = occasions(every, parse_period("ปีงบประมาณ 2567"))
    assert len(found) == count
    assert (found[0].start, found[-1].end) == (year.start, year.end)
    assert all(one is other or not one.overlaps(other) for one in found for other in found)
    assert all(isinstance(each, Period) for each in found)
