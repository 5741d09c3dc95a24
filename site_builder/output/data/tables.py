"""The open-data tables of a year: what each column is called, what it holds, and how its cells are told.

Columns are a promise to whoever reads the files by program: one may be added at the end of its table, and nothing else
about them changes. `tests/golden/data_columns.txt` holds it. Names are English, dates ISO 8601, values Thai.
"""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from site_builder.language import urls
from site_builder.language.thai.budgets import Budget, NoBudget
from site_builder.language.thai.dates import Deadline, format_deadline
from site_builder.language.thai.figures import Figure
from site_builder.language.thai.numerals import format_score
from site_builder.language.thai.periods import Period
from site_builder.language.thai.rebuilt import carrying, mark_of
from site_builder.language.thai.stretches import periods_listed
from site_builder.output.data.columns import (
    FISCAL_YEAR,
    REBUILT,
    REBUILT_REASON,
    DataColumn,
    DataRow,
    DataTable,
    Holds,
    iso_day,
    rooted,
)
from site_builder.pages.parts.answers import item_mark
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.entries import unreadable_words
from site_builder.pages.parts.responsible import entry_unit_words
from site_builder.pages.plan.plan_rows import ReportedProject, reported_projects
from site_builder.records.base import Record
from site_builder.records.catalogues.records import Indicator, Item
from site_builder.records.checklist import Answer, AnswerLink
from site_builder.records.derived.approval import ApprovalStanding, measures_approval, report_approval
from site_builder.records.derived.disclosed import has_checklist
from site_builder.records.derived.measures import (
    approach_paragraphs,
    measure_period,
    measure_title,
    reported_paragraphs,
)
from site_builder.records.derived.rebuilt import mark_of_promise, mark_on
from site_builder.records.derived.standing import Promise
from site_builder.records.derived.subjects import indicator_numbers
from site_builder.records.disclosure import YearRecords
from site_builder.records.measures import Group, Measure, Step
from site_builder.records.plan import PlanReport
from site_builder.records.progress import Entry, Event, RoundReport
from site_builder.records.result import IndicatorScore
from site_builder.records.statistics import Series
from site_builder.records.year import Round

# What became of a paper: three columns that close its table


def _approver(standing: Callable[[Any], ApprovalStanding]) -> Callable[[Any], str]:
    """The position that decided, under its title on that day."""
    return lambda row: row.context.position(standing(row).by, standing(row).on or row.records.year)


def _approval(standing: Callable[[Any], ApprovalStanding]) -> tuple[DataColumn, ...]:
    """The state of the paper a row stands in, and the position and day that brought it there."""
    return (
        DataColumn("approval", Holds.WORD, lambda row: standing(row).state.value),
        DataColumn("approval_by", Holds.TEXT, _approver(standing)),
        DataColumn("approval_on", Holds.DAY, lambda row: iso_day(standing(row).on)),
    )


def _word(record: Record, field: str) -> str:
    """A typed word of a record as programs read it, with its mark; empty where the record does not say it."""
    word = getattr(record, field)
    return f"{word.value}{mark_on(record, field)}" if word else ""


def _baht(amount: Budget) -> str:
    """An amount; where no budget is used there is none, and the cell is empty."""
    if isinstance(amount, NoBudget):
        return amount.mark
    return f"{amount:.2f}{mark_of(amount)}"


# The result: a row for each indicator


class _Score(DataRow, frozen=True):
    score: IndicatorScore

    @property
    def indicator(self) -> Indicator | None:
        return self.context.indicator(self.score.number)

    @property
    def is_reached(self) -> bool:
        return self.score.score >= self.records.settings.target


def _scores(context: Context, records: YearRecords) -> Iterator[_Score]:
    scores = records.result.indicators if records.result else ()
    return (_Score(context, records, each) for each in sorted(scores, key=lambda each: each.number))


def _reached(row: _Score) -> str:
    return carrying("yes" if row.is_reached else "no", row.score.score, row.records.settings.target)


