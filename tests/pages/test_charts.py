"""Line charts: what is drawn where, for any number of years, gaps, changed targets and low scores."""

from decimal import Decimal

import pytest

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.pages.parts.charts import BOTTOM, MOST_LABELS, TOP, YearFigure, trend, year_table


def figures(*told: tuple[int, str] | tuple[int, str, str]) -> tuple[YearFigure, ...]:
    """Year, score and target (85 where it is left out)."""
    return tuple(YearFigure(FiscalYear(year), Decimal(score), Decimal(*rest or ("85",))) for year, score, *rest in told)


def test_one_year_is_no_line() -> None:
    assert trend("คะแนน", figures((2566, "90"))) is None
    assert trend("คะแนน", ()) is None


def test_a_point_is_full_where_the_target_is_reached_and_says_its_score() -> None:
    chart = trend("คะแนน", figures((2565, "84.17"), (2566, "85"), (2567, "100")))
    assert chart
    assert [(point.label, point.reached) for point in chart.points] == [
        ("84.17", False),
        ("85.00", True),
        ("100.00", True),
    ]
    assert Decimal(chart.points[-1].y) == TOP
    assert "ปี 2565 ได้ 84.17 ต่ำกว่าเป้า 0.83" in chart.description.replace("\u00a0", " ")


def test_a_score_just_below_the_target_has_its_figure_below_the_line() -> None:
    chart = trend("คะแนน", figures((2565, "84.17"), (2566, "62"), (2567, "92")))
    assert chart
    assert [point.below for point in chart.points] == [True, False, False]


@pytest.mark.parametrize(("lowest", "floor"), [("60", "60"), ("59.99", "50"), ("37.5", "30"), ("0", "0")])
def test_the_scale_starts_where_the_note_says_and_holds_every_score(lowest: str, floor: str) -> None:
    chart = trend("คะแนน", figures((2565, lowest), (2566, "92")))
    assert chart
    assert floor in chart.note
    assert chart.scale[-1].label == floor
    assert Decimal(chart.scale[-1].along) == BOTTOM
    assert all(TOP <= Decimal(point.y) <= BOTTOM for point in chart.points)


def test_a_year_without_a_score_keeps_its_place_and_is_crossed_by_a_gap() -> None:
    chart = trend("คะแนน", figures((2563, "80"), (2565, "90"), (2566, "91")))
    assert chart
    assert [run.gap for run in chart.runs] == [True, False]
    assert [tick.label for tick in chart.years] == ["2563", "2564", "2565", "2566"]
    assert "2564" in chart.note
    first, _, third, fourth = (Decimal(tick.along) for tick in chart.years)
    assert abs((third - first) - 2 * (fourth - third)) < Decimal("0.05")


def test_a_changed_target_is_drawn_around_each_year() -> None:
    chart = trend("คะแนน", figures((2565, "80", "80"), (2566, "90", "85")))
    assert chart
    assert len(chart.targets) == 2
    assert chart.targets[0].x2 == chart.targets[1].x1
    assert Decimal(chart.targets[0].y1) > Decimal(chart.targets[1].y1)
    assert len(chart.targets[:1]) == len(trend("คะแนน", figures((2565, "80"), (2566, "90"))).targets)  # type: ignore[union-attr]


def test_many_years_keep_the_figures_that_matter() -> None:
    scores = ("70", "95", "72", "61", "80", "81", "82", "83")
    chart = trend("คะแนน", figures(*((2560 + at, score) for at, score in enumerate(scores))))
    assert chart
    assert len(scores) > MOST_LABELS
    assert [point.label for point in chart.points if point.label] == ["70.00", "95.00", "61.00", "83.00"]
    assert [tick.label for tick in chart.years][:2] == ["60", "61"]


def test_the_table_says_the_same_numbers_the_latest_first() -> None:
    table = year_table("คะแนน", figures((2563, "80"), (2565, "90"), (2566, "88.5")))
    rows = [row.cells for body in table.bodies for row in body.rows]
    assert [row[1].paragraphs for row in rows] == [("88.50",), ("90.00",), ("80.00",)]
    assert [row[2].mark.word for row in rows if row[2].mark] == ["ถึงเป้า", "ถึงเป้า", "ต่ำกว่าเป้า\u00a05.00"]
    assert [(row[3].mark.word, row[3].mark.detail) if row[3].mark else row[3].paragraphs for row in rows] == [
        ("ลดลง", "1.50"),
        ("เทียบไม่ได้",),
        ("เทียบไม่ได้",),
    ]
