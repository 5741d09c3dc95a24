"""Twenty slips that clerks make: the Thai message alone is enough to mend each file.

The clerk here reads nothing but the message: the file and line it names, the name it says was meant, the line it says
to copy. After doing what it says, and nothing else, the project is as sound as before.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from site_builder.building.site_plan.plan import check_project
from site_builder.cli.main import main
from site_builder.language.problems.problem import Issue, Severity
from tests.conftest import SMALL_PROJECT

MEASURES, PAGE, YEAR = "content/2566/measures.yml", "content/pages/about.md", "content/2566/year.yml"
REPORT, EVIDENCE = "content/2566/progress/12-month.yml", "content/2566/evidence.yml"
PAPER = "- {id: ev-001, title: รายชื่อ, kind: document, files: [{file: evidence/list.csv}]}\n"

Mend = Callable[[Path, Issue], None]


def _line(root: Path, issue: Issue, change: Callable[[str], str]) -> None:
    path = root / issue.place.file
    lines = path.read_text(encoding="utf-8").split("\n")
    lines[issue.place.line - 1] = change(lines[issue.place.line - 1])
    path.write_text("\n".join(lines), encoding="utf-8")


def _said(pattern: str, issue: Issue) -> str:
    found = re.search(pattern, f"{issue.th} → {issue.advice_th}")
    assert found, issue.line
    return found[1]


def copy_the_line(root: Path, issue: Issue) -> None:
    mended = _said("คัดลอกบรรทัดนี้ไปแทน: (.*?)(?: ถ้าเป็นหมายเหตุ.*)?$", issue)
    _line(root, issue, lambda _: mended)


def copy_the_example(root: Path, issue: Issue) -> None:
    mended = _said("(?:เช่น|เป็น) “(.*)”$", issue)
    _line(root, issue, lambda _: mended)


def close_the_bracket(root: Path, issue: Issue) -> None:
    mended = _said("เช่น (.*)$", issue)
    _line(root, issue, lambda _: mended)


def write_what_was_meant(root: Path, issue: Issue) -> None:
    typed, meant = _said("“(.+?)”", issue), _said("น่าจะหมายถึง “(.+?)”", issue)
    _line(root, issue, lambda line: line.replace(typed, meant, 1))


def write_the_year(root: Path, issue: Issue) -> None:
    typed, year = _said("“.*?([0-9]{4})”", issue), _said("แก้ปีเป็น ([0-9]{4})", issue)
    _line(root, issue, lambda line: line.replace(typed, year, 1))


def remove_the_line(root: Path, issue: Issue) -> None:
    assert "เหลือไว้ช่องเดียว" in issue.advice_th
    path = root / issue.place.file
    lines = path.read_text(encoding="utf-8").split("\n")
    del lines[issue.place.line - 1]
    path.write_text("\n".join(lines), encoding="utf-8")


def rename_the_file(root: Path, issue: Issue) -> None:
    path = root / issue.place.file
    path.rename(path.with_name(_said("น่าจะหมายถึง “(.+?)”", issue)))


def convert_the_file(root: Path, issue: Issue) -> None:
    assert main([_said("site-builder ([a-z]+)", issue), "--project", str(root), issue.place.file]) == 0


def write_the_files_name(root: Path, issue: Issue) -> None:
    typed, there = _said("ไม่พบไฟล์ (\\S+)", issue), _said("แต่มี “(.+?)”", issue)
    _line(root, issue, lambda line: line.replace(typed, there, 1))


def remove_the_html(root: Path, issue: Issue) -> None:
    assert "ลบออก" in issue.advice_th
    markup = _said("คำสั่ง HTML (.+?) จะแสดง", issue)
    _line(root, issue, lambda line: line.replace(markup, ""))


def remove_the_number(root: Path, issue: Issue) -> None:
    assert issue.advice_th.startswith("ลบเลขนี้")
    column = issue.place.column - 1
    _line(root, issue, lambda line: line[:column] + re.sub("^[0-9 -]+", "", line[column:]))


def add_the_rule(root: Path, issue: Issue) -> None:
    """The front matter holds one field; the line goes after it."""
    assert "เพิ่มบรรทัด --- หลังหัวไฟล์บรรทัดสุดท้าย" in issue.advice_th
    path = root / issue.place.file
    lines = path.read_text(encoding="utf-8").split("\n")
    path.write_text("\n".join([*lines[:2], "---", *lines[2:]]), encoding="utf-8")


@dataclass(frozen=True)
class Slip:
    """What is typed wrongly in a sound project, the message it must bring first, and how its words are followed."""

    name: str
    code: str
    file: str
    before: str
    after: str
    mend: Mend


SLIPS = (
    Slip("tab", "yaml-tab", MEASURES, "  title:", "\ttitle:", copy_the_example),
    Slip("colon", "yaml-colon", MEASURES, "เปิดเผย", "แผน: เปิดเผย", copy_the_line),
    Slip("no blank", "yaml-colon-blank", MEASURES, "title: ", "title:", copy_the_line),
    Slip("curly quotes", "yaml-quote-curly", MEASURES, "title: เปิดเผยขั้นตอน", "title: “เปิดเผย: ขั้นตอน”", copy_the_line),
    Slip("quote inside", "yaml-quote-inside", MEASURES, "title: เปิดเผย", 'title: "เปิดเผย" ', copy_the_line),
    Slip("number sign", "yaml-hash", MEASURES, "เปิดเผย", "ห้อง #3 เปิดเผย", copy_the_line),
    Slip("comma", "yaml-comma", MEASURES, "อบรมบุคลากร", "อบรม, บุคลากร", copy_the_line),
    Slip("bracket", "yaml-bracket-open", MEASURES, "{main: office}", "{main: office", close_the_bracket),
    Slip("indentation", "yaml-indent", MEASURES, "  title:", "   title:", copy_the_example),
    Slip("square bracket", "yaml-first-character", MEASURES, "title: เปิดเผย", "title: [ด่วน] เปิดเผย", copy_the_line),
    Slip("key twice", "key-repeated", MEASURES, '  no: "1"\n', '  no: "1"\n  no: "2"\n', remove_the_line),
    Slip("field mistyped", "field-mistyped", MEASURES, "deadline: 31 มก", "dedline: 31 มก", write_what_was_meant),
    Slip("unit mistyped", "unit-unknown", MEASURES, "office", "ofice", write_what_was_meant),
    Slip("position mistyped", "position-unknown", REPORT, "clerk", "clark", write_what_was_meant),
    Slip("Christian year", "era-christian", MEASURES, "31 มกราคม 2566", "31 มกราคม 2023", write_the_year),
    Slip("capitals of a file", "file-name-mistyped", "content/2566/OIT.yml", "", "[]\n", rename_the_file),
    Slip("old encoding", "encoding-windows-874", PAGE, "", "", convert_the_file),
    Slip("dead link", "link-dead", PAGE, "สวัสดี", "[มาตรการ](/2566/measure/)", write_what_was_meant),
    Slip("name of a paper", "evidence-file-missing", EVIDENCE, "", PAPER, write_the_files_name),
    Slip("HTML", "markup-shown", PAGE, "สวัสดี", "<center>สวัสดี", remove_the_html),
    Slip("citizen number", "personal-citizen-number", PAGE, "สวัสดี", "สวัสดี 1-2345-67890-12-1", remove_the_number),
    Slip("front matter", "front-matter-open", PAGE, "เกี่ยวกับ\n---\n", "เกี่ยวกับ\n", add_the_rule),
)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_the_message_alone_is_enough_to_mend_the_file(slip: Slip, small_project: Callable[..., Path]) -> None:
    sound = SMALL_PROJECT.get(slip.file, "")
    assert slip.before in sound
    broken: dict[str, str | bytes] = {slip.file: sound.replace(slip.before, slip.after, 1) if sound else slip.after}
    if slip.code == "encoding-windows-874":
        broken[slip.file] = sound.encode("cp874")
    if slip.file == EVIDENCE:
        broken["content/2566/evidence/List.csv"] = "ก,ข\n"
    root = small_project(broken)
    issue = next(issue for issue in check_project(root) if issue.code == slip.code)
    slip.mend(root, issue)
    left = [issue for issue in check_project(root) if issue.severity is not Severity.NOTICE]
    assert {issue.code for issue in left} <= {"promise-unreported"}, [issue.line for issue in left]
