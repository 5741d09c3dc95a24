"""Thai month names, full and short."""

from calendar import monthrange
from datetime import date

MONTHS = (
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
)
"""Full names, January first."""

MONTHS_SHORT = ("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.")
"""Abbreviations of the Office of the Royal Society, January first."""

_DOTLESS = {short.replace(".", ""): number for number, short in enumerate(MONTHS_SHORT, 1)}
_FULL = {full: number for number, full in enumerate(MONTHS, 1)}

MONTH_PATTERN = "|".join([*MONTHS, *(short.replace(".", r"\.?") for short in MONTHS_SHORT)])
"""Regular expression for a month in squeezed text; the dots of an abbreviation may be missing."""


def month_number(name: str) -> int:
    """1 to 12 for a name that matched MONTH_PATTERN."""
    return _FULL.get(name) or _DOTLESS[name.replace(".", "")]


def last_day_of_month(day: date) -> date:
    """The last day of the month the day lies in."""
    return day.replace(day=monthrange(day.year, day.month)[1])
