"""What findings, topics and measures are about: indicators, questions and items by code, wording, instrument, score."""

from collections.abc import Iterable

from site_builder.language import urls
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.pages.parts.basics import Link
from site_builder.pages.parts.context import Context
from site_builder.records.catalogues import reader
from site_builder.records.derived.disclosed import has_checklist
from site_builder.records.derived.subjects import score_of
from site_builder.records.subjects import Subject, SubjectKind


def printed_code(subject: Subject) -> str:
    """A code as official papers print it: “5”, “e10”, “O28”."""
    return subject.code.upper() if subject.kind is SubjectKind.ITEM else subject.code


def coded(words: str, subjects: Iterable[Subject]) -> str:
    """An issue behind the codes of the questions and items it is about, as official papers print it: “e6 …”."""
    codes = ", ".join(printed_code(each) for each in subjects if each.kind is not SubjectKind.INDICATOR)
    return words if words.lower().startswith(codes.lower()) else f"{codes} {words}"


def wording(subject: Subject, of: FiscalYear) -> str:
    """What the official list of a year says of a subject; empty where the list is not known."""
    if subject.kind is SubjectKind.INDICATOR:
        indicator = reader.indicator(subject.number)
        return indicator.name_th if indicator else ""
    if subject.kind is SubjectKind.QUESTION:
        question = reader.question(of, subject.code)
        return question.topic_th if question else ""
    catalogue = reader.oit_catalogue(of)
    item = catalogue.item(subject.code) if catalogue else None
    return item.name_th if item else ""


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


def subject_link(context: Context, of: FiscalYear, subject: Subject) -> Link:
    """A subject in words, as a link where the site tells of it."""
    words = context.subject_words(subject)
    if subject.kind is SubjectKind.INDICATOR:
        words = f"{words} {wording(subject, of)}".strip()
    return Link(words, subject_address(context, of, subject))
