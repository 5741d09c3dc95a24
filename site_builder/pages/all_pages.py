"""Every page of the site, in one list: what there is decides which pages there are."""

from collections.abc import Iterator, Mapping

from site_builder.language import urls
from site_builder.pages.checklist import checklist, item, submitted
from site_builder.pages.loop import analysis, indicator, measure, measures, progress, result, round_report
from site_builder.pages.papers import document, evidence
from site_builder.pages.parts.basics import Page, Site
from site_builder.pages.parts.channels import has_complaints, has_contact
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.frames import Framer, build_site, has_checklist
from site_builder.pages.plan import plan, plan_report, statistics
from site_builder.pages.site import (
    complaints,
    contact,
    corrections,
    home,
    index,
    not_found,
    people,
    prose,
    search,
    unit,
)
from site_builder.pages.site.metadata import with_metadata
from site_builder.records.disclosure import YearRecords


def build_pages(context: Context) -> tuple[Site, tuple[Page, ...]]:
    """What the shell knows, and every page, in the order of the menus."""
    framer, site = Framer(context), build_site(context)
    pages: list[Page] = []
    if not any(urls.prose(page.name) == urls.HOME for page in context.disclosure.pages):
        pages.append(home.build_home(context, framer))
    for records in context.disclosure.years:
        pages += _year_pages(context, framer, records)
    pages += _indicator_pages(context, framer)
    pages += _plan_pages(context, framer)
    pages += [prose.build(framer, page) for page in context.disclosure.pages]
    pages += _site_pages(context, framer)
    told = {page.frame.address: page for page in pages}
    for records in context.disclosure.years:
        pages += _item_pages(context, framer, records, told)
        pages += submitted.build_all(context, framer, records)
    if context.disclosure.corrections:
        everything = {page.frame.address: page.frame.title for page in pages}
        pages.append(corrections.build(context, framer, everything))
    pages.append(search.build(framer, search_examples(context), context.latest.year if context.latest else None))
    pages.append(index.build(framer, [page.frame for page in pages]))
    pages.append(not_found.build(framer, site))
    return site, with_metadata(pages, site)


def _site_pages(context: Context, framer: Framer) -> Iterator[Page]:
    """Units, people and channels: pages that belong to no year."""
    for each in context.disclosure.site.units:
        yield unit.build(context, framer, each)
    if context.disclosure.holders:
        yield people.build(context, framer)
    if has_contact(context):
        yield contact.build(context, framer)
    if has_complaints(context):
        yield complaints.build(context, framer)


def _year_pages(context: Context, framer: Framer, records: YearRecords) -> Iterator[Page]:
    yield home.build_year(context, framer, records)
    if records.result:
        yield result.build(context, framer, records, records.result)
    if records.analysis:
        yield analysis.build(context, framer, records, records.analysis)
    yield from _loop_pages(context, framer, records)
    yield from _figure_pages(context, framer, records)
    yield from _paper_pages(context, framer, records)
    catalogue = context.catalogue(records.year)
    if has_checklist(records) and catalogue:
        yield checklist.build(context, framer, records, catalogue)


def _loop_pages(context: Context, framer: Framer, records: YearRecords) -> Iterator[Page]:
    if records.measures and records.measure_list:
        yield measures.build(context, framer, records, records.measures)
        for each in records.measure_list:
            yield measure.build(context, framer, records, each)
    if records.reports:
        yield progress.build(context, framer, records)
        for report_round, report in records.reports:
            yield round_report.build(context, framer, records, report_round, report)


def _figure_pages(context: Context, framer: Framer, records: YearRecords) -> Iterator[Page]:
    """What a year's plan reports and statistics say."""
    if records.plan_reports:
        yield plan_report.build_year(context, framer, records)
        for report_round, report in records.plan_reports:
            yield plan_report.build(context, framer, records, report_round, report)
    if records.statistics:
        yield statistics.build_list(framer, records)
        for series in records.statistics:
            yield statistics.build(context, framer, records, series)


def _paper_pages(context: Context, framer: Framer, records: YearRecords) -> Iterator[Page]:
    if records.documents:
        yield document.build_list(context, framer, records)
        for paper in (each for each in records.documents if not context.is_withdrawn(records.year, each.id)):
            yield document.build(context, framer, records, paper)
    if records.evidence:
        yield evidence.build_list(context, framer, records)
        used = evidence.uses(context, records)
        for proof in (each for each in records.evidence if not context.is_withdrawn(records.year, each.id)):
            yield evidence.build(context, framer, records, proof, used)


def _item_pages(context: Context, framer: Framer, records: YearRecords, told: Mapping[str, Page]) -> Iterator[Page]:
    catalogue = context.catalogue(records.year)
    if has_checklist(records) and catalogue:
        for each in catalogue.items:
            yield item.build(context, framer, records, catalogue, each, told)


def _plan_pages(context: Context, framer: Framer) -> Iterator[Page]:
    """The plans over several years and their projects."""
    for each in context.disclosure.plans:
        yield plan.build(context, framer, each)
        for place in range(len(each.projects)):
            yield plan.build_project(context, framer, each, place)


def _indicator_pages(context: Context, framer: Framer) -> Iterator[Page]:
    for number in sorted(context.told_indicators):
        found = context.indicator(number)
        if found:
            yield indicator.build(context, framer, found)


def search_examples(context: Context) -> tuple[str, ...]:
    """Queries to try that are sure to find something: an answered item, a unit, an indicator."""
    answers = [answer for records in context.disclosure.years for answer in records.answers]
    units = context.disclosure.site.units[:1]
    indicators = [context.indicator(number) for number in sorted(context.told_indicators)[-1:]]
    found = [str(answers[-1].item).upper()] if answers else []
    found += [unit.names[-1].short_or_full for unit in units]
    found += [indicator.name_th for indicator in indicators if indicator]
    return tuple(found)
