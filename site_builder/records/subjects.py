"""What findings, measures and answers are about: an indicator, a survey question or an OIT item."""

import re
from enum import StrEnum
from functools import lru_cache

from msgspec import Struct

from site_builder.language.problems.rule import error
from site_builder.language.thai.errors import ThaiValueError
from site_builder.records.catalogues.item_ids import parse_item, parse_question, plain_code

SUBJECT_UNREADABLE = error(
    "subject-unreadable",
    "อ่าน “{value}” ไม่ออกว่าเป็นตัวชี้วัด คำถาม หรือข้อใด",
    "“{value}” is no indicator, question or item",
    "เขียน indicator-5 สำหรับตัวชี้วัดที่ 5, i21 หรือ e10 สำหรับคำถาม, o28 สำหรับข้อ O28",
    "write indicator-5, i21, e10 or o28",
)

_INDICATOR = re.compile(r"(?:indicator|ตัวชี้วัด(?:ที่)?)[-.: ]?0*([1-9][0-9]?)")


class SubjectKind(StrEnum):
    """What a finding or a measure can be about."""

    INDICATOR = "indicator"
    QUESTION = "question"
    ITEM = "item"


class Subject(Struct, frozen=True, order=True):
    """An indicator, question or item by its `code` in that year's catalogue: `5`, `e10`, `o28`."""

    kind: SubjectKind
    code: str

    def __str__(self) -> str:
        return f"indicator-{self.code}" if self.kind is SubjectKind.INDICATOR else self.code

    @property
    def number(self) -> int:
        """The number people print."""
        return int(self.code.lstrip("ieo"))


def indicator_subject(number: int) -> Subject:
    """The subject that is indicator `number`."""
    return Subject(SubjectKind.INDICATOR, str(number))


def parse_item_subject(text: str) -> Subject:
    """`o42`, `O 42`, `ข้อ ๔๒` as an item. Raises ThaiValueError `item-unreadable`."""
    return Subject(SubjectKind.ITEM, parse_item(text))


def parse_question_subject(text: str) -> Subject:
    """`i21`, `E 10` as a question. Raises ThaiValueError `question-unreadable`."""
    return Subject(SubjectKind.QUESTION, parse_question(text))


@lru_cache(maxsize=1024)
def indicator_number(target: str) -> int | None:
    """The number of the indicator that an entry or outcome is `for`; None where it is for a record."""
    try:
        subject = parse_subject(target)
    except ThaiValueError:
        return None
    return subject.number if subject.kind is SubjectKind.INDICATOR else None


def parse_subject(text: str) -> Subject:
    """`indicator-5`, `ตัวชี้วัดที่ ๕`, `i21`, `E 10`, `O028` as a subject. Raises ThaiValueError `subject-unreadable`.

    A bare number is refused, as it could mean any of the three.
    """
    short = plain_code(text).removeprefix("(")
    indicator = _INDICATOR.fullmatch(short)
    if indicator:
        return Subject(SubjectKind.INDICATOR, indicator[1])
    try:
        if short.startswith(("i", "e", "ไอ", "อี")):
            return parse_question_subject(text)
        if short.startswith(("o", "โอ")):
            return parse_item_subject(text)
    except ThaiValueError:
        pass
    raise ThaiValueError(SUBJECT_UNREADABLE.code, value=text)
