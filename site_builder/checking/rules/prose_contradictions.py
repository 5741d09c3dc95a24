"""What every contradiction of prose and records holds, and how its cure is worded."""

from msgspec import Struct

from site_builder.checking.parts.prose import Told
from site_builder.checking.parts.texts import as_field
from site_builder.checking.parts.wording import scored, scored_instrument
from site_builder.checking.prose.statement import Scored, Statement
from site_builder.language.problems.message_values import TOTAL, InBoth, Values
from site_builder.language.problems.problem import Rule
from site_builder.records.catalogues.vocabulary import InstrumentId

CURE_TH = (
    "ถ้าระเบียนถูก ให้แก้ “{stated}” ในข้อความเป็น “{recorded}” ถ้าข้อความถูก ให้แก้ {source} "
    "ถ้าตั้งใจให้ต่างกัน ให้เพิ่มใน content/waivers.yml: {waiver_th}"
)


CURE_EN = (
    "if the record is right, change “{stated}” in the text to “{recorded}”; if the text is right, correct {source}; "
    "if they are meant to differ, add to content/waivers.yml: {waiver_en}"
)


_SHOWN = 90
"""The letters of a statement that a message shows: its last ones, which hold the value."""


_NOT_QUOTED = str.maketrans("", "", '"\\')
"""Letters that would end or change a text between quotation marks in YAML."""


class Contradiction(Struct, frozen=True):
    """A statement that records contradict: `recorded` in the place of its value would put the text right."""

    told: Told
    statement: Statement
    rule: Rule
    recorded: str
    values: Values

    @property
    def words(self) -> str:
        """The statement as messages and waivers show it."""
        words = as_field(self.told.text[self.statement.start : self.statement.until or self.statement.end]).translate(
            _NOT_QUOTED
        )
        return words if len(words) <= _SHOWN else words[-_SHOWN:].partition(" ")[2]

    @property
    def stated(self) -> str:
        return as_field(self.told.text[self.statement.at : self.statement.end])


def named(subject: Scored) -> Values:
    if subject is None:
        return TOTAL.named("what")
    named: InBoth = scored_instrument(subject) if isinstance(subject, InstrumentId) else scored(subject)
    return named.named("what")
