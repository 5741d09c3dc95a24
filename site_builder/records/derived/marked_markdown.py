"""Puts a mark behind every paragraph, heading, list item and table cell row of a Markdown text."""

import re
from collections.abc import Iterator

_FENCE = re.compile(r"^\s*(?:```|~~~)")
_BLANK = re.compile(r"^\s*$")
_HEADING = re.compile(r"^#{1,6}\s")
_BEGINS = re.compile(r"^\s*(?:[-*+]\s|\d+[.)]\s|#{1,6}\s|>|\|)")
_NO_WORDS = re.compile(r"^\s*(?:!!!.*|\?\?\?.*|===.*|\[[^\]]+\]:.*|\*\[[^\]]+\]:.*|[-*_=|:\s]+|<[^>]*>)\s*$")
_END = re.compile(r"(?P<words>.*?)(?P<after>(?:\s*\|)?(?:\s*\{[^{}]*\})?\s*)$", re.DOTALL)


def marked_markdown(body: str, mark: str) -> str:
    """The text with the mark at the end of each of its blocks; code and lines without words stay as they are."""
    return "\n".join(_lines(body.split("\n"), mark))


def _lines(lines: list[str], mark: str) -> Iterator[str]:
    inside_code = False
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if _FENCE.match(line):
            inside_code = not inside_code
            yield line
            continue
        ends = any(each.match(following) for each in (_BLANK, _BEGINS, _FENCE)) or _HEADING.match(line)
        is_heading_above = set(following.strip()) in ({"="}, {"-"})
        if inside_code or not line.strip() or not (ends or is_heading_above) or _NO_WORDS.match(line):
            yield line
        else:
            end = _END.match(line)
            words, after = (end["words"], end["after"]) if end else (line, "")
            yield f"{words}{mark}{after}"
