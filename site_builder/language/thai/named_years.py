"""The fiscal years that a paper's text names, from every spelling that offices print."""

import re

from site_builder.language.thai.numerals import to_arabic

_YEAR = r"(25[0-9]{2})"
_NAMED = re.compile(
    r"(?:ปี\s*งบ\s*ประ\s*มาณ|ประ\s*จ[ำํ]\s*า?\s*ปี)(?:\s*งบ\s*ประ\s*มาณ)?\s*(?:พ\s*\.?\s*ศ\s*\.?)?\s*"
    rf"{_YEAR}(?:\s*(?:-|–|—|ถึง)\s*(?:พ\s*\.?\s*ศ\s*\.?)?\s*{_YEAR})?"
)
_LONGEST_SPAN = 20
"""Years; what spans more is a slip of the pen, not a plan."""


def fiscal_years_named(text: str) -> tuple[int, ...]:
    """Buddhist years named as a fiscal year, oldest first; “ปีงบประมาณ พ.ศ. 2566 - 2570” names all five."""
    found: set[int] = set()
    for match in _NAMED.finditer(to_arabic(text)):
        first = int(match[1])
        last = int(match[2]) if match[2] else first
        found.update(range(first, last + 1) if 0 <= last - first <= _LONGEST_SPAN else (first, last))
    return tuple(sorted(found))
