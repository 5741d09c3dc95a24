"""Cells that the official tables of a round's report have in common, whatever their layout."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.periods import format_period
from site_builder.language.words import text
from site_builder.pages.loop.measure_tables import measure_deadline, units_lines
from site_builder.pages.parts.basics import Link, Mark
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.entries import event_line, outcome_line, unreadable_words
from site_builder.pages.parts.marks import promise_mark
from site_builder.pages.parts.responsible import owner_lines, reported_lines, reported_units, unit_lines
from site_builder.pages.parts.subjects import asked_words, coded
from site_builder.pages.parts.tables import Cell, ListLine
from site_builder.records.derived.measures import (
    approach_paragraphs,
    measure_period,
    measure_wording,
    reported_paragraphs,
)
from site_builder.records.derived.reports import measures_of_outcomes
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

    @cached_property
    def stated_for(self) -> dict[int, tuple[Measure, ...]]:
        """The measures each outcome of the report is stated for, by the outcome's identity."""
        return {id(outcome): own for outcome, own in measures_of_outcomes(self.records, self.report)}

    def marks(self, measure: Measure) -> dict[str, Mark]:
        """How the steps and follow-ups of a measure stand on the day of the round, by their ids."""
        standings = self.context.standings_of(self.records, measure, self.report_round)
        return {each.part.id: promise_mark(each) for each in standings if each.part}

    def _issues(self, measure: Measure) -> list[str]:
        of = analysed_year(self.records)
        findings = [self.records.findings[each] for each in measure.findings if each in self.records.findings]
        return [coded(each.text, each.subjects, each.printed_codes) for each in findings] or [
            asked_words(self.context, of, each, measure.printed_codes)
            for each in measure.subjects
            if each.kind is not SubjectKind.INDICATOR
        ]

    def issue(self, column: int, measure: Measure, row_span: int = 1) -> Cell:
        """What a measure answers, with the codes of questions and items; its first words lead to the measure."""
        first, *rest = self._issues(measure) or [measure_wording(self.records, measure).heading]
        return Cell(
            column,
            link=Link(first, urls.measure(self.records.year, measure.id)),
            paragraphs=tuple(rest),
            row_span=row_span,
            header=True,
            anchor=measure.id,
        )

    def units(self, column: int, measure: Measure, entries: Iterable[Entry]) -> Cell:
        """Main units, positions and supporting units: those of the report, which may be others than the plan's."""
        reported = (unit_lines(self.context, self.records, *each) for each in reported_units(entries))
        lines = reported_lines(reported, units_lines(self.context, self.records, measure))
        return Cell(column, lines=tuple(lines), numbered=False)

    def units_of(self, column: int, entries: Iterable[Entry]) -> Cell:
        """The units that entries name which belong to no measure."""
        reported = (unit_lines(self.context, self.records, *each) for each in reported_units(entries))
        return Cell(column, lines=tuple(reported_lines(reported, ())), numbered=False)

    def owner(self, column: int, measure: Measure, entries: Iterable[Entry], row_span: int = 1) -> Cell:
        """The same in one list, as layouts without main and supporting units print them."""
        reported = (owner_lines(self.context, self.records, *each) for each in reported_units(entries))
        planned = owner_lines(self.context, self.records, measure.units, measure.units_note or "")
        lines = reported_lines(reported, planned)
        return Cell(column, lines=tuple(lines), row_span=row_span, numbered=False)

    def steps(
        self,
        column: int,
        measure: Measure,
        entries: Iterable[Entry],
        row_span: int = 1,
        *,
        marked: bool = True,
        adopted: tuple[str, ...] = (),
    ) -> Cell:
        """The promised steps, each with how it stands, then the steps that the plan never had.

        A layout without a column for the measure itself prints its `adopted` text above them.
        """
        marks = self.marks(measure) if marked else {}
        lines = [ListLine(step.text, mark=marks.get(step.id)) for step in measure.steps]
        lines += [ListLine(added, note=text("added_step")) for entry in entries for added in entry.added]
        return Cell(column, paragraphs=adopted, lines=tuple(lines), row_span=row_span)

    def measure(self, column: int, measure: Measure, entries: Iterable[Entry]) -> Cell:
        """A measure with its text: that of the report, and quietly the adopted one where they differ."""
        wording, told = measure_wording(self.records, measure), reported_paragraphs(entries)
        link = Link(wording.heading, urls.measure(self.records.year, measure.id))
        adopted = approach_paragraphs(measure)
        if not told or told == adopted:
            return Cell(column, link=link, paragraphs=wording.paragraphs)
        *first, last = told
        note = text("approach_planned", approach=" ".join(adopted)) if adopted else ""
        lines = (*(ListLine(each) for each in first), ListLine(last, note=note))
        if wording.heading in adopted:
            link = Link(text("measure_no", no=measure.no), link.address)
        return Cell(column, link=link, lines=lines, numbered=False)

    def adopted(self, measure: Measure, entries: Iterable[Entry]) -> tuple[str, ...]:
        """What was adopted, for a layout whose first cell prints the issue instead: the text, else the title.

        A report that prints another text is printed as it is.
        """
        if told := reported_paragraphs(entries):
            return told
        if not self._issues(measure):
            return measure_wording(self.records, measure).paragraphs
        return approach_paragraphs(measure) or ((measure.title,) if measure.title else ())

    def period(self, column: int, measure: Measure, entries: Iterable[Entry]) -> Cell:
        """When it was done by the report; where that says nothing, so it is told, and the planned period beside it."""
        planned = measure_period(self.records, measure)
        period = (text("period_planned", period=format_period(planned)),) if planned else ()
        return self.period_of(column, entries, " · ".join((*period, *measure_deadline(measure))))

    def period_of(self, column: int, entries: Iterable[Entry], otherwise: str = "") -> Cell:
        """When it was done by the report, else that it does not say, with a quiet note."""
        listed = tuple(entries)
        actual = tuple(dict.fromkeys(format_period(each.period) for each in listed if each.period))
        noted = tuple(dict.fromkeys(each.period_note for each in listed if each.period_note))
        if actual or noted:
            return Cell(column, paragraphs=(*actual, *noted))
        return Cell(column, lines=(ListLine(text("period_unreported"), note=otherwise),))

    def summary(self, column: int, entries: Iterable[Entry], row_span: int = 1, *, by_follow_up: bool = False) -> Cell:
        """What was done: every event of the entries, why something could not be done, and what could not be read.

        `by_follow_up` is the layout in which a cell stands for follow-ups and no column says when.
        """
        listed = tuple(entries)
        done = tuple(event_line(self.context, self.records, event) for entry in listed for event in entry.done)
        told = [text("done_in", period=format_period(each.period)) for each in listed if by_follow_up and each.period]
        told += [entry.reason for entry in listed if entry.reason]
        told += [words for words in (unreadable_words(entry.unreadable) for entry in listed) if words]
        silent = () if done or told else (text("nothing_reported"),)
        key = "shared_by_follow_ups" if by_follow_up else "shared_cell"
        shared = (text(key, count=row_span),) if row_span > 1 else ()
        return Cell(column, paragraphs=(*shared, *dict.fromkeys(told), *silent), lines=done, row_span=row_span)

    def outcome(
        self, column: int, outcomes: Iterable[Outcome], measures: Sequence[Measure], otherwise: str = ""
    ) -> Cell:
        """What came of it, in one cell for these measures; `otherwise` are the words where the report states nothing.

        An outcome that is stated for other measures than those of the cell says for which.
        """
        here, listed = [each.no for each in measures], tuple(outcomes)
        lines: list[ListLine] = []
        for outcome in listed:
            numbers = [each.no for each in self.stated_for[id(outcome)]]
            note = "" if numbers == here else text("stated_for_measures", numbers=", ".join(numbers))
            lines.append(outcome_line(self.context, self.records, outcome, note))
        silent = () if lines else (otherwise or text("no_outcome"),)
        shared = (text("shared_cell", count=len(measures)),) if lines and len(measures) > 1 else ()
        return Cell(column, paragraphs=(*shared, *silent), lines=tuple(lines), row_span=max(len(measures), 1))
