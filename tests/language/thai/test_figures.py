"""Figures of statistics: typed with decimals or a unit, shown as typed, added up only where that means something."""

from decimal import Decimal

import pytest

from site_builder.language.thai.figures import (
    Figure,
    format_figure,
    is_percent,
    is_quantity,
    parse_figure,
    without_unit,
)


@pytest.mark.parametrize(
    ("typed", "figure", "shown"),
    [
        ("1,500", 1500, "1,500"),
        ("๐", 0, "0"),
        ("1,234.50", Decimal("1234.50"), "1,234.50"),
        ("๙๖.๖๓", Decimal("96.63"), "96.63"),
        ("96.00", Decimal("96.00"), "96.00"),
    ],
)
def test_a_figure_is_shown_as_typed(typed: str, figure: Figure, shown: str) -> None:
    read = parse_figure(typed)
    assert (type(read), str(read), format_figure(read)) == (type(figure), str(figure), shown)


@pytest.mark.parametrize(
    ("typed", "unit", "bare"),
    [
        ("ร้อยละ 96.63", "ร้อยละ", "96.63"),
        ("96.63 %", "ร้อยละ", "96.63"),
        ("96.63%", "%", "96.63"),
        ("96.63 เปอร์เซ็นต์", "ร้อยละของผู้รับบริการ", "96.63"),
        ("12 เรื่อง", "เรื่อง", "12"),
        ("4.51 คะแนน", "คะแนน", "4.51"),
        ("96.63 %", "เรื่อง", "96.63 %"),
        ("12 คน", "เรื่อง", "12 คน"),
    ],
)
def test_a_figure_may_be_typed_with_its_own_unit(typed: str, unit: str, bare: str) -> None:
    assert without_unit(typed, unit) == bare


@pytest.mark.parametrize(
    ("unit", "title", "is_one"),
    [
        ("เรื่อง", "รับเรื่อง", True),
        ("บาท", "ค่าธรรมเนียม", True),
        ("คน", "จำนวนผู้ให้คะแนนเฉลี่ยสูง", True),
        ("ร้อยละ", "ความพึงพอใจ", False),
        ("%", "จำนวนผู้พอใจ", False),
        ("เปอร์เซ็นต์", "ความพึงพอใจ", False),
        ("คะแนน", "ผลสำรวจ", False),
        ("คะแนนเฉลี่ย", "ผลสำรวจ", False),
        ("นาที", "เวลารอเฉลี่ย", False),
        ("ราย", "ร้อยละของผู้พอใจ", False),
    ],
)
def test_percentages_scores_and_means_are_no_quantities(unit: str, title: str, is_one: bool) -> None:
    assert is_quantity(unit, title) is is_one


def test_a_percentage_may_be_of_something() -> None:
    assert [is_percent(unit) for unit in ("ร้อยละ", " % ", "ร้อยละของประชาชน", "คน", "คะแนน")] == [True] * 3 + [False] * 2
