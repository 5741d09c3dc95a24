"""How many records make a site of so many pages: exactly as many as asked, if there is room for them."""

from dataclasses import dataclass

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.catalogues import reader
from site_builder.records.derived.site_map import FIRST, LAST, OF_A_YEAR, OF_THE_SITE, PageKind

SMALL = 500
"""Pages: below, one full fiscal year fills the site; from here on ten do."""
LAST_YEAR = 2569
UNITS = 8
PLANS = ((2561, 2565), (2566, 2570))
"""First and last fiscal year of the plans; a small site has none."""
PROJECTS = 10
NOT_MADE_UP = frozenset({PageKind.PEOPLE, PageKind.CORRECTIONS})
COUNTED_APART = frozenset({PageKind.CHECKLIST, PageKind.PLAN_REPORTS})
"""Lists that only some years have."""
ROUNDS = 2
PAGES_OF_YEAR = ROUNDS + sum(not row.many and row.kind not in COUNTED_APART for row in OF_A_YEAR)
PAGES_OF_SITE = sum(not row.many and row.kind not in NOT_MADE_UP for row in (*FIRST, *OF_THE_SITE, *LAST))
INDICATORS = 10
PLAN_PAGES_OF_YEAR = 2

MEASURES, DOCUMENTS, SERIES = 0.22, 0.18, 0.08
"""Shares of a year's own records; evidence is the rest."""


class TooFewPagesError(ValueError):
    """So few pages that a year with its checklist does not fit."""


@dataclass(frozen=True, slots=True)
class YearSize:
    """How many records of each kind one fiscal year holds, each with a page of its own."""

    year: int
    measures: int
    documents: int
    series: int
    evidence: int


@dataclass(frozen=True, slots=True)
class Size:
    """A whole site. The result of `result_year` alone is told: it is what the first full year analyses."""

    pages: int
    years: tuple[YearSize, ...]
    prose: int
    plans: tuple[tuple[int, int], ...]

    @property
    def result_year(self) -> int:
        return self.years[0].year - 1


def items_of(year: int) -> int:
    """Items on the packaged checklist of a year; 0 where there is none."""
    catalogue = reader.oit_catalogue(FiscalYear(year))
    return len(catalogue.items) if catalogue else 0


def has_plan(plans: tuple[tuple[int, int], ...], year: int) -> bool:
    return any(first <= year <= last for first, last in plans)


def _pages_around(years: tuple[int, ...], plans: tuple[tuple[int, int], ...], prose: int) -> int:
    """Pages that are there whatever the years hold."""
    checklists = sum(items_of(year) + 1 for year in years if items_of(year))
    reports = sum(PLAN_PAGES_OF_YEAR for year in years if has_plan(plans, year))
    projects = len(plans) * (1 + PROJECTS)
    result_year = 2
    in_years = len(years) * PAGES_OF_YEAR + checklists + reports + result_year
    return PAGES_OF_SITE + INDICATORS + UNITS + prose + projects + in_years


def size_of(pages: int) -> Size:
    """The records of a site of `pages` pages. Raises TooFewPagesError below some 95."""
    years = (2566,) if pages < SMALL else tuple(range(LAST_YEAR - 9, LAST_YEAR + 1))
    plans = () if pages < SMALL else PLANS
    prose = max(3, pages // 50)
    own = pages - _pages_around(years, plans, prose)
    if own < 8 * len(years):
        raise TooFewPagesError(f"{pages} pages are too few for {len(years)} fiscal years and their checklists")
    shares = [own // len(years) + (at < own % len(years)) for at in range(len(years))]
    return Size(pages, tuple(_year_size(year, share) for year, share in zip(years, shares, strict=True)), prose, plans)


def _year_size(year: int, pages: int) -> YearSize:
    measures, documents, series = (max(1, round(pages * share)) for share in (MEASURES, DOCUMENTS, SERIES))
    return YearSize(year, measures, documents, series, pages - measures - documents - series)
