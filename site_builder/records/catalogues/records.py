"""Frozen records of the official lists: checklists, indicators, weights, levels, questions and topics."""

from collections import Counter
from decimal import Decimal
from functools import cached_property
from typing import Self

from pydantic import model_validator

from site_builder.records.catalogues.vocabulary import Basis, CatalogueRecord, Checklist, DataYear, InstrumentId, Year


class CatalogueSource(CatalogueRecord):
    """One public source; `key` is the letter by which the file's own texts cite it."""

    key: str
    what: str
    shows: str = ""


class Confidence(CatalogueRecord):
    """How surely a checklist is known, in words; `Catalogue.verified` is the same for machines."""

    level: str
    statement: str
    items_verified: str = ""
    arithmetic: tuple[str, ...] = ()
    alternative: str = ""
    warning: str = ""


class BasisMeanings(CatalogueRecord):
    """What each `name_basis` means in one checklist."""

    source: str
    derived: str = ""
    memory: str = ""


class ItemGroup(CatalogueRecord):
    """A sub-indicator: the items whose mean is one part of its indicator's score."""

    id: str
    indicator: int
    name_th: str
    name_en: str = ""
    items: tuple[str, ...]


class Item(CatalogueRecord):
    """One line of a year's checklist. Its identity is (year, checklist, topic); the number is a property."""

    id: str
    number: int
    name_th: str
    name_en: str = ""
    group: str
    indicator: int
    subgroup: str | None = None
    topic: str
    name_basis: Basis
    verified: bool
    data_year: DataYear | None = None
    must_show: tuple[str, ...] = ()
    must_show_basis: Basis | None = None
    observed: tuple[str, ...] = ()
    note: str | None = None

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Self:
        if self.id != f"o{self.number}":
            raise ValueError(f"item {self.id} has the number {self.number}")
        if bool(self.must_show) != (self.must_show_basis is not None):
            raise ValueError(f"must_show of {self.id} and its basis stand together or not at all")
        return self


class Catalogue(CatalogueRecord):
    """The official checklist of one fiscal year."""

    checklist: Checklist
    fiscal_year: Year
    title: str
    item_count: int
    verified: bool
    confidence: Confidence
    sources: tuple[CatalogueSource, ...] = ()
    differences: tuple[str, ...] = ()
    basis_means: BasisMeanings | None = None
    groups_note: str = ""
    groups: tuple[ItemGroup, ...]
    items: tuple[Item, ...]

    @property
    def number_of_items(self) -> int:
        return len(self.items)

    @cached_property
    def _items_by_id(self) -> dict[str, Item]:
        return {item.id: item for item in reversed(self.items)}

    def item(self, item_id: str) -> Item | None:
        return self._items_by_id.get(item_id)

    def item_on(self, topic: str) -> Item | None:
        return next((item for item in self.items if item.topic == topic), None)

    def group(self, group_id: str) -> ItemGroup | None:
        return next((group for group in self.groups if group.id == group_id), None)

    def items_of(self, group: ItemGroup | str) -> tuple[Item, ...]:
        """Items of a group in the order of the checklist; none for an unknown group."""
        group_id = group.id if isinstance(group, ItemGroup) else group
        return tuple(item for item in self.items if item.group == group_id)

    @model_validator(mode="after")
    def _lists_agree(self) -> Self:
        """Numbers run from 1, topics are unique, and groups and items name each other."""
        if [item.number for item in self.items] != list(range(1, self.item_count + 1)):
            raise ValueError(f"the numbers do not run from 1 to {self.item_count}")
        repeated = [topic for topic, times in Counter(item.topic for item in self.items).items() if times > 1]
        if repeated:
            raise ValueError(f"topics stand twice: {', '.join(repeated)}")
        by_group = [(group.id, group.indicator, item_id) for group in self.groups for item_id in group.items]
        by_item = [(item.group, item.indicator, item.id) for item in self.items]
        if sorted(by_group) != sorted(by_item):
            astray = sorted({item_id for *_, item_id in set(by_group) ^ set(by_item)})
            raise ValueError(f"groups and items disagree: {', '.join(astray)}")
        return self


class Instrument(CatalogueRecord):
    """One of the three ways of measuring, with the indicators it feeds."""

    id: InstrumentId
    name_th: str
    name_en: str
    name_note: str = ""
    who_answers: str
    indicators: tuple[int, ...]


class Indicator(CatalogueRecord):
    """One of the ten indicators; `key` is our own permanent name, used in addresses."""

    number: int
    key: str
    name_th: str
    name_en: str
    instrument: InstrumentId


class Weights(CatalogueRecord):
    """Percentage of each instrument in a year's total."""

    fiscal_year: Year
    iit: int
    eit: int
    oit: int
    basis: Basis
    statement: str

    def of(self, instrument: InstrumentId) -> int:
        return {InstrumentId.IIT: self.iit, InstrumentId.EIT: self.eit, InstrumentId.OIT: self.oit}[instrument]


class Level(CatalogueRecord):
    """A grade (AA to F) or level (ผ่านดีเยี่ยม …) with the borders it asks for; `key` is ours."""

    key: str
    name_th: str
    name_en: str
    verified: bool
    total_min: Decimal
    total_max: Decimal | None = None
    each_instrument_min: Decimal | None = None
    condition: str = ""


class SurveyQuestion(CatalogueRecord):
    """One survey question; `topic_th` is our short wording of what it asks."""

    id: str
    instrument: InstrumentId
    indicator: int
    topic_th: str
    negative: bool = False
    basis: Basis
    seen_in: tuple[str, ...] = ()


class AnalysisTopic(CatalogueRecord):
    """A topic of the yearly analysis, with the questions and items of the result's year that feed it."""

    number: int
    name_th: str
    name_en: str
    questions: tuple[str, ...]
    items: tuple[str, ...]
    note: str = ""
