"""Who answers for a measure, as pages and official tables tell it: units, positions, or the note that is printed."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.words import text
from site_builder.pages.parts.basics import Detail
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.details import detail
from site_builder.pages.parts.tables import ListLine
from site_builder.records.derived.responsible import position_id
from site_builder.records.disclosure import YearRecords
from site_builder.records.measures import Measure
from site_builder.records.progress import Entry
from site_builder.records.responsible import NOBODY, ResponsibleUnits


class Answerable(Struct, frozen=True):
    """Whom a measure stands under in lists by unit; only a unit has a page to lead to."""

    anchor: str
    name: str
    full_name: str
    address: str = ""


def answerables(context: Context, records: YearRecords, measure: Measure) -> tuple[Answerable, ...]:
    """The main units of a measure; where it names none its positions, else what is noted of its units."""
    year, units = records.year, measure.units
    if units.main:
        return tuple(
            Answerable(
                urls.unit_anchor(each),
                context.unit_name(each, year),
                context.unit_name(each, year, short=False),
                urls.unit(each) if each in context.disclosure.units else "",
            )
            for each in units.main
        )
    if units.positions:
        named = ((position_id(context.disclosure, each), context.position(each, year)) for each in units.positions)
        return tuple(Answerable(urls.position_anchor(each or ""), title, title) for each, title in named)
    note = measure.units_note or ""
    return (Answerable(urls.unit_anchor("noted"), note, note),)


def answerable_words(context: Context, records: YearRecords, measure: Measure) -> str:
    """Who answers for a measure, in a line of a list."""
    return ", ".join(each.name for each in answerables(context, records, measure))


def unit_details(context: Context, records: YearRecords, measure: Measure) -> tuple[Detail, ...]:
    """Who answers for a measure and who helps, as facts with links; the printed note stays beside named units.

    A note that stands alone says who answers.
    """
    if not measure.units.is_answered_for and not measure.units.supporting:
        return (detail("col_owner", measure.units_note or ""),)
    return (
        _units(context, records, "main_unit", measure.units.main, short=False),
        detail("responsible_positions", _positions(context, records, measure.units)),
        _units(context, records, "supporting_unit", measure.units.supporting, note=measure.units_note or ""),
    )


def _units(
    context: Context, records: YearRecords, label: str, named: Iterable[str], *, short: bool = True, note: str = ""
) -> Detail:
    listed = tuple(named)
    links = context.unit_links(listed, records.year, short=short)
    words = (context.unit_name(each, records.year) for each in listed if each not in context.disclosure.units)
    return detail(label, ", ".join(filter(None, (*words, note))), *links)


def _positions(context: Context, records: YearRecords, units: ResponsibleUnits) -> str:
    return ", ".join(context.position(each, records.year) for each in units.positions)


def unit_lines(context: Context, records: YearRecords, units: ResponsibleUnits, note: str = "") -> tuple[ListLine, ...]:
    """Who answers as the form prints it: main units, positions, supporting units with what is noted beside them."""
    main, supporting = (context.unit_names(each, records.year) for each in (units.main, units.supporting))
    positions, noted = _positions(context, records, units), ", ".join(filter(None, (supporting, note)))
    alone = not (main or positions or supporting)
    parts = (
        text("unit_main", units=main) if main else "",
        text("unit_in_charge", positions=positions) if positions else "",
        noted if alone else text("unit_supporting", units=noted) if noted else "",
    )
    return tuple(ListLine(each) for each in parts if each)


def owner_lines(
    context: Context, records: YearRecords, units: ResponsibleUnits, note: str = ""
) -> tuple[ListLine, ...]:
    """Who answers in one list, as layouts without main and supporting units print it."""
    listed = (
        *(context.unit_name(each, records.year) for each in (*units.main, *units.supporting)),
        *(context.position(each, records.year) for each in units.positions),
        note,
    )
    return tuple(ListLine(each) for each in listed if each)


def reported_units(entries: Iterable[Entry]) -> tuple[tuple[ResponsibleUnits, str], ...]:
    """The units that entries name themselves, each once, with what is noted beside them."""
    found: list[tuple[ResponsibleUnits, str]] = []
    for entry in entries:
        named = (entry.units or NOBODY, entry.units_note or "")
        if (entry.units or entry.units_note) and named not in found:
            found.append(named)
    return tuple(found)


def reported_lines(reported: Iterable[tuple[ListLine, ...]], planned: tuple[ListLine, ...]) -> Iterator[ListLine]:
    """The units a report names, and quietly the planned ones where they differ; else the planned ones alone."""
    told = tuple(dict.fromkeys(line for lines in reported for line in lines))
    if not told or told == planned:
        yield from planned
        return
    *first, last = told
    yield from first
    words = " ".join(line.text for line in planned)
    yield ListLine(last.text, note=text("units_planned", units=words) if words else "")


def entry_unit_words(context: Context, records: YearRecords, entry: Entry) -> str:
    """The units an entry names itself, in one line, with what is noted beside them."""
    lines = unit_lines(context, records, entry.units or NOBODY, entry.units_note or "")
    return " ".join(line.text for line in lines)
