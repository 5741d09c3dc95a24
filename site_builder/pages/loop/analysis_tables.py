"""The official tables of an analysis: issues with their fix (L3), questions and items (L4), shopping lists (L5)."""

from collections.abc import Iterable

from msgspec import Struct

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.numerals import format_score
from site_builder.language.thai.rebuilt import carrying
from site_builder.language.words import text
from site_builder.pages.parts.basics import Link
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.marks import tier_mark
from site_builder.pages.parts.subjects import (
    asked_words,
    coded,
    instrument_words,
    printed_code,
    subject_address,
    table_words,
)
from site_builder.pages.parts.tables import Body, Cell, Row, Table, columns, headed_body, row_spans
from site_builder.records.analysis import Analysis, Finding, Tier, Topic
from site_builder.records.catalogues import reader
from site_builder.records.derived.findings import is_weakness, named, tier_counts
from site_builder.records.derived.rebuilt import mark_on
from site_builder.records.derived.subjects import indicator_of, printed_otherwise, score_of, table_number, wording
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

    def instrument(self, finding: Finding) -> str:
        """The instrument under which a finding stands; empty where the lists do not tell."""
        return instrument_words(self.indicator(finding))

    def wording(self, subject: Subject) -> str:
        """What a subject is called in the year that is analysed."""
        return wording(self.context.disclosure, self.of, subject)


# L3: number, indicator, score; issues and fixes line by line


def _fix_rows(findings: Iterable[Finding]) -> list[tuple[Cell, ...]]:
    """An issue a row; where the document says of none how to mend it, its cell says so."""
    pairs = [
        (coded(each.text, each.subjects, each.printed_codes), each.fix or text("fix_not_told")) for each in findings
    ] or [(text("none"), text("none"))]
    return [(Cell(3, paragraphs=(issue,)), Cell(4, paragraphs=(fix,))) for issue, fix in pairs]


def _fix_body(analysed: Analysed, number: int, findings: list[Finding]) -> Body:
    subject = indicator_subject(number)
    count = max(len(findings), 1)
    shown = str(table_number(analysed.context.disclosure, analysed.of, number))
    left = (
        Cell(0, paragraphs=(shown,), row_span=count),
        Cell(1, paragraphs=(analysed.wording(subject),), row_span=count, header=True),
        Cell(2, paragraphs=(analysed.score(subject),), row_span=count),
    )
    return headed_body(left, _fix_rows(findings))


def _fix_table(table_id: str, caption: str, bodies: tuple[Body, ...]) -> Table:
    headings = columns("col_number", "col_indicator", "col_score", "col_issue_to_fix", "col_fix")
    return Table(id=f"fix-{table_id}", caption=caption, columns=headings, bodies=bodies)


def in_fix_tables(analysed: Analysed) -> tuple[Finding, ...]:
    """The findings that layout L3 prints: what is to be mended in an instrument, where one of it says how.

    A strength is nothing to mend, unless the document says how.
    """
    to_mend = tuple(each for each in analysed.analysis.findings if each.fix or is_weakness(each))
    told = {analysed.instrument(each) for each in to_mend if each.fix}
    return tuple(each for each in to_mend if analysed.instrument(each) in told)


def fix_tables(analysed: Analysed) -> tuple[Table, ...]:
    """Layout L3, one table an instrument: what has to be put right and how, beside all its indicators and scores.

    An indicator without an issue stands in it when it has a score, as on the printed form. Findings about codes that no
    list knows stand in a table of their own.
    """
    findings = in_fix_tables(analysed)
    tables: list[Table] = []
    for instrument in reader.instruments():
        own = [each for each in findings if analysed.instrument(each) == instrument.id.value]
        if not own:
            continue
        by_number = {
            number: [each for each in own if analysed.indicator(each) == number] for number in instrument.indicators
        }
        scored = {number for number in by_number if analysed.score(indicator_subject(number))}
        bodies = tuple(
            _fix_body(analysed, number, issues) for number, issues in by_number.items() if issues or number in scored
        )
        caption = text("instrument_named", name=instrument.name_th, instrument=instrument.id.value)
        tables.append(_fix_table(instrument.id.value.lower(), caption, bodies))
    rest = [each for each in findings if not analysed.instrument(each)]
    if rest:
        left = tuple(Cell(column, row_span=len(rest)) for column in range(3))
        tables.append(_fix_table("other", text("findings_elsewhere"), (headed_body(left, _fix_rows(rest)),)))
    return tuple(tables)


# L4: instrument, indicator, question or item, score, analysis


