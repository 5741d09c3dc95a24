"""Plans and their reports as pages: sums, percents, the four statuses, the official form, a project over the years."""

import re
from collections.abc import Mapping
from decimal import Decimal

import pytest

from site_builder.language.thai.rebuilt import mark_of
from site_builder.output.html.render import Renderer
from site_builder.output.html.templates import environment, packaged_theme
from site_builder.pages.all_pages import build_pages
from site_builder.pages.papers.evidence import EvidencePage
from site_builder.pages.parts.basics import Page, Site, Status
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.tables import Cell, Table
from site_builder.pages.plan.plan import PlanPage, ProjectPage
from site_builder.pages.plan.plan_report import PlanReportPage, PlanReportsPage
from site_builder.pages.plan.plan_rows import money_bar, percent, spending
from site_builder.pages.site.home import YearPage
from site_builder.reading.load import ProjectSource, load
from site_builder.records.derived.rebuilt import with_marks
from site_builder.records.plan import PlanRow, PlanStatus
from tests.conftest import SMALL_PROJECT

PLAN = """\
title: แผนป้องกันการทุจริต
period: ตุลาคม 2565 - กันยายน 2567
signed: 2566/ev-001
dimensions: [{no: 1, title: สร้างสังคม}, {no: 2, title: โปร่งใส}]
projects:
- {id: training, no: "1", title: โครงการอบรม, dimension: 1, units: office, activities: [{no: "1.1", text: ฝึกงาน}],
   budgets: [{year: 2566, amount: "30,000"}, {year: 2567, amount: "1,000.50"}]}
- {id: gift, no: "2", kind: measure, title: ไม่รับของขวัญ, dimension: 2, budgets: [{year: 2566, amount: 0}]}
- {id: forum, no: "3", kind: activity, title: เวทีประชาคม, dimension: 2}
"""
HALF = """\
plan: 2566-2567
rows: [{project: training, budget: "30,000.00", disbursed: 0.00, status: awaiting}]
"""
WHOLE = """\
plan: 2566-2567
signed: ev-001
approved: {by: clerk, on: 5 ตุลาคม 2566}
note: ยอด ณ วันปิดรอบ
rows:
- {project: training, no: "9", budget: "30,000.00", disbursed: "12,500.00", status: under-way, note: จัดแล้วหนึ่งรุ่น}
- {project: gift, budget: 0.00, disbursed: 0.00, status: finished, evidence: ev-001}
- {project: forum, budget: "10,000.00", disbursed: 0.00, status: impossible, reason: ไม่มีผู้สมัคร}
"""
FILES: Mapping[str, str] = {
    **SMALL_PROJECT,
    "content/plans/2566-2567.yml": PLAN,
    "content/2566/year.yml": """\
year: 2566
rounds:
- {id: 6-month, period: ต.ค. 2565 - มี.ค. 2566, as_of: 31 มีนาคม 2566}
- {id: 12-month, period: ปีงบประมาณ 2566, as_of: 30 กันยายน 2566}
""",
    "content/2566/plan/6-month.yml": HALF,
    "content/2566/plan/12-month.yml": WHOLE,
    "content/2566/evidence.yml": "- {id: ev-001, title: แผนลงนาม, kind: web-link, url: 'https://test.example/plan'}\n",
    "content/2567/year.yml": "year: 2567\n",
}


def told(files: Mapping[str, str] = FILES) -> tuple[Site, dict[str, Page]]:
    disclosure, issues = load(ProjectSource({path: text.encode() for path, text in files.items()}))
    assert disclosure is not None
    assert [issue.line for issue in issues] == []
    site, pages = build_pages(Context(disclosure, {}))
    return site, {page.frame.address: page for page in pages}


def words(cell: Cell) -> str:
    return " ".join((*((cell.link.text,) if cell.link else ()), *cell.paragraphs, cell.mark.word if cell.mark else ""))


