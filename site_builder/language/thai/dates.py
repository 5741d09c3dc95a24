"""Dates and deadlines: read from Thai text, written as Thai text; always Buddhist years on the outside."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from itertools import pairwise

from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.fiscal_year import BUDDHIST_ERA_OFFSET, NAMED_YEAR, FiscalYear, year_named
from site_builder.language.thai.moments import Moment, calendar_day, read_moment, year_of
from site_builder.language.thai.months import MONTHS, MONTHS_SHORT, in_a_list, last_day_of_month, parts_of_list
from site_builder.language.thai.quarters import QUARTER, quarter_days
from site_builder.language.thai.rebuilt import mark_of
from site_builder.language.thai.squeeze import squeeze

__all__ = [
    "MONTHS",
    "MONTHS_SHORT",
    "Deadline",
    "Precision",
    "format_date",
    "format_date_short",
    "format_deadline",
    "format_deadline_short",
    "format_month",
    "format_month_short",
    "parse_date",
    "parse_deadline",
]

_UNREADABLE = "deadline-unreadable"
# "สิ้น" (the end of) needs its "เดือน": the end of a day says nothing.
_BY = re.compile(r"(?:ภายใน|ไม่เกิน)?(?:ทุก(?=เดือน|สิ้นเดือน|วันที่))?(?:(?:วัน)?สิ้น(?=เดือน|ไตรมาส|ปี))?")
_EVERY_YEAR = re.compile(r"(?:ของ)?ทุกปี$")
_IN_FISCAL_YEAR = re.compile(rf"(?P<when>.*?)(?:ของ|ใน)?ปีงบประมาณ(?P<year>{NAMED_YEAR})?")
_LAST_MONTH = "กันยายน"
_ANY_YEAR = FiscalYear(2566)


class Precision(Enum):
    """How exactly a date, deadline or period was stated."""

    DAY = "day"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day on which something is in time.

    `on` is that day; for a deadline stated by month, the month's last day. What is due several times says its days
    before `on` in `earlier`, in the order of the calendar. Raises ValueError for other days.
    """

    on: date
    precision: Precision
    earlier: tuple[date, ...] = ()

    def __post_init__(self) -> None:
        for day in self.days if self.precision is Precision.MONTH else ():
            if day != last_day_of_month(day):
                raise ValueError(f"a deadline by month falls on the month's last day, not on {day}")
        if any(first >= second for first, second in pairwise(self.days)):
            raise ValueError("the days of a deadline stand in the order of the calendar, each once")

    @property
    def days(self) -> tuple[date, ...]:
        """Every day on which something is due, in the order of the calendar."""
        return (*self.earlier, self.on)


def parse_date(text: str) -> date:
    """One day: "25 ธันวาคม 2565", "๒๕ ธ.ค. ๖๕", "วันที่ 25 เดือน ธันวาคม พ.ศ. 2565", "2565-12-25", "25/12/2565".

    Years are Buddhist; two digits are read beside a month name only, from 40 to 99 as 2540 to 2599.
    Raises ThaiValueError `date-unreadable`, `date-impossible` or `era-christian`.
    """
    moment = read_moment(squeeze(text))
    if not moment or moment.day is None or moment.month is None:
        raise ThaiValueError("date-unreadable", value=text)
    year = year_of(moment, typed=text, code="date-unreadable")
    return calendar_day(year, moment.month, moment.day, typed=text)


def parse_deadline(text: str, fiscal_year: FiscalYear | None = None) -> Deadline:
    """A date, a month or a quarter, or several of them, with or without "ภายใน" (within) or "สิ้น" (the end of) before.

    "ภายในเดือนตุลาคม 2565", "เม.ย. และ ต.ค. 2566" (the left side borrows the year), "สิ้นไตรมาสที่ 1/2566",
    "ภายในปีงบประมาณ 2566". `fiscal_year` is what "ภายในเดือนตุลาคม", "31 ตุลาคม", "ไตรมาส 1" and
    "ทุกเดือนเมษายนและตุลาคม" mean when they name no year: the month as it falls in that year.
    Raises ThaiValueError `deadline-unreadable`, `date-impossible` or `era-christian`.
    """
    squeezed = _BY.sub("", squeeze(text), count=1)
    bare = _EVERY_YEAR.sub("", squeezed)
    named = _IN_FISCAL_YEAR.fullmatch(bare)
    if named:
        fiscal_year = year_named(named["year"], fiscal_year, typed=text, code=_UNREADABLE)
        bare = named["when"] or _LAST_MONTH
    moments = _moments(bare, typed=text)
    # What is due every year names none.
    if bare != squeezed and not named and any(moment.year for moment in moments):
        raise ThaiValueError(_UNREADABLE, value=text)
    days = _days(moments, fiscal_year, typed=text)
    outside = named and fiscal_year and not all(map(fiscal_year.contains, days))
    precisions = {Precision.MONTH if moment.day is None else Precision.DAY for moment in moments}
    if outside or len(precisions) > 1 or len(set(days)) < len(days):
        raise ThaiValueError(_UNREADABLE, value=text)
    *earlier, on = sorted(days)
    return Deadline(on, precisions.pop(), tuple(earlier))


