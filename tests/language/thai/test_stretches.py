"""Which stretches of time nothing covers, and how several are listed."""

import pytest

from site_builder.language.thai.periods import Period, parse_period
from site_builder.language.thai.stretches import is_one_month, periods_listed, uncovered


def spans(*texts: str) -> list[Period]:
    return [parse_period(text) for text in texts]


@pytest.mark.parametrize(
    ("wanted", "given", "left"),
    [
        (["ม.ค. 2566", "ก.พ. 2566"], ["ก.พ. 2566"], ["ม.ค. 2566"]),
        (["ม.ค. 2566", "ก.พ. 2566"], ["31 ม.ค. 2566"], ["ก.พ. 2566"]),
        (["ม.ค. - มี.ค. 2566"], ["31 มี.ค. - 2 เม.ย. 2566"], []),
        (["ม.ค. 2566"], [], ["ม.ค. 2566"]),
    ],
)
def test_a_stretch_is_covered_by_whatever_shares_a_day_with_it(
    wanted: list[str], given: list[str], left: list[str]
) -> None:
    assert uncovered(spans(*wanted), spans(*given)) == spans(*left)


def test_single_months_are_listed_by_their_name_and_others_as_periods() -> None:
    assert periods_listed(spans("มกราคม 2566", "ม.ค. - มี.ค. 2566")) == "ม.ค. 2566, ม.ค. – มี.ค. 2566"
    assert [is_one_month(each) for each in spans("ก.พ. 2566", "1 - 27 ก.พ. 2566")] == [True, False]
