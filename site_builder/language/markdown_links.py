"""Where links and pictures stand in a Markdown text, found in the source itself: what they become has no place."""

import re
from collections.abc import Iterator
from html import unescape

from msgspec import Struct

_INLINE = re.compile(r"!?\[[^\[\]\n]*\]\((?P<target>[^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)")


_DEFINITION = re.compile(r"^ {0,3}\[[^\[\]\n]+\]: *(?P<target>\S+)", re.MULTILINE)


_AUTOMATIC = re.compile(r"<(?P<target>[A-Za-z][A-Za-z0-9+.-]*:[^<>\s]+)>")


_TITLE = re.compile(r"""\s+(?:"[^"]*"|'[^']*')\s*$""")


_CODE = re.compile(r"(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)", re.DOTALL)


_FENCE = re.compile(r"(?P<fence>`{3,}|~{3,})")


_MAY_BE_CODE = re.compile(r"`|^~{3}|^ {4}|^\t", re.MULTILINE)


_INDENTED = re.compile(r" {4}|\t")


_HOLDS_INDENTED = re.compile(r"\s*(?:[-*+]|[0-9]+[.)])\s|!!!|\?\?\?|\[\^|:\s")
"""Lists, boxes, notes and definitions: what is indented under them is theirs and no code."""


class SourceLink(Struct, frozen=True):
    """A link or picture as typed, and where its target stands (both counted from 1)."""

    target: str
    line: int
    column: int
    source: str


def links(text: str) -> Iterator[SourceLink]:
    """Every link and picture of a Markdown text outside of code, in the order of their places."""
    return links_of(text, without_code(text))


def links_of(text: str, prose: str) -> Iterator[SourceLink]:
    """The links of a text; `prose` is the same without code."""
    patterns = (*((_INLINE, _DEFINITION) if "[" in prose else ()), *((_AUTOMATIC,) if "<" in prose else ()))
    matches = [match for pattern in patterns for match in pattern.finditer(prose)]
    for match in sorted(matches, key=lambda each: each.start("target")):
        target = _TITLE.sub("", match["target"]).strip().removeprefix("<").removesuffix(">")
        line, column = position(text, match.start("target"))
        source = match[0] if match.re is not _DEFINITION else f"[x]({target})"
        yield SourceLink(unescape(target), line, column, source)


def without_code(text: str) -> str:
    """The text with code blanked out, so that places stay."""
    if not _MAY_BE_CODE.search(text):
        return text
    kept: list[str] = []
    fence, is_held, is_code, before = "", False, False, ""
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        if fence:
            kept.append("")
            fence = "" if mark and mark["fence"].startswith(fence) else fence
        elif mark:
            kept.append("")
            fence = mark["fence"]
        else:
            is_indented = bool(_INDENTED.match(line))
            is_code = is_indented and not is_held and (is_code or not before.strip())
            kept.append("" if is_code else line)
            if line.strip() and not is_indented:
                is_held = bool(_HOLDS_INDENTED.match(line))
        before = line
    padded = "\n".join(new.ljust(len(old)) for new, old in zip(kept, text.split("\n"), strict=True))
    return _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), padded)


def position(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index) + 1, index - (text.rfind("\n", 0, index) + 1) + 1