def _moments(bare: str, *, typed: str) -> list[Moment]:
    """What a text lists, each part as its day or month; a quarter is its last month."""
    moments: list[Moment] = []
    among_quarters = False
    for place, part in enumerate(parts_of_list(bare)):
        words = _BY.sub("", part, count=1) if place else part
        quarter = QUARTER.fullmatch(f"ไตรมาส{words}" if among_quarters else words) or QUARTER.fullmatch(words)
        moment = _last_month(quarter, typed=typed) if quarter else read_moment(words)
        if not moment:
            raise ThaiValueError(_UNREADABLE, value=typed)
        moments.append(moment)
        among_quarters = bool(quarter)
    return moments


def _last_month(quarter: re.Match[str], *, typed: str) -> Moment:
    named = quarter["year"]
    # The month of a quarter is the same in every year.
    year = year_named(named, _ANY_YEAR, typed=typed, code=_UNREADABLE)
    _, end = quarter_days(year, int(quarter["quarter"]))
    return Moment(None, end.month, str(year.year_of_month(end.month)) if named else "")


def _days(moments: list[Moment], fiscal_year: FiscalYear | None, *, typed: str) -> list[date]:
    """The days that are meant, the last of a month where no day is named. Month and year reach to the left only."""
    days: list[date] = []
    is_dated = bool(moments[-1].year)
    for moment in reversed(moments):
        right = days[-1] if days else None
        month = moment.month or (right.month if right and moment.day else None)
        if month is None or (moment.year and not is_dated):
            raise ThaiValueError(_UNREADABLE, value=typed)
        if moment.year:
            year = year_of(moment, typed=typed, code=_UNREADABLE)
        elif is_dated and right:
            year = right.year + BUDDHIST_ERA_OFFSET - (month > right.month)
        elif fiscal_year:
            year = fiscal_year.year_of_month(month)
        else:
            raise ThaiValueError(_UNREADABLE, value=typed)
        day = calendar_day(year, month, 1 if moment.day is None else moment.day, typed=typed)
        days.append(day if moment.day is not None else last_day_of_month(day))
    return days


def format_date(day: date) -> str:
    """Written as "25 ธันวาคม 2565"."""
    return f"{day.day} {format_month(day)}"


def format_date_short(day: date) -> str:
    """Written as "25 ธ.ค. 2565"."""
    return f"{day.day} {format_month_short(day)}"


def format_moment(at: datetime) -> str:
    """Written as "25 ธ.ค. 2565 เวลา 09.05 น.", in the zone that `at` bears."""
    return f"{format_date_short(at.date())} เวลา {at:%H.%M} น."


def format_month(day: date) -> str:
    """Written as "ธันวาคม 2565", the month the day lies in."""
    return f"{MONTHS[day.month - 1]} {day.year + BUDDHIST_ERA_OFFSET}{mark_of(day)}"


def format_month_short(day: date) -> str:
    """Written as "ธ.ค. 2565", the month the day lies in."""
    return f"{MONTHS_SHORT[day.month - 1]} {day.year + BUDDHIST_ERA_OFFSET}{mark_of(day)}"


def format_deadline(deadline: Deadline) -> str:
    """Written as "ภายในเดือนตุลาคม 2565" for a month, "31 ตุลาคม 2565" for a day; several as a list of them."""
    if deadline.precision is Precision.MONTH:
        return f"ภายในเดือน{in_a_list(map(format_month, deadline.days))}"
    return in_a_list(map(format_date, deadline.days), last="และ ")


def format_deadline_short(deadline: Deadline) -> str:
    """Written as "ภายใน ต.ค. 2565" for a month, "31 ต.ค. 2565" for a day; several as a list of them."""
    if deadline.precision is Precision.MONTH:
        return f"ภายใน {in_a_list(map(format_month_short, deadline.days), last='และ ')}"
    return in_a_list(map(format_date_short, deadline.days), last="และ ")
