"""Do entries, rounds and days agree with each other? What one entry says of a thing, another may not deny.

A contradiction is told and nothing is decided: of several statuses in one report the site shows the one that claims
least, of several reports the latest, and a day of completion stays as it was first reported.
"""

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from site_builder.checking.parts.check import check
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import warning
from site_builder.language.thai.dates import format_date
from site_builder.records.derived.recurring import recurs
from site_builder.records.derived.reports import answering, reaches_of
from site_builder.records.derived.standing import Entries, Part, completed_on, own_parts, status_of
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.measures import Measure
from site_builder.records.progress import Entry, RoundReport, TypedStatus
from site_builder.records.year import Round

STATES_CLASH = warning(
    "states-clash",
    "รายงานรอบ {round} บอกสถานะของ {id} ไว้สองอย่าง คือ {first} และ {second}",
    "the report of round {round} gives {id} two states, {first} and {second}",
    "แก้ status ให้เหลืออย่างเดียว ถ้าเป็นคนละเรื่องกันให้แก้ for ของแต่ละรายการให้ตรงขั้นตอนหรือการติดตามที่รายงาน",
    "keep one status; if two things are meant, let for: of each entry name the step or follow-up it reports",
)
MEASURE_DONE_PART_OPEN = warning(
    "measure-done-part-open",
    "รายงานรอบ {round} บอกว่ามาตรการ {measure} ทำแล้ว แต่ {part} ในรายงานเดียวกันเป็น {status}",
    "the report of round {round} calls the measure {measure} done, yet {part} in the same report is {status}",
    "ถ้ายังทำไม่ครบ แก้ status ของ {measure} เป็น under-way (กำลังทำ) ถ้าทำครบแล้วแก้ status ของ {part}",
    "write under-way for {measure}, or correct the status of {part}",
)
DONE_TAKEN_BACK = warning(
    "done-taken-back",
    "รอบ {round} บอกว่า {id} เป็น {status} แต่รอบ {earlier} รายงานแล้วว่าทำแล้ว",
    "round {round} says {id} is {status}, yet round {earlier} reported it as done",
    "แก้ status ของรอบที่ผิด ถ้ารอบ {earlier} รายงานผิดให้แก้รอบนั้นและแจ้งใน corrections.yml",
    "correct the status of the round that is wrong; if it is {earlier}, correct it there and say so in corrections.yml",
)
DONE_DAY_CHANGED = warning(
    "done-day-changed",
    "รอบ {round} บอกว่า {id} ทำเสร็จ {date} แต่รอบ {earlier} รายงานไว้แล้วว่าเสร็จ {first}",
    "round {round} says {id} was done on {date}, yet round {earlier} reported it as done on {first}",
    "แก้วันที่ให้ตรงกันทั้งสองรอบ ถ้าทำเพิ่มภายหลังให้แยกเป็นรายการใหม่ที่มี added:",
    "write the same day in both rounds; report what was done later in an entry of its own with added:",
)


class _Said(Struct, frozen=True):
    """What one report says of one subject."""

    report_round: Round
    entries: Entries

    @property
    def status(self) -> TypedStatus | None:
        return status_of(self.entries, named=True)

    @property
    def place(self) -> Place:
        """The status of the last entry, else its events."""
        last = self.entries[-1]
        return last.origin.place_of("status" if last.status else "done")


def _said(records: YearRecords) -> dict[str, list[_Said]]:
    """What the reports say of each subject they name, oldest round first; added work is left out."""
    said: dict[str, list[_Said]] = {}
    for report_round, report in records.reports:
        by_subject: dict[str, list[Entry]] = {}
        for entry in answering(report.entries):
            for subject in dict.fromkeys(entry.about):
                by_subject.setdefault(subject, []).append(entry)
        for subject, entries in by_subject.items():
            said.setdefault(subject, []).append(_Said(report_round, tuple(entries)))
    return said


