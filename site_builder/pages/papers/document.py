"""Documents told as text: the year's list, and one page per announcement, memo, meeting or manual."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.dates import format_date
from site_builder.language.thai.rebuilt import carrying
from site_builder.language.words import text
from site_builder.pages.parts.approvals import approval_mark, approval_sentence, decision_mark
from site_builder.pages.parts.basics import Detail, FileLink, Link, Mark, Page
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.details import detail, details
from site_builder.pages.parts.frames import Framer, year_words
from site_builder.records.derived.approval import NOT_TOLD, document_approval, has_chain
from site_builder.records.derived.rebuilt import mark_on
from site_builder.records.derived.site_map import PageKind
from site_builder.records.disclosure import YearRecords
from site_builder.records.document import Document, DocumentKind
from site_builder.records.ledger import record_name


class ApprovalView(Struct, frozen=True):
    """One link of the approval chain; `untold` stands where its opinion would, if none was typed."""

    position: str
    opinion: str
    date: str
    mark: Mark | None = None
    untold: str = ""


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


def kind_words(document: Document) -> str:
    return carrying(text(f"document_{document.kind.value}"), mark_on(document, "kind"))


def _details(context: Context, document: Document) -> tuple[Detail, ...]:
    """Who issued a paper, its number, date and addressee, by the names of its day; of a memo its first lines."""
    memo = document.kind is DocumentKind.MEMO
    issuer = context.unit_links((document.issuer or "",), document.date, short=False)
    audience = text(f"audience_{document.audience.value}") if document.audience else ""
    audience = carrying(audience, mark_on(document, "audience")) if audience else ""
    return details(
        detail("memo_issuer" if memo else "document_issuer", "" if issuer else context.agency(document.date), *issuer),
        detail("document_telephone", document.telephone),
        detail("document_address", document.address),
        detail("document_number", document.number),
        detail("document_date", format_date(document.date)),
        detail("memo_subject", document.title if memo else ""),
        detail("document_addressee", context.position(document.addressee, document.date)),
        detail("document_attachments", _listed(document.attachments)),
        detail("document_attendance", "" if memo else document.attendance),
        detail("document_audience", "" if memo else audience),
    )


def _approval(context: Context, records: YearRecords, document: Document) -> Iterator[Detail]:
    """What became of a paper that somebody decides on; the opinions stand in its chain."""
    if has_chain(document):
        yield Detail(text("approval"), mark=approval_mark(context, records, document_approval(document)))


def _listed(attachments: tuple[str, ...]) -> str:
    """What is sent with a paper: one thing as it is, several with their numbers."""
    if len(attachments) < 2:
        return "".join(attachments)
    numbered = enumerate(attachments, start=1)
    return " ".join(text("numbered", number=number, words=words) for number, words in numbered)


def _signed(context: Context, on: date, position: str | None, signed_as: str | None) -> str:
    """Who signed, by position, with the rank or words under the signature; words that hold the position stand alone."""
    title = context.position(position, on)
    return signed_as if signed_as and title in signed_as else " ".join(filter(None, (title, signed_as)))


def _form_lines(context: Context, document: Document) -> tuple[str, ...]:
    urgency = (text(f"urgency_{document.urgency.value.replace('-', '_')}"),) if document.urgency else ()
    if document.kind is DocumentKind.ANNOUNCEMENT:
        about = text("document_about", title=document.title)
        return (*urgency, text("announcement_of", agency=context.agency(document.date)), about)
    return (*urgency, kind_words(document))


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
            kicker=f"{kind_words(document)} · {year_words(year)}",
            unit=context.unit_name(document.issuer, document.date) if document.issuer else "",
            record=record_name(year, document.id),
        ),
        form_lines=_form_lines(context, document),
        header=listed if memo else (),
        facts=(*(() if memo else listed), *_approval(context, records, document)),
        body=document.body,
        decisions=document.decisions,
        date_line=text("announced_on", date=format_date(document.date)) if announced else "",
        signer=_signed(context, document.date, document.signed_by, document.signed_as),
        approvals=tuple(
            ApprovalView(
                position=_signed(context, each.on or document.date, each.by, each.signed_as),
                opinion=each.opinion or "",
                date=format_date(each.on) if each.on else "",
                mark=decision_mark(each.decision),
                untold="" if each.opinion else text("opinion_untold"),
            )
            for each in document.approvals
        ),
        files=tuple(file for each in evidence for file in context.evidence_files(year, each)),
    )


def _row(context: Context, records: YearRecords, document: Document) -> Link:
    note = f"{kind_words(document)} · {format_date(document.date)}"
    if context.is_withdrawn(records.year, document.id):
        note = text("withdrawn_short")
    elif has_chain(document) and (standing := document_approval(document)) is not NOT_TOLD:
        note = f"{note} · {approval_sentence(context, records, standing)}"
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
