"""A finished page as Markdown: the same words, and links that lead to the same pages."""

from html import escape, unescape
from pathlib import Path

import markdown
import pytest

from benchmarks.others.page_text import page_text, relinked
from benchmarks.others.projects import source_names, text_ratio, write_projects


def body(inside: str) -> str:
    return page_text(f"<header>shell</header><main>{inside}</main><footer>shell</footer>")[1]


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("<h1>ชื่อ</h1><p>ข้อความ</p>", "# ชื่อ\n\nข้อความ\n"),
        ("<ul><li>หนึ่ง</li><li>สอง<ul><li>ลึก</li></ul></li></ul>", "-   หนึ่ง\n\n-   สอง\n\n    -   ลึก\n"),
        ("<ol><li><p>ก</p><p>ข</p></li></ol>", "1.  ก\n\n    ข\n"),
        ("<dl><dt>กำหนด</dt><dd>30 ก.ย.</dd></dl>", "-   กำหนด: 30 ก.ย.\n"),
        ("<table><tr><th>ก</th></tr><tr><td><p>1</p><p>2</p></td></tr></table>", "| ก |\n| --- |\n| 1 2 |\n"),
        ("<p>ดู <a href='../m01/'>มาตรการ</a></p>", "ดู [มาตรการ](../m01/)\n"),
        ("<p>1. ไม่ใช่รายการ</p><p># ไม่ใช่หัวข้อ *</p>", "1\\. ไม่ใช่รายการ\n\n\\# ไม่ใช่หัวข้อ \\*\n"),
        ("<nav>เมนู</nav><p>คำ<svg><text>3</text></svg><span class='vh'>ซ่อน</span></p>", "คำ\n"),
    ],
)  # fmt: skip
def test_what_a_page_says_in_markdown(html: str, told: str) -> None:
    assert body(html) == told


def test_signs_of_markdown_in_a_text_stay_signs() -> None:
    said = "a*b_c [d](e) `f` <g> | h & i"
    assert unescape(markdown.markdown(body(f"<p>{escape(said)}</p>"))) == f"<p>{said}</p>"


def test_links_are_led_elsewhere_or_become_text() -> None:
    told = "[หนึ่ง](a/) และ [สอง \\[2\\]](b/)"
    assert relinked(told, {"a/": "a.md"}.get) == "[หนึ่ง](a.md) และ สอง \\[2\\]"


def test_a_page_above_others_is_the_index_of_its_folder() -> None:
    assert source_names(["", "2566/", "2566/ita/"], "index.md") == {
        "": "index.md",
        "2566/": "2566/index.md",
        "2566/ita/": "2566/ita.md",
    }


def test_both_projects_hold_every_page_with_its_text(tmp_path: Path) -> None:
    site = tmp_path / "site"
    pages = {"": "<h1>หน้าแรก</h1><a href='2566/'>ปี</a>", "2566/": "<h1>ปี</h1><a href='ita/#total'>ผล</a>", "2566/ita/": "<h1>ผล</h1>"}  # fmt: skip  # noqa: E501
    for address, inside in [*pages.items(), ("search/", "<h1>ค้น</h1>")]:
        (site / address).mkdir(parents=True, exist_ok=True)
        (site / address / "index.html").write_text(f"<main>{inside}</main>", encoding="utf-8")
    written = write_projects(site, tmp_path / "mkdocs", tmp_path / "hugo")
    assert written.pages == len(written.weights) == 3
    assert "[ผล](ita.md)" in (tmp_path / "mkdocs/docs/2566/index.md").read_text(encoding="utf-8")
    assert "[ผล](ita/#total)" in (tmp_path / "hugo/content/2566/_index.md").read_text(encoding="utf-8")
    assert text_ratio(site, tmp_path / "mkdocs") == 1
