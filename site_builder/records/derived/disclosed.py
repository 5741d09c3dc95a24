"""A published disclosure and what follows from it, answered once and remembered for everybody who asks."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from itertools import groupby

from msgspec import Struct

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.rebuilt import carrying
from site_builder.records.catalogues import reader
from site_builder.records.catalogues.records import Catalogue, Indicator
from site_builder.records.derived.names import When, agency_name, day_of, position_title, unit_name
from site_builder.records.derived.promises import promises
from site_builder.records.derived.standing import Promise
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.file_facts import FileFacts
from site_builder.records.ledger import record_name
from site_builder.records.measures import Measure
from site_builder.records.site import Unit
from site_builder.records.year import Round


def has_checklist(records: YearRecords) -> bool:
    """Whether the year answers the OIT checklist and so has its pages."""
    return bool(records.settings.checklists) and bool(records.answers)


class Disclosed(Struct, frozen=True, dict=True):
    """A disclosure with the facts of all files by project path. Pages, data, search and checks ask it."""

    disclosure: Disclosure
    files: Mapping[str, FileFacts]

    @cached_property
    def latest(self) -> YearRecords | None:
        """The latest year there is."""
        return self.disclosure.years[-1] if self.disclosure.years else None

    def records(self, year: FiscalYear) -> YearRecords | None:
        return self.disclosure.by_year.get(year)

    # How promises stand

    @cached_property
    def _standings(self) -> dict[tuple[FiscalYear, str], tuple[Promise, ...]]:
        return {}

    def standings(self, records: YearRecords, until: Round | None = None) -> tuple[Promise, ...]:
        """How everything promised for the year stands on the day of a round, by default the last that was reported.

        Before the first report nothing can be said of it. What is not counted is among it.
        """
        if until is None and records.latest_report:
            until = records.latest_report[0]
        if until is None:
            return ()
        key = (records.year, until.id)
        if key not in self._standings:
            self._standings[key] = promises(records, until)
        return self._standings[key]

    @cached_property
    def _standings_by_measure(self) -> dict[tuple[FiscalYear, str], dict[str, tuple[Promise, ...]]]:
        return {}

    def standings_of(self, records: YearRecords, measure: Measure, until: Round | None = None) -> tuple[Promise, ...]:
        """How one measure and its parts stand, on the same day."""
        key = (records.year, until.id if until else "")
        if key not in self._standings_by_measure:
            ordered = groupby(self.standings(records, until), lambda each: each.measure.id)
            self._standings_by_measure[key] = {measure_id: tuple(found) for measure_id, found in ordered}
        return self._standings_by_measure[key].get(measure.id, ())

    @cached_property
    def _promises(self) -> dict[tuple[FiscalYear, str], tuple[Promise, ...]]:
        return {}

    def promises(self, records: YearRecords, until: Round | None = None) -> tuple[Promise, ...]:
        """The promises of the year that count, on the same day. Every number of promises is a number of these."""
        key = (records.year, until.id if until else "")
        if key not in self._promises:
            self._promises[key] = tuple(each for each in self.standings(records, until) if each.is_counted)
        return self._promises[key]

    def promises_of(self, records: YearRecords, measure: Measure, until: Round | None = None) -> tuple[Promise, ...]:
        """One measure's promises among those that count."""
        return tuple(each for each in self.standings_of(records, measure, until) if each.is_counted)

    # Names in their time

    @cached_property
    def _unit_names(self) -> dict[tuple[str, date, bool], str]:
        return {}

    def unit_name_on(self, unit_id: str, day: date, *, short: bool = True) -> str:
        key = (unit_id, day, short)
        if key not in self._unit_names:
            self._unit_names[key] = unit_name(self.disclosure, unit_id, day, short=short)
        return carrying(self._unit_names[key], unit_id)

    def unit_name(self, unit_id: str, when: When, *, short: bool = True) -> str:
        return self.unit_name_on(unit_id, day_of(when), short=short)

    def unit_names(self, unit_ids: Iterable[str], when: When, *, short: bool = True) -> str:
        return ", ".join(self.unit_name(unit_id, when, short=short) for unit_id in unit_ids)

    @property
    def last_day(self) -> date:
        """The end of the latest year: the day on which pages of no year see names, holders and units."""
        return self.latest.year.end if self.latest else date.max

    def position(self, position_id: str | None, when: When) -> str:
        return carrying(position_title(self.disclosure, position_id, day_of(when)), position_id)

    def agency(self, when: When | None, *, short: bool = False) -> str:
        return agency_name(self.disclosure, day_of(when) if when else None, short=short)

    # Who can be reached

    @cached_property
    def present_units(self) -> tuple[Unit, ...]:
        """The units that still stood on the last day of the latest year."""
        units = self.disclosure.site.units
        return tuple(each for each in units if each.ended is None or each.ended > self.last_day)

    @property
    def has_contact(self) -> bool:
        """Whether anybody can be reached: the agency itself or one of its present units."""
        return bool(self.disclosure.site.contact) or any(each.contact for each in self.present_units)

    # Official lists

    def catalogue(self, year: FiscalYear) -> Catalogue | None:
        return self.disclosure.catalogue(year)

    def indicator(self, number: int) -> Indicator | None:
        return reader.indicator(number)

    @cached_property
    def scored_indicators(self) -> frozenset[int]:
        """The indicators that have a page: those any year's result scores."""
        results = [records.result for records in self.disclosure.years if records.result]
        return frozenset(each.number for result in results for each in result.indicators)

    # What was taken back

    def is_withdrawn(self, year: FiscalYear, record_id: str) -> bool:
        """Whether a piece of evidence or a document was withdrawn; its address tells only that."""
        return record_name(year, record_id) in self.disclosure.withdrawals
