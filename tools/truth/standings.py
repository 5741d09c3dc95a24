"""Every statement of standing beside the entries and the two days it rests on, read from the files as typed.

The standings come from the open data; what supports them is read here with PyYAML alone, so that neither the records
nor the judgement of the product answer for themselves.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from site_builder.language.thai.dates import parse_date
from site_builder.output.data.tables import PROGRESS
from site_builder.pages.parts.context import Context
from site_builder.records.derived.drafts import published_view
from site_builder.records.derived.subjects import indicator_numbers
from site_builder.records.disclosure import YearRecords
from tools.freezable import told

DONE = {"done", "late-done", "done-without-deadline", "done-undated"}
WITH_TWO_DAYS = {"done", "late-done"}
TYPED = {"continuous", "under-way", "not-started", "impossible"}
PERIODIC = {"every-period", "some-periods"}
OPEN = {"under-way", "not-started"}

_WORDS = {
    "ดำเนินการแล้วเสร็จ": "done", "แล้วเสร็จ": "done", "ทำแล้ว": "done", "เสร็จแล้ว": "done",
    "ดำเนินการต่อเนื่อง": "continuous", "ต่อเนื่อง": "continuous", "ทำต่อเนื่อง": "continuous",
    "อยู่ระหว่างดำเนินการ": "under-way", "กำลังทำ": "under-way", "กำลังดำเนินการ": "under-way",
    "ยังไม่เริ่ม": "not-started", "ยังไม่ได้ดำเนินการ": "not-started", "ยังไม่ดำเนินการ": "not-started",
    "ทำไม่ได้": "impossible", "ไม่สามารถดำเนินการได้": "impossible", "ดำเนินการไม่ได้": "impossible",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Statement:
    """One standing as the site tells it, what it rests on, and why it does not; `fault` is empty where it does."""

    agency: str
    year: str
    round: str
    subject: str
    status: str
    deadline: str
    done_on: str
    entries: tuple[str, ...]
    fault: str

    def __str__(self) -> str:
        rests = "; ".join(self.entries) or "no entry"
        days = " · ".join(
            part for part in (self.deadline and f"due {self.deadline}", self.done_on and f"done {self.done_on}") if part
        )
        line = f"{self.agency} {self.year} {self.round} {self.subject}: {self.status}"
        return f"{line} [{rests}] {days} {f'UNSUPPORTED: {self.fault}' if self.fault else ''}".rstrip()


Typed = Mapping[str, Any]
"""An entry of a report as typed, with the id of its round under `round`."""


def statements(agency: str, project: Path) -> Iterator[Statement]:
    """Every standing that an agency's site tells, of every round."""
    context = Context(published_view(told(project)), {})
    for records in context.disclosure.years:
        reports = {each.id: _entries(project, str(records.year), each.id) for each, _ in records.reports}
        yield from statements_of(agency, context, records, reports)


def statements_of(
    agency: str, context: Context, records: YearRecords, reports: Mapping[str, Sequence[Typed]]
) -> Iterator[Statement]:
    """Every standing of one year; `reports` are its entries by round, in the order of the rounds."""
    rounds = list(reports)
    for row in PROGRESS.cells(context, records) if rounds else ():
        known = [entry for each in rounds[: rounds.index(str(row["round"])) + 1] for entry in reports[each]]
        yield _statement(agency, records, row, known)


def _entries(project: Path, year: str, report_round: str) -> list[dict[str, Any]]:
    path = project / "content" / year / "progress" / f"{report_round}.yml"
    if not path.exists():
        return []
    read = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader) or {}  # noqa: S506
    return [{**each, "round": report_round} for each in read.get("entries", [])]


def _named(entry: Typed) -> set[str]:
    names = entry.get("for", [])
    return {names} if isinstance(names, str) else set(names)


def _statement(agency: str, records: YearRecords, row: Mapping[str, object], known: Sequence[Typed]) -> Statement:
    part = str(row["step_id"] or row["follow_up_id"] or "")
    measure, status = str(row["measure_id"]), str(row["status"])
    wide = _wide_names(records, measure)
    answers = [each for each in known if not each.get("added")]
    of_measure = [each for each in answers if _named(each) & wide]
    naming = [each for each in answers if part in _named(each)] if part else of_measure
    return Statement(
        agency,
        str(row["fiscal_year"]),
        str(row["round"]),
        part or measure,
        status,
        str(row["deadline"] or ""),
        str(row["done_on"] or ""),
        tuple(f"{each['round']}: {each.get('status', 'no status')}" for each in naming),
        _fault(row, status, naming, of_measure, _judged_on(records, str(row["round"]))),
    )


def _wide_names(records: YearRecords, measure_id: str) -> set[str]:
    """What an entry may name to speak of a whole measure: it, its findings, or its indicators."""
    measure = records.measures_by_id[measure_id]
    indicators = {f"indicator-{number}" for number in indicator_numbers(records, measure)}
    return {measure_id, *measure.findings, *indicators}


def _judged_on(records: YearRecords, round_id: str) -> str:
    """The day of a round's figures; of a round that tells none, the last of its period."""
    report_round = records.settings.round(round_id)
    return (report_round.as_of or report_round.period.end).isoformat() if report_round else ""


def _status(entry: Typed) -> str:
    typed = str(entry.get("status", ""))
    return _WORDS.get(typed, typed)


def _days(entry: Typed) -> list[date]:
    found = (event.get("on") or event.get("to") for event in entry.get("done", []))
    return [parse_date(day) for day in found if day]


def _fault(
    row: Mapping[str, object],
    status: str,
    naming: Sequence[Typed],
    of_measure: Sequence[Typed],
    judged_on: str,
) -> str:
    """Why a standing says more than was reported; empty where it does not."""
    if status in {"no-report", "overdue-no-report", "not-by-step"}:
        late = status == "overdue-no-report" and str(row["deadline"] or "9999") >= judged_on
        return "an entry names it" if naming else "no deadline has passed" if late else ""
    if status == "with-measure":
        return "" if of_measure and not naming else "no entry is for the measure, or one names the step"
    if not naming:
        return "no entry names it"
    if status in DONE:
        return _fault_of_done(row, status, naming)
    if status in PERIODIC:
        return "" if row["periods_due"] else "no period was due"
    if status == "overdue":
        reported = any(_status(each) in OPEN for each in naming)
        passed = row["deadline"] and str(row["deadline"]) < judged_on
        return "" if reported and passed else "nothing was reported as open after a deadline"
    if status in TYPED:
        throughout = status == "continuous" and any("throughout" in e for each in naming for e in each.get("done", []))
        return "" if throughout or any(_status(each) == status for each in naming) else "no entry says so"
    return ""


def _fault_of_done(row: Mapping[str, object], status: str, naming: Sequence[Typed]) -> str:
    calling = [each for each in naming if _status(each) == "done" or (not _status(each) and _days(each))]
    if not calling:
        return "no entry says it was done"
    days = {day.isoformat() for each in calling for day in _days(each)}
    if row["done_on"] and str(row["done_on"]) not in days:
        return "no entry names that day"
    if status in WITH_TWO_DAYS and not (row["done_on"] and row["deadline"]):
        return "one of the two days is missing"
    if status in WITH_TWO_DAYS and (str(row["done_on"]) > str(row["deadline"])) != (status == "late-done"):
        return "the two days say otherwise"
    return ""
