"""Values of YAML that are read as they are, and that the person may have meant otherwise."""

import re
from collections.abc import Iterator

from site_builder.language.problems import rules
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue

_MARKUP = re.compile(
    r"</?(?:a|b|br|center|div|em|font|h[1-6]|i|iframe|img|li|p|script|span|strong|style|table|td|tr|u|ul)\b[^<>]*>",
    re.IGNORECASE,
)


def remarks(typed: str, style: str | None, at: Place) -> Iterator[Issue]:
    """What a value holds that will show as it is; `style` is its quotation mark, if it has one."""
    value = typed.strip()
    if not style and len(value) > 1 and value[0] in "“„" and value[-1] in "”“" and "“" not in value[1:-1]:
        yield rules.QUOTE_CURLY.at(at, mended=f'"{value[1:-1]}"')
    markup = _MARKUP.search(value) if "<" in value else None
    if markup:
        yield rules.MARKUP_SHOWN.at(at, markup=markup[0])
