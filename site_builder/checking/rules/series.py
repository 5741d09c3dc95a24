"""Do series of figures, and links month by month, leave out or count twice any time?"""

from collections.abc import Iterator

from site_builder.checking.parts.check import check
from site_builder.checking.parts.months import ended, months_between
from site_builder.checking.parts.wording import code
from site_builder.checking.rules.dates import PERIOD_OUTSIDE_YEAR
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error, notice, warning
from site_builder.language.thai.figures import Figure, format_figure, is_percent
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.periods import Period, format_period
from site_builder.language.thai.stretches import is_one_month, periods_listed, uncovered
from site_builder.records.derived.series_figures import adds_up, holds_percent
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.statistics import Series, SeriesKind, SeriesRow

SERIES_OVERLAP = error(
    "series-overlap",
    "ช่วงเวลา {period} ซ้อนกับแถว {other} จึงนับซ้ำ",
    "the period {period} overlaps the row of {other}, so figures count twice",
    "ให้แต่ละแถวเป็นคนละช่วงเวลา แถวผลรวมไม่ต้องใส่ เว็บไซต์รวมให้เอง",
    "let each row have a time of its own; leave out sums, the site adds up",
)
SERIES_GAP = warning(
    "series-gap",
    "สถิติ {id} ยังขาดตัวเลขของ {missing}",
    "the series {id} lacks figures for {missing}",
    "เพิ่มแถวที่ขาด ถ้าไม่มีเรื่องให้ใส่ 0 ถ้ายังไม่เปิดบริการให้ใส่ 0 และบอกในช่อง note",
    "add the rows; write 0 where there was none, with a note where the service had not begun",
)
SERIES_NIL_CONTRADICTED = error(
    "series-nil-contradicted",
    "สถิติ {id} แจ้งว่าไม่มีเรื่อง แต่แถว {period} มีตัวเลขที่ไม่ใช่ 0",
    "the series {id} says there is nothing, yet the row of {period} counts something",
    "ลบ nil: หรือแก้ตัวเลขและช่วงเวลาให้ตรงกัน",
    "remove nil:, or correct the figures or the periods",
)
COVERS_GAP = warning(
    "covers-gap",
    "ข้อ {item} มีลิงก์เป็นรายเดือน แต่ยังขาดของ {missing}",
    "item {item} has links month by month, yet none covers {missing}",
    "เพิ่มลิงก์ของเดือนที่ขาด หรือแก้ช่อง covers ถ้าเดือนนั้นไม่มีรายการก็ต้องมีลิงก์ที่แจ้งว่าไม่มี",
    "add the missing months or correct covers; a month with nothing needs a link that says so",
)
SMALL_CELLS = notice(
    "small-cells",
    "สถิติเรื่องร้องเรียน “{title}” มีช่องที่นับได้ 1–4 ({periods}) อาจเดาได้ว่าเป็นเรื่องของใคร",
    "the complaint figures “{title}” hold counts of 1 to 4 ({periods}), from which persons may be guessed",
    "ถ้าคนในพื้นที่เดาตัวบุคคลได้ ให้รวมเป็นไตรมาสหรือรวมหน่วยงาน ถ้าไม่ได้ปล่อยไว้ได้",
    "add up to quarters or over units where neighbours could guess; otherwise leave it",
)

PERCENT_ABOVE_HUNDRED = warning(
    "percent-above-hundred",
    "“{title}” เป็นร้อยละ แต่มีค่า {value} ซึ่งเกิน 100",
    "“{title}” is a percentage, yet {value} is more than 100",
    "ตรวจตัวเลขและจุดทศนิยม ถ้าเป็นจำนวนนับให้แก้ unit: เป็นหน่วยที่นับ ถ้าเกินร้อยได้จริงปล่อยไว้ได้",
    "check the number and its point; if it is a count, correct unit:; if it can be more than 100, leave it",
)

FEWEST_TO_HIDE_BEHIND = 5
"""A count below this may point at persons; zero points at nobody."""

WHOLE = 100
"""Percent."""

SEVERAL = 2
"""One monthly link is a sample; from two on they are a run."""


@check
def row_years(disclosure: Disclosure) -> Iterator[Issue]:
    """Rows of another year are pointed out; a series of another year altogether, such as a survey, once."""
    for records, series in _series(disclosure):
        outside = [row for row in series.rows if not _is_inside(row.period, records.year)]
        for row in outside[:1] if len(outside) == len(series.rows) else outside:
            period = format_period(row.period)
            yield PERIOD_OUTSIDE_YEAR.at(row.origin.place_of("period"), period=period, year=records.year)