def cells(table: Table) -> list[list[str]]:
    return [[words(cell).strip() for cell in row.cells] for body in table.bodies for row in body.rows]


def row(budget: str, disbursed: str, status: str) -> PlanRow:
    typed = {"project": "p", "budget": budget, "disbursed": disbursed, "status": status, "reason": "เหตุ"}
    return PlanRow.model_validate(typed)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ((row("-", "-", "finished"), row("-", "0", "awaiting")), "ไม่ใช้งบประมาณ"),
        ((row("0", "0", "finished"), row("-", "-", "finished")), "งบประมาณ 0.00 บาท เบิกจ่าย 0.00 บาท"),
        ((), "ไม่ได้รายงานงบประมาณ"),
        ((row("-", "5", "finished"),), "เบิกจ่าย 5.00 บาท โดยไม่ได้ตั้งงบประมาณไว้"),
        ((row("300", "-", "finished"),), "งบประมาณ 300.00 บาท ช่องเบิกจ่ายรายงานว่าไม่ใช้งบประมาณ"),
        ((row("300", "-", "awaiting"),), "งบประมาณ 300.00 บาท ช่องเบิกจ่ายรายงานว่าไม่ใช้งบประมาณ"),
        ((row("300", "30", "finished"), row("-", "-", "finished")), "เบิกจ่ายแล้ว 30.00 บาท จาก 300.00 บาท (ร้อยละ 10)"),
        ((row("0", "5", "finished"),), "เบิกจ่าย 5.00 บาท โดยไม่ได้ตั้งงบประมาณไว้"),
        (
            (row("30000", "0", "awaiting"), row("0", "0", "finished")),
            "งบประมาณ 30,000.00 บาท รายงานพิมพ์ว่าเบิกจ่าย 0.00 บาท สถานะรอรายงาน",
        ),
        ((row("30000", "0", "finished"),), "เบิกจ่ายแล้ว 0.00 บาท จาก 30,000.00 บาท (ร้อยละ 0)"),
        (
            (row("30000", "0", "awaiting"), row("3000", "0", "impossible")),
            "เบิกจ่ายแล้ว 0.00 บาท จาก 33,000.00 บาท (ร้อยละ 0)",
        ),
        (
            (row("385000", "258800", "finished"), row("0.10", "0.20", "awaiting")),
            "เบิกจ่ายแล้ว 258,800.20 บาท จาก 385,000.10 บาท (ร้อยละ 67.22)",
        ),
    ],
)
def test_money_in_words_tells_nothing_spent_from_nothing_reported(rows: tuple[PlanRow, ...], said: str) -> None:
    assert spending(rows).words.replace("\u00a0", " ") == said


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        ("0", "3", "0"),
        ("3", "3", "100"),
        ("1", "3", "33.33"),
        ("2", "3", "66.67"),
        ("1", "8", "12.5"),
        ("9", "3", "300"),
    ],
)
def test_a_percent_has_no_more_decimals_than_it_needs(part: str, whole: str, said: str) -> None:
    assert percent(Decimal(part), Decimal(whole)) == said


def test_all_bars_share_one_scale_and_an_awaited_one_is_another_bar() -> None:
    whole, awaited = (
        money_bar(row("200", "50", "finished"), Decimal(400)),
        money_bar(row("1", "0", "awaiting"), Decimal(4)),
    )
    assert whole is not None
    assert (whole.budget, whole.spent, whole.awaited) == ("50.00", "12.50", False)
    assert awaited is not None
    assert awaited.awaited
    assert money_bar(row("0", "0", "awaiting"), Decimal(0)) is None


