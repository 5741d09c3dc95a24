"""What may be said of the columns of a series: whether their figures are percentages, and what they add up to."""

from itertools import pairwise

from site_builder.language.thai.figures import Figure, is_percent, is_quantity
from site_builder.language.thai.rebuilt import carrying
from site_builder.records.statistics import Series, SeriesColumn


def adds_up(column: SeriesColumn) -> bool:
    """Whether a column counts something, so that the figures of several periods have a sum."""
    return is_quantity(column.unit, column.title)


def holds_percent(column: SeriesColumn) -> bool:
    """Whether the figures of a column are percentages."""
    return is_percent(column.unit)


def totals(series: Series) -> tuple[Figure | None, ...]:
    """The sum of each column, None where its figures do not add up; nothing at all where no column has a sum.

    Where periods overlap none has, for a sum would count twice.
    """
    periods = sorted((row.period for row in series.rows), key=lambda each: (each.start, each.end))
    overlap = any(before.end >= after.start for before, after in pairwise(periods))
    if not periods or overlap or not any(map(adds_up, series.columns)):
        return ()
    figures = zip(*(row.values for row in series.rows), strict=True)
    return tuple(
        carrying(sum(own), *own) if adds_up(column) else None
        for column, own in zip(series.columns, figures, strict=True)
    )


def told_figures(series: Series) -> tuple[tuple[SeriesColumn, Figure], ...]:
    """The columns with the one figure that stands for all periods: the sum, or the only figure there is."""
    figures = series.rows[0].values if len(series.rows) == 1 else totals(series)
    return tuple(
        (column, figure) for column, figure in zip(series.columns, figures, strict=False) if figure is not None
    )