RESULT = DataTable(
    "ita",
    lambda records: records.result,
    _scores,
    (
        FISCAL_YEAR,
        DataColumn("indicator", Holds.NUMBER, lambda row: row.score.number),
        DataColumn("indicator_key", Holds.ID, lambda row: row.indicator.key if row.indicator else ""),
        DataColumn("name", Holds.TEXT, lambda row: row.indicator.name_th if row.indicator else ""),
        DataColumn("instrument", Holds.WORD, lambda row: row.indicator.instrument.value if row.indicator else ""),
        DataColumn("score", Holds.SCORE, lambda row: format_score(row.score.score)),
        DataColumn("target", Holds.SCORE, lambda row: format_score(row.records.settings.target)),
        DataColumn(
            "reached",
            Holds.WORD,
            _reached,
        ),
        REBUILT,
        REBUILT_REASON,
    ),
)


# Measures: a row for each step; a measure without steps has one row


class _Step(DataRow, frozen=True):
    measure: Measure
    step: Step | None

    @property
    def group(self) -> Group | None:
        return self.records.groups.get(self.measure.group or "")

    @property
    def period(self) -> Period | None:
        return measure_period(self.records, self.measure)

    @property
    def indicators(self) -> tuple[int, ...]:
        return indicator_numbers(self.records, self.measure)


def _steps(context: Context, records: YearRecords) -> Iterator[_Step]:
    for measure in records.measure_list:
        for step in measure.steps or (None,):
            yield _Step(context, records, measure, step)


def _of_measure(row: Any) -> str:
    return f"/{urls.measure(row.records.year, row.measure.id)}"


def _supporting(row: _Step) -> str:
    return ", ".join(filter(None, (row.units(row.measure.units.supporting), row.measure.units_note)))


def _positions(row: Any) -> str:
    return ", ".join(row.context.position(each, row.records.year) for each in row.measure.units.positions)


def _day_of(deadline: Deadline | None) -> str:
    return iso_day(deadline.on if deadline else None)


def _words_of(deadline: Deadline | None) -> str:
    """A deadline as it was set: a month or several of them are more than their last day."""
    return format_deadline(deadline) if deadline else ""


MEASURES = DataTable(
    "measures",
    lambda records: records.measure_list,
    _steps,
    (
        FISCAL_YEAR,
        DataColumn("measure_id", Holds.ID, lambda row: row.measure.id),
        DataColumn("measure_no", Holds.TEXT, lambda row: row.measure.no),
        DataColumn("measure_title", Holds.TEXT, lambda row: measure_title(row.records, row.measure)),
        DataColumn("instrument", Holds.WORD, lambda row: row.group.instrument.value if row.group else ""),
        DataColumn("tier", Holds.WORD, lambda row: _word(row.group, "tier") if row.group else ""),
        DataColumn("indicators", Holds.IDS, lambda row: " ".join(map(str, row.indicators))),
        DataColumn("main_units", Holds.TEXT, lambda row: row.units(row.measure.units.main)),
        DataColumn("supporting_units", Holds.TEXT, _supporting),
        DataColumn("period_start", Holds.DAY, lambda row: iso_day(row.period and row.period.start)),
        DataColumn("period_end", Holds.DAY, lambda row: iso_day(row.period and row.period.end)),
        DataColumn("step_id", Holds.ID, lambda row: row.step.id if row.step else ""),
        DataColumn("step_text", Holds.TEXT, lambda row: row.step.text if row.step else ""),
        DataColumn("step_deadline", Holds.DAY, lambda row: _day_of(row.step and row.step.deadline)),
        DataColumn("address", Holds.ADDRESS, _of_measure),
        DataColumn("step_deadline_text", Holds.TEXT, lambda row: _words_of(row.step and row.step.deadline)),
        *_approval(lambda row: measures_approval(row.records)),
        DataColumn("adopted_text", Holds.TEXT, lambda row: " ".join(approach_paragraphs(row.measure))),
        DataColumn("positions", Holds.TEXT, _positions),
        REBUILT,
        REBUILT_REASON,
        DataColumn("measure_deadline", Holds.DAY, lambda row: _day_of(row.measure.deadline)),
        DataColumn("measure_deadline_text", Holds.TEXT, lambda row: _words_of(row.measure.deadline)),
    ),
)


