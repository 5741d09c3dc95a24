"""Statistics as pages: sums of columns, the span of the figures, statements that there was nothing."""

from collections.abc import Mapping

import pytest

from site_builder.language.thai.periods import format_period
from site_builder.pages.all_pages import build_pages
from site_builder.pages.parts.basics import Page, Status
from site_builder.pages.parts.context import Context
from site_builder.pages.plan.statistics import SeriesPage, StatisticsPage, series_sentence, span, totals
from site_builder.reading.load import ProjectSource, load
from site_builder.records.statistics import Series
from tests.conftest import SMALL_PROJECT

STATISTICS = """\
- id: requests
  title: ผู้รับบริการ
  kind: service
  unit: office
  every: month
  as_of: 30 พฤศจิกายน 2565
  columns: [{title: รับเรื่อง, unit: เรื่อง}, {title: เสร็จ, unit: เรื่อง}]
  rows:
  - {period: พ.ย. 2565, values: ["1,200", 7], note: นับถึงสิ้นเดือน}
  - {period: ต.ค. 2565, values: [30, 0]}
- id: corruption
  title: เรื่องร้องเรียนการทุจริต
  kind: complaint
  nil: {statement: ไม่มีเรื่องร้องเรียนการทุจริต, period: ปีงบประมาณ 2566, on: 2 ตุลาคม 2566}
"""
COLUMN = [{"title": "รับ", "unit": "เรื่อง"}]
NIL = {"statement": "ไม่มีเรื่อง", "period": "ต.ค. 2565 - มี.ค. 2566", "on": "1 เมษายน 2566"}


def series(*rows: tuple[str, int], nil: Mapping[str, str] | None = None) -> Series:
    listed = [{"period": period, "values": [str(value)]} for period, value in rows]
    typed = {"id": "s", "title": "เรื่อง", "kind": "other", "columns": COLUMN, "rows": listed, "nil": nil}
    return Series.model_validate(typed)


def told() -> dict[str, Page]:
    files = {**SMALL_PROJECT, "content/2566/statistics.yml": STATISTICS}
    disclosure, issues = load(ProjectSource({path: text.encode() for path, text in files.items()}))
    assert disclosure is not None
    assert [issue.line for issue in issues] == []
    return {page.frame.address: page for page in build_pages(Context(disclosure, {}))[1]}


@pytest.mark.parametrize(
    ("rows", "sums"),
    [
        ((("ต.ค. 2565", 2), ("พ.ย. 2565", 3)), (5,)),
        ((("พ.ย. 2565", 3), ("ต.ค. 2565", 2)), (5,)),
        ((("ต.ค. 2565 - มี.ค. 2566", 2), ("มี.ค. 2566", 1)), ()),
        ((("ต.ค. 2565", 2), ("ต.ค. 2565", 2)), ()),
    ],
)
def test_columns_are_added_up_unless_periods_overlap(rows: tuple[tuple[str, int], ...], sums: tuple[int, ...]) -> None:
    assert totals(series(*rows)) == sums


@pytest.mark.parametrize(
    ("rows", "shown"),
    [
        ((("พ.ย. 2565", 3), ("ต.ค. 2565", 2)), "ตุลาคม – พฤศจิกายน 2565"),
        ((("ต.ค. 2565", 2), ("1 - 15 พ.ย. 2565", 3)), "1 ตุลาคม – 15 พฤศจิกายน 2565"),
    ],
)
def test_the_span_runs_from_the_first_day_to_the_last(rows: tuple[tuple[str, int], ...], shown: str) -> None:
    found = span(series(*rows))
    assert found is not None
    assert format_period(found) == shown


def test_a_statement_of_nothing_holds_beside_zeros_and_not_beside_figures() -> None:
    assert series_sentence(series(("ต.ค. 2565", 0), nil=NIL)) == "ไม่มีเรื่องในช่วง ต.ค. 2565 – มี.ค. 2566"
    assert series_sentence(series(("ต.ค. 2565", 4), nil=NIL)).replace("\u00a0", " ") == "ต.ค. 2565: รับ 4 เรื่อง"
    assert span(series(nil=NIL)) is None


def test_a_series_shows_its_figures_with_totals() -> None:
    page = told()["2566/statistics/requests/"]
    assert isinstance(page, SeriesPage)
    said = "ต.ค. – พ.ย. 2565: รับเรื่อง 1,230 เรื่อง เสร็จ 7 เรื่อง"
    assert page.frame.answer.replace("\u00a0", " ") == said
    assert page.frame.data_date == "30 พ.ย. 2565"
    assert page.mark is None
    assert page.table is not None
    assert [cell.paragraphs for cell in page.table.bodies[0].rows[0].cells] == [
        ("พ.ย. 2565",), ("1,200",), ("7",), ("นับถึงสิ้นเดือน",),
    ]  # fmt: skip
    assert [cell.paragraphs for cell in page.table.totals[0].cells] == [("รวม",), ("1,230",), ("7",), ()]


def test_a_statement_of_nothing_has_its_page_with_period_and_day() -> None:
    pages = told()
    page, listed = pages["2566/statistics/corruption/"], pages["2566/statistics/"]
    assert isinstance(page, SeriesPage)
    assert page.table is None
    assert page.statement == "ไม่มีเรื่องร้องเรียนการทุจริต"
    assert "2 ต.ค. 2566" in page.statement_note
    assert page.frame.data_date == "2 ต.ค. 2566"
    assert isinstance(listed, StatisticsPage)
    assert [row.mark.status if row.mark else None for row in listed.rows] == [None, Status.NIL]
