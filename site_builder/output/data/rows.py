"""The open-data tables of a year: plain rows with English column names, ISO dates and Thai values."""

from collections.abc import Mapping

from site_builder.language import urls
from site_builder.language.thai.numerals import format_score
from site_builder.language.thai.periods import Period
from site_builder.output.data import columns
from site_builder.pages.parts.context import Context
from site_builder.pages.plan.plan_rows import reported_projects
from site_builder.records.derived.measures import measure_period, measure_title
from site_builder.records.derived.subjects import indicator_numbers
from site_builder.records.disclosure import YearRecords

Row = Mapping[str, str | int]
Table = tuple[tuple[str, ...], tuple[Row, ...]]
"""Column names, then rows that hold exactly these columns."""


def measures(context: Context, records: YearRecords) -> Table:
    """A row for each step of each measure; a measure without steps has one row."""
    rows: list[Row] = []
    for measure in records.measure_list:
        group, period = records.groups.get(measure.group or ""), measure_period(records, measure)
        for step in measure.steps or (None,):
            rows.append(
                {
                    "fiscal_year": str(records.year),
                    "measure_id": measure.id,
                    "measure_no": measure.no,
                    "measure_title": measure_title(records, measure),
                    "instrument": group.instrument.value if group else "",
                    "tier": group.tier.value if group else "",
                    "indicators": " ".join(str(number) for number in indicator_numbers(records, measure)),
                    "main_units": context.unit_names(measure.units.main, records.year, short=False),
                    "supporting_units": context.unit_names(measure.units.supporting, records.year, short=False)
                    or (measure.units_note or ""),
                    "period_start": period.start.isoformat() if period else "",
                    "period_end": period.end.isoformat() if period else "",
                    "step_id": step.id if step else "",
                    "step_text": step.text if step else "",
                    "step_deadline": step.deadline.on.isoformat() if step and step.deadline else "",
                    "address": f"/{urls.measure(records.year, measure.id)}",
                }
            )
    return tuple(columns.MEASURES), tuple(rows)


def progress(context: Context, records: YearRecords) -> Table:
    """A row for each promise in each reported round, as it stood on the round's day."""
    rows: list[Row] = []
    for report_round, _ in records.reports:
        for promise in context.promises(records, report_round):
            measure, part = promise.measure, promise.part
            latest = promise.entries[-1] if promise.entries else None
            events = [event for entry in promise.entries for event in entry.done]
            papers = dict.fromkeys(paper for event in events for paper in event.evidence)
            rows.append(
                {
                    "fiscal_year": str(records.year),
                    "round": report_round.id,
                    "as_of": report_round.as_of.isoformat(),
                    "measure_id": measure.id,
                    "step_id": promise.step.id if promise.step else "",
                    "follow_up_id": promise.follow_up.id if promise.follow_up else "",
                    "text": part.text if part else measure_title(records, measure),
                    "deadline": promise.deadline.isoformat(),
                    "status": promise.standing.value,
                    "days_late": promise.days,
                    "done_on": promise.done_on.isoformat() if promise.done_on else "",
                    "reported_status": latest.status.value if latest else "",
                    "done": " | ".join(event.text for event in events),
                    "evidence": " ".join(f"/{urls.evidence(records.year, paper)}" for paper in papers),
                    "main_units": context.unit_names(measure.units.main, records.year, short=False),
                    "address": f"/{urls.measure(records.year, measure.id)}",
                }
            )
    return tuple(columns.PROGRESS), tuple(rows)


def result(context: Context, records: YearRecords) -> Table:
    """A row for each indicator of the year's result."""
    rows: list[Row] = []
    for each in sorted(records.result.indicators if records.result else (), key=lambda one: one.number):
        found = context.indicator(each.number)
        rows.append(
            {
                "fiscal_year": str(records.year),
                "indicator": each.number,
                "indicator_key": found.key if found else "",
                "name": found.name_th if found else "",
                "instrument": found.instrument.value if found else "",
                "score": format_score(each.score),
                "target": format_score(records.settings.target),
                "reached": "yes" if each.score >= records.settings.target else "no",
            }
        )
    return tuple(columns.RESULT), tuple(rows)


def plan(context: Context, records: YearRecords) -> Table:
    """A row for each project of each round's plan report; money in baht."""
    rows: list[Row] = []
    for report_round, report in records.plan_reports:
        found = context.disclosure.plans_by_id.get(report.plan)
        titles = {each.no: each.title for each in found.dimensions} if found else {}
        for told in reported_projects(context, report):
            row, project = told.row, told.project
            rows.append(
                {
                    "fiscal_year": str(records.year),
                    "round": report_round.id,
                    "as_of": report_round.as_of.isoformat(),
                    "plan": report.plan,
                    "project_id": row.project,
                    "project_no": told.no,
                    "project_kind": project.kind.value if project else "",
                    "project_title": told.link.text,
                    "dimension": project.dimension if project else "",
                    "dimension_title": titles.get(project.dimension, "") if project else "",
                    "units": context.unit_names(project.units, records.year, short=False) if project else "",
                    "budget": f"{row.budget:.2f}",
                    "disbursed": f"{row.disbursed:.2f}",
                    "status": row.status.value,
                    "reason": row.reason or "",
                    "note": row.note or "",
                    "evidence": " ".join(f"/{urls.evidence(records.year, paper)}" for paper in row.evidence),
                    "address": f"/{told.link.address}" if told.link.address else "",
                }
            )
    return tuple(columns.PLAN), tuple(rows)


def statistics(records: YearRecords) -> Table:
    """A row for each figure: a period and a column of a series. A nil statement is one row without a value."""
    rows: list[Row] = []
    for series in records.statistics:
        whole = {
            "fiscal_year": str(records.year),
            "series_id": series.id,
            "series_title": series.title,
            "kind": series.kind.value,
            "as_of": series.as_of.isoformat() if series.as_of else "",
            "address": f"/{urls.series(records.year, series.id)}",
        }
        nothing = {"column": "", "unit": "", "value": ""}
        if series.nil:
            rows.append({**whole, **_days(series.nil.period), **nothing, "note": series.nil.statement})
        for row in series.rows:
            for column, value in zip(series.columns, row.values, strict=True):
                figure: Row = {"column": column.title, "unit": column.unit, "value": value, "note": row.note or ""}
                rows.append({**whole, **_days(row.period), **figure})
    return tuple(columns.STATISTICS), tuple(rows)


def _days(period: Period) -> Row:
    return {"period_start": period.start.isoformat(), "period_end": period.end.isoformat()}


def checklist(context: Context, records: YearRecords) -> Table:
    """A row for each official item with its answer and the addresses that answer it."""
    catalogue = context.catalogue(records.year)
    rows: list[Row] = []
    for item in catalogue.items if catalogue else ():
        answer = records.answers_by_item.get(item.id)
        links: list[str] = []
        for link in answer.links if answer else ():
            if link.page is not None:
                links.append(f"/{link.page}")
            elif link.document:
                links.append(f"/{urls.document(records.year, link.document)}")
            elif link.evidence:
                links.append(f"/{urls.evidence(records.year, link.evidence)}")
            elif link.url:
                links.append(link.url)
        rows.append(
            {
                "fiscal_year": str(records.year),
                "item": item.id.upper(),
                "name": item.name_th,
                "group": item.group,
                "answer": answer.answer.value if answer else "not-answered",
                "links": " ".join(links),
                "address": f"/{urls.item(records.year, item.id)}",
            }
        )
    return tuple(columns.CHECKLIST), tuple(rows)
