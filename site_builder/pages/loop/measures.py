"""The measures page: what the agency promised for a year, as cards to tap and as the official tables."""

from msgspec import Struct

from site_builder.language.thai.dates import format_date_short
from site_builder.language.thai.periods import format_period_short
from site_builder.language.words import text
from site_builder.pages.loop.measure_tables import group_table, has_methods, measure_link, method_table
from site_builder.pages.parts.basics import Detail, Link, Mark, Page, Tally
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.details import detail, details, proven
from site_builder.pages.parts.frames import Framer
from site_builder.pages.parts.marks import promise_counts, promise_tally, standing_mark
from site_builder.pages.parts.tables import Table
from site_builder.records.derived.measures import measure_period
from site_builder.records.derived.site_map import PageKind
from site_builder.records.derived.standing import worst
from site_builder.records.disclosure import YearRecords
from site_builder.records.measures import Measure, Measures


class MeasureRow(Struct, frozen=True):
    """One measure in a list: its number and title, how it stands, and who does it when."""

    no: str
    link: Link
    mark: Mark | None
    meta: tuple[str, ...]


class MeasuresPage(Page, frozen=True):
    """Everything the measures page shows; `form_heading` stands above the tables on paper."""

    kind = PageKind.MEASURES
    facts: tuple[Detail, ...]
    tally: Tally | None
    rows: tuple[MeasureRow, ...]
    form_heading: tuple[str, ...]
    tables: tuple[Table, ...]


def measure_row(context: Context, records: YearRecords, measure: Measure) -> MeasureRow:
    """A measure as lists show it."""
    own = context.promises_of(records, measure)
    standing = worst(own)
    period = measure_period(records, measure)
    meta = [context.unit_names(measure.units.main, records.year)]
    if period:
        meta.append(format_period_short(period))
    if own and any(each.part for each in own):
        meta.append(text("steps_done", **promise_counts(own)))
    elif measure.steps:
        meta.append(text("steps_count", count=len(measure.steps)))
    return MeasureRow(
        no=measure.no,
        link=measure_link(records, measure),
        mark=standing_mark(standing) if standing else None,
        meta=tuple(meta),
    )


def adoption_details(context: Context, records: YearRecords, measures: Measures) -> tuple[Detail, ...]:
    """When, by whom and where the measures were adopted, with the signed original."""
    adopted = measures.adopted
    if adopted is None:
        return ()
    by = text("by_position", position=context.position(adopted.by, adopted.on)) if adopted.by else ""
    return details(
        detail("adopted", f"{format_date_short(adopted.on)} {by}".strip()),
        detail("adopted_at", "", context.document_link(records, adopted.meeting)),
        proven("signed_original", context, records, adopted.signed),
    )


def _tables(context: Context, records: YearRecords, measures: Measures) -> tuple[Table, ...]:
    """The measures of each group in L2, those with methods of their own in L7; a year may need both."""
    tables: list[Table] = []
    for group in (*measures.groups, None):
        members = tuple(each for each in measures.measures if measures.group_of(each) is group)
        plain = tuple(each for each in members if not has_methods(each))
        methods = tuple(each for each in members if has_methods(each))
        if plain:
            tables.append(group_table(context, records, group, plain))
        if methods:
            tables.append(method_table(context, records, group, methods))
    return tuple(tables)


@builds(PageKind.MEASURES)
def build(context: Context, framer: Framer, records: YearRecords, measures: Measures) -> MeasuresPage:
    """The page of one year's measures."""
    year = records.year
    promises = context.promises(records)
    answer = text(
        "measures_answer_done" if promises else "measures_answer",
        measures=len(measures.measures),
        steps=len(records.steps),
        units=len({unit for measure in measures.measures for unit in measure.units.main}),
        **promise_counts(promises),
    )
    return MeasuresPage(
        frame=framer.frame(
            text("measures_title", year=year),
            answer=answer,
            dated=True,
            form=True,
        ),
        facts=adoption_details(context, records, measures),
        tally=promise_tally(promises) if promises else None,
        rows=tuple(measure_row(context, records, measure) for measure in measures.measures),
        form_heading=(text("measures_title", year=year), context.agency(year), context.place),
        tables=_tables(context, records, measures),
    )
