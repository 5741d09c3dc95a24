"""One written day or month, possibly with parts left out: what dates, deadlines and periods are made of."""

import re
from dataclasses import dataclass
from datetime import date

from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.fiscal_year import BUDDHIST_ERA_OFFSET, buddhist_year
from site_builder.language.thai.months import MONTH_PATTERN, month_number

_WORDS = re.compile(
    r"(?:(?:(?:เมื่อ)?วันที่)?(?P<day>[0-9]{1,2}))?"
    rf"(?:(?:เดือน)?(?P<month>{MONTH_PATTERN})(?:(?P<era>[พค]\.?ศ\.?)?(?P<year>[0-9]{{4}}|[0-9]{{2}}))?)?"
)
# No dots between the numbers: a scan turns "ต.ค. ๒๕๖๑" into "๗.๓. ๒๕๖๑", which is not the 7th of March.
_DAY_FIRST = re.compile(r"(?:วันที่)?(?P<day>[0-9]{1,2})([-/])(?P<month>[0-9]{1,2})\2(?P<year>[0-9]{4})")
_YEAR_FIRST = re.compile(r"(?:วันที่)?(?P<year>[0-9]{4})([-/])(?P<month>[0-9]{1,2})\2(?P<day>[0-9]{1,2})")

# 00 to 39 could as well be 2000 to 2039 of the Christian era, so only 40 to 99 are read as 25xx.
_FIRST_SHORT_YEAR = 40
_SHORT_YEAR_CENTURY = 2500


@dataclass(frozen=True, slots=True)
class Moment:
    """Parts of a date as written; None or "" where a part was left out. Numbers are not yet checked."""

    day: int | None
    month: int | None
    year: str
    era: str = ""


def read_moment(squeezed: str) -> Moment | None:
    """Parts of the one day or month that makes up the whole of a squeezed text, or None."""
    if match := _DAY_FIRST.fullmatch(squeezed) or _YEAR_FIRST.fullmatch(squeezed):
        return Moment(int(match["day"]), int(match["month"]), match["year"])
    match = _WORDS.fullmatch(squeezed)
    if not squeezed or not match:
        return None
    day, month = match["day"], match["month"]
    return Moment(
        day=int(day) if day else None,
        month=month_number(month) if month else None,
        year=match["year"] or "",
        era=match["era"] or "",
    )


def year_of(moment: Moment, *, typed: str, code: str) -> int:
    """Buddhist year of the moment; two digits 40 to 99 mean 2540 to 2599.

    Raises ThaiValueError `era-christian`, or `code` where the year is missing or unreadable; `typed` is what
    the error shows as the value.
    """
    if len(moment.year) == 4:
        return buddhist_year(moment.year, moment.era, typed=typed, code=code)
    if moment.era.startswith("ค") or not moment.year or int(moment.year) < _FIRST_SHORT_YEAR:
        raise ThaiValueError(code, value=typed)
    return _SHORT_YEAR_CENTURY + int(moment.year)


def calendar_day(year: int, month: int, day: int, *, typed: str) -> date:
    """The date of a Buddhist year, month and day. Raises ThaiValueError `date-impossible`."""
    try:
        return date(year - BUDDHIST_ERA_OFFSET, month, day)
    except ValueError:
        raise ThaiValueError("date-impossible", value=typed) from None
