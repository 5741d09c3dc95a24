"""The published view of a disclosure: what says `state: draft` is left out, at every depth."""

from typing import TypeVar

from msgspec.structs import replace

from site_builder.records.base import Record, State, fields_of_records
from site_builder.records.disclosure import Disclosure, YearRecords

R = TypeVar("R", bound=Record)


def _published(record: R) -> R:
    changed: dict[str, object] = {}
    for name in fields_of_records(type(record)):
        value = getattr(record, name)
        kept: object = value
        if isinstance(value, Record):
            kept = _published_or_none(value)
        elif value:
            kept = _published_all(value)
        if kept is not value:
            changed[name] = kept
    return record.model_copy(update=changed) if changed else record


def _published_all(records: tuple[R, ...]) -> tuple[R, ...]:
    """The records that are no drafts; where none changes, the very same ones."""
    kept = tuple(_published(record) for record in records if record.state is not State.DRAFT)
    is_same = len(kept) == len(records) and all(one is other for one, other in zip(kept, records, strict=True))
    return records if is_same else kept


def _published_or_none(record: R | None) -> R | None:
    return None if record is None or record.is_draft else _published(record)


def _published_year(records: YearRecords) -> YearRecords:
    return replace(
        records,
        settings=_published(records.settings),
        result=_published_or_none(records.result),
        analysis=_published_or_none(records.analysis),
        measures=_published_or_none(records.measures),
        reports=tuple(
            (report_round, _published(report)) for report_round, report in records.reports if not report.is_draft
        ),
        evidence=_published_all(records.evidence),
        documents=_published_all(records.documents),
        answers=_published_all(records.answers),
        plan_reports=tuple(
            (report_round, _published(report)) for report_round, report in records.plan_reports if not report.is_draft
        ),
        statistics=_published_all(records.statistics),
        versions=_published_all(records.versions),
    )


def published_view(disclosure: Disclosure) -> Disclosure:
    """The disclosure without any draft."""
    return replace(
        disclosure,
        site=_published(disclosure.site),
        years=tuple(_published_year(each) for each in disclosure.years if not each.settings.is_draft),
        pages=_published_all(disclosure.pages),
        confirmations=_published_all(disclosure.confirmations),
        plans=_published_all(disclosure.plans),
        holders=_published_all(disclosure.holders),
        corrections=_published_all(disclosure.corrections),
        waivers=_published_all(disclosure.waivers),
        redirects=_published_all(disclosure.redirects),
    )
