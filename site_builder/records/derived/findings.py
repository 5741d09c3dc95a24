"""What follows from the findings of an analysis: what they are about, how they are judged, which are answered."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.rebuilt import carrying
from site_builder.records.analysis import Analysis, Band, BandOf, Finding, Tier
from site_builder.records.derived.rebuilt import mark_on
from site_builder.records.derived.subjects import indicator_of
from site_builder.records.disclosure import YearRecords
from site_builder.records.subjects import Subject, SubjectKind, indicator_subject


def tier_counts(findings: Iterable[Finding]) -> tuple[tuple[Tier | None, int], ...]:
    """How many findings stand in each tier that has any, the most pressing first; last those that nobody judged.

    A count of what was put there anew carries its mark.
    """
    by_tier: dict[Tier | None, list[str]] = {tier: [] for tier in (*Tier, None)}
    for each in findings:
        by_tier[each.tier].append(mark_on(each, "tier"))
    return tuple((tier, carrying(len(marks), *marks)) for tier, marks in by_tier.items() if marks)


def asked(finding: Finding) -> tuple[Subject, ...]:
    """The questions and items among a finding's subjects."""
    return tuple(each for each in finding.subjects if each.kind is not SubjectKind.INDICATOR)


def named(finding: Finding) -> tuple[Subject, ...]:
    """What a finding is about: its questions and items; its indicators say where these stand, or are all it names."""
    return asked(finding) or finding.subjects


def is_weakness(finding: Finding) -> bool:
    """Whether something is to be done about a finding: all but strengths, also where nobody judged."""
    return finding.tier is not Tier.KEEP


def bands_of(analysis: Analysis, tier: Tier | None) -> tuple[Band, ...]:
    """The scores that the agency says a tier stands for."""
    return tuple(band for band in analysis.bands if band.tier is tier)


def held_against(band: Band, finding: Finding, of: FiscalYear) -> Iterator[tuple[int, Subject]]:
    """What a finding names that a band is about, each once, with the place of the first that names it.

    A band about indicators is held against the indicators of what the finding names, one about questions against its
    questions and items.
    """
    met = set[Subject]()
    for place, subject in enumerate(finding.subjects):
        for each in _band_subjects(band, subject, of):
            if each not in met:
                met.add(each)
                yield place, each


def _band_subjects(band: Band, subject: Subject, of: FiscalYear) -> Iterator[Subject]:
    if band.about is BandOf.INDICATORS:
        number = indicator_of(subject, of)
        yield from (indicator_subject(number),) if number else ()
    elif band.about is None or subject.kind is not SubjectKind.INDICATOR:
        yield subject


def is_judged(analysis: Analysis, finding: Finding, score: Decimal, target: Decimal) -> bool:
    """Whether a score may be held against the target beside a finding without seeming to contradict it.

    A weakness that reached the target needs the rule by which the agency calls it one.
    """
    return score < target or not is_weakness(finding) or bool(bands_of(analysis, finding.tier))


def is_answered(records: YearRecords, finding: Finding) -> bool:
    """Whether a measure of the year names a finding, or the action of a topic that lists it answers it."""
    if finding.id in records.measures_by_finding:
        return True
    topics = records.analysis.topics if records.analysis else ()
    return any(topic.action and finding.id in topic.findings for topic in topics)


def unanswered(records: YearRecords) -> tuple[Finding, ...]:
    """The weaknesses that nothing answers, in the order of the analysis."""
    findings = records.analysis.findings if records.analysis else ()
    return tuple(each for each in findings if is_weakness(each) and not is_answered(records, each))


def is_untied(records: YearRecords) -> bool:
    """Whether a year has findings and measures, and none of the one answers any of the other."""
    findings = records.analysis.findings if records.analysis else ()
    return bool(findings and records.measure_list) and not any(is_answered(records, each) for each in findings)
