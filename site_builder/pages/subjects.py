"""What findings, topics and measures are about: indicators, questions and items by code, wording, instrument, score."""

from collections.abc import Iterable
from decimal import Decimal

from site_builder import urls
from site_builder.catalogues import reader
from site_builder.model.disclosure import YearRecords
from site_builder.model.measures import Measure
from site_builder.model.result import Result, VerdictKind
from site_builder.model.subjects import Subject, SubjectKind
from site_builder.pages.context import Context
from site_builder.pages.frames import has_checklist
from site_builder.pages.parts import Link
from site_builder.thai.fiscal_year import FiscalYear

_OF_VERDICT = {VerdictKind.PASSED: Decimal(100), VerdictKind.FAILED: Decimal(0)}


def analysed_year(records: YearRecords) -> FiscalYear:
    """The year whose result the findings and measures of a year answer, and whose codes they name."""
    return records.analysis.of if records.analysis else records.year.previous


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


def indicator_of(subject: Subject, of: FiscalYear) -> int | None:
    """The indicator a subject belongs to in a year; None where the year's list is not known."""
    if subject.kind is SubjectKind.INDICATOR:
        return subject.number
    if subject.kind is SubjectKind.QUESTION:
        question = reader.question(of, subject.code)
        return question.indicator if question else None
    catalogue = reader.oit_catalogue(of)
    item = catalogue.item(subject.code) if catalogue else None
    return item.indicator if item else None


def instrument_words(indicator: int | None) -> str:
    """“IIT”, “EIT” or “OIT”; empty for an unknown indicator."""
    found = reader.indicator(indicator) if indicator else None
    return found.instrument.value if found else ""


def indicator_numbers(records: YearRecords, measure: Measure) -> tuple[int, ...]:
    """The indicators a measure answers to: those it or its findings name, else those of their questions and items."""
    subjects = list(measure.subjects)
    for finding_id in measure.findings:
        if finding_id in records.findings:
            subjects += records.findings[finding_id].subjects
    named = {each.number for each in subjects if each.kind is SubjectKind.INDICATOR}
    if named:
        return tuple(sorted(named))
    of = analysed_year(records)
    return tuple(sorted({number for number in (indicator_of(each, of) for each in subjects) if number}))


def score_of(result: Result | None, subject: Subject) -> Decimal | None:
    """A subject's score in a result; an item that passed has 100, one that failed 0."""
    if result is None:
        return None
    if subject.kind is SubjectKind.INDICATOR:
        return result.score_of(subject.number)
    if subject.kind is SubjectKind.QUESTION:
        return next((each.score for each in result.questions if each.question == subject), None)
    return next((_OF_VERDICT[each.verdict] for each in result.items if each.item == subject), None)


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
