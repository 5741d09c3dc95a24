"""Dates and deadlines: read from Thai text, written as Thai text; always Buddhist years on the outside."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.fiscal_year import BUDDHIST_ERA_OFFSET
from site_builder.language.thai.moments import calendar_day, read_moment, year_of
from site_builder.language.thai.months import MONTHS, MONTHS_SHORT, last_day_of_month
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

# "สิ้น" (the end of) needs its "เดือน": the end of a day says nothing.
_BY = re.compile(r"(?:ภายใน)?(?:สิ้น(?=เดือน))?")


class Precision(Enum):
    """How exactly a date, deadline or period was stated."""

    DAY = "day"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day on which something is in time.

    `on` is that day; for a deadline stated by month, the month's last day. Raises ValueError for another day.
    """

    on: date
    precision: Precision

    def __post_init__(self) -> None:
        if self.precision is Precision.MONTH and self.on != last_day_of_month(self.on):
            raise ValueError(f"a deadline by month falls on the month's last day, not on {self.on}")


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


def parse_deadline(text: str) -> Deadline:
    """A date or a month, with or without "ภายใน" (within) or "สิ้นเดือน" (end of the month) before it.

    Raises ThaiValueError `deadline-unreadable`, `date-impossible` or `era-christian`.
    """
    moment = read_moment(_BY.sub("", squeeze(text), count=1))
    if not moment or moment.month is None:
        raise ThaiValueError("deadline-unreadable", value=text)
    year = year_of(moment, typed=text, code="deadline-unreadable")
    if moment.day is None:
        first = calendar_day(year, moment.month, 1, typed=text)
        return Deadline(last_day_of_month(first), Precision.MONTH)
    return Deadline(calendar_day(year, moment.month, moment.day, typed=text), Precision.DAY)


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
    """Written as "ภายในเดือนตุลาคม 2565" for a month, "31 ตุลาคม 2565" for a day."""
    if deadline.precision is Precision.MONTH:
        return f"ภายในเดือน{format_month(deadline.on)}"
    return format_date(deadline.on)


def format_deadline_short(deadline: Deadline) -> str:
    """Written as "ภายใน ต.ค. 2565" for a month, "31 ต.ค. 2565" for a day."""
    if deadline.precision is Precision.MONTH:
        return f"ภายใน {format_month_short(deadline.on)}"
    return format_date_short(deadline.on)
