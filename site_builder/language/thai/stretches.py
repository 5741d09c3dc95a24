"""Stretches of time beside each other: which of them nothing covers, and how several are listed."""

from collections.abc import Iterable

from site_builder.language.thai.dates import format_month_short
from site_builder.language.thai.months import last_day_of_month
from site_builder.language.thai.periods import Period, format_period_short


def is_one_month(period: Period) -> bool:
    """Whether the period is exactly one month."""
    return period.start.day == 1 and period.end == last_day_of_month(period.start)


def uncovered(wanted: Iterable[Period], given: Iterable[Period]) -> list[Period]:
    """The wanted periods that no given one touches."""
    there = tuple(given)
    return [each for each in wanted if not any(each.overlaps(other) for other in there)]


def periods_listed(periods: Iterable[Period]) -> str:
    """The periods in short: “ต.ค. 2565, พ.ย. 2565”, “ม.ค. – มี.ค. 2566”."""
    return ", ".join(
        format_month_short(each.start) if is_one_month(each) else format_period_short(each) for each in periods
    )
