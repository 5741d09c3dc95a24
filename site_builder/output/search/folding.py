"""Text folded for matching, by the rules of `folding.json`, which the browser reads too. Shown text is never folded.

Digits of both scripts, letter case, look-alike sequences, mark order, blanks and punctuation stop making a
difference. The tests hold the same rules with an offset map, as the browser has it.
"""

import json
import re
from functools import cache
from importlib import resources

from msgspec import Struct


class Folding(Struct, frozen=True):
    """The rules, ready to use."""

    characters: dict[str, str]
    dropped: frozenset[str]
    vowel_marks: frozenset[str]
    tone_marks: frozenset[str]
    sequences: tuple[tuple[str, str], ...]
    year_words: tuple[str, ...]
    abbreviations: tuple[tuple[str, str], ...]


def rules_source() -> str:
    """The rules as they stand in the file, for the browser."""
    return resources.files(__package__).joinpath("folding.json").read_text(encoding="utf-8")


@cache
def folding() -> Folding:
    """The rules of the file."""
    rules = json.loads(rules_source())
    return Folding(
        characters=rules["characters"],
        dropped=frozenset(rules["dropped"]),
        vowel_marks=frozenset(rules["vowel_marks"]),
        tone_marks=frozenset(rules["tone_marks"]),
        sequences=tuple((old, new) for old, new in rules["sequences"]),
        year_words=tuple(rules["year_words"]),
        abbreviations=tuple((short, full) for short, full in rules["abbreviations"]),
    )


class _Characters(dict[int, str]):
    """Each character's folded form, found when it is first met; what is dropped is empty."""

    def __missing__(self, code: int) -> str:
        rules, written = folding(), chr(code)
        letters = rules.characters.get(written, written.lower())
        self[code] = "".join(letter for letter in letters if letter not in rules.dropped)
        return self[code]


_characters = _Characters()


@cache
def _mark_run() -> re.Pattern[str]:
    rules = folding()
    return re.compile(f"[{''.join(sorted(rules.vowel_marks | rules.tone_marks))}]{{2,}}")


@cache
def _year_word() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(folding().year_words)})(?=2[0-9]{{3}})")


def fold_text(text: str) -> str:
    """The folded form of a text."""
    folded = _mark_run().sub(_marks_in_order, text.translate(_characters))
    for old, new in folding().sequences:
        if old in folded:
            folded = _mark_run().sub(_marks_in_order, folded.replace(old, new))
    return _year_word().sub("", folded)


def _marks_in_order(run: re.Match[str]) -> str:
    return "".join(sorted(dict.fromkeys(run[0]), key=lambda mark: mark in folding().tone_marks))
