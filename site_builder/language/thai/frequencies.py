"""How often something is due."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.fiscal_year import FIRST_MONTH
from site_builder.language.thai.moments import read_moment
from site_builder.language.thai.months import MONTHS, in_a_list, parts_of_list
from site_builder.language.thai.squeeze import squeeze


class Frequency(Enum):
    """How often something is due; the value is the word written in content files."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class NamedMonths:
    """Due every year in certain months (1 to 12), which stand in the order of the fiscal year.

    Raises ValueError for other months, and for months out of order.
    """

    months: tuple[int, ...]

    def __post_init__(self) -> None:
        known = set(self.months) <= set(range(1, 13))
        if not self.months or not known or self.months != _in_fiscal_order(self.months):
            raise ValueError(f"months of a year in fiscal order, each once, not {self.months}")


Recurrence = Frequency | NamedMonths
"""How often something is due: after so many months, or in certain months of the year."""

_THAI = {
    Frequency.MONTH: ("ทุกเดือน", "รายเดือน", "เดือนละ1ครั้ง", "ทุก1เดือน"),
    Frequency.QUARTER: ("ทุกไตรมาส", "รายไตรมาส", "ไตรมาสละ1ครั้ง", "ทุก3เดือน"),
    Frequency.HALF_YEAR: ("ทุกครึ่งปี", "รายครึ่งปี", "ปีละ2ครั้ง", "ทุก6เดือน"),
    Frequency.YEAR: ("ทุกปี", "รายปี", "ปีละ1ครั้ง", "ทุก1ปี", "ทุก12เดือน"),
}
_BY_WORD = {word: frequency for frequency, words in _THAI.items() for word in (frequency.value, *words)}


def parse_frequency(text: str) -> Frequency:
    """Read "month", "quarter", "half-year", "year", or Thai such as "ทุกเดือน", "ทุก ๆ 6 เดือน", "ประจำทุกปี".

    Raises ThaiValueError `frequency-unreadable`.
    """
    word = squeeze(text).lower().removeprefix("ประจำ").replace("ทุกๆ", "ทุก", 1)
    try:
        return _BY_WORD[word]
    except KeyError:
        raise ThaiValueError("frequency-unreadable", value=text) from None


_TIMES = re.compile(r"(?:ปีละ(?P<times>[0-9]{1,2})ครั้ง)?(?:ภายใน|ใน|คือ)?(?:ทุก)?(?P<months>.+?)(?:(?:ของ)?ทุกปี)?")


def parse_recurrence(text: str) -> Recurrence:
    """What parse_frequency reads, or months by name: "ทุกเดือนเมษายนและตุลาคม", "ปีละ 2 ครั้ง (เม.ย. และ ต.ค.)".

    Raises ThaiValueError `frequency-unreadable`.
    """
    try:
        return parse_frequency(text)
    except ThaiValueError:
        months = _named_months(squeeze(text).removeprefix("ประจำ").replace("ทุกๆ", "ทุก", 1))
        if months is None:
            raise
        return months


def format_named_months(named: NamedMonths) -> str:
    """Written as "ตุลาคมและเมษายน"."""
    return in_a_list(MONTHS[month - 1] for month in named.months)


def _named_months(squeezed: str) -> NamedMonths | None:
    match = _TIMES.fullmatch(squeezed.replace("(", "").replace(")", ""))
    moments = [read_moment(part) for part in parts_of_list(match["months"])] if match else []
    months = [each.month for each in moments if each and each.month and each.day is None and not each.year]
    if not match or len(months) < len(moments) or len(set(months)) < len(months):
        return None
    if match["times"] and int(match["times"]) != len(months):
        return None
    return NamedMonths(_in_fiscal_order(months))


def _in_fiscal_order(months: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(set(months), key=lambda month: (month - FIRST_MONTH) % 12))
