"""The numbered appendix of a report (L14): each piece of evidence with its kind, its pictures, files or link."""

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.dates import format_date
from site_builder.language.thai.rebuilt import carrying
from site_builder.language.words import text
from site_builder.pages.parts.basics import FileLink, Link, OutsideLink
from site_builder.pages.parts.context import Context
from site_builder.records.derived.rebuilt import mark_on
from site_builder.records.disclosure import YearRecords
from site_builder.records.evidence import Evidence


class AppendixEntry(Struct, frozen=True):
    """One numbered heading of the appendix; `pictures` are shown, other `files` open."""

    number: int
    link: Link
    kind: str
    date: str
    about: str
    pictures: tuple[FileLink, ...]
    files: tuple[FileLink, ...]
    outside: OutsideLink | None


def evidence_kind(evidence: Evidence) -> str:
    """What a piece of evidence is, in a word."""
    return carrying(text(f"evidence_{evidence.kind.value.replace('-', '_')}"), mark_on(evidence, "kind"))


def appendix(context: Context, records: YearRecords, ids: tuple[str, ...]) -> tuple[AppendixEntry, ...]:
    """The pieces of evidence in the order of the report; one that is not there is left out and not counted."""
    known = [records.evidence_by_id[each] for each in ids if each in records.evidence_by_id]
    return tuple(_entry(context, records, number, evidence) for number, evidence in enumerate(known, start=1))


def _entry(context: Context, records: YearRecords, number: int, evidence: Evidence) -> AppendixEntry:
    files = context.evidence_files(records.year, evidence)
    return AppendixEntry(
        number=number,
        link=Link(evidence.title, urls.evidence(records.year, evidence.id)),
        kind=evidence_kind(evidence),
        date=format_date(evidence.date) if evidence.date else "",
        about=evidence.about or "",
        pictures=tuple(file for file in files if file.kind == "image"),
        files=tuple(file for file in files if file.kind != "image"),
        outside=context.outside_link(evidence),
    )
