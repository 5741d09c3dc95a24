"""The judge of the finished site, on sites of two or three lines."""

import pytest

from site_builder.building.link_check.built_site import check_links
from site_builder.language.problems.place import Place

BASE = "https://test.example/ita/"


def codes(files: dict[str, str], sources: dict[str, Place] | None = None) -> list[tuple[str, str]]:
    issues = check_links(files, lambda name: files[name].encode(), sources or {}, BASE)
    return [(issue.code, issue.values.get("target", issue.values.get("anchor", ""))) for issue in issues]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ('<a href="b/">b</a>', []),
        ('<a href="./">self</a>', []),
        ('<a href="b/#there">b</a>', []),
        ('<p id="x"></p><a href="#x">here</a>', []),
        ('<a href="b/?q=1#there">b</a>', []),
        ('<a href="https://elsewhere.example/">out</a>', []),
        ('<a href="mailto:a@b.example">mail</a>', []),
        ('<link rel="canonical" href="https://test.example/ita/">', []),
        ('<p>&lt;a href="nowhere/"&gt; href="no" as text</p>', []),
        ('<svg><use href="#i"/><symbol id="i"></symbol></svg>', []),
        ('<a href="%E0%B8%81.pdf">thai</a>', []),
        ('<a href="c/">c</a>', [("link-dead", "c/")]),
        ('<a href="b">no slash</a>', [("link-dead", "b")]),
        ('<a href="../">above the site</a>', [("link-dead", "../")]),
        ('<a href="/b/">from the root</a>', [("link-dead", "/b/")]),
        ("<a href='c/'>single quotes</a>", [("link-dead", "c/")]),
        ('<a href="javascript:alert(1)">x</a>', [("link-dead", "javascript:alert(1)")]),
        ('<a href="b/#gone">b</a>', [("anchor-dead", "b/#gone")]),
        ('<a\thref = "c/">blanks</a>', [("link-dead", "c/")]),
        ('<p>a = b</p><a href\r=\n"c/">c</a>', [("link-dead", "c/")]),
        ("<a href=c/>bare</a>", [("link-dead", "c/")]),
        ('<!-- <a href="c/"><p id="x"><p id="x"> -->', []),
        ('<template><a href="c/">to be copied</a></template>', [("link-dead", "c/")]),
        ('<a href="c/">c</a><a href="c/">c</a>', [("link-dead", "c/"), ("link-dead", "c/")]),
        ('<a href="b//">empty part</a><a href="b/../b/">there and back</a>', []),
        ('<p id="x"></p><p id="x"></p>', [("anchor-repeated", "x")]),
        ('<p id="a&amp;b"></p><a href="#a&#38;b">marks</a>', []),
        (
            '<link rel="stylesheet" href="https://test.example/ita/">',
            [("request-outside", "https://test.example/ita/")],
        ),
        ('<img src="https://elsewhere.example/a.png">', [("request-outside", "https://elsewhere.example/a.png")]),
        ('<script src="//cdn.example/a.js"></script>', [("request-outside", "//cdn.example/a.js")]),
        ('<img src="a.png" srcset="a.png 1x, d.png 2x">', [("link-dead", "d.png")]),
    ],
)
def test_links_of_a_page(page: str, expected: list[tuple[str, str]]) -> None:
    files = {"index.html": page, "b/index.html": '<p id="there"></p>', "ก.pdf": "", "a.png": ""}
    assert codes(files) == expected


def test_only_the_page_for_missing_addresses_links_from_the_sites_path() -> None:
    files = {"404.html": '<a href="/ita/b/">b</a><a href="/b/">outside</a>', "b/index.html": ""}
    assert codes(files) == [("link-dead", "/b/")]


SHELL = (
    '<header><a href="../../{}">x</a></header>{}<footer class="foot"><p id="foot"><a href="../#there">y</a></footer>'
)


@pytest.mark.parametrize(
    ("page", "dead"),
    [
        (SHELL.format("", '<a href="../b/">b</a>'), []),
        (SHELL.format("gone/", ""), [("link-dead", "../../gone/")]),
        (SHELL.format("", '<a href="gone/">b</a>'), [("link-dead", "gone/")]),
        (SHELL.format("", '<p id="foot">'), [("anchor-repeated", "foot")]),
        (SHELL.format("", '<header><a href="gone/">b</a></header>'), [("link-dead", "gone/")]),
        (SHELL.format("", '<p title=\'<footer class="foot">\' ><a href="gone/">b</a>'), [("link-dead", "gone/")]),
        (SHELL.format("", "") + '<a href="gone/">b</a>', [("link-dead", "gone/")]),
        ('<footer class="foot"></footer>' + SHELL.format("gone/", ""), [("link-dead", "../../gone/")]),
    ],
)
def test_what_pages_share_is_judged_on_each(page: str, dead: list[tuple[str, str]]) -> None:
    files = {"index.html": "", "a/index.html": '<p id="there"></p>', "a/b/index.html": page, "a/c/index.html": page}
    assert sorted(codes(files)) == sorted(dead * 2)


def test_a_shared_part_is_judged_from_each_folder() -> None:
    shell = SHELL.format("b/", "")
    files = {"index.html": "", "a/index.html": '<p id="there"></p>', "a/b/index.html": shell, "a/b/c/index.html": shell}
    assert codes(files) == [("link-dead", "../../b/"), ("anchor-dead", "../#there")]


def test_style_sheets_are_read_too() -> None:
    files = {"a.css": "@font-face{src:url(f.woff2)} b{background:url('https://x.example/a.png')}"}
    assert codes(files) == [("link-dead", "f.woff2"), ("request-outside", "https://x.example/a.png")]


def test_a_problem_is_reported_at_the_pages_source() -> None:
    source = Place("content/pages/about.md")
    issues = check_links(["about/index.html"], lambda _: b'<a href="x/">x</a>', {"about/index.html": source}, BASE)
    assert [issue.place for issue in issues] == [source]
