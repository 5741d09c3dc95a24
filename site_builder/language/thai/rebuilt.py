"""The mark of what was made up or reconstructed, and figures and days that carry it.

A text carries the mark as its last characters. A figure or a day carries it beside its value, hands it to whatever is
computed of it, and every function that writes it as text writes the mark too: so the mark stands where the value does,
and nobody who shows a value has to know. Written plainly, by `str` or a format, it is the bare value: addresses,
drawings and files that programs read are made of those.

Behind the mark stand, unseen, the numbers of the notes that say why; `shown_mark` takes them off. They are letters of a
private area of Unicode, and never leave the program.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, TypeVar

MARK = "¤"
"""Stands in the font that the site brings along, and in no Thai text."""

_FIRST_NOTE, _LAST_NOTE = 0xF0000, 0xFFFFD
MARKED = re.compile(f"{MARK}([{chr(_FIRST_NOTE)}-{chr(_LAST_NOTE)}]+)")
"""The mark with its notes, in a text."""

_AT_END = re.compile(f"{MARKED.pattern}$")

T = TypeVar("T")


def noted_mark(notes: Iterable[int]) -> str:
    """The mark of the notes of these numbers, in their order, each once; no mark for none."""
    listed = sorted(set(notes))
    return MARK + "".join(chr(_FIRST_NOTE + number) for number in listed) if listed else ""


def notes_of(marked: str) -> tuple[int, ...]:
    """The numbers of the notes behind all marks of a text, in order, each once."""
    return tuple(sorted({ord(letter) - _FIRST_NOTE for run in MARKED.findall(marked) for letter in run}))


def shown_mark(words: str) -> str:
    """A text whose marks have lost the numbers behind them: as it goes out."""
    return MARKED.sub(MARK, words) if MARK in words else words


def without_mark(words: str) -> str:
    """A text without its marks: the words as typed, for comparing."""
    return MARKED.sub("", words) if MARK in words else words


def is_marked(words: str) -> bool:
    """Whether any of a text was made up or reconstructed."""
    return MARKED.search(words) is not None


def mark_of(*values: object) -> str:
    """One mark for all that carry one, be they figures, days, texts or marks; empty where none does."""
    found = [mark for mark in map(_mark_of_one, values) if mark]
    return noted_mark(number for mark in found for number in notes_of(mark)) if found else ""


def _mark_of_one(value: object) -> str:
    if isinstance(value, _CARRIERS):
        return value.mark
    return value if isinstance(value, str) and MARK in value else ""


def carrying(value: T, *sources: object) -> T:
    """A value that was computed of others, with the marks they carry; itself where none does."""
    mark = mark_of(*sources)
    return marked(value, mark) if mark else value


class RebuiltNumber(Decimal):
    """A decimal that carries a mark; what is computed of it carries it too."""

    mark: str = ""

    def __html__(self) -> str:
        return f"{self:f}{self.mark}"


class RebuiltCount(int):
    """A whole number that carries a mark; what is computed of it carries it too."""

    mark: str = ""

    def __html__(self) -> str:
        return f"{int(self)}{self.mark}"


class RebuiltId(str):
    """The id of something where it was made up that it stands there: what it names is told with the mark."""

    __slots__ = ("mark",)
    mark: str


class RebuiltDelta(timedelta):
    """The time from or to a day that carries a mark."""

    mark: str = ""

    @property
    def days(self) -> int:
        bare: int = timedelta.days.__get__(self)
        return carrying(bare, self.mark)


class RebuiltDay(date):
    """A day that carries a mark, and hands it to what is computed of it."""

    mark: str = ""


def marked(value: T, mark: str) -> T:
    """The value with a mark: a text, a figure, a day, a time between days; what is of another kind stays bare."""
    made: Any = value
    match value:
        case str():
            at_end = _AT_END.search(value)
            bare = value[: at_end.start()] if at_end else value
            return bare + mark_of(at_end[0] if at_end else "", mark)  # type: ignore[return-value]
        case bool():
            return value
        case int():
            made = RebuiltCount(value)
        case Decimal():
            made = RebuiltNumber(value)
        case date() if type(value) in (date, RebuiltDay):
            made = RebuiltDay(value.year, value.month, value.day)
        case timedelta():
            made = RebuiltDelta(value.days, value.seconds, value.microseconds)
        case _:
            return value
    made.mark = mark_of(value, mark)
    result: T = made
    return result


_CARRIERS = (RebuiltNumber, RebuiltCount, RebuiltId, RebuiltDelta, RebuiltDay)


def marked_id(name: str, mark: str) -> RebuiltId:
    """An id with a mark beside it: it still finds what it names."""
    made = RebuiltId(name)
    made.mark = mark_of(mark)
    return made


def _carried(computed: Callable[..., Any]) -> Callable[..., Any]:
    """The operation with its result carrying the marks of all that went into it."""

    def compute(*given: Any, **named: Any) -> Any:
        return carrying(computed(*given, **named), *given)

    compute.__doc__ = computed.__doc__
    return compute


_OF_NUMBERS = ("add", "sub", "mul", "truediv", "floordiv", "mod")
_ALONE = ("neg", "pos", "abs")
_COMPUTED = {
    RebuiltNumber: (
        *(f"__{side}{name}__" for name in _OF_NUMBERS for side in ("", "r")),
        *(f"__{name}__" for name in _ALONE),
        *("quantize", "normalize", "copy_abs"),
    ),
    RebuiltCount: (
        *(f"__{side}{name}__" for name in _OF_NUMBERS for side in ("", "r")),
        *(f"__{name}__" for name in _ALONE),
    ),
    RebuiltDay: ("__add__", "__radd__", "__sub__", "__rsub__", "replace"),
}
for _kind, _names in _COMPUTED.items():
    for _name in _names:
        setattr(_kind, _name, _carried(getattr(_kind, _name)))
