"""Do the scores that outcomes name agree with the results of their years?"""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from site_builder.checking.parts.check import check
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import warning
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.numerals import format_score
from site_builder.records.derived.subjects import analysed_year
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.progress import Outcome
from site_builder.records.subjects import indicator_number

OUTCOME_SCORE = warning(
    "outcome-score",
    "ผลลัพธ์บอกคะแนนตัวชี้วัดที่ {number} ปี {year} เป็น {score} แต่ผลประเมินของปีนั้นคือ {result}",
    "the outcome gives indicator {number} of {year} as {score}; that year's result says {result}",
    "แก้ช่อง {field} หรือคะแนนใน content/{year}/ita.yml ให้ตรงกับเอกสารผลประเมิน",
    "correct {field}, or the score in content/{year}/ita.yml, by the published result",
)


class Claim(NamedTuple):
    """A score that an outcome names: in which field, of which year."""

    field: str
    year: FiscalYear
    score: Decimal


@check
def outcome_scores(disclosure: Disclosure) -> Iterator[Issue]:
    """`from` is the analysed year's score and `to` this year's; judged where the result is there.

    An outcome of several indicators has one pair of scores and is right when one of them has it.
    """
    for records in disclosure.years:
        for _, report in records.reports:
            for outcome in report.outcomes:
                numbers = [number for number in map(indicator_number, outcome.about) if number is not None]
                for claim in _claims(records, outcome):
                    yield from _contradicted(disclosure, outcome, claim, numbers)


def _claims(records: YearRecords, outcome: Outcome) -> Iterator[Claim]:
    before = analysed_year(records)
    if outcome.score_from is not None:
        yield Claim("from", before, outcome.score_from)
    if outcome.score_to is not None:
        yield Claim("to", records.year, outcome.score_to)


def _contradicted(disclosure: Disclosure, outcome: Outcome, claim: Claim, numbers: list[int]) -> Iterator[Issue]:
    result = disclosure.result(claim.year)
    found = {number: result.score_of(number) if result else None for number in numbers}
    if not found or None in found.values() or claim.score in found.values():
        return
    yield OUTCOME_SCORE.at(
        outcome.origin.place_of(claim.field),
        field=claim.field,
        year=claim.year,
        score=format_score(claim.score),
        number=", ".join(map(str, found)),
        result=", ".join(format_score(score) for score in found.values() if score is not None),
    )
