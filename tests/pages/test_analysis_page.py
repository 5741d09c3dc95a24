"""The analysis says what the document says: no tier it does not name, no judgement that quarrels, its own words."""

from dataclasses import dataclass
from typing import TypeVar

from site_builder.language import urls
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.output.search.index import entry
from site_builder.pages.checklist.excerpts import excerpt
from site_builder.pages.loop.analysis import AnalysisPage
from site_builder.pages.loop.findings import FindingView
from site_builder.pages.loop.measure import MeasurePage
from site_builder.pages.loop.measures import MeasuresPage
from site_builder.pages.loop.result import ResultPage
from site_builder.pages.loop.round_report import RoundReportPage
from site_builder.pages.parts.basics import Page
from site_builder.pages.site.home import YearPage
from tests.pages.test_layouts import RESULT, Told, grid, told

Kind = TypeVar("Kind", bound=Page)

OF_YEAR = FiscalYear(2566)
UNJUDGED = """\
of: 2565
numbering: by-instrument
wordings:
- {subject: e11, text: การให้บริการของเจ้าหน้าที่ดีขึ้นกว่าเดิมมากน้อยเพียงใด}
- {subject: o1, text: โครงสร้างและอำนาจหน้าที่}
introductions:
- {instrument: IIT, text: บุคลากรภายในสะท้อนความเห็น}
- {instrument: OIT, text: ผู้ตรวจเปิดดูเว็บไซต์}
findings:
- {id: f1, subjects: [e11], text: บริการยังไม่ดีขึ้น, fix: ปรับขั้นตอน, printed_codes: [{subject: e11, printed: e10}]}
- {id: f2, subjects: [indicator-1, i1], text: ขั้นตอนต้องชัด}
- {id: f3, subjects: [indicator-6], text: คุณภาพโดยรวม}
topics:
- id: t1
  no: 1
  title: กระบวนการ
  subjects: [e11, o1]
  findings: [f3]
  lead: จึงกำหนดแนวทางดังนี้
  printed_codes: [{subject: o1, printed: O14}]
constraints_lead: หน่วยงานมีข้อจำกัดดังนี้
constraints: [{id: c1, title: บุคลากร, text: มีน้อย}]
"""
JUDGED = """\
of: 2565
bands: [{tier: urgent, from: 97, to: 99.99, text: ต่ำกว่า 100 คะแนน}]
findings:
- {id: f1, tier: urgent, subjects: [i2], text: ถึงเป้าแต่เร่งแก้}
- {id: f2, tier: develop, subjects: [indicator-8], text: ถึงเป้าโดยไม่มีเกณฑ์}
- {id: f3, tier: keep, subjects: [indicator-1], text: จุดแข็ง}
- {id: f4, tier: develop, subjects: [indicator-1, i11], text: ข้อคำถามที่ไม่มีคะแนน}
- {id: f5, tier: develop, subjects: [indicator-2], text: ต่ำกว่าเป้า}
- {id: f6, tier: develop, subjects: [indicator-1, indicator-2], text: สองตัวชี้วัด}
"""


DIFFERING = """\
of: 2565
printed_scores:
- {subject: indicator-1, printed: 12.34, where: ข้อความสรุป}
- {printed: 12.35}
- {subject: i30, printed: 12.36}
"""


@dataclass(frozen=True)
class Shown:
    """The pages of a small project by their kinds."""

    pages: Told

    def page(self, address: str, kind: type[Kind]) -> Kind:
        found = self.pages[address]
        assert isinstance(found, kind)
        return found

    @property
    def analysis(self) -> AnalysisPage:
        return self.page(urls.analysis(OF_YEAR), AnalysisPage)

    def finding(self, finding_id: str) -> FindingView:
        return next(each for group in self.analysis.groups for each in group.findings if each.anchor == finding_id)


def shown(**files: str) -> Shown:
    return Shown(told(**files)[1])


def plain(words: str) -> str:
    return words.replace("\u00a0", " ")


def test_findings_that_nobody_judged_stand_by_instrument_and_indicator_and_no_tier_is_counted() -> None:
    page = shown(analysis=UNJUDGED, result=RESULT).analysis
    assert [(group.mark, group.anchor) for group in page.groups] == [(None, "findings-iit"), (None, "findings-eit")]
    assert [[part.heading for part in group.parts] for group in page.groups] == [
        ["1 การปฏิบัติหน้าที่"],
        ["1 คุณภาพการดำเนินงาน", "3 การปรับปรุงการทำงาน"],
    ]
    assert plain(page.frame.answer) == "ผลปี 2565 พบ 3 ประเด็น เอกสารไม่ได้แบ่งระดับความเร่งด่วน"
    assert all(each.mark is None for each in excerpt(page, 1).lines)


