"""Who answers for what in a year: which units a word means, whose page shows what, and how a position is named."""

from collections.abc import Iterable

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.disclosure import Disclosure
from site_builder.records.responsible import EVERY, OF_NO_OTHER
from site_builder.records.site import Unit


def existed(unit: Unit, year: FiscalYear) -> bool:
    """Whether a unit stood at some time in a year: it had a name by the year's end, and had not ended before it."""
    begun = any(name.since is None or name.since <= year.end for name in unit.names)
    return begun and (unit.ended is None or unit.ended >= year.start)


def is_among(unit: Unit, named: Iterable[str], year: FiscalYear) -> bool:
    """Whether a unit is one of those named, or every unit of the year is meant."""
    return any(each == unit.id or _is_meant(unit, each, year) for each in named)


def _is_meant(unit: Unit, words: str, year: FiscalYear) -> bool:
    """Whether words for all units mean this one; offices and divisions are the units that are part of no other."""
    return words in EVERY and existed(unit, year) and (words not in OF_NO_OTHER or unit.parent is None)


def units_meant(disclosure: Disclosure, named: Iterable[str], year: FiscalYear) -> tuple[str, ...]:
    """The ids that are named, with every unit of the year in place of the words for all; each once."""
    found: dict[str, None] = {}
    for each in named:
        everybody = (unit.id for unit in disclosure.site.units if _is_meant(unit, each, year))
        found.update(dict.fromkeys(everybody if each in EVERY else (each,)))
    return tuple(found)


def position_id(disclosure: Disclosure, named: str) -> str | None:
    """The id of the position that somebody names by its id or by one of its official names; None where none has it."""
    if named in disclosure.positions:
        return named
    for position in disclosure.site.positions:
        if named == position.title or any(named == name.name for name in position.names):
            return position.id
    return None
