"""What facts name: the findings, standings, units and positions that are shown along with a record."""

from collections.abc import Collection, Iterable, Iterator

from site_builder.records.derived.canonical import Data
from site_builder.records.derived.subjects import analysed_year, indicator_numbers
from site_builder.records.disclosure import YearRecords
from site_builder.records.measures import Measure


def findings_of(records: YearRecords, measures: Iterable[Measure]) -> Iterator[str]:
    """The findings that measures answer, whose text names a measure without a title, and their scored indicators."""
    for measure in measures:
        yield from (f"{records.year}/analysis/{each}" for each in measure.findings)
        for number in indicator_numbers(records, measure):
            yield f"{analysed_year(records)}/ita/indicator-{number}/told"


def standings_of(records: YearRecords, measures: Iterable[Measure]) -> Iterator[str]:
    """How the reports there are say that measures stand: the marks that a list of measures bears."""
    for measure in measures:
        for report_round, _ in records.reports:
            yield from (
                f"{records.year}/progress/{report_round.id}/standing/{measure.id}",
                f"{records.year}/round/{report_round.id}",
            )


def listed_measures(records: YearRecords, measures: Collection[Measure]) -> Iterator[str]:
    """What a list of measures shows of each: its name, and how it stands."""
    for measure in measures:
        yield from (f"{records.year}/measures/{measure.id}", f"{records.year}/measures/{measure.group}")
    yield from findings_of(records, measures)
    yield from standings_of(records, measures)


_UNIT_FIELDS = frozenset({"unit", "units", "main", "supporting", "issuer", "parent"})
_POSITION_FIELDS = frozenset({"by", "doer", "signed_by", "addressee", "position"})


def ids_in(data: Data, units: set[str], positions: set[str], field: str = "") -> None:
    """Collects the ids of units and positions that stand in the fields that hold them."""
    if isinstance(data, dict):
        for key, value in data.items():
            ids_in(value, units, positions, key)
    elif isinstance(data, list):
        for value in data:
            ids_in(value, units, positions, field)
    elif isinstance(data, str) and field in _UNIT_FIELDS:
        units.add(data)
    elif isinstance(data, str) and field in _POSITION_FIELDS:
        positions.add(data)
