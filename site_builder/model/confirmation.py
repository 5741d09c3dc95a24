"""What a person has confirmed against the official manual. Read from `content/confirmed.yml`."""

from site_builder.catalogues.vocabulary import Checklist
from site_builder.model.base import Record
from site_builder.model.values import Day, Id, ItemSubject, OneOrMany, Text, Year


class Confirmation(Record):
    """Items of one year's checklist whose numbers and names a person has checked; no items means all."""

    checklist: Checklist
    year: Year
    items: OneOrMany[ItemSubject] = ()
    by: Id
    on: Day
    source: Text
