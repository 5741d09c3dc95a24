"""Folds text character by character with a map back to the text as written: what the browser's script has to give."""

import re

from msgspec import Struct

from site_builder.output.search.folding import Folding, folding


class Folded(Struct, frozen=True):
    """A folded text; `offsets[i]` is where its character `i` stands in the text as written."""

    text: str
    offsets: tuple[int, ...]


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
    year_word = re.compile(f"(?:{'|'.join(folding().year_words)})(?=2[0-9]{{3}})")
    gone = {at for match in year_word.finditer(text) for at in range(*match.span())}
    return [pair for at, pair in enumerate(letters) if at not in gone] if gone else letters
