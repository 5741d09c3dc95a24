"""Markdown that people write, and markup that somebody tries."""

import re

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.output.html.markdown import EXTENSION_SETTINGS, EXTENSIONS, to_html
from site_builder.output.html.markdown_extras import INLINE


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("สวัสดี **ครับ**", "<p>สวัสดี <strong>ครับ</strong></p>"),
        ("## หัวข้อ { #name }", '<h2 id="name">หัวข้อ</h2>'),
        ("# ใหญ่ { #big }", '<h2 id="big">ใหญ่</h2>'),
        ("[มาตรการ](/2566/measures/)", '<a href="../2566/measures/" rel="noopener">'),
        ("[ข้อ](/2566/oit/o1/#element-1)", '<a href="../2566/oit/o1/#element-1" rel="noopener">'),
        ("| ก | ข |\n|---|--:|\n| 1 | 2 |", '<td align="right">2</td>'),
    ],
)
def test_what_people_write(body: str, shown: str) -> None:
    assert shown in to_html(body, seen_from="about/")


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        "text <img src=x onerror=alert(1)> text",
        "<iframe src='https://x.example'></iframe>",
        "<div onclick=alert(1)>x</div>",
        '<a href="javascript:alert(1)">x</a>',
    ],
)
def test_raw_markup_is_shown_as_the_text_it_is(body: str) -> None:
    html = to_html(body, seen_from="about/")
    assert "&lt;" in html
    assert not re.search(r"<(script|img|iframe|div|a)\b", html)


@pytest.mark.parametrize(
    ("body", "gone"),
    [
        ("[x](javascript:alert(1))", "javascript:"),
        ("[x](data:text/html;base64,PHNjcmlwdD4=)", "data:"),
        ("สวัสดี{ style='color:red' onclick='x()' }", "<p style"),
        ("{{ site }} {% raw %}", "อบต."),
    ],
)
def test_dangerous_links_and_attributes_do_not_go_out(body: str, gone: str) -> None:
    assert gone not in to_html(body, seen_from="about/")


@pytest.mark.parametrize(
    ("head", "kind", "title"),
    [
        ("!!! note", "note", "หมายเหตุ"),
        ("!!! คำเตือน", "warning", "คำเตือน"),
        ("!!!คำแนะนำ", "tip", "คำแนะนำ"),
        ('!!! warning "ก่อนวันที่ 30 เมษายน"', "warning", "ก่อนวันที่ 30 เมษายน"),
        ('!!! danger ""', "danger", "อันตราย"),
        ("!!! Caution", "warning", "คำเตือน"),
        ("!!! ประกาศ", "note", "ประกาศ"),
        ('!!! note "<b>ดัง</b>"', "note", "&lt;b&gt;ดัง&lt;/b&gt;"),
    ],
)
def test_a_box_says_its_kind_in_thai(head: str, kind: str, title: str) -> None:
    html = to_html(f"{head}\n    ข้อความ\n\nต่อไป", seen_from="about/")
    icon = f'<svg class="ic"[^>]*><use href="#i-box-{kind}"/></svg>'
    wanted = (
        f'<div class="admonition {kind}">\\s*<p class="admonition-title">{icon}{re.escape(title)}</p>\\s*<p>ข้อความ</p>'
    )
    assert re.search(wanted, html), html
    assert "</div>\n<p>ต่อไป</p>" in html


@pytest.mark.parametrize(("mark", "opened"), [("???", ""), ("???+", ' open=""')])
def test_a_box_that_folds_is_the_browsers_own(mark: str, opened: str) -> None:
    html = to_html(f'{mark} คำถาม "ทำไม"\n    เพราะ\n\n    และ', seen_from="about/")
    assert f'<details class="admonition question"{opened}>' in html
    assert re.search(
        r"<summary><svg.*?</svg>ทำไม<svg.*?#i-chevron.*?</svg></summary>\s*<p>เพราะ</p>\s*<p>และ</p>", html
    )


def test_a_table_names_its_columns_and_a_wide_one_scrolls_in_a_named_box() -> None:
    narrow = "| ก | ข | ค |\n|---|---|---|\n| 1 | 2 | 3 |"
    wide = "| ก | ข | ค | ง |\n|---|---|---|---|\n| 1 | 2 | 3 | 4 |"
    html = to_html(f"{narrow}\n\n{wide}\n\nคั่น\n\n{wide}", seen_from="about/")
    assert html.count('<th scope="col">') == 11
    boxes = re.findall(r"<section([^>]*)>\s*<table>", html)
    assert [sorted(re.findall(r'([a-z-]+)="(.*?)"', box)) for box in boxes] == [
        [
            ("aria-label", f"ตารางที่&nbsp;{number} เลื่อนซ้ายขวาได้"),
            ("class", "scroller"),
            ("tabindex", "0"),
        ]
        for number in (1, 2)
    ]
    assert "<p>คั่น</p>" in html


