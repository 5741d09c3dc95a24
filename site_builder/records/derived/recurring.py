"""What is due again and again: for which periods, and for which of them nothing was reported.

A follow-up recurs by its `every`, or by a deadline in several months. It recurs inside the period typed for its steps,
its measure or its group, else all year. A period is due once it has ended. An entry tells of a period by the time of an
event that touches it; an event without a time has that of its entry. What is only said to go on throughout the year
was reported for no period in particular: it goes on, and its periods are not counted. What is due by several days is
in time when it was done since the day before.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from site_builder.language.thai.dates import Precision
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.frequencies import Frequency
from site_builder.language.thai.months import last_day_of_month
from site_builder.language.thai.occasions import occasions
from site_builder.language.thai.periods import Period, quarter_period
from site_builder.language.thai.stretches import uncovered
from site_builder.records.derived.measures import part_period
from site_builder.records.disclosure import YearRecords
from site_builder.records.measures import FollowUp, Measure, Step
from site_builder.records.progress import Entry, Event, Throughout, TypedStatus


def occasions_of(
    records: YearRecords, measure: Measure, part: Step | FollowUp | None, until: date
) -> tuple[Period, ...]:
    """The periods for which a promise that recurs was due by a day; none where it does not recur."""
    return tuple(each for each in _all_occasions(records, measure, part) if each.end <= until)


def recurs(part: Step | FollowUp) -> bool:
    """Whether a part of a measure is due more than once in its year: what is due every year is due once."""
    every = part.every if isinstance(part, FollowUp) else None
    return every not in {None, Frequency.YEAR} or bool(part.deadline and part.deadline.earlier)


def _all_occasions(records: YearRecords, measure: Measure, part: Step | FollowUp | None) -> tuple[Period, ...]:
    if part is None or not recurs(part):
        return ()
    if part.deadline and part.deadline.earlier:
        return tuple(_until_each(records.year, part.deadline.days))
    every = part.every if isinstance(part, FollowUp) else None
    if every is None:
        return ()
    year = Period(records.year.start, records.year.end, Precision.MONTH)
    found = occasions(every, part_period(records, measure, part) or year)
    last = part.deadline.on if part.deadline else date.max
    return tuple(each for each in found if each.end <= last)


def _until_each(year: FiscalYear, days: Iterable[date]) -> Iterator[Period]:
    """From each day on which something was due to the next: what is done by then is in time."""
    start = year.start
    for day in days:
        yield Period(min(start, day), day, Precision.DAY)
        start = day + timedelta(days=1)


def unreported(year: FiscalYear, due: Sequence[Period], entries: Sequence[Entry]) -> tuple[Period, ...] | None:
    """The periods of which no entry tells; None where the entries do not say for which periods they tell.

    They do not where they name no time, only the whole year, or times of which none lies in a period that was due: a
    report of all months made on a day after them.
    """
    months = all(each.end <= last_day_of_month(each.start) for each in due)
    told = (entry for entry in entries if entry.status is not TypedStatus.NOT_STARTED)
    times = tuple(time for entry in told for time in _times(year, entry, by_month=months))
    missing = tuple(uncovered(due, times))
    return None if due and (goes_on(entries) or len(missing) == len(due)) else missing


def goes_on(entries: Iterable[Entry]) -> bool:
    """Whether entries tell of the whole year, which is to tell of no period in particular."""
    return any(event.throughout is Throughout.YEAR for entry in entries for event in entry.done)


def _times(year: FiscalYear, entry: Entry, *, by_month: bool) -> Iterator[Period]:
    times = [_time(year, event, by_month=by_month) for event in entry.done]
    yield from filter(None, times)
    if entry.period and not all(times):
        yield entry.period


def _time(year: FiscalYear, event: Event, *, by_month: bool) -> Period | None:
    """The stretch of time an event took; None where it names none, or a quarter that says nothing of its months."""
    first, last = event.on or event.start, event.on or event.end
    if first and last:
        return Period(first, last, Precision.DAY)
    return quarter_period(year, event.quarter) if event.quarter and not by_month else None
