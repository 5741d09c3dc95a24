"""Do the findings of a tier have the scores the agency says the tier stands for?"""

from collections.abc import Iterator
from decimal import Decimal

from site_builder.checking.parts.check import check
from site_builder.checking.parts.wording import scored
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error, warning
from site_builder.language.thai.numerals import format_score
from site_builder.records.analysis import Analysis, Band, Finding, Tier
from site_builder.records.derived.findings import bands_of, held_against
from site_builder.records.disclosure import Disclosure
from site_builder.records.result import Result
from site_builder.records.subjects import Subject, SubjectKind

BAND_REVERSED = error(
    "band-reversed",
    "ช่วงคะแนนของกลุ่มนี้เริ่มที่ {low} แต่สิ้นสุดที่ {high}",
    "this band begins at {low} and ends at {high}",
    "ให้ from เป็นคะแนนต่ำสุดและ to เป็นคะแนนสูงสุดของช่วง",
    "from is the lowest score of the band and to the highest",
)
BAND_CONTENTS = warning(
    "band-contents",
    "{what_th} ได้ {score} คะแนน แต่กลุ่ม {tier} ที่ใส่ไว้เป็นของช่วงคะแนน {bands}",
    "{what_en} has {score}, while {tier}, the tier it stands under, is for {bands}",
    "ตรวจคะแนนใน ita.yml และ tier ของประเด็น ถ้าหน่วยงานจัดกลุ่มต่างจากช่วงคะแนนจริง ให้แก้ bands:",
    "check the score in ita.yml and the finding's tier; if the agency judges otherwise, correct bands:",
)


@check
def reversed_bands(disclosure: Disclosure) -> Iterator[Issue]:
    for records in disclosure.years:
        for band in records.analysis.bands if records.analysis else ():
            if band.low > band.high:
                low, high = format_score(band.low), format_score(band.high)
                yield BAND_REVERSED.at(band.origin.place_of("from"), low=low, high=high)


@check
def band_contents(disclosure: Disclosure) -> Iterator[Issue]:
    """A tier is a judgement; only where the agency gave it a band is it compared with the scores, one by one.

    What several findings of a tier name is told once.
    """
    for records in disclosure.years:
        result = disclosure.result(records.analysis.of) if records.analysis else None
        if records.analysis is None or result is None:
            continue
        met = set[tuple[Tier, Subject]]()
        for finding in records.analysis.findings:
            if finding.tier is None:
                continue
            for index, subject, bands in _held(records.analysis, finding):
                score = score_of(result, subject)
                known = (finding.tier, subject) in met
                if score is None or known or any(band.low <= score <= band.high for band in bands):
                    continue
                met.add((finding.tier, subject))
                yield BAND_CONTENTS.at(
                    finding.origin.place_of("subjects", index),
                    score=format_score(score),
                    tier=finding.tier.value,
                    bands=", ".join(_shown(band) for band in bands),
                    **scored(subject).named("what"),
                )


def _held(analysis: Analysis, finding: Finding) -> Iterator[tuple[int, Subject, list[Band]]]:
    """What a finding names, where it does so, and the bands of its tier that are about it."""
    held = dict[Subject, tuple[int, list[Band]]]()
    for band in bands_of(analysis, finding.tier):
        if band.low <= band.high:
            for index, subject in held_against(band, finding, analysis.of):
                held.setdefault(subject, (index, []))[1].append(band)
    return ((index, subject, bands) for subject, (index, bands) in sorted(held.items(), key=lambda each: each[1][0]))


def score_of(result: Result, subject: Subject) -> Decimal | None:
    """The score of an indicator or question, or that typed of an item; a verdict alone is no score."""
    if subject.kind is SubjectKind.INDICATOR:
        return result.score_of(subject.number)
    if subject.kind is SubjectKind.ITEM:
        return next((each.score for each in result.items if each.item == subject), None)
    return next((each.score for each in result.questions if each.question == subject), None)


def _shown(band: Band) -> str:
    return f"{format_score(band.low)}–{format_score(band.high)}"
