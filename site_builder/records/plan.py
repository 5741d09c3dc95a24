"""The anti-corruption plan over several years, and its reports per year and round.

Read from `content/plans/<id>.yml` and `content/<year>/plan/<round>.yml`.
"""

from typing import Self

from pydantic import model_validator

from site_builder.language.thai import typed_words
from site_builder.language.thai.budgets import Budget
from site_builder.language.thai.closed_set import ClosedSet
from site_builder.records.approval import Approval, Signature
from site_builder.records.base import Record
from site_builder.records.rejection import REASON_MISSING, rejected
from site_builder.records.values import (
    DimensionTitle,
    Id,
    Money,
    Number,
    OneOrMany,
    ProjectNumber,
    Prose,
    Span,
    Text,
    UnitName,
    Year,
)


class ProjectKind(ClosedSet):
    """What the plan calls a project; typed in English or in Thai."""

    PROJECT = "project"
    ACTIVITY = "activity"
    MEASURE = "measure"

    @classmethod
    def thai(cls) -> typed_words.ThaiWords:
        return typed_words.PROJECT


class Dimension(Record):
    """One of the plan's dimensions, numbered as printed."""

    printed_numbers = frozenset({"no"})

    no: Number
    title: DimensionTitle


class SubActivity(Record):
    """A numbered part of a project: `1.1`."""

    printed_numbers = frozenset({"no"})

    no: Text
    text: Text


class YearBudget(Record):
    """What a project may spend in one year, in baht, or that it uses no budget."""

    year: Year
    amount: Money


class Project(Record):
    """One project of a plan. `id` is permanent; `no` is what the plan prints."""

    printed_numbers = frozenset({"no", "dimension"})

    id: Id
    no: ProjectNumber
    kind: ProjectKind = ProjectKind.PROJECT
    title: Text
    dimension: Number
    activities: tuple[SubActivity, ...] = ()
    units: OneOrMany[UnitName] = ()
    budgets: tuple[YearBudget, ...] = ()

    def budget_of(self, year: object) -> Budget | None:
        """The budget of one year."""
        return next((each.amount for each in self.budgets if each.year == year), None)


class Plan(Record):
    """A plan that spans years; its id is its file's name, `2566-2570`."""

    pointing = frozenset({"signed"})

    name: str
    title: Text
    period: Span
    signed: Text | None = None
    summary: Prose | None = None
    dimensions: tuple[Dimension, ...]
    projects: tuple[Project, ...]

    @property
    def id(self) -> str:
        return self.name


class PlanStatus(ClosedSet):
    """The four official words of the plan report's form."""

    AWAITING = "awaiting"
    UNDER_WAY = "under-way"
    FINISHED = "finished"
    IMPOSSIBLE = "impossible"

    @classmethod
    def thai(cls) -> typed_words.ThaiWords:
        return typed_words.PLAN_STATUS


class PlanRow(Record):
    """What a round reports of one project; money in baht, or that no budget is used.

    `no`, `title`, `kind` and `dimension` are what is printed in this report, where it differs from the plan.
    """

    printed_numbers = frozenset({"no"})

    project: Id
    no: ProjectNumber | None = None
    title: Text | None = None
    kind: ProjectKind | None = None
    dimension: Number | None = None
    budget: Money
    disbursed: Money
    status: PlanStatus
    note: Prose | None = None
    reason: Prose | None = None
    evidence: OneOrMany[Id] = ()

    @model_validator(mode="after")
    def _gives_a_reason(self) -> Self:
        if self.status is PlanStatus.IMPOSSIBLE and not self.reason:
            raise rejected(REASON_MISSING)
        return self


class PlanReport(Record):
    """Everything of one round's plan report; `plan` is the plan's id."""

    plan: Id
    memo: Id | None = None
    signed: Id | None = None
    approved: Approval | None = None
    prepared: Signature | None = None
    checked: Signature | None = None
    note: Prose | None = None
    rows: tuple[PlanRow, ...]
