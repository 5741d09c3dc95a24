"""A dash alone behind the name of a field, as printed tables leave a cell empty: YAML takes it for a list begun."""

import re

import yaml

_DASH_ALONE = re.compile(r"^(?P<before> *(?:- +)*(?P<key>[A-Za-z_][\w-]*):[ \t]+)-(?=[ \t]*(?:#.*)?$)")
_EN_DASH = "\u2013"
"""As wide as the hyphen, so that every place in the text stays what it was."""


def with_dashes_as_values(error: yaml.YAMLError, text: str) -> str | None:
    """The text with the dash that stopped the reading as a value, also in further fields of that name; else None."""
    mark = getattr(error, "problem_mark", None)
    lines = text.split("\n")
    found = _DASH_ALONE.match(lines[mark.line]) if mark is not None and mark.line < len(lines) else None
    if mark is None or found is None or mark.column != found.end("before"):
        return None
    key = found["key"]
    for at in range(mark.line, len(lines)):
        lone = _DASH_ALONE.match(lines[at])
        if lone and lone["key"] == key:
            lines[at] = lone["before"] + _EN_DASH + lines[at][lone.end() :]
    return "\n".join(lines)
