"""Stretches of months that figures or links should cover."""

from datetime import date

from site_builder.language.thai.dates import Precision
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.months import last_day_of_month
from site_builder.language.thai.occasions import occasions
from site_builder.language.thai.periods import Frequency, Period


def ended(every: Frequency, year: FiscalYear, until: date) -> tuple[Period, ...]:
    """The months, quarters or half-years of a year that had ended on `until`."""
    whole = Period(year.start, year.end, Precision.MONTH)
    return tuple(each for each in occasions(every, whole) if each.end <= until)


def months_between(first: Period, last: Period) -> tuple[Period, ...]:
    """The months from one period's first day to another's last."""
    whole = Period(first.start.replace(day=1), last_day_of_month(last.end), Precision.MONTH)
    return occasions(Frequency.MONTH, whole)
