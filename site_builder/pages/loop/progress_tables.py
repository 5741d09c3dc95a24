"""The official tables of a round's report: by measure (L8), by indicator (L9) and by follow-up (L10)."""

from collections.abc import Callable, Sequence

from site_builder.language.thai.numerals import format_score
from site_builder.language.words import text
from site_builder.pages.loop.measure_tables import follow_up_note, measure_deadline
from site_builder.pages.loop.report_cells import ReportCells
from site_builder.pages.loop.report_rest import outcome_table, unmeasured_table, watching
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.entries import about_words
from site_builder.pages.parts.subjects import instrument_words, table_words
from site_builder.pages.parts.tables import Body, Cell, ListLine, Row, Table, columns, row_spans
from site_builder.records.derived.measures import follow_ups_of
from site_builder.records.derived.reports import entries_of, outcomes_of, reaches_of, shared_entries
from site_builder.records.derived.subjects import analysed_year, indicator_numbers, score_of
from site_builder.records.disclosure import YearRecords
from site_builder.records.measures import FollowUp, Measure
from site_builder.records.progress import Entry, ReportLayout, RoundReport
from site_builder.records.subjects import indicator_subject
from site_builder.records.year import Round

Measures = tuple[Measure, ...]


def report_tables(
    context: Context, records: YearRecords, report_round: Round, report: RoundReport
) -> tuple[Table, ...]:
    """The tables of a round's report in the layout it names."""
    cells = ReportCells(context, records, report_round, report)
    if report.layout is ReportLayout.BY_INDICATOR:
        tables = _by_instrument(cells, _INDICATOR_COLUMNS, _indicator_bodies, lambda measure: False)
    elif report.layout is ReportLayout.BY_FOLLOW_UP:
        tables = _by_instrument(cells, _FOLLOW_UP_COLUMNS, _follow_up_bodies, lambda measure: not measure.follow_ups)
        tables = (*tables, *outcome_table(cells))
    else:
        tables = (_measure_table(cells),)
    return (*tables, *unmeasured_table(cells))


# L8: indicator, measure, steps, period, units, summary, outcome


def _measure_row(cells: ReportCells, measure: Measure) -> Row:
    context, records, report = cells.context, cells.records, cells.report
    entries = entries_of(records, report, measure)
    of, numbers = analysed_year(records), indicator_numbers(records, measure)
    indicators = tuple(table_words(context, of, number, mixed=True) for number in numbers)
    return Row(
        (
            Cell(0, paragraphs=indicators, header=True),
            cells.measure(1, measure, entries),
            cells.steps(2, measure, entries),
            cells.period(3, measure, entries),
            cells.units(4, measure, entries),
            cells.summary(5, entries),
            cells.outcome(6, outcomes_of(records, report, measure), (measure,)),
        )
    )


def _measure_table(cells: ReportCells) -> Table:
    return Table(
        id="progress",
        caption=text("progress_table", year=cells.records.year),
        columns=columns(
            "col_indicator", "col_measure", "col_steps", "col_period", "col_units", "col_summary", "col_outcome"
        ),
        bodies=tuple(Body((_measure_row(cells, each),), anchor=each.id) for each in cells.records.measure_list),
        footers=watching(cells, cells.records.measure_list),
    )


# L9 and L10 stand instrument by instrument, indicator by indicator, in the order of the measures


def _by_instrument(
    cells: ReportCells,
    headings: tuple[str, ...],
    bodies: Callable[[ReportCells, int | None, Measures], tuple[Body, ...]],
    tells_shared: Callable[[Measure], bool],
) -> tuple[Table, ...]:
    """A table for each instrument; `tells_shared` says whether a measure's rows tell what its group shares."""
    records = cells.records
    groups: dict[str, dict[int | None, list[Measure]]] = {}
    for measure in records.measure_list:
        number = next(iter(indicator_numbers(records, measure)), None)
        groups.setdefault(instrument_words(number), {}).setdefault(number, []).append(measure)
    return tuple(
        Table(
            id=f"report-{instrument.lower() or 'other'}",
            caption=text("instrument_table", instrument=instrument) if instrument else text("measures_table_rest"),
            columns=columns(*headings),
            bodies=tuple(body for number, members in numbers.items() for body in bodies(cells, number, tuple(members))),
            footers=watching(cells, (each for own in numbers.values() for each in own if not tells_shared(each))),
        )
        for instrument, numbers in groups.items()
    )


def _heading(cells: ReportCells, number: int | None) -> str:
    if number is None:
        return ""
    return text("indicator_named", words=table_words(cells.context, analysed_year(cells.records), number))


# L9: issue, steps, unit, period, summary, outcome; the outcome belongs to the indicator

_INDICATOR_COLUMNS = ("col_issue_to_mend", "col_steps", "col_owner", "col_period", "col_summary", "col_outcome")


def _score_change(cells: ReportCells, number: int | None) -> str:
    """What became of an indicator's score by the results themselves; empty where one of them is missing."""
    analysed = cells.context.records(analysed_year(cells.records))
    if number is None or analysed is None:
        return ""
    before = score_of(analysed.result, indicator_subject(number))
    now = score_of(cells.records.result, indicator_subject(number))
    if before is None or now is None:
        return ""
    return text("indicator_change", start=format_score(before), end=format_score(now))


