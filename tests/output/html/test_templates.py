"""The environment is strict, and markup in the data is text on the page."""

import json
from collections.abc import Callable
from pathlib import Path

import jinja2
import pytest
from markupsafe import Markup

from site_builder.building.build import build_site
from site_builder.building.site_plan.plan import plan
from site_builder.output.html.filters import (
    breakable,
    data_block,
    paragraphs,
    thai_digits,
    with_bare_mark,
    with_id_prefix,
)
from site_builder.output.html.render import Renderer
from site_builder.output.html.templates import environment, packaged_theme, theme_folders
from tests.conftest import quiet


def test_an_undefined_name_stops_the_page() -> None:
    made = environment([packaged_theme()])
    with pytest.raises(jinja2.UndefinedError):
        made.from_string("{{ nobody }}").render()


@pytest.mark.parametrize(
    ("text", "shown"),
    [("ปี 2566", "ปี ๒๕๖๖"), ("<b> & 1", "&lt;b&gt; &amp; ๑"), ('"7"', "&#34;๗&#34;"), ("O42", "O๔๒")],
)
def test_thai_digits_never_touch_markup(text: str, shown: str) -> None:
    assert thai_digits(text) == shown


def test_an_address_breaks_after_slashes_only() -> None:
    assert breakable("https://a.example/2566/<x>/") == "https://a.example/<wbr>2566/<wbr>&lt;x&gt;/<wbr>"


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ('<h2 id="a">ก</h2>', '<h2 id="x-a">ก</h2>'),
        ('<a href="#a">ก</a> <a href="../b/#a">ข</a>', '<a href="#x-a">ก</a> <a href="../b/#a">ข</a>'),
        ('<div aria-labelledby="a b">', '<div aria-labelledby="x-a x-b">'),
        ('<code>id="a" href="#a"</code>', '<code>id="a" href="#a"</code>'),
    ],
)
def test_ids_of_another_page_are_kept_apart(html: str, shown: str) -> None:
    assert with_id_prefix(Markup(html), "x-") == shown  # noqa: S704 (our own words)


def test_paragraphs_are_divided_by_empty_lines() -> None:
    assert paragraphs("ก\nข\n\n ค \n\n\n") == ["ก ข", "ค"]


def test_a_data_block_is_json_and_holds_no_character_of_markup() -> None:
    document = {"name": '</script><!-- & " \u2028 ก'}
    told = data_block(document)
    assert json.loads(told) == document
    assert not set(told) & set("<>&\u2028")
    with pytest.raises(ValueError, match="JSON"):
        data_block({"score": float("nan")})


def test_markup_in_a_title_is_text_everywhere(small_project: object, tmp_path: Path) -> None:
    evil = '"></title><script>alert(1)</script>'
    files = {
        "content/2566/measures.yml": f"measures:\n- {{id: m01, no: '1', title: '{evil}', units: {{main: office}}}}\n",
        "content/2566/progress/12-month.yml": None,
        "content/pages/about.md": f"---\ntitle: '{evil}'\n---\n\n{evil}\n",
    }
    root = small_project(files)  # type: ignore[operator]
    outcome = build_site(root, root / "site", quiet)
    assert outcome.output is not None, [issue.line for issue in outcome.issues]
    for page in (root / "site").rglob("*.html"):
        assert "<script>alert" not in page.read_text(encoding="utf-8"), page


def test_a_page_is_the_same_whichever_pages_came_before(small_project: Callable[..., Path]) -> None:
    made = plan(small_project())
    assert made.site
    folders, pages = theme_folders(made.root), made.pages
    in_order = Renderer(environment(folders), made.site)
    told = {page.frame.address: in_order.html(page) for page in pages}
    backwards = Renderer(environment(folders), made.site)
    assert told == {page.frame.address: backwards.html(page) for page in reversed(pages)}
    assert told == {page.frame.address: Renderer(environment(folders), made.site).html(page) for page in pages}


@pytest.mark.parametrize(
    ("text", "shown"),
    [("30 ก.ย. 2566", "30 ก.ย. 2566"), ("30 ก.ย. 2566¤", "30 ก.ย. 2566&#164;"), ("<b>¤", "&lt;b&gt;&#164;")],
)
def test_a_stamp_on_paper_has_the_bare_mark(text: str, shown: str) -> None:
    assert with_bare_mark(text) == shown
    assert with_bare_mark(Markup("&lt;¤")) == "&lt;&#164;"
