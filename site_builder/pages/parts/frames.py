"""Builds what surrounds pages: the site's name, years with their menus, channels; and the frame of one page."""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.dates import format_date_short
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.numerals import format_score
from site_builder.language.words import text
from site_builder.pages.parts.basics import Frame, Link, MenuEntry, Organisation, Page, Site, YearEntry
from site_builder.pages.parts.channels import complaint_lines, contact_line, site_links
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.look import build_look
from site_builder.pages.parts.notes import note_words
from site_builder.records.base import Record
from site_builder.records.derived.disclosed import has_checklist
from site_builder.records.derived.site_map import ROWS, PageKind, PagePlan, Section
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.result import Result
from site_builder.records.site import ComplaintSubject, ContactKind, Digits, SiteSettings
from site_builder.records.values import Truth

WRITTEN_PAGES = 5
"""So many of the agency's own pages the foot of every page leads to; the index has them all."""


def result_words(result: Result) -> str:
    """A result in a few words: “เกรด B 80.62”, “ผ่านดี 90.49”."""
    level = text("grade", grade=result.grade) if result.grade else result.level or ""
    return f"{level} {format_score(result.total)}".strip()


def plan_address(context: Context, records: YearRecords) -> str:
    """Where a year's plan is told: its reports, before the first of them the plan itself; empty where there is none."""
    if records.plan_reports:
        return urls.plan_reports(records.year)
    year = records.year
    plans = (
        each for each in context.disclosure.plans if each.period.start <= year.end and each.period.end >= year.start
    )
    return next((urls.plan(each.id) for each in plans), "")


def _menu(context: Context, records: YearRecords) -> tuple[MenuEntry, ...]:
    year, plan = records.year, plan_address(context, records)
    entries = (
        (Section.YEAR, True, "menu_year", urls.year(year)),
        (Section.RESULT, records.result, "menu_result", urls.result(year)),
        (Section.ANALYSIS, records.analysis, "menu_analysis", urls.analysis(year)),
        (Section.MEASURES, records.measure_list, "menu_measures", urls.measures(year)),
        (Section.PROGRESS, records.reports, "menu_progress", urls.progress(year)),
        (Section.CHECKLIST, has_checklist(records), "menu_checklist", urls.checklist(year)),
        (Section.PLAN, plan, "menu_plan", plan),
        (Section.STATISTICS, records.statistics, "menu_statistics", urls.statistics(year)),
        (Section.RECORDS, records.evidence, "menu_evidence", urls.evidence_list(year)),
    )
    return tuple(
        MenuEntry(section.value, text(key), address) for section, there_is, key, address in entries if there_is
    )


def year_entry(context: Context, records: YearRecords) -> YearEntry:
    """A year as the year switch shows it."""
    year = records.year
    words = text("year_short", year=year)
    note = result_words(records.result) if records.result else ""
    return YearEntry(year, words, note, urls.year(year), _menu(context, records))


def correction_links(context: Context) -> dict[str, tuple[Link, ...]]:
    """A link for each day a page was corrected, by the page's address, the latest day first."""
    by_page: dict[str, dict[date, Link]] = {}
    for each in sorted(context.disclosure.corrections, key=lambda one: (one.on, one.id), reverse=True):
        words = text("corrected_on", date=format_date_short(each.on))
        link = Link(words, urls.with_anchor(urls.CORRECTIONS, urls.correction_anchor(each.id)))
        by_page.setdefault(each.page.partition("#")[0], {}).setdefault(each.on, link)
    return {address: tuple(links.values()) for address, links in by_page.items()}


def build_site(context: Context) -> Site:
    """What the shell of every page shows of the whole site."""
    disclosure, settings = context.disclosure, context.disclosure.site
    years = tuple(year_entry(context, records) for records in reversed(disclosure.years))
    name_year = disclosure.years[-1].year if disclosure.years else None

    return Site(
        name=disclosure.project.name,
        agency=context.agency(name_year),
        agency_short=context.agency(name_year, short=True),
        place=context.place,
        url=disclosure.project.url,
        years=years,
        latest=years[0] if years else None,
        contact=tuple(contact_line(each) for each in settings.contact),
        corruption_channels=complaint_lines(context, ComplaintSubject.CORRUPTION),
        complaint_channels=complaint_lines(context, ComplaintSubject.GENERAL),
        about_links=(*_written_pages(disclosure), *site_links(context)),
        notices=settings.notices,
        index_address=urls.INDEX,
        search_address=urls.SEARCH,
        feed_address=urls.FEED,
        thai_digits_in_forms=settings.digits is Digits.THAI,
        organisation=_organisation(settings),
        look=build_look(context, context.agency(name_year)),
        rebuilt_notes=tuple(map(note_words, disclosure.reconstructions)),
        licence=settings.licence.id if settings.licence and settings.licence.confirmed is Truth.YES else "",
    )


