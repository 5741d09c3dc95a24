"""Line charts of a score over the years: what is drawn, in percent of the drawing, ready for SVG.

A line needs two scores. The years stand at equal distances, those without a score too: a dotted line crosses them.
The scale starts at 60, or lower where a score asks for it; the note below the chart says so. The same numbers stand
beside the chart as a table.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.numerals import format_decimal, format_score
from site_builder.language.words import text
from site_builder.pages.parts.basics import Link, Mark, Status
from site_builder.pages.parts.marks import change_mark, score_bar
from site_builder.pages.parts.tables import Body, Cell, Row, Table, columns

LEFT, RIGHT = Decimal(20), Decimal(93)
"""Where the first and the last year stand; the figures of the scale are to the left."""
TOP, BOTTOM = Decimal(14), Decimal(82)
"""Where 100 and the floor of the scale lie; the years are below."""
FLOOR = 60
MOST_LABELS = 6
"""With more scores than these only the first, the last, the highest and the lowest have their figure in the drawing."""
CLOSE = Decimal(9)
"""Two labels nearer than this to each other would touch."""


class Point(Struct, frozen=True):
    """One year's score: a filled point where the target is reached; `label` is empty where there is no room."""

    x: str
    y: str
    label: str
    below: bool
    reached: bool


class Stretch(Struct, frozen=True):
    """A straight line; `gap` crosses years without a score."""

    x1: str
    y1: str
    x2: str
    y2: str
    gap: bool = False


class Tick(Struct, frozen=True):
    """A word at a place: a year below the drawing (`along` is x) or a figure of the scale (`along` is y)."""

    along: str
    label: str


class Trend(Struct, frozen=True):
    """A line chart; `title` and `description` say it aloud, `note` says where the scale starts."""

    title: str
    description: str
    points: tuple[Point, ...]
    runs: tuple[Stretch, ...]
    targets: tuple[Stretch, ...]
    target: Tick
    years: tuple[Tick, ...]
    scale: tuple[Tick, ...]
    note: str


class YearFigure(Struct, frozen=True):
    """What is known of a year: its score and the target that held then; `level` is its grade or level in words."""

    year: FiscalYear
    score: Decimal
    target: Decimal
    level: str = ""


def _percent(value: Decimal) -> str:
    return f"{value:.2f}"


class _Field(Struct, frozen=True):
    """Turns years and scores into places."""

    first: int
    last: int
    floor: int

    def x(self, year: int) -> Decimal:
        return LEFT + (RIGHT - LEFT) * (year - self.first) / (self.last - self.first)

    def y(self, score: Decimal) -> Decimal:
        return BOTTOM - (BOTTOM - TOP) * (score - self.floor) / (100 - self.floor)

    def at(self, year: FiscalYear, score: Decimal) -> tuple[str, str]:
        """Where the score of a year stands."""
        return _percent(self.x(year.buddhist)), _percent(self.y(score))

    @property
    def step(self) -> Decimal:
        return (RIGHT - LEFT) / (self.last - self.first)


def _labelled(figures: Sequence[YearFigure]) -> frozenset[FiscalYear]:
    if len(figures) <= MOST_LABELS:
        return frozenset(each.year for each in figures)
    ends = (figures[0], figures[-1])
    extremes = (max(figures, key=lambda each: each.score), min(figures, key=lambda each: each.score))
    return frozenset(each.year for each in (*ends, *extremes))


def _points(field: _Field, figures: Sequence[YearFigure]) -> tuple[Point, ...]:
    labelled = _labelled(figures)
    return tuple(
        Point(
            x=_percent(field.x(each.year.buddhist)),
            y=_percent(field.y(each.score)),
            label=format_score(each.score) if each.year in labelled else "",
            # A figure above a point that lies just under the target would stand on the target's line.
            below=0 < field.y(each.score) - field.y(each.target) < 2 * CLOSE,
            reached=each.score >= each.target,
        )
        for each in figures
    )


