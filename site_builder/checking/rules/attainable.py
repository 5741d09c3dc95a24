"""Can an OIT indicator have this score at all? It is a mean of k items passed out of n, so few values exist."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from math import lcm

from site_builder.checking.parts.check import check
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import warning
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.numerals import format_score
from site_builder.records.catalogues import reader
from site_builder.records.catalogues.records import Catalogue
from site_builder.records.catalogues.vocabulary import InstrumentId
from site_builder.records.disclosure import Disclosure

SCORE_UNATTAINABLE = warning(
    "score-unattainable",
    "ตัวชี้วัดที่ {number} ของปี {year} เป็น {score} ไม่ได้ เพราะคิดจากสัดส่วนข้อที่ผ่าน",
    "indicator {number} of {year} cannot be {score}, as it comes from the share of items passed",
    "ตรวจคะแนนกับเอกสารผลประเมิน ค่าใกล้เคียงที่เป็นไปได้คือ {below} และ {above}",
    "compare it with the published result; the nearest possible scores are {below} and {above}",
)


@check
def attainable_scores(disclosure: Disclosure) -> Iterator[Issue]:
    """Judged for years whose items and groups are verified."""
    for records in disclosure.years:
        catalogue = None if records.year in disclosure.catalogues else reader.oit_catalogue(records.year)
        if records.result is None or catalogue is None or not catalogue.verified:
            continue
        measured = reader.instrument(InstrumentId.OIT).indicators
        for each in records.result.indicators:
            if each.number not in measured:
                continue
            possible = attainable(records.year, each.number)
            if each.score in possible:
                continue
            below = max((score for score in possible if score < each.score), default=possible[0])
            above = min((score for score in possible if score > each.score), default=possible[-1])
            yield SCORE_UNATTAINABLE.at(
                each.origin.place_of("score"),
                score=format_score(each.score),
                number=each.number,
                year=records.year,
                below=format_score(below),
                above=format_score(above),
            )


@cache
def attainable(year: FiscalYear, indicator: int) -> tuple[Decimal, ...]:
    """Every score the indicator can have, lowest first: each group of items counts alike."""
    catalogue = reader.oit_catalogue(year)
    sizes = _group_sizes(catalogue, indicator) if catalogue else []
    if not sizes:
        return ()
    # Whole numbers throughout: parts of the whole that every group's items divide.
    whole = lcm(*sizes)
    sums = {0}
    for size in sizes:
        sums = {total + passed * (whole // size) for total in sums for passed in range(size + 1)}
    most = whole * len(sizes)
    # A half goes away from zero, as ITA rounds.
    hundredths = {(2 * total * 10_000 + most) // (2 * most) for total in sums}
    return tuple(Decimal(each).scaleb(-2) for each in sorted(hundredths))


def _group_sizes(catalogue: Catalogue, indicator: int) -> list[int]:
    return [len(group.items) for group in catalogue.groups if group.indicator == indicator]
