"""Announcements, memos, meetings and manuals told as text. Read from `<year>/documents/*.md`."""

from site_builder.language.thai import typed_words
from site_builder.language.thai.closed_set import ClosedSet
from site_builder.records.approval import DecisionKind
from site_builder.records.base import Record
from site_builder.records.values import Day, DocumentNumber, Id, Matter, OneOrMany, Prose, Text


class DocumentKind(ClosedSet):
    """What a document is."""

    ANNOUNCEMENT = "announcement"
    MEMO = "memo"
    MEETING = "meeting"
    MANUAL = "manual"

    @classmethod
    def thai(cls) -> typed_words.ThaiWords:
        return typed_words.DOCUMENT


class Audience(ClosedSet):
    """For whom a manual is."""

    PUBLIC = "public"
    STAFF = "staff"

    @classmethod
    def thai(cls) -> typed_words.ThaiWords:
        return typed_words.AUDIENCE


class Urgency(ClosedSet):
    """How fast a paper has to be dealt with, as printed on its head; typed in English or in Thai."""

    URGENT = "urgent"
    VERY_URGENT = "very-urgent"
    MOST_URGENT = "most-urgent"

    @classmethod
    def thai(cls) -> typed_words.ThaiWords:
        return typed_words.URGENCY


class DocumentApproval(Record):
    """One link of the approval chain under a memo."""

    by: Id
    opinion: Prose | None = None
    on: Day | None = None
    decision: DecisionKind | None = None
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
