"""Who holds a position, and since when. Read from `content/people.yml`; item O2 asks for it."""

from pydantic import Field

from site_builder.records.base import Record
from site_builder.records.site import Contact
from site_builder.records.values import Day, FilePath, Id, Text, Truth


class Holder(Record):
    """One person in one position for a time. `photo` is a file below `content/people/`."""

    pointing = frozenset({"acting"})

    position: Id
    name: Text
    photo: FilePath | None = None
    alt: Text | None = None
    contact: tuple[Contact, ...] = ()
    start: Day | None = Field(default=None, alias="from")
    end: Day | None = Field(default=None, alias="to")
    acting: Truth = Truth.NO
