"""The words of `vocabulary.yml`, which made-up sentences are built from."""

from pathlib import Path

import yaml

_WORDS = yaml.safe_load(Path(__file__).with_name("vocabulary.yml").read_bytes())


def _words(name: str) -> tuple[str, ...]:
    return tuple(_WORDS[name])


VERBS, OBJECTS, FIELDS = _words("verbs"), _words("objects"), _words("fields")
AUDIENCES, PLACES, CHANNELS = _words("audiences"), _words("places"), _words("channels")
PURPOSES, MANNERS, RESULTS = _words("purposes"), _words("manners"), _words("results")
SHORTCOMINGS, CAUSES, PRODUCTS = _words("shortcomings"), _words("causes"), _words("products")

PAPERS: dict[str, tuple[str, ...]] = {kind: tuple(titles) for kind, titles in _WORDS["papers"].items()}
"""How documents of each kind are called, before what they are about."""

COUNTED: tuple[tuple[str, str], ...] = tuple((unit, counted) for unit, counted in _WORDS["counted"])
"""Counter words, and what is counted with each."""
