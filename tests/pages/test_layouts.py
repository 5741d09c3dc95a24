"""Each official layout as a table of rows: what a reader of the paper would see, cell by cell, with its row spans."""

from collections.abc import Mapping
from itertools import pairwise

import pytest

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.pages.all_pages import build_pages
from site_builder.pages.loop.analysis import AnalysisPage
from site_builder.pages.loop.measure import MeasurePage
from site_builder.pages.loop.measures import MeasuresPage
from site_builder.pages.loop.progress import ProgressPage
from site_builder.pages.loop.result import ResultPage
from site_builder.pages.loop.round_report import RoundReportPage
from site_builder.pages.papers.document import DocumentPage
from site_builder.pages.parts.basics import Page, Status
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.tables import Cell, ListLine, Table, row_spans
from site_builder.pages.site.unit import UnitPage
from site_builder.reading.load import ProjectSource, load
from site_builder.records.disclosure import YearRecords
from tests.conftest import SMALL_PROJECT

YEAR = """\
year: 2566
rounds:
- {id: 6-month, period: ต.ค. 2565 - มี.ค. 2566, as_of: 31 มีนาคม 2566}
- {id: 12-month, period: ปีงบประมาณ 2566, as_of: 30 กันยายน 2566}
"""
RESULT = """\
total: 80.00
grade: B
indicators:
- {number: 1, score: 93.57}
- {number: 2, score: 84.05}
- {number: 6, score: 84.05}
- {number: 8, score: 97.36}
- {number: 9, score: 50.00}
questions: [{question: i1, score: 90.00}, {question: i2, score: 97.14}, {question: e11, score: 96.70}]
items:
- {item: o1, verdict: passed}
- {item: o29, verdict: failed, reason: เปิดไฟล์ไม่ได้, objection: แก้ไขแล้ว}
"""

Told = dict[str, Page]


def told(**files: str) -> tuple[YearRecords, Told]:
    """The pages of a small project; `measures`, `report_6` … are files of 2566, `result` is the result of 2565."""
    places = {
        "measures": "content/2566/measures.yml",
        "analysis": "content/2566/analysis.yml",
        "report_6": "content/2566/progress/6-month.yml",
        "report_12": "content/2566/progress/12-month.yml",
        "evidence": "content/2566/evidence.yml",
        "result": "content/2565/ita.yml",
        "result_2566": "content/2566/ita.yml",
        "document": "content/2566/documents/paper.md",
        "site": "content/site.yml",
    }
    small = {path: text for path, text in SMALL_PROJECT.items() if not path.startswith("content/2566/")}
    tree: Mapping[str, str] = {
        **small,
        "content/2565/year.yml": "year: 2565\nchecklists: []\n",
        "content/2566/year.yml": YEAR,
        **{places[name]: text for name, text in files.items()},
    }
    disclosure, issues = load(ProjectSource({path: text.encode() for path, text in tree.items()}))
    assert disclosure is not None
    assert [issue.line for issue in issues] == []
    _, pages = build_pages(Context(disclosure, {}))
    return disclosure.by_year[FiscalYear(2566)], {page.frame.address: page for page in pages}


def words(cell: Cell) -> str:
    """A cell in one line: link, paragraphs, lines with their numbers and notes; its span as `×2`."""
    parts = [cell.link.text] if cell.link else []
    parts += cell.paragraphs
    numbered = cell.start or (cell.numbered and len(cell.lines) > 1)
    for number, line in enumerate(cell.lines, start=cell.start or 1):
        text = f"{number}. {line.text}" if numbered else line.text
        parts.append(f"{text} ({line.note})" if line.note else text)
    if cell.mark:
        parts.append(cell.mark.word)
    said = " / ".join(parts).replace("\u00a0", " ")
    return f"{said} ×{cell.row_span}" if cell.row_span > 1 else said


def grid(table: Table) -> list[list[str]]:
    """A table's rows; a cell covered by a span above is `^`. Fails where spans and columns do not make a rectangle."""
    found: list[list[str]] = []
    for body in table.bodies:
        if body.heading:
            found.append([f"[{body.heading}]"])
        covered: dict[int, int] = {}
        for row in body.rows:
            line, cells = [], {cell.column: cell for cell in row.cells}
            assert [cell.column for cell in row.cells] == sorted(cells), "cells stand in the order of the columns"
            for column in range(len(table.columns)):
                if covered.get(column):
                    assert column not in cells, "no cell below one that spans its place"
                    covered[column] -= 1
                    line.append("^")
                else:
                    covered[column] = cells[column].row_span - 1
                    line.append(words(cells[column]))
            found.append(line)
        assert not any(covered.values()), "no cell reaches beyond its body"
    return found


def page(pages: Told, address: str, kind: type) -> Page:
    assert isinstance(pages[address], kind)
    return pages[address]


# L1


