"""Dates and deadlines as Thai offices type them."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.language.thai.dates import (
    MONTHS,
    MONTHS_SHORT,
    Deadline,
    Precision,
    format_date,
    format_date_short,
    format_deadline,
    format_deadline_short,
    format_moment,
    format_month,
    format_month_short,
    parse_date,
    parse_deadline,
)
from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.months import last_day_of_month
from site_builder.language.thai.numerals import to_thai

DAYS = st.dates(min_value=date(1957, 1, 1), max_value=date(2157, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "25 ธันวาคม 2565",
        "25 ธ.ค. 65",
        "๒๕ ธ.ค. ๒๕๖๕",
        "๒๕ ธ.ค. ๖๕",
        "25 ธ.ค 2565",
        "25 ธค. 2565",
        "25 ธค 2565",
        "25 ธ. ค. 2565",
        "25ธ.ค.2565",
        "25ธันวาคม2565",
        "วันที่ 25 ธันวาคม พ.ศ. 2565",
        "วันที่ 25 เดือน ธันวาคม พ.ศ.2565",
        "25 เดือน ธันวาคม พ.ศ. 2565",
        "เมื่อวันที่ ๒๕ ธันวาคม ๒๕๖๕",
        "เมื่อ วันที่ ๒๕ ธันวาคม ๒๕๖๕",
        "2565-12-25",
        "๒๕๖๕-๑๒-๒๕",
        "2565/12/25",
        "25/12/2565",
        "25-12-2565",
        "25–12–2565",
        "25 / 12 / 2565",
        "25\u00a0ธันวาคม\u202f2565",
        "25 ธัน\u200bวาคม 2565\ufeff",
        "25\nธันวาคม\r\n2565",
    ],
)
def test_dates_are_read(text: str) -> None:
    assert parse_date(text) == date(2022, 12, 25)


@pytest.mark.parametrize(("number", "full", "short"), list(zip(range(1, 13), MONTHS, MONTHS_SHORT, strict=True)))
def test_every_month_is_known_by_both_names(number: int, full: str, short: str) -> None:
    expected = date(2023, number, 9)
    for name in (full, short, short.replace(".", ""), short.rstrip("."), short.replace(".", "", 1)):
        assert parse_date(f"9 {name} 2566") == expected


@pytest.mark.parametrize(
    "text",
    [
        "", "25", "2565", "ธันวาคม 2565", "25 ธันวาคม", "25 ธันวาคม 256", "25 ธันวาคม 25655", "25 ธันวาคม 5",
        "25 ธันวา 2565", "25 ธันวาคน 2565", "25 December 2565", "25/12/65", "65-12-25", "25/12-2565",
        "25//12/2565", "2 5 ธันวาคม 2565", "2\n\n5 ธันวาคม 2565", "25 ธันวาคม 25 65", "125 ธันวาคม 2565", "25 ธันวาคม 2399",
        "25 ธันวาคม 2701",
        "25 ธันวาคม 1899", "25 ธันวาคม ค.ศ. 2565", "25 ธ.ค. 22", "25 ธ.ค. ค.ศ. 65", "2565-12-25 10:00",
        "25122565",
        "٢٥ ธันวาคม 2565", "25 ธันวาคม 2565 และ 26 ธันวาคม 2565", "๗.๓. ๒๕๖๑", "ต้น ธันวาคม 2565", "16:30", "no",
        "25.12.2565",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ThaiValueError) as error:
        parse_date(text)
    assert error.value.code == "date-unreadable"
    assert error.value.params == {"value": text}


@pytest.mark.parametrize(
    "text",
    [
        "31 กุมภาพันธ์ 2566", "29 ก.พ. 66", "31 เมษายน 2566", "0 มกราคม 2566", "00/01/2566", "32 มกราคม 2566",
        "12/25/2565", "2566-13-40", "2566-00-10",
    ],
)  # fmt: skip
def test_a_day_no_calendar_has_is_refused(text: str) -> None:
    with pytest.raises(ThaiValueError) as error:
        parse_date(text)
    assert error.value.code == "date-impossible"
    assert error.value.params == {"value": text}


def test_a_leap_day_is_found_by_the_christian_year() -> None:
    assert parse_date("29 กุมภาพันธ์ 2567") == date(2024, 2, 29)
    assert parse_date("2567-02-29") == date(2024, 2, 29)


@pytest.mark.parametrize(
    "text",
    [
        "25 ธันวาคม 2022",
        "๒๕ ธ.ค. ๒๐๒๒",
        "2022-12-25",
        "25/12/2022",
        "25 ธันวาคม ค.ศ. 2022",
        "25 ธันวาคม พ.ศ. 2022",
    ],
)
def test_a_christian_year_is_named_with_its_buddhist_year(text: str) -> None:
    for parse in (parse_date, parse_deadline):
        with pytest.raises(ThaiValueError) as error:
            parse(text)
        assert error.value.code == "era-christian"
        assert error.value.params == {"value": text, "suggestion": "2565"}


@pytest.mark.parametrize(
    ("text", "on", "precision"),
    [
        ("ภายในเดือนตุลาคม 2565", date(2022, 10, 31), Precision.MONTH),
        ("ภายในเดือน ตุลาคม ๒๕๖๕", date(2022, 10, 31), Precision.MONTH),
        ("ภายใน ต.ค. 65", date(2022, 10, 31), Precision.MONTH),
        ("ตุลาคม 2565", date(2022, 10, 31), Precision.MONTH),
        ("เดือนตุลาคม พ.ศ. 2565", date(2022, 10, 31), Precision.MONTH),
        ("สิ้นเดือน มกราคม 2566", date(2023, 1, 31), Precision.MONTH),
        ("ภายในสิ้นเดือนกุมภาพันธ์ 2567", date(2024, 2, 29), Precision.MONTH),
        ("ภายในวันที่ 31 มกราคม 2566", date(2023, 1, 31), Precision.DAY),
        ("31 ม.ค. 66", date(2023, 1, 31), Precision.DAY),
        ("2566-01-31", date(2023, 1, 31), Precision.DAY),
        ("ธันวาคม 2700", date(2157, 12, 31), Precision.MONTH),
    ],
)
def test_deadlines_are_read(text: str, on: date, precision: Precision) -> None:
    assert parse_deadline(text) == Deadline(on, precision)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "deadline-unreadable"),
        ("ภายใน", "deadline-unreadable"),
        ("ภายในเดือน ตุลาคม", "deadline-unreadable"),
        ("ภายใน 30 วัน", "deadline-unreadable"),
        ("ภายใน 2565", "deadline-unreadable"),
        ("ทุกเดือน", "deadline-unreadable"),
        ("สิ้น 31 มกราคม 2566", "deadline-unreadable"),
        ("ภายในเดือนเมษายน และเดือนตุลาคม ของทุกปี", "deadline-unreadable"),
        ("ภายในภายในเดือนตุลาคม 2565", "deadline-unreadable"),
        ("วันที่ ตุลาคม 2565", "deadline-unreadable"),
        ("ภายในวันที่ 31 กุมภาพันธ์ 2566", "date-impossible"),
        ("ภายในเดือนตุลาคม 2022", "era-christian"),
    ],
)
def test_what_is_no_deadline_is_refused(text: str, code: str) -> None:
    with pytest.raises(ThaiValueError) as error:
        parse_deadline(text)
    assert error.value.code == code
    assert error.value.params["value"] == text


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("ภายในเดือนตุลาคม", [date(2022, 10, 31)]),
        ("ต.ค.", [date(2022, 10, 31)]),
        ("สิ้นเดือนตุลาคม", [date(2022, 10, 31)]),
        ("ไม่เกินเดือนกันยายน", [date(2023, 9, 30)]),
        ("ภายในไตรมาส 1", [date(2022, 12, 31)]),
        ("ไตรมาสที่ ๒", [date(2023, 3, 31)]),
        ("สิ้นไตรมาส 3/2567", [date(2024, 6, 30)]),
        ("ไตรมาส 2 และ 4", [date(2023, 3, 31), date(2023, 9, 30)]),
        ("ไตรมาส 1 และไตรมาส 3 ปีงบประมาณ 2567", [date(2023, 12, 31), date(2024, 6, 30)]),
        ("ภายในปีงบประมาณ", [date(2023, 9, 30)]),
        ("สิ้นปีงบประมาณ พ.ศ. 2567", [date(2024, 9, 30)]),
        ("ตุลาคม ของปีงบประมาณ 2567", [date(2023, 10, 31)]),
        ("เดือนเมษายนและตุลาคม", [date(2022, 10, 31), date(2023, 4, 30)]),
        ("ทุกเดือนเมษายนและตุลาคม", [date(2022, 10, 31), date(2023, 4, 30)]),
        ("ภายในเดือนเมษายน และเดือนตุลาคม ของทุกปี", [date(2022, 10, 31), date(2023, 4, 30)]),
        ("สิ้นเดือนเมษายน / สิ้นเดือนตุลาคม", [date(2022, 10, 31), date(2023, 4, 30)]),
        ("เม.ย. และ ต.ค. 2566", [date(2023, 4, 30), date(2023, 10, 31)]),
        ("ต.ค. และ เม.ย. 2566", [date(2022, 10, 31), date(2023, 4, 30)]),
        ("ต.ค. 65 เม.ย. 66", [date(2022, 10, 31), date(2023, 4, 30)]),
        ("มกราคม, เมษายน และกรกฎาคม", [date(2023, 1, 31), date(2023, 4, 30), date(2023, 7, 31)]),
        ("ม.ค. เม.ย. ก.ค.", [date(2023, 1, 31), date(2023, 4, 30), date(2023, 7, 31)]),
    ],
)
def test_months_and_quarters_without_a_year_are_those_of_the_fiscal_year(text: str, days: list[date]) -> None:
    *earlier, on = days
    assert parse_deadline(text, FiscalYear(2566)) == Deadline(on, Precision.MONTH, tuple(earlier))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("31 ตุลาคม", [date(2022, 10, 31)]),
        ("ภายในวันที่ ๓๑ ต.ค. ของทุกปี", [date(2022, 10, 31)]),
        ("31 มีนาคม และ 30 กันยายน", [date(2023, 3, 31), date(2023, 9, 30)]),
        ("15 และ 30 เมษายน 2566", [date(2023, 4, 15), date(2023, 4, 30)]),
    ],
)
def test_days_without_a_year_are_those_of_the_fiscal_year(text: str, days: list[date]) -> None:
    *earlier, on = days
    assert parse_deadline(text, FiscalYear(2566)) == Deadline(on, Precision.DAY, tuple(earlier))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("เม.ย. 2566 และ ต.ค.", "deadline-unreadable"),  # which October?
        ("ตุลาคม 2565 ของทุกปี", "deadline-unreadable"),
        ("ตุลาคม 2566 ปีงบประมาณ 2566", "deadline-unreadable"),
        ("เมษายนและเมษายน", "deadline-unreadable"),
        ("ตุลาคม และ 31 มีนาคม", "deadline-unreadable"),
        ("ตุลาคม - ธันวาคม", "deadline-unreadable"),
        ("ตุลาคม และ", "deadline-unreadable"),
        ("ไตรมาส 5", "deadline-unreadable"),
        ("15", "deadline-unreadable"),
        ("ทุกเดือน", "deadline-unreadable"),
        ("ทุกปี", "deadline-unreadable"),
        ("29 กุมภาพันธ์", "date-impossible"),
        ("ไตรมาส 1 ปีงบประมาณ 2023", "era-christian"),
    ],
)
def test_a_fiscal_year_makes_no_deadline_of_what_says_none(text: str, code: str) -> None:
    with pytest.raises(ThaiValueError) as error:
        parse_deadline(text, FiscalYear(2566))
    assert (error.value.code, error.value.params["value"]) == (code, text)


def test_a_deadline_has_its_days_in_order_each_once() -> None:
    april, october = date(2023, 4, 30), date(2022, 10, 31)
    assert Deadline(april, Precision.MONTH, (october,)).days == (october, april)
    for on, earlier in ((october, (april,)), (april, (april,))):
        with pytest.raises(ValueError, match="order of the calendar"):
            Deadline(on, Precision.MONTH, earlier)
    with pytest.raises(ValueError, match="last day"):
        Deadline(april, Precision.MONTH, (date(2022, 10, 1),))


def test_a_deadline_by_month_cannot_fall_inside_the_month() -> None:
    with pytest.raises(ValueError, match="last day"):
        Deadline(date(2022, 10, 1), Precision.MONTH)


def test_dates_and_deadlines_are_written() -> None:
    day = date(2022, 10, 31)
    assert format_date(date(2022, 12, 5)) == "5 ธันวาคม 2565"
    assert format_date_short(date(2022, 12, 5)) == "5 ธ.ค. 2565"
    assert (format_month(day), format_month_short(day)) == ("ตุลาคม 2565", "ต.ค. 2565")
    by_month, by_day = Deadline(day, Precision.MONTH), Deadline(day, Precision.DAY)
    assert (format_deadline(by_month), format_deadline(by_day)) == ("ภายในเดือนตุลาคม 2565", "31 ตุลาคม 2565")
    assert (format_deadline_short(by_month), format_deadline_short(by_day)) == (
        "ภายใน ต.ค. 2565",
        "31 ต.ค. 2565",
    )


@given(DAYS)
@settings(deadline=None, derandomize=True)
def test_written_dates_are_read_back(day: date) -> None:
    assert parse_date(format_date(day)) == day
    assert parse_date(to_thai(format_date_short(day))) == day


def test_several_days_are_written_as_a_list() -> None:
    october, april, july = date(2022, 10, 31), date(2023, 4, 30), date(2023, 7, 31)
    two, three = Deadline(april, Precision.MONTH, (october,)), Deadline(july, Precision.MONTH, (october, april))
    assert format_deadline(two) == "ภายในเดือนตุลาคม 2565 และเมษายน 2566"
    assert format_deadline_short(two) == "ภายใน ต.ค. 2565 และ เม.ย. 2566"
    assert format_deadline(three) == "ภายในเดือนตุลาคม 2565, เมษายน 2566 และกรกฎาคม 2566"
    assert format_deadline(Deadline(april, Precision.DAY, (october,))) == "31 ตุลาคม 2565 และ 30 เมษายน 2566"


@given(st.lists(DAYS, min_size=1, max_size=4), st.sampled_from(Precision))
@settings(deadline=None, derandomize=True)
def test_written_deadlines_are_read_back(days: list[date], precision: Precision) -> None:
    *earlier, on = sorted({last_day_of_month(day) if precision is Precision.MONTH else day for day in days})
    deadline = Deadline(on, precision, tuple(earlier))
    assert parse_deadline(format_deadline(deadline)) == deadline
    assert parse_deadline(format_deadline_short(deadline)) == deadline


def test_a_moment_names_day_and_time_as_offices_write_it() -> None:
    assert format_moment(datetime(2026, 11, 21, 9, 5, tzinfo=UTC)) == "21 พ.ย. 2569 เวลา 09.05 น."
