"""What the agency promised for a year: groups, measures, steps, follow-ups. Read from `<year>/measures.yml`."""

from typing import Self

from pydantic import model_validator

from site_builder.records.analysis import Tier
from site_builder.records.base import Record
from site_builder.records.catalogues.vocabulary import InstrumentId
from site_builder.records.rejection import LIST_EMPTY, rejected
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
    """When, by whom and where the measures were adopted."""

    on: Day
    by: Id | None = None
    meeting: Id | None = None
    signed: Id | None = None


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
    """Measures of one instrument and tier that share a period and follow-ups."""

    id: Id
    instrument: InstrumentId
    tier: Tier
    period: Span | None = None
    follow_ups: tuple[FollowUp, ...] = ()


class ResponsibleUnits(Record):
    """The units that answer for a measure."""

    main: OneOrMany[Id]
    supporting: OneOrMany[Id] = ()

    @model_validator(mode="after")
    def _has_a_main_unit(self) -> Self:
        if not self.main:
            raise rejected(LIST_EMPTY, field="main")
        return self


class Measure(Record):
    """One measure. `no` is what is printed and may change; `id` never does."""

    id: Id
    no: MeasureNumber
    title: Text | None = None
    approach: Prose | None = None
    group: Id | None = None
    findings: OneOrMany[Id] = ()
    subjects: OneOrMany[About] = ()
    units: ResponsibleUnits
    units_note: Text | None = None
    period: Span | None = None
    continues: OtherYearsRecord | None = None
    steps: tuple[Step, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()


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