def test_l1_ranks_indicators_and_names_the_highest_and_the_lowest() -> None:
    _, pages = told(result=RESULT)
    result = page(pages, "2565/ita/", ResultPage)
    assert isinstance(result, ResultPage)
    ranked, extremes, questions, verdicts = result.tables
    assert grid(ranked) == [
        ["1", "8 การปรับปรุงการทำงาน", "97.36"],
        ["2", "1 การปฏิบัติหน้าที่", "93.57"],
        ["3", "2 การใช้งบประมาณ", "84.05"],
        ["3", "6 คุณภาพการดำเนินงาน", "84.05"],
        ["5", "9 การเปิดเผยข้อมูล", "50.00"],
    ]
    assert grid(extremes) == [
        ["คะแนนสูงสุด", "97.36", "8 การปรับปรุงการทำงาน"],
        ["คะแนนต่ำสุด", "50.00", "9 การเปิดเผยข้อมูล"],
    ]
    assert [row[::2] for row in grid(questions)] == [
        ["1 การปฏิบัติหน้าที่ ×2", "90.00"],
        ["^", "97.14"],
        ["8 การปรับปรุงการทำงาน", "96.70"],
    ]
    assert [row[2:] for row in grid(verdicts)] == [["ผ่าน", "", ""], ["ไม่ผ่าน", "เปิดไฟล์ไม่ได้", "แก้ไขแล้ว"]]
    anchors = [cell.anchor for body in verdicts.bodies for row in body.rows for cell in row.cells if cell.anchor]
    assert anchors == ["score-o1", "score-o29"]


# L2 and L7

METHODS = """\
groups:
- id: g
  instrument: IIT
  tier: urgent
  period: ต.ค. 2565 - ก.ย. 2566
  follow_ups: [{id: g-f, text: รายงานผู้บริหาร}]
measures:
- id: m01
  no: "1"
  title: แบบสรุป
  group: g
  subjects: indicator-1
  units: {main: office}
  steps: [{id: m01-s1, text: อบรม}]
- id: m02
  no: "2"
  title: แบบแยกวิธีการ
  units: {main: office}
  steps:
  - {id: m02-s1, text: ติดประกาศ, period: ม.ค. - มี.ค. 2566, doer: clerk}
  - {id: m02-s2, text: ประชุม, period: เม.ย. - มิ.ย. 2566}
  - {id: m02-s3, text: สรุป, period: เม.ย. - มิ.ย. 2566, deadline: ภายในเดือนพฤษภาคม 2566}
  follow_ups:
  - {id: m02-f1, text: รายงานในที่ประชุม, every: month, about: m02-s1}
  - {id: m02-f2, text: ส่งรายงาน, about: [m02-s2, m02-s3]}
  - {id: m02-f3, text: ตรวจสรุป, deadline: 31 พฤษภาคม 2566, about: m02-s3}
  - {id: m02-f4, text: ผู้บริหารกำกับ}
"""


def test_l7_sets_each_method_beside_its_period_and_what_watches_it_and_leaves_the_rest_to_l2() -> None:
    _, pages = told(measures=METHODS)
    measures = page(pages, "2566/measures/", MeasuresPage)
    assert isinstance(measures, MeasuresPage)
    by_group, methods = measures.tables
    assert (by_group.id, methods.id) == ("g", "methods")
    assert [footer.label for footer in by_group.footers] == ["ระยะเวลาดำเนินการ", "การติดตาม"]
    assert grid(methods) == [
        [
            "2. แบบแยกวิธีการ ×4",
            "1. ติดประกาศ (ผู้ทำ เจ้าพนักงานธุรการ)",
            "สำนักปลัด ×4",
            "มกราคม – มีนาคม 2566",
            "รายงานในที่ประชุม (ทุกเดือน)",
        ],
        [
            "^",
            "2. ประชุม",
            "^",
            "เมษายน – มิถุนายน 2566",
            "1. ส่งรายงาน / 2. ตรวจสรุป (ขั้นตอนที่ 3 · กำหนด 31 พฤษภาคม 2566) ×2",
        ],
        ["^", "3. สรุป", "^", "เมษายน – มิถุนายน 2566 / กำหนด ภายในเดือนพฤษภาคม 2566", "^"],
        ["^", "ทุกขั้นตอน", "^", "", "ผู้บริหารกำกับ"],
    ]


def test_l7_tells_main_and_supporting_units_apart_where_both_are_named() -> None:
    _, pages = told(measures=METHODS.replace("units: {main: office}", "units: {main: office, supporting: office}"))
    measures = page(pages, "2566/measures/", MeasuresPage)
    assert isinstance(measures, MeasuresPage)
    assert grid(measures.tables[1])[0][2] == "หลัก: สำนักปลัด / สนับสนุน: สำนักปลัด ×4"


def test_a_measure_page_gives_each_step_its_own_period_and_says_which_steps_are_watched() -> None:
    _, pages = told(measures=METHODS)
    measure = page(pages, "2566/measures/m02/", MeasurePage)
    assert isinstance(measure, MeasurePage)
    assert [[(fact.label, fact.text) for fact in step.facts] for step in measure.steps] == [
        [("ระยะเวลาดำเนินการ", "ม.ค. – มี.ค. 2566"), ("ผู้ทำ", "เจ้าพนักงานธุรการ")],
        [("ระยะเวลาดำเนินการ", "เม.ย. – มิ.ย. 2566")],
        [("กำหนด", "ภายใน พ.ค. 2566")],
    ]
    assert [line.note.replace("\u00a0", " ") for line in measure.follow_ups] == [
        "ขั้นตอนที่ 1 · ทุกเดือน",
        "ขั้นตอนที่ 2, 3",
        "ขั้นตอนที่ 3 · กำหนด 31 พ.ค. 2566",
        "",
    ]


