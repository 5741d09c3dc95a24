"""Documents told as text: the year's list, and one page per announcement, memo, meeting or manual."""

from typing import ClassVar

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.dates import format_date
from site_builder.language.words import text
from site_builder.pages.parts.basics import Detail, FileLink, Frame, Link
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.frames import Framer, year_words
from site_builder.pages.parts.sections import Section
from site_builder.records.derived.page_kinds import PageKind
from site_builder.records.disclosure import YearRecords
from site_builder.records.document import Document, DocumentKind
from site_builder.records.ledger import record_name


class ApprovalView(Struct, frozen=True):
    """One link of the approval chain."""

    position: str
    opinion: str
    date: str


class DocumentPage(Struct, frozen=True):
    """Everything a document's page shows; `body` is Markdown, `form_lines` and `header` head the paper."""

    kind: ClassVar[PageKind] = PageKind.DOCUMENT
    frame: Frame
    form_lines: tuple[str, ...]
    header: tuple[Detail, ...]
    facts: tuple[Detail, ...]
    body: str
    decisions: tuple[str, ...]
    date_line: str
    signer: str
    approvals: tuple[ApprovalView, ...]
    files: tuple[FileLink, ...]


class DocumentsPage(Struct, frozen=True):
    """The list of a year's documents."""

    kind: ClassVar[PageKind] = PageKind.DOCUMENTS
    frame: Frame
    rows: tuple[Link, ...]


def kind_words(kind: DocumentKind) -> str:
    return text(f"document_{kind.value}")


def _facts(context: Context, records: YearRecords, document: Document) -> tuple[Detail, ...]:
    issuer = context.unit_links((document.issuer or "",), records.year, short=False)
    pairs = (
        ("document_number", document.number or ""),
        ("document_date", format_date(document.date)),
        ("document_addressee", context.position(document.addressee, records.year)),
        ("document_attendance", document.attendance or ""),
        ("document_audience", text(f"audience_{document.audience.value}") if document.audience else ""),
    )
    by = Detail(text("document_issuer"), "" if issuer else context.agency(records.year), issuer)
    return (by, *(Detail(text(label), words) for label, words in pairs if words))


def _form_lines(context: Context, records: YearRecords, document: Document) -> tuple[str, ...]:
    if document.kind is DocumentKind.ANNOUNCEMENT:
        about = text("document_about", title=document.title)
        return (text("announcement_of", agency=context.agency(records.year)), about)
    return (kind_words(document.kind),)


def _memo_header(context: Context, records: YearRecords, document: Document) -> tuple[Detail, ...]:
    """The lines above a memo's text, as on paper: issuer, number, date, subject, addressee."""
    issuer = context.unit_links((document.issuer or "",), records.year, short=False)
    pairs = (
        ("document_number", document.number or ""),
        ("document_date", format_date(document.date)),
        ("memo_subject", document.title),
        ("document_addressee", context.position(document.addressee, records.year)),
    )
    by = Detail(text("memo_issuer"), "" if issuer else context.agency(records.year), issuer)
    return (by, *(Detail(text(label), words) for label, words in pairs if words))


@builds(PageKind.DOCUMENT)
def build(context: Context, framer: Framer, records: YearRecords, document: Document) -> DocumentPage:
    """The page of one document."""
    year = records.year
    evidence = [records.evidence_by_id[each] for each in document.evidence if each in records.evidence_by_id]
    announced, memo = document.kind is DocumentKind.ANNOUNCEMENT, document.kind is DocumentKind.MEMO
    return DocumentPage(
        frame=framer.frame(
            urls.document(year, document.id),
            document.title,
            source=document.origin.file,
            records=records,
            section=Section.RECORDS,
            crumbs=(Link(text("documents"), urls.documents(year)),),
            kicker=f"{kind_words(document.kind)} · {year_words(year)}",
            unit=context.unit_name(document.issuer, year) if document.issuer else "",
            draft=document.is_draft,
            record=record_name(year, document.id),
        ),
        form_lines=_form_lines(context, records, document),
        header=_memo_header(context, records, document) if memo else (),
        facts=() if memo else _facts(context, records, document),
        body=document.body,
        decisions=document.decisions,
        date_line=text("announced_on", date=format_date(document.date)) if announced else "",
        signer=context.position(document.signed_by, year),
        approvals=tuple(
            ApprovalView(context.position(each.by, year), each.opinion or "", format_date(each.on) if each.on else "")
            for each in document.approvals
        ),
        files=tuple(file for each in evidence for file in context.evidence_files(year, each)),
    )


def _row(context: Context, records: YearRecords, document: Document) -> Link:
    note = f"{kind_words(document.kind)} · {format_date(document.date)}"
    if context.is_withdrawn(records.year, document.id):
        note = text("withdrawn_short")
    return Link(document.title, urls.document(records.year, document.id), note)


@builds(PageKind.DOCUMENTS)
def build_list(context: Context, framer: Framer, records: YearRecords) -> DocumentsPage:
    """The list of a year's documents, oldest first."""
    year = records.year
    ordered = sorted(records.documents, key=lambda each: (each.date, each.id))
    rows = tuple(_row(context, records, each) for each in ordered)
    return DocumentsPage(
        frame=framer.frame(
            urls.documents(year),
            text("documents_title", year=year),
            source=records.settings.origin.file,
            records=records,
            section=Section.RECORDS,
            kicker=year_words(year),
            answer=text("documents_answer", count=len(rows)),
        ),
        rows=rows,
    )
