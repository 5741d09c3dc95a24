"""The year's statistics: the list of series, and each series by period with its totals, or that there was nothing."""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.dates import Precision, format_date_short
from site_builder.language.thai.figures import figure_with_unit, format_figure
from site_builder.language.thai.periods import Period, format_period_short
from site_builder.language.thai.rebuilt import carrying
from site_builder.language.words import text
from site_builder.pages.parts.basics import Detail, Link, Mark, Page, Shortcut, Status
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.details import dated, detail, details
from site_builder.pages.parts.frames import Framer, year_words
from site_builder.pages.parts.marks import mark, rebuilt_mark
from site_builder.pages.parts.tables import Body, Cell, Column, Row, Table, columns
from site_builder.records.derived.rebuilt import mark_on
from site_builder.records.derived.series_figures import told_figures, totals
from site_builder.records.derived.site_map import PageKind
from site_builder.records.disclosure import YearRecords
from site_builder.records.statistics import Series


class ListedSeries(Struct, frozen=True):
    """One series in the list; `mark` says that there was nothing to count."""

    link: Link
    mark: Mark | None
    meta: tuple[str, ...]
    text: str


class StatisticsPage(Page, frozen=True):
    """The list of a year's series."""

    kind = PageKind.STATISTICS
    rows: tuple[ListedSeries, ...]


class SeriesPage(Page, frozen=True):
    """Everything a series' page shows: figures, or `statement` with its `statement_note` when there was nothing."""

    kind = PageKind.SERIES
    mark: Mark | None
    summary: str
    statement: str
    statement_note: str
    table: Table | None
    facts: tuple[Detail, ...]
    evidence: tuple[Link, ...]


def span(series: Series) -> Period | None:
    """From the first day of the figures to the last."""
    if not series.rows:
        return None
    start, end = min(row.period.start for row in series.rows), max(row.period.end for row in series.rows)
    by_month = all(row.period.precision is Precision.MONTH for row in series.rows)
    return Period(start, end, Precision.MONTH if by_month else Precision.DAY)


def dated_on(series: Series) -> date | None:
    """The day the series speaks of: of its figures, else of its statement."""
    return series.as_of or (series.nil.on if series.nil else None)


def is_nothing(series: Series) -> bool:
    """Whether a statement says that there was nothing, and no figure says otherwise."""
    return series.nil is not None and not any(value for row in series.rows for value in row.values)


def series_sentence(series: Series) -> str:
    """A series in a sentence: “ต.ค. 2565 – ก.ย. 2566: เรื่องที่รับ 12 เรื่อง ดำเนินการแล้วเสร็จ 10 เรื่อง”."""
    period, told = span(series), told_figures(series)
    if series.nil and is_nothing(series):
        return text("series_nil", period=format_period_short(series.nil.period))
    if period is None:
        return ""
    listed = (
        [
            text("series_counted", title=column.title, figure=figure_with_unit(figure, column.unit))
            for column, figure in told
        ]
        if told
        else [text("series_periods", count=len(series.rows))]
    )
    return text("series_answer", period=format_period_short(period), listed=" ".join(listed))


def _row(series: Series, place: int, *, noted: bool) -> Row:
    row = series.rows[place]
    values = tuple(Cell(1 + n, paragraphs=(format_figure(value),)) for n, value in enumerate(row.values))
    note = (Cell(1 + len(values), paragraphs=(row.note,) if row.note else ()),) if noted else ()
    return Row((Cell(0, paragraphs=(format_period_short(row.period),), header=True), *values, *note))


