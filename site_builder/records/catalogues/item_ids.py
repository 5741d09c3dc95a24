"""Ids of checklist items and survey questions, from every spelling people use for them."""

import re

from site_builder.language.problems.rule import error
from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.squeeze import squeeze

ITEM_UNREADABLE = error(
    "item-unreadable",
    "อ่าน “{value}” ไม่ออกว่าเป็นข้อใดของรายการ OIT",
    "“{value}” is no OIT item",
    "เขียนเป็น o ตามด้วยเลขข้อ เช่น o42",
    "write o and the number, like o42",
)
QUESTION_UNREADABLE = error(
    "question-unreadable",
    "อ่าน “{value}” ไม่ออกว่าเป็นคำถามข้อใดของแบบสำรวจ",
    "“{value}” is no survey question",
    "เขียน i หรือ e ตามด้วยเลขข้อ เช่น i21 หรือ e10",
    "write i or e and the number, like i21 or e10",
)

# The letter O is often typed as a zero, in either digit script, and the letters are also written as they sound.
_ITEM = re.compile(r"\(?(?:oit)?(?:ข้อ(?:ที่)?)?(?:o|0|โอ)?[-.: ]?\(?0*(?P<number>[1-9][0-9]?)\)?\.?")
_QUESTION = re.compile(r"\(?(?:ข้อ(?:ที่)?)?(?P<survey>i|e|ไอ|อี)[-.:]?\(?0*(?P<number>[1-9][0-9]?)\)?\.?")
_SOUNDS = {"ไอ": "i", "อี": "e"}
_FULL_WIDTH = str.maketrans({code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)})


def plain_code(text: str) -> str:
    """A code as typed without blanks, in small letters, Thai and wide digits as 0-9."""
    return squeeze(text.translate(_FULL_WIDTH)).lower()


def parse_item(text: str) -> str:
    """Item id as "o42", from "O42", "O 42", "O-42", "O๔๒", "๐๔๒", "042", "ข้อที่ ๔๒", "โอ 42", "(O42)" or "OIT 42".

    Raises ThaiValueError `item-unreadable`. Whether a year has that item is the catalogue's to say.
    """
    match = _ITEM.fullmatch(plain_code(text))
    if not match:
        raise ThaiValueError(ITEM_UNREADABLE.code, value=text)
    return f"o{match['number']}"


def parse_question(text: str) -> str:
    """Question id as "i21" or "e10", from "I21", "i 21", "E-10", "e๑๐", "ข้อ i21" or "ไอ 21".

    Raises ThaiValueError `question-unreadable`.
    """
    match = _QUESTION.fullmatch(plain_code(text))
    if not match:
        raise ThaiValueError(QUESTION_UNREADABLE.code, value=text)
    survey = match["survey"]
    return f"{_SOUNDS.get(survey, survey)}{match['number']}"