class _Line(Struct, frozen=True):
    """One question or item of a finding; of a finding that names none, one of its indicators."""

    instrument: str
    indicator: int | None
    subject: Subject
    finding: Finding

    @property
    def place(self) -> tuple[int | None, str]:
        """The indicator, and what the document prints in its place: under one cell stands what agrees in both."""
        number = self.indicator
        codes = self.finding.printed_codes
        return number, printed_otherwise(indicator_subject(number), codes) if number else ""


def _lines(analysed: Analysed, finding: Finding) -> tuple[_Line, ...]:
    numbered = ((indicator_of(subject, analysed.of), subject) for subject in named(finding))
    lines = (_Line(instrument_words(number), number, subject, finding) for number, subject in numbered)
    return tuple(sorted(lines, key=lambda line: line.indicator or 0))


def _asking(analysed: Analysed, line: _Line) -> Cell:
    """The question or item of a line; empty where the finding is about a whole indicator."""
    if line.subject.kind is SubjectKind.INDICATOR:
        return Cell(2)
    words = asked_words(analysed.context, analysed.of, line.subject, line.finding.printed_codes)
    return Cell(2, paragraphs=(words,), header=True)


def _indicator_words(analysed: Analysed, line: _Line) -> tuple[str, ...]:
    number, printed = line.place
    if not number:
        return ()
    words = table_words(analysed.context, analysed.of, number)
    return (text("printed_as", words=words, printed=printed) if printed else words,)


def _question_body(analysed: Analysed, lines: tuple[_Line, ...]) -> Body:
    instruments = row_spans(line.instrument for line in lines)
    indicators = row_spans(line.place for line in lines)
    findings = row_spans(line.finding.id for line in lines)
    rows: list[Row] = []
    for place, line in enumerate(lines):
        cells: list[Cell] = []
        if instruments[place]:
            cells.append(Cell(0, paragraphs=(line.instrument,), row_span=instruments[place]))
        if indicators[place]:
            cells.append(Cell(1, paragraphs=_indicator_words(analysed, line), row_span=indicators[place]))
        cells.append(_asking(analysed, line))
        cells.append(Cell(3, paragraphs=(analysed.score(line.subject),)))
        if findings[place]:
            cause = (line.finding.cause,) if line.finding.cause else ()
            cells.append(Cell(4, paragraphs=(line.finding.text, *cause), row_span=findings[place]))
        rows.append(Row(tuple(cells)))
    return Body(tuple(rows))


def _tier_caption(tier: Tier | None, findings: tuple[Finding, ...]) -> str:
    if tier is None:
        return text("questions_of_none")
    marks = (mark_on(each, "tier") for each in findings if each.tier is tier)
    return text("questions_of_tier", tier=carrying(tier_mark(tier).word, *marks))


def question_table(analysed: Analysed, tier: Tier | None, findings: tuple[Finding, ...], table_id: str) -> Table:
    """Layout L4 for the findings of one tier; one cell of analysis serves all questions and items of a finding.

    Findings stand by instrument and indicator. A new body begins where the instrument changes between findings.
    """
    by_finding = [_lines(analysed, each) for each in findings if each.tier is tier]
    by_finding.sort(key=lambda lines: lines[0].indicator or 0)
    groups: list[tuple[_Line, ...]] = []
    for lines in by_finding:
        if groups and groups[-1][-1].instrument == lines[0].instrument:
            groups[-1] = (*groups[-1], *lines)
        else:
            groups.append(lines)
    return Table(
        id=f"{table_id}-{tier.value if tier else 'findings'}",
        caption=_tier_caption(tier, findings),
        columns=columns("col_instrument", "col_indicator", "col_question_or_item", "col_score", "col_analysis"),
        bodies=tuple(_question_body(analysed, lines) for lines in groups),
    )


def question_tables(analysed: Analysed, findings: tuple[Finding, ...], table_id: str) -> tuple[Table, ...]:
    """Layout L4, one table a tier, the most pressing first."""
    about = tuple(each for each in findings if each.subjects)
    return tuple(question_table(analysed, tier, about, table_id) for tier, _ in tier_counts(about))


# L5: code and wording


def shopping_table(analysed: Analysed, topic: Topic, title: str) -> Table:
    """Layout L5: the questions and items that feed a topic, as the agency lists them."""
    rows: list[Row] = []
    for subject in topic.subjects:
        code = printed_code(subject, topic.printed_codes)
        link = Link(code, subject_address(analysed.context, analysed.of, subject))
        rows.append(Row((Cell.of_link(0, link), Cell(1, paragraphs=(analysed.wording(subject),)))))
    return Table(
        id=f"{topic.id}-list",
        caption=text("shopping_list", number=topic.no, title=title),
        columns=columns("col_code", "col_question_or_item"),
        bodies=(Body(tuple(rows)),),
        slim=True,
    )
