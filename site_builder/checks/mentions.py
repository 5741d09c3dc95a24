"""Every place where a record names another one by its id, kind by kind."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from site_builder.issues.place import Place
from site_builder.model.base import Record
from site_builder.model.disclosure import Disclosure, YearRecords
from site_builder.model.measures import FollowUp
from site_builder.model.progress import Event


class Mention(NamedTuple):
    """An id as named somewhere, and where."""

    place: Place
    id: str


def one(record: Record, field: str, value: str | None) -> Iterator[Mention]:
    """The mention in a field that names one record, if it was filled in."""
    if value is not None:
        yield Mention(record.origin.place_of(field), value)


def many(record: Record, field: str, values: Iterable[str]) -> Iterator[Mention]:
    """The mentions in a field that names several records."""
    for index, value in enumerate(values):
        yield Mention(record.origin.place_of(field, index), value)


def units(disclosure: Disclosure) -> Iterator[Mention]:
    for unit in disclosure.site.units:
        yield from one(unit, "parent", unit.parent)
    for position in disclosure.site.positions:
        yield from one(position, "unit", position.unit)
    for records in disclosure.years:
        for measure in records.measure_list:
            yield from many(measure.units, "main", measure.units.main)
            yield from many(measure.units, "supporting", measure.units.supporting)
        for document in records.documents:
            yield from one(document, "issuer", document.issuer)
        for answer in records.answers:
            yield from one(answer, "unit", answer.unit)


def positions(disclosure: Disclosure) -> Iterator[Mention]:
    for confirmation in disclosure.confirmations:
        yield from one(confirmation, "by", confirmation.by)
    for records in disclosure.years:
        yield from _positions_of_measures(records)
        for _, report in records.reports:
            if report.approved:
                yield from one(report.approved, "by", report.approved.by)
        for event in events(records):
            yield from one(event, "by", event.by)
        for document in records.documents:
            yield from one(document, "signed_by", document.signed_by)
            yield from one(document, "addressee", document.addressee)
            for approval in document.approvals:
                yield from one(approval, "by", approval.by)
        for answer in records.answers:
            for signature in filter(None, (answer.prepared, answer.checked)):
                yield from one(signature, "by", signature.by)


def _positions_of_measures(records: YearRecords) -> Iterator[Mention]:
    if records.measures and records.measures.adopted:
        yield from one(records.measures.adopted, "by", records.measures.adopted.by)
    for follow_up in follow_ups(records):
        yield from one(follow_up, "by", follow_up.by)
    for measure in records.measure_list:
        for step in measure.steps:
            yield from one(step, "doer", step.doer)


def evidence(records: YearRecords) -> Iterator[Mention]:
    if records.result:
        yield from one(records.result, "source", records.result.source)
    if records.measures and records.measures.adopted:
        yield from one(records.measures.adopted, "signed", records.measures.adopted.signed)
    for _, report in records.reports:
        yield from one(report, "signed", report.signed)
        for outcome in report.outcomes:
            yield from many(outcome, "evidence", outcome.evidence)
    for event in events(records):
        yield from many(event, "evidence", event.evidence)
    for document in records.documents:
        yield from many(document, "evidence", document.evidence)
    for answer in records.answers:
        for link in answer.links:
            yield from one(link, "evidence", link.evidence)


def documents(records: YearRecords) -> Iterator[Mention]:
    if records.measures and records.measures.adopted:
        yield from one(records.measures.adopted, "meeting", records.measures.adopted.meeting)
    for _, report in records.reports:
        yield from one(report, "memo", report.memo)
    for answer in records.answers:
        for link in answer.links:
            yield from one(link, "document", link.document)


def findings(records: YearRecords) -> Iterator[Mention]:
    for measure in records.measure_list:
        yield from many(measure, "findings", measure.findings)


def groups(records: YearRecords) -> Iterator[Mention]:
    for measure in records.measure_list:
        yield from one(measure, "group", measure.group)


def steps(records: YearRecords) -> Iterator[Mention]:
    for follow_up in follow_ups(records):
        yield from many(follow_up, "about", follow_up.about)


def targets(records: YearRecords) -> Iterator[Mention]:
    """What progress entries and outcomes say they are for, as typed."""
    for _, report in records.reports:
        for entry in report.entries:
            yield from many(entry, "for", entry.about)
        for outcome in report.outcomes:
            yield from many(outcome, "for", outcome.about)


def follow_ups(records: YearRecords) -> Iterator[FollowUp]:
    """Follow-ups of groups and of measures, repeated ids included."""
    for group in records.measures.groups if records.measures else ():
        yield from group.follow_ups
    for measure in records.measure_list:
        yield from measure.follow_ups


def events(records: YearRecords) -> Iterator[Event]:
    """Everything that was done, over all rounds."""
    for _, report in records.reports:
        for entry in report.entries:
            yield from entry.done
