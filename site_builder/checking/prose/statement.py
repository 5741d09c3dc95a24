"""One statement of a text that a record can confirm or contradict."""

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.catalogues.vocabulary import InstrumentId
from site_builder.records.subjects import Subject

Scored = Subject | InstrumentId | None
"""What has a score: an indicator, question or item, an instrument, or, as None, the whole assessment."""


class Kind(StrEnum):
    """What is said of the subject."""

    SCORE = "score"
    BEFORE = "before"
    AFTER = "after"
    DIFFERENCE = "difference"
    DIRECTION = "direction"
    LEVEL = "level"
    NAME = "name"
    CODE = "code"
    COUNT = "count"
    MONEY = "money"


class Counted(StrEnum):
    """What a count counts."""

    FINDINGS = "findings"
    MEASURES = "measures"
    STEPS = "steps"
    INDICATORS = "indicators"
    ASSESSED = "assessed"
    REACHING = "reaching"
    BELOW = "below"
    LISTED = "listed"
    PASSED = "passed"
    FAILED = "failed"
    ASKED = "asked"
    PROJECTS = "projects"
    DIMENSIONS = "dimensions"
    BUDGET = "budget"
    DISBURSED = "disbursed"


class Statement(Struct, frozen=True):
    """What `text[start:end]` states; `text[at:end]` is the value, which alone is put right where it is wrong.

    `until` is where the words end that name what is counted, 0 where the value is the last word.

    `year` is the one that the text names for it, None where it names none; `sure` says that no other can be meant.
    `other` is the indicator that is said to have the name, or to hold the code. `rises` is the direction said.
    `narrowed` are words of closed sets that narrow a count: tiers, kinds of a status. `bare` is a name of an indicator
    that may stand for the work itself.
    """

    kind: Kind
    start: int
    at: int
    end: int
    number: Decimal | None = None
    subject: Scored = None
    year: FiscalYear | None = None
    sure: bool = False
    other: int | None = None
    rises: bool | None = None
    word: str = ""
    counted: Counted | None = None
    narrowed: tuple[str, ...] = ()
    instrument: InstrumentId | None = None
    threshold: Decimal | None = None
    bare: bool = False
    until: int = 0