def test_l7_lets_a_period_that_holds_for_several_steps_span_them() -> None:
    _, pages = told(
        measures="""\
measures:
- id: m01
  no: "1"
  title: ดูแลเว็บไซต์
  units: {main: office}
  period: ม.ค. - มิ.ย. 2566
  steps: [{id: s1, text: แต่งตั้ง}, {id: s2, text: ตรวจสอบ}]
  follow_ups: [{id: f1, text: รายงานผล, every: month}]
"""
    )
    measures = page(pages, "2566/measures/", MeasuresPage)
    assert isinstance(measures, MeasuresPage)
    assert grid(measures.tables[0]) == [
        ["1. ดูแลเว็บไซต์ ×2", "1. แต่งตั้ง", "สำนักปลัด ×2", "มกราคม – มิถุนายน 2566 ×2", "รายงานผล (ทุกเดือน) ×2"],
        ["^", "2. ตรวจสอบ", "^", "^", "^"],
    ]


# L3, L4, L5, L6

ANALYSIS = """\
of: 2565
bands: [{tier: urgent, from: 97, to: 99.99, text: ต่ำกว่า 100 คะแนน}]
findings:
- {id: f1, tier: develop, subjects: [indicator-1, i1], text: ขั้นตอนต้องชัด, fix: ทำผังขั้นตอน}
- {id: f2, tier: develop, subjects: i2, text: I2 บริการเท่าเทียม, fix: ทำบัตรคิว}
- {id: f3, tier: urgent, subjects: [e11, e12], text: ยังไม่ดีขึ้น, cause: อาจไม่ทราบ}
- {id: f4, tier: urgent, subjects: e15, text: ไม่รู้ว่าปรับปรุง}
- {id: f5, tier: keep, subjects: [i2, o1], text: จุดแข็ง}
topics:
- id: t1
  no: 1
  title: กระบวนการ
  subjects: [i1, e11, o1]
  findings: [f5]
  action:
    approach: |
      เปิดให้มีส่วนร่วม

      พัฒนาช่องทาง
    units: office
    steps: [วิเคราะห์ผล, แจ้งเวียน]
    period: 1 ตุลาคม 2565 - 30 กันยายน 2566
- {id: t2, no: 2, title: บริการ, subjects: [e11]}
constraints: [{id: c1, title: บุคลากร, text: มีน้อย}, {id: c2, title: งบประมาณ, text: จำกัด}]
"""


@pytest.fixture(scope="module")
def analysis() -> AnalysisPage:
    _, pages = told(analysis=ANALYSIS, result=RESULT)
    found = page(pages, "2566/analysis/", AnalysisPage)
    assert isinstance(found, AnalysisPage)
    return found


def test_l3_sets_each_fix_beside_its_issue_under_all_indicators_of_the_instrument(analysis: AnalysisPage) -> None:
    fixes = analysis.tables[0]
    assert fixes.caption.endswith("(IIT)")
    assert grid(fixes) == [
        ["1 ×2", "การปฏิบัติหน้าที่ ×2", "93.57 ×2", "i1 ขั้นตอนต้องชัด", "ทำผังขั้นตอน"],
        ["^", "^", "^", "I2 บริการเท่าเทียม", "ทำบัตรคิว"],
        ["2", "การใช้งบประมาณ", "84.05", "–", "–"],
    ]


def test_l4_spans_instrument_indicator_and_the_analysis_that_questions_share(analysis: AnalysisPage) -> None:
    (urgent,) = analysis.tables[1:]
    assert grid(urgent) == [
        ["EIT ×3", "8 การปรับปรุงการทำงาน ×3", words(named(urgent, 0)), "96.70", "ยังไม่ดีขึ้น / อาจไม่ทราบ ×2"],
        ["^", "^", words(named(urgent, 1)), "", "^"],
        ["^", "^", words(named(urgent, 2)), "", "ไม่รู้ว่าปรับปรุง"],
    ]
    assert [words(named(urgent, place)).split()[0] for place in range(3)] == ["e11", "e12", "e15"]


def named(table: Table, place: int) -> Cell:
    rows = [row for body in table.bodies for row in body.rows]
    return next(cell for cell in rows[place].cells if cell.header)


def test_l4_of_a_topic_lets_one_analysis_reach_over_two_instruments(analysis: AnalysisPage) -> None:
    (kept,) = analysis.topics[0].tables
    rows = grid(kept)
    assert [row[0] for row in rows] == ["IIT", "OIT"]
    assert [row[3:] for row in rows] == [["97.14", "จุดแข็ง ×2"], ["100.00", "^"]]


def test_l5_mixes_codes_and_one_code_stands_in_several_topics(analysis: AnalysisPage) -> None:
    first, second = (topic.shopping for topic in analysis.topics)
    assert first.caption == "(1) กระบวนการ (Shopping List)"
    assert [row[0] for row in grid(first)] == ["i1", "e11", "O1"]
    assert [row[0] for row in grid(second)] == ["e11"]
    links = [cell.link.address for row in first.bodies[0].rows for cell in row.cells if cell.link]
    assert links == ["2565/ita/#score-i1", "2565/ita/#score-e11", "2565/ita/#score-o1"]


def test_l6_numbers_the_clauses_of_the_four_parts(analysis: AnalysisPage) -> None:
    parts = analysis.topics[0].action
    assert [part.anchor for part in parts] == ["t1-approach", "t1-owner", "t1-steps", "t1-period"]
    assert [[clause.number for clause in part.clauses] for part in parts] == [
        ["1.1", "1.2"],
        [""],
        ["3.1", "3.2"],
        [""],
    ]
    assert parts[3].clauses[0].text == "1 ตุลาคม 2565 – 30 กันยายน 2566"


