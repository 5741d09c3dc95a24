"""Every piece of personal data in a text: pure, and the same whatever the text came from."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from site_builder.reading.privacy.citizen_numbers import citizen_numbers
from site_builder.reading.privacy.hits import PersonalDataHit, PersonalKind
from site_builder.reading.privacy.other_numbers import bank_accounts, mobile_numbers
from site_builder.reading.privacy.persons import beside_persons, may_tell_of_persons
from site_builder.reading.privacy.plain import ANY_DIGIT, BETWEEN_DIGITS, plain_text

_CELL_END = "\t"
_ENOUGH_DIGITS = re.compile(rf"[{ANY_DIGIT}](?:[{BETWEEN_DIGITS}]*+[{ANY_DIGIT}]){{9}}")
"""The fewest digits of any number that is looked for: ten of a telephone number."""


def may_hold_personal_data(text: str) -> bool:
    """Whether it is worth looking closer; of most texts it is not, and that is seen in a fraction of the time."""
    return _ENOUGH_DIGITS.search(text) is not None or may_tell_of_persons(text)


def personal_data(text: str) -> tuple[PersonalDataHit, ...]:
    """All hits in the order of their places; a citizen number is not told again as an account or a telephone.

    Tabs divide the cells of a row: a number may stand in one cell, or fill a row with a digit in each.
    """
    if not may_hold_personal_data(text):
        return ()
    found = list(_hits(text))
    if _CELL_END in text:
        start = 0
        for cell in text.split(_CELL_END):
            moved = (replace(hit, start=hit.start + start, end=hit.end + start) for hit in _hits(cell))
            found += [hit for hit in moved if not _overlaps(hit, found)]
            start += len(cell) + 1
    return tuple(sorted(found))


def _hits(text: str) -> Iterator[PersonalDataHit]:
    plain = plain_text(text)
    found: list[PersonalDataHit] = []
    if _ENOUGH_DIGITS.search(plain.text):
        found += citizen_numbers(plain.text)
        for number in (*mobile_numbers(plain.text), *bank_accounts(plain.text)):
            if not _overlaps(number, found):
                found.append(number)
    for hit in (*found, *beside_persons(plain.text)):
        yield replace(hit, start=plain.at(hit.start), end=plain.at(hit.end - 1) + 1)


def _overlaps(hit: PersonalDataHit, others: list[PersonalDataHit]) -> bool:
    return any(hit.start < other.end and other.start < hit.end for other in others)


def public_numbers(texts: list[str]) -> frozenset[str]:
    """The digits of accounts and telephones in texts that were written to be public, such as channels."""
    kinds = {PersonalKind.BANK_ACCOUNT, PersonalKind.MOBILE_NUMBER}
    return frozenset(hit.digits for text in texts for hit in personal_data(text) if hit.kind in kinds)
