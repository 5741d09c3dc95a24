"""Material's rules for written text, taken out of its stylesheet and put on our own tokens.

What is taken: geometry of lists, quotes, definitions, code, tables, boxes that call attention, boxes that fold,
footnotes and to-do lists. What is not: headings, links and type sizes, for Thai sets ours; colours of their own,
icons drawn by masks (they fail from a disk and their `data:` images under the policy), motion and shadows.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from site_builder.output.html.material.css import CssError, read
from site_builder.output.html.material.package import MaterialChangedError

SCOPE = ".prose"
_THEIRS = ".md-typeset"
_ROOT_SIZE = 1.25
"""Their `html{font-size:125%}` makes a rem 20 px; ours is the reader's own, so their lengths in rem grow by this."""

_PARTS = (
    ".admonition", ".admonition-title", "details", "summary", ".footnote", ".task-list-item", "table", "th", "td",
    "tbody", "tr", "blockquote", "pre", "code", "kbd", "dl", "dd", "ul", "ol", "li", "hr", "abbr", "sub", "sup",
    "figure", "img", "p",
)  # fmt: skip
_STATES = (
    ":first-child", ":last-child", ":target", "[open]", ":not([open])", ":not([class])", ":not([align])",
    ":not([hidden])", "*",
)  # fmt: skip
_SELECTOR = re.compile(
    r"(?:\s*[\s>+]\s*(?:{0})|(?:{0}))+".format(
        "|".join(re.escape(each) for each in sorted((*_PARTS, *_STATES), key=len)[::-1])
    )
)
_DROPPED = re.compile(
    r"--.*|scroll.*|transition.*|transform|.*mask.*|-webkit-.*|-ms-.*|-moz-.*|animation.*|outline.*|box-shadow|touch-action|direction"
    r"|color-adjust|box-decoration-break|font.*|line-height|letter-spacing|text-transform|opacity|overflow"
    r"|position|min-height|list-style-type|border-radius|border-top-(?:left|right)-radius|display|word-break"
    r"|white-space|text-align|vertical-align|cursor|width|min-width"
)
"""Properties that are ours to say, or that have no place on a page of ours."""
_TOKENS: Mapping[str, str] = {
    "--md-default-fg-color": "--ink",
    "--md-default-fg-color--light": "--ink-2",
    "--md-default-fg-color--lighter": "--edge",
    "--md-default-fg-color--lightest": "--line",
    "--md-default-bg-color": "--paper",
    "--md-code-fg-color": "--ink",
    "--md-code-bg-color": "--ground",
    "--md-admonition-fg-color": "--ink",
    "--md-admonition-bg-color": "--raised",
    "--md-typeset-table-color": "--line",
    "--md-typeset-table-color--light": "--hover",
    "--md-typeset-kbd-color": "--ground",
    "--md-typeset-a-color": "--link",
    "--md-primary-fg-color": "--brand",
    "--md-primary-bg-color": "--on-brand",
    "--md-accent-fg-color": "--link",
}
"""Each of their colours that a kept rule may name, and which of ours it is."""
NEEDED: Mapping[str, int] = {
    ".admonition": 6, ".admonition-title": 5, "details": 9, "summary": 9, ".footnote": 5, ".task-list-item": 1,
    "table": 11, "th": 4, "td": 4, "blockquote": 5, "pre": 4, "code": 5, "kbd": 2, "dl": 1, "dd": 2, "ul": 20, "ol": 27,
    "li": 21, "hr": 1, "abbr": 2, "sub": 1, "sup": 1, "figure": 3, "img": 2,
}  # fmt: skip
"""At least so many selectors with each part must be found; fewer mean that their stylesheet has changed."""
_REM = re.compile(r"(?<![\w.-])(-?[0-9]*\.?[0-9]+)rem\b")
_VARIABLE = re.compile(r"var\((--[\w-]+)\)")
_HEX = re.compile(r"#[0-9a-f]{3,8}\b")


def _ours(selector: str) -> str | None:
    """A selector of theirs as one of ours, or None when it concerns something else."""
    plain = selector.removeprefix("html ").removeprefix("[dir=ltr] ")
    own = plain.removeprefix(_THEIRS)
    if own == plain or not own.startswith(" ") or not _SELECTOR.fullmatch(own):
        return None
    return SCOPE + own


def _length(match: re.Match[str]) -> str:
    return f"{float(match[1]) * _ROOT_SIZE:.4f}".rstrip("0").rstrip(".") + "rem"


def _value(name: str, value: str) -> str | None:
    """A value on our tokens; None for a fixed colour, which neither dark nor high contrast would change.

    Raises MaterialChangedError for a token of theirs that we do not know.
    """

    def token(match: re.Match[str]) -> str:
        if match[1] not in _TOKENS:
            raise MaterialChangedError(f"a rule for text uses {match[1]}, which we do not know")
        return f"var({_TOKENS[match[1]]})"

    if name != "border" and _HEX.search(value):
        return None
    return _HEX.sub("var(--edge)", _REM.sub(_length, _VARIABLE.sub(token, value)))


def _declarations(declarations: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, value in declarations:
        ours = None if _DROPPED.fullmatch(name) else _value(name, value)
        if ours is not None:
            yield f"{name}:{ours}"


def _kept(css: str, found: Counter[str]) -> Iterator[str]:
    for rule in read(css):
        if rule.conditions or _THEIRS not in rule.prelude:
            continue
        selectors = [own for own in map(_ours, rule.selectors) if own]
        found.update(part for own in selectors for part in _PARTS if re.search(re.escape(part) + r"(?![\w-])", own))
        declared = list(_declarations(rule.declarations)) if selectors else []
        if declared:
            yield f"{','.join(selectors)}{{{';'.join(declared)}}}"


def content_rules(css: str) -> str:
    """Their content rules as rules of ours, one to a line, in their order.

    Raises MaterialChangedError when their stylesheet no longer holds what we count on.
    """
    found: Counter[str] = Counter()
    try:
        rules = list(_kept(css, found))
    except CssError as error:
        raise MaterialChangedError(f"their stylesheet cannot be read: {error}") from error
    missing = [f"{part} ({found[part]} of {count})" for part, count in NEEDED.items() if found[part] < count]
    if missing:
        raise MaterialChangedError(f"fewer rules than we know for {', '.join(missing)}")
    declared = "\n".join(rules)
    if strange := re.search(r"url\(|data:|@import|//|--md-", declared):
        raise MaterialChangedError(f"a rule for text holds {strange[0]}, which we do not publish")
    return declared + "\n"
