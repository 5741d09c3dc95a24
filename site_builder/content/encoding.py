"""Bytes to text: UTF-8, UTF-16 with a mark; a Windows-874 file is recognised and named, never guessed silently."""

import codecs

from site_builder.issues import rules
from site_builder.issues.issue import Issue
from site_builder.issues.place import Place

# YAML ends a line at these and editors do not; they come along when text is pasted from slides and web pages.
_UNSEEN_LINE_ENDS = str.maketrans("\x85\u2028\u2029", "   ")
_THAI = range(0x0E01, 0x0E5C)


def _looks_like_windows_874(data: bytes) -> bool:
    try:
        text = data.decode("cp874")
    except UnicodeDecodeError:
        return False
    letters = [c for c in text if ord(c) > 127]
    return bool(letters) and sum(ord(c) in _THAI for c in letters) >= 0.8 * len(letters)


def decode(data: bytes, file: str) -> tuple[str | None, tuple[Issue, ...]]:
    """The text of a content file with plain line ends, or None and the issue that says why it cannot be read."""
    codec = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        good = data[: error.start].decode(codec, errors="replace")
        place = Place(file, good.count("\n") + 1, len(good) - (good.rfind("\n") + 1) + 1)
        rule = rules.ENCODING_WINDOWS_874 if _looks_like_windows_874(data) else rules.ENCODING_UNKNOWN
        return None, (rule.at(place),)
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_UNSEEN_LINE_ENDS)
    if "\x00" in text:
        before = text[: text.index("\x00")]
        place = Place(file, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
        return None, (rules.ENCODING_UNKNOWN.at(place),)
    return text, ()