def _runs(field: _Field, figures: Sequence[YearFigure]) -> tuple[Stretch, ...]:
    return tuple(
        Stretch(*field.at(one.year, one.score), *field.at(two.year, two.score), gap=two.year.previous != one.year)
        for one, two in pairwise(figures)
    )


def _targets(field: _Field, targets: Mapping[int, Decimal]) -> tuple[Stretch, ...]:
    """The target as a level line: over all years where it never changed, else around each year."""
    if len(set(targets.values())) == 1:
        level = _percent(field.y(next(iter(targets.values()))))
        return (Stretch(_percent(LEFT - 6), level, "100", level),)
    half = field.step / 2
    return tuple(
        Stretch(
            _percent(field.x(year) - half),
            _percent(field.y(target)),
            _percent(field.x(year) + half),
            _percent(field.y(target)),
        )
        for year, target in targets.items()
    )


def _note(field: _Field, known: Mapping[int, YearFigure]) -> str:
    missing = [str(year) for year in range(field.first, field.last + 1) if year not in known]
    scale = text("trend_scale", floor=field.floor)
    return f"{scale} {text('trend_missing', years=', '.join(missing))}" if missing else scale


def trend(title: str, figures: Sequence[YearFigure]) -> Trend | None:
    """The chart of scores by year, the first year first; None where there are not two of them."""
    if len(figures) < 2:
        return None
    lowest = min(min(each.score, each.target) for each in figures)
    field = _Field(figures[0].year.buddhist, figures[-1].year.buddhist, min(FLOOR, int(lowest) // 10 * 10))
    known = {each.year.buddhist: each for each in figures}
    latest = figures[-1]
    level = field.y(latest.target)
    scale = [
        Tick(_percent(field.y(Decimal(mark))), str(mark))
        for mark in (100, field.floor)
        if abs(field.y(Decimal(mark)) - level) > CLOSE
    ]
    description = "; ".join(
        text(
            "trend_year",
            year=each.year,
            score=format_score(each.score),
            distance=score_bar(each.score, each.target).distance,
        )
        for each in figures
    )
    return Trend(
        title=title,
        description=description,
        points=_points(field, figures),
        runs=_runs(field, figures),
        targets=_targets(field, {year: each.target for year, each in known.items()}),
        target=Tick(_percent(level), text("target_short", target=format_decimal(latest.target))),
        years=tuple(
            Tick(_percent(field.x(year)), str(year)[-2:] if field.last - field.first >= MOST_LABELS else str(year))
            for year in range(field.first, field.last + 1)
        ),
        scale=tuple(scale),
        note=_note(field, known),
    )


def year_table(caption: str, figures: Sequence[YearFigure]) -> Table:
    """The numbers of the chart, the latest year first: score, target, how far from it, how it moved."""
    before: dict[FiscalYear, YearFigure] = {each.year: each for each in figures}
    rows: list[Row] = []
    for each in reversed(figures):
        bar, earlier = score_bar(each.score, each.target), before.get(each.year.previous)
        reached = Mark(Status.REACHED if bar.reached else Status.BELOW, bar.distance)
        change = change_mark(each.score, earlier.score) if earlier else None
        link = Link(text("year_short", year=each.year), urls.result(each.year), each.level)
        rows.append(
            Row(
                (
                    Cell(0, link=link, header=True),
                    Cell(1, paragraphs=(bar.score,)),
                    Cell(2, mark=reached, paragraphs=(text("target_short", target=bar.target),)),
                    Cell(3, mark=change) if change else Cell(3, paragraphs=(text("trend_no_change"),)),
                )
            )
        )
    return Table(
        id="years",
        caption=caption,
        columns=columns("col_year_short", "col_score", "col_distance", "col_change"),
        bodies=(Body(tuple(rows)),),
        official=False,
        slim=True,
    )
