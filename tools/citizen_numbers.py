"""Made-up citizen numbers in the spellings that people use; each belongs to nobody we know of."""

from collections.abc import Callable
from random import Random

from site_builder.language.thai.numerals import to_thai
from site_builder.reading.privacy.citizen_numbers import check_digit


def seeded_number(chance: Random) -> str:
    """Thirteen digits with the right check digit, the first 1 to 8."""
    twelve = str(chance.randint(1, 8)) + "".join(str(chance.randint(0, 9)) for _ in range(11))
    return twelve + str(check_digit(twelve))


def _groups(number: str, sign: str) -> str:
    return sign.join((number[0], number[1:5], number[5:10], number[10:12], number[12]))


SPELLINGS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "dashes": lambda number: _groups(number, "-"),
    "blanks": lambda number: _groups(number, " "),
    "Thai digits": to_thai,
    "Thai digits with dashes": lambda number: to_thai(_groups(number, "-")),
    "Thai digits with blanks": lambda number: to_thai(_groups(number, " ")),
    "en dashes": lambda number: _groups(number, "–"),
    "dashes between blanks": lambda number: _groups(number, " - "),
    "unbreakable blanks": lambda number: _groups(number, "\u00a0"),
    "unbreakable hyphens": lambda number: _groups(number, "\u2011"),
    "full stops": lambda number: _groups(number, "."),
    "single digits": " ".join,
    "single digits with dashes": "-".join,
    "broken over two lines": lambda number: f"{_groups(number, '-')[:12]}\n    {_groups(number, '-')[12:]}",
    "invisible blanks": "\u200b".join,
    "full-width digits": lambda number: number.translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    "half-grouped": lambda number: f"{number[0]}-{number[1:5]}-{number[5:10]}-{number[10:]}",
}
