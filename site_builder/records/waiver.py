"""A check that a person has waived for one file, and why. Read from `content/waivers.yml`; never published."""

from site_builder.records.base import Record
from site_builder.records.values import Day, Id, OneOrMany, Text


class Waiver(Record):
    """`check` is the code of the rule, `file` a path in the project, `shown` what the message showed, masked."""

    pointing = frozenset({"check", "file", "shown"})

    check: Text
    file: Text
    shown: OneOrMany[Text]
    by: Id
    on: Day
    reason: Text
