"""Pages of no year: units, people, channels, corrections, and names in their time."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from site_builder.building.site_plan.plan import check_rendered, plan, render_all
from site_builder.pages.checklist.item import ItemPage
from site_builder.pages.loop.measure import MeasurePage
from site_builder.pages.papers.document import DocumentPage
from site_builder.pages.parts.basics import Page, Status
from site_builder.pages.site.complaints import ComplaintsPage
from site_builder.pages.site.contact import ContactPage
from site_builder.pages.site.corrections import CorrectionsPage
from site_builder.pages.site.people import PeoplePage
from site_builder.pages.site.unit import UnitPage
from tools.crafted_files import pictures

Pages = Callable[..., Mapping[str, Page]]

JPEG = pictures.jpeg()
SITE = """\
agency:
  kind: sub-district-municipality
  names:
  - {name: องค์การบริหารส่วนตำบลทดสอบ, short: อบต.ทดสอบ}
  - {name: เทศบาลตำบลทดสอบ, short: ทต.ทดสอบ, kind: sub-district-municipality, from: 1 มีนาคม 2566}
  district: ทดสอบ
  province: ทดสอบ
main_website: https://www.test.example/
contact:
- {kind: phone, label: โทรศัพท์, value: 0 5300 0000, url: "tel:053000000"}
complaints:
- {about: general, label: ตู้รับความคิดเห็น, value: หน้าที่ทำการ}
- {about: corruption, label: จดหมายถึงนายก, value: มุมซองเขียนว่าลับ}
units:
- {id: office, names: [{name: สำนักงานปลัด}, {name: สำนักปลัด, from: 1 มีนาคม 2566}]}
- {id: law, names: [{name: งานนิติการ}], parent: office, contact: [{kind: email, label: อีเมล, value: law@test.example}]}
- {id: audit, names: [{name: หน่วยตรวจสอบ}], ended: 31 มีนาคม 2566, merged_into: office}
positions:
- {id: mayor, names: [{name: นายก อบต.}, {name: นายกเทศมนตรี, from: 1 มีนาคม 2566}]}
- {id: clerk, title: เจ้าพนักงานธุรการ, unit: office}
"""
MEASURES = """\
measures:
- id: m01
  no: "1"
  title: เปิดเผยขั้นตอนการยืมพัสดุ
  units: {main: office, supporting: law}
  steps:
  - {id: m01-s1, text: ติดประกาศขั้นตอน, deadline: 31 มกราคม %(year)s, doer: mayor}
  - {id: m01-s2, text: อบรมบุคลากร, deadline: 31 มีนาคม %(year)s}
"""
FILES: Mapping[str, str | bytes] = {
    "content/site.yml": SITE,
    "content/2565/year.yml": "year: 2565\n",
    "content/2565/measures.yml": MEASURES % {"year": "2565"},
    "content/2565/documents/notice.md": "---\nid: notice\nkind: announcement\ntitle: ประกาศ\ndate: 5 มกราคม 2565\n"
    "issuer: office\nsigned_by: mayor\n---\n\nข้อความ\n",
    "content/2566/measures.yml": MEASURES % {"year": "2566"},
    "content/2566/oit.yml": """\
- {item: o28, answer: disclosed, unit: law, links: [{page: /complaints/}]}
- {item: o27, answer: not-disclosed, reason: กำลังจัดทำ, unit: law}
""",
    "content/2566/statistics.yml": """\
- id: complaints
  title: เรื่องร้องเรียนปี 2566
  kind: complaint
  unit: law
  nil: {statement: ไม่มีเรื่องร้องเรียน, period: ปีงบประมาณ 2566, on: 30 กันยายน 2566}
""",
    "content/people.yml": """\
- {position: clerk, name: นางใหม่ มาแทน, from: 1 ธันวาคม 2565}
- {position: clerk, name: นายเก่า ลาออก, from: 1 ตุลาคม 2560, to: 30 พฤศจิกายน 2565}
- {position: mayor, name: นายสมมุติ ตัวอย่าง, acting: yes, photo: mayor.jpg, alt: ภาพนายสมมุติ}
""",
    "content/people/mayor.jpg": JPEG,
    "content/corrections.yml": """\
