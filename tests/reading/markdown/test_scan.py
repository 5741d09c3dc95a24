"""Links and HTML of Markdown are found where they stand, and nothing else is taken for them."""

import pytest

from site_builder.language.markdown_links import links
from site_builder.output.html import markdown
from site_builder.reading.markdown.scan import SCHEMES, markdown_issues


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[ก](a/)", [("a/", 1, 5)]),
        ("ข\n\n![ก](a_(b).png 'ค')", [("a_(b).png", 3, 6)]),
        ('[ก](<a b> "ค")', [("a b", 1, 5)]),
        ("[ก]: https://a.example/x\n", [("https://a.example/x", 1, 6)]),
        ("<https://a.example/>", [("https://a.example/", 1, 2)]),
        ("[ก](a&amp;b)", [("a&b", 1, 5)]),
        ("`[ก](a)` ``[ข](`b`)``", []),
        ("ก\n\n    [ก](a)\n", []),
        ("[ก] (a)", []),
        ("```\n[ก](a)\n```\n[ข](b)", [("b", 4, 5)]),
        ("~~~~ html\n~~~\n[ก](a)\n~~~~\n", []),
        ("- ก\n\n    [ก](a)\n", [("a", 3, 9)]),
        ("!!! note\n    ก\n\n    [ก](a)\n", [("a", 4, 9)]),
    ],
)
def test_links_are_found_with_their_places(text: str, found: list[tuple[str, int, int]]) -> None:
    assert [(link.target, link.line, link.column) for link in links(text)] == found


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("https://a.example/", None),
        ("HTTPS://a.example/", None),
        ("mailto:a@b.example", None),
        ("tel:053123456", None),
        ("/2566/oit/", None),
        ("about.md#x", None),
        ("#x", None),
        ("//a.example/", None),
        ("javascript:alert(1)", "link-scheme"),
        ("JavaScript&#58;alert(1)", "link-scheme"),
        ("data:text/html,x", "link-scheme"),
        ("file:///c:/x", "link-scheme"),
        ("D:/x.pdf", "link-scheme"),
        ("\\\\server\\x.pdf", "link-scheme"),
        ("ftp://a.example/x", "link-scheme"),
        ("www.a.example", "link-scheme"),
        ("http://[x", "link-malformed"),
        ("https://", "link-malformed"),
        ("https://a b/", "link-malformed"),
        ("", "link-malformed"),
    ],
)
def test_links_that_no_browser_opens_are_told(target: str, code: str | None) -> None:
    found = [issue.code for issue in markdown_issues(f"[ก]({target})", "a.md")]
    assert found == ([code] if code else [])


@pytest.mark.parametrize("text", ["3 < 5 และ 6 > 4", "<https://a.example/>", "<a@b.example>", "`<b>`", "ก <ชื่อ> ข"])
def test_signs_are_no_html(text: str) -> None:
    assert list(markdown_issues(text, "a.md")) == []


def test_what_is_told_is_what_the_renderer_does() -> None:
    """Both keep the same schemes, and raw HTML comes out as text."""
    assert SCHEMES == markdown.SCHEMES
    for scheme in ("https", "javascript", "data", "file", "vbscript"):
        link = f"[ก]({scheme}://x)"
        issues, shown = list(markdown_issues(link, "a.md")), markdown.shown_targets(link, seen_from="a/")
        assert bool(issues) != bool(shown)
    for text in ("<script>x</script>", "<img src=x onerror=y>", "<!-- x -->"):
        assert list(markdown_issues(text, "a.md"))
        assert "&lt;" in markdown.to_html(text, seen_from="a/")
