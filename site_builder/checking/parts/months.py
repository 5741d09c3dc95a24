"""Stretches of months that figures or links should cover, and which of them nothing covers."""

from collections.abc import Iterable
from datetime import date, timedelta

from site_builder.language.thai.dates import Precision, format_month_short
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.months import last_day_of_month
from site_builder.language.thai.periods import Frequency, Period, format_period_short

LENGTHS = {Frequency.MONTH: 1, Frequency.QUARTER: 3, Frequency.HALF_YEAR: 6}
"""How many months lie between two rows of a series; what comes once a year has no gaps inside it."""


def is_one_month(period: Period) -> bool:
    """Whether the period is exactly one month."""
    return period.start.day == 1 and period.end == last_day_of_month(period.start)


def stretches(year: FiscalYear, length: int, until: date) -> tuple[Period, ...]:
    """The stretches of `length` months, from the year's first day on, that had ended on `until`."""
    found: list[Period] = []
    start = year.start
    while (end := _end(start, length)) <= until:
        found.append(Period(start, end, Precision.MONTH))
        start = end + timedelta(days=1)
    return tuple(found)


def months_between(first: Period, last: Period) -> tuple[Period, ...]:
    """The months from one period's first day to another's last."""
    found: list[Period] = []
    start = first.start.replace(day=1)
    while start <= last.end:
        found.append(Period(start, last_day_of_month(start), Precision.MONTH))
        start = last_day_of_month(start) + timedelta(days=1)
    return tuple(found)


def uncovered(wanted: Iterable[Period], given: Iterable[Period]) -> list[Period]:
    """The wanted periods that no given one touches."""
    there = tuple(given)
    return [each for each in wanted if not any(overlap(each, other) for other in there)]


def overlap(one: Period, other: Period) -> bool:
    """Whether the two share a day."""
    return one.start <= other.end and other.start <= one.end


def listed(periods: Iterable[Period]) -> str:
    """The periods in short, for a message."""
    return ", ".join(
        format_month_short(each.start) if is_one_month(each) else format_period_short(each) for each in periods
    )


def _end(start: date, length: int) -> date:
    end = last_day_of_month(start)
    for _ in range(length - 1):
        end = last_day_of_month(end + timedelta(days=1))
    return end