# Progress: a row for each promise in each reported round, as it stood on the round's day


class _Standing(DataRow, frozen=True):
    report_round: Round
    report: RoundReport
    promise: Promise
    of_this_round: frozenset[int]
    """The entries of the round's report, by their identity."""

    @property
    def measure(self) -> Measure:
        return self.promise.measure

    @property
    def entries(self) -> list[Entry]:
        """What the report of this round says of the promise."""
        return [entry for entry in self.promise.entries if id(entry) in self.of_this_round]

    @property
    def events(self) -> list[Event]:
        return [event for entry in self.entries for event in entry.done]


def _standings(context: Context, records: YearRecords) -> Iterator[_Standing]:
    for report_round, report in records.reports:
        of_this_round = frozenset(map(id, report.entries))
        for promise in context.standings(records, report_round):
            yield _Standing(context, records, report_round, report, promise, of_this_round)


def _promised(row: _Standing) -> str:
    return row.promise.part.text if row.promise.part else measure_title(row.records, row.measure)


def _reported_status(row: _Standing) -> str:
    """The status typed for the promise in the report of this round; empty where none was."""
    typed = [_word(entry, "status") for entry in row.entries if entry.status]
    return typed[-1] if typed else ""


def _deadline_from(row: _Standing) -> str:
    """Whether the deadline was typed as one, for this or its whole measure, or is the end of a period typed."""
    due = row.promise.due
    return "" if due is None else "period" if due.by_period else "measure" if due.of_measure else "deadline"


def _papers_of_events(row: _Standing) -> str:
    return row.papers(dict.fromkeys(paper for event in row.events for paper in event.evidence))


def _reported_units(row: _Standing) -> str:
    told = (entry_unit_words(row.context, row.records, entry) for entry in row.promise.entries)
    return " | ".join(dict.fromkeys(filter(None, told)))


def _unreadable(row: _Standing) -> str:
    """What the reports hold of it that nobody could read, and where."""
    return " | ".join(filter(None, (unreadable_words(entry.unreadable) for entry in row.promise.entries)))


def _reported_approach(row: _Standing) -> str:
    """The text of the measure as the reports print it, where that is another than the adopted one."""
    return " | ".join(reported_paragraphs(row.promise.entries))


def _period_notes(row: _Standing) -> str:
    """What the reports print for a period that is none."""
    return " | ".join(dict.fromkeys(entry.period_note for entry in row.promise.entries if entry.period_note))


PROGRESS = DataTable(
    "progress",
    lambda records: records.reports,
    _standings,
    (
        FISCAL_YEAR,
        DataColumn("round", Holds.ID, lambda row: row.report_round.id),
        DataColumn("as_of", Holds.DAY, lambda row: iso_day(row.report_round.as_of)),
        DataColumn("measure_id", Holds.ID, lambda row: row.measure.id),
        DataColumn("step_id", Holds.ID, lambda row: row.promise.step.id if row.promise.step else ""),
        DataColumn("follow_up_id", Holds.ID, lambda row: row.promise.follow_up.id if row.promise.follow_up else ""),
        DataColumn("text", Holds.TEXT, _promised),
        DataColumn("deadline", Holds.DAY, lambda row: iso_day(row.promise.due and row.promise.due.on)),
        DataColumn("status", Holds.WORD, lambda row: f"{row.promise.standing.value}{mark_of_promise(row.promise)}"),
        DataColumn("days_late", Holds.NUMBER, lambda row: row.promise.days),
        DataColumn("done_on", Holds.DAY, lambda row: iso_day(row.promise.done_on)),
        DataColumn("reported_status", Holds.WORD, _reported_status),
        DataColumn("done", Holds.TEXT, lambda row: " | ".join(event.text for event in row.events)),
        DataColumn("evidence", Holds.ADDRESSES, _papers_of_events),
        DataColumn("main_units", Holds.TEXT, lambda row: row.units(row.measure.units.main)),
        DataColumn("address", Holds.ADDRESS, _of_measure),
        DataColumn("counted", Holds.WORD, lambda row: "yes" if row.promise.is_counted else "no"),
        DataColumn("deadline_from", Holds.WORD, _deadline_from),
        DataColumn("periods_due", Holds.NUMBER, lambda row: len(row.promise.occasions)),
        DataColumn("periods_missing", Holds.TEXT, lambda row: periods_listed(row.promise.missing or ())),
        *_approval(lambda row: report_approval(row.records, row.report)),
        DataColumn("reported_units", Holds.TEXT, _reported_units),
        DataColumn("unreadable", Holds.TEXT, _unreadable),
        REBUILT,
        REBUILT_REASON,
        DataColumn("reported_approach", Holds.TEXT, _reported_approach),
        DataColumn("period_note", Holds.TEXT, _period_notes),
    ),
)


