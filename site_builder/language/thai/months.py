"""Thai month names, full and short."""

import re
from calendar import monthrange
from collections.abc import Iterable
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

# "/" stands between months only: between numbers it makes a date.
_AND = re.compile(r"(?:[,;]|และ|กับ|/(?![0-9]))+")
_SIDE_BY_SIDE = re.compile(rf"((?:{MONTH_PATTERN})(?:(?:[พค]\.?ศ\.?)?[0-9]{{2,4}})?)(?=(?:เดือน)?(?:{MONTH_PATTERN}))")


def month_number(name: str) -> int:
    """1 to 12 for a name that matched MONTH_PATTERN."""
    return _FULL.get(name) or _DOTLESS[name.replace(".", "")]


def last_day_of_month(day: date) -> date:
    """The last day of the month the day lies in."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def parts_of_list(squeezed: str) -> list[str]:
    """The parts of a list in squeezed text: by commas, "และ", "กับ", a stroke, or months side by side."""
    return _AND.split(_SIDE_BY_SIDE.sub(r"\1,", squeezed))


def in_a_list(words: Iterable[str], last: str = "และ") -> str:
    """The words as a list: "ตุลาคมและเมษายน", "มกราคม, เมษายน และกรกฎาคม"; `last` stands before the last one."""
    *before, final = words
    if not before:
        return final
    blank = " " if len(before) > 1 or " " in before[0] else ""
    return f"{', '.join(before)}{blank}{last}{final}"
