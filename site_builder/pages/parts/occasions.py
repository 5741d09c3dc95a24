"""Periods for which something was due again and again, in words."""

from collections.abc import Sequence

from site_builder.language.thai.dates import Precision
from site_builder.language.thai.periods import Period
from site_builder.language.words import text

_NOUNS = {1: "occasion_month", 3: "occasion_quarter", 6: "occasion_half_year"}


def occasion_noun(occasions: Sequence[Period]) -> str:
    """What one of the occasions is called: a month, a quarter, a half-year, else a time."""
    first = occasions[0]
    months = (first.end.year - first.start.year) * 12 + first.end.month - first.start.month + 1
    return text(_NOUNS[months] if first.precision is Precision.MONTH else "occasion_other")
