"""Repairs to typed or pasted Thai text that leave what people see unchanged."""

import re
import unicodedata

_ZERO_WIDTH = "\u00ad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
_INVISIBLE = re.compile(f"[{_ZERO_WIDTH}{_CONTROLS}]")
_UNTIDY_ASCII = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]|^[ \n]|[ \n]\Z|  | \n|\n ")
_LINE_BREAK = re.compile("\r\n|[\r\u0085\u2028\u2029]")
# Spelled out, as \s would also take the newlines that must stay.
_BLANKS = re.compile("[ \t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_BLANKS_AT_LINE_END = re.compile(" ?\n ?")

# Old Thai fonts drew shifted marks from the private use area, and PDF readers copy them out as such.
# Source of the table: HarfBuzz, hb-ot-shaper-thai.cc, the "win_pua" columns.
_FONT_VARIANTS = {
    0xF700 + index: letter
    for index, letter in enumerate(
        "\u0e10\u0e34\u0e35\u0e36\u0e37"
        "\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
        "\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
        "\u0e0d\u0e31\u0e4d\u0e47"
        "\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
        "\u0e38\u0e39\u0e3a"
    )
}

_SARA_AM, _SARA_AA, _NIKHAHIT = "\u0e33", "\u0e32", "\u0e4d"
_PHINTHU = "\u0e3a"
_VOWEL_MARKS = "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39"
_UPPER_MARKS = "\u0e47-\u0e4e"  # mai taikhu, the four tones, thanthakhat, nikhahit, yamakkan
_MARK = f"[{_VOWEL_MARKS}{_PHINTHU}{_UPPER_MARKS}]"
# The look behind starts one search per run of marks, so that a long run costs no more than its length.
_MARKS_AND_SARA_AA = re.compile(f"(?<!{_MARK}){_MARK}+{_SARA_AA}")
_MARKS_AND_SARA_AM = re.compile(f"[{_VOWEL_MARKS}{_PHINTHU}{_SARA_AM}{_UPPER_MARKS}]{{2,}}")
# What is looked for before anything is mended. Two marks may follow each other only by rising rank.
_STRANGE = re.compile(
    f"[{_ZERO_WIDTH}{_CONTROLS}{''.join(map(chr, _FONT_VARIANTS))}{_NIKHAHIT}\t\v\f\r\u0085\u2028\u2029"
    "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
)
_LOW_AFTER_HIGH = re.compile(f"[{_VOWEL_MARKS}{_UPPER_MARKS}{_SARA_AM}][{_VOWEL_MARKS}{_PHINTHU}]")
_UPPER_AFTER_UPPER = re.compile(f"[{_UPPER_MARKS}{_SARA_AM}](?:[{_UPPER_MARKS}]|(?<={_SARA_AM}){_SARA_AM})")


def clean(text: str) -> str:
    """The same text in the one spelling we store and compare.

    Invisible characters go; every kind of blank becomes one plain space, none at the ends of a line; newlines
    stay, as \\n. Thai is put right where two spellings look alike: nikhahit + sara aa becomes sara am, two
    sara e become sara ae, marks stand in the order vowel, tone, sara am, each once. Any text is accepted.
    """
    if text.isascii() and not _UNTIDY_ASCII.search(text):
        return text
    if _is_tidy(text):
        return text
    return _cleaned(text)


def _is_tidy(text: str) -> bool:
    """Whether nothing is to be mended for sure: most texts are like that, and it is found faster than mended."""
    return (
        text[0] not in " \n"
        and text[-1] not in " \n"
        and "  " not in text
        and " \n" not in text
        and "\n " not in text
        and "\u0e40\u0e40" not in text
        and not _STRANGE.search(text)
        and not _LOW_AFTER_HIGH.search(text)
        and not _UPPER_AFTER_UPPER.search(text)
        and _PHINTHU + _PHINTHU not in text
        and unicodedata.is_normalized("NFC", text)
    )


def _cleaned(text: str) -> str:
    # NFC, never NFKC: the compatibility forms split every sara am in two.
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text).translate(_FONT_VARIANTS))
    text = _BLANKS.sub(" ", _LINE_BREAK.sub("\n", text))
    text = _BLANKS_AT_LINE_END.sub("\n", text).strip(" \n")
    text = _MARKS_AND_SARA_AA.sub(_joined_sara_am, text)
    text = _MARKS_AND_SARA_AM.sub(_ordered_marks, text)
    return text.replace("\u0e40\u0e40", "\u0e41")


def _joined_sara_am(match: re.Match[str]) -> str:
    marks = match[0]
    if _NIKHAHIT not in marks:
        return marks
    return marks.replace(_NIKHAHIT, "").removesuffix(_SARA_AA) + _SARA_AM


def _ordered_marks(match: re.Match[str]) -> str:
    return "".join(dict.fromkeys(sorted(match[0], key=_rank)))


def _rank(mark: str) -> int:
    # Phinthu leads because Unicode's canonical order puts it before sara u and sara uu.
    if mark == _PHINTHU:
        return 0
    if mark in _VOWEL_MARKS:
        return 1
    return 3 if mark == _SARA_AM else 2
