"""Was it approved, by whom, in which order, and before it was used? What was typed is held against itself."""

from collections.abc import Iterator
from datetime import date

from site_builder.checking.parts.check import check
from site_builder.checking.parts.days import days_of
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import notice, warning
from site_builder.language.thai.dates import format_date
from site_builder.records.approval import DecisionKind
from site_builder.records.derived.approval import (
    ApprovalState,
    Report,
    is_checked_by_another,
    measures_approval,
    report_approval,
)
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.document import Document
from site_builder.records.measures import Adoption
from site_builder.records.year import Round

ADOPTION_MISSING = notice(
    "adoption-missing",
    "มีรายงานผลตามมาตรการปี {year} แล้ว แต่ยังไม่ได้บอกว่ามาตรการได้รับความเห็นชอบเมื่อใด",
    "the measures of {year} are reported on, yet nothing says when they were adopted",
    "เพิ่ม adopted: {{on: วันที่เห็นชอบ, by: ตำแหน่ง}} ใน measures.yml ถ้าเอกสารไม่ได้บอกไว้ให้ปล่อยไว้ หน้าเว็บจะบอกว่ายังไม่ได้ระบุ",
    "add adopted: {{on: the day, by: the position}} to measures.yml; "
    "if no paper says so, leave it: the page says that it is not told",
)
ADOPTION_LATE = warning(
    "adoption-late",
    "มาตรการปี {year} เห็นชอบเมื่อ {adopted} หลังจากเริ่มทำแล้วเมื่อ {first}",
    "the measures of {year} were adopted on {adopted}, after the first of them was begun on {first}",
    "ตรวจปีของวันที่เห็นชอบ และของวันที่ทำหรือกำหนดที่เร็วที่สุด ถ้าเริ่มทำก่อนเห็นชอบจริงปล่อยไว้ได้",
    "check the year of the adoption, and of the first day of doing; if they were begun before, leave it",
)
ADOPTION_OPEN = warning(
    "adoption-open",
    "เผยแพร่มาตรการปี {year} แล้ว แต่ผลการพิจารณาที่บันทึกไว้คือ {decision} ยังไม่ใช่เห็นชอบ",
    "the measures of {year} are public, yet what is recorded is {decision}, not approved",
    "เมื่อเห็นชอบแล้วให้แก้เป็น decision: approved พร้อมวันที่และตำแหน่ง ถ้ายังไม่เห็นชอบจริงปล่อยไว้ได้ หน้าเว็บบอกไว้ตามนี้",
    "once approved, write decision: approved with its day and position; if it is not yet, leave it: the page says so",
)
ADOPTION_MEETING_LATE = warning(
    "adoption-meeting-late",
    "มาตรการเห็นชอบเมื่อ {adopted} แต่เอกสาร “{meeting}” ที่อ้างว่าเป็นการประชุมนั้น ลงวันที่ {date} ซึ่งอยู่หลัง",
    "the measures were adopted on {adopted}, yet “{meeting}”, named as the meeting, is dated {date}, which is later",
    "แก้วันที่ในช่อง on ของ adopted หรือวันที่ของเอกสาร หรือเลือกการประชุมที่ถูกต้อง",
    "correct on: of adopted or the date of the document, or name the right meeting",
)
REPORT_APPROVED_EARLY = warning(
    "report-approved-early",
    "รายงานรอบ {round} พิจารณาเมื่อ {date} ก่อนวันตัดยอดหรือวันรายงานของรอบ คือ {told}",
    "the report of round {round} was decided on {date}, before the round was judged or reported, {told}",
    "ตรวจปีของวันที่พิจารณา และวันที่ as_of กับ reported ของรอบนี้ใน year.yml แล้วแก้วันที่ที่ผิด",
    "check the day of the decision, and as_of and reported of the round in year.yml; correct the wrong one",
)
REPORT_RETURNED = warning(
    "report-returned",
    "รายงานนี้ถูกส่งคืนแก้ไข แต่เผยแพร่อยู่",
    "this report was returned to be mended, yet it is public",
    "แก้ตามที่สั่งแล้วเสนอใหม่ บันทึกผลเป็น decision: approved พร้อมวันที่ ระหว่างนี้ใส่ state: draft ไว้บนสุดของไฟล์รายงานได้",
    "mend it, propose it again and record decision: approved with its day; until then state: draft holds the file back",
)
REPORT_NOT_APPROVED = notice(
    "report-not-approved",
    "รายงานนี้เสนอแล้ว แต่ยังไม่มีบันทึกการเห็นชอบ",
    "this report was proposed, and no approval of it is recorded yet",
    "เมื่อผู้บริหารพิจารณาแล้ว ให้ใส่ approved: {{by: ตำแหน่ง, on: วันที่, decision: approved}} ในไฟล์รายงาน",
    "once it is decided, put approved: {{by: position, on: day, decision: approved}} into the report's file",
    final=True,
)
REPORT_CHECK_UNTOLD = notice(
    "report-check-untold",
    "รายงานนี้ไม่ได้ระบุผู้จัดทำ และผู้ตรวจซึ่งเปิดดูทุกลิงก์ก่อนยืนยัน",
    "this report does not say who prepared it, and who opened every link before it was confirmed",
    "เพิ่ม prepared: {{by: ตำแหน่ง, on: วันที่}} และ checked: {{by: อีกตำแหน่งหนึ่ง, on: วันที่}} ถ้าเอกสารไม่ได้บอกไว้ปล่อยไว้ได้",
    "add prepared: {{by: position, on: day}} and checked: {{by: another position, on: day}}; "
    "if no paper tells it, leave it",
)
REPORT_UNCHECKED = notice(
    "report-unchecked",
    "รายงานนี้ยังไม่มีผู้ตรวจคนที่สอง คือตำแหน่งอื่นนอกจากผู้จัดทำ",
    "no second position has checked this report: one that did not prepare it",
    "ให้หัวหน้าเปิดดูทุกลิงก์ของรายงาน แล้วใส่ checked: {{by: ตำแหน่งที่ไม่ใช่ผู้จัดทำ, on: วันที่}}",
    "let a superior open every link, then add checked: {{by: a position that did not prepare it, on: day}}",
    final=True,
)
REPORT_CHECKED_EARLY = warning(
    "report-checked-early",
    "รายงานนี้ตรวจเมื่อ {checked} ก่อนวันที่จัดทำ {prepared}",
    "this report was checked on {checked}, before it was prepared on {prepared}",
    "แก้วันที่ในช่อง prepared หรือ checked",
    "correct the day of prepared or of checked",
)
CHAIN_BEFORE_DOCUMENT = warning(
    "chain-before-document",
    "ความเห็นนี้ลงวันที่ {date} ก่อนวันที่ของเอกสาร {document}",
    "this opinion is dated {date}, before the document's own date, {document}",
    "แก้วันที่ของความเห็น หรือ date ของเอกสาร",
    "correct the day of the opinion, or the document's date",
)
CHAIN_DAYS_DESCEND = warning(
    "chain-days-descend",
    "ความเห็นนี้ลงวันที่ {date} ก่อนความเห็นลำดับก่อนหน้า {before}",
    "this opinion is dated {date}, before the one above it, {before}",
    "เรียง approvals ตามลำดับที่เสนอจริง หรือแก้วันที่",
    "put approvals in the order in which they were given, or correct the day",
)
CHAIN_POSITION_AGAIN = warning(
    "chain-position-again",
    "“{position}” ให้ความเห็นไปแล้วก่อนตำแหน่งลำดับถัดมา แต่กลับมาอยู่หลังโดยไม่มีการส่งคืน",
    "“{position}” gave its opinion before another position did, and stands behind it again, with nothing returned",
    "เรียง approvals จากผู้เสนอขึ้นไป ตำแหน่งละครั้ง ถ้าเรื่องถูกส่งคืนให้ใส่ decision: returned ที่ตำแหน่งซึ่งส่งคืน",
    "list approvals from the first position upwards, each once; where it came back, write decision: returned there",
)
CHAIN_NOT_PROPOSED_AGAIN = warning(
    "chain-not-proposed-again",
    "เห็นชอบหลังส่งคืนแก้ไข โดยไม่มีการเสนอใหม่ระหว่างนั้น",
    "this was approved after it was returned, with no new proposal in between",
    "เพิ่มรายการ {{by: ผู้เสนอ, on: วันที่, decision: proposed}} ระหว่างสองรายการนี้",
    "add {{by: who proposed it, on: day, decision: proposed}} between the two",
)


