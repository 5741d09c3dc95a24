"""Who answers for work: units, all of them together, and positions beside them."""

from typing import Any, Self

from pydantic import model_validator

from site_builder.language.thai.typed_words import EVERY_UNIT
from site_builder.records.base import Record
from site_builder.records.rejection import LIST_EMPTY, rejected
from site_builder.records.values import OneOrMany, PositionName, UnitName

EVERY = frozenset(EVERY_UNIT.values())
"""The words that stand for every unit of a year; each is printed by its own Thai name."""

OF_NO_OTHER = frozenset({"every-office-and-division"})
"""Of these the words that mean offices and divisions, and not the sections in them."""


class ResponsibleUnits(Record):
    """The units and positions that answer for something.

    A position is named by its id or by one of its official names.
    """

    main: OneOrMany[UnitName] = ()
    supporting: OneOrMany[UnitName] = ()
    positions: OneOrMany[PositionName] = ()

    @model_validator(mode="after")
    def _names_somebody(self) -> Self:
        if not (self.main or self.supporting or self.positions):
            raise rejected(LIST_EMPTY, field="main")
        return self

    @property
    def is_answered_for(self) -> bool:
        """Whether it says who answers, and not only who helps."""
        return bool(self.main or self.positions)


class ReportedUnits(ResponsibleUnits):
    """The units that a report names; a list, or one unit, are the main ones."""

    @model_validator(mode="before")
    @classmethod
    def _may_be_a_list(cls, typed: Any) -> Any:
        return {"main": typed} if isinstance(typed, list | str) else typed


NOBODY = ResponsibleUnits.model_construct()
"""Nobody is named; what there is then is a note."""