def test_bands_stand_beside_their_tier_and_constraints_are_numbered(analysis: AnalysisPage) -> None:
    assert [(group.anchor, group.bands) for group in analysis.groups if group.bands] == [
        ("urgent", ("คะแนน 97.00 ถึง 99.99 ต่ำกว่า 100 คะแนน",))
    ]
    assert [(each.number, each.title) for each in analysis.constraints] == [("1", "บุคลากร"), ("2", "งบประมาณ")]


# L8, L9, L10


def report(pages: Told, report_round: str = "6-month") -> RoundReportPage:
    found = page(pages, f"2566/progress/{report_round}/", RoundReportPage)
    assert isinstance(found, RoundReportPage)
    return found


PERSONNEL = """\
measures:
- id: m04
  no: "4"
  title: รายงานการบริหารทรัพยากรบุคคล
  subjects: indicator-9
  units: {main: office}
  steps: [{id: s1, text: จัดทำรายงาน}, {id: s2, text: รายงานผู้บริหาร}, {id: s3, text: เผยแพร่}]
  follow_ups:
  - {id: f1, text: เผยแพร่แผน, deadline: ภายในเดือนพฤศจิกายน 2565}
  - {id: f2, text: รายงาน 6 เดือน, deadline: ภายในเดือนเมษายน 2566}
  - {id: f3, text: จัดทำหลักเกณฑ์, deadline: ภายในเดือนพฤศจิกายน 2565}
  - {id: f4, text: รายงานประจำปี, deadline: ภายในเดือนพฤศจิกายน 2565}
  - {id: f5, text: ผู้บริหารกำกับ}
"""
FOUR_ACTIONS = """\
layout: by-follow-up
entries:
- {for: f1, status: done, done: [{text: เผยแพร่แล้ว, on: 30 พฤศจิกายน 2565, by: clerk}]}
- {for: f2, status: done, done: [{text: รายงานแล้ว, on: 20 เมษายน 2566, by: clerk}]}
- {for: f3, status: done, done: [{text: ทำแล้ว, on: 30 พฤศจิกายน 2565}]}
- {for: f4, status: done, done: [{text: ทำรายงานแล้ว, on: 31 มกราคม 2566}]}
"""


def test_l10_answers_follow_ups_three_steps_five_follow_ups_four_actions() -> None:
    _, pages = told(measures=PERSONNEL, report_6=FOUR_ACTIONS)
    (table,) = report(pages).tables
    steps = "1. จัดทำรายงาน / 2. รายงานผู้บริหาร / 3. เผยแพร่ ×5"
    assert grid(table) == [
        ["[ตัวชี้วัดที่\u00a09 การเปิดเผยข้อมูล]"],
        [
            "รายงานการบริหารทรัพยากรบุคคล ×5",
            "สำนักปลัด ×5",
            steps,
            "1. เผยแพร่แผน (กำหนด ภายในเดือนพฤศจิกายน 2565)",
            "เผยแพร่แล้ว (30 พฤศจิกายน 2565 · เจ้าพนักงานธุรการ)",
        ],
        ["^", "^", "^", "2. รายงาน 6 เดือน (กำหนด ภายในเดือนเมษายน 2566)", "รายงานแล้ว (20 เมษายน 2566 · เจ้าพนักงานธุรการ)"],
        ["^", "^", "^", "3. จัดทำหลักเกณฑ์ (กำหนด ภายในเดือนพฤศจิกายน 2565)", "ทำแล้ว (30 พฤศจิกายน 2565)"],
        ["^", "^", "^", "4. รายงานประจำปี (กำหนด ภายในเดือนพฤศจิกายน 2565)", "ทำรายงานแล้ว (31 มกราคม 2566)"],
        ["^", "^", "^", "5. ผู้บริหารกำกับ", "ไม่มีข้อมูลในรายงาน"],
    ]
    marks = [line.mark for row in table.bodies[0].rows for cell in row.cells if cell.column == 3 for line in cell.lines]
    assert [mark.status if mark else None for mark in marks] == [
        Status.DONE, Status.DONE, Status.DONE, Status.LATE_DONE, Status.NO_REPORT,
    ]  # fmt: skip


def test_the_board_and_the_measure_page_count_what_the_report_speaks_of() -> None:
    _, pages = told(measures=PERSONNEL, report_6=FOUR_ACTIONS)
    board = page(pages, "2566/progress/", ProgressPage)
    assert isinstance(board, ProgressPage)
    assert board.frame.answer.replace("\u00a0", " ") == "5 เรื่อง: ทำแล้ว 4 · ไม่มีรายงาน 1"
    late = [row for row in board.units[0].rows if row.mark.status is Status.LATE_DONE]
    assert [(row.link.text, row.link.address) for row in late] == [("รายงานประจำปี", "2566/measures/m04/#f4")]
    measure = page(pages, "2566/measures/m04/", MeasurePage)
    assert isinstance(measure, MeasurePage)
    assert [each.mark.status if each.mark else None for each in measure.follow_ups] == [
        Status.DONE, Status.DONE, Status.DONE, Status.LATE_DONE, Status.NO_REPORT,
    ]  # fmt: skip
    assert [each.mark.status if each.mark else None for each in measure.steps] == [Status.NOT_BY_STEP] * 3
    assert [entry.heading for entry in measure.rounds[0].entries][3] == "รายงานประจำปี"


