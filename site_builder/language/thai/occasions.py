"""The times at which something falls due that comes again and again, as periods of the fiscal calendar."""

from datetime import date, timedelta

from site_builder.language.thai.dates import Precision
from site_builder.language.thai.fiscal_year import FIRST_MONTH
from site_builder.language.thai.frequencies import Frequency, NamedMonths, Recurrence
from site_builder.language.thai.months import last_day_of_month
from site_builder.language.thai.periods import Period

_LENGTHS = {Frequency.MONTH: 1, Frequency.QUARTER: 3, Frequency.HALF_YEAR: 6, Frequency.YEAR: 12}
_MONTHS_OF_A_YEAR = 12


def occasions(every: Recurrence, span: Period) -> tuple[Period, ...]:
    """The periods of the fiscal calendar that begin inside a stretch of time, each whole, in order.

    Months; quarters from October, January, April and July; half-years from October and April; fiscal years; for named
    months these months. One that begins before the stretch is left out, one that ends after it is not.
    """
    length = 1 if isinstance(every, NamedMonths) else _LENGTHS[every]
    found: list[Period] = []
    start = span.start if span.start.day == 1 else _month_after(span.start)
    while start <= span.end:
        if _begins(every, start.month):
            found.append(Period(start, _end(start, length), Precision.MONTH))
        start = _month_after(start)
    return tuple(found)


def _begins(every: Recurrence, month: int) -> bool:
    if isinstance(every, NamedMonths):
        return month in every.months
    return (month - FIRST_MONTH) % _MONTHS_OF_A_YEAR % _LENGTHS[every] == 0


def _month_after(day: date) -> date:
    return last_day_of_month(day) + timedelta(days=1)


def _end(start: date, length: int) -> date:
    for _ in range(length - 1):
        start = _month_after(start)
    return last_day_of_month(start)