def test_a_score_that_the_document_prints_otherwise_stands_beside_that_of_the_result() -> None:
    page = shown(analysis=DIFFERING, result=RESULT).analysis
    assert [plain(each) for each in page.printed_scores] == [
        "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ ผลประเมินได้ 93.57 คะแนน แต่ข้อความสรุป พิมพ์ 12.34",
        "คะแนนรวม ผลประเมินได้ 80.00 คะแนน แต่เอกสาร พิมพ์ 12.35",
    ]


def test_a_year_tells_no_tier_that_its_document_does_not() -> None:
    pages = shown(analysis=UNJUDGED, result=RESULT)
    step = next(
        each for each in pages.page(urls.year(OF_YEAR), YearPage).overview.loop if each.address.endswith("analysis/")
    )
    assert (plain(step.value), step.detail) == ("3 ประเด็น", "")


def test_a_tier_without_findings_is_not_told() -> None:
    answer = plain(shown(analysis=JUDGED, result=RESULT).analysis.frame.answer)
    assert answer == "ผลปี 2565 พบ 6 ประเด็น ต้องเร่งแก้ 1 ควรพัฒนา 4 จุดแข็ง 1"
    some = "of: 2565\nfindings: [{id: f1, tier: develop, subjects: [i1], text: ก}, {id: f2, subjects: [i2], text: ข}]\n"
    assert plain(shown(analysis=some).analysis.frame.answer) == "ผลปี 2565 พบ 2 ประเด็น ควรพัฒนา 1 ไม่ได้บอกระดับ 1"


def test_an_analysis_by_topics_alone_counts_topics() -> None:
    only = "of: 2565\ntopics: [{id: t1, no: 1, title: กระบวนการ, subjects: [i1]}]\n"
    assert plain(shown(analysis=only).analysis.frame.answer) == "ผลปี 2565 วิเคราะห์ไว้ 1 ประเด็น"
    assert shown(analysis="of: 2565\n").analysis.frame.answer == ""


def test_a_bar_belongs_to_what_the_finding_names_and_never_quarrels_with_its_tier() -> None:
    pages = shown(analysis=JUDGED, result=RESULT)
    told_scores = {
        each: (view.bar and view.bar.score, bool(view.rule), [plain(words) for words in view.scores])
        for each in ("f1", "f2", "f3", "f4", "f5", "f6")
        for view in [pages.finding(each)]
    }
    assert told_scores == {
        "f1": ("97.14", True, []),
        "f2": (None, False, ["ตัวชี้วัดที่ 8 ได้ 97.36 คะแนน"]),
        "f3": ("93.57", False, []),
        "f4": (None, False, ["ตัวชี้วัดที่ 1 ได้ 93.57 คะแนน"]),
        "f5": ("84.05", False, []),
        "f6": (None, False, ["ตัวชี้วัดที่ 1 ได้ 93.57 คะแนน", "ตัวชี้วัดที่ 2 ได้ 84.05 คะแนน"]),
    }
    assert "คะแนน 97.00 ถึง 99.99 ต่ำกว่า 100 คะแนน" in plain(pages.finding("f1").rule[0])


def test_l3_keeps_a_finding_without_a_fix_and_l4_one_about_a_whole_indicator() -> None:
    page = shown(analysis=UNJUDGED, result=RESULT).analysis
    fixes, questions = page.tables
    assert [row[3:] for row in grid(fixes)] == [
        ["คุณภาพโดยรวม", "ไม่ได้ระบุ"],
        ["e11 (ในเอกสารพิมพ์ e10) บริการยังไม่ดีขึ้น", "ปรับขั้นตอน"],
    ]
    assert [row[0] for row in grid(fixes)] == ["1", "3"]
    assert [row[-1] for row in grid(questions)] == ["ขั้นตอนต้องชัด"]
    (of_topic,) = page.topics[0].tables
    assert grid(of_topic) == [["EIT", "1 คุณภาพการดำเนินงาน", "", "84.05", "คุณภาพโดยรวม"]]
    assert of_topic.caption == "ข้อคำถามและข้อ OIT"


