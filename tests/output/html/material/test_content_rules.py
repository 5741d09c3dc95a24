"""What is taken out of Material's stylesheet, and what happens when it is not as we know it."""

import re
from collections import Counter

import pytest

from site_builder.output.html.filters import GENERIC
from site_builder.output.html.material import content_rules as module
from site_builder.output.html.material.content_rules import NEEDED, content_rules
from site_builder.output.html.material.package import MaterialChangedError, icon, stylesheet


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small stylesheets would lack nearly every part."""
    monkeypatch.setattr(module, "NEEDED", {})


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        (".md-typeset blockquote{margin:.8rem}", ".prose blockquote{margin:1rem}\n"),
        ("[dir=ltr] .md-typeset dd{margin-left:1.875em}", ".prose dd{margin-left:1.875em}\n"),
        ("[dir=rtl] .md-typeset dd{margin-right:1.875em}", "\n"),
        (".md-typeset hr{border-color:var(--md-default-fg-color--light)}", ".prose hr{border-color:var(--ink-2)}\n"),
        (".md-typeset ul,.md-typeset h2,.md-nav ul{padding:0}", ".prose ul{padding:0}\n"),
        (".md-typeset .admonition.note{border-color:#448aff}", "\n"),
        (
            ".md-typeset .admonition{border:.1rem solid #448aff;background-color:#448aff1a}",
            ".prose .admonition{border:0.125rem solid var(--edge)}\n",
        ),
        (".md-typeset summary:before{margin:0}", "\n"),
        (".md-typeset code{transition:color .1s;font-size:.85em;mask-image:url(x)}", "\n"),
        ("@media print{.md-typeset table{margin:0}}", "\n"),
        ("html{font-size:125%}", "\n"),
    ],
)
def test_what_is_taken_and_how_it_is_changed(theirs: str, ours: str) -> None:
    assert content_rules(theirs) == ours


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (".md-typeset", ".md-text", "fewer rules"),
        (".admonition-title", ".callout-title", r"\.admonition-title \(0 of"),
        ("--md-code-bg-color", "--md-code-back", "--md-code-back"),
        ("}", "", "cannot be read"),
    ],
)
def test_a_stylesheet_of_another_shape_is_refused(old: str, new: str, said: str) -> None:
    with pytest.raises(MaterialChangedError, match=said):
        content_rules(stylesheet().replace(old, new))


@pytest.mark.usefixtures("few")
def test_nothing_that_fetches_goes_out() -> None:
    with pytest.raises(MaterialChangedError, match="do not publish"):
        content_rules('.md-typeset ul{background:url("data:image/png;base64,")}')


def test_the_installed_stylesheet_gives_exactly_the_rules_that_are_counted() -> None:
    """When this fails with a new version of Material, look at what changed, then renew the counts."""
    rules = content_rules(stylesheet())
    found: Counter[str] = Counter()
    list(module._kept(stylesheet(), found))
    assert {part: found[part] for part in NEEDED} == NEEDED
    assert all(line.startswith(".prose ") for line in rules.splitlines())
    assert not re.search(r"--md-|url\(|#[0-9a-f]{3}|font-size|md-typeset", rules)
    assert set(re.findall(r"var\((--[a-z0-9-]+)\)", rules)) <= {
        "--ink",
        "--ink-2",
        "--edge",
        "--line",
        "--paper",
        "--ground",
        "--raised",
        "--hover",
        "--link",
    }


@pytest.mark.parametrize("name", sorted(set(GENERIC.values())))
def test_every_generic_icon_is_in_the_package(name: str) -> None:
    box, paths = icon(name)
    assert box == "0 0 24 24"
    assert paths.startswith("<path d=")


@pytest.mark.parametrize("name", ["material/no-such-icon", "../../../__init__", "logo"])
def test_an_icon_that_is_not_a_plain_drawing_is_refused(name: str) -> None:
    with pytest.raises(MaterialChangedError):
        icon(name)
