"""Reporting rounds as pages tell them: their names, and what one round reported of one measure."""

from datetime import date

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.dates import format_date_short
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.periods import format_period_short
from site_builder.language.thai.rebuilt import carrying
from site_builder.language.words import text
from site_builder.pages.parts.basics import FileLink, Link, Mark
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.entries import about_words, event_note, unreadable_words
from site_builder.pages.parts.marks import rebuilt_mark, typed_mark
from site_builder.pages.parts.responsible import entry_unit_words
from site_builder.records.derived.measures import reported_paragraphs
from site_builder.records.derived.rebuilt import mark_on
from site_builder.records.derived.reports import all_entries_of
from site_builder.records.disclosure import YearRecords
from site_builder.records.measures import Measure
from site_builder.records.plan import PlanReport
from site_builder.records.progress import Entry, RoundReport
from site_builder.records.year import Round


class EventView(Struct, frozen=True):
    """One thing that was done, when, by whom, and its papers."""

    text: str
    note: str
    evidence: tuple[Link, ...]
    pictures: tuple[FileLink, ...]


class EntryView(Struct, frozen=True):
    """One entry of a report: what it answers, its typed status, the events."""

    heading: str
    mark: Mark
    approach: tuple[str, ...]
    period: str
    units: str
    reason: str
    unreadable: str
    added: tuple[str, ...]
    events: tuple[EventView, ...]


class RoundView(Struct, frozen=True):
    """What one round reported of this measure; no entries means the report was silent."""

    anchor: str
    label: str
    title: str
    when: str
    report: Link
    entries: tuple[EntryView, ...]


def _entry(context: Context, records: YearRecords, measure: Measure, entry: Entry) -> EntryView:
    events: list[EventView] = []
    for event in entry.done:
        papers = [records.evidence_by_id[each] for each in event.evidence if each in records.evidence_by_id]
        pictures = [
            file for paper in papers if paper.kind.is_picture for file in context.evidence_files(records.year, paper)
        ]
        links = context.evidence_links(records, event.evidence)
        events.append(EventView(event.text, event_note(context, records, event), links, tuple(pictures)))
    return EntryView(
        heading=about_words(records, measure, entry),
        mark=rebuilt_mark(typed_mark(entry.status), mark_on(entry, "status")),
        approach=reported_paragraphs((entry,)),
        period=" ".join(
            filter(None, (format_period_short(entry.period) if entry.period else "", entry.period_note or ""))
        ),
        units=entry_unit_words(context, records, entry),
        reason=entry.reason or "",
        unreadable=unreadable_words(entry.unreadable),
        added=entry.added,
        events=tuple(events),
    )


def _number(report_round: Round) -> str:
    return report_round.id.split("-")[0 if report_round.id.endswith("-month") else -1]


def round_title(report_round: Round) -> str:
    """A round in words: “รอบ 12 เดือน”, “ไตรมาส 1”."""
    if report_round.id.endswith("-month"):
        return text("round_months", number=_number(report_round))
    if report_round.id.startswith("quarter-"):
        return text("round_quarter", number=_number(report_round))
    return text("round_other", id=report_round.id)


def report_link(year: FiscalYear, report_round: Round, report: RoundReport, note: str = "") -> Link:
    """The way to a round's report on the measures of a year."""
    title = carrying(text("report_title", round=round_title(report_round), year=year), mark_on(report, "entries"))
    return Link(title, urls.round_report(year, report_round.id), note)


def plan_report_link(year: FiscalYear, report_round: Round, report: PlanReport, note: str = "") -> Link:
    """The way to a round's report on the plan."""
    title = carrying(text("plan_report_title", round=round_title(report_round), year=year), mark_on(report, "rows"))
    return Link(title, urls.plan_report(year, report_round.id), note)


def reported_on(report_round: Round) -> date | None:
    """The day a round was reported, else that of its data; None where neither is told."""
    return report_round.reported or report_round.as_of


def round_when(report_round: Round) -> str:
    """The round's period and the day it was reported."""
    words = format_period_short(report_round.period)
    if report_round.reported is None:
        return words
    return f"{words} · {text('reported', date=format_date_short(report_round.reported))}"


def round_view(
    context: Context, records: YearRecords, measure: Measure, report_round: Round, report: RoundReport
) -> RoundView:
    entries = all_entries_of(records, report, measure)
    return RoundView(
        anchor=urls.round_anchor(report_round.id),
        label=_number(report_round),
        title=round_title(report_round),
        when=round_when(report_round),
        report=Link(
            text("whole_report", round=round_title(report_round)), urls.round_report(records.year, report_round.id)
        ),
        entries=tuple(_entry(context, records, measure, each) for each in entries),
    )
