"""An office whose report is mostly unreadable: the rows that can be read, by indicator, and nothing more."""

import re

import pytest

from tests.whole_site.agency_site import AgencySite, built

pytestmark = pytest.mark.whole_site

REPORT = "2567/progress/12-month"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> AgencySite:
    return built("000", tmp_path_factory.mktemp("000"))


def test_there_are_no_errors_and_only_the_known_remarks(site: AgencySite) -> None:
    assert site.errors == []
    assert site.remarks == [
        # Nor does the report say when the measures were adopted.
        ("adoption-missing", 1),
        # The summary of e1 speaks of the manual alone, not of watching over it.
        ("promise-unreported", 1),
        # The one score that the scan cannot be right in, and the words it garbled.
        ("reconstruction-shown", 3),
        # No paper names who prepared the report and who checked it.
        ("report-check-untold", 2),
        # The result of 2566 cannot be read: one old score of indicator 6 is all there is.
        ("result-missing", 1),
        # There is not one day in the whole report.
        ("round-undated", 1),
    ]


def test_the_report_has_its_own_title(site: AgencySite) -> None:
    assert "รายงานการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน" in site.words(REPORT)


def test_the_outcome_of_indicator_6_spans_its_group(site: AgencySite) -> None:
    told = site.words(REPORT)
    assert re.search(r"89\.80.{1,30}99\.83", told)
    assert "49.80" in told, "what the scan reads stands beside what was put in its place"


def test_outcomes_are_told_as_far_as_they_can_be_read(site: AgencySite) -> None:
    told = site.words(REPORT)
    assert "ได้คะแนน 95.67" in told
    assert "ช่องผลลัพธ์ของตัวชี้วัดที่ 7" in told


def test_nothing_is_called_done_and_nothing_is_dated(site: AgencySite) -> None:
    for address in ("", "2567", REPORT, "2567/progress", "2567/measures/m-e1", "units/office"):
        told = site.words(address)
        assert not re.search(r"เสร็จตามกำหนด|ทำแล้ว|ข้อมูล ณ", told), address
    assert "มีรายงาน (ไม่ระบุสถานะ)" in site.words("2567/progress")
    assert "12 เดือน" not in (site.folder / "feed.xml").read_text(encoding="utf-8")


def test_every_readable_row_is_in_the_report(site: AgencySite) -> None:
    told = site.words(REPORT)
    for indicator in ("การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การแก้ไขปัญหาการทุจริต",
                      "คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร", "การปรับปรุงการทำงาน", "การเปิดเผยข้อมูล"):  # fmt: skip
        assert indicator in told
    for issue in ("เอื้อประโยชน์ให้ผู้ประกอบการรายใดรายหนึ่ง", "อย่างเป็นธรรมและไม่เลือกปฏิบัติ", "ช่องทางที่ท่านสามารถติชม"):
        assert issue in told
    for done in ("จัดทำแผนการจัดซื้อจัดจ้าง", "ให้ประชาชนเข้ามาตรวจสอบการดำเนินงานได้ทุกขั้นตอน", "ระบบ E-Service"):
        assert done in told


def test_several_units_answer_for_one_row(site: AgencySite) -> None:
    told = site.words("2567/measures/m-e1")
    assert [unit for unit in ("สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษาฯ") if unit not in told] == []


def test_oit_ends_in_april_and_the_rest_in_september(site: AgencySite) -> None:
    assert re.search(r"(เม\.ย\.|เมษายน) 2567", site.words("2567/measures/m-oit"))
    assert re.search(r"(ก\.ย\.|กันยายน) 2567", site.words("2567/measures/m-e1"))


def test_web_officer_and_supervisor_check_every_url_before_confirming(site: AgencySite) -> None:
    told = site.words("2567/measures/m-oit")
    assert "ตรวจสอบ URL ทุกรายการให้ถูกต้องก่อนยืนยันการส่ง" in told
    assert "เจ้าหน้าที่ผู้ดูแลเว็บไซต์" in told
    assert "หัวหน้างานผู้กำกับดูแลเว็บไซต์" in told
    assert "ตรวจสอบ URL ทุกรายการว่าถูกต้อง และทันเวลาในการยืนยันการส่ง" in site.words(REPORT)


def test_a_row_whose_steps_cannot_be_read_is_still_told(site: AgencySite) -> None:
    told = site.words("2567/measures/m-i13")
    assert "ในการปฏิบัติงานอย่างเป็นธรรมตามตำแหน่งหน้าที่" in told
    assert "บางคำของข้อ 1 ในช่องสรุปผลการดำเนินการ" in told


def test_what_cannot_be_read_has_no_page(site: AgencySite) -> None:
    assert not [each for each in ("2566", "2567/ita", "2567/oit", "2567/evidence") if site.has(each)]
