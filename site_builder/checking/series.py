"""Do series of figures, and links month by month, leave out or count twice any time?"""

from collections.abc import Iterator
from datetime import date

from site_builder.checking.months import LENGTHS, is_one_month, listed, months_between, overlap, stretches, uncovered
from site_builder.checking.wording import code
from site_builder.language.problems import rules
from site_builder.language.problems.problem import Issue
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.periods import format_period
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.statistics import Series, SeriesKind

FEWEST_TO_HIDE_BEHIND = 5
"""A count below this may point at persons; zero points at nobody."""

SEVERAL = 2
"""One monthly link is a sample; from two on they are a run."""


def row_years(disclosure: Disclosure) -> Iterator[Issue]:
    """Rows of another year are pointed out; a series of another year altogether, such as a survey, once."""
    for records, series in _series(disclosure):
        outside = [row for row in series.rows if not _is_inside(row.period.start, row.period.end, records.year)]
        for row in outside[:1] if len(outside) == len(series.rows) else outside:
            period = format_period(row.period)
            yield rules.PERIOD_OUTSIDE_YEAR.at(row.origin.place_of("period"), period=period, year=records.year)


def overlaps(disclosure: Disclosure) -> Iterator[Issue]:
    """A day is counted in one row."""
    for _, series in _series(disclosure):
        for index, row in enumerate(series.rows):
            other = next((each for each in series.rows[:index] if overlap(each.period, row.period)), None)
            if other:
                place = row.origin.place_of("period")
                yield rules.SERIES_OVERLAP.at(
                    place, period=format_period(row.period), other=format_period(other.period)
                )


def gaps(disclosure: Disclosure) -> Iterator[Issue]:
    """A regular series has figures from the year's start to its `as_of`, else to its last row; a nil statement counts.

    A series without a row inside the year is of another year and not judged.
    """
    for records, series in _series(disclosure):
        length = LENGTHS.get(series.every) if series.every else None
        periods = [row.period for row in series.rows]
        if length is None or not any(records.year.contains(period.end) for period in periods):
            continue
        until = min(series.as_of or max(period.end for period in periods), records.year.end)
        nil = (series.nil.period,) if series.nil else ()
        missing = uncovered(stretches(records.year, length, until), (*periods, *nil))
        if missing:
            yield rules.SERIES_GAP.at(series.origin.place_of("rows"), id=series.id, missing=listed(missing))


def contradicted_nil_statements(disclosure: Disclosure) -> Iterator[Issue]:
    """Where there was nothing, nothing is counted."""
    for _, series in _series(disclosure):
        for row in series.rows if series.nil else ():
            if series.nil and any(row.values) and overlap(row.period, series.nil.period):
                yield rules.SERIES_NIL_CONTRADICTED.at(
                    row.origin.place_of("values"), id=series.id, period=format_period(row.period)
                )


def small_cells(disclosure: Disclosure) -> Iterator[Issue]:
    """Complaints about a unit that can be counted on one hand may tell the neighbours whose they are."""
    for _, series in _series(disclosure):
        units = {name.name for unit in disclosure.site.units for name in unit.names}
        is_by_unit = series.unit is not None or any(column.title in units for column in series.columns)
        if series.kind is not SeriesKind.COMPLAINT or not is_by_unit:
            continue
        small = [row for row in series.rows if any(0 < value < FEWEST_TO_HIDE_BEHIND for value in row.values)]
        if small:
            periods = listed([row.period for row in small])
            yield rules.SMALL_CELLS.at(series.origin.place_of("rows"), title=series.title, periods=periods)


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
                yield rules.COVERS_GAP.at(place, item=code(answer.item), missing=listed(missing))


def _series(disclosure: Disclosure) -> Iterator[tuple[YearRecords, Series]]:
    for records in disclosure.years:
        for series in records.statistics:
            yield records, series


def _is_inside(start: date, end: date, year: FiscalYear) -> bool:
    return year.contains(start) and year.contains(end)
