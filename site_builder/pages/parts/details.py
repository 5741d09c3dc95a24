"""Lists of details: labels with what there is to say under them. A label with nothing under it is left out."""

from datetime import date

from site_builder.language.thai.dates import format_date_short
from site_builder.language.words import text
from site_builder.pages.parts.basics import Detail, Link
from site_builder.pages.parts.context import Context
from site_builder.records.approval import Signature
from site_builder.records.disclosure import YearRecords


def details(*listed: Detail) -> tuple[Detail, ...]:
    """The list of details, without those that say nothing."""
    return tuple(each for each in listed if each.text or each.links or each.mark)


def detail(label: str, words: str | None = "", *links: Link | None) -> Detail:
    """A detail under the label of this name; what there is not (a text, a link) is None."""
    return Detail(text(label), words or "", tuple(link for link in links if link))


def dated(label: str, day: date | None) -> Detail:
    """A detail that is a day."""
    return detail(label, format_date_short(day) if day else "")


def proven(label: str, context: Context, records: YearRecords, evidence_id: str | None) -> Detail:
    """A detail that is a piece of evidence: the signed original, the source of a result."""
    return detail(label, "", *context.evidence_links(records, (evidence_id or "",)))


def signed(label: str, context: Context, records: YearRecords, by: Signature | None) -> Detail:
    """A detail that says who prepared or checked something, by position, and when."""
    when = format_date_short(by.on) if by and by.on else ""
    return detail(label, f"{context.position(by.by, by.on or records.year)} {when}".strip() if by else "")
