"""What the agency promised for a year: groups, measures, steps, follow-ups. Read from `<year>/measures.yml`."""

from typing import Self

from pydantic import model_validator

from site_builder.records.analysis import PrintedCode, Tier
from site_builder.records.approval import DecisionKind
from site_builder.records.base import Record
from site_builder.records.catalogues.vocabulary import InstrumentId
from site_builder.records.rejection import FIELD_MISSING, LIST_EMPTY, rejected
from site_builder.records.responsible import NOBODY, ResponsibleUnits
from site_builder.records.values import (
    About,
    Day,
    DueDate,
    Id,
    MeasureNumber,
    OneOrMany,
    OtherYearsRecord,
    Product,
    Prose,
    Recurring,
    Span,
    Text,
)


class Adoption(Record):
    """When, by whom and where the measures were adopted; another `decision` says that they are not, or not yet."""

    on: Day | None = None
    by: Id | None = None
    meeting: Id | None = None
    signed: Id | None = None
    decision: DecisionKind | None = None
    opinion: Prose | None = None


class FollowUp(Record):
    """How the doing is watched: who reports to whom, how often, by when, with which product."""

    id: Id
    text: Text
    by: Id | None = None
    every: Recurring | None = None
    deadline: DueDate | None = None
    product: Product | None = None
    about: OneOrMany[Id] = ()


class Step(Record):
    """One step of a measure, with its own period, deadline and doer where it has them."""

    id: Id
    text: Text
    period: Span | None = None
    deadline: DueDate | None = None
    doer: Id | None = None


class Group(Record):
    """Measures of one instrument, and of one tier where the document judges, that share a period and follow-ups."""

    pointing = frozenset({"instrument"})

    id: Id
    instrument: InstrumentId
    tier: Tier | None = None
    period: Span | None = None
    follow_ups: tuple[FollowUp, ...] = ()


class Measure(Record):
    """One measure. `no` is what is printed and may change; `id` never does.

    `units_note` is what is printed of its units and names none; with nobody else named it stands alone.
    `deadline` is printed for the whole of it, beside those of its steps and follow-ups.
    """

    printed_numbers = frozenset({"no"})

    id: Id
    no: MeasureNumber
    title: Text | None = None
    approach: Prose | None = None
    group: Id | None = None
    findings: OneOrMany[Id] = ()
    subjects: OneOrMany[About] = ()
    units: ResponsibleUnits = NOBODY
    units_note: Text | None = None
    period: Span | None = None
    deadline: DueDate | None = None
    continues: OtherYearsRecord | None = None
    printed_codes: tuple[PrintedCode, ...] = ()
    steps: tuple[Step, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()

    @model_validator(mode="after")
    def _is_answered_for(self) -> Self:
        if not self.units.is_answered_for and not self.units_note:
            if self.units is NOBODY:
                raise rejected(FIELD_MISSING, field="units")
            raise rejected(LIST_EMPTY, field="main")
        return self


class Measures(Record):
    """Everything of `measures.yml`."""

    adopted: Adoption | None = None
    groups: tuple[Group, ...] = ()
    measures: tuple[Measure, ...]

    def group(self, group_id: str | None) -> Group | None:
        """The group with this id."""
        return next((each for each in self.groups if each.id == group_id), None)

    def group_of(self, measure: Measure) -> Group | None:
        """The group a measure belongs to."""
        return self.group(measure.group)
