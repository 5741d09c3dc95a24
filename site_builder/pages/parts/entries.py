"""What the reports of a year say: which entries and outcomes speak of a measure, and how each reads in a line."""

from site_builder.language.thai.dates import format_date
from site_builder.language.thai.figures import figure_with_unit
from site_builder.language.thai.numerals import format_score
from site_builder.language.thai.periods import format_period, quarter_period
from site_builder.language.thai.rebuilt import carrying
from site_builder.language.words import text
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.tables import ListLine
from site_builder.records.derived.measures import follow_ups_of, measure_title
from site_builder.records.derived.rebuilt import mark_on
from site_builder.records.disclosure import YearRecords
from site_builder.records.measures import Measure
from site_builder.records.progress import Entry, Event, Outcome, Throughout
from site_builder.records.subjects import indicator_number


def event_words(records: YearRecords, event: Event) -> str:
    """When an event took place, in full: a day, a span, a quarter, or throughout the year."""
    if event.on:
        return format_date(event.on)
    if event.start and event.end:
        return text("from_to", start=format_date(event.start), end=format_date(event.end))
    if event.throughout is Throughout.YEAR:
        return carrying(text("throughout_year"), mark_on(event, "throughout"))
    if event.quarter:
        period = format_period(quarter_period(records.year, event.quarter))
        return text("quarter", number=event.quarter, period=period)
    return ""


def event_note(context: Context, records: YearRecords, event: Event) -> str:
    """The quiet line under an event: when, by whom, through which channels."""
    channels = text("channels", channels=", ".join(event.channels)) if event.channels else ""
    when = event.on or event.end or records.year
    doers = ", ".join(context.position(each, when) for each in event.by)
    parts = (event_words(records, event), doers, event.by_note, channels)
    return " · ".join(part for part in parts if part)


def event_line(context: Context, records: YearRecords, event: Event) -> ListLine:
    """An event as a line of a table, with its note and its evidence."""
    links = context.evidence_links(records, event.evidence)
    return ListLine(event.text, note=event_note(context, records, event), links=links)


def unreadable_words(where: str | None) -> str:
    """That a report holds something nobody could read, and what or where it is; empty where nobody says so."""
    if where is None:
        return ""
    return text("unreadable_named", where=where) if where else text("unreadable")


def outcome_text(outcome: Outcome) -> str:
    """An outcome with its score change, its counted facts, and what of it could not be read."""
    parts = [outcome.text] if outcome.text else []
    if outcome.score_from is not None and outcome.score_to is not None:
        change = {"start": format_score(outcome.score_from), "end": format_score(outcome.score_to)}
        parts.append(text("score_change", **change))
    elif outcome.score_to is not None:
        parts.append(text("score_reached", score=format_score(outcome.score_to)))
    parts += [
        text("counted", what=count.what, figure=figure_with_unit(count.value, count.unit)) for count in outcome.counted
    ]
    if outcome.unreadable is not None:
        parts.append(unreadable_words(outcome.unreadable))
    return " ".join(parts)


def outcome_line(context: Context, records: YearRecords, outcome: Outcome, note: str = "") -> ListLine:
    """An outcome as a line of a table, with its evidence; the note says for which measures it is stated."""
    return ListLine(outcome_text(outcome), note=note, links=context.evidence_links(records, outcome.evidence))


def target_words(context: Context, records: YearRecords, target: str) -> str:
    """What an entry or outcome is for, in words: a finding, an indicator, a measure or a part of one."""
    number = indicator_number(target)
    if number is not None:
        return text("indicator_named", words=context.indicator_link(number).text)
    finding, measure = records.findings.get(target), records.measures_by_id.get(target)
    part = records.steps.get(target) or records.follow_ups.get(target)
    if measure:
        return text("measure_named", no=measure.no, title=measure_title(records, measure))
    return finding.text if finding else part.text if part else target


def about_words(records: YearRecords, measure: Measure, entry: Entry) -> str:
    """What an entry answers, as seen from one measure: steps by number, follow-ups by text, else the whole of it."""
    return carrying(_answered(records, measure, entry), mark_on(entry, "about"))


def _answered(records: YearRecords, measure: Measure, entry: Entry) -> str:
    numbers = [str(n) for n, step in enumerate(measure.steps, start=1) if step.id in entry.about]
    if numbers:
        return text("steps_named", numbers=", ".join(numbers))
    watched = [each.text for each in follow_ups_of(records, measure) if each.id in entry.about]
    return " ".join(watched) or text("whole_measure")
