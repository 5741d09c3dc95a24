"""One finding as pages show it: what it is about, what that scored, and the measures that answer it."""

from msgspec import Struct

from site_builder.language.thai.numerals import format_score
from site_builder.language.thai.rebuilt import carrying
from site_builder.language.words import text
from site_builder.pages.loop.measure_tables import numbered_measure_link
from site_builder.pages.parts.basics import Link, ScoreBar
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.marks import score_bar
from site_builder.pages.parts.subjects import printed_notes, subject_link
from site_builder.records.analysis import Analysis, BandOf, Finding, Tier
from site_builder.records.derived.findings import bands_of, is_answered, is_judged, is_weakness, named
from site_builder.records.derived.rebuilt import mark_on
from site_builder.records.derived.subjects import score_of
from site_builder.records.disclosure import YearRecords


class FindingView(Struct, frozen=True):
    """One finding: what it is about, with its score, its text and cause, and the measures that answer it.

    `bar` is the score of the one thing the finding is about, held against the target; `rule` says beside it which
    scores the agency calls a weakness, where this one reached the target. `scores` are told without a judgement,
    `notes` what the document prints otherwise. `unanswered` says that no measure answers it, where the year's measures
    name any finding at all.
    """

    anchor: str
    subjects: tuple[Link, ...]
    bar: ScoreBar | None
    rule: tuple[str, ...]
    scores: tuple[str, ...]
    notes: tuple[str, ...]
    text: str
    cause: str
    fix: str
    measures: tuple[Link, ...]
    unanswered: str


def _scores(
    context: Context, analysis: Analysis, finding: Finding
) -> tuple[ScoreBar | None, tuple[str, ...], tuple[str, ...]]:
    """The bar of the one thing a finding is about, the rule beside it, and the scores that are told without judging.

    Of a finding about questions and items, its indicators' scores are only told.
    """
    analysed = context.records(analysis.of)
    if analysed is None:
        return None, (), ()
    told = [(each, score_of(analysed.result, each)) for each in finding.subjects]
    known = [(each, score) for each, score in told if score is not None]
    about, target = named(finding), analysed.settings.target
    plain = tuple(
        text("score_told", what=context.subject_words(each), score=format_score(score)) for each, score in known
    )
    if len(about) != 1 or about[0] not in dict(known):
        return None, (), plain
    score = dict(known)[about[0]]
    if not is_judged(analysis, finding, score, target):
        return None, (), plain
    rest = tuple(words for words, (each, _) in zip(plain, known, strict=True) if each != about[0])
    quarrels = score >= target and is_weakness(finding)
    rule = tuple(text("tier_rule", words=words) for words in band_words(analysis, finding.tier)) if quarrels else ()
    return score_bar(score, target), rule, rest


def finding_view(context: Context, records: YearRecords, analysis: Analysis, finding: Finding) -> FindingView:
    """A finding as pages show it."""
    answers = tuple(
        numbered_measure_link(records, measure) for measure in records.measures_by_finding.get(finding.id, ())
    )
    bar, rule, scores = _scores(context, analysis, finding)
    is_open = records.measures_by_finding and is_weakness(finding) and not is_answered(records, finding)
    codes = finding.printed_codes
    return FindingView(
        anchor=finding.id,
        subjects=tuple(subject_link(context, analysis.of, each, codes) for each in finding.subjects),
        bar=bar,
        rule=rule,
        scores=scores,
        notes=printed_notes(context, analysis.of, finding.subjects, codes),
        text=carrying(finding.text, mark_on(finding, "tier")),
        cause=finding.cause or "",
        fix=finding.fix or "",
        measures=answers,
        unanswered=text("analysis_no_measure") if is_open else "",
    )


def band_words(analysis: Analysis, tier: Tier | None) -> tuple[str, ...]:
    return tuple(
        text(
            "band_of_indicators" if band.about is BandOf.INDICATORS else "band",
            low=format_score(band.low),
            high=format_score(band.high),
            words=band.text or "",
        ).strip()
        for band in bands_of(analysis, tier)
    )
