"""A municipality's report of six months, told as a site: nineteen rows whose actions answer the follow-ups.

A day is given as the report prints it; a page may write its month in full or short.
"""

import re
from collections import Counter
from typing import NamedTuple

import pytest

from site_builder.building.site_plan.plan import plan
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.disclosure import YearRecords
from site_builder.records.progress import TypedStatus
from tests.whole_site.agency_site import AGENCIES, AgencySite, built
from tests.whole_site.told import day, due, near
from tools.truth.facts import judge

pytestmark = pytest.mark.whole_site

NOTICE = "ดัดแปลงจากรายงานที่เผยแพร่ ตัวเลขบางส่วนสร้างขึ้นใหม่"

EXPECTED = {
    "result-missing": 1,  # the report prints no scores of 2565
    "item-unanswered": 1,  # it answers O42 and O43 only
    "date-outside-year": 3,  # the risk assessment of September 2565, planned and done; a deadline in October 2566
    "date-outside-round": 5,  # work of April 2566 in a report of October to March: 1, 4, twice 10 and 20 April
    "measure-incomplete": 19,  # no measure has a time of its own in the report
    "adoption-missing": 1,  # nor when they were adopted
    "report-check-untold": 2,  # nor who prepared and checked the analysis and the report
    "elements-unverified": 1,  # our list of what items must show was never held against the manual
    "report-thin": 1,  # nor does it say what came of the measures
    "periods-untold": 2,  # m03: month by month, reported on a day after them; m11: each quarter, one report of six
    "reconstruction-shown": 4,
    "entry-of-other-year": 1,  # numbers of the rows, the year of one deadline; the day of the data
}
REPORT = "2566/progress/6-month"


class Action(NamedTuple):
    """One action of the report: its row, its words on our pages, its day, the position of the doer."""

    measure: str
    text: str
    day: str
    by: str = ""


OFFICER, SUPPLIES = "เจ้าหน้าที่ประชาสัมพันธ์", "เจ้าหน้าที่พัสดุ"
ADMINISTRATOR, ANALYST = "นักจัดการงานทั่วไป", "นักวิเคราะห์นโยบายและแผน"
DONE = "ดำเนินการแล้วเสร็จ"
ACTIONS = (
    Action("m01", "ดำเนินการปรับปรุงแก้ไข", "31 มีนาคม 2566", OFFICER),
    Action("m02", "เจ้าหน้าที่ทุกกองดำเนินการสรุปผลและรายงานผลการสำรวจความพึงพอใจ", "31 มีนาคม 2566"),
    Action("m03", "ดำเนินการประกาศแผนการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี พ.ศ. 2566", "12 ตุลาคม 2565", SUPPLIES),
    Action("m03", "ดำเนินการรายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี พ.ศ. 2566", "31 ตุลาคม 2565", SUPPLIES),
    Action("m03", "ดำเนินการรายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี พ.ศ. 2566 รายเดือน", "1 เมษายน 2566", SUPPLIES),
    Action("m04", DONE, "30 พฤศจิกายน 2565", ADMINISTRATOR),
    Action("m04", DONE, "20 เมษายน 2566", ADMINISTRATOR),
    Action("m05", DONE, "24 กันยายน 2565", ANALYST),
    Action("m05", DONE, "10 เมษายน 2566", ANALYST),
    Action("m06", DONE, "31 ตุลาคม 2565", ANALYST),
    Action("m06", DONE, "10 เมษายน 2566", ANALYST),
    Action("m07", "รายงานผลการปฏิบัติงาน ไตรมาสที่ 1", "25 ธันวาคม 2565", OFFICER),
    Action("m07", "รายงานผลการปฏิบัติงาน ไตรมาสที่ 2", "30 มีนาคม 2566", OFFICER),
    Action("m11", "รายงานผลการร้องเรียนการทุจริต รอบ 6 เดือน", "4 เมษายน 2566", "รองปลัดเทศบาล"),
    Action("m13", "ดำเนินการรายงาน", "31 ตุลาคม 2565", "เจ้าพนักงานธุรการ"),
)
QUESTIONS = {
    "m07": "e6", "m08": "e7", "m09": "e8", "m10": "e9", "m11": "e10", "m12": "e11", "m13": "e12", "m14": "e14",
    "m15": "e15", "m16": "i20", "m17": "i21", "m18": "i23", "m19": "i24",
}  # fmt: skip
THROUGHOUT = {"e7", "e8", "e9", "e11", "e14", "e15", "i20", "i21", "i23", "i24"}
ALL_YEAR = "ดำเนินการตลอดทั้งปีงบประมาณ ตุลาคม 65 ถึง กันยายน 66"
DEADLINES = {
    "m01": ("ตุลาคม 2565",),  # printed without its year
    "m02": ("มกราคม 2566",),
    "m03": ("ตุลาคม 2565", "ธันวาคม 2565", "ตุลาคม 2566"),
    "m04": ("พฤศจิกายน 2565", "เมษายน 2566"),
    "m05": ("กันยายน 2565", "เมษายน 2566"),
    "m06": ("ตุลาคม 2565", "เมษายน 2566"),
    "m13": ("ตุลาคม 2565",),
}
ALL_MEASURES = tuple(f"m{number:02}" for number in range(1, 20))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> AgencySite:
    return built("003", tmp_path_factory.mktemp("agency"))