def test_l10_shares_an_action_refers_back_to_it_and_loses_no_entry() -> None:
    _, pages = told(
        measures="""\
measures:
- id: m01
  no: "1"
  title: ประชาสัมพันธ์
  subjects: e7
  units: {main: office}
  units_note: ทุกภารกิจงาน
  steps: [{id: s1, text: ประกาศ}, {id: s2, text: รายงาน}]
  follow_ups: [{id: f1, text: หนึ่ง}, {id: f2, text: สอง}, {id: f3, text: สาม, about: s2}, {id: f4, text: สี่}]
""",
        report_6="""\
layout: by-follow-up
entries:
- {for: [f1, f2, f4], status: continuous, done: [{text: ทำตลอด, throughout: year}]}
- {for: s2, status: under-way, done: [{text: รายงานแล้ว, quarter: 2}]}
- {for: s1, status: done, added: [เพิ่มป้าย], done: [{text: ติดป้าย}]}
""",
    )
    (table,) = report(pages).tables
    assert [row[3:] for row in grid(table)[1:]] == [
        ["1. หนึ่ง", "ใช้ร่วมกัน 2 ข้อของการติดตาม / ทำตลอด (ตลอดทั้งปีงบประมาณ) ×2"],
        ["2. สอง", "^"],
        ["3. สาม", "รายงานแล้ว (ไตรมาสที่ 2 (มกราคม – มีนาคม 2566))"],
        ["4. สี่", "เช่นเดียวกับการติดตามข้อ 1"],
        ["ขั้นตอนที่ 1", "ติดป้าย"],
    ]
    assert grid(table)[1][0].startswith("e7 "), "a question is printed with its code and wording"
    assert grid(table)[1][1:3] == [
        "สำนักปลัด / ทุกภารกิจงาน ×5",
        "ประชาสัมพันธ์ / 1. ประกาศ / 2. รายงาน / 3. เพิ่มป้าย (ทำเพิ่มจากแผน) ×5",
    ]


BY_INDICATOR = """\
measures:
- id: m01
  no: "1"
  title: ก
  subjects: [indicator-6, e1]
  units: {main: office}
  period: ปีงบประมาณ 2566
  steps: [{id: s1, text: คู่มือ}]
- {id: m02, no: "2", title: ข, subjects: [indicator-6], units: {main: office}, steps: [{id: s2, text: ตรวจ}]}
- {id: m03, no: "3", title: ค, subjects: [indicator-1], units: {main: office}}
"""


def test_l9_spans_the_outcome_over_the_indicator_and_makes_a_table_of_each_instrument() -> None:
    _, pages = told(
        measures=BY_INDICATOR,
        report_12="""\
layout: by-indicator
entries:
- {for: indicator-6, status: done, done: [{text: ทำคู่มือแล้ว}]}
outcomes:
- {for: indicator-6, text: คะแนนเพิ่ม, from: 89.80, to: 99.83}
""",
        result=RESULT,
        result_2566=RESULT.replace("93.57", "100.00"),
    )
    public, staff = report(pages, "12-month").tables
    assert [table.id for table in (public, staff)] == ["report-eit", "report-iit"], "in the order of the measures"
    assert grid(public)[1:] == [
        [
            grid(public)[1][0],
            "ก / คู่มือ",
            "สำนักปลัด",
            "รายงานไม่ระบุ (ตามแผน: ตุลาคม 2565 – กันยายน 2566)",
            "ใช้ร่วมกัน 2 มาตรการ / ทำคู่มือแล้ว ×2",
            "ใช้ร่วมกัน 2 มาตรการ / คะแนนเพิ่ม (คะแนนจาก 89.80 เป็น 99.83) ×2",
        ],
        ["ข", "ตรวจ", "สำนักปลัด", "รายงานไม่ระบุ", "^", "^"],
    ]
    assert grid(staff)[1][5] == "คะแนนของตัวชี้วัดนี้จาก 93.57 เป็น 100.00", "told by the results where nobody did"


def test_l8_tells_what_a_report_says_of_shared_follow_ups_once_below_the_table() -> None:
    _, pages = told(
        measures=METHODS,
        report_12="""\
entries:
- {for: [m01], status: done, done: [{text: อบรมแล้ว}]}
- {for: [g-f], status: done, done: [{text: รายงานแล้ว, on: 5 ตุลาคม 2566, by: clerk}]}
- {for: [indicator-1], status: done, done: [{text: ทั้งตัวชี้วัด}]}
""",
    )
    (table,) = report(pages, "12-month").tables
    assert [(footer.label, footer.lines) for footer in table.footers] == [
        ("การติดตาม", (ListLine("รายงานแล้ว", note="5 ตุลาคม 2566 · เจ้าพนักงานธุรการ"),))
    ]
    assert [row[5] for row in grid(table)] == ["1. อบรมแล้ว / 2. ทั้งตัวชี้วัด", "ไม่มีข้อมูลในรายงาน"]
    measure = page(pages, "2566/measures/m01/", MeasurePage)
    assert isinstance(measure, MeasurePage)
    assert [entry.heading for entry in measure.rounds[0].entries] == ["ทั้งมาตรการ", "ทั้งมาตรการ", "รายงานผู้บริหาร"]


