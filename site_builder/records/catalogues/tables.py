"""Shape of the data files that span years, and the records only they hold: calendar, target, gaps."""

from decimal import Decimal
from enum import StrEnum

from site_builder.records.catalogues.records import (
    AnalysisTopic,
    CatalogueSource,
    Indicator,
    Instrument,
    Level,
    SurveyQuestion,
    Weights,
)
from site_builder.records.catalogues.vocabulary import CatalogueRecord, Year


class NotEstablished(CatalogueRecord):
    """What nobody has been able to establish for some years, in words."""

    years: tuple[Year, ...]
    statement: str


class OfficialTable(CatalogueRecord):
    """A data file; each says what it lacks."""

    not_established: tuple[NotEstablished, ...] = ()


class NameVariant(CatalogueRecord):
    """Another wording of an indicator's name that agencies print."""

    number: int
    name_th: str
    seen_in: str


class IndicatorNames(CatalogueRecord):
    """The years for which the indicators' names were seen, and their variants."""

    years: tuple[Year, ...]
    statement: str
    variants: tuple[NameVariant, ...]


class IndicatorTable(OfficialTable):
    """indicators.yml"""

    instruments: tuple[Instrument, ...]
    indicators: tuple[Indicator, ...]
    names: IndicatorNames


class Calculation(CatalogueRecord):
    """How scores come about, in words, with how surely each step is known."""

    indicator_score: str
    item_score: str
    instrument_score: str
    total: str
    decimals: int
    consequence: str


class WeightTable(OfficialTable):
    """weights.yml"""

    weights: tuple[Weights, ...]
    calculation: Calculation


class LevelKind(StrEnum):
    """Whether a year's result is a letter or a level."""

    GRADE = "grade"
    LEVEL = "level"


class LevelSet(CatalogueRecord):
    """The levels of some years, best first."""

    years: tuple[Year, ...]
    kind: LevelKind
    basis: str
    confidence: str = ""
    order: str = ""
    levels: tuple[Level, ...]


class PassMark(CatalogueRecord):
    """The pass mark and the national target behind it."""

    pass_mark: Decimal
    rule_th: str
    national_target_th: str
    basis: str
    after_2565: str


class LevelTable(OfficialTable):
    """levels.yml"""

    target: PassMark
    tables: tuple[LevelSet, ...]


class QuestionSet(CatalogueRecord):
    """The survey questions of some years."""

    years: tuple[Year, ...]
    statement: str
    conflict: str = ""
    sources: tuple[CatalogueSource, ...]
    questions: tuple[SurveyQuestion, ...]


class QuestionTable(OfficialTable):
    """questions.yml"""

    sets: tuple[QuestionSet, ...]


class TopicSet(CatalogueRecord):
    """The topics under which the measures of `fiscal_year` analyse the result of the year `of`."""

    fiscal_year: Year
    of: Year
    statement: str
    source: str
    per_topic_content: tuple[str, ...]
    also_in_source: str
    topics: tuple[AnalysisTopic, ...]


class TopicTable(OfficialTable):
    """topics.yml"""

    sets: tuple[TopicSet, ...]


class AssessmentCalendar(CatalogueRecord):
    """Dates of one year's assessment, as the sources print them; an empty date is not established."""

    fiscal_year: Year
    whole_process: str = ""
    registration: str = ""
    oit_window: str = ""
    oit_scoring: str = ""
    oit_scoring_until: str = ""
    oit_clarification: str = ""
    oit_confirmation: str = ""
    results: str = ""
    basis: str


class NationalResult(CatalogueRecord):
    """What was announced about one year's assessment of all agencies."""

    fiscal_year: Year
    agencies: int
    respondents: int | None = None
    respondents_over: int | None = None
    assessment_period: str = ""
    mean_score: Decimal | None = None
    change_from_2567: Decimal | None = None
    passed_agencies: int | None = None
    passed_percent: Decimal | None = None
    announced: str = ""
    basis: str


class CalendarTable(OfficialTable):
    """calendar.yml"""

    calendar: tuple[AssessmentCalendar, ...]
    national: tuple[NationalResult, ...]