@check
def overlaps(disclosure: Disclosure) -> Iterator[Issue]:
    """A day is counted in one row."""
    for _, series in _series(disclosure):
        for index, row in enumerate(series.rows):
            other = next((each for each in series.rows[:index] if each.period.overlaps(row.period)), None)
            if other:
                place = row.origin.place_of("period")
                yield SERIES_OVERLAP.at(place, period=format_period(row.period), other=format_period(other.period))


@check
def gaps(disclosure: Disclosure) -> Iterator[Issue]:
    """A regular series has figures from the year's start to its `as_of`, else to its last row; a nil statement counts.

    A series without a row inside the year is of another year and not judged.
    """
    for records, series in _series(disclosure):
        periods = [row.period for row in series.rows]
        if series.every is None or not any(records.year.contains(period.end) for period in periods):
            continue
        until = min(series.as_of or max(period.end for period in periods), records.year.end)
        nil = (series.nil.period,) if series.nil else ()
        missing = uncovered(ended(series.every, records.year, until), (*periods, *nil))
        if missing:
            yield SERIES_GAP.at(series.origin.place_of("rows"), id=series.id, missing=periods_listed(missing))


@check
def contradicted_nil_statements(disclosure: Disclosure) -> Iterator[Issue]:
    """Where there was nothing, nothing is counted."""
    for _, series in _series(disclosure):
        for row in series.rows if series.nil else ():
            if series.nil and any(row.values) and row.period.overlaps(series.nil.period):
                yield SERIES_NIL_CONTRADICTED.at(
                    row.origin.place_of("values"), id=series.id, period=format_period(row.period)
                )


@check
def small_cells(disclosure: Disclosure) -> Iterator[Issue]:
    """Complaints about a unit that can be counted on one hand may tell the neighbours whose they are."""
    for _, series in _series(disclosure):
        units = {name.name for unit in disclosure.site.units for name in unit.names}
        is_by_unit = series.unit is not None or any(column.title in units for column in series.columns)
        if series.kind is not SeriesKind.COMPLAINT or not is_by_unit:
            continue
        small = [row for row in series.rows if any(0 < count < FEWEST_TO_HIDE_BEHIND for count in _counts(series, row))]
        if small:
            periods = periods_listed([row.period for row in small])
            yield SMALL_CELLS.at(series.origin.place_of("rows"), title=series.title, periods=periods)


@check
def percentages(disclosure: Disclosure) -> Iterator[Issue]:
    """A share of something is no more than all of it."""
    for _, series in _series(disclosure):
        for row in series.rows:
            for at, (column, value) in enumerate(zip(series.columns, row.values, strict=True)):
                if holds_percent(column) and value > WHOLE:
                    place = row.origin.place_of("values", at)
                    yield PERCENT_ABOVE_HUNDRED.at(place, title=column.title, value=format_figure(value))
    outcomes = (each for records in disclosure.years for _, report in records.reports for each in report.outcomes)
    for count in (count for outcome in outcomes for count in outcome.counted):
        if is_percent(count.unit) and count.value > WHOLE:
            place = count.origin.place_of("value")
            yield PERCENT_ABOVE_HUNDRED.at(place, title=count.what, value=format_figure(count.value))


@check
def monthly_links(disclosure: Disclosure) -> Iterator[Issue]:
    """Links of single months make a run without holes, be it of months or of longer stretches."""
    for records in disclosure.years:
        for answer in records.answers:
            covered = [link.covers for link in answer.links if link.covers]
            months = sorted((each for each in covered if is_one_month(each)), key=lambda each: each.start)
            if len(months) < SEVERAL:
                continue
            missing = uncovered(months_between(months[0], months[-1]), covered)
            if missing:
                place = answer.origin.place_of("links")
                yield COVERS_GAP.at(place, item=code(answer.item), missing=periods_listed(missing))


def _series(disclosure: Disclosure) -> Iterator[tuple[YearRecords, Series]]:
    for records in disclosure.years:
        for series in records.statistics:
            yield records, series


def _counts(series: Series, row: SeriesRow) -> Iterator[Figure]:
    """The figures of a row that count something."""
    return (value for column, value in zip(series.columns, row.values, strict=True) if adds_up(column))


def _is_inside(period: Period, year: FiscalYear) -> bool:
    return year.contains(period.start) and year.contains(period.end)
