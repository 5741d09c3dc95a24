"""Do the figures of a result agree with each other: parts with total, total with grade or level?"""

from collections.abc import Iterator
from decimal import Decimal

from site_builder.checking.parts.check import check
from site_builder.checking.parts.repeats import repeats
from site_builder.checking.parts.wording import ranges, scored, scored_instrument
from site_builder.language.problems.message_values import TOTAL, InBoth
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error, notice, warning
from site_builder.language.thai.numerals import format_score, round_half_up
from site_builder.records.catalogues import reader, scoring
from site_builder.records.catalogues.records import Level
from site_builder.records.catalogues.tables import LevelKind
from site_builder.records.catalogues.vocabulary import InstrumentId
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.result import Result
from site_builder.records.subjects import indicator_subject

TOTAL_MISMATCH = error(
    "total-mismatch",
    "คะแนนรวม {total} ไม่ตรงกับที่คำนวณจากตัวชี้วัด ซึ่งได้ {computed}",
    "the total {total} differs from what the indicators give, {computed}",
    "ตรวจคะแนนรวมและคะแนนตัวชี้วัดกับเอกสารผลประเมิน (ที่ใช้คำนวณคือ IIT {iit} EIT {eit} OIT {oit})",
    "compare total and indicators with the published result (computed from IIT {iit} EIT {eit} OIT {oit})",
)
INSTRUMENT_MISMATCH = error(
    "instrument-mismatch",
    "คะแนน {instrument} {score} ไม่ตรงกับค่าเฉลี่ยของตัวชี้วัด ซึ่งได้ {computed}",
    "the {instrument} score {score} differs from the mean of its indicators, {computed}",
    "ตรวจคะแนนกับเอกสารผลประเมิน",
    "compare it with the published result",
)
SCORE_ROUNDING = notice(
    "score-rounding",
    "{what_th} {score} ต่างจากที่คำนวณได้ {computed} อยู่ 0.01 ซึ่งอาจเกิดจากการปัดเศษ",
    "{what_en} {score} differs from the computed {computed} by 0.01, which rounding may explain",
    "ตรวจกับเอกสารผลประเมิน ถ้าเอกสารพิมพ์ไว้อย่างนี้ปล่อยไว้ได้",
    "compare it with the published result; if it is printed so, leave it",
)
GRADE_MISMATCH = error(
    "grade-mismatch",
    "ระดับ “{typed}” ไม่ตรงกับคะแนน {total} ซึ่งตามเกณฑ์ปี {year} คือ “{computed}”",
    "“{typed}” does not fit the score {total}, which by the rules of {year} is “{computed}”",
    "ตรวจระดับและคะแนนกับเอกสารผลประเมิน",
    "compare both with the published result",
)
GRADE_KIND = error(
    "grade-kind",
    "ผลประเมินปี {year} ไม่ใช้ช่อง {field}",
    "{year} does not use {field}",
    "ใช้ช่อง {right} แทน (ถึงปี 2565 ใช้ grade เป็นตัวอักษร ตั้งแต่ปี 2566 ใช้ level เป็นชื่อระดับ)",
    "use {right} instead (grade, a letter, until 2565; level, a name, since 2566)",
)
INDICATORS_INCOMPLETE = warning(
    "indicators-incomplete",
    "ผลประเมินขาดคะแนนตัวชี้วัดที่ {missing} จึงตรวจคะแนนรวมไม่ได้",
    "indicators {missing} are missing from the result, so the total cannot be checked",
    "เพิ่มคะแนนตัวชี้วัดที่ขาดใน ita.yml",
    "add the missing scores to ita.yml",
)
NUMBER_REPEATED = error(
    "number-repeated",
    "{what_th} ใส่ไว้มากกว่าหนึ่งครั้ง ครั้งแรกอยู่ {first}",
    "{what_en} stands more than once; the first is at {first}",
    "เหลือไว้รายการเดียวที่ตรงกับเอกสารผลประเมิน",
    "keep the one that the published result shows",
)

ROUNDING = Decimal("0.01")
"""Published parts are rounded themselves, so a figure made from them may differ by one in the last place."""


