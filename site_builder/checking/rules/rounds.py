"""Do rounds, and what is reported in them, fit the calendar: deadlines, days of doing, the day of reporting?"""

from collections.abc import Iterator

from site_builder.checking.parts.check import check
from site_builder.checking.parts.days import days_of
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import notice, warning
from site_builder.language.thai.dates import Deadline, format_date, format_deadline
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.periods import format_period
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.progress import Entry, TypedStatus
from site_builder.records.year import Round

DEADLINE_OUTSIDE_ROUND = notice(
    "deadline-outside-round",
    "“{id}” มีกำหนดเสร็จ {deadline} หลังสิ้นรอบ {round} ({period}) ที่รายงานผลนี้",
    "“{id}” is due {deadline}, after the round {round} ({period}) that reports it",
    "ตรวจปีของกำหนดเสร็จใน measures.yml ถ้าทำก่อนกำหนดจริงปล่อยไว้ได้",
    "check the deadline's year in measures.yml; if it was done ahead of time, leave it",
)
DONE_AFTER_REPORT = warning(
    "done-after-report",
    "รายงานรอบ {round} ซึ่งรายงานหรือตัดยอดเมื่อ {told} บอกว่าทำเมื่อ {date} ซึ่งเป็นวันหลังจากนั้น",
    "round {round} was reported or judged on {told}, yet tells of something done on {date}, after it",
    "ตรวจปีของวันที่ ถ้ารายงานทำหลังวันนั้นจริง ใส่วันรายงานที่ช่อง reported ของรอบใน year.yml ถ้าทำภายหลังให้ย้ายไปรอบถัดไป",
    "check the year; if the report is later, give its day in reported: in year.yml; else report it in the next round",
)
REPORTED_EARLY = notice(
    "reported-early",
    "รอบ {round} ({period}) รายงานเมื่อ {date} ซึ่งยังไม่สิ้นรอบ",
    "the round {round} ({period}) was reported on {date}, before it ended",
    "ตรวจปีของวันที่และรอบ ถ้ารายงานก่อนสิ้นรอบจริงปล่อยไว้ได้",
    "check the year of the day and the round; if it was reported so early, leave it",
)

ROUND_UNDATED = notice(
    "round-undated",
    "รอบ {round} มีรายงาน แต่ไม่บอกวันตัดยอด เว็บไซต์จึงดูความล่าช้าที่วันสุดท้ายของรอบ คือ {date} และไม่แสดงวันที่ของข้อมูล",
    "the round {round} is reported without a day of its figures; lateness is judged on its last day, {date}, "
    "and no page tells a day of its data",
    "เพิ่ม as_of: วันที่ ของรอบนี้ใน year.yml ถ้ารายงานไม่ได้บอกวันที่ไว้ปล่อยไว้ได้",
    "add as_of: the day to the round in year.yml; if the report tells no day, leave it",
)

LAST_ROUND = "12-month"
"""The round that reports the whole year, by its usual name."""

ACCOMPLISHED = frozenset({TypedStatus.DONE, TypedStatus.CONTINUOUS})


def closes_year(year: FiscalYear, report_round: Round) -> bool:
    """Whether a round reports the year as a whole."""
    return report_round.id == LAST_ROUND or report_round.period.end == year.end


@check
def deadlines_after_rounds(disclosure: Disclosure) -> Iterator[Issue]:
    """A step or follow-up told as done in a round that ended before it was due, or due after every round of the year.

    What is still under way in one round and due in a later one is the usual case, and days of doing after the round
    are pointed out themselves.
    """
    for records in disclosure.years:
        last = max((report_round.period.end for report_round in records.settings.rounds), default=records.year.end)
        for report_round, entry in _entries(records):
            in_time = not any(dated.day > report_round.period.end for event in entry.done for dated in days_of(event))
            for index, each in enumerate(entry.about if in_time else ()):
                due = _deadline(records, each)
                if due is None or due.days[0] <= report_round.period.end:
                    continue
                if entry.status in ACCOMPLISHED or due.on > last:
                    yield DEADLINE_OUTSIDE_ROUND.at(
                        entry.origin.place_of("for", index),
                        id=each,
                        deadline=format_deadline(due),
                        round=report_round.id,
                        period=format_period(report_round.period),
                    )


@check
def done_after_report(disclosure: Disclosure) -> Iterator[Issue]:
    """What a report tells as done was done by the day of the report."""
    for records in disclosure.years:
        for report_round, entry in _entries(records):
            reported = report_round.told_on
            for event in entry.done if reported else ():
                later = next((dated for dated in days_of(event) if reported and dated.day > reported), None)
                if reported and later:
                    yield DONE_AFTER_REPORT.at(
                        later.place(),
                        date=format_date(later.day),
                        round=report_round.id,
                        told=format_date(reported),
                    )


@check
def undated_rounds(disclosure: Disclosure) -> Iterator[Issue]:
    """A reported round tells the day of its figures."""
    for records in disclosure.years:
        with_report = {report_round.id for report_round, _ in (*records.reports, *records.plan_reports)}
        for report_round in records.settings.rounds:
            if report_round.id in with_report and report_round.told_on is None:
                date = format_date(report_round.judged_on)
                yield ROUND_UNDATED.at(report_round.origin.place_of("id"), round=report_round.id, date=date)


@check
def early_reports(disclosure: Disclosure) -> Iterator[Issue]:
    """A report that was given before its round had ended."""
    for records in disclosure.years:
        with_report = {report_round.id for report_round, _ in (*records.reports, *records.plan_reports)}
        for report_round in records.settings.rounds:
            day = report_round.reported
            if report_round.id in with_report and day and day < report_round.period.end:
                yield REPORTED_EARLY.at(
                    report_round.origin.place_of("reported"),
                    round=report_round.id,
                    period=format_period(report_round.period),
                    date=format_date(day),
                )


def _entries(records: YearRecords) -> Iterator[tuple[Round, Entry]]:
    for report_round, report in records.reports:
        for entry in report.entries:
            yield report_round, entry


def _deadline(records: YearRecords, target: str) -> Deadline | None:
    promise = records.steps.get(target) or records.follow_ups.get(target)
    return promise.deadline if promise else None
