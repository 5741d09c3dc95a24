"""What measures and findings are about: which indicators a measure answers to, and what a subject scored."""

from collections.abc import Iterator
from decimal import Decimal

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.analysis import Finding
from site_builder.records.catalogues import reader
from site_builder.records.disclosure import YearRecords
from site_builder.records.measures import Measure
from site_builder.records.result import Result, VerdictKind
from site_builder.records.subjects import Subject, SubjectKind, indicator_subject

_OF_VERDICT = {VerdictKind.PASSED: Decimal(100), VerdictKind.FAILED: Decimal(0)}


def analysed_year(records: YearRecords) -> FiscalYear:
    """The year whose result the findings and measures of a year answer, and whose codes they name."""
    return records.analysis.of if records.analysis else records.year.previous


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


def measures_for(records: YearRecords, number: int) -> Iterator[Measure]:
    """A year's measures that answer to indicator `number`, in their order."""
    return (each for each in records.measure_list if number in indicator_numbers(records, each))


def findings_about(records: YearRecords, number: int) -> Iterator[Finding]:
    """A year's findings that name indicator `number` itself, in their order."""
    return (each for each in records.findings.values() if indicator_subject(number) in each.subjects)


def score_of(result: Result | None, subject: Subject) -> Decimal | None:
    """A subject's score in a result; an item that passed has 100, one that failed 0."""
    if result is None:
        return None
    if subject.kind is SubjectKind.INDICATOR:
        return result.score_of(subject.number)
    if subject.kind is SubjectKind.QUESTION:
        return next((each.score for each in result.questions if each.question == subject), None)
    return next((_OF_VERDICT[each.verdict] for each in result.items if each.item == subject), None)
