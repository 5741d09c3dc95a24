"""Every place where a record names another one by its id, kind by kind; units and positions have a module."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from site_builder.language.problems.place import Place
from site_builder.records.analysis import Analysis, Topic
from site_builder.records.base import Record
from site_builder.records.disclosure import YearRecords
from site_builder.records.document import Document
from site_builder.records.measures import Adoption, FollowUp
from site_builder.records.plan import PlanReport, PlanRow
from site_builder.records.progress import Event, Outcome, RoundReport
from site_builder.records.statistics import Series


class Mention(NamedTuple):
    """An id as named somewhere, and where; `place` looks for the place, which nearly no mention needs."""

    place: Callable[[], Place]
    id: str


def one(record: Record, field: str, value: str | None) -> Iterator[Mention]:
    """The mention in a field that names one record, if it was filled in."""
    if value is not None:
        yield Mention(partial(record.origin.place_of, field), value)


def many(record: Record, field: str, values: Iterable[str]) -> Iterator[Mention]:
    """The mentions in a field that names several records."""
    return (Mention(partial(record.origin.place_of, field, index), value) for index, value in enumerate(values))


def evidence(records: YearRecords) -> Iterator[Mention]:
    yield from _signed_originals(records)
    if records.result:
        yield from one(records.result, "source", records.result.source)
    for _, report in records.reports:
        appended = many(report, "appendix", report.appendix)
        yield from (each for each in appended if "/" not in each.id and each.id not in records.documents_by_id)
    for answer in records.answers:
        for link in answer.links:
            yield from one(link, "evidence", link.evidence)
    proven: list[Outcome | PlanRow | Series | Event | Document] = [*records.statistics, *records.documents]
    proven += (outcome for _, report in records.reports for outcome in report.outcomes)
    proven += (row for _, plan_report in records.plan_reports for row in plan_report.rows)
    for record in (*proven, *events(records)):
        yield from many(record, "evidence", record.evidence)


def _signed_originals(records: YearRecords) -> Iterator[Mention]:
    adopted = records.measures.adopted if records.measures else None
    papers: tuple[Adoption | Analysis | None, ...] = (adopted, records.analysis)
    for record in (*papers, *reports(records)):
        if record:
            yield from one(record, "signed", record.signed)


def documents(records: YearRecords) -> Iterator[Mention]:
    if records.measures and records.measures.adopted:
        yield from one(records.measures.adopted, "meeting", records.measures.adopted.meeting)
    if records.analysis:
        yield from one(records.analysis, "memo", records.analysis.memo)
    for report in reports(records):
        yield from one(report, "memo", report.memo)
    for answer in records.answers:
        for link in answer.links:
            yield from one(link, "document", link.document)


def findings(records: YearRecords) -> Iterator[Mention]:
    for measure in records.measure_list:
        yield from many(measure, "findings", measure.findings)
    for topic in topics(records):
        yield from many(topic, "findings", topic.findings)


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


def reports(records: YearRecords) -> tuple[RoundReport | PlanReport, ...]:
    """The reports of all rounds: on the measures and on the plan."""
    return (*(report for _, report in records.reports), *(report for _, report in records.plan_reports))


def topics(records: YearRecords) -> tuple[Topic, ...]:
    """Topics of the analysis, repeated ids included."""
    return records.analysis.topics if records.analysis else ()


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
