"""What YAML can do and a content file must not: aliases, anchors, tags, a second document; each refused at its place.

Only a file that may hold one is looked through, as nodes do not tell of most of them. What is left out is written over
by as many characters, so every other place stays true, and no alias unfolds.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import yaml

from site_builder.language.problems import rules
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue

_MARK = re.compile(r"[&*!](?<![^\s\[{,?:-].)")
_NEXT_DOCUMENT = re.compile(r"\n(?:---|\.\.\.)")
_NO_TEXT = '""'


def without_refused(text: str, loader: Any, place: Callable[[Any], Place]) -> tuple[str, list[Issue]]:
    """The first document of a text with nothing in place of its aliases, and an issue for all that is refused."""
    issues: list[Issue] = []
    if not _MARK.search(text) and not _NEXT_DOCUMENT.search(text):
        return text, issues
    whole, documents = text, 0
    # Where the text is no YAML, whoever composes it says so.
    with suppress(yaml.YAMLError):
        for event in yaml.parse(text, loader):
            at: Any = event.start_mark
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    issues.append(rules.YAML_SEVERAL_DOCUMENTS.at(place(at)))
                    return whole[: at.index], issues
            elif isinstance(event, yaml.AliasEvent):
                issues.append(rules.YAML_ALIAS.at(place(at), name=event.anchor))
                length = len(f"*{event.anchor}")
                whole = whole[: at.index] + _NO_TEXT.ljust(length) + whole[at.index + length :]
            else:
                issues += _marked(event, place(at))
    return whole, issues


def _marked(event: yaml.Event, at: Place) -> list[Issue]:
    """The anchor and the tag of a value or of the beginning of a collection."""
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    found = [] if anchor is None else [rules.YAML_ALIAS.at(at, name=anchor)]
    return found if tag is None else [*found, rules.YAML_TAG.at(at, tag=tag.replace("tag:yaml.org,2002:", "!!"))]
