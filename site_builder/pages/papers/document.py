"""Documents told as text: the year's list, and one page per announcement, memo, meeting or manual."""

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.dates import format_date
from site_builder.language.words import text
from site_builder.pages.parts.basics import Detail, FileLink, Link, Page
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.details import detail, details
from site_builder.pages.parts.frames import Framer, year_words
from site_builder.records.derived.site_map import PageKind
from site_builder.records.disclosure import YearRecords
from site_builder.records.document import Document, DocumentKind
from site_builder.records.ledger import record_name


class ApprovalView(Struct, frozen=True):
    """One link of the approval chain."""

    position: str
    opinion: str
    date: str


class DocumentPage(Page, frozen=True):
    """Everything a document's page shows; `body` is Markdown, `form_lines` and `header` head the paper."""

    kind = PageKind.DOCUMENT
    form_lines: tuple[str, ...]
    header: tuple[Detail, ...]
    facts: tuple[Detail, ...]
    body: str
    decisions: tuple[str, ...]
    date_line: str
    signer: str
    approvals: tuple[ApprovalView, ...]
    files: tuple[FileLink, ...]


class DocumentsPage(Page, frozen=True):
    """The list of a year's documents."""

    kind = PageKind.DOCUMENTS
    rows: tuple[Link, ...]


def kind_words(kind: DocumentKind) -> str:
    return text(f"document_{kind.value}")


def _details(context: Context, document: Document) -> tuple[Detail, ...]:
    """Who issued a paper, its number, date and addressee, by the names of its day; of a memo its first lines."""
    memo = document.kind is DocumentKind.MEMO
    issuer = context.unit_links((document.issuer or "",), document.date, short=False)
    audience = text(f"audience_{document.audience.value}") if document.audience else ""
    return details(
        detail("memo_issuer" if memo else "document_issuer", "" if issuer else context.agency(document.date), *issuer),
        detail("document_number", document.number),
        detail("document_date", format_date(document.date)),
        detail("memo_subject", document.title if memo else ""),
        detail("document_addressee", context.position(document.addressee, document.date)),
        detail("document_attendance", "" if memo else document.attendance),
        detail("document_audience", "" if memo else audience),
    )


def _form_lines(context: Context, document: Document) -> tuple[str, ...]:
    if document.kind is DocumentKind.ANNOUNCEMENT:
        about = text("document_about", title=document.title)
        return (text("announcement_of", agency=context.agency(document.date)), about)
    return (kind_words(document.kind),)


@builds(PageKind.DOCUMENT)
def build(context: Context, framer: Framer, records: YearRecords, document: Document) -> DocumentPage:
    """The page of one document."""
    year = records.year
    evidence = [records.evidence_by_id[each] for each in document.evidence if each in records.evidence_by_id]
    announced, memo = document.kind is DocumentKind.ANNOUNCEMENT, document.kind is DocumentKind.MEMO
    listed = _details(context, document)
    return DocumentPage(
        frame=framer.frame(
            document.title,
            crumbs=(Link(text("documents"), urls.documents(year)),),
            kicker=f"{kind_words(document.kind)} · {year_words(year)}",
            unit=context.unit_name(document.issuer, document.date) if document.issuer else "",
            record=record_name(year, document.id),
        ),
        form_lines=_form_lines(context, document),
        header=listed if memo else (),
        facts=() if memo else listed,
        body=document.body,
        decisions=document.decisions,
        date_line=text("announced_on", date=format_date(document.date)) if announced else "",
        signer=context.position(document.signed_by, document.date),
        approvals=tuple(
            ApprovalView(
                context.position(each.by, each.on or document.date),
                each.opinion or "",
                format_date(each.on) if each.on else "",
            )
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
            text("documents_title", year=year),
            source=records.settings.origin.file,
            answer=text("documents_answer", count=len(rows)),
        ),
        rows=rows,
    )
