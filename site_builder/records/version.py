"""Earlier versions of released files of evidence. Read from `<year>/versions.yml`, written by the tool."""

from site_builder.records.base import Record
from site_builder.records.values import Day, FilePath, Id, Number, Prose


class EvidenceVersion(Record):
    """A file that was public and has been replaced: which file of which evidence, and until which day it stood there.

    `version` counts from 1 for each file; `kept` is the path below the year's folder. A person may add the `reason`.
    """

    pointing = frozenset({"file", "version"})

    evidence: Id
    file: Number = 1
    version: Number
    kept: FilePath
    until: Day
    reason: Prose | None = None
