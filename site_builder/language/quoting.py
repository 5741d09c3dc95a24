"""Texts as YAML holds them whatever they say."""

import json


def quoted(text: str) -> str:
    """A double-quoted scalar; JSON's strings are YAML's."""
    return json.dumps(text, ensure_ascii=False)
