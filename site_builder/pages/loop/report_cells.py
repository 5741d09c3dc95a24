"""Cells that the official tables of a round's report have in common, whatever their layout."""

from collections.abc import Iterable

from msgspec import Struct

from site_builder.language.thai.periods import format_period
from site_builder.language.words import text
from site_builder.pages.loop.measure_tables import measure_link
from site_builder.pages.parts.basics import Link, Mark
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.entries import event_line, outcome_line
from site_builder.pages.parts.marks import promise_mark
from site_builder.pages.parts.subjects import asked_words, coded
from site_builder.pages.parts.tables import Cell, ListLine
from site_builder.records.derived.measures import measure_period
from site_builder.records.derived.subjects import analysed_year
from site_builder.records.disclosure import YearRecords
from site_builder.records.measures import Measure
from site_builder.records.progress import Entry, Outcome, RoundReport
from site_builder.records.subjects import SubjectKind
from site_builder.records.year import Round


class ReportCells(Struct, frozen=True, dict=True):
    """Makes the cells of one round's report; `column` is the place of a cell in the layout at hand."""

    context: Context
    records: YearRecords
    report_round: Round
    report: RoundReport

    def marks(self, measure: Measure) -> dict[str, Mark]:
        """How the steps and follow-ups of a measure stand on the day of the round, by their ids."""
        standings = self.context.standings_of(self.records, measure, self.report_round)
        return {each.part.id: promise_mark(each) for each in standings if each.part}

    def issue(self, column: int, measure: Measure, row_span: int = 1) -> Cell:
        """What a measure answers, with the codes of questions and items; its first words lead to the measure."""
        of = analysed_year(self.records)
        findings = [self.records.findings[each] for each in measure.findings if each in self.records.findings]
        issues = [coded(each.text, each.subjects, each.printed_codes) for each in findings] or [
            asked_words(self.context, of, each, measure.printed_codes)
            for each in measure.subjects
            if each.kind is not SubjectKind.INDICATOR
        ]
        link = measure_link(self.records, measure)
        first, *rest = issues or [link.text]
        return Cell(
            column,
            link=Link(first, link.address),
            paragraphs=tuple(rest),
            row_span=row_span,
            header=True,
            anchor=measure.id,
        )

    def owner(self, column: int, measure: Measure, row_span: int = 1) -> Cell:
        """The units in one list, as layouts without main and supporting units print them."""
        units = (*measure.units.main, *measure.units.supporting)
        lines = [ListLine(self.context.unit_name(unit, self.records.year)) for unit in units]
        if measure.units_note:
            lines.append(ListLine(measure.units_note))
        return Cell(column, lines=tuple(lines), row_span=row_span, numbered=False)

    def steps(
        self, column: int, measure: Measure, entries: Iterable[Entry], row_span: int = 1, *, marked: bool = True
    ) -> Cell:
        """The promised steps, each with how it stands, then the steps that the plan never had."""
        marks = self.marks(measure) if marked else {}
        lines = [ListLine(step.text, mark=marks.get(step.id)) for step in measure.steps]
        lines += [ListLine(added, note=text("added_step")) for entry in entries for added in entry.added]
        return Cell(column, lines=tuple(lines), row_span=row_span)

    def period(self, column: int, measure: Measure, entries: Iterable[Entry]) -> Cell:
        """When it was done, where the report says so, else when it was promised for."""
        planned = measure_period(self.records, measure)
        actual = [format_period(each.period) for each in entries if each.period]
        words = actual or ([format_period(planned)] if planned else [])
        return Cell(column, paragraphs=tuple(dict.fromkeys(words)))

    def summary(self, column: int, entries: Iterable[Entry], row_span: int = 1) -> Cell:
        """What was done: every event of the entries, and why something could not be done."""
        listed = tuple(entries)
        done = tuple(event_line(self.context, self.records, event) for entry in listed for event in entry.done)
        reasons = tuple(entry.reason for entry in listed if entry.reason)
        silent = () if done else (text("nothing_reported"),)
        return Cell(column, paragraphs=reasons or silent, lines=done, row_span=row_span)

    def outcome(self, column: int, outcomes: Iterable[Outcome], row_span: int = 1, *, otherwise: str = "") -> Cell:
        """What came of it; `otherwise` are the words where the report states nothing."""
        lines = tuple(outcome_line(self.context, self.records, outcome) for outcome in outcomes)
        silent = () if lines else (otherwise or text("no_outcome"),)
        return Cell(column, paragraphs=silent, lines=lines, row_span=row_span)
