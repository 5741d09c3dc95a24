"""Every place where a record names a unit or a position."""

from collections.abc import Iterable, Iterator

from site_builder.checking.parts.mentions import Mention, events, follow_ups, many, one, topics
from site_builder.records.approval import Signature
from site_builder.records.base import NOWHERE, Record
from site_builder.records.confirmation import Confirmation
from site_builder.records.correction import Correction
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.measures import Measure
from site_builder.records.progress import Entry
from site_builder.records.redirect import RedirectRow
from site_builder.records.responsible import EVERY, ResponsibleUnits
from site_builder.records.waiver import Waiver


def units(disclosure: Disclosure) -> Iterator[Mention]:
    for unit in disclosure.site.units:
        yield from one(unit, "parent", unit.parent)
        yield from one(unit, "merged_into", unit.merged_into)
    for position in disclosure.site.positions:
        yield from one(position, "unit", position.unit)
    for plan in disclosure.plans:
        for project in plan.projects:
            yield from _named_units(project, "units", project.units)
    for records in disclosure.years:
        yield from units_at_work(records)
        for document in records.documents:
            yield from one(document, "issuer", document.issuer)


def units_at_work(records: YearRecords) -> Iterator[Mention]:
    """Units that answer for something in a year: measures, topics, items, series."""
    for measure in records.measure_list:
        yield from _units_of(measure, measure.units)
    for _, report in records.reports:
        for entry in report.entries:
            if entry.units:
                yield from _units_of(entry, entry.units)
    for topic in topics(records):
        if topic.action:
            yield from _named_units(topic.action, "units", topic.action.units)
    for answer in records.answers:
        yield from one(answer, "unit", answer.unit)
    for series in records.statistics:
        yield from one(series, "unit", series.unit)


def _units_of(holder: Measure | Entry, units: ResponsibleUnits) -> Iterator[Mention]:
    """The units a record names in its `units`, which may be a bare list."""
    if units.origin is NOWHERE:
        yield from _named_units(holder, "units", units.main)
    else:
        yield from _named_units(units, "main", units.main)
        yield from _named_units(units, "supporting", units.supporting)


def _named_units(record: Record, field: str, named: Iterable[str]) -> Iterator[Mention]:
    """The units named one by one; the words for all of them name none."""
    return (each for each in many(record, field, named) if each.id not in EVERY)


def named_positions(records: YearRecords) -> Iterator[Mention]:
    """Positions that answer beside units or instead of them, by id or by name."""
    for measure in records.measure_list:
        yield from many(measure.units, "positions", measure.units.positions)
    for _, report in records.reports:
        for entry in report.entries:
            if entry.units:
                yield from many(entry.units, "positions", entry.units.positions)
    for topic in topics(records):
        if topic.action:
            yield from many(topic.action, "positions", topic.action.positions)


def positions(disclosure: Disclosure) -> Iterator[Mention]:
    yield from _positions_of_no_year(disclosure)
    for records in disclosure.years:
        yield from positions_of_measures(records)
        yield from _signers(records)
        for event in events(records):
            yield from many(event, "by", event.by)
        for document in records.documents:
            yield from one(document, "signed_by", document.signed_by)
            yield from one(document, "addressee", document.addressee)


def _signers(records: YearRecords) -> Iterator[Mention]:
    for _, report in records.submitted:
        signatures: tuple[Signature | None, ...] = (report.approved, report.prepared, report.checked)
        for signed in filter(None, signatures):
            yield from one(signed, "by", signed.by)
    for document in records.documents:
        for approval in document.approvals:
            yield from one(approval, "by", approval.by)
    for answer in records.answers:
        for signature in filter(None, (answer.prepared, answer.checked)):
            yield from one(signature, "by", signature.by)


def _positions_of_no_year(disclosure: Disclosure) -> Iterator[Mention]:
    for position in disclosure.site.positions:
        yield from one(position, "merged_into", position.merged_into)
    for holder in disclosure.holders:
        yield from one(holder, "position", holder.position)
    signed: tuple[Confirmation | Correction | RedirectRow | Waiver, ...]
    signed = (*disclosure.confirmations, *disclosure.corrections, *disclosure.redirects, *disclosure.waivers)
    for record in signed:
        yield from one(record, "by", record.by)


def positions_of_measures(records: YearRecords) -> Iterator[Mention]:
    """Positions that adopt, do or follow up the measures of a year."""
    if records.measures and records.measures.adopted:
        yield from one(records.measures.adopted, "by", records.measures.adopted.by)
    for follow_up in follow_ups(records):
        yield from one(follow_up, "by", follow_up.by)
    for measure in records.measure_list:
        for step in measure.steps:
            yield from one(step, "doer", step.doer)
