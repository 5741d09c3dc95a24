"""Does the day fit the year and the round? Slips that happen in real life are notices; a mistyped year is an error."""

from collections.abc import Iterator
from datetime import date, timedelta

from site_builder.checking.parts import days
from site_builder.checking.parts.check import check
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error, notice, warning
from site_builder.language.thai.dates import format_date
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.periods import format_period
from site_builder.records.disclosure import Disclosure, YearRecords

DATE_OUTSIDE_YEAR = notice(
    "date-outside-year",
    "วันที่ {date} อยู่นอกปีงบประมาณ {year}",
    "{date} lies outside fiscal year {year}",
    "ตรวจปีที่พิมพ์ ถ้าถูกต้องแล้วปล่อยไว้ได้",
    "check the year typed; if it is right, leave it",
)
DATE_OUTSIDE_ROUND = notice(
    "date-outside-round",
    "วันที่ {date} อยู่นอกรอบรายงาน {round} ({period})",
    "{date} lies outside the round {round} ({period})",
    "ตรวจวันที่ หรือย้ายไปรายงานในรอบที่ถูกต้อง",
    "check the date, or report it in the right round",
)
DATE_FAR_FROM_YEAR = error(
    "date-far-from-year",
    "วันที่ {date} ห่างจากปีงบประมาณ {year} มากเกินไป น่าจะพิมพ์ปีผิด",
    "{date} is too far from fiscal year {year}; the year is probably mistyped",
    "ตรวจปี พ.ศ. ที่พิมพ์",
    "check the year typed",
)
PERIOD_OUTSIDE_YEAR = notice(
    "period-outside-year",
    "ช่วงเวลา {period} มีวันที่อยู่นอกปีงบประมาณ {year}",
    "the period {period} reaches outside fiscal year {year}",
    "ตรวจปีที่พิมพ์ ถ้าถูกต้องแล้วปล่อยไว้ได้",
    "check the year typed; if it is right, leave it",
)
MEASURES_YEAR = warning(
    "measures-year",
    "มาตรการในโฟลเดอร์ปี {year} มีช่วงเวลาอยู่ในปี {other} ทั้งหมด",
    "the measures stand in the folder of {year}, yet all their periods lie in {other}",
    "ถ้าเป็นมาตรการของปี {other} ให้ย้าย measures.yml ไป content/{other}/ "
    "(ปีของผลประเมินที่วิเคราะห์อยู่ในช่อง of ของ analysis.yml) ถ้าไม่ใช่ให้แก้ปีของช่วงเวลา",
    "if they are the measures of {other}, move measures.yml to content/{other}/ "
    "(the result's year stands in of: in analysis.yml); otherwise correct the periods",
)

FAR = timedelta(days=400)
"""A memo in the January after the year, or a plan of the year before, is near; beyond this the year is mistyped."""


@check
def far_days(disclosure: Disclosure) -> Iterator[Issue]:
    """Days that may lie around the year, but not years away from it."""
    for records in disclosure.years:
        done = (dated for _, dated in days.done(records))
        for place, day in (*days.around(records), *days.inside(records), *done):
            if _is_far(day, records.year):
                yield DATE_FAR_FROM_YEAR.at(place(), date=format_date(day), year=records.year)


@check
def papers(disclosure: Disclosure) -> Iterator[Issue]:
    """An old paper may still be in force and is only pointed out; one from far ahead is mistyped."""
    for records in disclosure.years:
        for place, day in days.papers(records):
            if _is_far(day, records.year):
                rule = DATE_OUTSIDE_YEAR if day < records.year.start else DATE_FAR_FROM_YEAR
                yield rule.at(place(), date=format_date(day), year=records.year)


@check
def days_inside(disclosure: Disclosure) -> Iterator[Issue]:
    """Adoption and deadlines belong into the year."""
    for records in disclosure.years:
        for place, day in days.inside(records):
            if not records.year.contains(day) and not _is_far(day, records.year):
                yield DATE_OUTSIDE_YEAR.at(place(), date=format_date(day), year=records.year)


@check
def events(disclosure: Disclosure) -> Iterator[Issue]:
    """What was done belongs into its round, or at least into the year; a day is pointed out once."""
    for records in disclosure.years:
        for report_round, (place, day) in days.done(records):
            if report_round.period.contains(day) or _is_far(day, records.year):
                continue
            if records.year.contains(day):
                period = format_period(report_round.period)
                yield DATE_OUTSIDE_ROUND.at(place(), date=format_date(day), round=report_round.id, period=period)
            else:
                yield DATE_OUTSIDE_YEAR.at(place(), date=format_date(day), year=records.year)


@check
def periods(disclosure: Disclosure) -> Iterator[Issue]:
    """Periods belong into the year, both ends; that all the measures belong to another year is said as a whole."""
    for records in disclosure.years:
        planned = () if _year_of_measures(records) else tuple(days.measure_periods(records))
        for place, period in (*planned, *days.other_periods(records)):
            outside = [day for day in (period.start, period.end) if not records.year.contains(day)]
            far = next((day for day in outside if _is_far(day, records.year)), None)
            if far:
                yield DATE_FAR_FROM_YEAR.at(place(), date=format_date(far), year=records.year)
            elif outside:
                yield PERIOD_OUTSIDE_YEAR.at(place(), period=format_period(period), year=records.year)


@check
def measures_years(disclosure: Disclosure) -> Iterator[Issue]:
    """Measures whose periods all lie in one other year were put into the wrong folder, or typed with its year."""
    for records in disclosure.years:
        other = _year_of_measures(records)
        if other:
            place = next(days.measure_periods(records)).place
            yield MEASURES_YEAR.at(place(), year=records.year, other=other)


def _year_of_measures(records: YearRecords) -> FiscalYear | None:
    """The near year, other than the folder's, in which all measures lie."""
    ends = [day for _, period in days.measure_periods(records) for day in (period.start, period.end)]
    years = {FiscalYear.containing(day) for day in ends}
    is_near = not any(_is_far(day, records.year) for day in ends)
    return years.pop() if len(years) == 1 and records.year not in years and is_near else None


def _is_far(day: date, year: FiscalYear) -> bool:
    return day < year.start - FAR or day > year.end + FAR
