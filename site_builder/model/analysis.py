"""What an agency found in last year's result. Read from `<year>/analysis.yml`."""

from enum import StrEnum

from site_builder.model.base import Record
from site_builder.model.values import About, Id, OneOrMany, Prose, Text, Year


class Tier(StrEnum):
    """How pressing a finding is: a judgement, typed, never computed from a score."""

    URGENT = "urgent"
    DEVELOP = "develop"
    KEEP = "keep"


class Finding(Record):
    """One finding about indicators, questions or items of the analysed year."""

    id: Id
    tier: Tier
    subjects: OneOrMany[About]
    text: Text
    cause: Prose | None = None


class Analysis(Record):
    """Everything of `analysis.yml`; `of` is the year whose result is analysed."""

    of: Year
    summary: Prose | None = None
    findings: tuple[Finding, ...] = ()
