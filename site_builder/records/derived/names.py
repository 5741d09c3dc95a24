"""What units, positions and the agency are called on a day: names change, and a page shows those of its time."""

from datetime import date

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.words import text
from site_builder.records.disclosure import Disclosure
from site_builder.records.responsible import EVERY
from site_builder.records.site import Name, name_on

When = FiscalYear | date
"""The time whose names are shown: a year means its last day; what bears a day of its own shows those of that day."""


def day_of(when: When) -> date:
    """The day on which names are looked up."""
    return when.end if isinstance(when, FiscalYear) else when


def _in_words(name: Name, *, short: bool) -> str:
    return name.short_or_full if short else name.name


def unit_name(disclosure: Disclosure, unit_id: str, day: date, *, short: bool = True) -> str:
    """A unit's name on a day, or the words for every unit; its id where nobody describes the unit."""
    if unit_id in EVERY:
        return text(f"named_{unit_id.replace('-', '_')}")
    unit = disclosure.units.get(unit_id)
    return _in_words(name_on(unit.names, day), short=short) if unit else unit_id


def position_title(disclosure: Disclosure, position_id: str | None, day: date) -> str:
    """A position's title on a day; what is typed where nobody describes the position, empty where there is none."""
    position = disclosure.positions.get(position_id or "")
    return position.title_on(day) if position else position_id or ""


def agency_name(disclosure: Disclosure, day: date | None = None, *, short: bool = False) -> str:
    """The agency's name on a day; without a day the latest one."""
    names = disclosure.site.agency.names
    return _in_words(name_on(names, day) if day else names[-1], short=short)
