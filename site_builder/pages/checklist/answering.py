"""Which pages of this site speak of what an official item asks: kept by topic, for numbers change every year."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from site_builder.language import urls
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.periods import quarter_period
from site_builder.pages.parts.basics import Link, Page
from site_builder.records.catalogues.records import Item
from site_builder.records.catalogues.vocabulary import DataYear
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.document import Audience, DocumentKind
from site_builder.records.statistics import SeriesKind

Addresses = Callable[[Disclosure, FiscalYear], Iterable[str]]
"""The addresses that tell of a topic with the data of a year; whether there are such pages is asked afterwards."""


def _always(*addresses: str) -> Addresses:
    return lambda disclosure, year: addresses


def _of_year(*addresses: Callable[[FiscalYear], str]) -> Addresses:
    return lambda disclosure, year: (address(year) for address in addresses)


def _of_records(of: Callable[[YearRecords], Iterable[str]]) -> Addresses:
    def addresses(disclosure: Disclosure, year: FiscalYear) -> Iterable[str]:
        records = disclosure.by_year.get(year)
        return of(records) if records else ()

    return addresses


def _series(kind: SeriesKind) -> Addresses:
    return _of_records(
        lambda records: (urls.series(records.year, each.id) for each in records.statistics if each.kind is kind)
    )


def _manuals(audience: Audience) -> Addresses:
    return _of_records(
        lambda records: (
            urls.document(records.year, each.id)
            for each in records.documents
            if each.kind is DocumentKind.MANUAL and each.audience is audience
        )
    )


def _reports(records: YearRecords) -> Iterator[str]:
    return (urls.round_report(records.year, report_round.id) for report_round, _ in reversed(records.reports))


def _plans(disclosure: Disclosure, year: FiscalYear) -> Iterator[str]:
    for plan in disclosure.plans:
        if plan.period.start <= year.end and plan.period.end >= year.start:
            yield urls.plan(plan.id)


def _plan_reports(records: YearRecords, *, first_half: bool) -> Iterator[str]:
    """The reports on the plan of a year's first half, or the later ones."""
    middle = quarter_period(records.year, 2).end
    for report_round, _ in records.plan_reports:
        if (report_round.period.end <= middle) is first_half:
            yield urls.plan_report(records.year, report_round.id)


BY_TOPIC: Mapping[str, Addresses] = {
    "integrity_measures": _of_year(urls.measures, urls.analysis),
    "integrity_report": _of_records(_reports),
    "anticorruption_plan": _plans,
    "anticorruption_6m": _of_records(partial(_plan_reports, first_half=True)),
    "anticorruption_report": _of_records(partial(_plan_reports, first_half=False)),
    "contact": _always(urls.CONTACT),
    "executives": _always(urls.PEOPLE),
    "complaint_procedure": _always(urls.COMPLAINTS),
    "complaint_channel": _always(urls.COMPLAINTS),
    "complaint_stats": _series(SeriesKind.COMPLAINT),
    "service_stats": _series(SeriesKind.SERVICE),
    "service_manual": _manuals(Audience.PUBLIC),
    "work_manual": _manuals(Audience.STAFF),
    "no_gift_report": _series(SeriesKind.NO_GIFT),
    "procurement_monthly": _series(SeriesKind.PROCUREMENT),
    "procurement_annual": _series(SeriesKind.PROCUREMENT),
    "satisfaction": _series(SeriesKind.SURVEY),
}
"""What only papers can answer (a policy, a budget, a code of conduct) is not here: it is answered by hand."""


def data_years(year: FiscalYear, which: DataYear | None) -> tuple[FiscalYear, ...]:
    """The years whose data an item of `year` asks for; where the list does not say, both that may be meant."""
    if which is DataYear.PREVIOUS:
        return (year.previous,)
    return (year,) if which else (year, year.previous)


def related(disclosure: Disclosure, year: FiscalYear, item: Item, pages: Mapping[str, Page]) -> tuple[Link, ...]:
    """The pages there are that speak of what an item of a year asks; `pages` are those of the site, by address."""
    of_topic = BY_TOPIC.get(item.topic, _always())
    listed = (address for each in data_years(year, item.data_year) for address in of_topic(disclosure, each))
    return tuple(Link(pages[address].frame.title, address) for address in dict.fromkeys(listed) if address in pages)
