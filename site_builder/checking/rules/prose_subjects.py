"""Which instrument and indicator the subjects of findings and measures belong to, for counting them."""

from collections.abc import Iterable

from site_builder.checking.rules.codes import sure_indicator_of
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.analysis import Finding
from site_builder.records.catalogues import reader
from site_builder.records.catalogues.vocabulary import InstrumentId
from site_builder.records.subjects import Subject, SubjectKind


def is_about(finding: Finding, subject: Subject, year: FiscalYear) -> bool:
    """Whether a finding names a subject, or a question or item of an indicator."""
    if subject in finding.subjects:
        return True
    if subject.kind is not SubjectKind.INDICATOR:
        return False
    return any(sure_indicator_of(each, year) == subject.number for each in finding.subjects)


def is_of(subjects: Iterable[Subject], instrument: InstrumentId, year: FiscalYear) -> bool:
    """Whether one of the subjects belongs to an instrument."""
    return any(instrument_of(each, year) is instrument for each in subjects)


def instrument_of(subject: Subject, year: FiscalYear) -> InstrumentId | None:
    """The instrument a subject belongs to."""
    if subject.kind is not SubjectKind.INDICATOR:
        return instrument_of_code(subject)
    indicator = reader.indicator(subject.number)
    return indicator.instrument if indicator else None


def instrument_of_code(subject: Subject) -> InstrumentId | None:
    """The instrument that the letter of a question or item names."""
    by_letter = {"i": InstrumentId.IIT, "e": InstrumentId.EIT, "o": InstrumentId.OIT}
    return by_letter.get(subject.code[0])
