"""Texts as they are read for statements: paragraphs without marks, each letter where it stood."""

import re
from collections.abc import Iterator

from msgspec import Struct

from site_builder.language.thai.numerals import to_arabic

_BREAK = re.compile(r"\n[ \t]*(?=\n|[-*+>#|]|[0-9]+[.)][ \t]|:::)")
_MARKS = re.compile(r"\]\([^)\n]*\)|\{[^}\n]*\}|<[^>\n]*>|https?://\S+|[*`|\[\]_]")
_THAI = re.compile(r"[\u0e01-\u0e2e]")
_SCORE_CELL = re.compile(r"\|\s*[0-9]{1,3}\.[0-9]{2}\s*(?=\|)")

QUOTED = re.compile(
    r"พิมพ์(?:ไว้)?ว่า|พิมพ์ไว้|พิมพ์เป็น|พิมพ์ผิด|พิมพ์รหัส|อ่านได้|อ่านคลาดเคลื่อน|ฉบับสแกน|"
    r"(?:เอกสาร|รายงาน|ต้นฉบับ)(?:ต้นทาง|เดิม)?(?:พิมพ์|เขียน|ระบุไว้ว่า)"
)
"""Words by which a text says that it gives what another paper prints: what is quoted is not stated."""


class Paragraph(Struct, frozen=True):
    """A paragraph, list item, heading or table row: digits are 0-9, marks are blanks, nothing has moved."""

    start: int
    words: str


def paragraphs(text: str) -> Iterator[Paragraph]:
    """The paragraphs of a text that hold Thai words; a row with several scores has a heading that we do not read."""
    begin = 0
    for end in [*(match.start() for match in _BREAK.finditer(text)), len(text)]:
        words = to_arabic(text[begin:end])
        if _THAI.search(words) and not (words.count("|") > 1 and len(_SCORE_CELL.findall(words)) > 1):
            yield Paragraph(begin, _MARKS.sub(lambda match: " " * len(match[0]), words))
        begin = end


def sentences(text: str) -> list[str]:
    """The lines of a text that hold words; Thai has no other mark between sentences."""
    return [line.strip() for line in text.split("\n") if _THAI.search(line)]


def is_quoted(words: str, start: int, end: int) -> bool:
    """Whether the lines that a statement spans say that they give what a paper prints."""
    first = words.rfind("\n", 0, start) + 1
    last = words.find("\n", end)
    return QUOTED.search(words, first, len(words) if last < 0 else last) is not None
