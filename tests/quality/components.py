"""A page of every component in every state, shown by our own partials; kept beside the sample site for the gates."""

from decimal import Decimal
from pathlib import Path

from site_builder.language.words import thai
from site_builder.output.html.render import Renderer
from site_builder.output.html.templates import environment, packaged_theme
from site_builder.pages.checklist.checklist import ChecklistGroup, ChecklistRow
from site_builder.pages.parts.basics import (
    ContactLine,
    Detail,
    FileLink,
    Frame,
    Link,
    LoopStep,
    Mark,
    OutsideLink,
    Page,
    ScoreBar,
    Site,
    Status,
    Tally,
)
from site_builder.pages.parts.marks import score_bar, tally
from site_builder.pages.plan.plan_rows import MoneyBar
from site_builder.records.derived.site_map import PageKind

ADDRESS = "components/"
HARD_MARKS = "ปั๊มน้ำ ผู้ที่ฐานฎีกา กฎุมพี ญาณ ฏิ ฐุ ฎู ก็ กี่ กื้อ ปุ๋ย ฤๅ ใหญ่"
"""Words with marks in two storeys above and below, the first to be cut or to touch the next line."""
LONG = "องค์การบริหารส่วนตำบลที่มีชื่อยาวมากเพื่อดูว่าหัวเรื่องสามบรรทัดยังอ่านง่ายและไม่ล้นออกนอกหน้าจอแม้ในจอที่แคบที่สุด"
FULL = "https://ita.doisaimok.example/2566/measures/m05/"
LINKS = (
    Link("มาตรการที่ 5", "2566/measures/m05/", "งดรับของขวัญ"),
    Link(LONG, "2566/"),
    Link("ข้อ 1", "a-z/", "1"),
)
FILES = (
    FileLink("ประกาศ", "2566/evidence/ev-003.pdf", "pdf", "PDF", "23 kB", "คำอธิบายใต้ไฟล์"),
    FileLink(LONG, "2566/evidence/ev-003.pdf", "image", "ภาพ", "43 kB"),
    FileLink("หน้าเว็บ", "2566/", "web", "เว็บ", ""),
)


class ComponentsPage(Page, frozen=True):
    """Everything the page shows."""

    kind = PageKind.PROSE
    marks: tuple[Mark, ...]
    facts: tuple[Detail, ...]
    bars: tuple[ScoreBar, ...]
    tallies: tuple[Tally, ...]
    purses: tuple[MoneyBar, ...]
    loop: tuple[LoopStep, ...]
    groups: tuple[ChecklistGroup, ...]
    links: tuple[Link, ...] = LINKS
    files: tuple[FileLink, ...] = FILES
    outside: OutsideLink = OutsideLink("เว็บไซต์หลัก", "https://www.doisaimok.example/", "หมายเหตุ")
    contacts: tuple[ContactLine, ...] = (
        ContactLine("อีเมล", "saraban@doisaimok.example", "mailto:saraban@doisaimok.example"),
    )
    full: str = FULL
    marks_of_thai: str = HARD_MARKS


def _mark(status: Status) -> Mark:
    """A status in its word of the interface, or in a hard word where the word depends on the form."""
    return Mark(status, thai().get(f"status_{status.value.replace('-', '_')}", "ดำเนินการแล้วเสร็จ"), "45 วัน")


def components_page(site: Site) -> ComponentsPage:
    """The page, with every status there is."""
    marks = tuple(_mark(status) for status in Status)
    target = Decimal(85)
    return ComponentsPage(
        frame=Frame(
            ADDRESS,
            LONG,
            kicker="ปีงบประมาณ 2566",
            code="O43",
            answer=HARD_MARKS,
            crumbs=(LINKS[0], LINKS[1]),
            year=site.latest,
            copy_address=FULL,
            data_date="30 ก.ย. 2566",
            unit=LONG,
            downloads=LINKS[:1],
            draft=True,
            corrections=LINKS[:2],
            head_title="Components",
            description="Components",
        ),
        marks=marks,
        facts=(Detail("ข้อความ", LONG), Detail("ลิงก์", links=LINKS), Detail("สถานะ", mark=marks[0]), Detail(LONG, "1")),
        bars=tuple(score_bar(Decimal(score), target) for score in ("0", "12.5", "81.60", "85", "100")),
        tallies=tuple(
            tally(each, _mark) for each in (tuple(Status), (Status.DONE,), (Status.DONE,) * 99 + (Status.OVERDUE,))
        ),
        purses=(MoneyBar("100", "40", awaited=False), MoneyBar("30", "0", awaited=True)),
        loop=(
            LoopStep("ผล", "80.62", "เกรด B", "2565/ita/"),
            LoopStep("สิ่งที่พบ", "10", "ประเด็น", "2566/analysis/", here=True),
            LoopStep("มาตรการ", "10", LONG, "2566/measures/"),
            LoopStep("ผลปีถัดไป", "ยังไม่ประกาศ", ""),
        ),
        groups=(
            ChecklistGroup(
                LONG,
                "g1",
                "9.1",
                tuple(
                    ChecklistRow(f"O{number}", LINKS[number % 3], each, FULL, good=number % 2 == 0)
                    for number, each in enumerate(marks, start=1)
                ),
            ),
        ),
    )


def write_components(site: Site, folder: Path) -> None:
    """Writes the page into a built site's folder."""
    made = environment([Path(__file__).parent, packaged_theme()])
    page = components_page(site)
    Renderer(made, site, ("ปัญหาที่หนึ่ง",)).begin(page)
    target = folder / ADDRESS / "index.html"
    target.parent.mkdir()
    target.write_text(made.get_template("components.html").render(page=page), encoding="utf-8")
