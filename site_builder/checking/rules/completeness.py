"""Is anything left out or at odds: answers, confirmations, reports, the result that an analysis is about?"""

from collections.abc import Iterator

from site_builder.checking.parts.check import check
from site_builder.checking.parts.confirmed import unsure_items
from site_builder.checking.parts.days import days_of
from site_builder.checking.parts.wording import code, ranges
from site_builder.checking.rules.rounds import closes_year
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import notice, warning
from site_builder.records.catalogues.records import Catalogue
from site_builder.records.catalogues.vocabulary import Basis, Checklist
from site_builder.records.derived.reports import silent_on
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.progress import TypedStatus

CHECKLIST_UNVERIFIED = notice(
    "checklist-unverified",
    "รายการ OIT ปี {year} ที่โปรแกรมมีอยู่ ยังไม่ได้เทียบเลขข้อและชื่อข้อกับคู่มือ {count} ข้อ",
    "{count} numbers and names of the OIT checklist of {year} are not verified against the manual",
    "เทียบกับคู่มือของปี {year} แล้วบันทึกใน content/confirmed.yml",
    "compare them with the manual of {year} and record it in content/confirmed.yml",
)
ELEMENTS_UNVERIFIED = notice(
    "elements-unverified",
    "องค์ประกอบที่ต้องมีของรายการ OIT ปี {year} สรุปจากความรู้ทั่วไป {count} ข้อ ยังไม่ยืนยันกับคู่มือ: {items}",
    "what {count} OIT items of {year} must show is told from memory, not held against the manual: {items}",
    "เทียบกับคู่มือของปี {year} แล้วบันทึกใน content/{year}/catalogue.yml: แก้ must_show ให้ตรง และใส่ must_show_basis: source",
    "compare it with the manual; in content/{year}/catalogue.yml correct must_show and write must_show_basis: source",
)
ITEM_UNANSWERED = notice(
    "item-unanswered",
    "ยังไม่ได้ตอบ {count} ข้อของรายการ OIT ปี {year}: {items}",
    "{count} items of the OIT checklist of {year} are not answered yet: {items}",
    "เพิ่มคำตอบใน oit.yml ก่อนปิดรับลิงก์",
    "add the answers to oit.yml before the window closes",
    final=True,
)
RESULT_YEAR = warning(
    "result-year",
    "ปี {year} วิเคราะห์ผลของปี {of} ซึ่งไม่ใช่ปีก่อนหน้า",
    "{year} analyses the result of {of}, which is not the year before",
    "ปกติช่อง of เป็นปี {expected} ถ้าถูกต้องแล้วปล่อยไว้ได้",
    "of: is usually {expected}; leave it if meant",
)
RESULT_MISSING = notice(
    "result-missing",
    "ยังไม่มีผลประเมินของปี {year} ในโครงการ จึงไม่แสดงคะแนนคู่กับประเด็น",
    "the project holds no result of {year}, so findings stand without scores",
    "เพิ่ม content/{year}/year.yml และ ita.yml",
    "add content/{year}/year.yml and ita.yml",
)
STATUS_UNLIKE_DATES = notice(
    "status-unlike-dates",
    "รายการนี้บอกวันที่ทำไว้แล้ว แต่สถานะยังเป็น not-started (ยังไม่เริ่ม)",
    "this entry names days on which it was done, yet says it has not started",
    "แก้ status หรือวันที่",
    "correct the status or the dates",
)
REPORT_INCOMPLETE = warning(
    "report-incomplete",
    "รายงานรอบ {round} ยังไม่มีผลของมาตรการ {missing}",
    "the report of round {round} says nothing of the measures {missing}",
    "เพิ่มผลการดำเนินการใต้ entries: ถ้ายังไม่ได้ทำให้ใส่ status: not-started",
    "add what was done, or report it as not-started",
    final=True,
)
CHECKED_BEFORE_PREPARED = warning(
    "checked-before-prepared",
    "ข้อ {item} มีวันที่ตรวจอยู่ก่อนวันที่จัดทำ",
    "item {item} was checked before it was prepared",
    "แก้วันที่ในช่อง prepared หรือ checked",
    "check the dates of prepared and checked",
)


