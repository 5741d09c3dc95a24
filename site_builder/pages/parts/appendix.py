"""The numbered appendix of a report (L14): evidence with its pictures, files or link; documents and other reports."""

from datetime import date

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.dates import format_date
from site_builder.language.thai.rebuilt import carrying
from site_builder.language.words import text
from site_builder.pages.parts.basics import FileLink, Link, OutsideLink
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.rounds import plan_report_link, report_link
from site_builder.records.derived.appended import Appended, appended
from site_builder.records.derived.rebuilt import mark_on
from site_builder.records.disclosure import YearRecords
from site_builder.records.document import Document
from site_builder.records.evidence import Evidence
from site_builder.records.plan import PlanReport


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


def appendix(context: Context, records: YearRecords, parts: tuple[str, ...]) -> tuple[AppendixEntry, ...]:
    """The parts of the appendix in the order of the report; one that is not there is left out and not counted."""
    known = filter(None, (appended(context.disclosure, records, each) for each in parts))
    return tuple(_entry(context, number, part) for number, part in enumerate(known, start=1))


def _entry(context: Context, number: int, part: Appended) -> AppendixEntry:
    records, what = part.records, part.what
    if isinstance(what, Evidence):
        return _evidence(context, records, number, what)
    if isinstance(what, Document):
        link = context.document_link(records, what.id) or Link(what.title, "")
        return _titled(number, Link(link.text, link.address), text(f"document_{what.kind.value}"), what.date)
    report_round, report = what.report_round, what.report
    if isinstance(report, PlanReport):
        link = plan_report_link(records.year, report_round, report)
    else:
        link = report_link(records.year, report_round, report)
    return _titled(number, link, text("appended_report"), report_round.reported)


def _titled(number: int, link: Link, kind: str, day: date | None) -> AppendixEntry:
    """A part that has a page of its own and no file to show here."""
    return AppendixEntry(number, link, kind, format_date(day) if day else "", "", (), (), None)


def _evidence(context: Context, records: YearRecords, number: int, evidence: Evidence) -> AppendixEntry:
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
