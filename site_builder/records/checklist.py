"""The agency's answers to the year's checklist. Read from `<year>/oit.yml`."""

from typing import Self

from pydantic import model_validator

from site_builder.language.problems.rule import error
from site_builder.language.thai import typed_words
from site_builder.language.thai.closed_set import ClosedSet
from site_builder.records.approval import Signature
from site_builder.records.base import Record
from site_builder.records.rejection import REASON_MISSING, rejected
from site_builder.records.values import Day, Id, ItemSubject, Number, OneOrMany, Page, Prose, Span, Text, Url

LINK_TARGET_UNCLEAR = error(
    "link-target-unclear",
    "ลิงก์นี้ต้องชี้ไปที่เดียว: page, document, evidence หรือ url",
    "this link needs exactly one of page, document, evidence or url",
    "เหลือไว้ช่องเดียว ถ้ามีหลายที่ให้แยกเป็นหลายลิงก์",
    "keep one of them; make several links for several targets",
)
LINKS_MISSING = error(
    "links-missing",
    "ข้อ {item} ตอบว่าเปิดเผยแล้ว แต่ไม่มีลิงก์ให้เปิดดู",
    "item {item} is answered as disclosed but has no link to open",
    "เพิ่ม links: อย่างน้อยหนึ่งลิงก์ หรือเปลี่ยน answer",
    "add at least one link, or change the answer",
)
NIL_STATEMENT_MISSING = error(
    "nil-statement-missing",
    "ข้อ {item} ตอบว่าไม่มีเรื่อง แต่ยังไม่ได้กรอกข้อความแจ้งว่าไม่มี",
    "item {item} says there is nothing, but the statement of it is missing",
    "เพิ่ม nil: {{statement: …, period: …, on: …}}",
    "add nil: {{statement: …, period: …, on: …}}",
)


class AnswerKind(ClosedSet):
    """How an item is answered."""

    DISCLOSED = "disclosed"
    NOT_DISCLOSED = "not-disclosed"
    NIL = "nil"

    @classmethod
    def thai(cls) -> typed_words.ThaiWords:
        return typed_words.ANSWER


class AnswerLink(Record):
    """One submitted address: a page, document or evidence of this site, or an outside address."""

    pointing = frozenset({"system", "elements"})

    page: Page | None = None
    document: Id | None = None
    evidence: Id | None = None
    url: Url | None = None
    system: Text | None = None
    label: Text | None = None
    explanation: Prose | None = None
    elements: OneOrMany[Number] = ()
    covers: Span | None = None

    @model_validator(mode="after")
    def _has_one_target(self) -> Self:
        targets = [self.page is not None, self.document, self.evidence, self.url]
        if sum(map(bool, targets)) != 1:
            raise rejected(LINK_TARGET_UNCLEAR)
        return self


class NilStatement(Record):
    """Says that there is nothing to disclose: for which period, stated on which day."""

    statement: Prose
    period: Span
    on: Day


class Answer(Record):
    """The answer to one item. An official item without an answer is shown as not answered yet."""

    item: ItemSubject
    answer: AnswerKind
    reason: Prose | None = None
    nil: NilStatement | None = None
    unit: Id | None = None
    links: tuple[AnswerLink, ...] = ()
    prepared: Signature | None = None
    checked: Signature | None = None

    @model_validator(mode="after")
    def _is_complete(self) -> Self:
        if self.answer is AnswerKind.NIL and self.nil is None:
            raise rejected(NIL_STATEMENT_MISSING, item=str(self.item).upper())
        if self.answer is AnswerKind.NOT_DISCLOSED and not self.reason:
            raise rejected(REASON_MISSING)
        if self.answer is AnswerKind.DISCLOSED and not self.links:
            raise rejected(LINKS_MISSING, item=str(self.item).upper())
        return self
