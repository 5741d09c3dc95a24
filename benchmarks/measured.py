"""Everything one run of the benchmark found out, size by size."""

from dataclasses import dataclass, field

from benchmarks.again import Changed
from benchmarks.turns import Turns
from benchmarks.usage import Usage
from benchmarks.weight import FirstVisit


@dataclass(slots=True)
class OfSize:
    """What was found at one number of pages; what was not measured is empty."""

    pages: int
    turns: Turns = field(default_factory=Turns)
    markdown: tuple[int, ...] = ()
    """Bytes of the Markdown of each page, as the others were given it."""
    text_ratio: float | None = None
    """Characters the others show of a page's text, over those we show."""
    bare: list[Usage] = field(default_factory=list)
    unchanged: list[Usage] = field(default_factory=list)
    changed: Changed | None = None
    phases: dict[str, float] = field(default_factory=dict)
    visits: dict[str, FirstVisit] = field(default_factory=dict)

    def of(self, key: str) -> list[Usage]:
        return self.turns.usages.get(key, [])


Measured = dict[int, OfSize]
