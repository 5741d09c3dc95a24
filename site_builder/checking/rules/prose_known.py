"""What the records say where prose states something: scores of a year, and which years a text can speak of."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from site_builder.checking.parts.prose import Told
from site_builder.checking.prose.statement import Scored, Statement
from site_builder.checking.prose.wording import is_of_scores
from site_builder.checking.rules.scores import known_parts
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.numerals import round_half_up
from site_builder.records.analysis import Analysis
from site_builder.records.catalogues.vocabulary import InstrumentId
from site_builder.records.checklist import Answer
from site_builder.records.derived.subjects import analysed_year, score_of
from site_builder.records.disclosure import Disclosure
from site_builder.records.measures import Measures
from site_builder.records.progress import RoundReport
from site_builder.records.result import Result


class KnownScore(Struct, frozen=True):
    """A score that a record gives, and the file of that record."""

    year: FiscalYear
    score: Decimal
    file: str


def scores_of(disclosure: Disclosure, subject: Scored, year: FiscalYear) -> tuple[KnownScore, ...]:
    """The scores that records give for a year: its result, else what outcomes name."""
    if result := disclosure.result(year):
        score = _in_result(result, subject)
        return (KnownScore(year, score, result.origin.file),) if score is not None else ()
    return tuple(_in_outcomes(disclosure, subject, year))


def years_meant(disclosure: Disclosure, told: Told, statement: Statement) -> tuple[FiscalYear, ...]:
    """The years whose result a statement can be about, the likeliest first."""
    usual = _usual_years(disclosure, told)
    if statement.year is None:
        return usual
    others = [] if statement.sure else [year for year in usual if year != statement.year]
    return (statement.year, *others)


def agrees(stated: Decimal, known: Decimal) -> bool:
    """Whether a figure is the known one, written with as many decimals as the text has."""
    exponent = stated.as_tuple().exponent
    return round_half_up(known, -exponent if isinstance(exponent, int) else 0) == stated


def _usual_years(disclosure: Disclosure, told: Told) -> tuple[FiscalYear, ...]:
    if told.records is None:
        return tuple(records.year for records in reversed(disclosure.years))
    own, before = told.records.year, analysed_year(told.records)
    outermost = told.within[0]
    if isinstance(outermost, Analysis):
        return (before,)
    if isinstance(outermost, Result):
        return (own,)
    if isinstance(outermost, Measures):
        return (before, own)
    return (own, before) if isinstance(outermost, RoundReport | Answer) else (before, own)


def speaks_of_itself(told: Told) -> bool:
    """Whether a text reports its own year, so that another year's scores do not contradict it."""
    return isinstance(told.within[0], RoundReport)


def _in_result(result: Result, subject: Scored) -> Decimal | None:
    if subject is None:
        return result.total
    if isinstance(subject, InstrumentId):
        part = known_parts(result).get(subject)
        printed = next((each.score for each in result.instruments if each.instrument is subject), None)
        return printed if printed is not None else round_half_up(part) if part is not None else None
    return score_of(result, subject)


def _in_outcomes(disclosure: Disclosure, subject: Scored, year: FiscalYear) -> Iterator[KnownScore]:
    for records in disclosure.years:
        for _, report in records.reports:
            for outcome in report.outcomes:
                if str(subject) not in outcome.about:
                    continue
                if records.year == year and outcome.score_to is not None:
                    yield KnownScore(year, outcome.score_to, report.origin.file)
                if analysed_year(records) == year and outcome.score_from is not None:
                    yield KnownScore(year, outcome.score_from, report.origin.file)


def earlier(disclosure: Disclosure, subject: Scored, year: FiscalYear) -> Sequence[KnownScore]:
    """The scores of the last year before one that has any."""
    before = {records.year for records in disclosure.years} | {analysed_year(records) for records in disclosure.years}
    for each in sorted((other for other in before if other < year), reverse=True):
        if known := scores_of(disclosure, subject, each):
            return known
    return ()


def is_plainly_a_score(told: Told, statement: Statement) -> bool:
    """Whether a name without its number is the indicator's and not the work of that name."""
    return isinstance(told.within[0], Analysis) or is_of_scores(told.text, statement.at)
