"""What became of a paper: who prepared and checked it, and who proposed, approved, returned or acknowledged it."""

from site_builder.language.thai import typed_words
from site_builder.language.thai.closed_set import ClosedSet
from site_builder.records.base import Record
from site_builder.records.values import Day, Id, Prose


class DecisionKind(ClosedSet):
    """What one position did with a paper."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    RETURNED = "returned"
    ACKNOWLEDGED = "acknowledged"

    @classmethod
    def thai(cls) -> typed_words.ThaiWords:
        return typed_words.DECISION


class Signature(Record):
    """The position that prepared or checked something, and when."""

    by: Id
    on: Day | None = None


class Approval(Signature):
    """What a position decided of a report, and when; without a `decision` it approved it."""

    decision: DecisionKind | None = None
    opinion: Prose | None = None
