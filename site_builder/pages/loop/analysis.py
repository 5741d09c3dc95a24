"""The analysis page: what the result of last year showed, by tier, and the measure that answers each finding."""

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.numerals import format_score
from site_builder.language.words import text
from site_builder.pages.loop.analysis_tables import Analysed, fix_tables, in_fix_tables, question_tables
from site_builder.pages.loop.findings import FindingView, band_words, finding_view
from site_builder.pages.loop.topics import ConstraintView, TopicView, constraint_views, topic_view
from site_builder.pages.parts.approvals import report_approval_details
from site_builder.pages.parts.basics import Detail, Link, Mark, Page
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.details import detail, details, proven
from site_builder.pages.parts.frames import Framer
from site_builder.pages.parts.marks import tier_mark
from site_builder.pages.parts.subjects import subject_link, table_words
from site_builder.pages.parts.tables import Table
from site_builder.records.analysis import Analysis, Finding, Tier
from site_builder.records.catalogues import reader
from site_builder.records.derived.findings import asked, tier_counts
from site_builder.records.derived.site_map import PageKind
from site_builder.records.derived.subjects import printed_scores
from site_builder.records.disclosure import YearRecords


class FindingPart(Struct, frozen=True):
    """Findings that stand together; `heading` is their indicator where they stand by indicators."""

    heading: str
    anchor: str
    findings: tuple[FindingView, ...]


class FindingGroup(Struct, frozen=True):
    """The findings of one tier, or of one instrument where the document judges none of them.

    `bands` say in words which scores the agency means by a tier; `introduction` is what the document says of the
    instrument first.
    """

    mark: Mark | None
    title: str
    anchor: str
    count: str
    bands: tuple[str, ...]
    introduction: str
    parts: tuple[FindingPart, ...]

    @property
    def findings(self) -> tuple[FindingView, ...]:
        """All findings of the group, in its order."""
        return tuple(each for part in self.parts for each in part.findings)


class IntroductionView(Struct, frozen=True):
    """What the document says of an instrument."""

    anchor: str
    title: str
    text: str


class AnalysisPage(Page, frozen=True):
    """Everything the analysis page shows."""

    kind = PageKind.ANALYSIS
    summary: str
    facts: tuple[Detail, ...]
    printed_scores: tuple[str, ...]
    introductions: tuple[IntroductionView, ...]
    groups: tuple[FindingGroup, ...]
    topics: tuple[TopicView, ...]
    tables: tuple[Table, ...]
    constraints_lead: str
    constraints: tuple[ConstraintView, ...]
    result_link: Link | None
    measures_link: Link | None


def _tables(analysed: Analysed) -> tuple[Table, ...]:
    """L3 where findings say what would put them right; L4 for the rest outside topics, so that no finding is left out.

    Where there is no L3, L4 is printed only for what it adds to the list above it: scores of questions and items.
    """
    in_topics = {finding for topic in analysed.analysis.topics for finding in topic.findings}
    shown = in_topics | {each.id for each in in_fix_tables(analysed)}
    others = tuple(each for each in analysed.analysis.findings if each.id not in shown)
    scored = any(analysed.score(subject) for finding in others for subject in asked(finding))
    fixes = fix_tables(analysed)
    return (*fixes, *(question_tables(analysed, others, "questions") if scored or fixes else ()))


def count_words(findings: tuple[Finding, ...]) -> tuple[str, ...]:
    """How many findings stand in each tier that has any; nothing where the document judged none of them."""
    counts = tier_counts(findings)
    if not any(tier for tier, _ in counts):
        return ()
    return tuple(text("loop_finding", word=_tier_word(tier), count=count) for tier, count in counts)


def _tier_word(tier: Tier | None) -> str:
    """A tier as a count names it, which is shorter than its mark for strengths."""
    if tier is None:
        return text("tier_none")
    return text("strengths") if tier is Tier.KEEP else tier_mark(tier).word


def _answer(analysis: Analysis) -> str:
    """How many findings there are, by tiers where the document has tiers; of topics alone how many these are."""
    findings, topics = len(analysis.findings), len(analysis.topics)
    if not findings:
        return text("analysis_answer_topics", year=analysis.of, count=topics) if topics else ""
    words = count_words(analysis.findings) or (text("tiers_not_told"),)
    return " ".join((text("analysis_answer", year=analysis.of, count=findings), *words))