def test_the_year_is_told_by_its_latest_round_with_the_worst_first() -> None:
    page = told()[1]["2566/plan/"]
    assert isinstance(page, PlanReportsPage)
    assert page.frame.answer.replace("\u00a0", " ") == (
        "3 โครงการ เบิกจ่ายแล้ว 12,500.00 บาท จาก 40,000.00 บาท (ร้อยละ 31.25)"
        " · ดำเนินการแล้วเสร็จ 1 · อยู่ระหว่างดำเนินการ 1 · ไม่สามารถดำเนินการได้ 1"
    )
    assert page.frame.data_date == "30 ก.ย. 2566"
    assert [each.mark.status for each in page.unfinished] == [Status.IMPOSSIBLE, Status.UNDER_WAY]
    assert [reason.texts for each in page.unfinished for reason in each.reasons] == [("ไม่มีผู้สมัคร",)]
    assert [(each.title.replace("\u00a0", " "), len(each.rows)) for each in page.dimensions] == [
        ("มิติที่ 1 สร้างสังคม", 1),
        ("มิติที่ 2 โปร่งใส", 2),
    ]
    assert [link.address for link in page.reports] == ["2566/plan/12-month/", "2566/plan/6-month/"]


def test_the_official_form_has_four_ticks_under_one_heading_and_totals() -> None:
    page = told()[1]["2566/plan/12-month/"]
    assert isinstance(page, PlanReportPage)
    assert page.frame.form
    table = page.table
    assert [(group.heading, len(group.columns)) for group in table.groups] == [("", 5), ("สถานะ", 4), ("", 1)]
    statuses = [column.heading for column in table.columns if column.tick]
    assert statuses == ["รอรายงาน", "อยู่ระหว่างดำเนินการ", "ดำเนินการแล้วเสร็จ", "ไม่สามารถดำเนินการได้"]
    assert cells(table) == [
        ["9", "โครงการอบรม", "1", "30,000.00", "12,500.00", "", "อยู่ระหว่างดำเนินการ", "", "", "จัดแล้วหนึ่งรุ่น"],
        ["2", "ไม่รับของขวัญ", "2", "0.00", "0.00", "", "", "ดำเนินการแล้วเสร็จ", "", ""],
        ["3", "เวทีประชาคม", "2", "10,000.00", "0.00", "", "", "", "ไม่สามารถดำเนินการได้", "ไม่มีผู้สมัคร"],
    ]
    assert table.bodies[0].rows[0].cells[1].lines[0].text == "1.1 ฝึกงาน"
    assert [words(cell).replace("\u00a0", " ").strip() for cell in table.totals[0].cells] == [
        "รวม 3 โครงการ", "40,000.00", "12,500.00", "0", "1", "1", "1", "",
    ]  # fmt: skip


def test_a_row_whose_project_is_our_reading_has_the_mark_at_the_project() -> None:
    """The report prints a title; that it is this project of the plan is what we say."""
    paired = WHOLE.replace("{project: forum,", "{project: forum, title: ประชุมหมู่บ้าน, PAIRED,")
    said = "reconstruction: {fields: [project], reason: ชื่อใกล้เคียงกัน}"
    files = {**FILES, "content/2566/plan/12-month.yml": paired.replace("PAIRED", said)}
    disclosure, _ = load(ProjectSource({path: text.encode() for path, text in files.items()}))
    assert disclosure is not None
    _, built = build_pages(Context(with_marks(disclosure), {}))
    pages = {page.frame.address: page for page in built}
    report, project = pages["2566/plan/12-month/"], pages["plans/2566-2567/forum/"]
    assert isinstance(report, PlanReportPage)
    form = report.table.bodies[2].rows[0].cells[1]
    assert form.link is not None
    assert not mark_of(form.link.text)
    assert [bool(mark_of(each)) for each in form.paragraphs] == [True]
    assert isinstance(project, ProjectPage)
    rounds = [row.cells[-5] for body in project.table.bodies for row in body.rows if len(row.cells) >= 5]
    assert [bool(mark_of(cell.link.text)) for cell in rounds if cell.link] == [True]


