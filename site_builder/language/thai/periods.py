"""Periods and how often things fall due: read from Thai text, written as Thai text."""

import re
from dataclasses import dataclass
from datetime import date
from sys import intern

from site_builder.language.thai.dates import Precision, format_date
from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.fiscal_year import BUDDHIST_ERA_OFFSET, NAMED_YEAR, FiscalYear, year_named
from site_builder.language.thai.frequencies import Frequency, parse_frequency
from site_builder.language.thai.moments import Moment, calendar_day, read_moment, year_of
from site_builder.language.thai.months import MONTHS, MONTHS_SHORT, last_day_of_month
from site_builder.language.thai.quarters import QUARTER, quarter_days
from site_builder.language.thai.rebuilt import mark_of
from site_builder.language.thai.squeeze import squeeze

__all__ = [
    "Frequency",
    "Period",
    "format_period",
    "format_period_short",
    "parse_frequency",
    "parse_period",
    "quarter_period",
]

_UNREADABLE = "period-unreadable"
_FISCAL_YEAR = re.compile(r"(?:ตลอด(?:ทั้ง)?ปี(?:งบประมาณ)?|ปีงบประมาณ(?=.))(?P<rest>.*)")
_YEAR = re.compile(NAMED_YEAR)
_YEARS = re.compile(
    rf"(?:(?:ตลอด(?:ทั้ง)?)?ปี(?:งบประมาณ)?)?(?P<first>{NAMED_YEAR})-(?:ปี(?:งบประมาณ)?)?(?P<last>{NAMED_YEAR})"
)
_HALF = re.compile(rf"(?:รอบ)?(?:ครึ่งปี|6เดือน)(?P<half>แรก|หลัง)(?:(?:ของ)?(?:ปี(?:งบประมาณ)?)?(?P<year>{NAMED_YEAR})?)")
_WITHIN = "ภายใน"
_FROM = re.compile("ตั้งแต่|(?:ใน)?ระหว่าง")
_OPENING = re.compile("^(?:ตั้งแต่|(?:ใน)?ระหว่าง|(?:ใน)?ช่วง)")
_UNTIL = re.compile("(?:ไป)?(?:จน)?ถึง|~")
# Two dates such as 2565-10-01 and the dash between them; more could only waste time.
_MOST_DASHES = 5


@dataclass(frozen=True, slots=True)
class Period:
    """From `start` to `end`, both included; by `Precision.MONTH` it is made of whole months.

    Raises ThaiValueError `period-reversed` where the end comes first, ValueError for parts of months.
    """

    start: date
    end: date
    precision: Precision

    def __post_init__(self) -> None:
        if self.start > self.end:
            shown = f"{format_date(self.start)} – {format_date(self.end)}"
            raise ThaiValueError("period-reversed", value=shown)
        whole = self.start.day == 1 and self.end == last_day_of_month(self.end)
        if self.precision is Precision.MONTH and not whole:
            raise ValueError(f"a period by months is made of whole months, not {self.start} to {self.end}")

    def contains(self, day: date) -> bool:
        """Whether the day lies in the period, both ends included."""
        return self.start <= day <= self.end

    def overlaps(self, other: "Period") -> bool:
        """Whether the two share a day."""
        return self.start <= other.end and other.start <= self.end

    def within(self, other: "Period") -> bool:
        """Whether no day of this period lies outside the other."""
        return other.start <= self.start and self.end <= other.end


def parse_period(text: str, fiscal_year: FiscalYear | None = None) -> Period:
    """Two months or two days, one month, one day, a fiscal year, a half or a quarter of it, or several of them.

    "ตุลาคม 2565 - กันยายน 2566", "ม.ค. - มี.ค. 2566" (the left side borrows what it lacks; October to March
    2566 begins the year before), "28-30 ม.ค. 68", "ตั้งแต่ ... ถึง ...", "ปีงบประมาณ 2566", "2566 - 2570" (fiscal years),
    "ไตรมาสที่ 1-2 ปีงบประมาณ 2566", "ครึ่งปีแรก". `fiscal_year` is what "ตลอดปีงบประมาณ", "ไตรมาส 1 - 4" and
    "ต.ค. - ธ.ค." mean when they name no year. Raises ThaiValueError `period-unreadable`, `period-reversed`,
    `date-impossible` or `era-christian`.
    """
    squeezed = squeeze(text)
    if squeezed.startswith("(") and squeezed.endswith(")"):
        squeezed = squeezed[1:-1]
    found = _period(squeezed.removeprefix(_WITHIN), fiscal_year, typed=text)
    # "Within" a month or a quarter is all of it; within a day leaves the beginning open.
    if squeezed.startswith(_WITHIN) and found.precision is Precision.DAY:
        raise ThaiValueError(_UNREADABLE, value=text)
    return found


def _period(squeezed: str, fiscal_year: FiscalYear | None, *, typed: str) -> Period:
    words = _UNTIL.sub("-", _OPENING.sub("", squeezed))
    if _FROM.match(squeezed) and "-" not in words:
        raise ThaiValueError(_UNREADABLE, value=typed)
    if match := _YEARS.fullmatch(words):
        first, last = (year_named(match[side], None, typed=typed, code=_UNREADABLE) for side in ("first", "last"))
        return _from_to(first.start, last.end, typed=typed)
    if match := _HALF.fullmatch(words):
        year = year_named(match["year"], fiscal_year, typed=typed, code=_UNREADABLE)
        first_quarter = 1 if match["half"] == "แรก" else 3
        return _from_to(
            quarter_period(year, first_quarter).start, quarter_period(year, first_quarter + 1).end, typed=typed
        )
    if match := _FISCAL_YEAR.fullmatch(squeezed):
        return _whole_year(match["rest"], fiscal_year, typed=typed)
    left, _, right = words.partition("-")
    if first_of := QUARTER.fullmatch(left):
        last_of = QUARTER.fullmatch(right) or QUARTER.fullmatch(f"ไตรมาส{right}") if right else first_of
        return _quarters(first_of, last_of, fiscal_year, typed=typed)
    return _stretch(words, fiscal_year, typed=typed)