_ADOPTED = frozenset({ApprovalState.APPROVED, ApprovalState.ADOPTED})
_WITHOUT_A_DAY = frozenset({ApprovalState.NOT_TOLD, *_ADOPTED})
"""What a year's measures are when nothing speaks against their adoption, and only its day may be missing."""


@check
def measures_adopted(disclosure: Disclosure) -> Iterator[Issue]:
    """Measures are adopted before they are begun, and before anybody reports on them."""
    for records in disclosure.years:
        if records.measures is None:
            continue
        adopted = records.measures.adopted
        untold = measures_approval(records).state in _WITHOUT_A_DAY and (adopted is None or adopted.on is None)
        if records.reports and untold:
            yield ADOPTION_MISSING.at(records.measures.origin.place_of("adopted"), year=records.year)
        if adopted:
            yield from _adoption(records, adopted)


def _adoption(records: YearRecords, adopted: Adoption) -> Iterator[Issue]:
    standing = measures_approval(records)
    if standing.state not in _ADOPTED:
        place = adopted.origin.place_of("decision")
        yield ADOPTION_OPEN.at(place, year=records.year, decision=standing.state.value)
        return
    if adopted.on is None:
        return
    first, words = min(_begun(records), default=None), format_date(adopted.on)
    if first and first < adopted.on:
        place = adopted.origin.place_of("on")
        yield ADOPTION_LATE.at(place, year=records.year, adopted=words, first=format_date(first))
    meeting = records.documents_by_id.get(adopted.meeting or "")
    if meeting and meeting.date > adopted.on:
        yield ADOPTION_MEETING_LATE.at(
            adopted.origin.place_of("meeting"), adopted=words, meeting=meeting.id, date=format_date(meeting.date)
        )


