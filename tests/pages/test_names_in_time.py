"""What bears a day of its own shows the names of that day; all else those of its year's end."""

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.pages.all_pages import build_pages
from site_builder.pages.loop.measure import MeasurePage
from site_builder.pages.loop.measures import MeasuresPage
from site_builder.pages.loop.round_report import RoundReportPage
from site_builder.pages.papers.document import DocumentPage
from site_builder.pages.parts.basics import Detail, Page
from site_builder.pages.parts.context import Context
from site_builder.pages.site.corrections import CorrectionsPage
from site_builder.reading.load import ProjectSource, load
from tests.conftest import SMALL_PROJECT

RENAMED = "1 ตุลาคม 2566"
SITE = f"""\
agency:
  kind: sub-district-organisation
  names: [{{name: อบต.เดิม}}, {{name: เทศบาลใหม่, from: {RENAMED}}}]
  district: ทดสอบ
  province: ทดสอบ
units: [{{id: office, names: [{{name: สำนักงานเดิม}}, {{name: สำนักใหม่, from: {RENAMED}}}]}}]
positions: [{{id: clerk, names: [{{name: เจ้าพนักงานเดิม}}, {{name: นักจัดการใหม่, from: {RENAMED}}}], unit: office}}]
"""
MEASURES = """\
adopted: {on: 25 ธันวาคม 2566, by: clerk}
measures:
- {id: m01, no: 1, title: ก, units: {main: office}, steps: [{id: m01-s1, text: ประชุม, doer: clerk}]}
"""
REPORT = """\
approved: {by: clerk, on: 5 มกราคม 2567}
entries:
- for: m01-s1
  status: done
  done: [{text: ประชุม, on: 1 มีนาคม 2566, by: clerk}, {text: ส่งรายงาน, on: 5 มกราคม 2567, by: clerk}]
"""
CORRECTIONS = "- {id: c1, on: 5 มกราคม 2567, page: /2566/measures/, before: ก, after: ข, by: clerk}\n"


def paper(kind: str, day: str, more: str = "") -> str:
    front = f"id: {kind}\nkind: {kind}\ntitle: ก\ndate: {day}\nsigned_by: clerk\naddressee: clerk\n{more}"
    return f"---\n{front}---\n\nข้อความ\n"


def pages_of(**files: str) -> dict[str, Page]:
    tree = {**SMALL_PROJECT, "content/site.yml": SITE, "content/2566/measures.yml": MEASURES, **files}
    disclosure, _ = load(ProjectSource({path: text.encode() for path, text in tree.items()}))
    assert disclosure is not None
    assert FiscalYear(2566) in disclosure.by_year
    return {page.frame.address: page for page in build_pages(Context(disclosure, {}))[1]}


def document(text: str, name: str) -> DocumentPage:
    found = pages_of(**{f"content/2566/documents/{name}.md": text})[f"2566/documents/{name}/"]
    assert isinstance(found, DocumentPage)
    return found


def said(listed: tuple[Detail, ...]) -> str:
    return " ".join(
        f"{each.text} {' '.join(link.text for link in each.links)} {each.mark.word if each.mark else ''}"
        for each in listed
    )


def test_a_paper_bears_the_names_of_its_own_day() -> None:
    before = document(paper("announcement", "5 มกราคม 2566"), "announcement")
    after = document(paper("announcement", "5 มกราคม 2567"), "announcement")
    assert (before.signer, after.signer) == ("เจ้าพนักงานเดิม", "นักจัดการใหม่")
    assert ("อบต.เดิม" in before.form_lines[0], "เทศบาลใหม่" in after.form_lines[0]) == (True, True)
    assert "เจ้าพนักงานเดิม" in said(before.facts)
    assert "นักจัดการใหม่" in said(after.facts)


def test_a_memo_names_its_issuer_as_of_its_day_and_each_approval_as_of_its_own() -> None:
    approvals = "issuer: office\napprovals: [{by: clerk}, {by: clerk, on: 2 ตุลาคม 2566}]\n"
    memo = document(paper("memo", "30 กันยายน 2566", approvals), "memo")
    assert "สำนักงานเดิม" in said(memo.header)
    assert [each.position for each in memo.approvals] == ["เจ้าพนักงานเดิม", "นักจัดการใหม่"]
    later = document(paper("memo", "5 มกราคม 2567", "issuer: office\n"), "memo")
    assert "สำนักใหม่" in said(later.header)


def test_what_was_done_adopted_approved_or_corrected_names_who_did_it_then() -> None:
    pages = pages_of(
        **{
            "content/2566/progress/12-month.yml": REPORT,
            "content/corrections.yml": CORRECTIONS,
        }
    )
    report, measures = pages["2566/progress/12-month/"], pages["2566/measures/"]
    assert isinstance(report, RoundReportPage)
    assert isinstance(measures, MeasuresPage)
    assert "นักจัดการใหม่ เห็นชอบเมื่อ 5 ม.ค. 2567" in said(report.facts)
    assert "นักจัดการใหม่" in said(measures.facts)
    measure = pages["2566/measures/m01/"]
    assert isinstance(measure, MeasurePage)
    notes = [line.note for each in measure.rounds for told in each.entries for line in told.events]
    assert ["เจ้าพนักงานเดิม" in notes[0], "นักจัดการใหม่" in notes[1]] == [True, True]
    corrections = pages["corrections/"]
    assert isinstance(corrections, CorrectionsPage)
    assert "นักจัดการใหม่" in said(corrections.corrections[0].facts)
