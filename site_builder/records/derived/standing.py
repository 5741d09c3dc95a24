"""How a promise stands on the day of a round, by what the reports say of it and by nothing else. Derived, never typed.

Nothing is inferred from one promise to another. A step is judged by the entries that name it, a follow-up by those
that name it, a whole measure by those for the measure, a finding it answers or an indicator it is about, whichever
comes first in each report. Where a measure is reported as a whole, its unnamed steps are reported with it: they have
neither day nor lateness of their own. Work that was `added` is told, and says nothing of what was promised.

What is counted is the promise at the level the reports speak at. Where any report of the year names a step, every step
counts; where any names a follow-up, every follow-up of a measure does. What has a deadline of its own counts in any
case. A measure counts itself where it is reported as a whole, or where nothing of it would count otherwise. What counts
and no report speaks of has no report: never done, and overdue only after its own deadline. Follow-ups that a group
shares are arrangements of several measures: they are judged and shown, and not counted.

On time and late need two days: that of doing, which is told only when every event has its day, and a deadline that was
typed: the promise's own, else its measure's or the end of a period typed for its step, measure or group. Where the plan
has only a period and the report prints another that ended before that day, on time is not claimed. What is due
again and again is judged by its periods, as far as they had ended on the day of the round. The latest report says what
state something is in, the earliest that calls it done says when it was done.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from site_builder.language.thai.dates import Precision
from site_builder.language.thai.periods import Period
from site_builder.records.derived.measures import measure_period, steps_period
from site_builder.records.derived.recurring import goes_on
from site_builder.records.disclosure import YearRecords
from site_builder.records.measures import FollowUp, Measure, Step
from site_builder.records.progress import Entry, TypedStatus

Part = Step | FollowUp
Entries = tuple[Entry, ...]


def own_parts(measure: Measure) -> tuple[Part, ...]:
    """What a measure itself promises: its steps, then its own follow-ups."""
    return (*measure.steps, *measure.follow_ups)


class Standing(StrEnum):
    """The computed state of a promise."""

    DONE = "done"
    """Done on a day not after its deadline."""
    LATE_DONE = "late-done"
    DONE_WITHOUT_DEADLINE = "done-without-deadline"
    """Done on a day, with no deadline, or with a period in the plan and another, ended by then, in the report."""
    DONE_UNDATED = "done-undated"
    CONTINUOUS = "continuous"
    EVERY_PERIOD = "every-period"
    """Due again and again, and reported for each period so far."""
    SOME_PERIODS = "some-periods"
    REPORTED = "reported"
    """Reported without a status."""
    UNDER_WAY = "under-way"
    NOT_STARTED = "not-started"
    OVERDUE = "overdue"
    """Reported as not done, after its deadline."""
    IMPOSSIBLE = "impossible"
    NO_REPORT = "no-report"
    OVERDUE_NO_REPORT = "overdue-no-report"
    WITH_MEASURE = "with-measure"
    """A step of a measure that was reported as a whole; not counted."""
    NOT_BY_STEP = "not-by-step"
    """A step in a year whose reports speak of follow-ups or measures only; not counted."""


WORST_FIRST = (
    Standing.OVERDUE,
    Standing.OVERDUE_NO_REPORT,
    Standing.IMPOSSIBLE,
    Standing.NO_REPORT,
    Standing.SOME_PERIODS,
    Standing.NOT_STARTED,
    Standing.UNDER_WAY,
    Standing.REPORTED,
    Standing.LATE_DONE,
    Standing.DONE_UNDATED,
    Standing.CONTINUOUS,
    Standing.EVERY_PERIOD,
    Standing.DONE_WITHOUT_DEADLINE,
    Standing.DONE,
    Standing.WITH_MEASURE,
    Standing.NOT_BY_STEP,
)
FINISHED = frozenset({Standing.DONE, Standing.LATE_DONE, Standing.DONE_WITHOUT_DEADLINE, Standing.DONE_UNDATED})
GOING_ON = frozenset({Standing.CONTINUOUS, Standing.EVERY_PERIOD})
LATE = frozenset({Standing.OVERDUE, Standing.OVERDUE_NO_REPORT})
UNREPORTED = frozenset({Standing.NO_REPORT, Standing.OVERDUE_NO_REPORT})
UNCOUNTED = frozenset({Standing.WITH_MEASURE, Standing.NOT_BY_STEP})


class Due(Struct, frozen=True):
    """The last day on which something is in time.

    `by_period` where it is the end of a period that was typed, `by_month` where a month was typed and no day,
    `of_measure` where a part has no deadline but the one of its whole measure.
    """

    on: date
    by_period: bool = False
    by_month: bool = False
    of_measure: bool = False


class Promise(Struct, frozen=True):
    """One thing that was promised, with its standing: a step, a follow-up, or a whole measure.

    `days` is how many days late it is or was, 0 where it is not. `entries` are what was reported for it, oldest round
    first. `occasions` are the periods for which something recurring was due on the day of the round, `missing` those
    of them for which nothing was reported; None where the reports do not say for which it was done.
    """

    measure: Measure
    step: Step | None
    follow_up: FollowUp | None
    standing: Standing
    due: Due | None = None
    days: int = 0
    done_on: date | None = None
    entries: Entries = ()
    occasions: tuple[Period, ...] = ()
    missing: tuple[Period, ...] | None = ()
    latest: Entries = ()
    """What the last report that speaks of it says; it decides the state."""
    judged_on: date | None = None
    """The day on which it stands so; None where no day matters, as for a step reported with its measure."""
    is_beside: bool = False
    """Judged and shown, and not counted: a measure all of whose steps were reported, what a whole group shares."""

    @property
    def part(self) -> Part | None:
        """The step or follow-up promised; None for a whole measure."""
        return self.step or self.follow_up

    @property
    def is_counted(self) -> bool:
        return self.standing not in UNCOUNTED and not self.is_beside


def due_of(records: YearRecords, measure: Measure, part: Part | None) -> Due | None:
    """When a promise is due: by its own deadline, else at the end of the nearest time that was typed.

    That is the period of its steps, else the deadline of the whole measure, else the period of the measure or group.
    """
    own = steps_period(measure, part)
    typed = part.deadline if part else None
    deadline = typed or (None if own else measure.deadline)
    if deadline:
        of_measure = part is not None and typed is None
        return Due(deadline.on, by_month=deadline.precision is Precision.MONTH, of_measure=of_measure)
    period = own or measure_period(records, measure)
    return Due(period.end, by_period=True) if period else None


_LEAST_FIRST = (
    TypedStatus.NOT_STARTED,
    TypedStatus.UNDER_WAY,
    TypedStatus.IMPOSSIBLE,
    TypedStatus.CONTINUOUS,
    TypedStatus.DONE,
)


def status_of(entries: Entries, *, named: bool) -> TypedStatus | None:
    """What one report's entries say of a promise; of several statuses the one that claims least.

    Without a status, one that tells of the whole year says that it goes on, and an entry that names the promise alone
    and gives the day of all it tells says that it was done then. `named` is whether the entries name the promise
    itself, and it is to be done once.
    """
    typed = [each.status for each in entries if each.status]
    if typed:
        return min(typed, key=_LEAST_FIRST.index)
    if goes_on(entries):
        return TypedStatus.CONTINUOUS
    told = named and entries and all(len(each.about) == 1 and done_day(each) for each in entries)
    return TypedStatus.DONE if told else None


def judged(promise: Promise, reported: Iterable[Entries], as_of: date, *, named: bool = True) -> Promise:
    """A promise as it stands on `as_of`; `reported` is what each report says of it, oldest first, none of them empty.

    `promise` bears what is due: its deadline, or its occasions with those that nothing was reported for.
    """
    by_report = tuple(reported)
    latest = by_report[-1] if by_report else ()
    promise = replace(promise, entries=tuple(chain.from_iterable(by_report)), latest=latest)
    late = max((as_of - promise.due.on).days, 0) if promise.due else 0
    if not by_report:
        overdue = late and (not promise.occasions or not (promise.due and promise.due.by_period))
        return replace(promise, standing=Standing.OVERDUE_NO_REPORT, days=late) if overdue else promise
    statuses = _statuses(by_report, named=named)
    status = statuses[-1] or next((each for each in reversed(statuses) if each in _SETTLED), None)
    if promise.occasions and promise.missing is not None and status not in _NOT_BY_PERIODS:
        return replace(promise, standing=Standing.SOME_PERIODS if promise.missing else Standing.EVERY_PERIOD)
    if status is TypedStatus.DONE:
        return _done(promise, by_report, statuses)
    if late and status in {TypedStatus.NOT_STARTED, TypedStatus.UNDER_WAY}:
        return replace(promise, standing=Standing.OVERDUE, days=late)
    return replace(promise, standing=_AS_REPORTED[status])


_SETTLED = frozenset({TypedStatus.DONE, TypedStatus.IMPOSSIBLE})
"""What stays so where a later report speaks of it without a status."""
_NOT_BY_PERIODS = frozenset({TypedStatus.NOT_STARTED, TypedStatus.IMPOSSIBLE})


def _statuses(by_report: tuple[Entries, ...], *, named: bool) -> list[TypedStatus | None]:
    """The status of each report; a day alone says nothing once an earlier report called it anything but done."""
    found: list[TypedStatus | None] = []
    for entries in by_report:
        called = next(filter(None, reversed(found)), TypedStatus.DONE)
        found.append(status_of(entries, named=named and called is TypedStatus.DONE))
    return found


_AS_REPORTED = {
    None: Standing.REPORTED,
    TypedStatus.CONTINUOUS: Standing.CONTINUOUS,
    TypedStatus.UNDER_WAY: Standing.UNDER_WAY,
    TypedStatus.NOT_STARTED: Standing.NOT_STARTED,
    TypedStatus.IMPOSSIBLE: Standing.IMPOSSIBLE,
}


def _done(promise: Promise, by_report: tuple[Entries, ...], statuses: list[TypedStatus | None]) -> Promise:
    """The day is that of the first report which calls it done and names one."""
    calling = [each for each, status in zip(by_report, statuses, strict=True) if status is TypedStatus.DONE]
    on, entries = next(((day, each) for each in calling if (day := completed_on(each))), (None, ()))
    if on is None:
        return replace(promise, standing=Standing.DONE_UNDATED)
    if promise.due is None:
        return replace(promise, standing=Standing.DONE_WITHOUT_DEADLINE, done_on=on)
    days_late = max((on - promise.due.on).days, 0)
    if not days_late and promise.due.by_period and _is_after_own_period(entries, on):
        return replace(promise, standing=Standing.DONE_WITHOUT_DEADLINE, done_on=on)
    return replace(promise, standing=Standing.LATE_DONE if days_late else Standing.DONE, days=days_late, done_on=on)


def _is_after_own_period(entries: Entries, on: date) -> bool:
    """Whether a report prints a period for what it tells, and that ended before the day on which it was done."""
    return any(each.period and each.period.end < on for each in entries)


def completed_on(entries: Entries) -> date | None:
    """The day by which everything was done that one report tells of a promise; None where it leaves that open."""
    return _last_of(done_day(each) for each in entries)


def done_day(entry: Entry) -> date | None:
    """The day by which everything was done that an entry tells; None where one of its events names no day.

    An entry for several things with events of several days does not say which day is whose.
    """
    days = [event.on or event.end for event in entry.done]
    return None if len(entry.about) > 1 and len(set(days)) > 1 else _last_of(days)


def _last_of(days: Iterable[date | None]) -> date | None:
    """The last of some days; None where there is none, or one of them is not known."""
    given = tuple(days)
    known = [day for day in given if day]
    return max(known) if known and len(known) == len(given) else None


def worst(promised: Iterable[Promise]) -> Standing | None:
    """The standing of some promises that most needs to be looked at."""
    present = {promise.standing for promise in promised}
    return next((standing for standing in WORST_FIRST if standing in present), None)
