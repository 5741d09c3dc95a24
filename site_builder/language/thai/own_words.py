"""Words that pages put before a text: typed with the text or left out, they are not said twice."""

import re
from enum import Enum


class OwnWord(Enum):
    """What pages say before a text, as a regular expression of the ways in which people type it too."""

    DISTRICT = r"อำเภอ|อ\."
    PROVINCE = r"จังหวัด|จ\."
    GRADE = r"เกรด|ระดับ(?=\s*[A-F])"
    MATTER = r"เรื่อง(?=\s)"
    DOCUMENT_NUMBER = r"(?:เลข)?ที่(?=\s|[0-9๐-๙])"
    DIMENSION = r"มิติที่\s*[0-9๐-๙]+\s*:?"
    PRODUCT = r"ผลงาน(?:\s*:|\s)"
    MEASURE = r"มาตรการ(?:ที่)?"
    PROJECT = r"ลำดับ(?:ที่)?"


def without(word: OwnWord, text: str) -> str:
    """The text without the word, where it begins with it."""
    return re.sub(rf"^(?:{word.value})\s*", "", text)
