"""Every kind of page, a row each: what there is a page of, at which address, and which facts it shows.

What there is decides which pages there are. The row of a kind feeds the builder of pages, submissions, readiness, the
search and the bench; its builder in `pages/` registers for the kind, its template bears the kind's name, and its word
is `page_<kind>` in `th.yml`.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from msgspec import Struct

from site_builder.language import urls
from site_builder.records.catalogues import reader
from site_builder.records.derived import shown
from site_builder.records.derived.disclosed import Disclosed, has_checklist
from site_builder.records.derived.page_kinds import PageKind
from site_builder.records.disclosure import YearRecords

Parts = tuple[Any, ...]
"""What one page is of, such as a year's records and one measure: what its address, facts and builder are made from."""


class PageRow(Struct, frozen=True):
    """A kind of page.

    `parts` gives what each of its pages is of (in a year, for the rows of a year), `address` and `shows` take those.
    `searched`: the search finds it. `proved`: a build asks the search for every one by name. `dataset`: machines are
    told that it shows open data.
    `can_be_withdrawn`: one of these may be taken back, and keeps its address.
    """

    kind: PageKind
    parts: Callable[..., Iterable[Parts]]
    address: Callable[..., str]
    shows: Callable[..., Iterator[str]] = shown.nothing
    searched: bool = True
    proved: bool = False
    dataset: bool = False
    can_be_withdrawn: bool = False


class PagePlan(Struct, frozen=True):
    """One page there is: its kind and what it is of."""

    row: PageRow
    parts: Parts

    @property
    def address(self) -> str:
        return self.row.address(*self.parts)

    def is_withdrawn(self, disclosed: Disclosed) -> bool:
        """Whether the record was withdrawn: then its address is settled by the ledger, and tells only that."""
        if not self.row.can_be_withdrawn:
            return False
        records, record = self.parts
        return disclosed.is_withdrawn(records.year, record.id)


def _if(there: object, *parts: Any) -> tuple[Parts, ...]:
    """A page of these parts, if there is something to show."""
    return (parts,) if there else ()


def _each(records: YearRecords, those: Iterable[Any]) -> Iterator[Parts]:
    """A page for each of a year's records."""
    return ((records, each) for each in those)


def _rounds(records: YearRecords, reports: Iterable[tuple[Any, Any]]) -> Iterator[Parts]:
    return ((records, report_round, report) for report_round, report in reports)


def _of_year(address: Callable[..., str]) -> Callable[..., str]:
    """The address of a page that a year has once."""
    return lambda records, *_: address(records.year)


def _of_record(address: Callable[..., str]) -> Callable[..., str]:
    """The address of the page of one of a year's records, or of one round."""
    return lambda records, record, *_: address(records.year, record.id)


def _always(disclosed: Disclosed) -> tuple[Parts, ...]:
    return ((),)


def _checklist(disclosed: Disclosed, records: YearRecords) -> Iterator[Parts]:
    catalogue = disclosed.catalogue(records.year)
    if has_checklist(records) and catalogue:
        yield records, catalogue


def _items(disclosed: Disclosed, records: YearRecords) -> Iterator[Parts]:
    return ((*parts, each) for parts in _checklist(disclosed, records) for each in parts[-1].items)


def _submissions(disclosed: Disclosed, records: YearRecords) -> Iterator[Parts]:
    """The submission of a year, then its amendments."""
    if records.submission:
        yield from ((records, each) for each in (records.submission, *records.submission.amendments))


def _indicators(disclosed: Disclosed) -> Iterator[Parts]:
    found = (reader.indicator(number) for number in sorted(disclosed.scored_indicators))
    return ((each,) for each in found if each)


def _has_own_home(disclosed: Disclosed) -> bool:
    return any(urls.prose(page.name) == urls.HOME for page in disclosed.disclosure.pages)


FIRST = (PageRow(PageKind.HOME, lambda site: _if(not _has_own_home(site)), lambda: urls.HOME, shown.home),)

