"""The bare form in which the readers of years, dates and periods look at a text."""

import re

from site_builder.thai.cleaning import clean
from site_builder.thai.numerals import to_arabic

# A blank between two digits stays: "1 2565" is not 12565.
_IDLE_BLANK = re.compile(r"(?<![0-9]) | (?![0-9])")
_DASH = re.compile("[\u2010-\u2015\u2212]")


def squeeze(text: str) -> str:
    """Cleaned text with digits 0-9, plain hyphens, and no blanks except between two digits."""
    one_line = " ".join(clean(text).split())
    return _IDLE_BLANK.sub("", _DASH.sub("-", to_arabic(one_line)))