def _written_pages(disclosure: Disclosure) -> tuple[Link, ...]:
    """The agency's own pages, in order; of many only the first, as every page of the site carries these links."""
    every = [Link(page.display_title, urls.prose(page.name)) for page in disclosure.pages if page.name != "index"]
    if len(every) <= WRITTEN_PAGES + 1:
        return tuple(every)
    rest = Link(text("shell_more_pages", count=len(every) - WRITTEN_PAGES), urls.INDEX)
    return (*every[:WRITTEN_PAGES], rest)


def _organisation(settings: SiteSettings) -> Organisation:
    """The first channel of a kind is the agency's main one."""
    values = {channel.kind: channel.value for channel in reversed(settings.contact)}
    return Organisation(
        district=settings.agency.district,
        province=settings.agency.province,
        website=settings.main_website or "",
        email=values.get(ContactKind.EMAIL, ""),
        telephone=values.get(ContactKind.PHONE, ""),
    )


class Shell:
    """What surrounds the pages of a site, worked out once for all of them."""

    def __init__(self, context: Context) -> None:
        self.context, self.site = context, build_site(context)
        self.years = {entry.year: entry for entry in self.site.years}
        self.corrections = correction_links(context)
        self.built: dict[str, Page] = {}
        """The pages there are so far, by address: for pages that show others."""

    def framer_at(self, kind: PageKind, address: str) -> "Framer":
        """The framer of a page that stands where the ledger remembers another."""
        return Framer(self, PagePlan(ROWS[kind], (address,)))


class Framer(Struct, frozen=True):
    """Makes the frame of one page: the site map says where it stands, and its builder says only what is its own."""

    shell: Shell
    page: PagePlan

    def frame(
        self,
        title: str,
        *,
        of: Record | None = None,
        source: str = "",
        records: YearRecords | None = None,
        crumbs: Iterable[Link] | None = None,
        kicker: str | None = None,
        code: str = "",
        answer: str = "",
        unit: str = "",
        draft: bool = False,
        form: bool = False,
        dated: bool = False,
        as_of: date | None = None,
        index_title: str = "",
        description: str = "",
        record: str = "",
    ) -> Frame:
        """The frame of the page; a page of a year gets the year's crumb, menu and, when `dated`, its data's date.

        `of` is the record the page shows, by default the one it has in the site map: its problems are reported at
        that file, and a draft makes the page one; a page of no single record names a `source` file, or none.
        `records` are those of the year a page tells of that has none in the site map. `crumbs` lead by default from a
        page of many to that of their section. `kicker` is the year, unless the title tells it or another is given.
        `as_of` is the date of data that has a day of its own.
        """
        row, address = self.page.row, self.page.address
        records = records or self.page.records
        of = None if source else of or self.page.record
        year = records.year if records else None
        entry = self.shell.years.get(year) if year else None
        is_absent = address == urls.NOT_FOUND
        return Frame(
            address=address,
            title=title,
            kicker=_year_kicker(year, title) if kicker is None else kicker,
            code=code,
            answer=answer,
            crumbs=(*_path(address, year), *(self._section_crumbs(entry) if crumbs is None else crumbs)),
            year=entry,
            section=row.section.value if row.section else "",
            copy_address="" if is_absent else urls.absolute(self.shell.site.url, address),
            data_date=_data_date(as_of, records if dated else None),
            unit=unit,
            downloads=_downloads(year, row.table) if year and row.table else (),
            draft=draft or any(each.is_draft for each in (of, records and records.settings) if each),
            form=form,
            source=of.origin.file if of else source,
            index_title=index_title,
            corrections=self.shell.corrections.get(address, ()),
            record=record,
            description=description,
        )

    def _section_crumbs(self, entry: YearEntry | None) -> Iterator[Link]:
        """The way from one of many pages to the one that lists them."""
        for each in entry.menu if entry and self.page.row.many else ():
            if each.section == self.page.row.section:
                yield Link(each.text, each.address)


def _year_kicker(year: FiscalYear | None, title: str) -> str:
    """The year above a title that does not name it."""
    return year_words(year) if year and str(year) not in title else ""


def _path(address: str, year: FiscalYear | None) -> Iterator[Link]:
    if address != urls.HOME:
        yield Link(text("home"), urls.HOME)
        if year and address != urls.year(year):
            yield Link(text("year_short", year=year), urls.year(year))


def _data_date(as_of: date | None, records: YearRecords | None) -> str:
    latest = records.latest_report if records else None
    day = as_of or (latest[0].as_of if latest else None)
    return format_date_short(day) if day else ""


def _downloads(year: FiscalYear, table: str) -> tuple[Link, ...]:
    return tuple(Link(form.upper(), urls.table(year, table, form)) for form in ("csv", "json"))


def year_words(year: FiscalYear) -> str:
    """A fiscal year in words: “ปีงบประมาณ 2566”."""
    return text("fiscal_year", year=year)
