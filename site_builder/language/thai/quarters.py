"""Quarters of the fiscal year: how they are written, and their first and last days."""

import re
from datetime import date

from site_builder.language.thai.fiscal_year import NAMED_YEAR, FiscalYear
from site_builder.language.thai.months import last_day_of_month

QUARTER = re.compile(
    r"ไตรมาส(?:ที่)?(?P<quarter>[1-4])"
    rf"(?:(?:/| |(?=[พค])|(?:ของ)?ปี(?:งบประมาณ)?)(?P<year>{NAMED_YEAR}))?"
)
"""A quarter in squeezed text, with or without its fiscal year."""


def quarter_days(fiscal_year: FiscalYear, quarter: int) -> tuple[date, date]:
    """First and last day of quarter 1 (October to December) to 4. Raises ValueError for another number."""
    if quarter not in range(1, 5):
        raise ValueError(f"a year has quarters 1 to 4, not {quarter}")
    if quarter == 1:
        return fiscal_year.start, fiscal_year.start.replace(month=12, day=31)
    start = fiscal_year.end.replace(month=3 * quarter - 5, day=1)
    return start, last_day_of_month(start.replace(month=start.month + 2))
