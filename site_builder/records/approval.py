"""What became of a paper: who prepared and checked it, and who proposed, approved, returned or acknowledged it."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from site_builder.language.thai.decisions import decision_word
from site_builder.records.base import Record
from site_builder.records.values import Day, Id, Prose


class DecisionKind(StrEnum):
    """What one position did with a paper."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    RETURNED = "returned"
    ACKNOWLEDGED = "acknowledged"


def _in_one_word(value: object) -> object:
    return decision_word(value) if isinstance(value, str) and not isinstance(value, DecisionKind) else value


Decision = Annotated[DecisionKind, BeforeValidator(_in_one_word)]
"""A decision as people type it, in Thai or in English."""


class Signature(Record):
    """The position that prepared or checked something, and when."""

    by: Id
    on: Day | None = None


class Approval(Signature):
    """What a position decided of a report, and when; without a `decision` it approved it."""

    decision: Decision | None = None
    opinion: Prose | None = None
