"""What one unit answers for: its place and names, then year by year its promises, its items, its figures."""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from site_builder.language import urls
from site_builder.language.thai.dates import format_date_short
from site_builder.language.words import text
from site_builder.pages.loop.measures import MeasureRow, measure_row
from site_builder.pages.loop.progress import PromiseRow, promise_row, worst_first
from site_builder.pages.parts.answers import item_mark
from site_builder.pages.parts.basics import ContactLine, Detail, Link, Mark, Page, Tally
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.channels import contact_line
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.details import dated, detail, details
from site_builder.pages.parts.frames import Framer, year_words
from site_builder.pages.parts.marks import promise_tally, promises_sentence
from site_builder.records.derived.disclosed import has_checklist
from site_builder.records.derived.responsible import is_among
from site_builder.records.derived.site_map import PageKind
from site_builder.records.derived.standing import Promise
from site_builder.records.disclosure import YearRecords
from site_builder.records.measures import Measure
from site_builder.records.responsible import EVERY
from site_builder.records.site import Unit


class UnitItemRow(Struct, frozen=True):
    """One item of the checklist the unit answered, and how."""

    code: str
    link: Link
    mark: Mark


class UnitYear(Struct, frozen=True):
    """What the unit answers for in one year. The steps are those of `main` measures, worst first, on `as_of`."""

    title: Link
    anchor: str
    as_of: str
    tally: Tally | None
    main: tuple[MeasureRow, ...]
    steps: tuple[PromiseRow, ...]
    supporting: tuple[MeasureRow, ...]
    items: tuple[UnitItemRow, ...]
    series: tuple[Link, ...]


class UnitPage(Page, frozen=True):
    """Everything a unit's page shows. `projects` are those of the plans, which belong to no single year."""

    kind = PageKind.UNIT
    facts: tuple[Detail, ...]
    contact: tuple[ContactLine, ...]
    contents: tuple[Link, ...]
    years: tuple[UnitYear, ...]
    projects: tuple[Link, ...]


def _measures(records: YearRecords, unit: Unit, *, main: bool) -> tuple[Measure, ...]:
    return tuple(
        each
        for each in records.measure_list
        if is_among(unit, each.units.main if main else each.units.supporting, records.year)
    )


def _promises(context: Context, records: YearRecords, unit: Unit) -> tuple[Promise, ...]:
    return tuple(each for each in context.promises(records) if is_among(unit, each.measure.units.main, records.year))


def _own(promises: tuple[Promise, ...]) -> tuple[Promise, ...]:
    """The promises of a unit alone, which are counted with it; those of every unit stand with all of them."""
    return tuple(each for each in promises if EVERY.isdisjoint(each.measure.units.main))


def _promise(context: Context, records: YearRecords, promise: Promise) -> PromiseRow:
    """A promise as the list of one unit shows it; one of every unit says so, as it stands with each of them."""
    row = promise_row(context, records, promise)
    shared = not EVERY.isdisjoint(promise.measure.units.main)
    return replace(row, meta=(*row.meta, text("shared_by_all"))) if shared else row


def _items(context: Context, records: YearRecords, unit: Unit) -> Iterator[UnitItemRow]:
    catalogue = context.catalogue(records.year) if has_checklist(records) else None
    for item in catalogue.items if catalogue else ():
        answer = records.answers_by_item.get(item.id)
        if answer and answer.unit == unit.id:
            link = Link(item.name_th, urls.item(records.year, item.id))
            yield UnitItemRow(item.id.upper(), link, item_mark(answer, item))


def _year(context: Context, records: YearRecords, unit: Unit) -> UnitYear | None:
    promises = _promises(context, records, unit)
    report = records.latest_report
    view = UnitYear(
        title=Link(year_words(records.year), urls.year(records.year)),
        anchor=urls.year_anchor(records.year),
        as_of=format_date_short(report[0].as_of) if report and report[0].as_of else "",
        tally=promise_tally(own) if (own := _own(promises)) else None,
        main=tuple(measure_row(context, records, each) for each in _measures(records, unit, main=True)),
        steps=tuple(_promise(context, records, each) for each in worst_first(promises)),
        supporting=tuple(measure_row(context, records, each) for each in _measures(records, unit, main=False)),
        items=tuple(_items(context, records, unit)),
        series=tuple(
            Link(each.title, urls.series(records.year, each.id)) for each in records.statistics if each.unit == unit.id
        ),
    )
    return view if view.main or view.supporting or view.items or view.series else None


