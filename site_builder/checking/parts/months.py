"""Stretches of months that figures or links should cover, and which of them nothing covers."""

from collections.abc import Iterable
from datetime import date

from site_builder.language.thai.dates import Precision, format_month_short
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.months import last_day_of_month
from site_builder.language.thai.occasions import occasions
from site_builder.language.thai.periods import Frequency, Period, format_period_short


def is_one_month(period: Period) -> bool:
    """Whether the period is exactly one month."""
    return period.start.day == 1 and period.end == last_day_of_month(period.start)


def ended(every: Frequency, year: FiscalYear, until: date) -> tuple[Period, ...]:
    """The months, quarters or half-years of a year that had ended on `until`."""
    whole = Period(year.start, year.end, Precision.MONTH)
    return tuple(each for each in occasions(every, whole) if each.end <= until)


def months_between(first: Period, last: Period) -> tuple[Period, ...]:
    """The months from one period's first day to another's last."""
    whole = Period(first.start.replace(day=1), last_day_of_month(last.end), Precision.MONTH)
    return occasions(Frequency.MONTH, whole)


def uncovered(wanted: Iterable[Period], given: Iterable[Period]) -> list[Period]:
    """The wanted periods that no given one touches."""
    there = tuple(given)
    return [each for each in wanted if not any(each.overlaps(other) for other in there)]


def listed(periods: Iterable[Period]) -> str:
    """The periods in short, for a message."""
    return ", ".join(
        format_month_short(each.start) if is_one_month(each) else format_period_short(each) for each in periods
    )
