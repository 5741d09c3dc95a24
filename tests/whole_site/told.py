"""Patterns of what a report says, for tests of a page's words: a day or period may stand in full or in short."""

import re

from site_builder.language.thai.dates import (
    format_date,
    format_date_short,
    format_deadline,
    format_deadline_short,
    parse_date,
    parse_deadline,
)
from site_builder.language.thai.periods import format_period, format_period_short, parse_period


def day(typed: str) -> str:
    """A pattern of a day, its month in full or short."""
    found = parse_date(typed)
    return _either(format_date(found), format_date_short(found))


def due(typed: str) -> str:
    """A pattern of a deadline, its month in full or short."""
    found = parse_deadline(typed)
    return _either(format_deadline(found), format_deadline_short(found))


def period(typed: str) -> str:
    """A pattern of a period, its months in full or short."""
    found = parse_period(typed)
    return _either(format_period(found), format_period_short(found))


def near(text: str, *patterns: str, within: int = 160) -> str:
    """A pattern of a text with each of the patterns not far behind it, in any order."""
    return re.escape(text) + "".join(rf"(?=.{{0,{within}}}{pattern})" for pattern in patterns)


def _either(full: str, short: str) -> str:
    plain = (form.replace("\u00a0", " ") for form in (full, short))
    return "(?:" + "|".join(re.escape(form) for form in plain) + ")"