# What was adopted and what was reported stand in full


ADOPTED = """\
measures:
- id: m01
  no: "1"
  title: สรุปสั้น
  approach: |
    เสริมสร้างความรู้แก่บุคลากร

    และเผยแพร่ผลให้ประชาชนทราบ
  subjects: [indicator-6, e1]
  units: {main: office}
  period: ปีงบประมาณ 2566
  steps: [{id: s1, text: อบรม}]
  follow_ups: [{id: f1, text: รายงานผล}]
- {id: m02, no: "2", approach: จัดทำคู่มือ, subjects: [indicator-6], units: {main: office}}
"""
APPROACH = ("เสริมสร้างความรู้แก่บุคลากร", "และเผยแพร่ผลให้ประชาชนทราบ")


@pytest.mark.parametrize("layout", ["by-measure", "by-indicator", "by-follow-up"])
def test_the_adopted_text_stands_in_full_in_every_layout(layout: str) -> None:
    _, pages = told(measures=ADOPTED, report_12=f"layout: {layout}\nentries: [{{for: [m01, m02], status: done}}]\n")
    said = "\n".join(cell for table in report(pages, "12-month").tables for row in grid(table) for cell in row)
    assert all(words in said for words in (*APPROACH, "จัดทำคู่มือ", "อบรม"))
    assert "จัดทำคู่มือ / จัดทำคู่มือ" not in said, "once"


def test_the_tables_of_measures_print_the_adopted_text_under_a_typed_title_only() -> None:
    _, pages = told(measures=ADOPTED)
    tables = page(pages, "2566/measures/", MeasuresPage).tables  # type: ignore[attr-defined]
    cells = [cell for table in tables for body in table.bodies for cell in body.rows[0].cells if cell.link]
    assert [(cell.link.text, cell.paragraphs) for cell in cells] == [
        ("จัดทำคู่มือ", ()),
        ("1. สรุปสั้น", APPROACH),
    ]


@pytest.mark.parametrize("layout", ["by-measure", "by-indicator", "by-follow-up"])
def test_nothing_that_was_reported_is_left_out_of_the_report(layout: str) -> None:
    _, pages = told(
        measures=ADOPTED,
        report_12=f"""\
layout: {layout}
entries:
- {{for: [f1], status: done, period: ม.ค. 2566 - มี.ค. 2566, unreadable: บรรทัดที่สอง, done: [{{text: รายงานแล้ว}}]}}
- {{for: indicator-9, status: done, done: [{{text: ไม่มีเจ้าของ}}]}}
outcomes:
- {{for: m01, text: ดีขึ้น}}
- {{for: m02, unreadable: ใช่}}
- {{for: indicator-9, text: ได้เต็ม}}
""",
    )
    tables = report(pages, "12-month").tables
    said = "\n".join(cell for table in tables for row in grid(table) for cell in row)
    for words in ("มกราคม – มีนาคม 2566", "มีในรายงาน แต่อ่านไม่ออก: บรรทัดที่สอง", "รายงานแล้ว", "ดีขึ้น"):
        assert words in said
    assert said.count("มีในรายงาน แต่อ่านไม่ออก") == 2
    [rest] = grid(tables[-1])
    assert tables[-1].caption == "เรื่องที่รายงานโดยไม่ผูกกับมาตรการ"
    assert rest[1:] == ["รายงานไม่ระบุ", "", "ไม่มีเจ้าของ", "ได้เต็ม"]


def test_an_outcome_says_for_which_measures_of_a_shared_cell_it_is_stated() -> None:
    _, pages = told(
        measures=ADOPTED,
        report_12="""\
layout: by-indicator
entries: [{for: [m01, m02], status: done}]
outcomes: [{for: m02, text: มีคู่มือ}, {for: indicator-6, text: คะแนนเพิ่ม}]
""",
    )
    (table,) = report(pages, "12-month").tables
    assert grid(table)[1][5].startswith("ใช้ร่วมกัน 2 มาตรการ / 1. มีคู่มือ (ของมาตรการที่ 2) / 2. คะแนนเพิ่ม")


SITE = (
    SMALL_PROJECT["content/site.yml"]
    .replace("positions: [", "- {id: finance, names: [{name: กองคลัง}]}\npositions: [{id: mayor, title: นายกเทศมนตรี}, ")
    .replace("units: [{id: office, names: [{name: สำนักปลัด}]}]", "units:\n- {id: office, names: [{name: สำนักปลัด}]}")
)
UNITS = """\
measures:
- id: m01
  no: "1"
  title: ก
  subjects: [indicator-6]
  units: {main: office, supporting: finance}
  units_note: ตามตัวชี้วัด
- {id: m02, no: "2", title: ข, subjects: [indicator-6], units: {main: ทุกสำนักและกอง, positions: [mayor, เจ้าพนักงานธุรการ]}}
- {id: m03, no: "3", title: ค, subjects: [indicator-6], units: {positions: mayor}}
- {id: m04, no: "4", title: ง, subjects: [indicator-6], units_note: หน่วยงานที่เกี่ยวข้องตามตัวชี้วัด}
"""


