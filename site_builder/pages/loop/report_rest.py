"""What no row of a report's layout tells: below the table or in tables of its own, so that nothing is left out."""

from collections.abc import Iterable, Iterator

from site_builder.language.words import text
from site_builder.pages.loop.measure_tables import numbered_measure_link
from site_builder.pages.loop.report_cells import ReportCells
from site_builder.pages.parts.basics import Link
from site_builder.pages.parts.entries import event_line, outcome_line, target_words, unreadable_words
from site_builder.pages.parts.tables import Body, Cell, FooterRow, ListLine, Row, Table, columns
from site_builder.records.derived.measures import reported_paragraphs
from site_builder.records.derived.reports import measures_of_outcomes, shared_entries, unmeasured_entries
from site_builder.records.measures import Measure
from site_builder.records.progress import Entry, Outcome


def watching(cells: ReportCells, measures: Iterable[Measure]) -> tuple[FooterRow, ...]:
    """What the report says of follow-ups that whole groups share and no row of these measures tells, once each."""
    records, report = cells.records, cells.report
    entries = {id(each): each for measure in measures for each in shared_entries(records, report, measure)}
    lines = [line for entry in entries.values() for line in _lines_of(cells, entry)]
    return (FooterRow(text("follow_up"), tuple(lines)),) if lines else ()


def _lines_of(cells: ReportCells, entry: Entry) -> Iterator[ListLine]:
    """All that an entry reports, line by line."""
    for words in reported_paragraphs((entry,)):
        yield ListLine(words)
    for event in entry.done:
        yield event_line(cells.context, cells.records, event)
    yield from (ListLine(told) for told in (entry.reason, unreadable_words(entry.unreadable)) if told)
    for added in entry.added:
        yield ListLine(added, note=text("added_step"))


def outcome_table(cells: ReportCells) -> tuple[Table, ...]:
    """The outcomes of a report whose layout has no column for them, each beside the measures it is stated for."""
    records = cells.records
    rows = tuple(
        Row(
            (
                Cell(
                    0, lines=tuple(_linked_line(numbered_measure_link(records, each)) for each in measures), header=True
                ),
                Cell(1, lines=(outcome_line(cells.context, records, outcome),)),
            )
        )
        for outcome, measures in measures_of_outcomes(records, cells.report)
        if measures
    )
    return _rest("outcomes_table", ("col_reported_for", "col_outcome"), rows)


def _linked_line(link: Link) -> ListLine:
    return ListLine("", links=(link,))


def unmeasured_table(cells: ReportCells) -> tuple[Table, ...]:
    """What was reported of findings, indicators and follow-ups that belong to no measure."""
    records, report = cells.records, cells.report
    entries: dict[tuple[str, ...], list[Entry]] = {}
    outcomes: dict[tuple[str, ...], list[Outcome]] = {}
    for entry in unmeasured_entries(records, report):
        entries.setdefault(entry.about, []).append(entry)
    for outcome, measures in measures_of_outcomes(records, report):
        if not measures:
            outcomes.setdefault(outcome.about, []).append(outcome)
    rows = tuple(
        Row(
            (
                Cell(0, paragraphs=tuple(target_words(cells.context, records, each) for each in about), header=True),
                cells.period_of(1, entries.get(about, ())),
                cells.units_of(2, entries.get(about, ())),
                cells.summary(3, entries.get(about, ())),
                cells.outcome(4, outcomes.get(about, ()), ()),
            )
        )
        for about in dict.fromkeys((*entries, *outcomes))
    )
    return _rest("unmeasured_table", ("col_issue", "col_period", "col_units", "col_summary", "col_outcome"), rows)


def _rest(caption: str, headings: tuple[str, ...], rows: tuple[Row, ...]) -> tuple[Table, ...]:
    """A table of what stands in no other; none where there is nothing."""
    if not rows:
        return ()
    return (
        Table(
            id=caption.replace("_", "-"),
            caption=text(caption),
            columns=columns(*headings),
            bodies=tuple(Body((row,)) for row in rows),
        ),
    )
