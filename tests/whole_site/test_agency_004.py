"""An organisation's measures of 2565 after its result of 2564, told as a site: ranked scores, fixes, four measures."""

import re

import pytest

from site_builder.building.site_plan.plan import plan
from site_builder.language.thai.dates import format_date_short
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.periods import format_period_short, parse_period
from site_builder.records.catalogues import reader
from site_builder.records.disclosure import Disclosure
from tests.whole_site.agency_site import AGENCIES, AgencySite, built
from tests.whole_site.told import day, near

pytestmark = pytest.mark.whole_site

NOTICE = "ดัดแปลงจากรายงานที่เผยแพร่ ตัวเลขบางส่วนสร้างขึ้นใหม่"

EXPECTED = {
    "findings-untied": 1,  # none of its four measures says which of the 41 findings it answers
    "prose-score": 1,  # it prints 88.40 for the first indicator, whose table and total say 93.57
    "score-printed-otherwise": 2,  # that 88.40, and 84.04 for the ninth in its last table
    "prose-count": 1,  # it counts 14 questions below 85 and lists 13
    "item-unanswered": 1,  # the report answers O42 of 2565 only: it reports no progress
    "adoption-late": 1,  # steps from December 2564 on, adopted on 24 January 2565
    "report-check-untold": 1,  # it does not say who prepared the analysis and who checked it
    "elements-unverified": 1,  # our list of what items must show was never held against the manual
    "reconstruction-shown": 1,  # three texts in which a word was misread
}
RANKED = (
    ("การปฏิบัติหน้าที่", "93.57"),
    ("การใช้อำนาจ", "89.76"),
    ("การแก้ไขปัญหาการทุจริต", "87.64"),
    ("การใช้ทรัพย์สินของราชการ", "84.87"),
    ("ประสิทธิภาพการสื่อสาร", "84.60"),
    ("การเปิดเผยข้อมูล", "84.06"),
    ("การใช้งบประมาณ", "84.05"),
    ("การปรับปรุงการทำงาน", "81.00"),
    ("คุณภาพการดำเนินงาน", "80.93"),
    ("การป้องกันการทุจริต", "37.50"),
)
LISTED = {
    "IIT": "i1 i2 i3 i7 i8 i21 i23 i24 i25 i27 i28 i29 i30",
    "EIT": "e1 e2 e3 e5 e6 e7 e9 e11 e12 e14 e15",
    "OIT": "o1 o2 o13 o15 o16 o17 o18 o19 o23 o29 o30 o31 o33 o38 o41 o42 o43",
}
STEPS = {
    "m01-s1": ("มกราคม – สิงหาคม 2565", "โครงการข้อบัญญัติ ประจำปี พ.ศ. 2565 รายงานผลการดำเนินการโครงการฯ"),
    "m01-s2": ("มกราคม – สิงหาคม 2565", "โครงการข้อบัญญัติ ประจำปี พ.ศ. 2565 รายงานผลการดำเนินการโครงการฯ"),
    "m02-s1": ("มกราคม – มีนาคม 2565", "รายงานผลในการประชุมฯ ประจำเดือน"),
    "m02-s2": ("ธันวาคม 2564 – สิงหาคม 2565", "รายงานผลในการประชุมฯ ประจำเดือน"),
    "m02-s3": ("ธันวาคม 2564 – กันยายน 2565", "รายงานผลการส่งบุคลากรเข้ารับการฝึกอบรมฯ"),
    "m03-s1": ("มกราคม – มิถุนายน 2565", "ตรวจสอบระบบช่องทางการติดต่อสื่อสารกับหน่วยงานบนเว็บไซต์"),
    "m04-s1": ("มกราคม – มิถุนายน 2565", "รายงานผลในการประชุมฯ ประจำเดือน"),
    "m04-s2": ("มกราคม – มิถุนายน 2565", "รายงานผลในการประชุมฯ ประจำเดือน"),
    "m04-s3": ("มกราคม – มิถุนายน 2565", "รายงานผลในการประชุมฯ ประจำเดือน"),
}
# Steps side by side with one period and one follow-up share the cells of the first of them, as in the report.
FIRST_OF_THEIR_CELL = {"m01-s1", "m02-s1", "m02-s2", "m02-s3", "m03-s1", "m04-s1"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> AgencySite:
    return built("004", tmp_path_factory.mktemp("agency"))


@pytest.fixture(scope="module")
def disclosure() -> Disclosure:
    found = plan(AGENCIES / "004").disclosure
    assert found is not None
    return found


def test_it_has_no_errors_and_only_what_the_report_itself_causes(site: AgencySite) -> None:
    assert site.errors == []
    assert dict(site.remarks) == EXPECTED


def test_total_grade_and_target(site: AgencySite) -> None:
    shown = site.words("2564/ita")
    assert "75.36" in shown
    assert "เกรด B" in shown
    assert "มี 7 จาก 10 ตัวชี้วัดที่ต่ำกว่าเป้า 85" in shown
    assert "87.98 × 30% + 82.18 × 30% + 60.78 × 40% = 75.36" in shown


def test_ten_scores_stand_in_their_ranks(site: AgencySite) -> None:
    rows = (
        rf"\b{rank}\b.{{0,12}}{re.escape(name)}.{{0,40}}?{re.escape(score)}"
        for rank, (name, score) in enumerate(RANKED, start=1)
    )
    assert re.search(".*?".join(rows), site.words("2564/ita"))


def test_the_highest_and_the_lowest_score(site: AgencySite) -> None:
    shown = site.words("2564/ita")
    assert re.search(near("สูงสุด", re.escape("93.57"), within=60), shown)
    assert re.search(near("ต่ำสุด", re.escape("37.50"), within=60), shown)


def test_numbers_of_indicators_begin_anew_in_each_instrument(site: AgencySite) -> None:
    shown = site.words("2564/ita")
    assert re.search(r"\b5 EIT 2 ประสิทธิภาพการสื่อสาร\s+84\.60", shown)
    assert re.search(r"\b10 OIT 2 การป้องกันการทุจริต\s+37\.50", shown)


def test_thirteen_eleven_and_seventeen_issues_are_listed(site: AgencySite, disclosure: Disclosure) -> None:
    analysis = disclosure.by_year[FiscalYear(2565)].analysis
    assert analysis is not None
    found: dict[str, list[str]] = {"IIT": [], "EIT": [], "OIT": []}
    for finding in analysis.findings:
        indicator, subject = finding.subjects
        known = reader.indicator(indicator.number)
        assert known is not None
        found[known.instrument.value].append(str(subject))
    assert found == {instrument: codes.split() for instrument, codes in LISTED.items()}
    assert [len(codes) for codes in found.values()] == [13, 11, 17]
    shown = site.words("2565/analysis").lower()
    for codes in found.values():
        assert [code for code in codes if not re.search(rf"\b{code}\b", shown)] == []


def test_every_issue_is_followed_by_its_own_fix(site: AgencySite, disclosure: Disclosure) -> None:
    analysis = disclosure.by_year[FiscalYear(2565)].analysis
    assert analysis is not None
    shown = site.words("2565/analysis")
    for finding, following in zip(analysis.findings, (*analysis.findings[1:], None), strict=True):
        assert finding.text in shown
        if finding.fix:
            until = rf"(?:(?!{re.escape(following.text)}).)*?" if following else ".*?"
            assert re.search(re.escape(finding.text) + until + re.escape(finding.fix), shown), finding.id


def test_the_issue_without_a_fix_stands_in_the_official_table(site: AgencySite, disclosure: Disclosure) -> None:
    analysis = disclosure.by_year[FiscalYear(2565)].analysis
    assert analysis is not None
    (open_issue,) = (each for each in analysis.findings if not each.fix)
    assert [str(each) for each in open_issue.subjects] == ["indicator-5", "i30"]
    assert re.search(rf"i30 {re.escape(open_issue.text)}\s+ไม่ได้ระบุ", site.words("2565/analysis"))


def test_the_report_judges_no_issue_and_no_page_does(site: AgencySite, disclosure: Disclosure) -> None:
    analysis = disclosure.by_year[FiscalYear(2565)].analysis
    assert analysis is not None
    assert {each.tier for each in analysis.findings} == {None}
    assert "เอกสารไม่ได้แบ่งระดับความเร่งด่วน" in site.words("2565/analysis")
    for page in ("", "2565", "2565/analysis", "2565/measures"):
        assert not re.search(r"ควรพัฒนา|ต้องเร่งแก้|ถึงเป้า", site.words(page)), page


@pytest.mark.parametrize(("code", "printed"), [("e5", "E4"), ("e6", "E5"), ("e7", "E6"), ("e9", "E8")])
def test_the_printed_code_stands_beside_the_right_one(site: AgencySite, code: str, printed: str) -> None:
    assert site.words("2565/analysis").count(f"{code} (ในเอกสารพิมพ์ {printed})") == 2


def test_what_the_report_contradicts_is_shown_as_printed(site: AgencySite) -> None:
    shown = site.words("2565/analysis")
    assert "การปฏิบัติหน้าที่ ได้คะแนน 88.40" in shown
    assert "มีจำนวน 14 ข้อ ที่ได้คะแนนน้อยกว่าร้อยละ 85" in shown
    assert "88.40" not in site.words("2564/ita")


def test_both_printed_values_of_a_score_stand_side_by_side(site: AgencySite) -> None:
    shown = site.words("2565/analysis")
    assert "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ ผลประเมินได้ 93.57 คะแนน แต่ข้อความสรุปของเอกสาร พิมพ์ 88.40" in shown
    assert "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล ผลประเมินได้ 84.06 คะแนน แต่ตารางสุดท้ายของแบบตรวจ OIT พิมพ์ 84.04" in shown


def test_four_measures_adopted_on_24_january_2565(site: AgencySite) -> None:
    shown = site.words("2565/measures")
    assert re.search(day("24 มกราคม 2565"), shown)
    assert re.search(day("24 มกราคม 2565"), site.words("2565/documents/measures-meeting"))
    for number in range(1, 5):
        assert site.words(f"2565/measures/m{number:02}")
    assert not site.has("2565/measures/m05")
    assert "หลัก:" not in shown
    for unit in ("สำนักปลัด", "กองคลัง", "กองช่าง", "กองสวัสดิการ"):
        assert unit in site.words("2565/measures/m02")


@pytest.mark.parametrize("step", STEPS)
def test_each_step_stands_with_its_own_period_and_follow_up(
    site: AgencySite, disclosure: Disclosure, step: str
) -> None:
    own = disclosure.by_year[FiscalYear(2565)].steps[step]
    when, watched = STEPS[step]
    measure = site.words(f"2565/measures/{step.partition('-')[0]}")
    told = format_period_short(own.period) if own.period else format_date_short(parse_period(when).end)
    assert re.search(near(own.text, re.escape(told)), measure)
    assert watched in measure
    table = site.words("2565/measures")
    assert own.text in table
    if step in FIRST_OF_THEIR_CELL:
        assert re.search(near(own.text, re.escape(when), re.escape(watched), within=400), table)


def test_no_follow_up_is_said_to_be_due_again_and_again(disclosure: Disclosure) -> None:
    measures = disclosure.by_year[FiscalYear(2565)].measure_list
    assert not any(each.every or each.deadline or each.product for one in measures for each in one.follow_ups)


def test_item_42_leads_to_analysis_and_measures(site: AgencySite) -> None:
    item = site.html("2565/oit/o42")
    assert 'href="../../analysis/' in item
    assert 'href="../../measures/' in item


def test_all_pages_carry_the_notice(site: AgencySite) -> None:
    for path in site.folder.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        assert NOTICE in html, path
        assert "tel:" not in html, path
