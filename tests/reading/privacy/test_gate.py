"""The gate in a whole project: no number goes out, whatever kind of file it hides in, and waivers stay at home."""

from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.building.build import build_site
from site_builder.building.site_plan.plan import check_project
from site_builder.language.problems.report import as_json, as_text
from site_builder.language.problems.report_page import as_html
from tests.conftest import ROOT, quiet
from tools.made_up_papers import as_docx, as_pdf, as_xlsx

NUMBER, SPACED = "1234567890121", "1 2345 67890 12 1"
PAPERS = {
    "pdf": as_pdf(["A list", SPACED]),
    "docx": as_docx(["รายชื่อ"], [[list(NUMBER)]]),
    "xlsx": as_xlsx([["ชื่อ"], ["ก", NUMBER]]),
    "csv": f"ก,{NUMBER}".encode(),
}
PLACES = {"pdf": "หน้า 1", "docx": "ย่อหน้าที่ 2", "xlsx": "แผ่นงาน “ทะเบียน” แถว 2", "csv": "บรรทัด 1"}


def evidence(name: str) -> str:
    return f"- {{id: ev-001, title: รายชื่อ, kind: document, files: [{{file: evidence/{name}}}]}}\n"


@pytest.mark.parametrize("kind", PAPERS)
def test_a_number_in_a_paper_stops_the_build_and_is_shown_masked_with_its_place(
    kind: str, small_project: Callable[..., Path]
) -> None:
    files = {"content/2566/evidence.yml": evidence(f"list.{kind}"), f"content/2566/evidence/list.{kind}": PAPERS[kind]}
    root = small_project(files)
    issues = check_project(root)
    [issue] = [issue for issue in issues if issue.code == "personal-citizen-number"]
    assert issue.place.file == f"content/2566/evidence/list.{kind}"
    assert PLACES[kind] in issue.th
    for report in (as_text(issues), as_json(issues), as_html(issues)):
        assert NUMBER not in report
        assert SPACED not in report
    assert build_site(root, root / "site", quiet).output is None
    assert not (root / "site").exists()


def test_other_messages_do_not_repeat_the_number(small_project: Callable[..., Path]) -> None:
    root = small_project({"content/2566/ita.yml": f"total: {NUMBER}\n"})
    issues = check_project(root)
    assert {"score-out-of-range", "personal-citizen-number"} <= {issue.code for issue in issues}
    assert NUMBER not in as_text(issues)


def test_a_scan_is_said_to_be_unchecked_until_somebody_looked(small_project: Callable[..., Path]) -> None:
    files = {"content/2566/evidence.yml": evidence("scan.pdf"), "content/2566/evidence/scan.pdf": as_pdf([])}
    [issue] = [issue for issue in check_project(small_project(files)) if issue.code == "personal-unchecked"]
    waiver = (
        f"- {{check: personal-unchecked, file: {issue.place.file}, shown: {issue.values['shown']}, by: clerk, "
        "on: 1 มีนาคม 2566, reason: เปิดดูทุกหน้าแล้ว}\n"
    )
    root = small_project({**files, "content/waivers.yml": waiver}, name="waived")
    codes = [issue.code for issue in check_project(root)]
    assert "personal-unchecked" not in codes
    assert "waiver-used" in codes
    (root / "content/2566/evidence/scan.pdf").write_bytes(as_pdf([]) + b"\n")
    assert {"personal-unchecked", "waiver-unused"} <= {issue.code for issue in check_project(root)}


def test_a_paper_scanned_as_a_picture_is_unchecked_and_a_photo_is_not(small_project: Callable[..., Path]) -> None:
    listed = (
        "- {id: ev-001, title: คำสั่ง, kind: document, files: [{file: evidence/a.png, alt: คำสั่ง}]}\n"
        "- {id: ev-002, title: ภาพ, kind: photo, files: [{file: evidence/b.png, alt: ภาพ}]}\n"
    )
    picture = (ROOT / "content/2566/evidence/no-gift-poster.png").read_bytes()
    files = {f"content/2566/evidence/{name}.png": picture for name in "ab"}
    issues = check_project(small_project({"content/2566/evidence.yml": listed, **files}))
    found = [issue.place.file for issue in issues if issue.code == "personal-unchecked"]
    assert found == ["content/2566/evidence/a.png"]


@pytest.mark.whole_site
def test_a_waiver_lets_a_site_out_and_stays_at_home(small_project: Callable[..., Path]) -> None:
    page = "---\ntitle: คู่มือ\n---\n\nตัวอย่างเลข 1-2345-67890-12-1 สำหรับกรอก\n"
    waiver = (
        "- {check: personal-citizen-number, file: content/pages/about.md, shown: 1-xxxx-xxxxx-12-1, by: clerk, "
        "on: 1 มีนาคม 2566, reason: เหตุผลที่ไม่เผยแพร่}\n"
    )
    root = small_project({"content/pages/about.md": page, "content/waivers.yml": waiver})
    outcome = build_site(root, root / "site", quiet)
    assert outcome.output is not None, [issue.line for issue in outcome.issues]
    published = [path for path in (root / "site").rglob("*") if path.is_file()]
    assert not any("เหตุผลที่ไม่เผยแพร่".encode() in path.read_bytes() for path in published)
    assert "waivers.yml" not in {path.name for path in published}
