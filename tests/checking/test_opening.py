"""What a problem with a file says: which item it answers, whose it is, and how heavy it may be."""

from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.building.site_plan.plan import plan
from site_builder.checking.rules.opening import HEAVY, TOO_HEAVY, files_as_opened
from site_builder.records.file_facts import FileFacts, FileKind
from tools.crafted_files import papers

EVIDENCE = "- {id: ev-001, title: รายงาน, kind: document, files: [{file: evidence/a.pdf}]}\n"
MEMO = "---\nid: memo\nkind: memo\ntitle: บันทึก\ndate: 1 ธ.ค. 2565\nevidence: ev-001\n---\n\nเรื่อง\n"


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("{item: o31, answer: disclosed, unit: office, links: [{evidence: ev-001}]}", "ใช้ตอบข้อ O31 ของสำนักปลัด"),
        ("{item: o31, answer: disclosed, links: [{document: memo}]}", "ใช้ตอบข้อ O31"),
        ("{item: o31, answer: not-disclosed, reason: ยังไม่มี}", ""),
    ],
)
def test_a_problem_names_file_item_and_unit(answer: str, told: str, small_project: Callable[..., Path]) -> None:
    files = {
        "content/2566/evidence.yml": EVIDENCE,
        "content/2566/evidence/a.pdf": papers.locked("aes256"),
        "content/2566/documents/memo.md": MEMO,
        "content/2566/oit.yml": f"- {answer}\n",
    }
    [issue] = [issue for issue in plan(small_project(files)).issues if issue.code == "file-locked"]
    assert "a.pdf" in issue.th
    assert issue.th.endswith(told or "เปิดไม่ได้")
    assert issue.place.line == 1


@pytest.mark.parametrize(
    ("size", "codes"),
    [
        (HEAVY, []),
        (HEAVY + 1, ["file-heavy"]),
        (TOO_HEAVY, ["file-heavy"]),
        (TOO_HEAVY + 1, ["file-too-heavy"]),
    ],
)
def test_heavy_files_are_pointed_out(size: int, codes: list[str], small_project: Callable[..., Path]) -> None:
    made = plan(small_project())
    assert made.disclosure
    facts = FileFacts("content/pages/a.pdf", size, "", FileKind.PDF)
    assert [issue.code for issue in files_as_opened(made.disclosure, {facts.path: facts})] == codes
