"""A small reader of stylesheets: rules with their selectors and declarations, and the conditions around them.

It reads what minified stylesheets of today hold (CSS Syntax Module Level 3 without nesting) and judges nothing.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

_TOKEN = re.compile(
    r"""/\*.*?\*/                                   # comment
    | "(?:[^"\\]|\\.)*" | '(?:[^'\\]|\\.)*'         # string
    | url\(\s*(?!["'])[^)]*\)                       # address without quotes, whatever it holds
    | \\. | [{}();,\[\]] | [^{}();,\[\]"'/\\u]+ | .
    """,
    re.DOTALL | re.VERBOSE,
)
_OPENING, _CLOSING = "([", ")]"


class CssError(ValueError):
    """A stylesheet whose braces do not match."""


class CssRule(Struct, frozen=True):
    """One rule. `conditions` are the at-rules around it, outermost first: `@media print`.

    What stands before its braces and between them is kept as written, and taken apart when somebody asks.
    """

    conditions: tuple[str, ...]
    prelude: str
    body: str

    @property
    def selectors(self) -> tuple[str, ...]:
        return tuple(split(self.prelude, ","))

    @property
    def declarations(self) -> tuple[tuple[str, str], ...]:
        """Names and values; what has no colon is none."""
        pairs = (line.partition(":") for line in split(self.body, ";"))
        return tuple((name.strip(), value.strip()) for name, colon, value in pairs if colon)


def _tokens(css: str) -> Iterator[str]:
    for match in _TOKEN.finditer(css):
        if not match[0].startswith("/*"):
            yield match[0]


def split(text: str, mark: str) -> list[str]:
    """The parts of a text between the marks that stand in no bracket and no string, without blanks around them."""
    parts, depth, part = [], 0, ""
    for piece in _tokens(text):
        depth += (piece in _OPENING) - (piece in _CLOSING)
        if piece == mark and depth == 0:
            parts.append(part.strip())
            part = ""
        else:
            part += piece
    return [*parts, part.strip()]


def read(css: str) -> Iterator[CssRule]:
    """Every rule of a stylesheet in its order. Raises CssError when braces do not match."""
    conditions: list[str] = []
    text, prelude = "", None
    for piece in _tokens(css):
        if (
            piece == "{"
            and prelude is None
            and text.strip().startswith(("@media", "@supports", "@layer", "@keyframes"))
        ):
            conditions.append(text.strip())
            text = ""
        elif piece == "{" and prelude is None:
            prelude, text = text.strip(), ""
        elif piece == "}" and prelude is not None:
            yield CssRule(tuple(conditions), prelude, text)
            text, prelude = "", None
        elif piece == "}":
            if not conditions:
                raise CssError("a brace closes what was never opened")
            conditions.pop()
        elif piece == ";" and prelude is None:
            text = ""
        elif piece == "{":
            raise CssError("a brace opens inside a rule")
        else:
            text += piece
    if conditions or prelude is not None:
        raise CssError("a brace is never closed")
