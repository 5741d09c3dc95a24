"""One fiscal year's frame: its state, target, reporting rounds, windows. Read from `<year>/year.yml`."""

from datetime import date
from decimal import Decimal

from site_builder.records.base import Record
from site_builder.records.catalogues.vocabulary import Checklist
from site_builder.records.values import Day, Id, Score, Span, Text, Url, Year

PASS_MARK = Decimal(85)
"""The ITA pass mark of every year so far."""


class Round(Record):
    """A reporting round. Lateness is judged on `as_of`, never on today; without that day, on the period's last.

    A round without a day of its own is undated: pages, news and data tell no day of its figures.
    """

    id: Id
    period: Span
    as_of: Day | None = None
    reported: Day | None = None

    @property
    def judged_on(self) -> date:
        """The day on which its promises are judged."""
        return self.as_of or self.period.end

    @property
    def told_on(self) -> date | None:
        """The last day that is known of it: that of its figures or of its report."""
        return max((day for day in (self.as_of, self.reported) if day), default=None)


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
