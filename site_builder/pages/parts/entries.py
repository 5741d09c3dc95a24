"""What the reports of a year say: which entries and outcomes speak of a measure, and how each reads in a line."""

from site_builder.language.thai.dates import format_date
from site_builder.language.thai.numerals import format_integer, format_score
from site_builder.language.thai.periods import format_period, quarter_period
from site_builder.language.words import text
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.tables import ListLine
from site_builder.records.derived.measures import follow_ups_of
from site_builder.records.disclosure import YearRecords
from site_builder.records.measures import Measure
from site_builder.records.progress import Entry, Event, Outcome, Throughout


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
    by = context.position(event.by, event.on or event.end or records.year)
    parts = (event_words(records, event), by, channels)
    return " · ".join(part for part in parts if part)


def event_line(context: Context, records: YearRecords, event: Event) -> ListLine:
    """An event as a line of a table, with its note and its evidence."""
    links = context.evidence_links(records, event.evidence)
    return ListLine(event.text, note=event_note(context, records, event), links=links)


def outcome_text(outcome: Outcome) -> str:
    """An outcome with its score change and its counted facts."""
    parts = [outcome.text]
    if outcome.score_from is not None and outcome.score_to is not None:
        change = {"start": format_score(outcome.score_from), "end": format_score(outcome.score_to)}
        parts.append(text("score_change", **change))
    elif outcome.score_to is not None:
        parts.append(text("score_reached", score=format_score(outcome.score_to)))
    parts += [
        text("counted", what=count.what, value=format_integer(count.value), unit=count.unit)
        for count in outcome.counted
    ]
    return " ".join(parts)


def outcome_line(context: Context, records: YearRecords, outcome: Outcome) -> ListLine:
    """An outcome as a line of a table, with its evidence."""
    return ListLine(outcome_text(outcome), links=context.evidence_links(records, outcome.evidence))


def about_words(records: YearRecords, measure: Measure, entry: Entry) -> str:
    """What an entry answers, as seen from one measure: steps by number, follow-ups by text, else the whole of it."""
    numbers = [str(n) for n, step in enumerate(measure.steps, start=1) if step.id in entry.about]
    if numbers:
        return text("steps_named", numbers=", ".join(numbers))
    watched = [each.text for each in follow_ups_of(records, measure) if each.id in entry.about]
    return " ".join(watched) or text("whole_measure")