@pytest.fixture(scope="module")
def records() -> YearRecords:
    disclosure = plan(AGENCIES / "003").disclosure
    assert disclosure is not None
    return disclosure.by_year[FiscalYear(2566)]


def test_it_has_no_errors_and_only_what_the_report_itself_causes(site: AgencySite) -> None:
    assert site.errors == []
    assert dict(site.remarks) == EXPECTED


def test_six_nine_and_four_rows_with_their_questions(site: AgencySite, records: YearRecords) -> None:
    indicators = Counter(min(each.number for each in finding.subjects) for finding in records.findings.values())
    assert sum(indicators.values()) == len(records.measure_list) == 19
    told_analysis = site.words("2566/analysis").lower()
    for measure in ALL_MEASURES:
        assert site.words(f"2566/measures/{measure}")
    for measure, question in QUESTIONS.items():
        assert re.search(rf"\b{question}\b", told_analysis), question
        assert re.search(rf"\b{question}\b", site.words(f"2566/measures/{measure}").lower()), question


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: f"{action.measure}-{ACTIONS.index(action) + 1}")
def test_each_action_stands_with_its_day_and_the_position_of_its_doer(site: AgencySite, action: Action) -> None:
    wanted = near(action.text, day(action.day), re.escape(action.by))
    assert re.search(wanted, site.words(f"2566/measures/{action.measure}"))
    assert re.search(wanted, site.words(REPORT))


@pytest.mark.parametrize("question", sorted(THROUGHOUT))
def test_what_goes_on_all_year_is_told_so(site: AgencySite, question: str) -> None:
    measure = next(measure for measure, asked in QUESTIONS.items() if asked == question)
    shown = site.words(f"2566/measures/{measure}")
    assert ALL_YEAR in shown
    assert "ทำต่อเนื่อง" in shown


def test_the_report_tells_all_ten_rows_of_the_whole_year(site: AgencySite) -> None:
    assert site.words(REPORT).count(ALL_YEAR) == len(THROUGHOUT)


@pytest.mark.parametrize("measure", ALL_MEASURES)
def test_every_sentence_of_a_row_is_on_its_page_and_in_the_report(
    site: AgencySite, records: YearRecords, measure: str
) -> None:
    own = records.measures_by_id[measure]
    parts = [*(step.text for step in own.steps), *(each.text for each in own.follow_ups)]
    parts += [records.findings[finding].text for finding in own.findings]
    for shown in (site.words(f"2566/measures/{measure}"), site.words(REPORT)):
        assert [part for part in parts if part not in shown] == []


@pytest.mark.parametrize(("measure", "deadlines"), DEADLINES.items())
def test_deadlines_stand_with_the_follow_ups(site: AgencySite, measure: str, deadlines: tuple[str, ...]) -> None:
    for deadline in deadlines:
        assert re.search(due(f"ภายในเดือน{deadline}"), site.words(f"2566/measures/{measure}")), deadline
        assert re.search(due(f"ภายในเดือน{deadline}"), site.words(REPORT)), deadline


LATE = {"m01": "151", "m02": "59 วัน"}


def test_two_actions_were_late_and_no_deadline_passed_without_a_report(site: AgencySite) -> None:
    """The month that stands in the executives' own checking of the survey is that of the work they check."""
    for measure in ALL_MEASURES:
        shown = site.words(f"2566/measures/{measure}")
        assert ("เสร็จช้า" in shown) == (measure in LATE), measure
        assert LATE.get(measure, "") in shown, measure
        assert "เลยกำหนด ไม่มีรายงาน" not in shown, measure
    assert "เสร็จช้า" in site.words(REPORT)


def test_a_deadline_printed_without_its_year_says_so(site: AgencySite) -> None:
    assert "ในเอกสารต้นฉบับอ่านได้ ภายในเดือนตุลาคม" in site.words("2566/measures/m01")


def test_every_listed_fact_is_told_and_none_wrongly(site: AgencySite) -> None:
    verdicts = judge("003", site.folder)
    assert verdicts.total > 200
    assert [*verdicts.wrong, *verdicts.missing, *verdicts.left] == []


def test_nothing_is_called_done_that_no_entry_names(records: YearRecords) -> None:
    """Steps and the executives' checking stand without a day of their own; the report prints no status but one word."""
    statuses = Counter(entry.status for _, report in records.reports for entry in report.entries)
    assert statuses == {TypedStatus.DONE: 8, None: 18}
    assert all(finding.tier is None for finding in records.findings.values())


def test_the_row_of_personnel_has_three_steps_five_follow_ups_and_four_actions(records: YearRecords) -> None:
    own = records.measures_by_id["m04"]
    answers = {each.id for each in own.follow_ups}
    done = [
        event
        for _, report in records.reports
        for each in report.entries
        if answers & {*each.about}
        for event in each.done
    ]
    assert (len(own.steps), len(own.follow_ups), len(done)) == (3, 5, 4)


def test_the_answered_items_lead_to_the_generated_pages(site: AgencySite) -> None:
    item = site.html("2566/oit/o43")
    assert 'href="../../progress/6-month/' in item
    assert 'href="../../measures/' in site.html("2566/oit/o42")


def test_every_page_carries_the_notice_and_none_a_telephone_number(site: AgencySite) -> None:
    for path in site.folder.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        assert NOTICE in html, path
        assert "tel:" not in html, path
