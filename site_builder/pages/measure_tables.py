"""The official tables of measures: analysis with urgency tier (L2) and the round's progress (L8)."""

from site_builder import urls
from site_builder.model.disclosure import YearRecords
from site_builder.model.measures import Group, Measure
from site_builder.model.progress import Entry, Event, Outcome, RoundReport, Throughout
from site_builder.model.subjects import SubjectKind
from site_builder.model.year import Round
from site_builder.pages.context import Context
from site_builder.pages.marks import promise_mark, tier_mark
from site_builder.pages.parts import Link
from site_builder.pages.tables import Body, Cell, Column, FooterRow, ListLine, Row, Table
from site_builder.strings import text
from site_builder.thai.dates import format_date
from site_builder.thai.numerals import format_integer, format_score
from site_builder.thai.periods import Period, format_period, quarter_period


def measure_title(records: YearRecords, measure: Measure) -> str:
    """A measure's title, else the text of its first finding, else its approach or number."""
    if measure.title:
        return measure.title
    for finding_id in measure.findings:
        if finding_id in records.findings:
            return records.findings[finding_id].text
    return measure.approach or text("measure_no", no=measure.no)


def measure_period(records: YearRecords, measure: Measure) -> Period | None:
    """A measure's own period, else its group's."""
    group = records.groups.get(measure.group or "")
    return measure.period or (group.period if group else None)


def indicator_numbers(records: YearRecords, measure: Measure) -> tuple[int, ...]:
    """The indicators a measure answers to, by its own subjects and its findings'."""
    subjects = list(measure.subjects)
    for finding_id in measure.findings:
        if finding_id in records.findings:
            subjects += records.findings[finding_id].subjects
    return tuple(sorted({each.number for each in subjects if each.kind is SubjectKind.INDICATOR}))


def event_words(records: YearRecords, event: Event) -> str:
    """When an event took place, in full: a day, a span, a quarter, or throughout the year."""
    if event.on:
        return format_date(event.on)
    if event.start and event.end:
        return text("from_to", start=format_date(event.start), end=format_date(event.end))
    if event.throughout is Throughout.YEAR:
        return text("throughout_year")
    if event.quarter:
        period = format_period(quarter_period(records.year, event.quarter))
        return text("quarter", number=event.quarter, period=period)
    return ""


def event_note(context: Context, records: YearRecords, event: Event) -> str:
    """The quiet line under an event: when, by whom, through which channels."""
    channels = text("channels", channels=", ".join(event.channels)) if event.channels else ""
    parts = (event_words(records, event), context.position(event.by, records.year), channels)
    return " · ".join(part for part in parts if part)


def units_lines(context: Context, records: YearRecords, measure: Measure) -> tuple[ListLine, ...]:
    """The responsible units as the form prints them: main, then supporting."""
    year, units = records.year, measure.units
    lines = [ListLine(text("unit_main", units=context.unit_names(units.main, year)))]
    supporting = context.unit_names(units.supporting, year) or measure.units_note
    if supporting:
        lines.append(ListLine(text("unit_supporting", units=supporting)))
    return tuple(lines)


def _analysed_score(context: Context, records: YearRecords, number: int) -> str:
    of = records.analysis.of if records.analysis else records.year.previous
    analysed = context.records(of)
    score = analysed.result.score_of(number) if analysed and analysed.result else None
    return format_score(score) if score is not None else ""


def _measure_link(records: YearRecords, measure: Measure) -> Link:
    return Link(measure_title(records, measure), urls.measure(records.year, measure.id))


_MEASURE_COLUMNS = (
    ("col_indicator", False),
    ("col_score", True),
    ("col_issue", False),
    ("col_measure", False),
    ("col_steps", False),
    ("col_units", False),
)


def _measure_row(context: Context, records: YearRecords, measure: Measure) -> Row:
    numbers = indicator_numbers(records, measure)
    indicators = tuple(context.indicator_link(number).text for number in numbers)
    scores = tuple(score for score in (_analysed_score(context, records, number) for number in numbers) if score)
    findings = [records.findings[each] for each in measure.findings if each in records.findings]
    approach = (measure.approach,) if measure.approach and measure.title else ()
    return Row(
        (
            Cell(0, paragraphs=indicators, header=True),
            Cell(1, paragraphs=scores),
            Cell(2, paragraphs=tuple(finding.text for finding in findings)),
            Cell(3, link=_measure_link(records, measure), paragraphs=approach),
            Cell(4, lines=tuple(ListLine(step.text) for step in measure.steps)),
            Cell(5, lines=units_lines(context, records, measure), numbered=False),
        )
    )


