"""Numbers as long as a citizen's that stand as letters in bytes which are no text: profiles, fonts, packed pictures."""

import re
from collections.abc import Iterator

_FIGURES = re.compile(rb"(?<!\d)(?<!\d\.)[1-8]([-. ]?)\d{4}\1\d{5}\1\d{2}\1\d(?!\.?\d)")
_BETWEEN = b"-. \0"
_AS_DIGITS = bytes(ord("0") if chr(sign).isdigit() else ord("x") for sign in range(128)) + b"x" * 128
_THIRTEEN_DIGITS = b"0" * 13


def figures_in(data: bytes) -> Iterator[str]:
    """Thirteen digits in a row or in their printed groups, in ASCII or UTF-16."""
    if _THIRTEEN_DIGITS not in data.translate(_AS_DIGITS, _BETWEEN):
        return
    both = (data, data.replace(b"\0", b"")) if b"\0" in data else (data,)
    yield from dict.fromkeys(match[0].decode() for each in both for match in _FIGURES.finditer(each))