def test_units_positions_and_notes_are_printed_and_none_is_invented() -> None:
    _, pages = told(
        site=SITE,
        measures=UNITS,
        report_12="""\
entries:
- {for: m01, status: done, units: [finance]}
- {for: [m02, m03, m04], status: done}
""",
    )
    (table,) = report(pages, "12-month").tables
    mayor = "ผู้รับผิดชอบ: นายกเทศมนตรี"
    planned = ["หลัก: สำนักปลัด", "สนับสนุน: กองคลัง, ตามตัวชี้วัด"]
    assert [row[4] for row in grid(table)] == [
        f"หลัก: กองคลัง (ตามแผน: {' '.join(planned)})",
        f"หลัก: ทุกสำนักและกอง / {mayor}, เจ้าพนักงานธุรการ",
        mayor,
        "หน่วยงานที่เกี่ยวข้องตามตัวชี้วัด",
    ]
    by_group, *_ = page(pages, "2566/measures/", MeasuresPage).tables  # type: ignore[attr-defined]
    assert grid(by_group)[0][5] == " / ".join(planned)
    measure = page(pages, "2566/measures/m01/", MeasurePage)
    assert isinstance(measure, MeasurePage)
    assert measure.rounds[0].entries[0].units == "หลัก: กองคลัง"
    board = page(pages, "2566/progress/", ProgressPage)
    assert isinstance(board, ProgressPage)
    assert [(each.link.text, each.link.address, each.anchor) for each in board.units] == [
        ("สำนักปลัด", "units/office/", "unit-office"),
        ("ทุกสำนักและกอง", "", "unit-every-office-and-division"),
        ("นายกเทศมนตรี", "", "position-mayor"),
        ("หน่วยงานที่เกี่ยวข้องตามตัวชี้วัด", "", "unit-noted"),
    ]


@pytest.mark.parametrize("layout", ["by-measure", "by-indicator", "by-follow-up"])
def test_a_report_that_prints_another_text_unit_or_period_is_printed_as_it_is(layout: str) -> None:
    _, pages = told(
        measures=ADOPTED,
        report_12=f"""\
layout: {layout}
entries:
- for: m01
  status: done
  units: [office]
  units_note: ตามที่เกี่ยวข้อง
  period_note: "?.2565 - ก.ย. 2566"
  approach: |
    1. สร้างความเข้าใจ

    2. วางแนวทาง
- {{for: m02, status: done}}
""",
    )
    said = "\n".join(cell for table in report(pages, "12-month").tables for row in grid(table) for cell in row)
    assert all(words in said for words in ("สร้างความเข้าใจ", "2. วางแนวทาง", "ตามที่เกี่ยวข้อง", "จัดทำคู่มือ"))
    assert ("?.2565 - ก.ย. 2566" in said) is (layout != "by-follow-up"), "that layout has no column of periods"
    measure = page(pages, "2566/measures/m01/", MeasurePage)
    assert isinstance(measure, MeasurePage)
    (entry,) = measure.rounds[0].entries
    assert entry.approach == ("1. สร้างความเข้าใจ", "2. วางแนวทาง")
    assert entry.period == "?.2565 - ก.ย. 2566"
    assert entry.units.endswith("ตามที่เกี่ยวข้อง")


def test_the_adopted_text_stands_quietly_beside_another_that_a_report_prints() -> None:
    _, pages = told(measures=ADOPTED, report_12="entries: [{for: m02, status: done, approach: เผยแพร่คู่มือ}]\n")
    (table,) = report(pages, "12-month").tables
    assert grid(table)[1][1] == "มาตรการที่ 2 / เผยแพร่คู่มือ (ข้อความที่ประกาศไว้: จัดทำคู่มือ)"


def test_a_measure_of_every_unit_stands_on_the_page_of_each_unit_of_its_year_and_says_so() -> None:
    _, pages = told(site=SITE, measures=UNITS, report_12="entries: [{for: [m01, m02, m03, m04], status: done}]\n")
    finance = page(pages, "units/finance/", UnitPage)
    assert isinstance(finance, UnitPage)
    [year] = finance.years
    assert [row.no for row in year.main] == ["2"]
    assert [row.no for row in year.supporting] == ["1"]
    assert all("ทำร่วมกันทุกหน่วยงาน" in row.meta for row in year.steps)


def test_an_event_by_several_says_who_and_whose_orders() -> None:
    _, pages = told(
        site=SITE,
        measures=UNITS,
        report_12="""\
entries: [{for: m01, status: done, done: [{text: ออกคำสั่ง, by: [mayor, clerk], by_note: คำสั่งรักษาราชการแทน}]}]
""",
    )
    (table,) = report(pages, "12-month").tables
    assert grid(table)[0][5] == "ออกคำสั่ง (นายกเทศมนตรี, เจ้าพนักงานธุรการ · คำสั่งรักษาราชการแทน)"


def test_the_appendix_of_a_report_takes_documents_and_other_reports() -> None:
    memo = "---\nid: memo-1\nkind: memo\ntitle: บันทึก\ndate: 5 มกราคม 2567\n---\n\nเรียน\n"
    _, pages = told(
        measures=UNITS,
        site=SITE,
        document=memo,
        report_6="entries: []\n",
        report_12="appendix: [memo-1, 2566/progress/6-month]\nentries: []\n",
    )
    told_page = page(pages, "2566/progress/12-month/", RoundReportPage)
    assert isinstance(told_page, RoundReportPage)
    assert [(each.number, each.link.address, each.kind) for each in told_page.appendix] == [
        (1, "2566/documents/memo-1/", "บันทึกข้อความ"),
        (2, "2566/progress/6-month/", "รายงาน"),
    ]


