"""A draft never goes out because of how its front matter was typed; an ordinary page is no front matter."""

from pathlib import Path

import pytest

from site_builder.reading.markdown.file import parse_markdown
from site_builder.records.base import typed_names
from site_builder.records.document import Document
from site_builder.records.prose_page import ProsePage

ROOT = Path(__file__).resolve().parents[3]
FIELDS = typed_names(ProsePage) | typed_names(Document)
BODY = "\n\nเนื้อความที่ยังไม่ให้เผยแพร่\n"

FENCES = [
    *("—", "–", "――", "----", "-----", "--", "-", "- - -", "-- -", "\u200b---", "---\u200b", "\ufeff\u200b---"),
    *(
        "\u2212\u2212\u2212",
        "\u2010\u2010\u2010",
        "＿＿＿",
        "___",
        "***",
        "* * *",
        "===",
        "~~~",
        "```",
        "```yaml",
        "~~~yaml",
    ),
    *("...", "+++", "<!--", "> ---", "# ---", "- ---", "|---|", "'---'", '"---"', "\\---", "---yaml", "--- yaml"),
    *("ーーー", "───", "－－－", "\u00a0---", "    ---", "---#"),
]
WITHOUT = [
    "title: แผน\nstate: draft\n",
    "title: แผน\nstate: draft\n---\n",
    "state: draft\n---\n",
    "State: Draft\n",
    "state : draft\n",
    "state:draft\n",
    "state= draft\n",
    "state：draft\n",
    "ｓｔａｔｅ：ｄｒａｆｔ\n",
    "**state:** draft\n",
    "`state: draft`\n",
    "- state: draft\n- title: แผน\n",
    "* state: draft\n",
    "1. state: draft\n",
    "> state: draft\n",
    "| state: draft |\n",
    "# แผน\n\nstate: draft\n",
    "# แผน\n\n---\ntitle: แผน\nstate: draft\n---\n",
    "แผน\n---\nstate: draft\n---\n",
    "“state: draft”\n",
    "{state: draft}\n",
    "state: 'draft'\n",
    'state: "draft"\n',
    "state: ร่าง\n",
    "สถานะ: ฉบับร่าง\n",
    "status: draft\n",
    "title: แผน\n\nstate: draft\n",
    "---\n---\nstate: draft\n---\n",
    "id: d1\nkind: memo\n",
    "\n\n\u200b\n  state: draft\n",
    "state; draft\n",
    "state&#58; draft\n",
    "<b>state:</b> draft\n",
    "<p>state: draft</p>\n",
    "state\ua789 draft\n",
    "// state: draft\n",
    "% state: draft\n",
    "<!-- state: draft -->\n",
    "<!--\nstate: draft\n-->\n",
]


def refused(text: str) -> bool:
    parts, issues = parse_markdown(text.encode(), "content/pages/d.md", FIELDS)
    return parts is None and any(issue.severity.value == "error" for issue in issues)


@pytest.mark.parametrize("fence", FENCES)
def test_a_mistyped_fence_stops_the_page(fence: str) -> None:
    for close in (fence, "---"):
        text = f"{fence}\ntitle: แผนงาน\nstate: draft\n{close}{BODY}"
        parts, issues = parse_markdown(text.encode(), "content/pages/d.md", FIELDS)
        assert parts is None, (fence, issues)
        assert any(issue.severity.value == "error" for issue in issues)


@pytest.mark.parametrize("fence", FENCES)
def test_a_blank_line_between_changes_nothing(fence: str) -> None:
    assert refused(f"{fence}\n\nstate: draft\n\ntitle: แผนงาน\n\n{fence}{BODY}")


@pytest.mark.parametrize("head", WITHOUT)
def test_a_front_matter_without_fence_stops_the_page(head: str) -> None:
    assert refused(head + BODY)


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("—\nstate: draft\n—\nก", 1, "front-matter-fence"),
        ("\n\n----\ntitle: ก\nstate: draft\n----\nก", 3, "front-matter-fence"),
        ("title: ก\nstate: draft\n---\nก", 1, "front-matter-unfenced"),
        ("# ก\n\nstate: draft\n", 3, "front-matter-unfenced"),
        ("---\n---\nstate: draft\n", 3, "front-matter-unfenced"),
    ],
)
def test_the_line_to_mend_is_named(text: str, line: int, code: str) -> None:
    _, issues = parse_markdown(text.encode(), "content/pages/d.md", FIELDS)
    assert [(issue.place.line, issue.code) for issue in issues] == [(line, code)]


def test_the_cure_followed_makes_a_draft() -> None:
    parts, issues = parse_markdown("—\nstate: draft\n—\nก".replace("—", "---").encode(), "content/pages/d.md", FIELDS)
    assert parts is not None
    assert parts.front_matter is not None
    assert issues == ()


def test_what_cannot_be_seen_is_shown() -> None:
    _, issues = parse_markdown("\u200b---\nstate: draft\n---\nก".encode(), "content/pages/d.md", FIELDS)
    assert "[U+200B]---" in issues[0].th


@pytest.mark.parametrize(
    "text",
    [
        "# หัวข้อ\n\nเนื้อความ\n\n---\n\nย่อหน้าต่อไป\n",
        "***\n\nเนื้อความ\n",
        "----\n\nเนื้อความ\n",
        "หมายเหตุ: ข้อความ\n",
        "โทรศัพท์: 0 0000 0000\nโทรสาร: 0 0000 0000\n",
        "- เวลาทำการ: 8.30 - 16.30 น.\n- ที่ตั้ง: ตำบลตัวอย่าง\n",
        "| ช่อง | ค่า |\n|---|---|\n| สถานะ | แล้วเสร็จ |\n",
        "สถานะ: ดำเนินการแล้วเสร็จ\n",
        "```\nคำสั่ง\n```\n",
        "# คู่มือ\n\nพิมพ์ `title: ชื่อ` ในหัวไฟล์\n",
        "ประกาศ: ร่างแผนพัฒนาท้องถิ่น\n",
        "![ภาพ](a.png)\n",
        "1. ขั้นตอนที่หนึ่ง: ยื่นคำขอ\n2. ขั้นตอนที่สอง: รับเอกสาร\n",
        "> คำคม: ซื่อสัตย์\n",
        "---\ntitle: ก\n---\nเนื้อความ\n\nสถานะ: เสร็จ\n",
        "",
        "\n\n",
    ],
)
def test_an_ordinary_page_is_read(text: str) -> None:
    parts, issues = parse_markdown(text.encode(), "content/pages/d.md", FIELDS)
    assert parts is not None
    assert issues == ()


def test_no_page_of_the_samples_is_stopped() -> None:
    pages = [*ROOT.glob("content/**/*.md"), *ROOT.glob("tests/agencies/**/*.md"), *ROOT.glob("docs/**/*.md")]
    assert len(pages) > 30
    stopped = [
        (path.name, [issue.code for issue in issues])
        for path in pages
        if any(issues := parse_markdown(path.read_bytes(), path.name, FIELDS)[1])
        and any(issue.code.startswith("front-matter") for issue in issues)
    ]
    assert stopped == []
