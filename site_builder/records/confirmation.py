"""What a person has confirmed against the official manual. Read from `content/confirmed.yml`."""

from site_builder.records.base import Record
from site_builder.records.catalogues.vocabulary import Checklist
from site_builder.records.values import Day, Id, ItemSubject, OneOrMany, Text, Year


class Confirmation(Record):
    """Items of one year's checklist whose numbers and names a person has checked; no items means all."""

    pointing = frozenset({"checklist"})

    checklist: Checklist
    year: Year
    items: OneOrMany[ItemSubject] = ()
    by: Id
    on: Day
    source: Text