def test_a_row_has_exactly_one_tick_and_no_column_is_lost() -> None:
    page = told()[1]["2566/plan/12-month/"]
    assert isinstance(page, PlanReportPage)
    for body in page.table.bodies:
        (only,) = body.rows
        assert sum(cell.mark is not None for cell in only.cells) == 1
        assert [cell.column for cell in only.cells] == list(range(len(page.table.columns)))
    total = page.table.totals[0]
    assert sum(cell.column_span for cell in total.cells) == len(page.table.columns)


def test_the_plan_shows_every_budget_by_year_and_which_years_are_silent() -> None:
    page = told()[1]["plans/2566-2567/"]
    assert isinstance(page, PlanPage)
    assert cells(page.table) == [
        ["1", "โครงการอบรม", "30,000.00", "1,000.50", "31,000.50"],
        ["2", "ไม่รับของขวัญ", "0.00", "–", "0.00"],
        ["3", "เวทีประชาคม", "–", "–", "–"],
    ]
    assert [words(cell).strip() for cell in page.table.totals[0].cells[1:]] == ["30,000.00", "1,000.50", "31,000.50"]
    assert [link.address for link in page.reports] == ["2566/plan/"]
    assert page.not_reported.endswith("2567")
    assert [link.address for fact in page.facts for link in fact.links] == ["2566/evidence/ev-001/"]


def test_a_project_is_told_over_years_and_rounds() -> None:
    page = told()[1]["plans/2566-2567/training/"]
    assert isinstance(page, ProjectPage)
    assert page.mark is not None
    assert page.mark.status is Status.UNDER_WAY
    rounds = page.table.bodies[0].rows
    assert [cell.row_span for cell in rounds[0].cells[:2]] == [2, 2]
    assert [words(cell).replace("\u00a0", " ").strip() for cell in rounds[1].cells] == [
        "รอบ 12 เดือน", "30,000.00", "12,500.00", "อยู่ระหว่างดำเนินการ", "จัดแล้วหนึ่งรุ่น",
    ]  # fmt: skip
    assert len(page.table.bodies) == 2, "a year without a report is not left out"
    assert page.previous is None
    assert page.following is not None


def test_menu_doors_and_evidence_lead_to_the_plan() -> None:
    site, pages = told()
    menus = {entry.year.buddhist: {each.section: each.address for each in entry.menu} for entry in site.years}
    assert menus[2566]["plan"] == "2566/plan/"
    assert menus[2567]["plan"] == "plans/2566-2567/", "before the first report the menu leads to the plan itself"
    year, evidence = pages["2566/"], pages["2566/evidence/ev-001/"]
    assert isinstance(year, YearPage)
    assert "2566/plan/" in {each.link.address for each in year.overview.shortcuts}
    assert isinstance(evidence, EvidencePage)
    assert [link.address for link in evidence.used_by] == ["plans/2566-2567/", "2566/plan/12-month/"]


def test_a_year_of_nothing_but_a_plan_report_is_not_empty() -> None:
    files = {path: text for path, text in FILES.items() if "measures" not in path and "progress" not in path}
    page = told(files)[1]["2566/"]
    assert isinstance(page, YearPage)
    assert page.empty == ""
    assert "12,500.00" in page.frame.answer


def test_the_two_rows_of_headings_and_the_ticks_are_good_html() -> None:
    site, pages = told()
    html = Renderer(environment([packaged_theme()]), site).html(pages["2566/plan/12-month/"])
    head = re.search(r"<thead>.*?</thead>", html, re.DOTALL)
    assert head is not None
    assert head[0].count("<tr>") == 2
    assert '<th scope="colgroup" colspan="4" class="c">สถานะ</th>' in head[0]
    assert head[0].count('rowspan="2"') == 6
    assert head[0].count('<th scope="col" class="c">') == 4
    assert html.count("<colgroup>") == 3
    assert html.count('class="tick wide-only') == html.count('data-l="สถานะ"') == 3


def test_the_four_words_are_the_official_ones() -> None:
    assert [status.value for status in PlanStatus] == ["awaiting", "under-way", "finished", "impossible"]