# The checklist: a row for each official item with its answer


class _Item(DataRow, frozen=True):
    item: Item

    @property
    def answer(self) -> Answer | None:
        return self.records.answers_by_item.get(self.item.id)


def _items(context: Context, records: YearRecords) -> Iterator[_Item]:
    catalogue = context.catalogue(records.year)
    return (_Item(context, records, item) for item in (catalogue.items if catalogue else ()))


def _target(row: _Item, link: AnswerLink) -> str:
    if link.page is not None:
        return f"/{link.page}"
    if link.document:
        return f"/{urls.document(row.records.year, link.document)}"
    return row.papers((link.evidence,)) if link.evidence else link.url or ""


CHECKLIST = DataTable(
    "oit",
    has_checklist,
    _items,
    (
        FISCAL_YEAR,
        DataColumn("item", Holds.ID, lambda row: row.item.id.upper()),
        DataColumn("name", Holds.TEXT, lambda row: row.item.name_th),
        DataColumn("group", Holds.ID, lambda row: row.item.group),
        DataColumn("answer", Holds.WORD, lambda row: _word(row.answer, "answer") if row.answer else "not-answered"),
        DataColumn(
            "links",
            Holds.ADDRESSES,
            lambda row: " ".join(_target(row, link) for link in (row.answer.links if row.answer else ())),
        ),
        DataColumn("address", Holds.ADDRESS, lambda row: f"/{urls.item(row.records.year, row.item.id)}"),
        DataColumn("state", Holds.WORD, lambda row: item_mark(row.answer, row.item).status.value),
        REBUILT,
        REBUILT_REASON,
    ),
)


# The plan: a row for each project of each round's report, money in baht


class _Project(DataRow, frozen=True):
    report_round: Round
    report: PlanReport
    reported: ReportedProject

    @property
    def dimension_title(self) -> str:
        plan, project = self.context.disclosure.plans_by_id.get(self.report.plan), self.reported.project
        titles = {each.no: each.title for each in plan.dimensions} if plan else {}
        return titles.get(project.dimension, "") if project else ""


def _projects(context: Context, records: YearRecords) -> Iterator[_Project]:
    for report_round, report in records.plan_reports:
        for reported in reported_projects(context, report):
            yield _Project(context, records, report_round, report, reported)


def _of_project(value: Callable[[Any], str | int]) -> Callable[[_Project], str | int]:
    """A cell about the project, empty where the plan does not know it."""
    return lambda row: value(row.reported.project) if row.reported.project else ""


def _units_of_project(row: _Project) -> str:
    return row.units(row.reported.project.units) if row.reported.project else ""


