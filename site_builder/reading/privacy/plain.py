"""A text as the finders read it: digits as 0-9, one kind of dash and blank, no digests, nothing invisible."""

import re

from msgspec import Struct

from site_builder.language.thai.characters import replacing
from site_builder.language.thai.numerals import THAI_DIGITS

_FULL_WIDTH_DIGITS = "０１２３４５６７８９"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30fc\ufe58\ufe63\uff0d"
_BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f\r"
_OTHER_SIGNS = {"．": ".", "／": "/", "＿": "_", "｜": "|", "•": ".", "·": ".", "∙": "."}
_replaced = replacing(
    str.maketrans(
        {
            **{digit: str(value) for value, digit in enumerate(THAI_DIGITS)},
            **{digit: str(value) for value, digit in enumerate(_FULL_WIDTH_DIGITS)},
            **dict.fromkeys(_DASHES, "-"),
            **dict.fromkeys(_BLANKS, " "),
            **_OTHER_SIGNS,
        }
    )
)
# What Word, browsers and PDF writers leave between characters without anybody seeing it.
_UNSEEN = "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u034f\u180e\u00ad\u0002\ufffe"
_INVISIBLE = re.compile(f"[{_UNSEEN}]")

ANY_DIGIT = f"0-9{THAI_DIGITS[0]}-{THAI_DIGITS[-1]}{_FULL_WIDTH_DIGITS[0]}-{_FULL_WIDTH_DIGITS[-1]}"
"""Whatever becomes one of 0-9, to stand in the brackets of a pattern; so the two below."""

ANY_BLANK = f" \n{_BLANKS}"
BETWEEN_DIGITS = f"{ANY_BLANK}{_UNSEEN}{_DASHES}{''.join(_OTHER_SIGNS)}._/|\\-"
"""Whatever may stand between two digits of one number, before and after a text is made plain."""

ANY_STOP = "." + "".join(sign for sign, plain in _OTHER_SIGNS.items() if plain == ".")

# A SHA-256 holds runs of thirteen digits by chance, and is nobody's number.
_DIGEST = re.compile(r"(?<![0-9a-z])[0-9a-f]{64}(?![0-9a-z])")


class PlainText(Struct, frozen=True):
    """The text to search; `at` gives the place in the original of a place here."""

    text: str
    removed: tuple[int, ...]

    def at(self, index: int) -> int:
        """The offset in the original text of the character that stands at `index` here."""
        for place in self.removed:
            if place > index:
                break
            index += 1
        return index


def holds_invisible(text: str) -> bool:
    """Whether there are characters that nobody sees."""
    return _INVISIBLE.search(text) is not None


def plain_text(text: str) -> PlainText:
    """The text made plain; only invisible characters change its length."""
    removed = tuple(match.start() for match in _INVISIBLE.finditer(text))
    plain = _replaced(_INVISIBLE.sub("", text) if removed else text)
    return PlainText(_DIGEST.sub(lambda digest: "x" * len(digest[0]), plain), removed)
