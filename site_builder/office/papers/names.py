"""Names as the papers of a year print them: of the agency, of positions."""

from datetime import date

from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.site import name_on


def agency_name(disclosure: Disclosure, records: YearRecords) -> str:
    """The agency's name at the end of the year."""
    return name_on(disclosure.site.agency.names, records.year.end).name


def position_title(disclosure: Disclosure, records: YearRecords, position_id: str, on: date | None) -> str:
    """A position's title on the day it acted, else at the end of the year; its id where no such position is known."""
    position = disclosure.positions.get(position_id)
    return position.title_on(on or records.year.end) if position else position_id