def test_a_to_do_list_says_what_its_boxes_show() -> None:
    html = to_html("- [ ] ยังอยู่\n- [x] เสร็จ **แล้ว**\n- ธรรมดา\n\n[ ] ไม่ใช่ข้อ", seen_from="about/")
    assert re.search(r'<li class="task-list-item"><svg.*?task-open.*?<span class="vh">ยังไม่ได้ทำ </span>ยังอยู่</li>', html)
    assert re.search(r"task-done.*?ทำแล้ว </span>เสร็จ <strong>แล้ว</strong></li>", html)
    assert "<li>ธรรมดา</li>" in html
    assert "<p>[ ] ไม่ใช่ข้อ</p>" in html


def test_footnotes_are_named_in_thai_and_lead_back() -> None:
    html = to_html("ข้อความ[^a]\n\n[^a]: ที่มา", seen_from="about/")
    assert re.search(r'<section aria-label="เชิงอรรถ" class="footnote">\s*<ol>', html)
    assert 'title="กลับไปที่ข้อความของเชิงอรรถ 1"' in html
    assert "<hr" not in html


def test_definitions_and_fenced_code() -> None:
    html = to_html("มาตรการ\n:   สิ่งที่สัญญา\n\n```\n<b>\n```", seen_from="about/")
    assert "<dt>มาตรการ</dt>\n<dd>สิ่งที่สัญญา</dd>" in html
    assert "<pre><code>&lt;b&gt;\n</code></pre>" in html


@pytest.mark.parametrize(
    "body", ["ข้อความ\n{ .vh }", "## หัว { .js-only #a }", "[ก](/a/){ .btn role=button tabindex=5 }"]
)
def test_classes_and_roles_of_ones_own_do_not_go_out(body: str) -> None:
    assert not re.search(r"class=|role=|tabindex=", to_html(body, seen_from="about/"))


def test_one_text_leaves_nothing_to_the_next() -> None:
    to_html("ITA[^1]\n\n[^1]: หมายเหตุ\n\n*[ITA]: การประเมิน\n\n[ที่นี่]: /2566/", seen_from="2566/documents/a/")
    assert to_html("ITA[^1] [ที่นี่]", seen_from="about/") == "<p>ITA[^1] [ที่นี่]</p>"


def test_one_text_leads_from_every_page_to_the_same_place() -> None:
    for seen_from, link in (
        ("2566/documents/a/", "../../measures/"),
        ("2566/oit/o1/", "../../measures/"),
        ("", "2566/measures/"),
    ):
        assert f'href="{link}"' in to_html("[มาตรการ](/2566/measures/)", seen_from=seen_from)


SIGNS = "`\\[]!<>&*_: \n^#|-+.()\"'{}=~1aก"
PLAIN = "".join(sign for sign in SIGNS if not INLINE.search(sign))


def converter() -> markdown.Markdown:
    return markdown.Markdown(extensions=EXTENSIONS, extension_configs=EXTENSION_SETTINGS, output_format="html")


@given(st.text(alphabet=PLAIN, max_size=30).filter(lambda words: not INLINE.search(words)))
def test_inline_markup_begins_only_with_the_signs_that_are_looked_for(words: str) -> None:
    for kind in converter().inlinePatterns:
        assert not kind.getCompiledRegExp().search(words), type(kind).__name__


@given(st.lists(st.text(alphabet=SIGNS, max_size=12), max_size=6).map("\n".join))
def test_texts_set_apart_become_what_they_would_have_become(body: str) -> None:
    whole, searched = converter(), converter()
    for name in ("set plain text apart", "take plain text back"):
        searched.treeprocessors.deregister(name)
    assert whole.convert(body) == searched.convert(body)


def test_abbreviations_are_explained_in_texts_without_inline_markup() -> None:
    html = to_html("เปิดเผยตาม OIT\n\n*[OIT]: Open Data Integrity", seen_from="about/")
    assert '<abbr title="Open Data Integrity">OIT</abbr>' in html
