"""Evidence: the year's list, and a landing page for each piece with its files and where it is used."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.dates import format_date, format_date_short
from site_builder.language.words import text
from site_builder.pages.loop.measure_tables import numbered_measure_link
from site_builder.pages.parts.appendix import evidence_kind
from site_builder.pages.parts.basics import Detail, FileLink, Link, OutsideLink, Page
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.details import detail, details
from site_builder.pages.parts.frames import Framer, year_words
from site_builder.pages.parts.rounds import report_link
from site_builder.pages.plan import plan, plan_report, statistics
from site_builder.records.derived.reports import all_entries_of, outcomes_of
from site_builder.records.derived.site_map import PageKind
from site_builder.records.disclosure import YearRecords
from site_builder.records.evidence import Evidence
from site_builder.records.ledger import record_name


class EvidencePage(Page, frozen=True):
    """Everything a landing page shows."""

    kind = PageKind.EVIDENCE
    about: str
    facts: tuple[Detail, ...]
    files: tuple[FileLink, ...]
    pictures: tuple[FileLink, ...]
    outside: OutsideLink | None
    used_by: tuple[Link, ...]
    versions: tuple["VersionRow", ...] = ()


class VersionRow(Struct, frozen=True):
    """An earlier version: its file, the words that say until when it stood there, and why it was replaced."""

    file: FileLink
    when: str
    reason: str


class EvidenceRow(Struct, frozen=True):
    """One line of the list."""

    link: Link
    meta: tuple[str, ...]


class EvidenceListPage(Page, frozen=True):
    """The list of a year's evidence."""

    kind = PageKind.EVIDENCE_LIST
    rows: tuple[EvidenceRow, ...]


Uses = Mapping[str, tuple[Link, ...]]
"""The pages that lean on pieces of evidence, by the evidence's id."""


def uses(context: Context, records: YearRecords) -> Uses:
    """Every page of the year that leans on a piece of evidence."""
    links_by_evidence: dict[str, dict[Link, None]] = {}
    for link, ids in _papers_of_pages(context, records):
        for each in ids:
            if each:
                links_by_evidence.setdefault(each, {})[link] = None
    return {each: tuple(links) for each, links in links_by_evidence.items()}


def _papers_of_pages(context: Context, records: YearRecords) -> Iterator[tuple[Link, Iterable[str | None]]]:
    """The pages of a year beside the evidence each leans on, in the order of the menus."""
    year = records.year
    if records.result:
        yield Link(text("result_title", year=year), urls.result(year)), [records.result.source]
    if records.analysis:
        yield Link(text("analysis_title", year=records.analysis.of), urls.analysis(year)), [records.analysis.signed]
    if records.measures and records.measures.adopted:
        yield Link(text("measures_title", year=year), urls.measures(year)), [records.measures.adopted.signed]
    yield from _papers_of_reports(records)
    yield from plan.evidence_uses(context, records)
    yield from plan_report.evidence_uses(records)
    yield from statistics.evidence_uses(records)
    for document in records.documents:
        yield Link(document.title, urls.document(year, document.id)), document.evidence
    catalogue = context.catalogue(year)
    for answer in records.answers:
        item = catalogue.item(str(answer.item)) if catalogue else None
        if item:
            link = Link(f"{item.id.upper()} {item.name_th}", urls.item(year, item.id))
            yield link, [each.evidence for each in answer.links]


def _papers_of_reports(records: YearRecords) -> Iterator[tuple[Link, Iterable[str | None]]]:
    year = records.year
    for report_round, report in records.reports:
        yield report_link(year, report_round, report), [report.signed, *report.appendix]
        for measure in records.measure_list:
            entries = all_entries_of(records, report, measure)
            events = [event for entry in entries for event in entry.done]
            ids = [*(each.evidence for each in events), *(o.evidence for o in outcomes_of(records, report, measure))]
            yield numbered_measure_link(records, measure), chain.from_iterable(ids)


@builds(PageKind.EVIDENCE)
def build(context: Context, framer: Framer, records: YearRecords, evidence: Evidence) -> EvidencePage:
    """The landing page of one piece of evidence."""
    year = records.year
    files = context.evidence_files(year, evidence)
    return EvidencePage(
        frame=framer.frame(
            evidence.title,
            kicker=f"{text('evidence')} · {year_words(year)}",
            answer=context.evidence_note(year, evidence),
            record=record_name(year, evidence.id),
        ),
        about=evidence.about or "",
        facts=details(
            detail("kind", evidence_kind(evidence)),
            detail("date", format_date(evidence.date) if evidence.date else ""),
            detail("rights", evidence.rights),
        ),
        files=files,
        pictures=tuple(file for file in files if file.kind == "image"),
        outside=context.outside_link(evidence),
        used_by=context.remembered(uses, records).get(evidence.id, ()),
        versions=tuple(
            VersionRow(file, text("version_until", date=format_date(each.until)), each.reason or "")
            for each, file in context.evidence_versions(year, evidence)
        ),
    )


def _row(context: Context, records: YearRecords, evidence: Evidence) -> EvidenceRow:
    meta = (context.evidence_note(records.year, evidence), format_date_short(evidence.date) if evidence.date else "")
    return EvidenceRow(Link(evidence.title, urls.evidence(records.year, evidence.id)), tuple(filter(None, meta)))


@builds(PageKind.EVIDENCE_LIST)
def build_list(context: Context, framer: Framer, records: YearRecords) -> EvidenceListPage:
    """The list of a year's evidence, in the order of its file."""
    year = records.year
    rows = tuple(_row(context, records, each) for each in records.evidence)
    return EvidenceListPage(
        frame=framer.frame(
            text("evidence_title", year=year),
            source=records.evidence[0].origin.file,
            answer=text("evidence_answer", count=len(rows)),
        ),
        rows=rows,
    )