@check
def totals(disclosure: Disclosure) -> Iterator[Issue]:
    """The total against the weighted instruments; silent for a year whose weights are not established."""
    for records, result in _results(disclosure):
        weights = reader.weights(records.year)
        if weights is None:
            continue
        parts = known_parts(result)
        computed = scoring.total(parts, weights)
        place = result.origin.place_of("total")
        if computed is None:
            missing = ranges(_missing_indicators(result, parts))
            yield INDICATORS_INCOMPLETE.at(result.origin.place_of("indicators"), missing=missing)
        elif abs(result.total - computed) > ROUNDING:
            shown = {instrument.lower(): format_score(score) for instrument, score in parts.items()}
            total = format_score(result.total)
            yield TOTAL_MISMATCH.at(place, total=total, computed=format_score(computed), **shown)
        elif result.total != computed:
            yield _rounded(place, TOTAL, result.total, computed)


@check
def instruments(disclosure: Disclosure) -> Iterator[Issue]:
    """A printed instrument score against the mean of its indicators."""
    for _, result in _results(disclosure):
        means = scoring.instrument_scores(_scores(result))
        for each in result.instruments:
            if each.instrument not in means:
                continue
            computed = round_half_up(means[each.instrument])
            place = each.origin.place_of("score")
            if abs(each.score - computed) > ROUNDING:
                yield INSTRUMENT_MISMATCH.at(
                    place, instrument=each.instrument, score=format_score(each.score), computed=format_score(computed)
                )
            elif each.score != computed:
                yield _rounded(place, scored_instrument(each.instrument), each.score, computed)


@check
def grade_kinds(disclosure: Disclosure) -> Iterator[Issue]:
    """A letter until 2565, a named level since."""
    for records, result in _results(disclosure):
        known = reader.level_set(records.year)
        if known is None:
            continue
        other = LevelKind.LEVEL if known.kind is LevelKind.GRADE else LevelKind.GRADE
        if getattr(result, other) is not None:
            yield GRADE_KIND.at(result.origin.place_of(other), year=records.year, field=other, right=known.kind)


@check
def grades(disclosure: Disclosure) -> Iterator[Issue]:
    """The typed grade or level against the one its total reaches, where that can be told."""
    for records, result in _results(disclosure):
        known = reader.level_set(records.year)
        typed = getattr(result, known.kind) if known else None
        computed = scoring.grade_or_level(records.year, result.total, known_parts(result))
        if known is None or typed is None or computed is None or _same(typed, computed):
            continue
        if not computed.verified and any(_same(typed, level) for level in known.levels if not level.verified):
            continue  # the border between these two rests on one secondary source
        yield GRADE_MISMATCH.at(
            result.origin.place_of(known.kind),
            typed=typed,
            computed=computed.name_th,
            total=format_score(result.total),
            year=records.year,
        )


@check
def repeated_scores(disclosure: Disclosure) -> Iterator[Issue]:
    """One value for each indicator, instrument, question and item."""
    for _, result in _results(disclosure):
        for place, what, first in repeats(_named(result)):
            yield NUMBER_REPEATED.at(place, first=first, **what.named("what"))


def known_parts(result: Result) -> dict[InstrumentId, Decimal]:
    """Instrument scores: the mean of the indicators, else the printed score."""
    printed = {each.instrument: each.score for each in reversed(result.instruments)}
    return printed | scoring.instrument_scores(_scores(result))


def _named(result: Result) -> Iterator[tuple[Place, InBoth]]:
    for indicator in result.indicators:
        yield indicator.origin.place_of("number"), scored(indicator_subject(indicator.number))
    for instrument in result.instruments:
        yield instrument.origin.place_of("instrument"), scored_instrument(instrument.instrument)
    for question in result.questions:
        yield question.origin.place_of("question"), scored(question.question)
    for verdict in result.items:
        yield verdict.origin.place_of("item"), scored(verdict.item)


def _results(disclosure: Disclosure) -> Iterator[tuple[YearRecords, Result]]:
    for records in disclosure.years:
        if records.result:
            yield records, records.result


def _scores(result: Result) -> dict[int, Decimal]:
    return {each.number: each.score for each in reversed(result.indicators)}


def _missing_indicators(result: Result, parts: dict[InstrumentId, Decimal]) -> list[int]:
    scores = _scores(result)
    lacking = (each for each in reader.instruments() if each.id not in parts)
    return [number for each in lacking for number in each.indicators if number not in scores]


def _rounded(place: Place, what: InBoth, score: Decimal, computed: Decimal) -> Issue:
    return SCORE_ROUNDING.at(place, score=format_score(score), computed=format_score(computed), **what.named("what"))


def _same(typed: str, level: Level) -> bool:
    return "".join(typed.split()).upper() == "".join(level.name_th.split()).upper()