- {id: fix-1, on: 5 ตุลาคม 2566, page: /2566/measures/, before: ปี 2565, after: ปี 2566, reason: พิมพ์ผิด, by: clerk}
- {id: fix-2, on: 9 ตุลาคม 2566, page: "/2566/measures/m01/#m01-s1", before: ก, after: ข}
""",
}


@pytest.fixture
def pages(small_project: Callable[..., Path]) -> Pages:
    """The pages of a small project by address; keyword `files` as for `small_project`."""

    def make(files: Mapping[str, str | bytes | None] | None = None) -> Mapping[str, Page]:
        made = plan(small_project({**FILES, **(files or {})}))
        assert made.is_sound, [issue.line for issue in made.issues]
        return {page.frame.address: page for page in made.pages}

    return make


def page_of(kind: type, pages: Mapping[str, Page], address: str) -> object:
    page = pages[address]
    assert isinstance(page, kind)
    return page


def test_everything_links_to_something(small_project: Callable[..., Path]) -> None:
    made = plan(small_project(FILES))
    assert [issue.line for issue in check_rendered(made)] == []
    files = render_all(made)
    assert files["people/mayor.jpg"] == JPEG
    assert 'type="application/atom+xml"' in files["index.html"].decode()


def test_a_unit_tells_its_years_latest_first_and_the_worst_step_first(pages: Pages) -> None:
    unit = page_of(UnitPage, pages(), "units/office/")
    assert isinstance(unit, UnitPage)
    assert unit.frame.title == "สำนักปลัด"
    assert [year.anchor for year in unit.years] == ["year-2566", "year-2565"]
    latest = unit.years[0]
    assert [row.mark.status for row in latest.steps] == [Status.OVERDUE_NO_REPORT, Status.LATE_DONE]
    assert latest.tally is not None
    assert unit.years[1].tally is None
    assert "เลยกำหนด ไม่มีรายงาน\u00a01" in unit.frame.answer
    told = {fact.label: fact for fact in unit.facts}
    assert [link.address for link in told["หน่วยงานย่อย"].links] == ["units/law/"]
    assert [link.address for link in told["รวมมาจาก"].links] == ["units/audit/"]
    assert told["ชื่อเดิม"].text == "สำนักงานปลัด"


def test_a_unit_tells_what_it_supports_answers_and_counts(pages: Pages) -> None:
    unit = page_of(UnitPage, pages(), "units/law/")
    assert isinstance(unit, UnitPage)
    latest = unit.years[0]
    assert not latest.main
    assert [row.link.address for row in latest.supporting] == ["2566/measures/m01/"]
    assert [(item.code, item.mark.status) for item in latest.items] == [
        ("O27", Status.NOT_DISCLOSED),
        ("O28", Status.DISCLOSED),
    ]
    assert [link.address for link in latest.series] == ["2566/statistics/complaints/"]
    assert [crumb.address for crumb in unit.frame.crumbs][-1] == "units/office/"


def test_a_unit_without_work_says_so(pages: Pages) -> None:
    unit = page_of(UnitPage, pages(), "units/audit/")
    assert isinstance(unit, UnitPage)
    assert unit.years == ()
    assert unit.frame.answer == "ยังไม่มีงานของหน่วยงานนี้ในเว็บไซต์"


def test_names_are_those_of_their_year(pages: Pages) -> None:
    made = pages()
    before, after = (page_of(MeasurePage, made, f"{year}/measures/m01/") for year in (2565, 2566))
    assert isinstance(before, MeasurePage)
    assert isinstance(after, MeasurePage)
    assert [page.facts[0].links[0].text for page in (before, after)] == ["สำนักงานปลัด", "สำนักปลัด"]
    doers = [fact.text for page in (before, after) for fact in page.steps[0].facts if fact.label == "ผู้ทำ"]
    assert doers == ["นายก อบต.", "นายกเทศมนตรี"]
    notice = page_of(DocumentPage, made, "2565/documents/notice/")
    assert isinstance(notice, DocumentPage)
    assert "ประกาศ องค์การบริหารส่วนตำบลทดสอบ" in notice.form_lines
    assert notice.signer == "นายก อบต."
    assert notice.facts[0].links[0].text == "สำนักงานปลัด"


def test_people_now_stand_by_position_and_former_ones_apart(pages: Pages) -> None:
    people = page_of(PeoplePage, pages(), "people/")
    assert isinstance(people, PeoplePage)
    assert [each.name for each in people.present] == ["นายสมมุติ ตัวอย่าง", "นางใหม่ มาแทน"]
    assert [each.name for each in people.former] == ["นายเก่า ลาออก"]
    mayor = people.present[0]
    assert mayor.position == "รักษาการในตำแหน่งนายกเทศมนตรี"
    assert mayor.picture is not None
    assert (mayor.picture.address, mayor.picture.alt) == ("people/mayor.jpg", "ภาพนายสมมุติ")
    assert people.former[0].term == "1 ต.ค. 2560 ถึง 30 พ.ย. 2565"


def test_contact_lists_the_agency_and_the_units_there_still_are(pages: Pages) -> None:
    contact = page_of(ContactPage, pages(), "contact/")
    assert isinstance(contact, ContactPage)
    assert [line.value for line in contact.lines] == ["0 5300 0000"]
    assert [each.link.address for each in contact.units] == ["units/office/", "units/law/"]
    assert contact.complaints is not None


def test_corruption_comes_apart_from_general_complaints(pages: Pages) -> None:
    complaints = page_of(ComplaintsPage, pages(), "complaints/")
    assert isinstance(complaints, ComplaintsPage)
    assert [line.label for line in complaints.corruption] == ["จดหมายถึงนายก"]
    assert [line.label for line in complaints.general] == ["ตู้รับความคิดเห็น"]
    assert [link.address for link in complaints.items] == ["2566/oit/o27/", "2566/oit/o28/"]
    assert [link.address for link in complaints.series] == ["2566/statistics/complaints/"]


def test_corrections_stand_latest_first_and_on_the_page_concerned(pages: Pages) -> None:
    made = pages()
    corrections = page_of(CorrectionsPage, made, "corrections/")
    assert isinstance(corrections, CorrectionsPage)
    assert [each.anchor for each in corrections.corrections] == ["correction-fix-2", "correction-fix-1"]
    assert corrections.corrections[0].page.address == "2566/measures/m01/#m01-s1"
    assert corrections.corrections[1].page.text == made["2566/measures/"].frame.title
    notes = {address: page.frame.corrections for address, page in made.items() if page.frame.corrections}
    assert notes.keys() == {"2566/measures/", "2566/measures/m01/"}
    assert notes["2566/measures/"][0].address == "corrections/#correction-fix-1"


def test_pages_and_links_are_there_only_with_content(pages: Pages, small_project: Callable[..., Path]) -> None:
    bare = plan(small_project(name="bare"))
    addresses = {page.frame.address for page in bare.pages}
    assert not addresses & {"people/", "contact/", "complaints/", "corrections/"}
    assert "units/office/" in addresses
    assert bare.site is not None
    assert [link.address for link in bare.site.about_links] == ["about/"]
    assert {"people/", "contact/", "complaints/", "corrections/"} <= pages().keys()


def test_an_item_names_the_pages_that_speak_of_it(pages: Pages) -> None:
    made = pages()

    def related(item: str) -> list[str]:
        page = page_of(ItemPage, made, f"2566/oit/{item}/")
        assert isinstance(page, ItemPage)
        return [link.address for link in page.related]

    assert related("o2") == ["people/"]
    assert related("o5") == ["contact/"]
    assert related("o27") == ["complaints/"]
    assert related("o28") == []
    assert related("o29") == ["2566/statistics/complaints/"]
    assert related("o42") == ["2566/measures/"]
    assert related("o43") == ["2566/progress/12-month/"]
    assert related("o1") == []


@pytest.mark.parametrize(("count", "own", "rest"), [(1, 1, 0), (6, 6, 0), (7, 5, 2), (40, 5, 35)])
def test_the_foot_of_a_page_stays_short_however_many_pages_an_agency_writes(
    small_project: Callable[..., Path], count: int, own: int, rest: int
) -> None:
    written = {f"content/pages/p{number:02}.md": f"# หน้า {number}\n\nก\n" for number in range(1, count + 1)}
    site = plan(small_project({"content/pages/about.md": None, **written})).site
    assert site is not None
    links = [link.address for link in site.about_links]
    assert links[:own] == [f"p{number:02}/" for number in range(1, own + 1)]
    assert links[own:] == (["a-z/"] if rest else [])
    assert not rest or str(rest) in site.about_links[-1].text
