"""What measures and findings are about: which indicators a measure answers to, how a subject is called and scored."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.analysis import Analysis, Finding, Numbering, PrintedCode, PrintedScore
from site_builder.records.catalogues import reader
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.measures import Measure
from site_builder.records.result import ItemVerdict, Result, VerdictKind
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
    """A subject's score in a result; an item without one has 100 where it passed, 0 where it failed."""
    if result is None:
        return None
    if subject.kind is SubjectKind.INDICATOR:
        return result.score_of(subject.number)
    if subject.kind is SubjectKind.QUESTION:
        return next((each.score for each in result.questions if each.question == subject), None)
    return next((_item_score(each) for each in result.items if each.item == subject), None)


def printed_scores(disclosure: Disclosure, analysis: Analysis) -> Iterator[tuple[PrintedScore, Decimal | None]]:
    """The scores an analysis prints otherwise, each with that of the result; None where this has no other one."""
    result = disclosure.result(analysis.of)
    for each in analysis.printed_scores:
        known = score_of(result, each.subject) if each.subject else result.total if result else None
        yield each, known if known != each.printed else None


def _item_score(judged: ItemVerdict) -> Decimal | None:
    if judged.score is not None or judged.verdict is None:
        return judged.score
    return _OF_VERDICT[judged.verdict]


def verdict_of(judged: ItemVerdict) -> VerdictKind | None:
    """The verdict on an item: as typed, else passed with a full score and failed with none; other scores give none."""
    if judged.verdict is not None:
        return judged.verdict
    return next((verdict for verdict, score in _OF_VERDICT.items() if score == judged.score), None)


def own_wording(disclosure: Disclosure, of: FiscalYear, subject: Subject) -> str:
    """A subject in the words of the document that analyses the result of a year; empty where none were given."""
    analysis = disclosure.analyses.get(of)
    return next((each.text for each in analysis.wordings if each.subject == subject), "") if analysis else ""


def wording(disclosure: Disclosure, of: FiscalYear, subject: Subject) -> str:
    """What a subject is called: by the document of the year, else by the official list; empty where neither tells."""
    if own := own_wording(disclosure, of, subject):
        return own
    if subject.kind is SubjectKind.INDICATOR:
        indicator = reader.indicator(subject.number)
        return indicator.name_th if indicator else ""
    if subject.kind is SubjectKind.QUESTION:
        question = reader.question(of, subject.code)
        return question.topic_th if question else ""
    catalogue = disclosure.catalogue(of)
    item = catalogue.item(subject.code) if catalogue else None
    return item.name_th if item else ""


def restarts(disclosure: Disclosure, of: FiscalYear) -> bool:
    """Whether the official tables about a result number the indicators from 1 anew within each instrument."""
    analysis = disclosure.analyses.get(of)
    return analysis is not None and analysis.numbering is Numbering.BY_INSTRUMENT


def table_number(disclosure: Disclosure, of: FiscalYear, number: int) -> int:
    """The number under which the official tables about a result print an indicator."""
    instrument = next((each for each in reader.instruments() if number in each.indicators), None)
    if instrument is None or not restarts(disclosure, of):
        return number
    return instrument.indicators.index(number) + 1


def printed_otherwise(subject: Subject, codes: Iterable[PrintedCode]) -> str:
    """The code that a document prints for a subject in place of its own; empty where it prints its own."""
    return next((each.printed for each in codes if each.subject == subject), "")