def _indicator_bodies(cells: ReportCells, number: int | None, measures: Measures) -> tuple[Body, ...]:
    """One body an indicator. Measures that only an entry of the indicator speaks for share its cell."""
    records, report = cells.records, cells.report
    reported = [entries_of(records, report, measure) for measure in measures]
    spans = row_spans(tuple(map(id, entries)) or place for place, entries in enumerate(reported))
    here = {id(each) for measure in measures for each in outcomes_of(records, report, measure)}
    outcomes = [each for each in report.outcomes if id(each) in here]
    rows: list[Row] = []
    for place, (measure, entries) in enumerate(zip(measures, reported, strict=True)):
        row = [
            cells.issue(0, measure),
            cells.steps(1, measure, entries, adopted=cells.adopted(measure, entries)),
            cells.owner(2, measure, entries),
            cells.period(3, measure, entries),
        ]
        if spans[place]:
            row.append(cells.summary(4, entries, spans[place]))
        if place == 0:
            change = _score_change(cells, number)
            row.append(cells.outcome(5, outcomes, measures, change))
        rows.append(Row(tuple(row)))
    anchor = str(indicator_subject(number)) if number else ""
    return (Body(tuple(rows), heading=_heading(cells, number), anchor=anchor),)


# L10: issue, owner, steps, follow-up with its deadline, action; the action answers the follow-up

_FOLLOW_UP_COLUMNS = ("col_issue_to_mend", "col_owner", "col_methods_or_measures", "col_watched", "col_action")


def _answers(
    cells: ReportCells, measure: Measure, follow_ups: Sequence[FollowUp], entries: Sequence[Entry]
) -> tuple[tuple[Entry, ...], ...]:
    """For each follow-up the entries that answer it: those that name it, else its steps, else the whole measure."""
    whole = frozenset[str]().union(*reaches_of(cells.records, measure))
    answers: list[tuple[Entry, ...]] = []
    for follow_up in follow_ups:
        reaches = (frozenset({follow_up.id}), frozenset(follow_up.about), whole)
        named = (tuple(entry for entry in entries if reach.intersection(entry.about)) for reach in reaches)
        answers.append(next((each for each in named if each), ()))
    return tuple(answers)


def _watched(cells: ReportCells, measure: Measure, follow_ups: Sequence[FollowUp]) -> list[Cell]:
    """The cells of the follow-ups, numbered, each with its deadline and standing; the first has the measure's own."""
    marks, year = cells.marks(measure), cells.records.year
    whole = measure_deadline(measure)
    return [
        Cell(
            3,
            lines=(ListLine(each.text, note=follow_up_note(cells.context, year, each), mark=marks.get(each.id)),),
            paragraphs=whole if number == 1 else (),
            start=number if len(follow_ups) > 1 else 0,
        )
        for number, each in enumerate(follow_ups, start=1)
    ]


def _action(cells: ReportCells, answers: Sequence[tuple[Entry, ...]], place: int, row_span: int) -> Cell:
    """What was done for a follow-up; what one further up was told already is not told again."""
    earlier = answers.index(answers[place])
    if answers[place] and earlier < place:
        return Cell(4, paragraphs=(text("same_as", number=earlier + 1),), row_span=row_span)
    return cells.summary(4, answers[place], row_span, by_follow_up=True)


def _follow_up_body(cells: ReportCells, measure: Measure, heading: str) -> Body:
    records, report = cells.records, cells.report
    follow_ups = measure.follow_ups or follow_ups_of(records, measure)
    shared = () if measure.follow_ups else shared_entries(records, report, measure)
    entries = (*entries_of(records, report, measure), *shared)
    answers = list(_answers(cells, measure, follow_ups, entries))
    watched = _watched(cells, measure, follow_ups)
    rest = tuple(entry for entry in entries if not any(entry in answer for answer in answers))
    if rest or not watched:
        words = [about_words(records, measure, entry) for entry in rest] or [text("no_follow_up")]
        watched.append(Cell(3, paragraphs=tuple(dict.fromkeys(words))))
        answers.append(rest)
    spans = row_spans(tuple(map(id, answer)) or place for place, answer in enumerate(answers))
    count = len(watched)
    marked = not measure.follow_ups
    rows: list[Row] = []
    for place, cell in enumerate(watched):
        row = [cell]
        if place == 0:
            row = [
                cells.issue(0, measure, count),
                cells.owner(1, measure, entries, count),
                cells.steps(2, measure, entries, count, marked=marked, adopted=cells.adopted(measure, entries)),
                cell,
            ]
        if spans[place]:
            row.append(_action(cells, answers, place, spans[place]))
        rows.append(Row(tuple(row)))
    return Body(tuple(rows), heading=heading)


def _follow_up_bodies(cells: ReportCells, number: int | None, measures: Measures) -> tuple[Body, ...]:
    """One body a measure; the indicator's name stands above the first."""
    heading = _heading(cells, number)
    return tuple(_follow_up_body(cells, each, "" if place else heading) for place, each in enumerate(measures))
