"""How many there are of what prose counts, by the records."""

from decimal import Decimal

from site_builder.checking.parts.prose import Told
from site_builder.checking.prose.statement import Counted, Statement
from site_builder.checking.rules.codes import sure_indicator_of
from site_builder.checking.rules.prose_amounts import Amounts, amounts_of, joined
from site_builder.checking.rules.prose_known import years_meant
from site_builder.checking.rules.prose_plans import held_of_plans
from site_builder.checking.rules.prose_subjects import instrument_of_code, is_about, is_of
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.analysis import Analysis, Topic
from site_builder.records.catalogues import reader
from site_builder.records.catalogues.vocabulary import InstrumentId
from site_builder.records.derived.findings import asked
from site_builder.records.derived.subjects import analysed_year
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.measures import Measure
from site_builder.records.result import VerdictKind
from site_builder.records.subjects import Subject, SubjectKind
from site_builder.records.year import PASS_MARK


def held(disclosure: Disclosure, told: Told, statement: Statement) -> Amounts:
    """The numbers that records give for what a text counts; empty where they do not tell."""
    match statement.counted:
        case Counted.FINDINGS | Counted.INDICATORS:
            return joined(_findings(told, each, statement) for each in _years(disclosure, told, statement))
        case Counted.MEASURES:
            years = [each for each in _years(disclosure, told, statement) if _is_own(each, statement)]
            return joined(_measures(each, statement) for each in years)
        case Counted.STEPS:
            measure = next((each for each in told.within if isinstance(each, Measure)), None)
            return {Decimal(len(measure.steps)): measure.origin.file} if measure and measure.steps else {}
        case Counted.REACHING | Counted.BELOW:
            return joined(
                _reaching(disclosure, told, year, statement) for year in years_meant(disclosure, told, statement)
            )
        case Counted.LISTED:
            return joined(_listed(disclosure, each, statement) for each in _years(disclosure, told, statement))
        case Counted.PASSED | Counted.FAILED:
            return joined(_verdicts(disclosure, year, statement) for year in years_meant(disclosure, told, statement))
        case Counted.ASKED:
            return joined(
                _asked(disclosure, told, year, statement) for year in years_meant(disclosure, told, statement)
            )
        case Counted.ASSESSED:
            return _assessed(disclosure, told, statement)
        case _:
            return held_of_plans(disclosure, told, statement)


def _years(disclosure: Disclosure, told: Told, statement: Statement) -> list[YearRecords]:
    """The folders that a count can be about: the one that the year named means, else the text's own, else any."""
    all_years = [each for each in reversed(disclosure.years) if each.analysis or each.measures]
    if statement.year is not None:
        own = [told.records] if told.records else []
        meant = [each for each in all_years if statement.year in (each.year, analysed_year(each))]
        return [*(each for each in own if each in meant), *(each for each in meant if each not in own)]
    return [told.records] if told.records else all_years


def _is_own(records: YearRecords, statement: Statement) -> bool:
    return statement.year in (None, records.year)


def _findings(told: Told, records: YearRecords, statement: Statement) -> Amounts:
    analysis = records.analysis
    if analysis is None or not analysis.findings or (statement.bare and not isinstance(told.within[0], Analysis)):
        return {}
    file, year = analysis.origin.file, analysis.of
    found = [each for each in analysis.findings if not statement.narrowed or each.tier in statement.narrowed]
    subject, instrument = statement.subject, statement.instrument
    if statement.counted is Counted.INDICATORS:
        numbers = {sure_indicator_of(each, year) for finding in found for each in finding.subjects} - {None}
        return {Decimal(len(numbers)): file}
    if isinstance(subject, Subject):
        found = [each for each in found if is_about(each, subject, year)]
        codes = {each for finding in found for each in asked(finding)}
        return amounts_of(file, len(found), len(codes) if subject.kind is SubjectKind.INDICATOR else len(found))
    if instrument:
        found = [each for each in found if is_of(each.subjects, instrument, year)]
        codes = {each for finding in found for each in asked(finding) if instrument_of_code(each) is instrument}
        return amounts_of(file, len(found), len(codes))
    topic = next((each for each in told.within if isinstance(each, Topic)), None)
    if topic and not statement.narrowed:
        return amounts_of(file, len(topic.findings), len(found), len(analysis.topics))
    return amounts_of(file, len(found), *(() if statement.narrowed else (len(analysis.topics),)))


