"""What readiness says: of one item, and of a year."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct

from site_builder.language.thai.periods import Period


class Verdict(StrEnum):
    """How an item stands, worst first."""

    MISSING = "missing"
    AT_RISK = "at-risk"
    READY = "ready"


class Reason(Struct, frozen=True):
    """Why an item is not ready, how to mend it, and where; `place` is `file:line:column`, or empty."""

    text: str
    cure: str
    place: str = ""


class Element(Struct, frozen=True):
    """One required element, and whether a link says where it is."""

    text: str
    ticked: bool


class MonthsTold(Struct, frozen=True):
    """How many of the months that an item asks for are there, and which are not."""

    told: int
    wanted: int
    missing: str


class ItemReadiness(Struct, frozen=True):
    """One item. `unit`, `prepared` and `checked` are empty where nobody is named."""

    code: str
    name: str
    group: str
    verdict: Verdict
    answer: str
    reasons: tuple[Reason, ...]
    elements: tuple[Element, ...]
    months: MonthsTold | None
    unit: str
    prepared: str
    checked: str
    is_answered: bool
    is_verified: bool

    @property
    def ticked(self) -> int:
        """How many required elements have a link that shows them."""
        return sum(element.ticked for element in self.elements)


class UnitReadiness(Struct, frozen=True):
    """The items one unit answers for; `name` is empty for those nobody has taken on."""

    name: str
    items: tuple[ItemReadiness, ...]

    def count(self, verdict: Verdict) -> int:
        return sum(item.verdict is verdict for item in self.items)

    @property
    def open_items(self) -> tuple[ItemReadiness, ...]:
        """What is still to do, the missing first."""
        waiting = [item for item in self.items if item.verdict is not Verdict.READY]
        return tuple(sorted(waiting, key=lambda item: list(Verdict).index(item.verdict)))


class YearReadiness(Struct, frozen=True):
    """A year's checklist, in the order of the official list."""

    year: int
    agency: str
    items: tuple[ItemReadiness, ...]
    window: Period | None
    is_draft: bool
    unverified: int

    def count(self, verdict: Verdict) -> int:
        return sum(item.verdict is verdict for item in self.items)

    @property
    def counts(self) -> Mapping[str, int]:
        """Items by verdict: `missing`, `at-risk`, `ready`."""
        return {verdict.value: self.count(verdict) for verdict in Verdict}

    @property
    def units(self) -> tuple[UnitReadiness, ...]:
        """By unit, those with the most to do first; items of nobody last."""
        names = dict.fromkeys(item.unit for item in self.items)
        found = [UnitReadiness(name, tuple(item for item in self.items if item.unit == name)) for name in names]
        return tuple(sorted(found, key=lambda unit: (not unit.name, -len(unit.open_items), unit.name)))

    def days_left(self, today: date) -> int | None:
        """Days until the window for links closes, today not counted; negative when it has; None where unknown."""
        return (self.window.end - today).days if self.window else None
