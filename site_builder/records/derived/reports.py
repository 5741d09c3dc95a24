"""What the reports of a year say of a measure: which entries and outcomes speak of it."""

from site_builder.records.derived.standing import targets_of
from site_builder.records.derived.subjects import indicator_numbers
from site_builder.records.disclosure import YearRecords
from site_builder.records.measures import FollowUp, Measure
from site_builder.records.progress import Entry, Outcome, RoundReport


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
