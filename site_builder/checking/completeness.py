"""Is anything left out or at odds: answers, confirmations, reports, the result that an analysis is about?"""

from collections.abc import Iterator

from site_builder.checking.confirmed import unsure_items
from site_builder.checking.days import days_of
from site_builder.checking.rounds import closes_year
from site_builder.checking.wording import code, ranges
from site_builder.language.problems import rules
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.records.catalogues.records import Catalogue
from site_builder.records.catalogues.vocabulary import Checklist
from site_builder.records.derived.reports import silent_on
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.progress import TypedStatus


def analysed_years(disclosure: Disclosure) -> Iterator[Issue]:
    """A year analyses the result of the year before, and the project should hold that result."""
    for records in disclosure.years:
        if records.analysis is None:
            continue
        year, of = records.year, records.analysis.of
        place = records.analysis.origin.place_of("of")
        if of != year.previous:
            yield rules.RESULT_YEAR.at(place, year=year, of=of, expected=year.previous)
        analysed = disclosure.by_year.get(of)
        if analysed is None or analysed.result is None:
            yield rules.RESULT_MISSING.at(place, year=of)


def unanswered_items(disclosure: Disclosure) -> Iterator[Issue]:
    """Said once for a year that has begun to answer its checklist."""
    for records, catalogue in checklists(disclosure):
        open_items = [item.number for item in catalogue.items if item.id not in records.answers_by_item]
        if records.answers and open_items:
            place = Place(records.answers[0].origin.file)
            items = ranges(open_items, "O")
            yield rules.ITEM_UNANSWERED.at(place, count=len(open_items), year=records.year, items=items)


def unverified_checklists(disclosure: Disclosure) -> Iterator[Issue]:
    """How many lines of a year's list nobody has compared with the manual."""
    for records, catalogue in checklists(disclosure):
        unsure = unsure_items(catalogue, disclosure.confirmations)
        if unsure:
            place = records.settings.origin.place_of("checklists")
            yield rules.CHECKLIST_UNVERIFIED.at(place, year=records.year, count=len(unsure))


def silent_reports(disclosure: Disclosure) -> Iterator[Issue]:
    """The report that closes a year speaks of every measure."""
    for records in disclosure.years:
        for report_round, report in records.reports:
            if closes_year(records.year, report_round):
                missing = [measure.id for measure in silent_on(records, report)]
                if missing:
                    place = report.origin.place_of("entries")
                    yield rules.REPORT_INCOMPLETE.at(place, round=report_round.id, missing=", ".join(missing))


def unstarted_with_dates(disclosure: Disclosure) -> Iterator[Issue]:
    """What has not started cannot have been done on a day."""
    for records in disclosure.years:
        for _, report in records.reports:
            for entry in report.entries:
                if entry.status is TypedStatus.NOT_STARTED and any(any(days_of(event)) for event in entry.done):
                    yield rules.STATUS_UNLIKE_DATES.at(entry.origin.place_of("status"))


def signatures_in_order(disclosure: Disclosure) -> Iterator[Issue]:
    """An answer is checked after it was prepared."""
    for records in disclosure.years:
        for answer in records.answers:
            prepared = answer.prepared and answer.prepared.on
            checked = answer.checked and answer.checked.on
            if answer.checked and prepared and checked and checked < prepared:
                yield rules.CHECKED_BEFORE_PREPARED.at(answer.checked.origin.place_of("on"), item=code(answer.item))


def checklists(disclosure: Disclosure) -> Iterator[tuple[YearRecords, Catalogue]]:
    """The years that answer a checklist, each with its official list."""
    for records in disclosure.years:
        catalogue = disclosure.catalogue(records.year)
        if catalogue and Checklist.OIT in records.settings.checklists:
            yield records, catalogue
