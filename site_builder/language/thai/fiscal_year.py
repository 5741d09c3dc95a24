"""Buddhist years and the government's fiscal year."""

import re
from dataclasses import dataclass
from datetime import MAXYEAR, date
from typing import Self

from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.squeeze import squeeze

BUDDHIST_ERA_OFFSET = 543
"""Buddhist year = Christian year + 543."""

EARLIEST_YEAR, LATEST_YEAR = 2400, 2700
"""First and last Buddhist year we read; what lies outside is a slip of the pen."""

FIRST_MONTH = 10
"""October."""

_EARLIEST_CHRISTIAN, _LATEST_CHRISTIAN = 1900, 2200
NAMED_YEAR = r"(?:[พค]\.?ศ\.?)?[0-9]{4}"
"""Regular expression for a year of four digits in squeezed text, with or without its era."""

_YEAR = re.compile(r"(?:(?:ประจำ)?ปี(?:งบประมาณ)?)?(?P<era>[พค]\.?ศ\.?)?(?P<year>[0-9]{4})")


@dataclass(frozen=True, order=True, slots=True)
class FiscalYear:
    """Named by the Buddhist year it ends in: 2566 is 1 October 2022 to 30 September 2023.

    Source: Budget Procedures Act B.E. 2561, section 4.
    Raises ThaiValueError `year-unreadable` for a year the calendar of datetime cannot hold.
    """

    buddhist: int

    def __post_init__(self) -> None:
        if not 1 < self.buddhist - BUDDHIST_ERA_OFFSET <= MAXYEAR:
            raise ThaiValueError("year-unreadable", value=str(self.buddhist))

    def __str__(self) -> str:
        return str(self.buddhist)

    @classmethod
    def containing(cls, day: date) -> Self:
        """The fiscal year the day falls in."""
        return cls(day.year + BUDDHIST_ERA_OFFSET + (day.month >= FIRST_MONTH))

    @property
    def start(self) -> date:
        """1 October, its first day."""
        return date(self.buddhist - BUDDHIST_ERA_OFFSET - 1, FIRST_MONTH, 1)

    @property
    def end(self) -> date:
        """30 September, its last day."""
        return date(self.buddhist - BUDDHIST_ERA_OFFSET, FIRST_MONTH - 1, 30)

    @property
    def previous(self) -> Self:
        """The fiscal year before."""
        return type(self)(self.buddhist - 1)

    @property
    def next(self) -> Self:
        """The fiscal year after."""
        return type(self)(self.buddhist + 1)

    def contains(self, day: date) -> bool:
        """Whether the day lies within this year, both ends included."""
        return self.start <= day <= self.end

    def year_of_month(self, month: int) -> int:
        """The Buddhist calendar year of one of its months: October of 2566 lies in 2565."""
        return self.buddhist - (month >= FIRST_MONTH)


def parse_fiscal_year(text: str) -> FiscalYear:
    """Fiscal year from "2566", "๒๕๖๖", "พ.ศ. 2566", "ปี 2566" or "ปีงบประมาณ พ.ศ. 2566".

    Two digits are refused. Raises ThaiValueError `year-unreadable` or `era-christian`.
    """
    match = _YEAR.fullmatch(squeeze(text))
    if not match:
        raise ThaiValueError("year-unreadable", value=text)
    year = buddhist_year(match["year"], match["era"] or "", typed=text, code="year-unreadable")
    return FiscalYear(year)


def year_named(named: str | None, otherwise: FiscalYear | None, *, typed: str, code: str) -> FiscalYear:
    """The fiscal year that a part of a text names (NAMED_YEAR), else the one it stands in.

    Raises ThaiValueError `era-christian`, or `code` where there is neither; `typed` is what the error shows.
    """
    match = _YEAR.fullmatch(named) if named else None
    if match:
        return FiscalYear(buddhist_year(match["year"], match["era"] or "", typed=typed, code=code))
    if named or otherwise is None:
        raise ThaiValueError(code, value=typed)
    return otherwise


def buddhist_year(digits: str, era: str, *, typed: str, code: str) -> int:
    """Buddhist year from four digits 0-9 and the era mark before them, if any ("พ.ศ.", "ค.ศ.").

    Raises ThaiValueError `era-christian` with the Buddhist year as suggestion, or `code`; `typed` is what the
    error shows as the value.
    """
    year = int(digits)
    if EARLIEST_YEAR <= year <= LATEST_YEAR and not era.startswith("ค"):
        return year
    if _EARLIEST_CHRISTIAN <= year <= _LATEST_CHRISTIAN:
        raise ThaiValueError("era-christian", value=typed, suggestion=str(year + BUDDHIST_ERA_OFFSET))
    raise ThaiValueError(code, value=typed)
