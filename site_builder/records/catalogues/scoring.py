"""From indicator scores to instrument scores, total and grade or level, by the official tables."""

from collections.abc import Mapping
from decimal import Decimal

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.numerals import round_half_up
from site_builder.records.catalogues import reader
from site_builder.records.catalogues.records import Level, Weights
from site_builder.records.catalogues.vocabulary import InstrumentId

# A mean of three is cut off somewhere in Decimal; rounding here first keeps a true half a half.
_EXACT_PLACES = 12


def instrument_scores(scores: Mapping[int, Decimal]) -> dict[InstrumentId, Decimal]:
    """Mean of each instrument's indicators, unrounded; an instrument lacking an indicator is left out."""
    return {
        instrument.id: sum((scores[number] for number in instrument.indicators), Decimal(0))
        / len(instrument.indicators)
        for instrument in reader.instruments()
        if all(number in scores for number in instrument.indicators)
    }


def total(instruments: Mapping[InstrumentId, Decimal], weights: Weights) -> Decimal | None:
    """Weighted total of the instrument scores, rounded half up to two decimals; None if one is missing."""
    if not all(instrument in instruments for instrument in InstrumentId):
        return None
    points = sum((instruments[instrument] * weights.of(instrument) for instrument in InstrumentId), Decimal(0))
    return round_half_up(round_half_up(points / 100, _EXACT_PLACES))


def reached(level: Level, total: Decimal, instruments: Mapping[InstrumentId, Decimal]) -> bool | None:
    """Whether a result fulfils one level's borders; None if that hangs on an instrument score not given.

    Borders are written with two decimals, so both scores are compared as printed, rounded to two.
    """
    if not _within(round_half_up(total), level):
        return False
    if level.each_instrument_min is None:
        return True
    if any(round_half_up(score) < level.each_instrument_min for score in instruments.values()):
        return False
    return True if all(instrument in instruments for instrument in InstrumentId) else None


def grade_or_level(year: FiscalYear, total: Decimal, instruments: Mapping[InstrumentId, Decimal]) -> Level | None:
    """The best grade or level reached, or None where the year's table or an instrument score is not known."""
    for level in reader.levels(year):
        verdict = reached(level, total, instruments)
        if verdict is not False:
            return level if verdict else None
    return None


def _within(total: Decimal, level: Level) -> bool:
    return level.total_min <= total and (level.total_max is None or total <= level.total_max)
