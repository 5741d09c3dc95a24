"""Numbers as Thai offices write them: both digit scripts, thousands commas, scores and baht."""

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from sys import intern

from site_builder.language.thai.characters import replacing
from site_builder.language.thai.cleaning import clean
from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.rebuilt import mark_of

ARABIC_DIGITS = "0123456789"
THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"

_to_arabic = replacing(str.maketrans(THAI_DIGITS, ARABIC_DIGITS))
_TO_THAI = str.maketrans(ARABIC_DIGITS, THAI_DIGITS)

# Fifteen digits hold the national budget and keep every sum exact within Decimal's default 28.
_INTEGER = re.compile(r"-?(?:[0-9]{1,15}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4})")
_DECIMAL = re.compile(rf"(?:{_INTEGER.pattern})(?:\.[0-9]{{1,10}})?")
_MAX_DECIMALS = 2
_MAX_SCORE = 100
_WIDE = Context(prec=100)


def to_arabic(text: str) -> str:
    """The text with Thai digits as 0-9; digits of other scripts are left alone."""
    return _to_arabic(text)


def to_thai(text: str) -> str:
    """The text with 0-9 as Thai digits."""
    return text.translate(_TO_THAI)


def parse_integer(text: str) -> int:
    """Whole number, negative allowed, with thousands commas in the right places or none.

    Raises ThaiValueError `number-unreadable`.
    """
    digits = _plain(text)
    if not _INTEGER.fullmatch(digits):
        raise ThaiValueError("number-unreadable", value=text)
    return int(digits.replace(",", ""))


def parse_decimal(text: str) -> Decimal:
    """Finite number with at most ten decimals, exactly as written; "85,10" is refused, not guessed at.

    Raises ThaiValueError `number-unreadable`.
    """
    return _decimal(_plain(text), typed=text, code="number-unreadable")


def parse_score(text: str) -> Decimal:
    """Score from 0 to 100 with at most two decimals; "%" or "คะแนน" may follow, "ร้อยละ" may stand before.

    Raises ThaiValueError `number-unreadable` or `score-out-of-range`.
    """
    score = _decimal(
        _without_unit(_plain(text).removeprefix("ร้อยละ").lstrip(), "%", "คะแนน"), typed=text, code="number-unreadable"
    )
    if not 0 <= score <= _MAX_SCORE:
        raise ThaiValueError("score-out-of-range", value=text)
    if _decimals(score) > _MAX_DECIMALS:
        raise ThaiValueError("number-unreadable", value=text)
    return score


def parse_money(text: str) -> Decimal:
    """Amount in baht, zero or more, with at most two decimals; "บาท", "บาทถ้วน" or ".-" may follow, "฿" stand before.

    Raises ThaiValueError `money-unreadable` or `count-negative`.
    """
    bare = _without_unit(_without_unit(_plain(text).removeprefix("฿").lstrip(), "บาทถ้วน", "บาท"), ".-")
    amount = _decimal(bare, typed=text, code="money-unreadable")
    if amount < 0:
        raise ThaiValueError("count-negative", value=text)
    if _decimals(amount) > _MAX_DECIMALS:
        raise ThaiValueError("money-unreadable", value=text)
    return amount


def round_half_up(number: Decimal, places: int = 2) -> Decimal:
    """The finite number rounded the way ITA scores are: a half goes away from zero; never minus zero."""
    rounded = number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP, context=_WIDE)
    return rounded if rounded else rounded.copy_abs()


def format_score(score: Decimal) -> str:
    """Written as "85.10": two decimals, always."""
    return intern(f"{round_half_up(score):f}{mark_of(score)}")


def format_money(amount: Decimal) -> str:
    """Written as "1,500,000.00": thousands commas and two decimals; the unit is the caller's to say."""
    return f"{round_half_up(amount):,f}{mark_of(amount)}"


def format_integer(number: int) -> str:
    """Written as "1,500": thousands commas."""
    return f"{number:,}{mark_of(number)}"


def format_decimal(number: Decimal) -> str:
    """Written as "85" or "67.2": no more decimals than it has."""
    return f"{number.normalize():f}{mark_of(number)}"


def _plain(text: str) -> str:
    return to_arabic(clean(text)).replace("\u2212", "-")


def _without_unit(text: str, *units: str) -> str:
    for unit in units:
        if text.endswith(unit):
            return text.removesuffix(unit).rstrip()
    return text


def _decimal(digits: str, *, typed: str, code: str) -> Decimal:
    if not _DECIMAL.fullmatch(digits):
        raise ThaiValueError(code, value=typed)
    number = Decimal(digits.replace(",", ""))
    return number if number else number.copy_abs()


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0
