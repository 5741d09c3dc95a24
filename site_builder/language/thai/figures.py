"""Figures of statistics: counts, amounts and percentages in the unit of their column."""

from decimal import Decimal

from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.numerals import format_integer, parse_decimal, parse_integer
from site_builder.language.thai.rebuilt import mark_of
from site_builder.language.thai.squeeze import squeeze
from site_builder.language.thai.text import clean

Figure = int | Decimal
"""What was counted or measured: a whole number where one was typed, else with the decimals as typed."""

_PERCENT = ("ร้อยละ", "เปอร์เซ็นต์", "เปอร์เซนต์", "เปอร์เซ็น", "percent", "%")
_NO_QUANTITY = (*_PERCENT, "คะแนน", "เฉลี่ย", "อัตรา", "สัดส่วน")


def parse_figure(text: str) -> Figure:
    """Number of what was counted or measured, zero or more. Raises ThaiValueError `number-unreadable` or
    `count-negative`.
    """
    try:
        number: Figure = parse_integer(text)
    except ThaiValueError:
        number = parse_decimal(text)
    if number < 0:
        raise ThaiValueError("count-negative", value=text)
    return number


def format_figure(number: Figure) -> str:
    """Written as "1,500", or with the decimals it was typed with: "1,234.50"."""
    return f"{number:,f}{mark_of(number)}" if isinstance(number, Decimal) else format_integer(number)


def figure_with_unit(number: Figure, unit: str) -> str:
    """Written as "1,500 เรื่อง", a percentage as "ร้อยละ 96.63"."""
    figure = format_figure(number)
    return f"{unit}\u00a0{figure}" if clean(unit) == _PERCENT[0] else f"{figure}\u00a0{unit}"


def without_unit(text: str, unit: str) -> str:
    """What was typed without the unit it is counted in, before or behind it; a percentage has several words for it."""
    bare = clean(text)
    for name in _PERCENT if is_percent(unit) else (clean(unit),):
        if bare.startswith(name):
            return bare.removeprefix(name).lstrip()
        if bare.endswith(name):
            return bare.removesuffix(name).rstrip()
    return bare


def is_percent(unit: str) -> bool:
    """Whether a unit is a percentage, be it of something: "ร้อยละ", "%", "ร้อยละของผู้รับบริการ"."""
    return squeeze(unit).lower().startswith(_PERCENT)


def is_quantity(unit: str, title: str) -> bool:
    """Whether figures of this unit under this title can be added up, as percentages, scores and means cannot."""
    measured, called = squeeze(unit).lower(), squeeze(title)
    if any(word in measured for word in _NO_QUANTITY):
        return False
    return called.startswith("จำนวน") or not (called.startswith(_NO_QUANTITY) or "เฉลี่ย" in called)
