"""The progress board: what is late, what every unit has done, every step worst first, and the reports."""

from collections.abc import Iterator

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.dates import Deadline, Precision, format_date_short, format_deadline_short
from site_builder.language.thai.stretches import periods_listed
from site_builder.language.words import text
from site_builder.pages.parts.basics import Link, Mark, Page, Tally
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.frames import Framer
from site_builder.pages.parts.marks import (
    count_of,
    overdue,
    promise_mark,
    promise_tally,
    promises_sentence,
    standing_mark,
)
from site_builder.pages.parts.responsible import Answerable, answerable_words, answerables
from site_builder.pages.parts.rounds import report_link, round_when
from site_builder.records.derived.measures import measure_title
from site_builder.records.derived.site_map import PageKind
from site_builder.records.derived.standing import WORST_FIRST, Due, Promise, Standing
from site_builder.records.disclosure import YearRecords


class PromiseRow(Struct, frozen=True):
    """One promise in a list; lists that stand under their unit leave `unit` out."""

    link: Link
    mark: Mark
    meta: tuple[str, ...]
    unit: str


class UnitRow(Struct, frozen=True):
    """One unit's line of the matrix: a count per standing, in the order of `ProgressPage.columns`."""

    unit: Link
    counts: tuple[int, ...]
    total: int


class UnitView(Struct, frozen=True):
    """One unit's promises, worst first."""

    link: Link
    anchor: str
    tally: Tally
    rows: tuple[PromiseRow, ...]


class ProgressPage(Page, frozen=True):
    """Everything the board shows."""

    kind = PageKind.PROGRESS
    tally: Tally
    urgent: tuple[PromiseRow, ...]
    columns: tuple[Mark, ...]
    matrix: tuple[UnitRow, ...]
    units: tuple[UnitView, ...]
    reports: tuple[Link, ...]


def promise_row(context: Context, records: YearRecords, promise: Promise) -> PromiseRow:
    """A promise as lists show it: the step or follow-up, its measure, its deadline, its unit."""
    measure, part = promise.measure, promise.part
    address = urls.measure(records.year, measure.id)
    return PromiseRow(
        link=Link(part.text, urls.with_anchor(address, part.id))
        if part
        else Link(measure_title(records, measure), address),
        mark=promise_mark(promise),
        meta=(
            text("measure_no", no=measure.no) if promise.follow_up is None else text("follow_up_of", no=measure.no),
            *promise_days(promise),
        ),
        unit=answerable_words(context, records, measure),
    )


def promise_days(promise: Promise) -> Iterator[str]:
    """When a promise is due and was done, and for which of its periods nothing was reported."""
    if not promise.occasions:
        yield due_words(promise.due)
    if promise.done_on:
        yield text("done_on_day", date=format_date_short(promise.done_on))
    yield from periods_words(promise)


def periods_words(promise: Promise) -> Iterator[str]:
    """For which periods of something recurring nothing was reported, or that the reports do not say for which."""
    if promise.missing is None:
        yield text("occasions_untold")
    elif promise.missing:
        yield text("occasions_missing", periods=periods_listed(promise.missing))


def due_words(due: Due | None) -> str:
    """When something is due: by a deadline as it was typed, by the end of a period, or not told."""
    if due is None:
        return text("no_deadline")
    word = "period_until" if due.by_period else "due_of_measure" if due.of_measure else "due"
    if due.by_month:
        return text(word, date=format_deadline_short(Deadline(due.on, Precision.MONTH)))
    return text(word, date=format_date_short(due.on))


def urgent(standings: tuple[Promise, ...]) -> tuple[Promise, ...]:
    """What is overdue or could not be done, counted or not; what a group shares stands there once."""
    once: dict[str, Promise] = {}
    for each in (*overdue(standings), *(each for each in standings if each.standing is Standing.IMPOSSIBLE)):
        once.setdefault(each.part.id if each.part else each.measure.id, each)
    return tuple(once.values())


def worst_first(promises: tuple[Promise, ...]) -> tuple[Promise, ...]:
    return tuple(sorted(promises, key=lambda each: (WORST_FIRST.index(each.standing), -each.days)))


@builds(PageKind.PROGRESS)
def build(context: Context, framer: Framer, records: YearRecords) -> ProgressPage:
    """The board of one year, on the day of its last reported round."""
    year, promises = records.year, context.promises(records)
    address = urls.progress(year)
    by_unit: dict[Answerable, list[Promise]] = {}
    for promise in promises:
        for unit in answerables(context, records, promise.measure):
            by_unit.setdefault(unit, []).append(promise)
    columns = tuple(standing for standing in Standing if any(each.standing is standing for each in promises))
    late = urgent(context.standings(records))
    matrix = tuple(
        UnitRow(
            unit=Link(unit.name, urls.with_anchor(address, unit.anchor)),
            counts=tuple(count_of([standing], own) for standing in columns),
            total=len(own),
        )
        for unit, own in by_unit.items()
    )
    units = tuple(
        UnitView(
            link=Link(unit.full_name, unit.address),
            anchor=unit.anchor,
            tally=promise_tally(own),
            rows=tuple(promise_row(context, records, each) for each in worst_first(tuple(own))),
        )
        for unit, own in by_unit.items()
    )
    latest = records.latest_report
    return ProgressPage(
        frame=framer.frame(
            text("progress_title", year=year),
            source=latest[1].origin.file if latest else records.settings.origin.file,
            answer=promises_sentence(promises),
            dated=True,
        ),
        tally=promise_tally(promises),
        urgent=tuple(promise_row(context, records, each) for each in late),
        columns=tuple(standing_mark(standing) for standing in columns),
        matrix=matrix,
        units=units,
        reports=tuple(
            report_link(year, report_round, report, round_when(report_round))
            for report_round, report in records.reports
        ),
    )
