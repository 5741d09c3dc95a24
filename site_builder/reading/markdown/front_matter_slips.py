"""A text that looks as if it had a front matter which cannot be read as one: its private fields would be published.

Word turns three hyphens into a dash, LINE and web pages bring signs that nobody sees, and a fence is easily left out.
"""

import re
import unicodedata
from collections.abc import Collection, Sequence
from enum import Enum
from html import unescape

from msgspec import Struct

from site_builder.language.thai.cleaning import clean
from site_builder.language.thai.typed_words import STATE, STATE_NAMES

FENCE = "---"
LOOKED_AT = 14
"""Lines with words at the top of a text among which a front matter would stand."""

_DASHES = "-\u2010-\u2015\u2212\u2e3a\u2e3b\u30fc\ufe31\ufe58\ufe63\uff0d\u00ad\u2500\u2501_=*~.·•+`'\"#|<>!—"
_LIKE_A_FENCE = re.compile(rf"[{_DASHES}\s]+(?:ya?ml|toml|json)?[{_DASHES}\s]*")
_MARKUP = re.compile(r"<!-*|-*->|<[^<>]*>")
_DECORATION = re.compile(r"^[\s>#%/*\-+|•·\"'`“”‘’{(\[\\]*(?:\d+[.)]\s*)?")
_FIELD = re.compile(r"(?P<key>[^\W\d][\w -]{0,30}?)[\s*\"'`”’]*[:：=﹕∶;；꞉܃ː˸։]+[\s*\"'`“‘]*(?P<value>.*)")
_STATE = frozenset({"state", "status", "sate", "stat", "stae", "staet", *STATE_NAMES})
_DRAFT = frozenset({"draft", "drafts", "drfat", "darft", *STATE["draft"]})


class SlipKind(Enum):
    """What went wrong with a front matter."""

    FENCE = "fence"
    """A line that was meant to be the fence."""
    MISSING = "missing"
    """The fields stand there and no fence before them."""


class FrontMatterSlip(Struct, frozen=True):
    """The line (from 0) at which a front matter goes wrong, and what is typed there."""

    kind: SlipKind
    line: int
    typed: str


def front_matter_slip(lines: Sequence[str], fields: Collection[str]) -> FrontMatterSlip | None:
    """Where a text without a front matter looks as if it had one; `fields` are the names that one may hold."""
    filled = [(number, clean(line).strip()) for number, line in enumerate(lines) if clean(line).strip()][:LOOKED_AT]
    if not filled:
        return None
    named = [number for number, line in filled if _names_a_field(line, fields)]
    drafts = [number for number, line in filled if _says_draft(line)]
    first, opening = filled[0]
    is_fenced = _is_like_a_fence(opening)
    # A heading or a text comes first on an ordinary page; a field there, or right behind a fence, is a front matter.
    starts = bool(named) and (named[0] == first or (is_fenced and len(filled) > 1 and named[0] == filled[1][0]))
    if not starts and not drafts:
        return None
    begin = named[0] if starts else drafts[0]
    before = [(number, line) for number, line in filled if number < begin and _is_like_a_fence(line)]
    if before:
        number, _ = before[-1]
        return FrontMatterSlip(SlipKind.FENCE, number, _shown(lines[number]))
    return FrontMatterSlip(SlipKind.MISSING, begin, _shown(lines[begin]))


def _is_like_a_fence(line: str) -> bool:
    return bool(_LIKE_A_FENCE.fullmatch(line))


def _field(line: str) -> tuple[str, str] | None:
    plain = _MARKUP.sub("", unescape(unicodedata.normalize("NFKC", line)))
    found = _FIELD.match(_DECORATION.sub("", plain, count=1))
    return (found["key"].strip().casefold(), found["value"].strip()) if found else None


def _names_a_field(line: str, fields: Collection[str]) -> bool:
    found = _field(line)
    return found is not None and found[0].replace(" ", "_") in fields


def _says_draft(line: str) -> bool:
    found = _field(line)
    if found is None or found[0] not in _STATE:
        return False
    return re.sub(r"[\s*\"'`”’.,;#)\]}\\|-]+$", "", found[1]).casefold() in _DRAFT


def _shown(line: str) -> str:
    """A line as a message shows it: what cannot be seen stands there by its number."""
    return "".join(each if each.isprintable() else f"[U+{ord(each):04X}]" for each in line.strip("\r\n"))[:60]