def _groups(analysed: Analysed, records: YearRecords) -> Iterator[FindingGroup]:
    """The findings by tier; those that nobody judged by instrument and indicator."""
    context, analysis = analysed.context, analysed.analysis
    for tier, count in tier_counts(analysis.findings):
        findings = tuple(each for each in analysis.findings if each.tier is tier)
        if tier is None:
            yield from _unjudged(analysed, records, findings)
            continue
        mark = tier_mark(tier)
        views = tuple(finding_view(context, records, analysis, each) for each in findings)
        parts = (FindingPart("", "", views),)
        words = text("findings_count", count=count)
        yield FindingGroup(mark, mark.word, tier.value, words, band_words(analysis, tier), "", parts)


def _unjudged(analysed: Analysed, records: YearRecords, findings: tuple[Finding, ...]) -> Iterator[FindingGroup]:
    context, analysis = analysed.context, analysed.analysis
    names = {each.id.value: each.name_th for each in reader.instruments()}
    introductions = {each.instrument.value: each.text for each in analysis.introductions}
    for name in (*names, ""):
        own = sorted(
            (each for each in findings if analysed.instrument(each) == name),
            key=lambda each: analysed.indicator(each) or 0,
        )
        if not own:
            continue
        title = text("instrument_named", name=names[name], instrument=name) if name else text("findings_elsewhere")
        anchor = urls.findings_anchor(name)
        parts = tuple(
            FindingPart(
                heading=table_words(context, analysis.of, number) if number else "",
                anchor=f"{anchor}-{number}" if number else "",
                findings=tuple(finding_view(context, records, analysis, each) for each in members),
            )
            for number, members in groupby(own, analysed.indicator)
        )
        count = text("findings_count", count=len(own))
        yield FindingGroup(None, title, anchor, count, (), introductions.get(name, ""), parts)


def _introductions(analysis: Analysis, groups: tuple[FindingGroup, ...]) -> tuple[IntroductionView, ...]:
    """What the document says of each instrument whose findings do not stand together below it."""
    names = {each.id: each.name_th for each in reader.instruments()}
    beside_findings = {group.anchor for group in groups if group.introduction}
    return tuple(
        IntroductionView(
            anchor=urls.introduction_anchor(each.instrument.value),
            title=text("instrument_named", name=names[each.instrument], instrument=each.instrument.value),
            text=each.text,
        )
        for each in analysis.introductions
        if urls.findings_anchor(each.instrument.value) not in beside_findings
    )


def _printed_scores(context: Context, analysis: Analysis) -> Iterator[str]:
    """Each score that the document prints otherwise, beside that of the result."""
    for each, known in printed_scores(context.disclosure, analysis):
        if known is not None:
            yield text(
                "score_printed",
                what=subject_link(context, analysis.of, each.subject).text if each.subject else text("total_score"),
                score=format_score(known),
                where=each.where or text("the_document"),
                printed=format_score(each.printed),
            )


@builds(PageKind.ANALYSIS)
def build(context: Context, framer: Framer, records: YearRecords, analysis: Analysis) -> AnalysisPage:
    """The page of one year's analysis."""
    year = records.year
    source_records, analysed = context.records(analysis.of), Analysed(context, analysis)
    groups, tables = tuple(_groups(analysed, records)), _tables(analysed)
    return AnalysisPage(
        frame=framer.frame(text("analysis_title", year=analysis.of), answer=_answer(analysis), form=bool(tables)),
        summary=analysis.summary or "",
        facts=details(
            *report_approval_details(context, records, analysis),
            detail("memo", "", context.document_link(records, analysis.memo)),
            proven("signed_original", context, records, analysis.signed),
        ),
        printed_scores=tuple(_printed_scores(context, analysis)),
        introductions=_introductions(analysis, groups),
        groups=groups,
        topics=tuple(topic_view(analysed, records, each) for each in analysis.topics),
        tables=tables,
        constraints_lead=analysis.constraints_lead or "",
        constraints=constraint_views(analysis),
        result_link=Link(text("result_title", year=analysis.of), urls.result(analysis.of))
        if source_records and source_records.result
        else None,
        measures_link=Link(text("measures_title", year=year), urls.measures(year)) if records.measure_list else None,
    )
