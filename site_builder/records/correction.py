"""What was wrong on the site and has been put right, told to the public. Read from `content/corrections.yml`."""

from site_builder.records.base import Record
from site_builder.records.values import Day, Id, Page, Prose, Text


class Correction(Record):
    """One erratum: on which page, what it said, what it says now, and why."""

    id: Id
    on: Day
    page: Page
    before: Text
    after: Text
    reason: Prose | None = None
    by: Id | None = None
