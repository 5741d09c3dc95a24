"""Every kind of page, a row each: what there is a page of, at which address, and which facts it shows.

What there is decides which pages there are. The row of a kind feeds the builder of pages, submissions, readiness, the
search and the bench; its builder in `pages/` registers for the kind, its template bears the kind's name, and its word
is `page_<kind>` in `th.yml`.
"""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from site_builder.language import urls
from site_builder.records.base import Record
from site_builder.records.catalogues import reader
from site_builder.records.derived import shown
from site_builder.records.derived.disclosed import Disclosed, has_checklist
from site_builder.records.disclosure import YearRecords


class PageKind(StrEnum):
    """What a page is; the value names its template, `theme/pages/<value>.html`."""

    HOME = "home"
    YEAR = "year"
    RESULT = "result"
    ANALYSIS = "analysis"
    MEASURES = "measures"
    MEASURE = "measure"
    PROGRESS = "progress"
    ROUND_REPORT = "round-report"
    CHECKLIST = "checklist"
    ITEM = "item"
    SUBMITTED = "submitted"
    DOCUMENTS = "documents"
    DOCUMENT = "document"
    EVIDENCE_LIST = "evidence-list"
    EVIDENCE = "evidence"
    INDICATOR = "indicator"
    PLAN = "plan"
    PROJECT = "project"
    PLAN_REPORTS = "plan-reports"
    PLAN_REPORT = "plan-report"
    STATISTICS = "statistics"
    SERIES = "series"
    UNIT = "unit"
    PEOPLE = "people"
    CONTACT = "contact"
    COMPLAINTS = "complaints"
    CORRECTIONS = "corrections"
    SEARCH = "search"
    INDEX = "index"
    PROSE = "prose"
    NOT_FOUND = "not-found"
    MOVED = "moved"
    WITHDRAWN = "withdrawn"


class Section(StrEnum):
    """The part of the year's menu a page belongs to."""

    YEAR = "year"
    RESULT = "result"
    ANALYSIS = "analysis"
    MEASURES = "measures"
    PROGRESS = "progress"
    CHECKLIST = "checklist"
    PLAN = "plan"
    STATISTICS = "statistics"
    RECORDS = "records"


Parts = tuple[Any, ...]
"""What one page is of, such as a year's records and one measure: what its address, facts and builder are made from."""

Address = Callable[..., str]
Shows = Callable[..., Iterator[str]]


class PageRow(Struct, frozen=True):
    """A kind of page.

    `parts` gives what each of its pages is of (in a year, for the rows of a year); `address` and `shows` take those.
    `section` is the part of the year's menu it belongs to, `table` names the open-data table of the year it offers.
    `many`: there is a page for each of some records. `searched`: the search finds it. `proved`: a build asks the search
    for every one by name. `can_be_withdrawn`: one of these may be taken back, and keeps its address.
    """

    kind: PageKind
    parts: Callable[..., Iterable[Parts]]
    address: Address
    shows: Shows = shown.nothing
    section: Section | None = None
    table: str = ""
    searched: bool = True
    proved: bool = False
    can_be_withdrawn: bool = False
    many: bool = False

    @property
    def is_dataset(self) -> bool:
        """Whether it shows a whole table of open data, which machines are told."""
        return bool(self.table) and not self.many


class PagePlan(Struct, frozen=True):
    """One page there is: its kind and what it is of."""

    row: PageRow
    parts: Parts

    @property
    def address(self) -> str:
        return self.row.address(*self.parts)

    @property
    def records(self) -> YearRecords | None:
        """The records of the year it belongs to."""
        return next((each for each in self.parts if isinstance(each, YearRecords)), None)

    @property
    def record(self) -> Record | None:
        """The record of a content file that it shows, where it shows one."""
        return next((each for each in reversed(self.parts) if isinstance(each, Record)), None)

    def is_withdrawn(self, disclosed: Disclosed) -> bool:
        """Whether the record was withdrawn: then its address is settled by the ledger, and tells only that."""
        if not self.row.can_be_withdrawn:
            return False
        records, record = self.parts
        return disclosed.is_withdrawn(records.year, record.id)


def _once(
    kind: PageKind, address: Address, shows: Shows, when: Callable[[YearRecords], object] = bool, **more: Any
) -> PageRow:
    """A page that a year has once, where there is anything to show on it; it is of the year's records."""
    return PageRow(kind, lambda _, of: ((of,),) if when(of) else (), lambda of: address(of.year), shows, **more)


def _once_of(
    kind: PageKind, address: Address, shows: Shows, what: Callable[[YearRecords], object], **more: Any
) -> PageRow:
    """A page that a year has once, of one of its records, where it is there."""
    return PageRow(
        kind, lambda _, of: ((of, what(of)),) if what(of) else (), lambda of, _: address(of.year), shows, **more
    )


def _each(
    kind: PageKind, address: Address, shows: Shows, those: Callable[[YearRecords], Iterable[Any]], **more: Any
) -> PageRow:
    """A page for each of some records of a year; a round's report is of the round and the report."""
    return PageRow(
        kind,
        lambda _, of: ((of, *(one if isinstance(one, tuple) else (one,))) for one in those(of)),
        lambda of, record, *_: address(of.year, record.id),
        shows,
        many=True,
        **more,
    )


def _site(kind: PageKind, address: str, shows: Shows = shown.nothing, **more: Any) -> PageRow:
    """A page that the site has once; `when` says whether there is anything to show on it."""
    when = more.pop("when", bool)
    return PageRow(kind, lambda site: ((),) if when(site) else (), lambda: address, shows, **more)


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
    known = (reader.indicator(number) for number in sorted(disclosed.scored_indicators))
    return ((each,) for each in known if each)


