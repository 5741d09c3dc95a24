"""Reads the official lists that travel in the package, each file when first asked for and once only."""

import re
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar, cast

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.catalogues.plain_values import plain_values
from site_builder.records.catalogues.records import (
    AnalysisTopic,
    Catalogue,
    Indicator,
    Instrument,
    Item,
    Level,
    SurveyQuestion,
    Weights,
)
from site_builder.records.catalogues.tables import (
    AssessmentCalendar,
    CalendarTable,
    IndicatorNames,
    IndicatorTable,
    LevelSet,
    LevelTable,
    NationalResult,
    OfficialTable,
    PassMark,
    QuestionSet,
    QuestionTable,
    TopicSet,
    TopicTable,
    WeightTable,
)
from site_builder.records.catalogues.vocabulary import Checklist, InstrumentId

T = TypeVar("T", bound=OfficialTable)

_FILES: dict[type[OfficialTable], str] = {
    IndicatorTable: "indicators.yml",
    WeightTable: "weights.yml",
    LevelTable: "levels.yml",
    QuestionTable: "questions.yml",
    TopicTable: "topics.yml",
    CalendarTable: "calendar.yml",
}


def known_years(checklist: Checklist = Checklist.OIT) -> tuple[FiscalYear, ...]:
    """Years that have a catalogue, oldest first; reads no catalogue."""
    name = re.compile(rf"{checklist}-([0-9]{{4}})\.yml")
    found = (name.fullmatch(entry.name) for entry in _folder().iterdir())
    return tuple(sorted(FiscalYear(int(match[1])) for match in found if match))


@cache
def oit_catalogue(year: FiscalYear) -> Catalogue | None:
    """The year's OIT checklist, or None where nothing is known."""
    text = oit_catalogue_text(year)
    return None if text is None else catalogue_from_text(text)


def oit_catalogue_text(year: FiscalYear) -> str | None:
    """The year's OIT checklist as it is written, comments included: what a project copies."""
    file = _folder() / f"{Checklist.OIT}-{year}.yml"
    return file.read_text(encoding="utf-8") if file.is_file() else None


def catalogue_from_text(text: str) -> Catalogue:
    """A catalogue from our own YAML; for people's files the content room converts with places and advice."""
    return Catalogue.model_validate(plain_values(text))


def crosswalk(topic: str, years: tuple[FiscalYear, ...]) -> tuple[tuple[FiscalYear, Item], ...]:
    """The item on a topic in each of the years that has one: one subject under its changing numbers."""
    catalogues = ((year, oit_catalogue(year)) for year in years)
    items = ((year, catalogue.item_on(topic)) for year, catalogue in catalogues if catalogue)
    return tuple((year, item) for year, item in items if item)


def instruments() -> tuple[Instrument, ...]:
    return _table(IndicatorTable).instruments


def instrument(instrument_id: InstrumentId) -> Instrument:
    return next(each for each in instruments() if each.id == instrument_id)


def indicators() -> tuple[Indicator, ...]:
    """All ten, by number."""
    return _table(IndicatorTable).indicators


def indicator(number: int) -> Indicator | None:
    return next((each for each in indicators() if each.number == number), None)


def indicator_by_key(key: str) -> Indicator | None:
    return next((each for each in indicators() if each.key == key), None)


def indicator_names() -> IndicatorNames:
    return _table(IndicatorTable).names


def weights(year: FiscalYear) -> Weights | None:
    """The year's weights, or None where they are not established."""
    return next((each for each in _table(WeightTable).weights if each.fiscal_year == year), None)


def level_set(year: FiscalYear) -> LevelSet | None:
    """The year's grades or levels with their kind and confidence, or None where not established."""
    return next((each for each in _table(LevelTable).tables if year in each.years), None)


def levels(year: FiscalYear) -> tuple[Level, ...]:
    """The year's grades or levels, best first; empty where not established."""
    of_year = level_set(year)
    return of_year.levels if of_year else ()


def target() -> PassMark:
    return _table(LevelTable).target


def question_set(year: FiscalYear) -> QuestionSet | None:
    """The year's survey questions with their sources, or None where not established."""
    return next((each for each in _table(QuestionTable).sets if year in each.years), None)


def questions(year: FiscalYear) -> tuple[SurveyQuestion, ...]:
    """The year's survey questions, i1 to e15; empty where not established."""
    of_year = question_set(year)
    return of_year.questions if of_year else ()


@cache
def question(year: FiscalYear, question_id: str) -> SurveyQuestion | None:
    """The year's survey question of this id, or None where there is none or none are known."""
    return next((each for each in questions(year) if each.id == question_id), None)


def topic_set(year: FiscalYear) -> TopicSet | None:
    """The analysis topics for the measures of this year, or None where not established."""
    return next((each for each in _table(TopicTable).sets if each.fiscal_year == year), None)


def analysis_topics(year: FiscalYear) -> tuple[AnalysisTopic, ...]:
    """The topics for the measures of this year, by number; empty where not established."""
    found = topic_set(year)
    return found.topics if found else ()


def calendar(year: FiscalYear) -> AssessmentCalendar | None:
    return next((each for each in _table(CalendarTable).calendar if each.fiscal_year == year), None)


def national_result(year: FiscalYear) -> NationalResult | None:
    return next((each for each in _table(CalendarTable).national if each.fiscal_year == year), None)


def not_established(year: FiscalYear) -> tuple[str, ...]:
    """What is missing for a year outside its checklist, one statement each."""
    tables = [_table(kind) for kind in _FILES]
    return tuple(gap.statement for table in tables for gap in table.not_established if year in gap.years)


def _table(kind: type[T]) -> T:
    return cast("T", _loaded(kind))  # the cache forgets which kind it was asked for


@cache
def _loaded(kind: type[OfficialTable]) -> OfficialTable:
    text = (_folder() / _FILES[kind]).read_text(encoding="utf-8")
    return kind.model_validate(plain_values(text))


def _folder() -> Traversable:
    return files("site_builder.records.catalogues") / "data"
