"""The analysis page: what the result of last year showed, by tier, and the measure that answers each finding."""

from dataclasses import dataclass
from typing import ClassVar

from site_builder import urls
from site_builder.model.analysis import Analysis, Finding, Tier
from site_builder.model.disclosure import YearRecords
from site_builder.model.subjects import Subject, SubjectKind
from site_builder.pages.context import Context
from site_builder.pages.frames import Framer, year_words
from site_builder.pages.kinds import PageKind, Section
from site_builder.pages.marks import score_bar, tier_mark
from site_builder.pages.measure_tables import measure_title
from site_builder.pages.parts import Frame, Link, Mark, ScoreBar
from site_builder.strings import text
from site_builder.thai.fiscal_year import FiscalYear


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding: what it is about, with its score, its text and cause, and the measures that answer it."""

    anchor: str
    subjects: tuple[Link, ...]
    bar: ScoreBar | None
    text: str
    cause: str
    measures: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class TierView:
    """The findings of one tier."""

    mark: Mark
    anchor: str
    count: str
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class AnalysisPage:
    """Everything the analysis page shows."""

    kind: ClassVar[PageKind] = PageKind.ANALYSIS
    frame: Frame
    summary: str
    tiers: tuple[TierView, ...]
    result_link: Link | None
    measures_link: Link | None


def subject_link(context: Context, analysed: FiscalYear, subject: Subject) -> Link:
    """A subject as a link where the site tells of it: an indicator's page, an answered item."""
    words = context.subject_words(subject)
    if subject.kind is SubjectKind.INDICATOR:
        link = context.indicator_link(subject.number)
        return Link(f"{words} {link.text.partition(' ')[2]}".strip(), link.address)
    return Link(words, "")


def _bar(context: Context, records: YearRecords, of: FiscalYear, finding: Finding) -> ScoreBar | None:
    analysed = context.records(of)
    for subject in finding.subjects:
        if subject.kind is SubjectKind.INDICATOR and analysed and analysed.result:
            score = analysed.result.score_of(subject.number)
            if score is not None:
                return score_bar(score, analysed.settings.target)
    return None


def finding_view(context: Context, records: YearRecords, analysis: Analysis, finding: Finding) -> FindingView:
    """A finding as pages show it."""
    answers = tuple(
        Link(
            text("measure_named", no=measure.no, title=measure_title(records, measure)),
            urls.measure(records.year, measure.id),
        )
        for measure in records.measure_list
        if finding.id in measure.findings
    )
    return FindingView(
        anchor=finding.id,
        subjects=tuple(subject_link(context, analysis.of, each) for each in finding.subjects),
        bar=_bar(context, records, analysis.of, finding),
        text=finding.text,
        cause=finding.cause or "",
        measures=answers,
    )


def build(context: Context, framer: Framer, records: YearRecords, analysis: Analysis) -> AnalysisPage:
    """The page of one year's analysis."""
    year = records.year
    analysed = context.records(analysis.of)
    counts = {tier: sum(each.tier is tier for each in analysis.findings) for tier in Tier}
    answer = text(
        "analysis_answer",
        year=analysis.of,
        count=len(analysis.findings),
        urgent=counts[Tier.URGENT],
        develop=counts[Tier.DEVELOP],
        keep=counts[Tier.KEEP],
    )
    tiers = tuple(
        TierView(
            mark=tier_mark(tier),
            anchor=tier.value,
            count=text("findings_count", count=counts[tier]),
            findings=tuple(
                finding_view(context, records, analysis, each) for each in analysis.findings if each.tier is tier
            ),
        )
        for tier in Tier
        if counts[tier]
    )
    return AnalysisPage(
        frame=framer.frame(
            urls.analysis(year),
            text("analysis_title", year=analysis.of),
            source=analysis.origin.file,
            records=records,
            section=Section.ANALYSIS,
            kicker=year_words(year),
            answer=answer,
            draft=analysis.is_draft,
        ),
        summary=analysis.summary or "",
        tiers=tiers,
        result_link=Link(text("result_title", year=analysis.of), urls.result(analysis.of))
        if analysed and analysed.result
        else None,
        measures_link=Link(text("measures_title", year=year), urls.measures(year)) if records.measure_list else None,
    )