@check
def statuses_in_one_report(disclosure: Disclosure) -> Iterator[Issue]:
    """One report gives one thing one state."""
    for records in disclosure.years:
        for subject, told in _said(records).items():
            for each in told:
                typed = [(entry, entry.status) for entry in each.entries if entry.status]
                for (_, first), (entry, second) in pairwise(typed):
                    if first is not second:
                        yield STATES_CLASH.at(
                            entry.origin.place_of("status"),
                            round=each.report_round.id,
                            id=subject,
                            first=first.value,
                            second=second.value,
                        )


@check
def measures_done_with_open_parts(disclosure: Disclosure) -> Iterator[Issue]:
    """A measure is not done while the same report calls a part of it open."""
    for records in disclosure.years:
        for report_round, report in records.reports:
            for measure in records.measure_list:
                whole = _of(records, report, measure.id)
                if status_of(whole, named=True) is not TypedStatus.DONE or not any(each.status for each in whole):
                    continue
                for part in own_parts(measure):
                    entries = _of(records, report, part.id)
                    status = status_of(entries, named=True)
                    if status in _OPEN and not set(map(id, entries)) & set(map(id, whole)):
                        yield MEASURE_DONE_PART_OPEN.at(
                            entries[-1].origin.place_of("status"),
                            round=report_round.id,
                            measure=measure.id,
                            part=part.id,
                            status=status.value,
                        )


_OPEN = {TypedStatus.NOT_STARTED, TypedStatus.UNDER_WAY}


def _of(records: YearRecords, report: RoundReport, subject: str) -> Entries:
    return answering(records.entries_about(report, (subject,)))


@check
def later_reports_of_wider_reach(disclosure: Disclosure) -> Iterator[Issue]:
    """A measure that was reported as done stays so when a later report speaks of it by its finding or indicator."""
    for records in disclosure.years:
        for measure in records.measure_list:
            told = list(_told_of_the_whole(records, measure))
            for place, (reach, later) in enumerate(told):
                done = [each for nearer, each in told[:place] if nearer != reach and each.status is TypedStatus.DONE]
                if done:
                    yield from _against(measure.id, done, later)


def _told_of_the_whole(records: YearRecords, measure: Measure) -> Iterator[tuple[int, _Said]]:
    """What each report says of a whole measure, and whether by itself (0), its findings (1) or its indicators (2)."""
    for report_round, report in records.reports:
        by_reach = (answering(records.entries_about(report, reach)) for reach in reaches_of(records, measure))
        nearest = next(((place, entries) for place, entries in enumerate(by_reach) if entries), None)
        if nearest:
            yield nearest[0], _Said(report_round, nearest[1])


@check
def later_rounds(disclosure: Disclosure) -> Iterator[Issue]:
    """What was done stays done, and on the day that was reported."""
    for records in disclosure.years:
        parts: tuple[Part, ...] = (*records.steps.values(), *records.follow_ups.values())
        recurring = {each.id for each in parts if recurs(each)}
        for subject, told in _said(records).items():
            for place, later in enumerate(() if subject in recurring else told):
                done = [each for each in told[:place] if each.status is TypedStatus.DONE]
                if done:
                    yield from _against(subject, done, later)


def _against(subject: str, done: list[_Said], later: _Said) -> Iterator[Issue]:
    """What a later report says against earlier ones that called its subject done."""
    if later.status in _OPEN or later.status is TypedStatus.IMPOSSIBLE:
        yield DONE_TAKEN_BACK.at(
            later.place,
            round=later.report_round.id,
            id=subject,
            status=later.status.value,
            earlier=done[-1].report_round.id,
        )
        return
    first = next(((each, day) for each in done if (day := completed_on(each.entries))), None)
    day = completed_on(later.entries) if later.status is TypedStatus.DONE else None
    if first and day and day != first[1]:
        yield DONE_DAY_CHANGED.at(
            later.place,
            round=later.report_round.id,
            id=subject,
            date=format_date(day),
            earlier=first[0].report_round.id,
            first=format_date(first[1]),
        )
