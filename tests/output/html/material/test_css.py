"""The reader of stylesheets."""

import pytest

from site_builder.output.html.material.css import CssError, read, split

Told = tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[str, str], ...]]
"""Conditions, selectors and declarations of a rule."""


@pytest.mark.parametrize(
    ("css", "rules"),
    [
        ("a,b>c{x:1;y:2}", [((), ("a", "b>c"), (("x", "1"), ("y", "2")))]),
        ('@charset "UTF-8";a{x:1}', [((), ("a",), (("x", "1"),))]),
        ("/* a{} */a{x:1;}", [((), ("a",), (("x", "1"),))]),
        (
            "@media print{a{x:1}}b{y:2}",
            [(("@media print",), ("a",), (("x", "1"),)), ((), ("b",), (("y", "2"),))],
        ),
        ("@media a{@supports b{c{x:1}}}", [(("@media a", "@supports b"), ("c",), (("x", "1"),))]),
        (":is(a,b) c,[d=','] e{x:1}", [((), (":is(a,b) c", "[d=','] e"), (("x", "1"),))]),
        ('a{x:url("data:image/svg+xml;<}")}', [((), ("a",), (("x", 'url("data:image/svg+xml;<}")'),))]),
        ("a{x:url(data:;{};b)}", [((), ("a",), (("x", "url(data:;{};b)"),))]),
        ("a{content:'\\'}'}", [((), ("a",), (("content", "'\\'}'"),))]),
        ("@page{margin:1cm}", [((), ("@page",), (("margin", "1cm"),))]),
        ("", []),
    ],
)
def test_rules_are_read_whole(css: str, rules: list[Told]) -> None:
    assert [(each.conditions, each.selectors, each.declarations) for each in read(css)] == rules


@pytest.mark.parametrize("css", ["a{x:1", "a{x:1}}", "@media print{a{x:1}", "a{b{x:1}}"])
def test_braces_that_do_not_match_are_told(css: str) -> None:
    with pytest.raises(CssError):
        list(read(css))


def test_marks_in_brackets_and_strings_do_not_split() -> None:
    assert split("a(b,c), 'd,e' ,f", ",") == ["a(b,c)", "'d,e'", "f"]