def test_a_memo_prints_the_head_of_its_office_and_the_rank_of_its_signer() -> None:
    _, pages = told(
        document="""\
---
id: memo-1
kind: memo
title: รายงานผล
date: 5 มกราคม 2567
urgency: ด่วนที่สุด
telephone: 0 2000 0000
address: อำเภอทดสอบ
attachments: [แผน, รายงาน]
signed_by: clerk
signed_as: ชำนาญงาน
approvals: [{by: clerk, signed_as: เจ้าพนักงานธุรการ รักษาราชการแทน}]
---

เรียน
"""
    )
    memo = page(pages, "2566/documents/memo-1/", DocumentPage)
    assert isinstance(memo, DocumentPage)
    assert memo.form_lines == ("ด่วนที่สุด", "บันทึกข้อความ")
    assert [(each.label, each.text) for each in memo.header] == [
        ("ส่วนราชการ", "องค์การบริหารส่วนตำบลทดสอบ"),
        ("โทร.", "0 2000 0000"),
        ("ที่อยู่", "อำเภอทดสอบ"),
        ("วันที่", "5 มกราคม 2567"),
        ("เรื่อง", "รายงานผล"),
        ("สิ่งที่ส่งมาด้วย", "1. แผน 2. รายงาน"),
    ]
    assert memo.signer == "เจ้าพนักงานธุรการ ชำนาญงาน"
    assert [each.position for each in memo.approvals] == ["เจ้าพนักงานธุรการ รักษาราชการแทน"]


# L12 and L14


def test_l12_heads_a_memo_as_paper_does_and_ends_with_its_approvals() -> None:
    _, pages = told(
        document="""\
---
id: memo-1
kind: memo
title: ส่งรายงาน
date: 5 มกราคม 2566
number: ทส 1/2566
issuer: office
addressee: clerk
signed_by: clerk
approvals: [{by: clerk, opinion: เห็นชอบ, on: 6 มกราคม 2566}]
---

เนื้อความ
"""
    )
    memo = page(pages, "2566/documents/memo-1/", DocumentPage)
    assert isinstance(memo, DocumentPage)
    assert [fact.label for fact in memo.header] == ["ส่วนราชการ", "ที่", "วันที่", "เรื่อง", "เรียน"]
    assert [fact.mark.word for fact in memo.facts if fact.mark] == ["มีความเห็นแล้ว แต่ไม่ได้ระบุผลการพิจารณา"]
    assert [(each.position, each.opinion, each.date) for each in memo.approvals] == [
        ("เจ้าพนักงานธุรการ", "เห็นชอบ", "6 มกราคม 2566")
    ]


@pytest.mark.parametrize(
    ("front", "label", "value"),
    [
        ("kind: manual\naudience: staff", "สำหรับ", "เจ้าหน้าที่"),
        ("kind: meeting\nattendance: ผู้บริหาร 5 คน", "ผู้เข้าประชุม", "ผู้บริหาร 5 คน"),
    ],
)
def test_manuals_say_for_whom_and_meetings_who_came(front: str, label: str, value: str) -> None:
    _, pages = told(document=f"---\nid: d1\n{front}\ntitle: ก\ndate: 5 มกราคม 2566\ndecisions: [เห็นชอบ]\n---\nข\n")
    document = page(pages, "2566/documents/d1/", DocumentPage)
    assert isinstance(document, DocumentPage)
    assert (label, value) in [(fact.label, fact.text) for fact in document.facts]
    assert document.decisions == ("เห็นชอบ",)


def test_l14_numbers_the_evidence_of_the_appendix() -> None:
    _, pages = told(
        measures=PERSONNEL,
        report_6=FOUR_ACTIONS + "appendix: [ev-2, ev-1]\n",
        evidence="""\
- {id: ev-1, title: หน้าเว็บ, kind: web-link, url: "https://test.example/a"}
- {id: ev-2, title: รายงานการประชุม, kind: web-link, date: 1 มีนาคม 2566, url: "https://test.example/b"}
""",
    )
    listed = report(pages).appendix
    assert [(each.number, each.link.text, each.date) for each in listed] == [
        (1, "รายงานการประชุม", "1 มีนาคม 2566"),
        (2, "หน้าเว็บ", ""),
    ]
    assert [each.outside.href for each in listed if each.outside] == [
        "https://test.example/b",
        "https://test.example/a",
    ]


# The model itself


def test_row_spans_cover_runs_of_equal_keys() -> None:
    assert row_spans("aabccc") == (2, 0, 1, 3, 0, 0)
    assert row_spans("") == ()


def test_official_tables_write_months_in_full() -> None:
    _, pages = told(measures=METHODS)
    measures = page(pages, "2566/measures/", MeasuresPage)
    assert isinstance(measures, MeasuresPage)
    everything = " ".join(cell for table in measures.tables for row in grid(table) for cell in row)
    assert not any(f"{short} " in everything for short in ("ม.ค.", "มี.ค.", "เม.ย.", "มิ.ย."))
    starts = [cell.start for body in measures.tables[1].bodies for row in body.rows for cell in row.cells if cell.start]
    assert all(after == before + 1 for before, after in pairwise(starts))
