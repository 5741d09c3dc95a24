"""Lists the news of the site, by the dates in the data: reports, documents, results, corrections. No clock is asked."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.rebuilt import carrying
from site_builder.language.words import text
from site_builder.pages.parts.basics import Link
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.rounds import plan_report_link, report_link, reported_on
from site_builder.records.derived.rebuilt import mark_on
from site_builder.records.disclosure import YearRecords
from site_builder.records.year import Round


class Happening(Struct, frozen=True):
    """One report, document, result or correction: its day, what it is called, where it stands, its kind in a word."""

    day: date
    title: str
    address: str
    kind: str


def happenings(context: Context) -> tuple[Happening, ...]:
    """Everything dated, the newest first; what fell on one day stands in the order of addresses."""
    every = [each for records in context.disclosure.years for each in _of_year(context, records)]
    every += _corrections(context)
    return tuple(sorted(every, key=lambda each: (-each.day.toordinal(), each.address)))


def _of_year(context: Context, records: YearRecords) -> Iterator[Happening]:
    year = records.year
    for report_round, report in records.reports:
        yield from _reported(report_round, report_link(year, report_round, report))
    for report_round, plan_report in records.plan_reports:
        yield from _reported(report_round, plan_report_link(year, report_round, plan_report))
    for document in (each for each in records.documents if not context.is_withdrawn(year, each.id)):
        kind = carrying(text(f"document_{document.kind.value}"), mark_on(document, "kind"))
        yield Happening(document.date, document.title, urls.document(year, document.id), kind)
    if records.result and records.result.announced:
        title = carrying(text("result_title", year=year), mark_on(records.result, "indicators"))
        yield Happening(records.result.announced, title, urls.result(year), text("result"))


def _reported(report_round: Round, link: Link) -> Iterator[Happening]:
    """The report of a round, where a day of it is told."""
    if day := reported_on(report_round):
        yield Happening(day, link.text, link.address, text("report"))


def _corrections(context: Context) -> Iterator[Happening]:
    for each in context.disclosure.corrections:
        title = text("correction_news", after=each.after)
        address = urls.with_anchor(urls.CORRECTIONS, urls.correction_anchor(each.id))
        yield Happening(each.on, title, address, text("correction"))
