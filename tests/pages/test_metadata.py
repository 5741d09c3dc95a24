"""Titles and descriptions where a page is not itself shown: never empty, never alike."""

import pytest

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.pages.parts.basics import Frame, Organisation, Page, Site, YearEntry
from site_builder.pages.site.metadata import with_metadata
from site_builder.records.derived.site_map import PageKind

YEAR = YearEntry(FiscalYear(2566), "ปี 2566", "", "2566/", ())
SITE = Site(
    name="ทดสอบ โปร่งใส",
    agency="องค์การบริหารส่วนตำบลทดสอบ",
    agency_short="อบต.ทดสอบ",
    place="",
    url="https://test.example/ita/",
    years=(YEAR,),
    latest=YEAR,
    contact=(),
    corruption_channels=(),
    complaint_channels=(),
    about_links=(),
    notices=(),
    index_address="a-z/",
    search_address="search/",
    feed_address="feed.xml",
    thai_digits_in_forms=True,
    organisation=Organisation("ทดสอบ", "ตัวอย่าง"),
)


class PageOf(Page, frozen=True):
    kind = PageKind.ITEM


def told(*frames: Frame) -> list[tuple[str, str]]:
    pages = with_metadata([PageOf(frame) for frame in frames], SITE)
    return [(page.frame.head_title, page.frame.description) for page in pages]


@pytest.mark.parametrize(
    ("frame", "title", "description"),
    [
        (Frame("", "ผ่านดี ได้ 91.46", answer="เสร็จ 3"), "ทดสอบ โปร่งใส", "เสร็จ 3"),
        (Frame("2566/oit/o42/", "มาตรการ", code="O42", year=YEAR, answer="ครบ"), "O42 มาตรการ ปี 2566", "ครบ"),
        (Frame("2566/ita/", "ผลปี 2566", year=YEAR, answer="ได้ 90"), "ผลปี 2566", "ได้ 90"),
        (Frame("about/", "เกี่ยวกับ"), "เกี่ยวกับ", "เกี่ยวกับ ขององค์การบริหารส่วนตำบลทดสอบ"),
        (Frame("search/", "ค้นหา", description="ค้นทุกหน้า"), "ค้นหา", "ค้นทุกหน้า"),
    ],
)
def test_a_page_alone(frame: Frame, title: str, description: str) -> None:
    assert told(frame) == [(title, description)]


def test_the_same_answer_twice_is_told_with_its_subject() -> None:
    first = Frame("a/", "ก", code="O1", answer="ครบ")
    assert told(first, Frame("b/", "ข", answer="ครบ"), Frame("c/", "ค", answer="ไม่ครบ")) == [
        ("O1 ก", "O1 ก: ครบ"),
        ("ข", "ข: ครบ"),
        ("ค", "ไม่ครบ"),
    ]


def test_what_is_alike_in_everything_is_told_by_its_address() -> None:
    found = told(*(Frame(f"2566/evidence/{name}/", "ภาพ", kicker="หลักฐาน", answer="PDF") for name in ("a", "b")))
    assert found == [
        ("ภาพ · หลักฐาน /2566/evidence/a/", "ภาพ · หลักฐาน /2566/evidence/a/: PDF"),
        ("ภาพ · หลักฐาน /2566/evidence/b/", "ภาพ · หลักฐาน /2566/evidence/b/: PDF"),
    ]
