"""Are all the months there that an item asks for?"""

from collections.abc import Iterator
from datetime import date

from site_builder.checking.parts.months import ended
from site_builder.checking.readiness.records import MonthsTold
from site_builder.language import urls
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.periods import Frequency, Period, quarter_period
from site_builder.language.thai.stretches import is_one_month, periods_listed, uncovered
from site_builder.records.catalogues.records import Item
from site_builder.records.catalogues.vocabulary import DataYear
from site_builder.records.checklist import Answer
from site_builder.records.disclosure import Disclosure, YearRecords

MONTHLY_TOPICS = frozenset({"procurement_monthly"})
"""Items that ask for every month by name; others are monthly where the agency's own figures are."""


def months_told(disclosure: Disclosure, records: YearRecords, answer: Answer, item: Item) -> MonthsTold | None:
    """The months an answer covers of those asked for; None for an item that is not told by the month.

    Asked for are the months of the data year; of the current year those until the six-month mark, by when links
    are submitted.
    """
    covered = [link.covers for link in answer.links if link.covers]
    monthly = any(is_one_month(each) for each in covered)
    for period, every in _series_rows(disclosure, answer):
        covered.append(period)
        monthly = monthly or every is Frequency.MONTH
    if answer.nil:
        covered.append(answer.nil.period)
    if not (monthly or item.topic in MONTHLY_TOPICS):
        return None
    year, until = _asked(records.year, item.data_year, covered)
    wanted = ended(Frequency.MONTH, year, until)
    missing = uncovered(wanted, covered)
    return MonthsTold(len(wanted) - len(missing), len(wanted), periods_listed(missing))


def _asked(year: FiscalYear, asked: DataYear | None, covered: list[Period]) -> tuple[FiscalYear, date]:
    """The year whose months are asked for, and until when; where the list does not say, the year that is told."""
    half = quarter_period(year, 2).end
    if asked is DataYear.PREVIOUS:
        return year.previous, year.previous.end
    if asked is None and covered and all(period.end <= year.previous.end for period in covered):
        return year.previous, year.previous.end
    return year, half


def _series_rows(disclosure: Disclosure, answer: Answer) -> Iterator[tuple[Period, Frequency | None]]:
    pages = {(link.page or "").partition("#")[0] for link in answer.links}
    for records in disclosure.years:
        for series in records.statistics:
            if urls.series(records.year, series.id) in pages:
                for row in series.rows:
                    yield row.period, series.every
                if series.nil:
                    yield series.nil.period, series.every