def _quarters(
    first: re.Match[str], last: re.Match[str] | None, fiscal_year: FiscalYear | None, *, typed: str
) -> Period:
    """From one quarter to another; the left one borrows the year of the right."""
    if last is None:
        raise ThaiValueError(_UNREADABLE, value=typed)
    if first["year"] and not last["year"]:
        raise ThaiValueError(_UNREADABLE, value=typed)
    last_year = year_named(last["year"], fiscal_year, typed=typed, code=_UNREADABLE)
    first_year = year_named(first["year"], last_year, typed=typed, code=_UNREADABLE)
    start = quarter_period(first_year, int(first["quarter"])).start
    return _from_to(start, quarter_period(last_year, int(last["quarter"])).end, typed=typed)


def _from_to(start: date, end: date, *, typed: str) -> Period:
    if start > end:
        raise ThaiValueError("period-reversed", value=typed)
    return Period(start, end, Precision.MONTH)


def quarter_period(fiscal_year: FiscalYear, quarter: int) -> Period:
    """Quarter 1 (October to December) to 4 of a fiscal year. Raises ValueError for another number."""
    return Period(*quarter_days(fiscal_year, quarter), Precision.MONTH)


def format_period(period: Period) -> str:
    """Months in full: "ตุลาคม 2565 – กันยายน 2566", "มกราคม – เมษายน 2566", "1 – 31 พฤษภาคม 2565".

    What both sides share is written once.
    """
    return _written(period, MONTHS)


def format_period_short(period: Period) -> str:
    """As format_period, with months abbreviated: "ต.ค. 2565 – ก.ย. 2566"."""
    return intern(_written(period, MONTHS_SHORT))


def _whole_year(rest: str, fiscal_year: FiscalYear | None, *, typed: str) -> Period:
    if not rest or _YEAR.fullmatch(rest):
        year = year_named(rest, fiscal_year, typed=typed, code=_UNREADABLE)
        return Period(year.start, year.end, Precision.MONTH)
    # Plans often say it twice: "ตลอดทั้งปีงบประมาณ ตุลาคม 65 ถึง กันยายน 66". Both have to agree.
    stated = _stretch(_UNTIL.sub("-", rest), fiscal_year, typed=typed)
    year = FiscalYear.containing(stated.start)
    if (stated.start, stated.end) != (year.start, year.end):
        raise ThaiValueError(_UNREADABLE, value=typed)
    return stated


def _stretch(words: str, fiscal_year: FiscalYear | None, *, typed: str) -> Period:
    if moment := read_moment(words):
        return _between(moment, moment, fiscal_year, typed=typed)
    dashes = [place for place, letter in enumerate(words) if letter == "-"]
    for place in dashes if len(dashes) <= _MOST_DASHES else ():
        left, right = read_moment(words[:place]), read_moment(words[place + 1 :])
        if left and right:
            return _between(left, right, fiscal_year, typed=typed)
    raise ThaiValueError(_UNREADABLE, value=typed)


def _between(left: Moment, right: Moment, fiscal_year: FiscalYear | None, *, typed: str) -> Period:
    if right.month is None or (left.month is None and right.day is None):
        raise ThaiValueError(_UNREADABLE, value=typed)
    month = right.month if left.month is None else left.month
    if fiscal_year and not left.year and not right.year:
        first_year, last_year = fiscal_year.year_of_month(month), fiscal_year.year_of_month(right.month)
    else:
        last_year = year_of(right, typed=typed, code=_UNREADABLE)
        borrowed_year = last_year - (month > right.month)
        first_year = year_of(left, typed=typed, code=_UNREADABLE) if left.year else borrowed_year
    start = calendar_day(first_year, month, 1 if left.day is None else left.day, typed=typed)
    end = calendar_day(last_year, right.month, 1 if right.day is None else right.day, typed=typed)
    if right.day is None:
        end = last_day_of_month(end)
    if start > end:
        raise ThaiValueError("period-reversed", value=typed)
    by_month = left.day is None and right.day is None
    return Period(start, end, Precision.MONTH if by_month else Precision.DAY)


def _written(period: Period, month_names: tuple[str, ...]) -> str:
    first, last = (_parts(day, period.precision, month_names) for day in (period.start, period.end))
    mark = mark_of(period.start, period.end)
    if first == last:
        return " ".join(last) + mark
    borrowed = 0
    while first[-1 - borrowed] == last[-1 - borrowed]:
        borrowed += 1
    first = first[: len(first) - borrowed]
    return f"{' '.join(first)} – {' '.join(last)}{mark}"


def _parts(day: date, precision: Precision, month_names: tuple[str, ...]) -> list[str]:
    month_and_year = [month_names[day.month - 1], str(day.year + BUDDHIST_ERA_OFFSET)]
    return [str(day.day), *month_and_year] if precision is Precision.DAY else month_and_year
