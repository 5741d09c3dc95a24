"""How a promise stands on the day of a round: done, late, under way, overdue. Derived, never typed.

Late is what was done after its own deadline; overdue what is past it on the round's `as_of` and not reported done.

What is promised: every step of a measure, or the measure itself where it has no steps; and beside them each follow-up
of the measure that has a deadline of its own or that a report answers. Other follow-ups, and those a group shares, are
arrangements of how the doing is watched: they are shown, and not counted.

What is judged: a follow-up by the entries that name it, against its own deadline. A step by the entries that name it,
else by those for its measure, for a finding the measure answers, for an indicator it is about, whichever comes first
in each report. A step that no entry speaks for counts by the follow-ups that watch it, which are those about it or
about nothing in particular: it is finished when all of them are, and under way when some of them were reported. It
is late by its own deadline only; that a follow-up was late is told of the follow-up.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum

from msgspec import Struct

from site_builder.records.derived.reports import reaches_of
from site_builder.records.disclosure import YearRecords
from site_builder.records.measures import FollowUp, Measure, Step
from site_builder.records.progress import Entry, RoundReport, TypedStatus
from site_builder.records.year import Round

Part = Step | FollowUp


class Standing(StrEnum):
    """The computed state of a promise, worst first where order matters (`WORST_FIRST`)."""

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


class Promise(Struct, frozen=True):
    """One thing that was promised, with its standing: a step, a follow-up, or a measure that has no steps.

    `days` is how many days late it is or was; 0 where it is not. `entries` are what was reported for it.
    """

    measure: Measure
    step: Step | None
    deadline: date
    standing: Standing
    days: int
    done_on: date | None
    entries: tuple[Entry, ...]
    follow_up: FollowUp | None = None

    @property
    def part(self) -> Part | None:
        """The step or follow-up promised; None for a whole measure."""
        return self.step or self.follow_up


Verdict = tuple[Standing, int, date | None]
"""Standing, days late, day of completion."""


def deadline_of(records: YearRecords, measure: Measure, part: Part | None) -> date:
    """The day a promise is due: its own deadline, else the end of the nearest period, else the year's end."""
    if part and part.deadline:
        return part.deadline.on
    group = records.groups.get(measure.group or "")
    own = part.period if isinstance(part, Step) else None
    for period in (own, measure.period, group and group.period):
        if period:
            return period.end
    return records.year.end


def finished_on(entry: Entry) -> date | None:
    """The last day an entry's events name; None where none names a day."""
    days = [day for event in entry.done for day in (event.on or event.end,) if day]
    return max(days, default=None)


def judge(entry: Entry | None, deadline: date, as_of: date) -> Verdict:
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
    """What was reported for a step up to a round, oldest round first: in each report what speaks of it most nearly."""
    reaches = (frozenset({step.id}) if step else frozenset(), *reaches_of(records, measure))
    entries: list[Entry] = []
    for report in _reports_until(records, until):
        for reach in reaches:
            own = records.entries_about(report, reach)
            if own:
                entries += own
                break
    return tuple(entries)


def promises(records: YearRecords, until: Round) -> tuple[Promise, ...]:
    """Every promise of the year as it stood on the day of the round `until`: by measure, steps before follow-ups."""
    promised: list[Promise] = []
    for measure in records.measure_list:
        watched = tuple(_follow_ups(records, measure, until))
        for step in measure.steps or (None,):
            deadline = deadline_of(records, measure, step)
            entries = entries_about(records, measure, step, until)
            verdict = judge(entries[-1] if entries else None, deadline, until.as_of)
            watching = [each for each in watched if step and each.follow_up and _watches(each.follow_up, step)]
            if watching and not entries:
                verdict = _by_follow_ups(watching, deadline, verdict)
            promised.append(Promise(measure, step, deadline, *verdict, entries))
        promised += watched
    return tuple(promised)


def worst(promised: Iterable[Promise]) -> Standing | None:
    """The standing that a measure shows: the worst of its promises."""
    present = {promise.standing for promise in promised}
    return next((standing for standing in WORST_FIRST if standing in present), None)


def _reports_until(records: YearRecords, until: Round) -> Iterator[RoundReport]:
    for report_round, report in records.reports:
        yield report
        if report_round.id == until.id:
            break


def _follow_ups(records: YearRecords, measure: Measure, until: Round) -> Iterator[Promise]:
    """The follow-ups of a measure that are promises: with a deadline of their own, or answered by a report."""
    for follow_up in measure.follow_ups:
        reports = _reports_until(records, until)
        entries = tuple(entry for each in reports for entry in records.entries_about(each, [follow_up.id]))
        if entries or follow_up.deadline:
            deadline = deadline_of(records, measure, follow_up)
            verdict = judge(entries[-1] if entries else None, deadline, until.as_of)
            yield Promise(measure, None, deadline, *verdict, entries, follow_up)


def _watches(follow_up: FollowUp, step: Step) -> bool:
    return not follow_up.about or step.id in follow_up.about


def _by_follow_ups(watching: list[Promise], deadline: date, unreported: Verdict) -> Verdict:
    """How a step stands that only its follow-ups speak for; `unreported` is how it stands by itself."""
    standings = {each.standing for each in watching}
    if standings <= FINISHED:
        finished = max((each.done_on for each in watching if each.done_on), default=None)
        days = max((finished - deadline).days, 0) if finished else 0
        return (Standing.LATE_DONE if days else Standing.DONE), days, finished
    if standings <= FINISHED | {Standing.CONTINUOUS}:
        return Standing.CONTINUOUS, 0, None
    if unreported[0] is Standing.NOT_DUE and any(each.entries for each in watching):
        return Standing.UNDER_WAY, 0, None
    return unreported