def test_the_documents_own_words_and_codes_stand_in_tables_result_and_search() -> None:
    pages = shown(analysis=UNJUDGED, result=RESULT)
    (topic,) = pages.analysis.topics
    assert grid(topic.shopping) == [
        ["e11", "การให้บริการของเจ้าหน้าที่ดีขึ้นกว่าเดิมมากน้อยเพียงใด"],
        ["O1 (ในเอกสารพิมพ์ O14)", "โครงสร้างและอำนาจหน้าที่"],
    ]
    [link] = pages.finding("f1").subjects
    assert plain(link.text).startswith("คำถาม e11 (ในเอกสารพิมพ์ e10) การให้บริการ")
    result = pages.page(urls.result(FiscalYear(2565)), ResultPage)
    assert any("ดีขึ้นกว่าเดิม" in cell for table in result.tables for row in grid(table) for cell in row)
    assert grid(result.tables[0])[1][1] == "IIT 1 การปฏิบัติหน้าที่"
    assert "O14" in str(entry(pages.analysis, "")["b"])


def test_what_the_document_says_between_its_tables_stands_in_reading_order() -> None:
    page = shown(analysis=UNJUDGED, result=RESULT).analysis
    assert [group.introduction for group in page.groups] == ["บุคลากรภายในสะท้อนความเห็น", ""]
    assert [each.anchor for each in page.introductions] == ["introduction-oit"]
    assert page.topics[0].lead == "จึงกำหนดแนวทางดังนี้"
    assert page.constraints_lead == "หน่วยงานมีข้อจำกัดดังนี้"


MEASURES = """\
groups: [{id: g1, instrument: EIT, follow_ups: [{id: f9, text: ติดตาม, every: quarter}]}]
measures:
- id: m1
  no: "1"
  group: g1
  findings: [f1]
  approach: ปรับปรุงบริการทุกขั้นตอน
  period: ม.ค. - มี.ค. 2566
  units: {main: office}
  steps: [{id: s1, text: ประชุม, deadline: 31 มกราคม 2566}]
"""


def test_l2_without_a_tier_drops_neither_approach_nor_period_nor_deadline() -> None:
    pages = shown(analysis=UNJUDGED, result=RESULT, measures=MEASURES)
    (table,) = pages.page(urls.measures(OF_YEAR), MeasuresPage).tables
    assert table.caption == "แบบวัด EIT"
    [row] = grid(table)
    assert row[0] == "3 การปรับปรุงการทำงาน"
    assert row[3] == "ปรับปรุงบริการทุกขั้นตอน"
    assert row[4] == "ระยะเวลาดำเนินการ: มกราคม – มีนาคม 2566 / ประชุม (กำหนด 31 มกราคม 2566)"
    assert [(plain(line.text), plain(line.note)) for line in table.footers[0].lines] == [("ติดตาม", "ทุกไตรมาส")]
    [why] = pages.page(urls.measure(OF_YEAR, "m1"), MeasurePage).findings
    assert why.mark is None
    assert pages.finding("f2").unanswered
    assert not pages.finding("f3").measures


def test_l9_numbers_and_names_as_the_document_does() -> None:
    report = "layout: by-indicator\nentries: [{for: m1, status: done, done: [{text: ทำแล้ว}]}]\n"
    pages = shown(analysis=UNJUDGED, result=RESULT, measures=MEASURES, report_6=report)
    (table,) = pages.page(urls.round_report(OF_YEAR, "6-month"), RoundReportPage).tables
    rows = grid(table)
    assert plain(rows[0][0]) == "[ตัวชี้วัดที่ 3 การปรับปรุงการทำงาน]"
    assert rows[1][0] == "e11 (ในเอกสารพิมพ์ e10) บริการยังไม่ดีขึ้น"


def test_items_are_told_by_their_scores_and_scores_give_verdicts() -> None:
    items = "items: [{item: o1, score: 100}, {item: o2, score: 50}, {item: o3, verdict: failed}]\n"
    pages = shown(result=RESULT[: RESULT.index("items:")] + items)
    table = pages.page(urls.result(FiscalYear(2565)), ResultPage).tables[-1]
    assert [(row[2], row[-1]) for row in grid(table)] == [("ผ่าน", "100.00"), ("", "50.00"), ("ไม่ผ่าน", "")]


def test_a_year_with_only_a_result_says_it_once() -> None:
    answer = plain(shown(result=RESULT).page(urls.year(FiscalYear(2565)), YearPage).frame.answer)
    assert answer == "ผล ITA ปี 2565 ได้ 80.00 คะแนน เกรด B มี 3 จาก 5 ตัวชี้วัดที่ต่ำกว่าเป้า 85"
    bare = shown(result_2566="total: 91.46\nlevel: ผ่านดี\n").page(urls.year(OF_YEAR), YearPage).frame.answer
    assert plain(bare) == "ผล ITA ปี 2566 ได้ 91.46 คะแนน ระดับผ่านดี"
