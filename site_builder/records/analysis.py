"""What an agency found in last year's result. Read from `<year>/analysis.yml`."""

from typing import Self

from pydantic import Field, model_validator

from site_builder.language.thai import typed_words
from site_builder.language.thai.closed_set import ClosedSet
from site_builder.records.approval import Approval, Signature
from site_builder.records.base import Record
from site_builder.records.catalogues.vocabulary import InstrumentId
from site_builder.records.rejection import FIELD_MISSING, rejected
from site_builder.records.values import (
    About,
    Id,
    Number,
    OneOrMany,
    PositionName,
    Prose,
    Score,
    Span,
    Text,
    UnitName,
    Year,
)


class Tier(ClosedSet):
    """How pressing a finding is: a judgement, typed, never computed from a score."""

    URGENT = "urgent"
    DEVELOP = "develop"
    KEEP = "keep"

    @classmethod
    def thai(cls) -> typed_words.ThaiWords:
        return typed_words.TIER


class BandOf(ClosedSet):
    """Whose scores a band is about."""

    INDICATORS = "indicators"
    QUESTIONS = "questions"

    @classmethod
    def thai(cls) -> typed_words.ThaiWords:
        return typed_words.BAND_OF


class Band(Record):
    """The scores an agency says a tier stands for; the findings of the tier are compared with it.

    `about` says whose scores these are; without it each thing that a finding names is held against them.
    """

    tier: Tier
    low: Score = Field(alias="from")
    high: Score = Field(alias="to")
    about: BandOf | None = None
    text: Text | None = None


class Numbering(ClosedSet):
    """How the official tables number the indicators: 1 to 10 through, or from 1 anew within each instrument."""

    THROUGH = "through"
    BY_INSTRUMENT = "by-instrument"

    @classmethod
    def thai(cls) -> typed_words.ThaiWords:
        return typed_words.NUMBERING


class PrintedCode(Record):
    """A code that the document prints otherwise than the subject's own, which is the one its record names."""

    subject: About
    printed: Text
    reason: Prose | None = None


class Wording(Record):
    """An indicator, question or item of the analysed year in the words of the document."""

    subject: About
    text: Prose


class PrintedScore(Record):
    """A score that the document prints otherwise than the result it analyses; without a subject it is the total."""

    headline = frozenset({"printed"})

    subject: About | None = None
    printed: Score
    where: Text | None = None


class Introduction(Record):
    """What the document says of an instrument before it comes to the single indicators."""

    instrument: InstrumentId
    text: Prose


class Finding(Record):
    """One finding about indicators, questions or items of the analysed year; `fix` is what would put it right.

    A finding about several subjects is one shared cell in the official tables. Where the document judges nothing, a
    finding has no tier.
    """

    id: Id
    tier: Tier | None = None
    subjects: OneOrMany[About]
    text: Text
    cause: Prose | None = None
    fix: Text | None = None
    printed_codes: tuple[PrintedCode, ...] = ()


class Action(Record):
    """The four parts of a topic's action: approach, owner, steps, period. The owner is units, positions, or both."""

    approach: Prose
    units: OneOrMany[UnitName] = ()
    positions: OneOrMany[PositionName] = ()
    steps: OneOrMany[Text]
    period: Span

    @model_validator(mode="after")
    def _has_an_owner(self) -> Self:
        if not self.units and not self.positions:
            raise rejected(FIELD_MISSING, field="units")
        return self


class Topic(Record):
    """One of the official topic groups with its shopping list of questions and items, and the action taken.

    `no` is the topic's number in the official list; one code may stand in several topics. `summary` stands before the
    tables, `lead` between them and the action.
    """

    printed_numbers = frozenset({"no"})

    id: Id
    no: Number
    title: Text | None = None
    subjects: OneOrMany[About]
    summary: Prose | None = None
    findings: OneOrMany[Id] = ()
    lead: Prose | None = None
    action: Action | None = None
    printed_codes: tuple[PrintedCode, ...] = ()


class Constraint(Record):
    """What hinders the agency: a heading and a paragraph."""

    id: Id
    title: Text
    text: Prose


class Analysis(Record):
    """Everything of `analysis.yml`; `of` is the year whose result is analysed."""

    of: Year
    summary: Prose | None = None
    memo: Id | None = None
    signed: Id | None = None
    approved: Approval | None = None
    prepared: Signature | None = None
    checked: Signature | None = None
    numbering: Numbering | None = None
    wordings: tuple[Wording, ...] = ()
    introductions: tuple[Introduction, ...] = ()
    printed_scores: tuple[PrintedScore, ...] = ()
    bands: tuple[Band, ...] = ()
    findings: tuple[Finding, ...] = ()
    topics: tuple[Topic, ...] = ()
    constraints_lead: Prose | None = None
    constraints: tuple[Constraint, ...] = ()
