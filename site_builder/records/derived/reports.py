"""What the reports of a year say of a measure: which entries and outcomes speak of it. The one answer to that question.

An entry speaks of a measure when it is for the measure itself, for one of its steps or follow-ups, for a finding it
answers or for an indicator it answers to (by its own subjects, those of its findings, or the questions and items these
name). What it is for follow-ups that the whole group shares is said of each measure of the group.
"""

from collections.abc import Iterable

from site_builder.records.derived.measures import shared_follow_ups
from site_builder.records.derived.subjects import indicator_numbers
from site_builder.records.disclosure import YearRecords
from site_builder.records.measures import Measure
from site_builder.records.progress import Entry, Outcome, RoundReport
from site_builder.records.subjects import indicator_subject


def reaches_of(records: YearRecords, measure: Measure) -> tuple[frozenset[str], ...]:
    """What an entry may name to speak of a whole measure, the nearest first: it, its findings, its indicators."""
    indicators = frozenset(str(indicator_subject(number)) for number in indicator_numbers(records, measure))
    return frozenset({measure.id}), frozenset(measure.findings), indicators


def _everything_of(records: YearRecords, measure: Measure) -> frozenset[str]:
    """Everything an entry may name to speak of a measure or of a part of it."""
    parts = (*(step.id for step in measure.steps), *(each.id for each in measure.follow_ups))
    return frozenset(parts).union(*reaches_of(records, measure))


def entries_of(records: YearRecords, report: RoundReport, measure: Measure) -> tuple[Entry, ...]:
    """What a report says of a measure alone: of it, its parts, its findings or its indicators."""
    return records.entries_about(report, _everything_of(records, measure))


def answering(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries that answer to what was promised; work that was added is no answer."""
    return tuple(entry for entry in entries if not entry.added)


def shared_entries(records: YearRecords, report: RoundReport, measure: Measure) -> tuple[Entry, ...]:
    """What a report says only of follow-ups that the measure's group shares."""
    shared = records.entries_about(report, [each.id for each in shared_follow_ups(records, measure)])
    own = entries_of(records, report, measure) if shared else ()
    return tuple(entry for entry in shared if entry not in own)


def all_entries_of(records: YearRecords, report: RoundReport, measure: Measure) -> tuple[Entry, ...]:
    """Everything a report says of a measure: of it alone, then of what its group shares. None is silence."""
    return (*entries_of(records, report, measure), *shared_entries(records, report, measure))


def outcomes_of(records: YearRecords, report: RoundReport, measure: Measure) -> tuple[Outcome, ...]:
    """The outcomes a report states for a measure, its parts, its findings or an indicator it answers to."""
    return records.outcomes_about(report, _everything_of(records, measure))


def unmeasured_entries(records: YearRecords, report: RoundReport) -> tuple[Entry, ...]:
    """What a report says of findings, indicators or follow-ups that belong to no measure of the year."""
    told = {id(entry) for each in records.measure_list for entry in all_entries_of(records, report, each)}
    return tuple(entry for entry in report.entries if id(entry) not in told)


def measures_of_outcomes(records: YearRecords, report: RoundReport) -> tuple[tuple[Outcome, tuple[Measure, ...]], ...]:
    """Every outcome of a report, in its order, beside the measures it is stated for; none where no measure answers."""
    told: dict[int, list[Measure]] = {}
    for measure in records.measure_list:
        for outcome in outcomes_of(records, report, measure):
            told.setdefault(id(outcome), []).append(measure)
    return tuple((outcome, tuple(told.get(id(outcome), ()))) for outcome in report.outcomes)


def silent_on(records: YearRecords, report: RoundReport) -> tuple[Measure, ...]:
    """The measures of the year of which a report says nothing at all."""
    return tuple(each for each in records.measure_list if not all_entries_of(records, report, each))
