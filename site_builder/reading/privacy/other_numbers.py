"""Bank accounts and mobile telephone numbers in a plain text. Both may be public, so they are only pointed at."""

import re
from collections.abc import Iterator

from site_builder.reading.privacy.hits import PersonalDataHit, PersonalKind

_GAP = r"(?:[ \n]{1,2}(?:-[ \n]{0,2})?|-[ \n]{0,2})?"
# Ten digits printed 3-1-5-1 by most banks; twelve by the savings bank (ออมสิน) and the farmers' bank (ธ.ก.ส.).
_ACCOUNT = re.compile(
    rf"(?<![0-9-])[0-9]{{3}}-[0-9]-[0-9]{{5}}-[0-9](?![0-9-])|(?<![0-9-])[0-9](?:{_GAP}[0-9]){{9,11}}(?![0-9-])"
)
_PRINTED_ACCOUNT = re.compile(r"[0-9]{3}-[0-9]-[0-9]{5}-[0-9]")
_BANK = re.compile(
    r"ธนาคาร|เลขที่บัญชี|เลขบัญชี|บัญชี(?:เงินฝาก|ออมทรัพย์|กระแสรายวัน)|พร้อมเพย์|promptpay|account no|a/c", re.IGNORECASE
)
_REACH = 60
_MOBILE = re.compile(rf"(?<![0-9+-])(?:0|(?:\+|00)66{_GAP}0?)[689][0-9]?{_GAP}[0-9](?:{_GAP}[0-9]){{6,7}}(?![0-9-])")
_MOBILE_DIGITS = re.compile(r"0[689][0-9]{8}")


def bank_accounts(text: str) -> Iterator[PersonalDataHit]:
    """Numbers in the banks' own grouping, and numbers of their length beside words of banking."""
    words = [match.end() for match in _BANK.finditer(text)]
    for match in _ACCOUNT.finditer(text):
        digits = re.sub("[^0-9]", "", match[0])
        announced = any(0 <= match.start() - place <= _REACH for place in words)
        if (announced or _PRINTED_ACCOUNT.fullmatch(match[0])) and not _MOBILE_DIGITS.fullmatch(digits):
            yield PersonalDataHit(match.start(), match.end(), PersonalKind.BANK_ACCOUNT, _masked(digits), digits)


def mobile_numbers(text: str) -> Iterator[PersonalDataHit]:
    """Numbers that begin with 06, 08 or 09, or with +66 before these."""
    for match in _MOBILE.finditer(text):
        digits = national(match[0])
        if _MOBILE_DIGITS.fullmatch(digits):
            yield PersonalDataHit(match.start(), match.end(), PersonalKind.MOBILE_NUMBER, _masked(digits), digits)


def national(number: str) -> str:
    """The digits of a telephone number as dialled within Thailand."""
    digits = re.sub("[^0-9]", "", number)
    for code in ("0066", "66"):
        if digits.startswith(code) and len(digits) >= len(code) + 9:
            return "0" + digits.removeprefix(code).removeprefix("0")
    return digits


def _masked(digits: str) -> str:
    return f"{digits[:2]}{'x' * (len(digits) - 4)}{digits[-2:]}"
