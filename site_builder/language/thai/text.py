"""Thai text as its readers expect it: clean, in dictionary order, indexed by consonant, nearest word."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher
from string import ascii_uppercase

from site_builder.language.thai.cleaning import clean
from site_builder.language.thai.numerals import to_arabic

__all__ = ["DIGITS_INITIAL", "OTHER_INITIAL", "SortKey", "clean", "initial", "nearest", "sort_key"]

SortKey = tuple[str, tuple[str, ...], str]

DIGITS_INITIAL = "0–9"
"""Index heading of words that begin with a digit."""

OTHER_INITIAL = "#"
"""Index heading of words that begin with neither a letter of Thai or Latin nor a digit."""

_CONSONANTS = "ก-ฮ"
_LEADING_VOWEL = re.compile(f"[เแโใไ][{_CONSONANTS}]")
_FIRST_CONSONANT = re.compile(f"[เแโใไ]?([{_CONSONANTS}])")
# Phinthu, then mai taikhu to yamakkan: these decide only between words that are otherwise alike.
_SECONDARY_MARKS = "\u0e3a\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e"
_THAI_VOWELS = "\u0e30\u0e31\u0e32\u0e33\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e40\u0e41\u0e42\u0e43\u0e44"
_THAI_SIGNS = "ฯๆ"
_NOT_COUNTED = re.compile(f"[^{_SECONDARY_MARKS}{_THAI_VOWELS}\\w]|[_{_THAI_SIGNS}]")
# What follows each letter that counts, once all others are gone.
_SECONDARY = re.compile(f"[^{_SECONDARY_MARKS}]([{_SECONDARY_MARKS}]*)")
_SECONDARY_MARK = re.compile(f"[{_SECONDARY_MARKS}]+")
_LATIN = frozenset(ascii_uppercase)
_LAKKHANGYAO, _SARA_AA = "ๅ", "า"
_NUMBER = re.compile(r"[0-9]+")
_LONGEST_NUMBER = 15
_QUOTES = "\"'`"
_BRACKET_CATEGORIES = frozenset({"Ps", "Pe", "Pi", "Pf"})
_LIKENESS = 0.6  # the cutoff difflib itself proposes


def sort_key(text: str) -> SortKey:
    """Key that puts texts in Thai dictionary order: `sorted(names, key=sort_key)`.

    Digits, Latin (upper and lower case alike), then Thai by consonant, a leading vowel counting after the
    consonant it is written before; numbers count by their value, so O9 stands before O10; tone marks and
    thanthakhat decide between equals, then the text itself, so that the order is total. Blanks and punctuation do
    not count. Source: Royal Society dictionary, foreword.
    """
    cleaned = clean(text)
    letters = to_arabic(cleaned).casefold().replace(_LAKKHANGYAO, _SARA_AA)
    letters = _NUMBER.sub(lambda match: match[0].lstrip("0").zfill(_LONGEST_NUMBER), letters)
    letters = _NOT_COUNTED.sub("", _LEADING_VOWEL.sub(lambda pair: pair[0][::-1], letters)).lstrip(_SECONDARY_MARKS)
    marks = tuple(_SECONDARY.findall(letters))
    return _SECONDARY_MARK.sub("", letters), marks, cleaned


def initial(text: str) -> str:
    """Heading under which an index lists the text: "เทศบาล" under "ท", "oit" under "O", "๒๕๖๖" under "0–9".

    Quotation marks and brackets in front are skipped; what has no heading of its own goes under "#".
    """
    bare = _without_opening(to_arabic(clean(text)))
    if match := _FIRST_CONSONANT.match(bare):
        return match[1]
    if not bare:
        return OTHER_INITIAL
    if bare[0] in "0123456789":
        return DIGITS_INITIAL
    # An accented letter is listed under its plain one.
    letter = unicodedata.normalize("NFD", bare[0])[0].upper()
    return letter if letter in _LATIN else OTHER_INITIAL


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate most like the word, for "did you mean"; None if none is much like it.

    Case does not count; among equally good candidates the first wins.
    """
    # SequenceMatcher keeps what it learnt about its second text, so that is the one that stays.
    matcher = SequenceMatcher(None, b=clean(word).lower(), autojunk=False)
    best, best_likeness = None, 0.0
    for candidate in candidates:
        matcher.set_seq1(clean(candidate).lower())
        if min(matcher.real_quick_ratio(), matcher.quick_ratio()) < _LIKENESS:
            continue
        likeness = matcher.ratio()
        if likeness >= _LIKENESS and likeness > best_likeness:
            best, best_likeness = candidate, likeness
    return best


def _without_opening(text: str) -> str:
    for place, letter in enumerate(text):
        if not (letter.isspace() or letter in _QUOTES or unicodedata.category(letter) in _BRACKET_CATEGORIES):
            return text[place:]
    return ""
