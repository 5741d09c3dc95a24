"""Scores with their rise and fall, as sentences state them."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from site_builder.checking.prose.nearness import subject_of, year_behind, year_of, year_of_change
from site_builder.checking.prose.score_words import (
    AIMED_AT,
    BORDER_AFTER,
    BORDER_BEFORE,
    BY,
    DOWN,
    FROM,
    FULL,
    HIGHEST,
    NOT_REPORTED,
    NUMBER,
    OF_YEAR,
    OTHER_UNIT,
    POINTS,
    SAYS,
    TO,
    UP,
)
from site_builder.checking.prose.statement import Kind, Statement
from site_builder.checking.prose.subjects import Named, YearNamed

_EARLIER = re.compile(r"ปี(?:ที่ผ่านมา|ก่อน|ที่แล้ว)")
"""A year that nobody names by its number: its scores may be those of any earlier year."""
_NEAR = 60
"""How many letters before a score such words may stand."""


def scores(words: str, named: Sequence[Named], years: Sequence[YearNamed]) -> Iterator[Statement]:
    """Scores and changes of the subjects that stand before them."""
    spans = [(each.start, each.end) for each in named] + [(each.start, each.end) for each in years]
    used = dict[int, int]()
    before: Statement | None = None
    numbers = [*NUMBER.finditer(words), *FULL.finditer(words)]
    for match in sorted(numbers, key=lambda each: each.start()):
        if any(start <= match.start() < end for start, end in spans):
            continue
        subject = subject_of(words, match.start(), named)
        if subject is None:
            continue
        again = used.get(subject.start)
        if _EARLIER.search(words, max(match.start() - _NEAR, 0), match.start()):
            continue
        statement = _scored(words, match, subject, years, before, again)
        if statement is None:
            continue
        before = statement if statement.kind is Kind.BEFORE else None
        used[subject.start] = match.end()
        yield statement


def _scored(
    words: str,
    match: re.Match[str],
    subject: Named,
    years: Sequence[YearNamed],
    before: Statement | None,
    again: int | None,
) -> Statement | None:
    head, gap = words[max(0, match.start() - 70) : match.start()], words[subject.end : match.start()]
    number = Decimal(HIGHEST) if "full" in match.re.groupindex else Decimal(match[0])
    if (
        number > HIGHEST
        or NOT_REPORTED.search(gap)
        or NOT_REPORTED.search(head[-25:])
        or AIMED_AT.search(words, 0, subject.start)
    ):
        return None
    begun = (
        before is not None
        and again is not None
        and not re.search(r"[0-9]", _without_years(words[again : match.start()]))
    )
    change, come_from = BY.search(head), FROM.search(head)
    kind, rises = Kind.SCORE, None
    if come_from:
        kind, rises = Kind.BEFORE, _rises(come_from)
        if rises is None and not _leads_on(words, match.end()):
            return None
    elif begun and TO.search(head):
        kind = Kind.AFTER
    elif change and _is_points(words, match) and _tells_by_how_much(change):
        kind, rises = Kind.DIFFERENCE, _rises(change)
    if kind is Kind.SCORE and again is not None and not _anew(words[again : match.start()]):
        return None
    if kind is not Kind.DIFFERENCE and not _is_score(words, match, head, border=kind is Kind.SCORE, subject=subject):
        return None
    behind = year_behind(words, match.end(), years)
    if kind in {Kind.BEFORE, Kind.DIFFERENCE}:
        said = come_from or change
        named = year_of_change(match.start() - len(said[0]) if said else 0, match.start(), years)
        year, sure = named or (behind if kind is Kind.BEFORE else None), True
    elif behind:
        year, sure = behind, True
    else:
        year, sure = year_of(words, subject.start - 60, subject.end if kind is Kind.AFTER else match.start(), years)
    return Statement(
        kind,
        subject.start,
        match.start(),
        match.end(),
        number,
        subject.subject,
        year,
        sure,
        subject.by_name,
        rises=rises,
        bare=subject.bare,
        word=_direction(come_from if kind is Kind.BEFORE else change, rises),
    )


def _is_score(words: str, match: re.Match[str], head: str, *, border: bool, subject: Named) -> bool:
    """Whether a number looks like a score: two decimals, or points, or said to be one; never a border."""
    if "full" in match.re.groupindex:
        return True
    if border and BORDER_BEFORE.search(head) and not re.search(r"ได้คะแนนเต็ม\s*$|ได้เต็ม\s*$", head):
        return False
    if BORDER_AFTER.match(words, match.end()) or OTHER_UNIT.match(words, match.end()):
        return False
    if border and re.search(r"เต็ม\s*(?:ร้อยละ\s*)?$", head):
        return re.search(r"ได้\s*(?:คะแนน)?เต็ม\s*$", head) is not None
    if POINTS.match(words, match.end()) or ("." in match[0] and len(match[0].split(".")[1]) == 2):
        return not re.search(r"ร้อยละ\s*$", head) or SAYS.search(head[: head.rfind("ร้อยละ")]) is not None
    near = words[subject.end : match.start()]
    return not border or bool(SAYS.search(head) and len(near.strip()) <= 12 and match[0] == "100")


def _tells_by_how_much(change: re.Match[str]) -> bool:
    """Whether a word of rise or fall is followed by a difference; “higher than 85” only gives a border."""
    word = change["up"] or change["down"]
    return not word.endswith("กว่า") or "ปี" in change[0]


def _is_points(words: str, match: re.Match[str]) -> bool:
    return "full" not in match.re.groupindex and bool(POINTS.match(words, match.end()) or "." in match[0])


def _leads_on(words: str, end: int) -> bool:
    """Whether what a score came from is followed by what it became."""
    return (
        re.match(
            rf"\s*(?:คะแนน)?\s*(?:[(]?{OF_YEAR}[)]?)\s*(?:{UP}|{DOWN})?\s*(?:มา)?(?:เป็น|เหลือ|อยู่ที่|ถึง|→)", words[end:]
        )
        is not None
    )


def _anew(between: str) -> bool:
    """Whether a second score of a subject is one of another year, which is named."""
    return re.search(r"ปี[^0-9\n]{0,25}25[0-9]{2}", between) is not None


def _without_years(text: str) -> str:
    return re.sub(r"25[0-9]{2}", "", text)


def _direction(match: re.Match[str] | None, rises: bool | None) -> str:
    return match["up"] or match["down"] if match and rises is not None else ""


def _rises(match: re.Match[str]) -> bool | None:
    return True if match["up"] else False if match["down"] else None
