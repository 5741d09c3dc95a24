"""One fiscal year's frame: its state, target, reporting rounds, windows. Read from `<year>/year.yml`."""

from decimal import Decimal

from site_builder.records.base import Record
from site_builder.records.catalogues.vocabulary import Checklist
from site_builder.records.values import Day, Id, Score, Span, Text, Url, Year

PASS_MARK = Decimal(85)
"""The ITA pass mark of every year so far."""


class Round(Record):
    """A reporting round. Lateness is judged on `as_of`, never on today."""

    id: Id
    period: Span
    as_of: Day
    reported: Day | None = None


class Survey(Record):
    """The survey the public can answer, and when."""

    url: Url
    period: Span
    label: Text | None = None


class YearSettings(Record):
    """Everything of `year.yml`."""

    pointing = frozenset({"checklists"})

    year: Year
    target: Score = PASS_MARK
    rounds: tuple[Round, ...] = ()
    oit_window: Span | None = None
    survey: Survey | None = None
    checklists: tuple[Checklist, ...] = (Checklist.OIT,)

    def round(self, round_id: str) -> Round | None:
        """The round with this id."""
        return next((each for each in self.rounds if each.id == round_id), None)
