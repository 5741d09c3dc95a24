"""Announcements, memos, meetings and manuals told as text. Read from `<year>/documents/*.md`."""

from enum import StrEnum

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


class DocumentApproval(Record):
    """One link of the approval chain under a memo."""

    by: Id
    opinion: Prose | None = None
    on: Day | None = None


class Document(Record):
    """A document's front matter and its body in Markdown."""

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
    body: str
