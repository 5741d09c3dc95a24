"""Fiscal years: their days, their neighbours, and how they are read."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.fiscal_year import BUDDHIST_ERA_OFFSET, FiscalYear, parse_fiscal_year


def test_a_fiscal_year_runs_from_october_to_september() -> None:
    year = FiscalYear(2566)
    assert (year.start, year.end) == (date(2022, 10, 1), date(2023, 9, 30))
    assert (year.previous, year.next) == (FiscalYear(2565), FiscalYear(2567))
    assert str(year) == "2566"
    assert FiscalYear(2565) < year
    assert BUDDHIST_ERA_OFFSET == 543


@pytest.mark.parametrize(
    ("day", "inside"),
    [
        (date(2022, 9, 30), False),
        (date(2022, 10, 1), True),
        (date(2023, 9, 30), True),
        (date(2023, 10, 1), False),
    ],
)
def test_both_ends_belong_to_the_year(day: date, inside: bool) -> None:
    assert FiscalYear(2566).contains(day) is inside


@given(st.dates(min_value=date(2, 1, 1), max_value=date(9999, 9, 30)))
@settings(deadline=None, derandomize=True)
def test_every_day_lies_in_its_own_year_only(day: date) -> None:
    year = FiscalYear.containing(day)
    assert year.contains(day)
    assert year.end.year + 543 == year.buddhist


@pytest.mark.parametrize("buddhist", [-1, 0, 544, 10543])
def test_a_year_outside_the_calendar_is_refused(buddhist: int) -> None:
    with pytest.raises(ThaiValueError) as error:
        FiscalYear(buddhist)
    assert error.value.code == "year-unreadable"


@pytest.mark.parametrize(
    "text",
    [
        "2566",
        "๒๕๖๖",
        " 2566\n",
        "\ufeff2566",
        "พ.ศ. 2566",
        "พ.ศ.๒๕๖๖",
        "พศ. 2566",
        "ปี 2566",
        "ปีงบประมาณ 2566",
        "ปีงบประมาณ พ.ศ. ๒๕๖๖",
        "ประจำปีงบประมาณ พ.ศ.\u00a02566",
    ],
)
def test_years_are_read(text: str) -> None:
    assert parse_fiscal_year(text) == FiscalYear(2566)


@pytest.mark.parametrize("text", ["2400", "2700"])
def test_the_window_includes_both_ends(text: str) -> None:
    assert str(parse_fiscal_year(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "", "66", "๖๖", "2399", "2701", "1899", "2201", "0", "25666", "02566", "2 566", "2566.0", "2,566",
        "-2566", "ค.ศ. 2566", "٢٥٦٦", "ปี", "2566 2567", "2566/1", "5662", "ปีงบประมาณ 66", "ปี 2566 (ปรับปรุง)",
    ],
)  # fmt: skip
def test_what_is_no_year_is_refused(text: str) -> None:
    with pytest.raises(ThaiValueError) as error:
        parse_fiscal_year(text)
    assert error.value.code == "year-unreadable"
    assert error.value.params == {"value": text}


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [("2023", "2566"), ("๒๐๒๓", "2566"), ("ค.ศ. 2023", "2566"), ("พ.ศ. 2023", "2566"), ("1900", "2443")],
)
def test_a_christian_year_is_named_with_its_buddhist_year(text: str, suggestion: str) -> None:
    with pytest.raises(ThaiValueError) as error:
        parse_fiscal_year(text)
    assert error.value.code == "era-christian"
    assert error.value.params == {"value": text, "suggestion": suggestion}
