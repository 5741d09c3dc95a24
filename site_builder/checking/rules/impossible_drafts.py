"""What cannot be held back: a record that the site cannot do without may not be a draft."""

from collections.abc import Iterator

from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error
from site_builder.records.base import Record, fields_of_records
from site_builder.records.disclosure import Disclosure

DRAFT_IMPOSSIBLE = error(
    "draft-impossible",
    "“{field}” เป็นฉบับร่างไม่ได้ เพราะเว็บไซต์ขาดข้อมูลนี้ไม่ได้",
    "“{field}” cannot be a draft, as the site cannot do without it",
    "ลบบรรทัด state: draft ออก",
    "remove the line state: draft",
)


def impossible_drafts(disclosure: Disclosure) -> Iterator[Issue]:
    """Required fields whose only record, or whose every record, says `state: draft`."""
    yield from _in(disclosure.site)
    for records in disclosure.years:
        for each in (records.settings, records.result, records.analysis, records.measures):
            if each is not None:
                yield from _in(each)
        for group in (records.evidence, records.documents, records.answers, records.statistics):
            for record in group:
                yield from _in(record)
    for plan in disclosure.plans:
        yield from _in(plan)


def _in(record: Record) -> Iterator[Issue]:
    if record.is_draft:
        return
    for name in fields_of_records(type(record)):
        value = getattr(record, name)
        if not value:
            continue
        records: tuple[Record, ...] = value if isinstance(value, tuple) else (value,)
        field = type(record).model_fields[name]
        if all(each.is_draft for each in records) and field.is_required():
            place = records[0].origin.place_of("state")
            yield DRAFT_IMPOSSIBLE.at(place, field=field.alias or name)
        for each in records:
            yield from _in(each)
