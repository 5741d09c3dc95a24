"""How a promise stands on the day of a round: done, late, under way, overdue. Derived, never typed."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from site_builder.model.disclosure import YearRecords
from site_builder.model.measures import Measure, Step
from site_builder.model.progress import Entry, TypedStatus
from site_builder.model.year import Round


class Standing(StrEnum):
    """The computed state of a step, worst first where order matters (`WORST_FIRST`)."""

    DONE = "done"
    LATE_DONE = "late-done"
    CONTINUOUS = "continuous"
    UNDER_WAY = "under-way"
    NOT_DUE = "not-due"
    OVERDUE = "overdue"
    IMPOSSIBLE = "impossible"


WORST_FIRST = (
    Standing.OVERDUE,
    Standing.IMPOSSIBLE,
    Standing.UNDER_WAY,
    Standing.NOT_DUE,
    Standing.LATE_DONE,
    Standing.CONTINUOUS,
    Standing.DONE,
)
FINISHED = frozenset({Standing.DONE, Standing.LATE_DONE})


@dataclass(frozen=True, slots=True)
class Promise:
    """One thing that was promised: a step, or a measure that has no steps, with its standing.

    `days` is how many days late it is or was; 0 where it is not. `entries` are what was reported for it.
    """

    measure: Measure
    step: Step | None
    deadline: date
    standing: Standing
    days: int
    done_on: date | None
    entries: tuple[Entry, ...]


def deadline_of(records: YearRecords, measure: Measure, step: Step | None) -> date:
    """The day a promise is due: its own deadline, else the end of the nearest period, else the year's end."""
    if step and step.deadline:
        return step.deadline.on
    group = records.groups.get(measure.group or "")
    for period in (step and step.period, measure.period, group and group.period):
        if period:
            return period.end
    return records.year.end


def finished_on(entry: Entry) -> date | None:
    """The last day an entry's events name; None where none names a day."""
    days = [day for event in entry.done for day in (event.on or event.end,) if day]
    return max(days, default=None)


def judge(entry: Entry | None, deadline: date, as_of: date) -> tuple[Standing, int, date | None]:
    """Standing, days late and day of completion of what `entry` reports, seen on `as_of`."""
    late = max((as_of - deadline).days, 0)
    if entry is None or entry.status is TypedStatus.NOT_STARTED:
        return (Standing.OVERDUE, late, None) if late else (Standing.NOT_DUE, 0, None)
    if entry.status is TypedStatus.UNDER_WAY:
        return (Standing.OVERDUE, late, None) if late else (Standing.UNDER_WAY, 0, None)
    if entry.status is TypedStatus.CONTINUOUS:
        return Standing.CONTINUOUS, 0, None
    if entry.status is TypedStatus.IMPOSSIBLE:
        return Standing.IMPOSSIBLE, 0, None
    finished = finished_on(entry)
    days = max((finished - deadline).days, 0) if finished else 0
    return (Standing.LATE_DONE if days else Standing.DONE), days, finished


def entries_about(records: YearRecords, measure: Measure, step: Step | None, until: Round) -> tuple[Entry, ...]:
    """What was reported for a step up to a round, oldest round first; a measure's entry speaks for its steps."""
    found: list[Entry] = []
    for turn, report in records.reports:
        own = [entry for entry in report.entries if step and step.id in entry.about]
        found += own or [entry for entry in report.entries if measure.id in entry.about]
        if turn.id == until.id:
            break
    return tuple(found)


def promises(records: YearRecords, until: Round) -> tuple[Promise, ...]:
    """Every promise of the year as it stood on the day of the round `until`, in the order of the measures."""
    found: list[Promise] = []
    for measure in records.measure_list:
        for step in measure.steps or (None,):
            deadline = deadline_of(records, measure, step)
            entries = entries_about(records, measure, step, until)
            standing, days, finished = judge(entries[-1] if entries else None, deadline, until.as_of)
            found.append(Promise(measure, step, deadline, standing, days, finished, entries))
    return tuple(found)


def worst(found: tuple[Promise, ...]) -> Standing | None:
    """The standing that a measure shows: the worst of its promises."""
    present = {promise.standing for promise in found}
    return next((standing for standing in WORST_FIRST if standing in present), None)