@check
def analysed_years(disclosure: Disclosure) -> Iterator[Issue]:
    """A year analyses the result of the year before, and the project should hold that result."""
    for records in disclosure.years:
        if records.analysis is None:
            continue
        year, of = records.year, records.analysis.of
        place = records.analysis.origin.place_of("of")
        if of != year.previous:
            yield RESULT_YEAR.at(place, year=year, of=of, expected=year.previous)
        if disclosure.result(of) is None:
            yield RESULT_MISSING.at(place, year=of)


@check
def unanswered_items(disclosure: Disclosure) -> Iterator[Issue]:
    """Said once for a year that has begun to answer its checklist."""
    for records, catalogue in checklists(disclosure):
        open_items = [item.number for item in catalogue.items if item.id not in records.answers_by_item]
        if records.answers and open_items:
            place = Place(records.answers[0].origin.file)
            items = ranges(open_items, "O")
            yield ITEM_UNANSWERED.at(place, count=len(open_items), year=records.year, items=items)


@check
def unverified_checklists(disclosure: Disclosure) -> Iterator[Issue]:
    """How many lines of a year's list nobody has compared with the manual."""
    for records, catalogue in checklists(disclosure):
        unsure = unsure_items(catalogue, disclosure.confirmations)
        if unsure:
            place = records.settings.origin.place_of("checklists")
            yield CHECKLIST_UNVERIFIED.at(place, year=records.year, count=len(unsure))


@check
def unverified_elements(disclosure: Disclosure) -> Iterator[Issue]:
    """What items must show, where nobody has held it against the manual; said to the clerk, once for a year's list."""
    for records, catalogue in checklists(disclosure):
        unsure = [each.number for each in catalogue.items if each.must_show_basis not in (None, Basis.SOURCE)]
        if records.answers and unsure:
            place = records.settings.origin.place_of("checklists")
            yield ELEMENTS_UNVERIFIED.at(place, year=records.year, count=len(unsure), items=ranges(unsure, "O"))


@check
def silent_reports(disclosure: Disclosure) -> Iterator[Issue]:
    """The report that closes a year speaks of every measure."""
    for records in disclosure.years:
        for report_round, report in records.reports:
            if closes_year(records.year, report_round):
                missing = [measure.id for measure in silent_on(records, report)]
                if missing:
                    place = report.origin.place_of("entries")
                    yield REPORT_INCOMPLETE.at(place, round=report_round.id, missing=", ".join(missing))


@check
def unstarted_with_dates(disclosure: Disclosure) -> Iterator[Issue]:
    """What has not started cannot have been done on a day."""
    for records in disclosure.years:
        for _, report in records.reports:
            for entry in report.entries:
                if entry.status is TypedStatus.NOT_STARTED and any(any(days_of(event)) for event in entry.done):
                    yield STATUS_UNLIKE_DATES.at(entry.origin.place_of("status"))


@check
def signatures_in_order(disclosure: Disclosure) -> Iterator[Issue]:
    """An answer is checked after it was prepared."""
    for records in disclosure.years:
        for answer in records.answers:
            prepared = answer.prepared and answer.prepared.on
            checked = answer.checked and answer.checked.on
            if answer.checked and prepared and checked and checked < prepared:
                yield CHECKED_BEFORE_PREPARED.at(answer.checked.origin.place_of("on"), item=code(answer.item))


def checklists(disclosure: Disclosure) -> Iterator[tuple[YearRecords, Catalogue]]:
    """The years that answer a checklist, each with its official list."""
    for records in disclosure.years:
        catalogue = disclosure.catalogue(records.year)
        if catalogue and Checklist.OIT in records.settings.checklists:
            yield records, catalogue
