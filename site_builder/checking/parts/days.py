"""Every day and period that people type into a year, by how it relates to that year."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import NamedTuple

from site_builder.checking.parts.mentions import follow_ups, topics
from site_builder.language.problems.place import Place
from site_builder.language.thai.periods import Period
from site_builder.records.analysis import Action
from site_builder.records.approval import Signature
from site_builder.records.base import Record
from site_builder.records.disclosure import YearRecords
from site_builder.records.document import DocumentKind
from site_builder.records.measures import FollowUp, Group, Measure, Step
from site_builder.records.progress import Entry, Event
from site_builder.records.year import Round

BOUND_TO_YEAR = frozenset({DocumentKind.MEMO, DocumentKind.MEETING})
"""Documents written in the year's course; announcements and manuals may be older and still in force."""


class Dated(NamedTuple):
    """A day as typed, and where; `place` looks for the place, which nearly no day needs."""

    place: Callable[[], Place]
    day: date


class Spanned(NamedTuple):
    """A period as typed, and where."""

    place: Callable[[], Place]
    period: Period


def inside(records: YearRecords) -> Iterator[Dated]:
    """Days that belong into the year: adoption and deadlines."""
    if records.measures and records.measures.adopted:
        yield from _day(records.measures.adopted, "on", records.measures.adopted.on)
    steps = (step for measure in records.measure_list for step in measure.steps)
    dues: tuple[FollowUp | Step | Measure, ...] = (*follow_ups(records), *steps, *records.measure_list)
    for due in dues:
        for day in due.deadline.days if due.deadline else ():
            yield from _day(due, "deadline", day)


def around(records: YearRecords) -> Iterator[Dated]:
    """Days that may follow the year: reports, approvals, memos, answers, the result's announcement."""
    for report_round in records.settings.rounds:
        yield from _day(report_round, "as_of", report_round.as_of)
        yield from _day(report_round, "reported", report_round.reported)
    for _, report in records.submitted:
        signatures: tuple[Signature | None, ...] = (report.approved, report.prepared, report.checked)
        for signed in filter(None, signatures):
            yield from _day(signed, "on", signed.on)
    for document in records.documents:
        if document.kind in BOUND_TO_YEAR:
            yield from _day(document, "date", document.date)
        for approval in document.approvals:
            yield from _day(approval, "on", approval.on)
    for series in records.statistics:
        yield from _day(series, "as_of", series.as_of)
        if series.nil:
            yield from _day(series.nil, "on", series.nil.on)
    yield from _answered(records)
    if records.result:
        yield from _day(records.result, "announced", records.result.announced)


def _answered(records: YearRecords) -> Iterator[Dated]:
    for answer in records.answers:
        for signature in filter(None, (answer.prepared, answer.checked)):
            yield from _day(signature, "on", signature.on)
        if answer.nil:
            yield from _day(answer.nil, "on", answer.nil.on)


def papers(records: YearRecords) -> Iterator[Dated]:
    """Days of papers that may be of any age: evidence, announcements, manuals."""
    for evidence in records.evidence:
        yield from _day(evidence, "date", evidence.date)
    for document in records.documents:
        if document.kind not in BOUND_TO_YEAR:
            yield from _day(document, "date", document.date)


def done(records: YearRecords) -> Iterator[tuple[Round, Dated]]:
    """Days on which something was done, each with the round that reports it."""
    for report_round, report in records.reports:
        for entry in report.entries:
            for event in entry.done:
                yield from ((report_round, dated) for dated in days_of(event))


def days_of(event: Event) -> Iterator[Dated]:
    """The days an event names."""
    yield from _day(event, "on", event.on)
    yield from _day(event, "from", event.start)
    yield from _day(event, "to", event.end)


def other_periods(records: YearRecords) -> Iterator[Spanned]:
    """Periods that belong into the year, beside those of the measures.

    What a link or a nil statement covers is not among them: an item may ask for data of the year before.
    """
    settings = records.settings
    yield from _period(settings, "oit_window", settings.oit_window)
    if settings.survey:
        yield from _period(settings.survey, "period", settings.survey.period)
    actions = (topic.action for topic in topics(records) if topic.action)
    entries = (entry for _, report in records.reports for entry in report.entries)
    spans: tuple[Round | Action | Entry, ...] = (*settings.rounds, *actions, *entries)
    for record in spans:
        yield from _period(record, "period", record.period)


def measure_periods(records: YearRecords) -> Iterator[Spanned]:
    """Periods of groups, measures and steps, in this order."""
    groups = records.measures.groups if records.measures else ()
    steps = (step for measure in records.measure_list for step in measure.steps)
    planned: tuple[Group | Measure | Step, ...] = (*groups, *records.measure_list, *steps)
    for record in planned:
        yield from _period(record, "period", record.period)


def _day(record: Record, field: str, day: date | None) -> Iterator[Dated]:
    if day is not None:
        yield Dated(partial(record.origin.place_of, field), day)


def _period(record: Record, field: str, period: Period | None) -> Iterator[Spanned]:
    if period is not None:
        yield Spanned(partial(record.origin.place_of, field), period)
