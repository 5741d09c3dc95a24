"""Announcements, memos, meetings and manuals told as text. Read from `<year>/documents/*.md`."""

from enum import StrEnum
from typing import Self

from site_builder.language.thai.typed_words import URGENCY
from site_builder.records.approval import Decision
from site_builder.records.base import Record
from site_builder.records.values import Day, DocumentNumber, Id, Matter, OneOrMany, Prose, Text


class DocumentKind(StrEnum):
    """What a document is."""

    ANNOUNCEMENT = "announcement"
    MEMO = "memo"
    MEETING = "meeting"
    MANUAL = "manual"


class Audience(StrEnum):
    """For whom a manual is."""

    PUBLIC = "public"
    STAFF = "staff"


class Urgency(StrEnum):
    """How fast a paper has to be dealt with, as printed on its head; typed in English or in Thai."""

    URGENT = "urgent"
    VERY_URGENT = "very-urgent"
    MOST_URGENT = "most-urgent"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        english = URGENCY.get(value) if isinstance(value, str) else None
        return cls(english) if english else None


class DocumentApproval(Record):
    """One link of the approval chain under a memo."""

    by: Id
    opinion: Prose | None = None
    on: Day | None = None
    decision: Decision | None = None
    signed_as: Text | None = None


class Document(Record):
    """A document's front matter and its body in Markdown.

    `telephone` and `address` are the office's, as its letter-head prints them; `signed_as` is the rank or the words
    under the signature, beside the position.
    """

    id: Id
    kind: DocumentKind
    title: Matter
    date: Day
    issuer: Id | None = None
    number: DocumentNumber | None = None
    signed_by: Id | None = None
    addressee: Id | None = None
    evidence: OneOrMany[Id] = ()
    approvals: tuple[DocumentApproval, ...] = ()
    attendance: Text | None = None
    decisions: OneOrMany[Text] = ()
    audience: Audience | None = None
    urgency: Urgency | None = None
    telephone: Text | None = None
    address: Text | None = None
    attachments: OneOrMany[Text] = ()
    signed_as: Text | None = None
    body: str
