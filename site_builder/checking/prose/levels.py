"""Directions of change, and grades and levels, as sentences state them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from site_builder.checking.prose.nearness import subject_of, year_of
from site_builder.checking.prose.score_words import BORDER_AFTER, BORDER_BEFORE, NOT_REPORTED, TOWARDS
from site_builder.checking.prose.statement import Kind, Statement
from site_builder.checking.prose.subjects import Named, YearNamed
from site_builder.records.catalogues import reader


def directions(words: str, named: Sequence[Named], years: Sequence[YearNamed]) -> Iterator[Statement]:
    """That a score is higher or lower than in a year that is named."""
    for match in TOWARDS.finditer(words):
        subject = subject_of(words, match.start(), named)
        compared = next((each.year for each in years if match.end() <= each.start <= match.end() + 1), None)
        if subject is None or compared is None or NOT_REPORTED.search(words, subject.end, match.start()):
            continue
        at = "up" if match["up"] else "down"
        bare = subject.bare and "คะแนน" not in words
        yield Statement(
            Kind.DIRECTION,
            subject.start,
            match.start(at),
            match.end(at),
            subject=subject.subject,
            year=compared,
            sure=True,
            rises=at == "up",
            bare=bare,
        )


def turns(words: str, changes: Iterable[Statement]) -> Iterator[Statement]:
    """The directions that changes with figures name."""
    for change in changes:
        at = words.rfind(change.word, change.start, change.at) if change.rises is not None and change.word else -1
        if at >= 0:
            yield replace(change, kind=Kind.DIRECTION, at=at, end=at + len(change.word), number=None)


def levels(words: str, named: Sequence[Named], years: Sequence[YearNamed]) -> Iterator[Statement]:
    """Grades and levels of the whole assessment."""
    for match in _levels().finditer(words):
        near = words[max(0, match.start() - 30) : match.start()]
        if BORDER_BEFORE.search(near) or NOT_REPORTED.search(near) or BORDER_AFTER.match(words, match.end()):
            continue
        others = [each for each in named if each.end <= match.start()]
        if others and others[-1].subject is not None and match.start() - others[-1].end < len(near):
            continue
        year, sure = year_of(words, match.start() - 90, match.start(), years)
        yield Statement(
            Kind.LEVEL, match.start(), match.start("word"), match.end("word"), word=match["word"], year=year, sure=sure
        )


@cache
def _levels() -> re.Pattern[str]:
    names = {level.name_th for year in reader.known_years() for level in reader.levels(year)}
    names |= {"AA", "A", "B", "C", "D", "E", "F"}
    words = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    said = r"(?:เกรด|ระดับ(?:ผล(?:การ)?ประเมิน|คะแนน|\s)*)\s*[“\"(]?\s*"
    return re.compile(rf"{said}(?P<word>{words})(?![A-Za-z\u0e01-\u0e4e+])")
