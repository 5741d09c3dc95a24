"""Text folded for matching, by the rules of `folding.json`, which the browser reads too. Shown text is never folded.

Digits of both scripts, letter case, look-alike sequences, mark order, blanks and punctuation stop making a
difference; an offset map leads from the folded text back to the text as written.
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


class Folded(Struct, frozen=True):
    """A folded text; `offsets[i]` is where its character `i` stands in the text as written."""

    text: str
    offsets: tuple[int, ...]


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


def fold(text: str) -> Folded:
    """The folded form of a text with its offset map."""
    rules = folding()
    letters: list[tuple[str, int]] = []
    for offset, written in enumerate(text):
        for letter in rules.characters.get(written, written.lower()):
            if letter not in rules.dropped:
                letters.append((letter, offset))
    for old, new in rules.sequences:
        letters = _replaced(_in_mark_order(letters, rules), old, new)
    letters = _without_year_words(_in_mark_order(letters, rules))
    return Folded("".join(letter for letter, _ in letters), tuple(offset for _, offset in letters))


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
    """The text of `fold`, found faster, for those who need no way back."""
    folded = _mark_run().sub(_marks_in_order, text.translate(_characters))
    for old, new in folding().sequences:
        if old in folded:
            folded = _mark_run().sub(_marks_in_order, folded.replace(old, new))
    return _year_word().sub("", folded)


def _marks_in_order(run: re.Match[str]) -> str:
    return "".join(sorted(dict.fromkeys(run[0]), key=lambda mark: mark in folding().tone_marks))


def toneless(folded: str) -> str:
    """A folded text without tone marks, for the pass that forgives them."""
    marks = folding().tone_marks
    return "".join(letter for letter in folded if letter not in marks)


def _in_mark_order(letters: list[tuple[str, int]], rules: Folding) -> list[tuple[str, int]]:
    """Vowel marks before tone marks within each run of marks, each mark once, as some keyboards mix them up."""
    ordered: list[tuple[str, int]] = []
    run: list[tuple[str, int]] = []
    for letter, offset in letters:
        if letter in rules.vowel_marks or letter in rules.tone_marks:
            if all(letter != known for known, _ in run):
                run.append((letter, offset))
            continue
        ordered += sorted(run, key=lambda mark: mark[0] in rules.tone_marks)
        run = []
        ordered.append((letter, offset))
    return ordered + sorted(run, key=lambda mark: mark[0] in rules.tone_marks)


def _replaced(letters: list[tuple[str, int]], old: str, new: str) -> list[tuple[str, int]]:
    text = "".join(letter for letter, _ in letters)
    made: list[tuple[str, int]] = []
    at = 0
    while (found := text.find(old, at)) >= 0:
        made += letters[at:found]
        made += [(letter, letters[found][1]) for letter in new]
        at = found + len(old)
    return made + letters[at:]


def _without_year_words(letters: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Words such as พ.ศ. go where a year follows, so “พ.ศ. 2566” and “2566” are the same."""
    text = "".join(letter for letter, _ in letters)
    gone = {at for match in _year_word().finditer(text) for at in range(*match.span())}
    return [pair for at, pair in enumerate(letters) if at not in gone] if gone else letters
