"""Breaks Thai text into lines at word boundaries, without leaving any mark in the text."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

_WORDS_FILE = Path(__file__).with_name("words.txt")
_MONTHS = "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
_UNITS = "คะแนน|บาท|คน|ครั้ง|วัน|ปี|เดือน|นาที|ตัวชี้วัด"
_TOGETHER = (
    r"(?:วันที่ )?\d+ (?:" + _MONTHS + r") (?:พ\.ศ\. )?\d{4}",
    "(?:" + _MONTHS + r") \d{4}",
    r"(?:(?:ประจำ)?ปีงบประมาณ )?พ\.ศ\. \d{4}(?: - \d{4})?",
    r"(?:ข้อ|มาตรา|ตัวชี้วัดที่|มิติที่|เต็ม) \d+",
    r"[\d,.]+ (?:" + _UNITS + ")",
    "[A-Za-z]+(?: [A-Za-z]+)*",
)
_TOGETHER_PATTERN = re.compile("(" + "|".join(_TOGETHER) + ")")
_TOKEN = re.compile(r"([ก-ฺเ-๎]+)|( +|[^ก-ฺเ-๎ ])")
_CLINGS_TO_PREVIOUS = re.compile(r"[ๆฯ)”,.:/]")
_CLINGS_TO_NEXT = re.compile(r".*[(“/]$|[\d,.]+$")


class UnknownWordError(ValueError):
    """A Thai passage that `words.txt` cannot divide into words."""


def wrap(text: str, width: float, measure: Callable[[str], float], first_indent: float = 0) -> list[str]:
    """Fill lines no wider than `width`; the first one leaves room for `first_indent`."""
    lines, line, room = [], "", width - first_indent
    for piece in _unbreakable(text):
        if line and measure((line + piece).rstrip()) > room:
            lines.append(line.rstrip())
            line, room = "", width
        line += piece if line else piece.lstrip()
    return [*lines, line.rstrip()]


def _unbreakable(text: str) -> Iterator[str]:
    held = ""
    for piece in _pieces(text):
        if held and not _CLINGS_TO_PREVIOUS.match(piece) and not _CLINGS_TO_NEXT.match(held):
            yield held
            held = ""
        held += piece
    yield held


def _pieces(text: str) -> Iterator[str]:
    for number, part in enumerate(_TOGETHER_PATTERN.split(text)):
        if number % 2:  # what the pattern matched
            yield part
            continue
        for thai, other in _TOKEN.findall(part):
            yield from _words(thai) if thai else [other]


def _words(run: str) -> list[str]:
    """The division of a run of Thai letters into the fewest known words."""
    best: list[list[str] | None] = [[], *[None] * len(run)]
    for end in range(1, len(run) + 1):
        for start in range(end):
            before = best[start]
            if before is None or run[start:end] not in _known_words():
                continue
            shortest = best[end]
            if shortest is None or len(before) + 1 < len(shortest):
                best[end] = [*before, run[start:end]]
    words = best[-1]
    if words is None:
        raise UnknownWordError(f"add the words of “{run}” to {_WORDS_FILE.name}")
    return words


@cache
def _known_words() -> frozenset[str]:
    return frozenset(_WORDS_FILE.read_text(encoding="utf-8").split())
