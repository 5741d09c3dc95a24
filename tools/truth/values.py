"""What an agency's content says that neither its report prints nor a mark calls made up.

The report is a text read by a scanner, so words are compared by their runs of letters: a text counts as printed where
most of its runs of four letters stand in the report; a figure where the report has the same digits, a day where it has
the day and the month. What an office says of its paper in words of its own is no value of it: the rights of a file,
what could not be read and why a code was corrected. What is left is listed for a person to judge.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path

from site_builder.language.thai.months import MONTHS, MONTHS_SHORT
from site_builder.language.thai.numerals import to_arabic
from site_builder.language.thai.rebuilt import mark_of
from site_builder.records.base import Record, id_fields, markable_fields
from site_builder.records.derived.drafts import published_view
from site_builder.records.derived.rebuilt import with_marks
from site_builder.records.disclosure import Disclosure
from tools.freezable import told

RUN = 4
OF_THE_PAPER = frozenset(
    {
        "AnswerLink.explanation", "AnswerLink.label", "Entry.unreadable", "Evidence.about", "Evidence.rights",
        "Outcome.unreadable", "PrintedCode.reason", "PrintedScore.where", "RoundReport.appendix", "YearSettings.target",
    }
)  # fmt: skip
"""Fields in which an office says something of a paper or a link, and the official pass mark: no report prints them."""
UNREAD = re.compile("ฉบับสแกน|อ่านไม่ออก")
"""A text with these words says of itself that the report could not be read there."""
ENOUGH = 0.5
"""The share of a text's runs that has to stand in the report."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value of the content, where it stands, and how much of it the report prints."""

    file: str
    field: str
    words: str
    printed: float

    def __str__(self) -> str:
        return f"{self.file} {self.field}: {self.words} ({self.printed:.0%})"


class Report:
    """The words of a scanned report."""

    def __init__(self, text: str) -> None:
        self._letters = squeezed(text)
        self._days = self._letters.replace("เดือน", "")
        self._runs = frozenset(_runs(self._letters))

    def prints(self, value: object) -> float:
        """How much of a value the report prints, from 0 to 1."""
        if isinstance(value, str) and len(squeezed(value)) < RUN:
            return float(squeezed(value).casefold() in self._letters.casefold())
        if isinstance(value, str):
            runs = _runs(squeezed(value))
            return sum(each in self._runs for each in runs) / len(runs) if runs else 1.0
        if isinstance(value, date):
            month = value.month - 1
            names = (MONTHS[month], MONTHS_SHORT[month])
            return float(any(f"{value.day}{squeezed(name)}" in self._days for name in names))
        number = f"{value:.2f}" if isinstance(value, Decimal) else str(value)
        return float(any(each in self._letters for each in {number, number.removesuffix(".00")}))


def squeezed(text: str) -> str:
    """A text without blanks, marks of tables and thousands' commas, its digits Arabic; scanners read O14 as ๐๑๔."""
    return re.sub(r"[oO](?=[0-9])", "0", re.sub(r"[\s|*#,_]+", "", to_arabic(text)))


def _runs(letters: str) -> list[str]:
    return [letters[at : at + RUN] for at in range(max(len(letters) - RUN + 1, 1))] if letters else []


def unprinted(project: Path, report: Report) -> Iterator[Value]:
    """The values of an agency's years that are neither marked nor printed by its report."""
    disclosure = with_marks(published_view(told(project)))
    for record, field, value in _values(disclosure):
        if f"{type(record).__name__}.{field}" in OF_THE_PAPER or UNREAD.search(str(value)):
            continue
        share = 1.0 if mark_of(value) else report.prints(value)
        if share < ENOUGH:
            yield Value(record.origin.file, f"{type(record).__name__}.{field}", str(value)[:90], share)


def _values(disclosure: Disclosure) -> Iterator[tuple[Record, str, object]]:
    """Every value of the years and plans that pages tell in words; statuses are judged with the standings."""
    waiting: list[object] = [*disclosure.years, *disclosure.plans]
    while waiting:
        value = waiting.pop()
        if isinstance(value, tuple | list):
            waiting += reversed(value)
        elif isinstance(value, Record):
            yield from _own_values(value)
            waiting += [getattr(value, name) for name in type(value).model_fields if name != "reconstruction"]
        elif hasattr(value, "__struct_fields__"):
            waiting += [getattr(value, name) for name in value.__struct_fields__]


def _own_values(record: Record) -> Iterator[tuple[Record, str, object]]:
    kind = type(record)
    for name in sorted({*markable_fields(kind)} - id_fields(kind) - kind.printed_numbers):
        value = getattr(record, name)
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, str | Decimal | date | int) and not isinstance(each, Enum) and each != "":
                yield record, name, each
