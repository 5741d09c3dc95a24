"""The published view of a disclosure: what says `state: draft` is left out, at every depth."""

from typing import Any, TypeVar

from msgspec.structs import replace

from site_builder.records.base import Record, State, fields_of_records
from site_builder.records.content_files import OF_A_YEAR, OF_THE_SITE, ContentFile
from site_builder.records.disclosure import Disclosure, YearRecords

R = TypeVar("R", bound=Record)


def published_view(disclosure: Disclosure) -> Disclosure:
    """The disclosure without any draft."""
    years = (
        replace(records, **_without_drafts(records, OF_A_YEAR))
        for records in disclosure.years
        if not records.settings.is_draft
    )
    return replace(disclosure, years=tuple(years), **_without_drafts(disclosure, OF_THE_SITE))


def _without_drafts(owner: Disclosure | YearRecords, rows: tuple[ContentFile, ...]) -> dict[str, Any]:
    return {row.field: _published_field(row, getattr(owner, row.field)) for row in rows if row.has_drafts}


def _published_field(row: ContentFile, value: Any) -> Any:
    """What one field of the disclosure holds, without drafts; what a site or a year needs stays in any case."""
    if row.is_one_a_round:
        return tuple((report_round, _published(report)) for report_round, report in value if not report.is_draft)
    if not row.is_one_record:
        return _published_all(value)
    return _published(value) if row.is_required else _published_or_none(value)


def _published(record: R) -> R:
    changed: dict[str, object] = {}
    for name in fields_of_records(type(record)):
        value = getattr(record, name)
        published: object = value
        if isinstance(value, Record):
            published = _published_or_none(value)
        elif value:
            published = _published_all(value)
        if published is not value:
            changed[name] = published
    return record.model_copy(update=changed) if changed else record


def _published_all(records: tuple[R, ...]) -> tuple[R, ...]:
    """The records that are no drafts; where none changes, the very same ones."""
    published = tuple(_published(record) for record in records if record.state is not State.DRAFT)
    is_same = len(published) == len(records) and all(
        one is other for one, other in zip(published, records, strict=True)
    )
    return records if is_same else published


def _published_or_none(record: R | None) -> R | None:
    return None if record is None or record.is_draft else _published(record)
