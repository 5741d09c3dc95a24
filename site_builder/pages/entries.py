"""What the reports of a year say: which entries and outcomes speak of a measure, and how each reads in a line."""

from site_builder.model.disclosure import YearRecords
from site_builder.model.measures import FollowUp, Measure
from site_builder.model.progress import Entry, Event, Outcome, RoundReport, Throughout
from site_builder.model.standing import targets_of
from site_builder.pages.context import Context
from site_builder.pages.subjects import indicator_numbers
from site_builder.pages.tables import ListLine
from site_builder.strings import text
from site_builder.thai.dates import format_date
from site_builder.thai.numerals import format_integer, format_score
from site_builder.thai.periods import format_period, quarter_period


def follow_ups_of(records: YearRecords, measure: Measure) -> tuple[FollowUp, ...]:
    """How the doing of a measure is watched: its own follow-ups, then those its group shares."""
    group = records.groups.get(measure.group or "")
    return (*measure.follow_ups, *(group.follow_ups if group else ()))


def _parts(records: YearRecords, measure: Measure) -> frozenset[str]:
    """Everything of a measure's own that an entry may be for: it, its steps, follow-ups, findings and indicators."""
    steps, follow_ups = (step.id for step in measure.steps), (each.id for each in measure.follow_ups)
    return frozenset((*steps, *follow_ups)).union(*targets_of(records, measure))


def entries_of(records: YearRecords, report: RoundReport, measure: Measure) -> tuple[Entry, ...]:
    """What a report says of a measure: entries for it, its steps, follow-ups, findings or indicators."""
    return records.entries_about(report, _parts(records, measure))


def group_entries(records: YearRecords, report: RoundReport, measure: Measure) -> tuple[Entry, ...]:
    """What a report says only of follow-ups that the measure's group shares."""
    group = records.groups.get(measure.group or "")
    told = records.entries_about(report, [each.id for each in group.follow_ups] if group else ())
    own = entries_of(records, report, measure) if told else ()
    return tuple(entry for entry in told if entry not in own)


def outcomes_of(records: YearRecords, report: RoundReport, measure: Measure) -> tuple[Outcome, ...]:
    """The outcomes a report states for a measure, its parts, its findings or an indicator it answers to."""
    ids = _parts(records, measure) | {f"indicator-{number}" for number in indicator_numbers(records, measure)}
    return records.outcomes_about(report, ids)


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
