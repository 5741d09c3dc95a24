"""Closed sets of the official lists, and what all their records have in common."""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, PlainSerializer, PlainValidator, WithJsonSchema

from site_builder.language.thai import typed_words
from site_builder.language.thai.closed_set import ClosedSet
from site_builder.language.thai.fiscal_year import FiscalYear, parse_fiscal_year


class Checklist(ClosedSet):
    """Checklists that have catalogues."""

    OIT = "oit"


class InstrumentId(ClosedSet):
    """The three instruments of ITA."""

    IIT = "IIT"
    EIT = "EIT"
    OIT = "OIT"

    @classmethod
    def thai(cls) -> typed_words.ThaiWords:
        return typed_words.INSTRUMENT


class Basis(StrEnum):
    """Where a statement comes from; each catalogue words its own meaning in `basis_means`."""

    SOURCE = "source"
    DERIVED = "derived"
    RECOMPUTED = "recomputed"
    MEMORY = "memory"


class DataYear(StrEnum):
    """Which year the data behind an item belongs to, seen from the assessed fiscal year N."""

    CURRENT = "current"
    CURRENT_HALF = "current_half"  # first six months of N
    PREVIOUS = "previous"
    IN_FORCE = "in_force"  # a document valid during N, whatever its own year


def _fiscal_year(value: object) -> FiscalYear:
    return value if isinstance(value, FiscalYear) else parse_fiscal_year(str(value))


Year = Annotated[
    FiscalYear,
    PlainValidator(_fiscal_year),
    PlainSerializer(lambda year: year.buddhist, return_type=int),
    WithJsonSchema({"type": "integer"}),
]


class CatalogueRecord(BaseModel):
    """What all records of official lists have in common: they never change, and a field that nobody knows is refused.

    Unlike a `Record` of a content file it has no place and no draft: a list is right or is not used at all.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