def group_table(context: Context, records: YearRecords, group: Group | None, measures: tuple[Measure, ...]) -> Table:
    """Layout L2: the measures of one instrument and tier, with period and follow-up as full-width rows."""
    footers: list[FooterRow] = []
    if group and group.period:
        footers.append(FooterRow(text("period"), (format_period(group.period),)))
    if group and group.follow_ups:
        footers.append(FooterRow(text("follow_up"), tuple(each.text for each in group.follow_ups)))
    caption = text("measures_table_rest")
    if group:
        caption = text("measures_table", instrument=group.instrument.value, tier=tier_mark(group.tier).word)
    return Table(
        id=group.id if group else "other-measures",
        caption=caption,
        columns=tuple(Column(text(key), numeric=numeric, short=numeric) for key, numeric in _MEASURE_COLUMNS),
        bodies=tuple(
            Body((_measure_row(context, records, measure),), anchor=f"row-{measure.id}") for measure in measures
        ),
        footers=tuple(footers),
    )


_PROGRESS_COLUMNS = (
    "col_indicator",
    "col_measure",
    "col_steps",
    "col_period",
    "col_units",
    "col_summary",
    "col_outcome",
)


def entries_of(records: YearRecords, report: RoundReport, measure: Measure) -> tuple[Entry, ...]:
    """What a report says of a measure: entries for it, its steps, its follow-ups or its findings."""
    ids = {measure.id, *(step.id for step in measure.steps), *(each.id for each in measure.follow_ups)}
    ids |= set(measure.findings)
    return tuple(entry for entry in report.entries if ids & set(entry.about))


def outcomes_of(records: YearRecords, report: RoundReport, measure: Measure) -> tuple[Outcome, ...]:
    """The outcomes a report states for a measure, its parts, or an indicator only this measure answers to."""
    ids = {measure.id, *measure.findings, *(step.id for step in measure.steps)}
    ids |= {f"indicator-{number}" for number in indicator_numbers(records, measure)}
    return tuple(outcome for outcome in report.outcomes if ids & set(outcome.about))


def outcome_text(outcome: Outcome) -> str:
    """An outcome with its score change and its counted facts."""
    parts = [outcome.text]
    if outcome.score_from is not None and outcome.score_to is not None:
        change = {"start": format_score(outcome.score_from), "end": format_score(outcome.score_to)}
        parts.append(text("score_change", **change))
    parts += [
        text("counted", what=count.what, value=format_integer(count.value), unit=count.unit)
        for count in outcome.counted
    ]
    return " ".join(parts)


def event_line(context: Context, records: YearRecords, event: Event) -> ListLine:
    """An event as a line of a table, with its note and its evidence."""
    links = tuple(Link(link.text, link.address) for link in context.evidence_links(records, event.evidence))
    return ListLine(event.text, note=event_note(context, records, event), links=links)


def _progress_row(context: Context, records: YearRecords, turn: Round, report: RoundReport, measure: Measure) -> Row:
    entries = entries_of(records, report, measure)
    planned = measure_period(records, measure)
    periods = [format_period(each.period) for each in entries if each.period] or (
        [format_period(planned)] if planned else []
    )
    steps = [
        ListLine(promise.step.text, mark=promise_mark(promise), anchor="")
        for promise in context.promises(records, turn)
        if promise.measure.id == measure.id and promise.step
    ]
    steps += [ListLine(added, note=text("added_step")) for entry in entries for added in entry.added]
    done = [event_line(context, records, event) for entry in entries for event in entry.done]
    reasons = tuple(entry.reason for entry in entries if entry.reason)
    outcomes = outcomes_of(records, report, measure)
    return Row(
        (
            Cell(
                0,
                paragraphs=tuple(context.indicator_link(n).text for n in indicator_numbers(records, measure)),
                header=True,
            ),
            Cell(1, link=_measure_link(records, measure)),
            Cell(2, lines=tuple(steps)),
            Cell(3, paragraphs=tuple(dict.fromkeys(periods))),
            Cell(4, lines=units_lines(context, records, measure), numbered=False),
            Cell(5, lines=tuple(done), paragraphs=reasons or (() if done else (text("nothing_reported"),))),
            Cell(
                6,
                lines=tuple(
                    ListLine(outcome_text(outcome), links=context.evidence_links(records, outcome.evidence))
                    for outcome in outcomes
                ),
                paragraphs=() if outcomes else (text("no_outcome"),),
            ),
        )
    )


def progress_table(context: Context, records: YearRecords, turn: Round, report: RoundReport) -> Table:
    """Layout L8: every measure with its steps, period, units, what was done and what came of it."""
    return Table(
        id="progress",
        caption=text("progress_table", year=records.year),
        columns=tuple(Column(text(key), short=key in {"col_period"}) for key in _PROGRESS_COLUMNS),
        bodies=tuple(
            Body((_progress_row(context, records, turn, report, measure),), anchor=measure.id)
            for measure in records.measure_list
        ),
    )
