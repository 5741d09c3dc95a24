"""What in a style sheet would call another host or run: read as a browser reads it, escapes and remarks undone.

Source: CSS Syntax Module Level 3, sections 3.3 and 4.3.7.
"""

import re

_REMARK = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})(?:\r\n|[ \t\r\n\f])?|(\r\n|[\r\n\f])|(.))", re.DOTALL)
_FETCHES = re.compile(
    r"@import|expression\(|-moz-binding|behavior\s*:|(?:https?|wss?|ftp|file|javascript|vbscript)\s*:"
    r"|(?:^|[\"'(\s,])[\\/]{2}[^\s/\\]",
    re.IGNORECASE,
)
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\u200b-\u200f\u2060\ufeff]")


def style_fetches(css: str) -> str:
    """The first thing in a style sheet or a style that names another host or runs, in short; empty for none."""
    found = _FETCHES.search(_UNSEEN.sub("", _ESCAPE.sub(_unescaped, _REMARK.sub("", css))))
    return found[0].strip(" \t\r\n\"'(,") if found else ""


def _unescaped(match: re.Match[str]) -> str:
    if match[1]:
        number = int(match[1], 16)
        return chr(number) if 0 < number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF else "\ufffd"
    return match[3] or ""
