"""Ids of checklist items and survey questions, from every spelling people use for them."""

import re

from site_builder.thai.errors import ThaiValueError
from site_builder.thai.squeeze import squeeze

# The letter O is often typed as a zero, in either digit script.
_ITEM = re.compile(r"(?:ข้อ(?:ที่)?)?[o0]?[-.: ]?0*(?P<number>[1-9][0-9]?)")
_QUESTION = re.compile(r"(?:ข้อ(?:ที่)?)?(?P<survey>[ie])[-.:]?0*(?P<number>[1-9][0-9]?)")


def parse_item(text: str) -> str:
    """Item id as "o42", from "O42", "O 42", "O-42", "O๔๒", "๐๔๒", "042", "ข้อ 42" or "ข้อที่ ๔๒".

    Raises ThaiValueError `item-unreadable`. Whether a year has that item is the catalogue's to say.
    """
    match = _ITEM.fullmatch(squeeze(text).lower())
    if not match:
        raise ThaiValueError("item-unreadable", value=text)
    return f"o{match['number']}"


def parse_question(text: str) -> str:
    """Question id as "i21" or "e10", from "I21", "i 21", "E-10", "e๑๐" or "ข้อ i21".

    Raises ThaiValueError `question-unreadable`.
    """
    match = _QUESTION.fullmatch(squeeze(text).lower())
    if not match:
        raise ThaiValueError("question-unreadable", value=text)
    return f"{match['survey']}{match['number']}"
