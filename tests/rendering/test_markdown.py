"""Markdown that people write, and markup that somebody tries."""

import re

import pytest

from site_builder.rendering.markdown import to_html


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
