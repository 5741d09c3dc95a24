"""The reader of stylesheets."""

import pytest

from site_builder.material.css import CssError, Rule, read, split


@pytest.mark.parametrize(
    ("css", "rules"),
    [
        ("a,b>c{x:1;y:2}", [Rule((), ("a", "b>c"), (("x", "1"), ("y", "2")))]),
        ('@charset "UTF-8";a{x:1}', [Rule((), ("a",), (("x", "1"),))]),
        ("/* a{} */a{x:1;}", [Rule((), ("a",), (("x", "1"),))]),
        (
            "@media print{a{x:1}}b{y:2}",
            [Rule(("@media print",), ("a",), (("x", "1"),)), Rule((), ("b",), (("y", "2"),))],
        ),
        ("@media a{@supports b{c{x:1}}}", [Rule(("@media a", "@supports b"), ("c",), (("x", "1"),))]),
        (":is(a,b) c,[d=','] e{x:1}", [Rule((), (":is(a,b) c", "[d=','] e"), (("x", "1"),))]),
        ('a{x:url("data:image/svg+xml;<}")}', [Rule((), ("a",), (("x", 'url("data:image/svg+xml;<}")'),))]),
        ("a{x:url(data:;{};b)}", [Rule((), ("a",), (("x", "url(data:;{};b)"),))]),
        ("a{content:'\\'}'}", [Rule((), ("a",), (("content", "'\\'}'"),))]),
        ("@page{margin:1cm}", [Rule((), ("@page",), (("margin", "1cm"),))]),
        ("", []),
    ],
)
def test_rules_are_read_whole(css: str, rules: list[Rule]) -> None:
    assert list(read(css)) == rules


@pytest.mark.parametrize("css", ["a{x:1", "a{x:1}}", "@media print{a{x:1}", "a{b{x:1}}"])
def test_braces_that_do_not_match_are_told(css: str) -> None:
    with pytest.raises(CssError):
        list(read(css))


def test_marks_in_brackets_and_strings_do_not_split() -> None:
    assert split("a(b,c), 'd,e' ,f", ",") == ["a(b,c)", "'d,e'", "f"]
