"""Periods and frequencies as Thai offices type them."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.language.thai.dates import Precision
from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.months import last_day_of_month
from site_builder.language.thai.numerals import to_thai
from site_builder.language.thai.periods import (
    Frequency,
    Period,
    format_period,
    format_period_short,
    parse_frequency,
    parse_period,
    quarter_period,
)

MONTH, DAY = Precision.MONTH, Precision.DAY
WHOLE_2566 = Period(date(2022, 10, 1), date(2023, 9, 30), MONTH)
DAYS = st.dates(min_value=date(1957, 1, 1), max_value=date(2157, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "ตุลาคม 2565 - กันยายน 2566",
        "ตุลาคม 2565-กันยายน 2566",
        "ตุลาคม ๒๕๖๕ - กันยายน ๒๕๖๖",
        "ต.ค.๒๕๖๕- ก.ย.๒๕๖๖",
        "ต.ค. ๖๕- ก.ย. ๖๖",
        "ตุลาคม 65 ถึง กันยายน 66",
        "ตุลาคม 2565 – กันยายน 2566",
        "ตุลาคม 2565 — กันยายน 2566",
        "ตุลาคม 2565\u2011กันยายน 2566",
        "ตั้งแต่ ตุลาคม 2565 ถึง กันยายน 2566",
        "ตั้งแต่เดือน ตุลาคม 2565 จนถึงเดือน กันยายน 2566",
        "ระหว่างเดือนตุลาคม พ.ศ. 2565 - กันยายน พ.ศ. 2566",
        "(เดือนตุลาคม ๒๕๖๕ - กันยายน ๒๕๖๖)",
        "ตุลาคม - กันยายน 2566",
        "ปีงบประมาณ 2566",
        "ปีงบประมาณ พ.ศ.๒๕๖๖",
        "ตลอดปีงบประมาณ 2566",
        "ตลอดทั้งปีงบประมาณ พ.ศ. 2566",
        "ตลอดทั้งปี 2566",
        "ตลอดทั้ง ปีงบประมาณ ตุลาคม ๖๕ ถึง กันยายน ๖๖",
    ],
)
def test_a_year_of_months_is_read(text: str) -> None:
    assert parse_period(text) == WHOLE_2566


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("มกราคม - เมษายน 2566", date(2023, 1, 1), date(2023, 4, 30), MONTH),
        ("ม.ค. - มี.ค. ๒๕๖๖", date(2023, 1, 1), date(2023, 3, 31), MONTH),
        ("ตุลาคม - มีนาคม 2566", date(2022, 10, 1), date(2023, 3, 31), MONTH),
        ("ธ.ค. ๖๔- ส.ค. ๖๕", date(2021, 12, 1), date(2022, 8, 31), MONTH),
        ("มกราคม - มกราคม 2566", date(2023, 1, 1), date(2023, 1, 31), MONTH),
        ("กุมภาพันธ์ 2567", date(2024, 2, 1), date(2024, 2, 29), MONTH),
        ("เดือน ก.พ. 67", date(2024, 2, 1), date(2024, 2, 29), MONTH),
        ("25 ธันวาคม 2565", date(2022, 12, 25), date(2022, 12, 25), DAY),
        ("๑ ตุลาคม ๒๕๖๖ – ๓๐ กันยายน ๒๕๖๗", date(2023, 10, 1), date(2024, 9, 30), DAY),
        ("วันที่ 1 ตุลาคม 2565 ถึงวันที่ 31 มีนาคม 2566", date(2022, 10, 1), date(2023, 3, 31), DAY),
        ("1 - 31 พฤษภาคม 2565", date(2022, 5, 1), date(2022, 5, 31), DAY),
        ("๑-๓๑ พฤษภาคม ๒๕๖๕", date(2022, 5, 1), date(2022, 5, 31), DAY),
        ("1 ถึง 31/05/2565", date(2022, 5, 1), date(2022, 5, 31), DAY),
        ("1 เมษายน - 31 พฤษภาคม 2565", date(2022, 4, 1), date(2022, 5, 31), DAY),
        ("25 ธันวาคม - 5 มกราคม 2566", date(2022, 12, 25), date(2023, 1, 5), DAY),
        ("1 ตุลาคม 2565 - กันยายน 2566", date(2022, 10, 1), date(2023, 9, 30), DAY),
        ("ตุลาคม 2565 - 15 กันยายน 2566", date(2022, 10, 1), date(2023, 9, 15), DAY),
        ("2565-10-01 - 2566-03-31", date(2022, 10, 1), date(2023, 3, 31), DAY),
        ("2565-10-01-2566-03-31", date(2022, 10, 1), date(2023, 3, 31), DAY),
        ("1-10-2565 - 31-3-2566", date(2022, 10, 1), date(2023, 3, 31), DAY),
        ("01/10/2565–31/03/2566", date(2022, 10, 1), date(2023, 3, 31), DAY),
        ("29 กุมภาพันธ์ - 5 มกราคม 2568", date(2024, 2, 29), date(2025, 1, 5), DAY),
    ],
)
def test_periods_are_read(text: str, start: date, end: date, precision: Precision) -> None:
    assert parse_period(text) == Period(start, end, precision)


@pytest.mark.parametrize("text", ["ตลอดทั้งปีงบประมาณ", "ตลอดปีงบประมาณ", "ตลอดทั้งปี", "ตลอดปี", "ตลอดทั้ง ปีงบประมาณ"])
def test_the_whole_year_needs_to_know_which(text: str) -> None:
    assert parse_period(text, FiscalYear(2566)) == WHOLE_2566
    with pytest.raises(ThaiValueError) as error:
        parse_period(text)
    assert error.value.code == "period-unreadable"


@pytest.mark.parametrize(
    ("text", "fiscal_year", "start", "end"),
    [
        ("ไตรมาส 1", FiscalYear(2566), date(2022, 10, 1), date(2022, 12, 31)),
        ("ไตรมาสที่ ๒", FiscalYear(2567), date(2024, 1, 1), date(2024, 3, 31)),
        ("ไตรมาสที่ 1 ปีงบประมาณ 2566", None, date(2022, 10, 1), date(2022, 12, 31)),
        ("ไตรมาสที่ 3 ปีงบประมาณ พ.ศ. 2566", FiscalYear(2560), date(2023, 4, 1), date(2023, 6, 30)),
        ("ไตรมาส 4/2566", None, date(2023, 7, 1), date(2023, 9, 30)),
        ("ไตรมาสที่ 4 พ.ศ. 2566", None, date(2023, 7, 1), date(2023, 9, 30)),
        ("ไตรมาส 4 2566", None, date(2023, 7, 1), date(2023, 9, 30)),
    ],
)
def test_quarters_are_read(text: str, fiscal_year: FiscalYear | None, start: date, end: date) -> None:
    assert parse_period(text, fiscal_year) == Period(start, end, MONTH)


def test_a_year_named_in_the_text_outranks_the_one_around_it() -> None:
    assert parse_period("ปีงบประมาณ 2566", FiscalYear(2568)) == WHOLE_2566


@pytest.mark.parametrize(
    "text",
    [
        "", "-", "2566", "ปี 2566", "ปีงบประมาณ", "ปีงบประมาณ 66", "มกราคม", "มกราคม - เมษายน", "5", "1 - 31",
        "ตุลาคม 2565 - กันยายน", "1 - กันยายน 2566", "ตุลาคม 2565 กันยายน 2566", "ตุลาคม 2565 -",
        "- กันยายน 2566", "ตั้งแต่ ตุลาคม 2565", "ตั้งแต่ ตุลาคม 2565 เป็นต้นไป", "ตุลาคม 2565 ถึงปัจจุบัน",
        "ค.ค.๒๕๖๕-ก.ย.๒๕๖๖", "๗.๓. ๒๕๖๑ - ก.ย. ๒๕๖๗", "ต.ค. ๑๔๕๖ - ก.ย. ๑๔๕๖", "ตุลาคม 22 - กันยายน 23",
        "ไตรมาส", "ไตรมาส 0", "ไตรมาส 5", "ไตรมาส 12566", "ไตรมาสที่ 1", "ไตรมาส 1 ปีงบประมาณ 66",
        "ตลอดทั้งปีงบประมาณ ตุลาคม 65 ถึง มีนาคม 66", "ตลอดทั้งปี มกราคม - ธันวาคม 2566", "ตลอดปี 2399",
        "1 - 2 - 3 มกราคม 2566", "มกราคม 2566 - กุมภาพันธ์ 2566 - มีนาคม 2566", "-" * 5000, "รอบ 6 เดือน",
    ],
)  # fmt: skip
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(ThaiValueError) as error:
        parse_period(text)
    assert error.value.code == "period-unreadable"
    assert error.value.params == {"value": text}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("กันยายน 2566 - ตุลาคม 2565", "period-reversed"),
        ("31 - 1 พฤษภาคม 2565", "period-reversed"),
        ("31 มกราคม - 1 มกราคม 2566", "period-reversed"),
        ("30 - 31 กุมภาพันธ์ 2566", "date-impossible"),
        ("0 - 3 มกราคม 2566", "date-impossible"),
        ("29 กุมภาพันธ์ - 5 มีนาคม 2566", "date-impossible"),
        ("ตุลาคม 2022 - กันยายน 2566", "era-christian"),
        ("ตุลาคม 2565 - กันยายน 2023", "era-christian"),
        ("2022-10-01 - 2023-09-30", "era-christian"),
        ("ปีงบประมาณ 2023", "era-christian"),
        ("ไตรมาส 1/2023", "era-christian"),
    ],
)
def test_a_readable_period_that_cannot_be_says_why(text: str, code: str) -> None:
    with pytest.raises(ThaiValueError) as error:
        parse_period(text)
    assert error.value.code == code
    assert error.value.params["value"] == text


def test_a_period_is_whole_at_birth() -> None:
    with pytest.raises(ThaiValueError) as error:
        Period(date(2023, 1, 2), date(2023, 1, 1), DAY)
    assert error.value.code == "period-reversed"
    with pytest.raises(ValueError, match="whole months"):
        Period(date(2023, 1, 2), date(2023, 1, 31), MONTH)
    with pytest.raises(ValueError, match="whole months"):
        Period(date(2023, 1, 1), date(2023, 1, 30), MONTH)


def test_both_ends_belong_to_the_period() -> None:
    january = parse_period("มกราคม 2566")
    assert january.contains(date(2023, 1, 1))
    assert january.contains(date(2023, 1, 31))
    assert not january.contains(date(2023, 2, 1))
    assert january.within(WHOLE_2566)
    assert january.within(january)
    assert not WHOLE_2566.within(january)
    assert not parse_period("กันยายน 2565 - มกราคม 2566").within(WHOLE_2566)


@pytest.mark.parametrize(
    ("typed", "full", "short"),
    [
        ("ต.ค.2565-ก.ย.2566", "ตุลาคม 2565 – กันยายน 2566", "ต.ค. 2565 – ก.ย. 2566"),
        ("ม.ค.-เม.ย.2566", "มกราคม – เมษายน 2566", "ม.ค. – เม.ย. 2566"),
        ("ม.ค.2565-ม.ค.2566", "มกราคม 2565 – มกราคม 2566", "ม.ค. 2565 – ม.ค. 2566"),
        ("ม.ค.2566", "มกราคม 2566", "ม.ค. 2566"),
        ("1/10/2565-31/3/2566", "1 ตุลาคม 2565 – 31 มีนาคม 2566", "1 ต.ค. 2565 – 31 มี.ค. 2566"),
        ("1/1/2566-31/3/2566", "1 มกราคม – 31 มีนาคม 2566", "1 ม.ค. – 31 มี.ค. 2566"),
        ("1/5/2565-31/5/2565", "1 – 31 พฤษภาคม 2565", "1 – 31 พ.ค. 2565"),
        ("25/12/2565", "25 ธันวาคม 2565", "25 ธ.ค. 2565"),
    ],
)
def test_periods_are_written_with_shared_parts_once(typed: str, full: str, short: str) -> None:
    period = parse_period(typed)
    assert (format_period(period), format_period_short(period)) == (full, short)


@given(DAYS, DAYS, st.sampled_from(Precision))
@settings(deadline=None, derandomize=True, max_examples=300)
def test_written_periods_are_read_back(one: date, other: date, precision: Precision) -> None:
    start, end = min(one, other), max(one, other)
    if precision is MONTH:
        start, end = start.replace(day=1), last_day_of_month(end)
    period = Period(start, end, precision)
    assert parse_period(format_period(period)) == period
    assert parse_period(to_thai(format_period_short(period))) == period


@given(DAYS, st.integers(min_value=0, max_value=40))
@settings(deadline=None, derandomize=True, max_examples=300)
def test_short_written_periods_are_read_back(start: date, days: int) -> None:
    end = date.fromordinal(start.toordinal() + days)
    period = Period(start, min(end, date(2157, 12, 31)), DAY)
    assert parse_period(format_period(period)) == period


@pytest.mark.parametrize("buddhist", [2566, 2567])
def test_quarters_tile_the_fiscal_year(buddhist: int) -> None:
    year = FiscalYear(buddhist)
    quarters = [quarter_period(year, number) for number in (1, 2, 3, 4)]
    assert (quarters[0].start, quarters[-1].end) == (year.start, year.end)
    for earlier, later in pairwise(quarters):
        assert later.start.toordinal() == earlier.end.toordinal() + 1


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2566 - 2570", "ตุลาคม 2565 – กันยายน 2570"),
        ("พ.ศ. ๒๕๖๖ – พ.ศ. ๒๕๗๐", "ตุลาคม 2565 – กันยายน 2570"),
        ("ปีงบประมาณ 2566 ถึง 2570", "ตุลาคม 2565 – กันยายน 2570"),
        ("ไตรมาสที่ 1-2 ปีงบประมาณ 2566", "ตุลาคม 2565 – มีนาคม 2566"),
        ("ไตรมาส 4/2565 - ไตรมาส 1/2566", "กรกฎาคม – ธันวาคม 2565"),
        ("ครึ่งปีหลัง 2566", "เมษายน – กันยายน 2566"),
        ("28-30 ม.ค. 68", "28 – 30 มกราคม 2568"),
        ("๒๘ ถึง ๓๐ ม.ค. ๖๘", "28 – 30 มกราคม 2568"),
        ("28－30 มกราคม 2568", "28 – 30 มกราคม 2568"),
        ("ในระหว่างวันที่ 28 - 30 มกราคม 2568", "28 – 30 มกราคม 2568"),
        ("ต.ค. 65 ~ มี.ค. 66", "ตุลาคม 2565 – มีนาคม 2566"),
        ("ต.ค. 65 ไปจนถึง มี.ค. 66", "ตุลาคม 2565 – มีนาคม 2566"),
        ("ภายในเดือนมกราคม 2566", "มกราคม 2566"),
    ],
)
def test_several_years_quarters_and_days_are_one_period(text: str, written: str) -> None:
    found = parse_period(text)
    assert format_period(found) == written
    assert parse_period(written) == found


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("ไตรมาส 1 - 4", "ตุลาคม 2565 – กันยายน 2566"),
        ("ไตรมาสที่ ๑ ถึงไตรมาสที่ ๓", "ตุลาคม 2565 – มิถุนายน 2566"),
        ("ภายในไตรมาส 1", "ตุลาคม – ธันวาคม 2565"),
        ("รอบ 6 เดือนแรก", "ตุลาคม 2565 – มีนาคม 2566"),
        ("ต.ค. - ธ.ค.", "ตุลาคม – ธันวาคม 2565"),
        ("พฤศจิกายน - มีนาคม", "พฤศจิกายน 2565 – มีนาคม 2566"),
        ("เดือนตุลาคม", "ตุลาคม 2565"),
        ("28-30 ม.ค.", "28 – 30 มกราคม 2566"),
    ],
)
def test_times_without_a_year_lie_in_the_fiscal_year_around_them(text: str, written: str) -> None:
    assert format_period(parse_period(text, FiscalYear(2566))) == written
    with pytest.raises(ThaiValueError) as error:
        parse_period(text)
    assert error.value.code == "period-unreadable"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2570 - 2566", "period-reversed"),
        ("2023 - 2027", "era-christian"),
        ("2566", "period-unreadable"),
        ("ไตรมาส 3 - 1", "period-reversed"),
        ("ไตรมาส 1 - 5", "period-unreadable"),
        ("ไตรมาส 1/2566 - 2", "period-unreadable"),
        ("เม.ย. - พ.ย.", "period-reversed"),
        ("ต.ค. 2565 - มี.ค.", "period-unreadable"),
        ("ตั้งแต่ ตุลาคม", "period-unreadable"),
        ("ภายใน 31 มกราคม 2566", "period-unreadable"),
    ],
)
def test_a_fiscal_year_makes_no_period_of_what_says_none(text: str, code: str) -> None:
    with pytest.raises(ThaiValueError) as error:
        parse_period(text, FiscalYear(2566))
    assert (error.value.code, error.value.params["value"]) == (code, text)


@pytest.mark.parametrize("quarter", [0, 5, -1])
def test_there_is_no_fifth_quarter(quarter: int) -> None:
    with pytest.raises(ValueError, match="quarters 1 to 4"):
        quarter_period(FiscalYear(2566), quarter)


@pytest.mark.parametrize(
    ("text", "frequency"),
    [
        ("month", Frequency.MONTH),
        (" Quarter ", Frequency.QUARTER),
        ("half-year", Frequency.HALF_YEAR),
        ("year", Frequency.YEAR),
        ("ทุกเดือน", Frequency.MONTH),
        ("เป็นประจำทุกเดือน", None),
        ("ประจำทุกเดือน", Frequency.MONTH),
        ("ทุกไตรมาส", Frequency.QUARTER),
        ("ไตรมาสละ ๑ ครั้ง", Frequency.QUARTER),
        ("ทุก 6 เดือน", Frequency.HALF_YEAR),
        ("ทุก ๖ เดือน", Frequency.HALF_YEAR),
        ("ทุกๆ ๖ เดือน", Frequency.HALF_YEAR),
        ("ทุก ๆ ปี", Frequency.YEAR),
        ("ทุกปี", Frequency.YEAR),
        ("ทุก 5 เดือน", None),
        ("ทุก", None),
        ("", None),
        ("เดือน", None),
    ],
)
def test_frequencies_are_read_or_refused(text: str, frequency: Frequency | None) -> None:
    if frequency:
        assert parse_frequency(text) is frequency
        return
    with pytest.raises(ThaiValueError) as error:
        parse_frequency(text)
    assert error.value.code == "frequency-unreadable"
    assert error.value.params == {"value": text}