def _measures(records: YearRecords, statement: Statement) -> Amounts:
    measures, year = records.measure_list, analysed_year(records)
    if records.measures is None:
        return {}
    if statement.instrument:
        measures = tuple(
            each
            for each in measures
            if _group(records, each, "instrument") is statement.instrument
            or is_of(each.subjects, statement.instrument, year)
        )
    if statement.narrowed:
        measures = tuple(each for each in measures if _group(records, each, "tier") in statement.narrowed)
    whole = () if statement.instrument or not statement.narrowed else (len(records.measure_list),)
    return amounts_of(records.measures.origin.file, len(measures), *whole)


def _reaching(disclosure: Disclosure, told: Told, year: FiscalYear, statement: Statement) -> Amounts:
    result = disclosure.result(year)
    if result is None:
        return {}
    scores = {each.number: each.score for each in result.indicators}
    numbers = reader.instrument(statement.instrument).indicators if statement.instrument else range(1, 11)
    if not all(number in scores for number in numbers):
        return {}
    records = disclosure.by_year.get(year)
    targets = {PASS_MARK, *(each.settings.target for each in (records, told.records) if each)}
    borders = [statement.threshold] if statement.threshold is not None else sorted(targets)
    amounts = Amounts()
    for border in borders:
        reached = sum(scores[number] >= border for number in numbers)
        count = reached if statement.counted is Counted.REACHING else len(numbers) - reached
        amounts[Decimal(count)] = result.origin.file
    return amounts


def _listed(disclosure: Disclosure, records: YearRecords, statement: Statement) -> Amounts:
    """Questions or items that the findings name, or whose scores lie below the border."""
    analysis, instrument = records.analysis, statement.instrument
    if analysis is None or instrument is None:
        return {}
    codes = {each for finding in analysis.findings for each in asked(finding)}
    named = [each for each in codes if instrument_of_code(each) is instrument]
    amounts = amounts_of(analysis.origin.file, len(named)) if named else Amounts()
    result = disclosure.result(analysis.of)
    questions = [each for each in reader.questions(analysis.of) if each.instrument is instrument]
    scores = (
        [each.score for each in result.questions if instrument_of_code(each.question) is instrument] if result else []
    )
    if result and questions and len(scores) == len(questions):
        border = statement.threshold or PASS_MARK
        amounts.setdefault(Decimal(sum(score < border for score in scores)), result.origin.file)
    return amounts


def _verdicts(disclosure: Disclosure, year: FiscalYear, statement: Statement) -> Amounts:
    """Judged where every item of the year has its verdict."""
    result, catalogue = disclosure.result(year), disclosure.catalogue(year)
    if statement.instrument is not InstrumentId.OIT or result is None or catalogue is None:
        return {}
    if len(result.items) != catalogue.number_of_items:
        return {}
    wanted = VerdictKind.PASSED if statement.counted is Counted.PASSED else VerdictKind.FAILED
    return amounts_of(result.origin.file, sum(each.verdict is wanted for each in result.items))


def _asked(disclosure: Disclosure, told: Told, year: FiscalYear, statement: Statement) -> Amounts:
    if statement.instrument is InstrumentId.OIT:
        catalogue = disclosure.catalogue(year)
        answers = told.records.answers if told.records else ()
        own = (len(answers),) if answers else ()
        return amounts_of(f"OIT {year}", catalogue.number_of_items, *own) if catalogue and catalogue.verified else {}
    count = sum(each.instrument is statement.instrument for each in reader.questions(year))
    return amounts_of(f"{statement.instrument} {year}", count) if count else {}


def _assessed(disclosure: Disclosure, told: Told, statement: Statement) -> Amounts:
    """Indicators of an instrument or of all; or those that findings or measures are about."""
    if statement.instrument:
        return amounts_of("ITA", len(reader.instrument(statement.instrument).indicators))
    amounts = amounts_of("ITA", len(reader.indicators()), *(len(each.indicators) for each in reader.instruments()))
    for records in _years(disclosure, told, statement):
        subjects = [each for measure in records.measure_list for each in measure.subjects]
        for about in (subjects, [each for finding in records.findings.values() for each in finding.subjects]):
            numbers = {sure_indicator_of(each, analysed_year(records)) for each in about} - {None}
            amounts.setdefault(Decimal(len(numbers)), "ITA")
    return amounts


def _group(records: YearRecords, measure: Measure, field: str) -> object:
    group = records.groups.get(measure.group or "")
    return getattr(group, field) if group else None