def _answer(context: Context, unit: Unit, years: tuple[UnitYear, ...]) -> str:
    """One sentence on the latest year in which the unit answers for anything."""
    by_anchor = {year.anchor: year for year in years}
    for records in reversed(context.disclosure.years):
        year = by_anchor.get(urls.year_anchor(records.year))
        if year is None:
            continue
        promises = _own(_promises(context, records, unit))
        parts = [text("unit_in_year", year=records.year)]
        if year.main:
            parts.append(text("unit_leads", count=len(year.main)))
        if promises:
            parts.append(promises_sentence(promises))
        if year.supporting:
            parts.append(text("unit_supports", count=len(year.supporting)))
        if year.items:
            parts.append(text("unit_answers", count=len(year.items)))
        if year.series and len(parts) == 1:
            parts.append(text("unit_counts", count=len(year.series)))
        return " ".join(parts)
    return text("unit_without_work")


def _names(unit: Unit) -> Iterator[Detail]:
    """Every name with the day it began, the latest first; a unit that never changed its name has none to tell."""
    names = sorted(unit.names, key=lambda name: (name.since is not None, name.since or 0), reverse=True)
    for name in names if len(names) > 1 else ():
        label = text("unit_name_since", date=format_date_short(name.since)) if name.since else text("unit_name_first")
        yield Detail(label, name.name)


def _details(context: Context, unit: Unit) -> tuple[Detail, ...]:
    units, positions, day = context.disclosure.site.units, context.disclosure.site.positions, context.last_day

    def linked(label: str, ids: Iterable[str | None]) -> Detail:
        known = (each for each in ids if each in context.disclosure.units)
        return detail(label, "", *(Link(context.unit_name_on(each, day), urls.unit(each)) for each in known if each))

    titles = (each.title_on(day) for each in positions if each.unit == unit.id and each.ended is None)
    return details(
        linked("unit_parent", [unit.parent]),
        linked("unit_parts", [each.id for each in units if each.parent == unit.id]),
        linked("unit_merged_into", [unit.merged_into]),
        linked("unit_merged_from", [each.id for each in units if each.merged_into == unit.id]),
        detail("unit_positions", ", ".join(titles)),
        *_names(unit),
        dated("unit_ended", unit.ended),
    )


def _projects(context: Context, unit: Unit) -> tuple[Link, ...]:
    return tuple(
        Link(each.title, urls.project(plan.id, each.id), plan.title)
        for plan in context.disclosure.plans
        for each in plan.projects
        if {unit.id, *EVERY}.intersection(each.units)
    )


@builds(PageKind.UNIT)
def build(context: Context, framer: Framer, unit: Unit) -> UnitPage:
    """The page of one unit, under the name it has on the last day of the latest year."""
    address = urls.unit(unit.id)
    every = (_year(context, records, unit) for records in reversed(context.disclosure.years))
    years = tuple(year for year in every if year)
    parents = (unit.parent,) if unit.parent in context.disclosure.units and unit.parent else ()
    return UnitPage(
        frame=framer.frame(
            context.unit_name_on(unit.id, context.last_day, short=False),
            kicker=text("unit"),
            answer=_answer(context, unit, years),
            crumbs=tuple(Link(context.unit_name_on(each, context.last_day), urls.unit(each)) for each in parents),
        ),
        facts=_details(context, unit),
        contact=tuple(contact_line(each) for each in unit.contact),
        contents=tuple(Link(each.title.text, urls.with_anchor(address, each.anchor)) for each in years)
        if len(years) > 1
        else (),
        years=years,
        projects=_projects(context, unit),
    )
