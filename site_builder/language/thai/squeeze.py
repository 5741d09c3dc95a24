"""The bare form in which the readers of years, dates and periods look at a text."""

import re

from site_builder.language.thai.characters import replacing
from site_builder.language.thai.cleaning import clean
from site_builder.language.thai.numerals import to_arabic

# A blank between two digits stays: "1 2565" is not 12565.
_IDLE_BLANK = re.compile(r"(?<![0-9]) | (?![0-9])")
_BETWEEN_DIGITS = re.compile(r"[0-9] [0-9]")
_with_hyphens = replacing(dict.fromkeys((*range(0x2010, 0x2016), 0x2043, 0x2212, 0xFE58, 0xFE63, 0xFF0D), "-"))


def squeeze(text: str) -> str:
    """Cleaned text with digits 0-9, plain hyphens, and no blanks except between two digits."""
    one_line = _with_hyphens(to_arabic(" ".join(clean(text).split())))
    return _IDLE_BLANK.sub("", one_line) if _BETWEEN_DIGITS.search(one_line) else one_line.replace(" ", "")
