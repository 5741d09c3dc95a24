"""Counts and sums, as sentences state them, where it is clear what is counted."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from site_builder.checking.prose.code_counts import code_counts
from site_builder.checking.prose.count_words import (
    ABOUT_ANALYSIS,
    ADJACENT,
    BORDER,
    CLOSE,
    COUNTING,
    DOING,
    FINDINGS,
    INDICATORS,
    MEASURES,
    NARROWED_AFTER,
    NARROWED_BEFORE,
    NEAR,
    PREDICATE,
    SOME_MEASURES,
    STEPS,
    TIERS,
    N,
)
from site_builder.checking.prose.counting import counted, left_of, single, those, year_near
from site_builder.checking.prose.plan_counts import plan_counts
from site_builder.checking.prose.statement import Counted, Scored, Statement
from site_builder.checking.prose.subjects import Named, YearNamed, instruments_in
from site_builder.records.subjects import Subject


def counts(words: str, named: Sequence[Named], years: Sequence[YearNamed]) -> Iterator[Statement]:
    """Every count whose noun and borders the sentence gives; not those narrowed to what no record holds apart."""
    for each in _counts(words, named, years):
        if not NARROWED_AFTER.match(words, each.until) and not NARROWED_BEFORE.search(words[: each.at][-NEAR:]):
            yield each


def _counts(words: str, named: Sequence[Named], years: Sequence[YearNamed]) -> Iterator[Statement]:
    yield from _findings(words, named, years)
    yield from _measures(words, years)
    yield from _indicators(words, years)
    yield from code_counts(words, years)
    yield from plan_counts(words, years)
    for match in STEPS.finditer(words):
        yield counted(match, Counted.STEPS, None)


def _findings(words: str, named: Sequence[Named], years: Sequence[YearNamed]) -> Iterator[Statement]:
    for match in FINDINGS.finditer(words):
        left = left_of(words, match.start(), named, years)
        tiers = those(TIERS, left)
        subject: Scored = None
        about = [each for each in named if match.start() - len(left) <= each.start and each.end <= match.start()]
        if about and isinstance(about[-1].subject, Subject) and not about[-1].bare and not about[-1].several:
            subject = about[-1].subject
        found = instruments_in(left)
        is_said = bool(tiers or found or subject)
        if is_said or COUNTING.search(left):
            bare = not is_said and not ABOUT_ANALYSIS.search(left)
            count = counted(
                match,
                Counted.FINDINGS,
                year_near(years, match),
                narrowed=tiers,
                instrument=single(found),
                subject=subject,
            )
            yield replace(count, bare=bare)
            if in_them := re.match(rf"\s*ใน\s*{N}ตัวชี้วัด(?!\s*ที่)", words[match.end() :]):
                yield counted(in_them, Counted.INDICATORS, year_near(years, match), moved=match.end())


def _measures(words: str, years: Sequence[YearNamed]) -> Iterator[Statement]:
    taken = set[int]()
    for pattern in (MEASURES, SOME_MEASURES):
        for match in pattern.finditer(words):
            near = words[max(0, match.start() - 25) : match.end() + 20]
            if match.start("n") in taken or DOING.search(near) or "แผนปฏิบัติการ" in words:
                continue
            taken.add(match.start("n"))
            said = match[0] + words[match.end() : match.end() + 15]
            found, tiers = instruments_in(match[0]), those({"urgent": "เร่งด่วน"}, said)
            after = next((each.year for each in years if 0 <= each.start - match.end() <= 15), None)
            within = next((each.year for each in years if match.start() <= each.start < match.end()), None)
            yield counted(match, Counted.MEASURES, within or after, narrowed=tiers, instrument=single(found))


def _indicators(words: str, years: Sequence[YearNamed]) -> Iterator[Statement]:
    if "ตัวชี้วัด" not in words:
        return
    before = 0
    for match in INDICATORS.finditer(words):
        left, right = words[max(before, match.start() - NEAR) : match.start()], words[match.end() : match.end() + 60]
        before = match.end()
        said = PREDICATE.search(left.rsplit("\n", 1)[-1])
        predicate = said if said and len(said["rest"]) <= CLOSE else _adjacent(right)
        if match["only"] is None and predicate is None:
            if re.search(r"ทั้ง\s*$|(?:ITA|ประเมิน)[^0-9\n]{0,40}(?:มี|รวม|จำนวน|ทั้งหมด|ทั้งสิ้น)\s*$", left) or re.search(
                r"(?:IIT|EIT|OIT)[)]?\s*(?:มี|จำนวน|ประกอบด้วย)\s*$", left
            ):
                yield counted(match, Counted.ASSESSED, None, instrument=single(instruments_in(left[-20:])))
            continue
        if predicate is None:
            continue
        below = predicate["below"] is not None
        stretch = predicate["rest"] if predicate.re is PREDICATE else predicate[0]
        border = BORDER.search(stretch)
        threshold = Decimal(border["border"]) if border else None
        yield counted(
            match,
            Counted.BELOW if below else Counted.REACHING,
            year_near(years, match),
            instrument=single(instruments_in(left)),
            threshold=threshold,
        )


def _adjacent(right: str) -> re.Match[str] | None:
    """What the words just after a count say of it, up to the next count."""
    if not ADJACENT.match(right):
        return None
    stretch = INDICATORS.split(right)[0]
    found = PREDICATE.search(stretch)
    return found or re.search(r"(?P<below>\b\B)?(?P<reaching>[0-9.]+\s*คะแนน\s*ขึ้นไป)(?P<rest>)", stretch)
