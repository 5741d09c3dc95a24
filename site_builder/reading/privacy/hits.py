"""What was found in a text and how it may be shown: never the number itself."""

from enum import StrEnum

from msgspec import Struct


class PersonalKind(StrEnum):
    """What a hit is."""

    CITIZEN_NUMBER = "citizen-number"
    CITIZEN_NUMBER_MISTYPED = "citizen-number-mistyped"
    BANK_ACCOUNT = "bank-account"
    MOBILE_NUMBER = "mobile-number"
    HOME_ADDRESS = "home-address"
    SENSITIVE_WORD = "sensitive-word"


class PersonalDataHit(Struct, frozen=True, order=True):
    """One hit: characters `start` to `end` of the text, and `shown`, the masked form that may be printed.

    `digits` are a number's own digits in 0-9, to compare it with numbers that were declared public; never shown.
    """

    start: int
    end: int
    kind: PersonalKind
    shown: str
    digits: str = ""
