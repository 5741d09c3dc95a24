"""Days and periods of a fiscal year, spelt as offices type them."""

import calendar
from collections.abc import Iterator

MONTHS = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip


def _month(year: int, at: int) -> tuple[int, int]:
    """Number of the month and the Buddhist year it lies in."""
    number = (9 + at) % 12 + 1
    return number, year - 1 if number >= 10 else year


def month(year: int, at: int) -> str:
    """`กุมภาพันธ์ 2566`: month `at` of a fiscal year, counted from October."""
    number, buddhist = _month(year, at)
    return f"{MONTHS[number - 1]} {buddhist}"


def day(year: int, at: int, of_month: int) -> str:
    return f"{of_month} {month(year, at)}"


def last_day(year: int, at: int) -> str:
    number, buddhist = _month(year, at)
    return f"{calendar.monthrange(buddhist - 543, number)[1]} {month(year, at)}"


def span(year: int, first: int, last: int) -> str:
    """A period from the first day of one month to the last day of another."""
    return f"1 {month(year, first)} - {last_day(year, last)}"


def months(year: int) -> Iterator[str]:
    return (month(year, at) for at in range(12))
