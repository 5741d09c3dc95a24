"""What findings, topics and measures are about: indicators, questions and items by code, wording, instrument, score."""

from collections.abc import Iterable

from site_builder.language import urls
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.words import text
from site_builder.pages.parts.basics import Link
from site_builder.pages.parts.context import Context
from site_builder.records.analysis import PrintedCode
from site_builder.records.catalogues import reader
from site_builder.records.derived.disclosed import has_checklist
from site_builder.records.derived.subjects import (
    own_wording,
    printed_otherwise,
    restarts,
    score_of,
    table_number,
    wording,
)
from site_builder.records.subjects import Subject, SubjectKind, indicator_subject


def printed_code(subject: Subject, codes: Iterable[PrintedCode] = ()) -> str:
    """A code as official papers print it: “5”, “e10”, “O28”; beside it the one that this document prints instead."""
    code = subject.code.upper() if subject.kind is SubjectKind.ITEM else subject.code
    return _with_printed(code, subject, codes)


def _with_printed(words: str, subject: Subject, codes: Iterable[PrintedCode]) -> str:
    printed = printed_otherwise(subject, codes)
    return text("printed_as", words=words, printed=printed) if printed else words


def coded(words: str, subjects: Iterable[Subject], printed: Iterable[PrintedCode] = ()) -> str:
    """An issue behind the codes of the questions and items it is about, as official papers print it: “e6 …”."""
    told = tuple(printed)
    codes = ", ".join(printed_code(each, told) for each in subjects if each.kind is not SubjectKind.INDICATOR)
    return words if words.lower().startswith(codes.lower()) else f"{codes} {words}"


def table_words(context: Context, of: FiscalYear, number: int, *, mixed: bool = False) -> str:
    """An indicator as the official tables about a result print it: “6 คุณภาพการดำเนินงาน”.

    In a `mixed` table, which has the indicators of all instruments, a number that begins anew names its instrument.
    """
    disclosure, subject = context.disclosure, indicator_subject(number)
    instrument = instrument_words(number) if mixed and restarts(disclosure, of) else ""
    parts = (instrument, str(table_number(disclosure, of, number)), wording(disclosure, of, subject))
    return " ".join(part for part in parts if part)


def printed_notes(
    context: Context, of: FiscalYear, subjects: Iterable[Subject], codes: Iterable[PrintedCode]
) -> tuple[str, ...]:
    """What a document prints in place of a code, with its reason, and of an indicator that no list beside it has."""
    listed = tuple(subjects)
    return tuple(
        ": ".join(filter(None, (_with_printed(_told(context, of, each.subject), each.subject, (each,)), each.reason)))
        for each in codes
        if each.reason or each.subject not in listed
    )


def _told(context: Context, of: FiscalYear, subject: Subject) -> str:
    """A subject as notes name it: an indicator with its name, of questions and items the code alone."""
    words = context.subject_words(subject)
    return f"{words} {wording(context.disclosure, of, subject)}" if subject.kind is SubjectKind.INDICATOR else words


def asked_words(context: Context, of: FiscalYear, subject: Subject, printed: Iterable[PrintedCode] = ()) -> str:
    """A question or item as the official tables about a result print it: its code and its wording."""
    return f"{printed_code(subject, printed)} {wording(context.disclosure, of, subject)}".strip()


def instrument_words(indicator: int | None) -> str:
    """The instrument of an indicator: “IIT”, “EIT” or “OIT”; empty for an unknown one."""
    known = reader.indicator(indicator) if indicator else None
    return known.instrument.value if known else ""


def subject_address(context: Context, of: FiscalYear, subject: Subject) -> str:
    """Where the site tells of a subject: an indicator's page, the score in the result, the item's page; else empty."""
    if subject.kind is SubjectKind.INDICATOR:
        return context.indicator_link(subject.number).address
    records = context.records(of)
    if records and score_of(records.result, subject) is not None:
        return urls.with_anchor(urls.result(of), urls.score_anchor(str(subject)))
    catalogue = context.catalogue(of)
    if records and has_checklist(records) and catalogue and catalogue.item(subject.code):
        return urls.item(of, subject.code)
    return ""


def subject_link(context: Context, of: FiscalYear, subject: Subject, printed: Iterable[PrintedCode] = ()) -> Link:
    """A subject in words, as a link where the site tells of it; questions and items in the document's words, if any."""
    words = _with_printed(context.subject_words(subject), subject, printed)
    called = wording if subject.kind is SubjectKind.INDICATOR else own_wording
    return Link(f"{words} {called(context.disclosure, of, subject)}".strip(), subject_address(context, of, subject))