PLAN = DataTable(
    "plan",
    lambda records: records.plan_reports,
    _projects,
    (
        FISCAL_YEAR,
        DataColumn("round", Holds.ID, lambda row: row.report_round.id),
        DataColumn("as_of", Holds.DAY, lambda row: iso_day(row.report_round.as_of)),
        DataColumn("plan", Holds.ID, lambda row: row.report.plan),
        DataColumn("project_id", Holds.ID, lambda row: row.reported.row.project),
        DataColumn("project_no", Holds.TEXT, lambda row: row.reported.no),
        DataColumn("project_kind", Holds.WORD, _of_project(lambda project: _word(project, "kind"))),
        DataColumn("project_title", Holds.TEXT, lambda row: row.reported.link.text),
        DataColumn("dimension", Holds.NUMBER, _of_project(lambda project: project.dimension)),
        DataColumn("dimension_title", Holds.TEXT, lambda row: row.dimension_title),
        DataColumn("units", Holds.TEXT, _units_of_project),
        DataColumn("budget", Holds.BAHT, lambda row: _baht(row.reported.row.budget)),
        DataColumn("disbursed", Holds.BAHT, lambda row: _baht(row.reported.row.disbursed)),
        DataColumn("status", Holds.WORD, lambda row: _word(row.reported.row, "status")),
        DataColumn("reason", Holds.TEXT, lambda row: row.reported.row.reason or ""),
        DataColumn("note", Holds.TEXT, lambda row: row.reported.row.note or ""),
        DataColumn("evidence", Holds.ADDRESSES, lambda row: row.papers(row.reported.row.evidence)),
        DataColumn("address", Holds.ADDRESS, lambda row: rooted(row.reported.link.address)),
        *_approval(lambda row: report_approval(row.records, row.report)),
        DataColumn("reported_title", Holds.TEXT, lambda row: row.reported.row.title or ""),
        DataColumn(
            "reported_kind", Holds.WORD, lambda row: row.reported.row.kind.value if row.reported.row.kind else ""
        ),
        DataColumn("reported_dimension", Holds.NUMBER, lambda row: row.reported.row.dimension or ""),
        REBUILT,
        REBUILT_REASON,
    ),
)


# Statistics: a row for each period and column of a series; a nil statement is one row without a value


class _Figure(DataRow, frozen=True):
    series: Series
    period: Period
    note: str
    column: str = ""
    unit: str = ""
    value: Figure | None = None


def _figures(context: Context, records: YearRecords) -> Iterator[_Figure]:
    for series in records.statistics:
        if series.nil:
            yield _Figure(context, records, series, series.nil.period, series.nil.statement)
        for row in series.rows:
            for column, value in zip(series.columns, row.values, strict=True):
                yield _Figure(context, records, series, row.period, row.note or "", column.title, column.unit, value)


def _value(row: _Figure) -> str | int:
    """The figure exactly as typed: a whole number as one, else a text of its digits."""
    if isinstance(row.value, Decimal):
        return f"{row.value:f}{mark_of(row.value)}"
    return "" if row.value is None else row.value


STATISTICS = DataTable(
    "statistics",
    lambda records: records.statistics,
    _figures,
    (
        FISCAL_YEAR,
        DataColumn("series_id", Holds.ID, lambda row: row.series.id),
        DataColumn("series_title", Holds.TEXT, lambda row: row.series.title),
        DataColumn("kind", Holds.WORD, lambda row: _word(row.series, "kind")),
        DataColumn("as_of", Holds.DAY, lambda row: iso_day(row.series.as_of)),
        DataColumn("period_start", Holds.DAY, lambda row: iso_day(row.period.start)),
        DataColumn("period_end", Holds.DAY, lambda row: iso_day(row.period.end)),
        DataColumn("column", Holds.TEXT, lambda row: row.column),
        DataColumn("unit", Holds.TEXT, lambda row: row.unit),
        DataColumn("value", Holds.FIGURE, _value),
        DataColumn("note", Holds.TEXT, lambda row: row.note),
        DataColumn("address", Holds.ADDRESS, lambda row: f"/{urls.series(row.records.year, row.series.id)}"),
        REBUILT,
        REBUILT_REASON,
    ),
    first=frozenset({"fiscal_year", "series_id", "series_title", "kind", "as_of", "address"}),
)

TABLES = (RESULT, MEASURES, PROGRESS, CHECKLIST, PLAN, STATISTICS)