def series_table(series: Series) -> Table:
    """The figures by period, in the order of the file, with the totals of those that add up below."""
    noted, sums = any(row.note for row in series.rows), totals(series)
    headings = (text("series_column", title=each.title, unit=each.unit) for each in series.columns)
    total = (
        Cell(0, paragraphs=(text("series_total"),), header=True),
        *(
            Cell(1 + n, paragraphs=(text("series_no_total") if value is None else format_figure(value),))
            for n, value in enumerate(sums)
        ),
        *((Cell(1 + len(sums)),) if noted else ()),
    )
    return Table(
        id="figures",
        caption=text("series_caption", title=series.title),
        columns=(
            *columns("col_months"),
            *(Column(heading, numeric=True, short=True) for heading in headings),
            *(columns("col_note") if noted else ()),
        ),
        bodies=(Body(tuple(_row(series, place, noted=noted) for place in range(len(series.rows)))),),
        official=False,
        totals=(Row(total),) if sums else (),
    )


def _kind(series: Series) -> str:
    return carrying(text(f"series_{series.kind.value.replace('-', '_')}"), mark_on(series, "kind"))


def _mark(series: Series) -> Mark | None:
    if not is_nothing(series) or series.nil is None:
        return None
    counted = (value for row in series.rows for value in row.values)
    return rebuilt_mark(mark(Status.NIL), series.nil.statement, *counted)


def _details(context: Context, records: YearRecords, series: Series) -> tuple[Detail, ...]:
    period, every = span(series), series.every
    return details(
        detail("kind", _kind(series)),
        detail("series_span", format_period_short(period) if period else ""),
        detail(
            "series_every",
            carrying(text(f"every_{every.value.replace('-', '_')}"), mark_on(series, "every")) if every else "",
        ),
        dated("as_of", series.as_of),
        detail("main_unit", "", *context.unit_links((series.unit or "",), records.year, short=False)),
    )


def evidence_uses(records: YearRecords) -> Iterator[tuple[Link, Iterable[str]]]:
    """The series of a year beside the evidence they lean on."""
    for series in records.statistics:
        yield Link(series.title, urls.series(records.year, series.id)), series.evidence


def statistics_shortcut(records: YearRecords) -> Shortcut | None:
    """The way to a year's statistics with the number of its series."""
    if not records.statistics:
        return None
    kinds = dict.fromkeys(_kind(series) for series in records.statistics)
    link = Link(text("menu_statistics"), urls.statistics(records.year), " ".join(kinds))
    return Shortcut(link, str(len(records.statistics)))


@builds(PageKind.STATISTICS)
def build_list(context: Context, framer: Framer, records: YearRecords) -> StatisticsPage:
    """The list of a year's series, in the order of their file."""
    year = records.year
    rows = []
    for series in records.statistics:
        day = dated_on(series)
        meta = (_kind(series), text("series_on", date=format_date_short(day)) if day else "")
        rows.append(
            ListedSeries(
                link=Link(series.title, urls.series(year, series.id)),
                mark=_mark(series),
                meta=tuple(words for words in meta if words),
                text=series_sentence(series),
            )
        )
    nil = [row.mark.word for row in rows if row.mark]
    nothing = carrying(len(nil), *nil)
    return StatisticsPage(
        frame=framer.frame(
            text("statistics_title", year=year),
            source=records.statistics[0].origin.file,
            answer=text("statistics_answer_nil" if nothing else "statistics_answer", count=len(rows), nothing=nothing),
        ),
        rows=tuple(rows),
    )


@builds(PageKind.SERIES)
def build(context: Context, framer: Framer, records: YearRecords, series: Series) -> SeriesPage:
    """The page of one series."""
    year, nil = records.year, series.nil
    note = text("nil_note", period=format_period_short(nil.period), date=format_date_short(nil.on)) if nil else ""
    return SeriesPage(
        frame=framer.frame(
            series.title,
            kicker=f"{_kind(series)} · {year_words(year)}",
            answer=series_sentence(series),
            unit=context.unit_name(series.unit, year, short=False) if series.unit else "",
            as_of=dated_on(series),
        ),
        mark=_mark(series),
        summary=series.summary or "",
        statement=nil.statement if nil else "",
        statement_note=note,
        table=series_table(series) if series.rows else None,
        facts=_details(context, records, series),
        evidence=context.evidence_links(records, series.evidence),
    )
