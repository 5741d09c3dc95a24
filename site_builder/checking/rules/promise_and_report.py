"""Does what an entry tells fit what was promised: its time, its year, and the deadline of the whole measure?"""

from collections.abc import Iterator

from site_builder.checking.parts.check import check
from site_builder.checking.parts.days import days_of
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import notice, warning
from site_builder.language.thai.dates import format_date, format_deadline
from site_builder.language.thai.named_years import fiscal_years_named
from site_builder.language.thai.periods import format_period
from site_builder.records.derived.reports import answering
from site_builder.records.derived.standing import Part, own_parts
from site_builder.records.disclosure import Disclosure

DEADLINE_AFTER_MEASURE = warning(
    "deadline-after-measure",
    "{part} กำหนดเสร็จ {date} ซึ่งช้ากว่ากำหนดแล้วเสร็จทั้งมาตรการ {measure} คือ {whole}",
    "{part} is due by {date}, later than {whole}, by which the whole measure {measure} is due",
    "แก้ deadline: ของ {part} หรือของ {measure} ให้ตรงกับเอกสาร ถ้าเอกสารพิมพ์ไว้อย่างนั้นปล่อยไว้ได้",
    "correct deadline: of {part} or of {measure}; leave it where the document prints it so",
)
ENTRY_OF_OTHER_YEAR = warning(
    "entry-of-other-year",
    "รายการนี้รายงานเรื่องของปี {told} แต่ {promise} ที่รายการนี้ตอบเป็นเรื่องของปี {promised}",
    "this entry tells of the year {told}, yet {promise}, which it answers, is about the year {promised}",
    "ตรวจปีในข้อความกับเอกสาร ถ้าเป็นคนละเรื่องกันให้แก้ for: ถ้ารายงานพิมพ์ไว้อย่างนั้นปล่อยไว้ได้",
    "compare the year with the document; if two things are meant correct for:; leave it where the report prints it so",
)
EVENT_OUTSIDE_PERIOD = notice(
    "event-outside-period",
    "ทำเมื่อ {date} ซึ่งอยู่นอกระยะเวลา {period} ที่รายการเดียวกันบอกไว้",
    "this was done on {date}, outside the period {period} that the same entry gives",
    "ตรวจวันที่กับช่อง period: ของรายการนี้ ถ้ารายงานพิมพ์ไว้อย่างนั้นปล่อยไว้ได้",
    "compare the day with period: of the entry; leave it where the report prints it so",
)


@check
def events_outside_their_periods(disclosure: Disclosure) -> Iterator[Issue]:
    """What an entry tells lies in the period it gives; a report that says otherwise is judged by what was promised."""
    for records in disclosure.years:
        for _, report in records.reports:
            for entry in report.entries:
                days = [dated for event in entry.done for dated in days_of(event)]
                for dated in days if entry.period else ():
                    if entry.period and not entry.period.contains(dated.day):
                        period = format_period(entry.period)
                        yield EVENT_OUTSIDE_PERIOD.at(dated.place(), date=format_date(dated.day), period=period)


@check
def deadlines_after_their_measure(disclosure: Disclosure) -> Iterator[Issue]:
    """No part of a measure is due after the whole of it."""
    for records in disclosure.years:
        for measure in records.measure_list:
            for part in own_parts(measure) if measure.deadline else ():
                if part.deadline and measure.deadline and part.deadline.on > measure.deadline.on:
                    yield DEADLINE_AFTER_MEASURE.at(
                        part.origin.place_of("deadline"),
                        part=part.id,
                        date=format_deadline(part.deadline),
                        measure=measure.id,
                        whole=format_deadline(measure.deadline),
                    )


@check
def entries_of_other_years(disclosure: Disclosure) -> Iterator[Issue]:
    """What an entry tells is of a year that the promise it answers names, where both name one."""
    for records in disclosure.years:
        parts: tuple[Part, ...] = (*records.steps.values(), *records.follow_ups.values())
        promised = {each.id: fiscal_years_named(each.text) for each in parts}
        for _, report in records.reports:
            for entry in answering(report.entries):
                for place, event in enumerate(entry.done):
                    told = fiscal_years_named(event.text)
                    for name in entry.about if told else ():
                        if promised.get(name) and not set(promised[name]) & set(told):
                            yield ENTRY_OF_OTHER_YEAR.at(
                                entry.origin.place_of("done", place),
                                told=_listed(told),
                                promise=name,
                                promised=_listed(promised[name]),
                            )


def _listed(years: tuple[int, ...]) -> str:
    return ", ".join(map(str, years))
