"""The analysis page: what the result of last year showed, by tier, and the measure that answers each finding."""

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.numerals import format_score
from site_builder.language.thai.rebuilt import carrying
from site_builder.language.words import text
from site_builder.pages.loop.analysis_tables import Analysed, asked, fix_tables, question_tables
from site_builder.pages.loop.measure_tables import numbered_measure_link
from site_builder.pages.loop.topics import ConstraintView, TopicView, constraint_views, topic_view
from site_builder.pages.parts.basics import Detail, Link, Mark, Page, ScoreBar
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.details import detail, details, proven
from site_builder.pages.parts.frames import Framer
from site_builder.pages.parts.marks import score_bar, tier_counts, tier_mark
from site_builder.pages.parts.subjects import subject_link
from site_builder.pages.parts.tables import Table
from site_builder.records.analysis import Analysis, Finding, Tier
from site_builder.records.derived.rebuilt import mark_on
from site_builder.records.derived.site_map import PageKind
from site_builder.records.derived.subjects import score_of
from site_builder.records.disclosure import YearRecords
from site_builder.records.subjects import SubjectKind


class FindingView(Struct, frozen=True):
    """One finding: what it is about, with its score, its text and cause, and the measures that answer it."""

    anchor: str
    subjects: tuple[Link, ...]
    bar: ScoreBar | None
    text: str
    cause: str
    fix: str
    measures: tuple[Link, ...]


class TierView(Struct, frozen=True):
    """The findings of one tier; `bands` say in words which scores the agency means by it."""

    mark: Mark
    anchor: str
    count: str
    bands: tuple[str, ...]
    findings: tuple[FindingView, ...]


class AnalysisPage(Page, frozen=True):
    """Everything the analysis page shows."""

    kind = PageKind.ANALYSIS
    summary: str
    facts: tuple[Detail, ...]
    tiers: tuple[TierView, ...]
    topics: tuple[TopicView, ...]
    tables: tuple[Table, ...]
    constraints: tuple[ConstraintView, ...]
    result_link: Link | None
    measures_link: Link | None
    unanswered: str
    """What stands under a finding without a measure; empty where the year's measures name no finding at all."""


def _bar(context: Context, of: FiscalYear, finding: Finding) -> ScoreBar | None:
    """The score of the first indicator a finding names, else of its only question."""
    analysed = context.records(of)
    if analysed is None:
        return None
    indicators = [each for each in finding.subjects if each.kind is SubjectKind.INDICATOR]
    questions = [each for each in finding.subjects if each.kind is SubjectKind.QUESTION]
    for subject in indicators or (questions if len(questions) == 1 else ()):
        score = score_of(analysed.result, subject)
        if score is not None:
            return score_bar(score, analysed.settings.target)
    return None


def finding_view(context: Context, records: YearRecords, analysis: Analysis, finding: Finding) -> FindingView:
    """A finding as pages show it."""
    answers = tuple(
        numbered_measure_link(records, measure) for measure in records.measures_by_finding.get(finding.id, ())
    )
    return FindingView(
        anchor=finding.id,
        subjects=tuple(subject_link(context, analysis.of, each) for each in finding.subjects),
        bar=_bar(context, analysis.of, finding),
        text=carrying(finding.text, mark_on(finding, "tier")),
        cause=finding.cause or "",
        fix=finding.fix or "",
        measures=answers,
    )


def _bands(analysis: Analysis, tier: Tier) -> tuple[str, ...]:
    return tuple(
        text("band", low=format_score(band.low), high=format_score(band.high), words=band.text or "").strip()
        for band in analysis.bands
        if band.tier is tier
    )


def _tables(analysed: Analysed) -> tuple[Table, ...]:
    """L3 where findings say what would put them right; L4 for the rest, where the result scores what they ask about."""
    in_topics = {finding for topic in analysed.analysis.topics for finding in topic.findings}
    others = tuple(each for each in analysed.analysis.findings if not each.fix and each.id not in in_topics)
    scored = any(analysed.score(subject) for finding in others for subject in asked(finding))
    return (*fix_tables(analysed), *(question_tables(analysed, others, "questions") if scored else ()))


@builds(PageKind.ANALYSIS)
def build(context: Context, framer: Framer, records: YearRecords, analysis: Analysis) -> AnalysisPage:
    """The page of one year's analysis."""
    year = records.year
    source_records, analysed = context.records(analysis.of), Analysed(context, analysis)
    counts = tier_counts(analysis.findings)
    answer = text(
        "analysis_answer", year=analysis.of, count=len(analysis.findings), **{tier.value: counts[tier] for tier in Tier}
    )
    tiers = tuple(
        TierView(
            mark=tier_mark(tier),
            anchor=tier.value,
            count=text("findings_count", count=counts[tier]),
            bands=_bands(analysis, tier),
            findings=tuple(
                finding_view(context, records, analysis, each) for each in analysis.findings if each.tier is tier
            ),
        )
        for tier in Tier
        if counts[tier]
    )
    tables = _tables(analysed)
    named = any(measure.findings for measure in records.measure_list)
    return AnalysisPage(
        unanswered=text("analysis_no_measure") if named else "",
        frame=framer.frame(text("analysis_title", year=analysis.of), answer=answer, form=bool(tables)),
        summary=analysis.summary or "",
        facts=details(
            detail("memo", "", context.document_link(records, analysis.memo)),
            proven("signed_original", context, records, analysis.signed),
        ),
        tiers=tiers,
        topics=tuple(topic_view(analysed, records, each) for each in analysis.topics),
        tables=tables,
        constraints=constraint_views(analysis),
        result_link=Link(text("result_title", year=analysis.of), urls.result(analysis.of))
        if source_records and source_records.result
        else None,
        measures_link=Link(text("measures_title", year=year), urls.measures(year)) if records.measure_list else None,
    )