OF_A_YEAR = (
    PageRow(PageKind.YEAR, lambda _, of: _if(True, of), _of_year(urls.year), shown.year),
    PageRow(
        PageKind.RESULT, lambda _, of: _if(of.result, of, of.result), _of_year(urls.result), shown.result, dataset=True
    ),
    PageRow(
        PageKind.ANALYSIS, lambda _, of: _if(of.analysis, of, of.analysis), _of_year(urls.analysis), shown.analysis
    ),
    PageRow(
        PageKind.MEASURES,
        lambda _, of: _if(of.measure_list, of, of.measures),
        _of_year(urls.measures),
        shown.measures,
        dataset=True,
    ),
    PageRow(
        PageKind.MEASURE,
        lambda _, of: _each(of, of.measure_list),
        _of_record(urls.measure),
        shown.measure,
        proved=True,
    ),
    PageRow(
        PageKind.PROGRESS, lambda _, of: _if(of.reports, of), _of_year(urls.progress), shown.progress, dataset=True
    ),
    PageRow(
        PageKind.ROUND_REPORT,
        lambda _, of: _rounds(of, of.reports),
        _of_record(urls.round_report),
        shown.round_report,
    ),
    PageRow(
        PageKind.PLAN_REPORTS,
        lambda _, of: _if(of.plan_reports, of),
        _of_year(urls.plan_reports),
        shown.plan_reports,
        dataset=True,
    ),
    PageRow(
        PageKind.PLAN_REPORT,
        lambda _, of: _rounds(of, of.plan_reports),
        _of_record(urls.plan_report),
        shown.plan_report,
    ),
    PageRow(
        PageKind.STATISTICS,
        lambda _, of: _if(of.statistics, of),
        _of_year(urls.statistics),
        shown.statistics,
        dataset=True,
    ),
    PageRow(PageKind.SERIES, lambda _, of: _each(of, of.statistics), _of_record(urls.series), shown.series),
    PageRow(PageKind.DOCUMENTS, lambda _, of: _if(of.documents, of), _of_year(urls.documents), shown.documents),
    PageRow(
        PageKind.DOCUMENT,
        lambda _, of: _each(of, of.documents),
        _of_record(urls.document),
        shown.document,
        can_be_withdrawn=True,
    ),
    PageRow(
        PageKind.EVIDENCE_LIST, lambda _, of: _if(of.evidence, of), _of_year(urls.evidence_list), shown.evidence_list
    ),
    PageRow(
        PageKind.EVIDENCE,
        lambda _, of: _each(of, of.evidence),
        _of_record(urls.evidence),
        shown.evidence,
        can_be_withdrawn=True,
    ),
    PageRow(PageKind.CHECKLIST, _checklist, _of_year(urls.checklist), shown.checklist, dataset=True),
)

OF_THE_SITE = (
    PageRow(PageKind.INDICATOR, _indicators, lambda indicator: urls.indicator(indicator.key), shown.indicator),
    PageRow(
        PageKind.PLAN,
        lambda site: ((plan,) for plan in site.disclosure.plans),
        lambda plan: urls.plan(plan.id),
        shown.plan,
    ),
    PageRow(
        PageKind.PROJECT,
        lambda site: ((plan, project) for plan in site.disclosure.plans for project in plan.projects),
        lambda plan, project: urls.project(plan.id, project.id),
        shown.project,
    ),
    PageRow(
        PageKind.PROSE,
        lambda site: ((page,) for page in site.disclosure.pages),
        lambda page: urls.prose(page.name),
        shown.prose,
    ),
    PageRow(
        PageKind.UNIT,
        lambda site: ((unit,) for unit in site.disclosure.site.units),
        lambda unit: urls.unit(unit.id),
        shown.unit,
        proved=True,
    ),
    PageRow(PageKind.PEOPLE, lambda site: _if(site.disclosure.holders), lambda: urls.PEOPLE, shown.people),
    PageRow(PageKind.CONTACT, lambda site: _if(site.has_contact), lambda: urls.CONTACT, shown.contact),
    PageRow(
        PageKind.COMPLAINTS,
        lambda site: _if(site.disclosure.site.complaints),
        lambda: urls.COMPLAINTS,
        shown.complaints,
    ),
)

OF_A_YEAR_LATER = (
    PageRow(PageKind.ITEM, _items, lambda records, _, item: urls.item(records.year, item.id), shown.item, proved=True),
    PageRow(
        PageKind.SUBMITTED,
        _submissions,
        lambda records, submitted: urls.submitted(records.year, submitted.folder),
        searched=False,
    ),
)
"""Pages that show others of the site, whatever their year."""

LAST = (
    PageRow(
        PageKind.CORRECTIONS,
        lambda site: _if(site.disclosure.corrections),
        lambda: urls.CORRECTIONS,
        shown.corrections,
    ),
    PageRow(PageKind.SEARCH, _always, lambda: urls.SEARCH, searched=False),
    PageRow(PageKind.INDEX, _always, lambda: urls.INDEX, searched=False),
    PageRow(PageKind.NOT_FOUND, _always, lambda: urls.NOT_FOUND, searched=False),
)

SETTLED = (
    PageRow(PageKind.MOVED, lambda site: (), str),
    PageRow(PageKind.WITHDRAWN, lambda site: (), str),
)
"""Pages at addresses that the ledger remembers; they are planned when it is settled."""

ROWS = {row.kind: row for row in (*FIRST, *OF_A_YEAR, *OF_THE_SITE, *OF_A_YEAR_LATER, *LAST, *SETTLED)}
"""The row of each kind."""


def site_map(disclosed: Disclosed) -> Iterator[PagePlan]:
    """Every page there is, in the order of the menus; those of withdrawn records among them."""
    yield from _planned(FIRST, disclosed)
    for records in disclosed.disclosure.years:
        yield from _planned(OF_A_YEAR, disclosed, records)
    yield from _planned(OF_THE_SITE, disclosed)
    for records in disclosed.disclosure.years:
        yield from _planned(OF_A_YEAR_LATER, disclosed, records)
    yield from _planned(LAST, disclosed)


def _planned(rows: Iterable[PageRow], *within: object) -> Iterator[PagePlan]:
    return (PagePlan(row, parts) for row in rows for parts in row.parts(*within))
