"""What all records share that people type: frozen, valid by construction, and knowing where they were typed.

There is one form for one purpose (`tests/house/test_forms.py`). `Record`, in pydantic, is what stands in a content
file. `CatalogueRecord`, in pydantic too, is what stands in an official list, which has sources and no drafts. A frozen
msgspec `Struct` is everything that is computed: it is made by us, so nothing of it has to be judged.
"""

from enum import StrEnum
from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, SkipValidation

from site_builder.language.problems.place import Origin, WholeFile

NOWHERE: Origin = WholeFile("")

_SHAPES: dict[frozenset[str], set[str]] = {}
"""The sets of fields that records were made from; there are few, and tens of thousands of records."""


class State(StrEnum):
    """Whether a record may go out."""

    DRAFT = "draft"
    PUBLISHED = "published"


class Record(BaseModel):
    """A record read from one mapping of a content file.

    Every mapping of the source carries its `origin`, so a check can name file, line and column of any field.
    `state: draft` holds a record back: it shows in `serve` and never enters a build.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    origin: SkipValidation[Origin] = Field(default=NOWHERE, exclude=True, repr=False)
    state: State = State.PUBLISHED

    def model_post_init(self, context: Any, /) -> None:
        """Shares the set of given fields, half the weight of a small record; pydantic copies it before a change."""
        given = self.__pydantic_fields_set__
        object.__setattr__(self, "__pydantic_fields_set__", _SHAPES.setdefault(frozenset(given), given))

    @property
    def is_draft(self) -> bool:
        return self.state is State.DRAFT


@cache
def fields_of_records(kind: type[Record]) -> tuple[str, ...]:
    """The fields of a record that may hold other records; most hold texts, and no walk need look into those."""
    return tuple(name for name, field in kind.model_fields.items() if record_kind(field.annotation))


def record_kind(annotation: Any) -> type[Record] | None:
    """The record that a field holds, be it one, one or none, or several; None where it holds something else."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next(filter(None, map(record_kind, getattr(annotation, "__args__", ()))), None)