def _has_no_own_home(disclosed: Disclosed) -> bool:
    return all(urls.prose(page.name) != urls.HOME for page in disclosed.disclosure.pages)


def _in(section: Section, *rows: PageRow, table: str = "") -> tuple[PageRow, ...]:
    """The rows of pages that belong to a section, and offer a table of open data."""
    return tuple(replace(row, section=section, table=table) for row in rows)


FIRST = (_site(PageKind.HOME, urls.HOME, shown.home, when=_has_no_own_home),)

OF_A_YEAR = (
    *_in(Section.YEAR, _once(PageKind.YEAR, urls.year, shown.year)),
    *_in(Section.RESULT, _once_of(PageKind.RESULT, urls.result, shown.result, lambda of: of.result), table="ita"),
    *_in(Section.ANALYSIS, _once_of(PageKind.ANALYSIS, urls.analysis, shown.analysis, lambda of: of.analysis)),
    *_in(
        Section.MEASURES,
        _once_of(PageKind.MEASURES, urls.measures, shown.measures, lambda of: of.measure_list and of.measures),
        table="measures",
    ),
    *_in(
        Section.MEASURES, _each(PageKind.MEASURE, urls.measure, shown.measure, lambda of: of.measure_list, proved=True)
    ),
    *_in(
        Section.PROGRESS,
        _once(PageKind.PROGRESS, urls.progress, shown.progress, lambda of: of.reports),
        _each(PageKind.ROUND_REPORT, urls.round_report, shown.round_report, lambda of: of.reports),
        table="progress",
    ),
    *_in(
        Section.PLAN,
        _once(PageKind.PLAN_REPORTS, urls.plan_reports, shown.plan_reports, lambda of: of.plan_reports),
        _each(PageKind.PLAN_REPORT, urls.plan_report, shown.plan_report, lambda of: of.plan_reports),
        table="plan",
    ),
    *_in(
        Section.STATISTICS,
        _once(PageKind.STATISTICS, urls.statistics, shown.statistics, lambda of: of.statistics),
        _each(PageKind.SERIES, urls.series, shown.series, lambda of: of.statistics),
        table="statistics",
    ),
    *_in(
        Section.RECORDS,
        _once(PageKind.DOCUMENTS, urls.documents, shown.documents, lambda of: of.documents),
        _each(PageKind.DOCUMENT, urls.document, shown.document, lambda of: of.documents, can_be_withdrawn=True),
        _once(PageKind.EVIDENCE_LIST, urls.evidence_list, shown.evidence_list, lambda of: of.evidence),
        _each(PageKind.EVIDENCE, urls.evidence, shown.evidence, lambda of: of.evidence, can_be_withdrawn=True),
    ),
    *_in(
        Section.CHECKLIST,
        PageRow(PageKind.CHECKLIST, _checklist, lambda of, _: urls.checklist(of.year), shown.checklist),
        table="oit",
    ),
)

OF_THE_SITE = (
    PageRow(PageKind.INDICATOR, _indicators, lambda found: urls.indicator(found.key), shown.indicator, many=True),
    *_in(
        Section.PLAN,
        PageRow(
            PageKind.PLAN,
            lambda site: ((plan,) for plan in site.disclosure.plans),
            lambda plan: urls.plan(plan.id),
            shown.plan,
            many=True,
        ),
        PageRow(
            PageKind.PROJECT,
            lambda site: ((plan, project) for plan in site.disclosure.plans for project in plan.projects),
            lambda plan, project: urls.project(plan.id, project.id),
            shown.project,
            many=True,
        ),
    ),
    PageRow(
        PageKind.PROSE,
        lambda site: ((page,) for page in site.disclosure.pages),
        lambda page: urls.prose(page.name),
        shown.prose,
        many=True,
    ),
    PageRow(
        PageKind.UNIT,
        lambda site: ((unit,) for unit in site.disclosure.site.units),
        lambda unit: urls.unit(unit.id),
        shown.unit,
        many=True,
        proved=True,
    ),
    _site(PageKind.PEOPLE, urls.PEOPLE, shown.people, when=lambda site: site.disclosure.holders),
    _site(PageKind.CONTACT, urls.CONTACT, shown.contact, when=lambda site: site.has_contact),
    _site(PageKind.COMPLAINTS, urls.COMPLAINTS, shown.complaints, when=lambda site: site.disclosure.site.complaints),
)

OF_A_YEAR_LATER = _in(
    Section.CHECKLIST,
    PageRow(PageKind.ITEM, _items, lambda of, _, item: urls.item(of.year, item.id), shown.item, many=True, proved=True),
    PageRow(
        PageKind.SUBMITTED,
        _submissions,
        lambda of, submitted: urls.submitted(of.year, submitted.folder),
        many=True,
        searched=False,
    ),
)
"""Pages that show others of the site, whatever their year."""

LAST = (
    _site(PageKind.CORRECTIONS, urls.CORRECTIONS, shown.corrections, when=lambda site: site.disclosure.corrections),
    _site(PageKind.SEARCH, urls.SEARCH, searched=False),
    _site(PageKind.INDEX, urls.INDEX, searched=False),
    _site(PageKind.NOT_FOUND, urls.NOT_FOUND, searched=False),
)

SETTLED = (
    PageRow(PageKind.MOVED, lambda site: (), str, many=True),
    PageRow(PageKind.WITHDRAWN, lambda site: (), str, many=True),
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
