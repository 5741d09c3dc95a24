"""The official tables of an analysis: issues with their fix (L3), questions and items (L4), shopping lists (L5)."""

from msgspec import Struct

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.numerals import format_score
from site_builder.language.thai.rebuilt import carrying
from site_builder.language.words import text
from site_builder.pages.parts.basics import Link
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.marks import tier_mark
from site_builder.pages.parts.subjects import coded, instrument_words, printed_code, subject_address, wording
from site_builder.pages.parts.tables import Body, Cell, Row, Table, columns, headed_body, row_spans
from site_builder.records.analysis import Analysis, Finding, Tier, Topic
from site_builder.records.catalogues import reader
from site_builder.records.derived.rebuilt import mark_on
from site_builder.records.derived.subjects import indicator_of, score_of
from site_builder.records.result import Result
from site_builder.records.subjects import Subject, SubjectKind, indicator_subject


class Analysed(Struct, frozen=True, dict=True):
    """An analysis with the result it is about, which this site may lack."""

    context: Context
    analysis: Analysis

    @property
    def of(self) -> FiscalYear:
        return self.analysis.of

    @property
    def result(self) -> Result | None:
        records = self.context.records(self.of)
        return records.result if records else None

    def score(self, subject: Subject) -> str:
        """A subject's score, or an empty text."""
        score = score_of(self.result, subject)
        return format_score(score) if score is not None else ""

    def indicator(self, finding: Finding) -> int | None:
        """The indicator under which a finding stands: that of its first subject."""
        return next((indicator_of(each, self.of) for each in finding.subjects), None)


# L3: number, indicator, score; issues and fixes line by line


def _fix_body(analysed: Analysed, number: int, findings: list[Finding]) -> Body:
    subject = indicator_subject(number)
    count = max(len(findings), 1)
    left = (
        Cell(0, paragraphs=(str(number),), row_span=count),
        Cell(1, paragraphs=(wording(subject, analysed.of),), row_span=count, header=True),
        Cell(2, paragraphs=(analysed.score(subject),), row_span=count),
    )
    issues = [(coded(finding.text, finding.subjects), finding.fix or "") for finding in findings]
    pairs = issues or [(text("none"), text("none"))]
    return headed_body(left, [(Cell(3, paragraphs=(issue,)), Cell(4, paragraphs=(fix,))) for issue, fix in pairs])


def fix_tables(analysed: Analysed) -> tuple[Table, ...]:
    """Layout L3, one table an instrument: what has to be put right and how, beside all its indicators and scores.

    An indicator without an issue stands in it when it has a score, as on the printed form.
    """
    with_fix = [finding for finding in analysed.analysis.findings if finding.fix]
    tables: list[Table] = []
    for instrument in reader.instruments():
        by_number = {
            number: [each for each in with_fix if analysed.indicator(each) == number]
            for number in instrument.indicators
        }
        if not any(by_number.values()):
            continue
        scored = {number for number in by_number if analysed.score(indicator_subject(number))}
        tables.append(
            Table(
                id=f"fix-{instrument.id.value.lower()}",
                caption=text("instrument_named", name=instrument.name_th, instrument=instrument.id.value),
                columns=columns("col_number", "col_indicator", "col_score", "col_issue_to_mend", "col_fix"),
                bodies=tuple(
                    _fix_body(analysed, number, findings)
                    for number, findings in by_number.items()
                    if findings or number in scored
                ),
            )
        )
    return tuple(tables)


# L4: instrument, indicator, question or item, score, analysis


class _Line(Struct, frozen=True):
    """One question or item of a finding."""

    instrument: str
    indicator: int | None
    subject: Subject
    finding: Finding


def asked(finding: Finding) -> tuple[Subject, ...]:
    """The questions and items among a finding's subjects."""
    return tuple(each for each in finding.subjects if each.kind is not SubjectKind.INDICATOR)


def _lines(analysed: Analysed, finding: Finding) -> tuple[_Line, ...]:
    numbered = ((indicator_of(subject, analysed.of), subject) for subject in asked(finding))
    lines = (_Line(instrument_words(number), number, subject, finding) for number, subject in numbered)
    return tuple(sorted(lines, key=lambda line: line.indicator or 0))


def _question_body(analysed: Analysed, lines: tuple[_Line, ...]) -> Body:
    instruments = row_spans(line.instrument for line in lines)
    indicators = row_spans(line.indicator for line in lines)
    findings = row_spans(line.finding.id for line in lines)
    rows: list[Row] = []
    for place, line in enumerate(lines):
        cells: list[Cell] = []
        if instruments[place]:
            cells.append(Cell(0, paragraphs=(line.instrument,), row_span=instruments[place]))
        if indicators[place]:
            words = analysed.context.indicator_link(line.indicator).text if line.indicator else ""
            cells.append(Cell(1, paragraphs=(words,), row_span=indicators[place]))
        asking = f"{printed_code(line.subject)} {wording(line.subject, analysed.of)}".strip()
        cells.append(Cell(2, paragraphs=(asking,), header=True))
        cells.append(Cell(3, paragraphs=(analysed.score(line.subject),)))
        if findings[place]:
            cause = (line.finding.cause,) if line.finding.cause else ()
            cells.append(Cell(4, paragraphs=(line.finding.text, *cause), row_span=findings[place]))
        rows.append(Row(tuple(cells)))
    return Body(tuple(rows))


def question_table(analysed: Analysed, tier: Tier, findings: tuple[Finding, ...], table_id: str) -> Table | None:
    """Layout L4 for the findings of one tier; one cell of analysis serves all questions and items of a finding.

    Findings stand by instrument and indicator. A new body begins where the instrument changes between findings.
    """
    by_finding = [lines for lines in (_lines(analysed, each) for each in findings if each.tier is tier) if lines]
    if not by_finding:
        return None
    by_finding.sort(key=lambda lines: lines[0].indicator or 0)
    groups: list[tuple[_Line, ...]] = []
    for lines in by_finding:
        if groups and groups[-1][-1].instrument == lines[0].instrument:
            groups[-1] = (*groups[-1], *lines)
        else:
            groups.append(lines)
    return Table(
        id=f"{table_id}-{tier.value}",
        caption=text(
            "questions_of_tier",
            tier=carrying(tier_mark(tier).word, *(mark_on(each, "tier") for each in findings if each.tier is tier)),
        ),
        columns=columns("col_instrument", "col_indicator", "col_question_or_item", "col_score", "col_analysis"),
        bodies=tuple(_question_body(analysed, lines) for lines in groups),
    )


def question_tables(analysed: Analysed, findings: tuple[Finding, ...], table_id: str) -> tuple[Table, ...]:
    """Layout L4, one table a tier, the most pressing first."""
    tables = (question_table(analysed, tier, findings, table_id) for tier in Tier)
    return tuple(table for table in tables if table)


# L5: code and wording


def shopping_table(analysed: Analysed, topic: Topic, title: str) -> Table:
    """Layout L5: the questions and items that feed a topic, as the agency lists them."""
    rows: list[Row] = []
    for subject in topic.subjects:
        link = Link(printed_code(subject), subject_address(analysed.context, analysed.of, subject))
        rows.append(Row((Cell.of_link(0, link), Cell(1, paragraphs=(wording(subject, analysed.of),)))))
    return Table(
        id=f"{topic.id}-list",
        caption=text("shopping_list", number=topic.no, title=title),
        columns=columns("col_code", "col_question_or_item"),
        bodies=(Body(tuple(rows)),),
        slim=True,
    )