def _begun(records: YearRecords) -> Iterator[date]:
    """The days by which something of the measures was begun: starts and deadlines of steps, and days of doing."""
    for measure in records.measure_list:
        for step in measure.steps:
            if step.period:
                yield step.period.start
            if step.deadline:
                yield step.deadline.on
    for _, report in records.reports:
        for entry in report.entries:
            yield from (dated.day for event in entry.done for dated in days_of(event))


@check
def reports_approved(disclosure: Disclosure) -> Iterator[Issue]:
    """A report is approved after it was given, and was not sent back."""
    for records in disclosure.years:
        for report_round, report in records.submitted:
            yield from _approved(records, report_round, report)


def _approved(records: YearRecords, report_round: Round | None, report: Report) -> Iterator[Issue]:
    standing = report_approval(records, report)
    own = report.approved
    if standing.state is ApprovalState.RETURNED:
        yield REPORT_RETURNED.at(own.origin.place_of("decision") if own else report.origin.place_of("memo"))
    elif standing.state is ApprovalState.PROPOSED:
        yield REPORT_NOT_APPROVED.at(own.origin.place_of("decision") if own else report.origin.place_of("memo"))
    elif standing.on and report_round:
        told = report_round.told_on
        if told and standing.on < told:
            yield REPORT_APPROVED_EARLY.at(
                own.origin.place_of("on") if own else report.origin.place_of("memo"),
                round=report_round.id,
                date=format_date(standing.on),
                told=format_date(told),
            )


@check
def reports_checked(disclosure: Disclosure) -> Iterator[Issue]:
    """Whoever prepares a report is not the only one who looked at it.

    Only a report that names one of them is held up on `--final`: years that never told it can be submitted as before.
    """
    for records in disclosure.years:
        for _, report in records.submitted:
            if report.prepared is None and report.checked is None:
                yield REPORT_CHECK_UNTOLD.at(report.origin.place_of("checked"))
            elif not is_checked_by_another(report):
                yield REPORT_UNCHECKED.at(report.origin.place_of("checked"))
            prepared = report.prepared and report.prepared.on
            if report.checked and prepared and report.checked.on and report.checked.on < prepared:
                yield REPORT_CHECKED_EARLY.at(
                    report.checked.origin.place_of("on"),
                    checked=format_date(report.checked.on),
                    prepared=format_date(prepared),
                )


@check
def chains(disclosure: Disclosure) -> Iterator[Issue]:
    """A memo goes upwards: day after day, each position once, unless it was sent back."""
    for records in disclosure.years:
        for document in records.documents:
            yield from _chain_days(document)
            yield from _chain_order(document)


def _chain_days(document: Document) -> Iterator[Issue]:
    before: date | None = None
    for link in document.approvals:
        if link.on is None:
            continue
        place = link.origin.place_of("on")
        if link.on < document.date:
            yield CHAIN_BEFORE_DOCUMENT.at(place, date=format_date(link.on), document=format_date(document.date))
        elif before and link.on < before:
            yield CHAIN_DAYS_DESCEND.at(place, date=format_date(link.on), before=format_date(before))
        before = max(link.on, before or link.on)


def _chain_order(document: Document) -> Iterator[Issue]:
    passed: list[str] = []
    is_returned = False
    for link in document.approvals:
        if link.by in passed and link.by != passed[-1]:
            yield CHAIN_POSITION_AGAIN.at(link.origin.place_of("by"), position=link.by)
        if link.decision is DecisionKind.APPROVED and is_returned:
            yield CHAIN_NOT_PROPOSED_AGAIN.at(link.origin.place_of("decision"))
        match link.decision:
            case DecisionKind.RETURNED:
                is_returned, passed = True, []
            case DecisionKind.PROPOSED | DecisionKind.APPROVED:
                is_returned = False
        if link.decision is not DecisionKind.RETURNED:
            passed.append(link.by)
