"""What all records share that people type: frozen, valid by construction, and knowing where they were typed.

There is one form for one purpose (`tests/house/test_forms.py`). `Record`, in pydantic, is what stands in a content
file. `CatalogueRecord`, in pydantic too, is what stands in an official list, which has sources and no drafts. A frozen
msgspec `Struct` is everything that is computed: it is made by us, so nothing of it has to be judged.
"""

import types
from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, ClassVar, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ConfigDict, Field, SkipValidation, field_validator

from site_builder.language.problems.place import Origin, WholeFile
from site_builder.language.thai import typed_words
from site_builder.language.thai.closed_set import ClosedSet
from site_builder.records.rejection import RECONSTRUCTION_FIELD, rejected
from site_builder.records.values import (
    About,
    BaseUrl,
    ChannelUrl,
    ColourCode,
    Digest,
    FilePath,
    Id,
    ItemSubject,
    OneOrMany,
    OtherYearsRecord,
    Page,
    PositionName,
    Prose,
    QuestionSubject,
    Target,
    Text,
    UnitName,
    Url,
    Year,
)

Kind = TypeVar("Kind")
NOWHERE: Origin = WholeFile("")

_SHAPES: dict[frozenset[str], set[str]] = {}
"""The sets of fields that records were made from; there are few, and tens of thousands of records."""


class State(ClosedSet):
    """Whether a record may go out."""

    DRAFT = "draft"
    PUBLISHED = "published"

    @classmethod
    def thai(cls) -> typed_words.ThaiWords:
        return typed_words.STATE


class Record(BaseModel):
    """A record read from one mapping of a content file.

    Every mapping of the source carries its `origin`, so a check can name file, line and column of any field.
    `state: draft` holds a record back: it shows in `serve` and never enters a build.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    pointing: ClassVar[frozenset[str]] = frozenset()
    """Fields that no page tells in words: names of files, words to search by, settings."""
    printed_numbers: ClassVar[frozenset[str]] = frozenset()
    """Fields that say which one this is; they are marked where somebody names them, not with the whole record."""
    headline: ClassVar[frozenset[str]] = frozenset()
    """The figures that a reconstruction means which says what is printed and names no fields."""

    origin: SkipValidation[Origin] = Field(default=NOWHERE, exclude=True, repr=False)
    state: State = State.PUBLISHED
    reconstruction: OneOrMany["Reconstruction"] = ()

    @field_validator("reconstruction", check_fields=False)
    @classmethod
    def _names_fields(cls, said: tuple["Reconstruction", ...]) -> tuple["Reconstruction", ...]:
        """Refuses a name that is none of the fields which can bear the mark."""
        for name in (name for each in said for name in each.fields):
            allowed = [cls.model_fields[field].alias or field for field in markable_fields(cls)]
            if name not in allowed:
                raise rejected(RECONSTRUCTION_FIELD, name=name, allowed=", ".join(allowed))
        return said

    def model_post_init(self, context: Any, /) -> None:
        """Shares the set of given fields, half the weight of a small record; pydantic copies it before a change."""
        given = self.__pydantic_fields_set__
        object.__setattr__(self, "__pydantic_fields_set__", _SHAPES.setdefault(frozenset(given), given))

    @property
    def is_draft(self) -> bool:
        return self.state is State.DRAFT


class Reconstruction(Record):
    """Says that what stands in a record was made up or reconstructed: what the source shows, and why it is not that.

    `fields` are the names, as typed, of the fields of its record that it is about; without them it is about the
    whole record and everything in it.
    """

    reconstruction: ClassVar[tuple[()]] = ()  # type: ignore[misc] # nothing is reconstructed about it

    printed: Text | None = None
    reason: Prose
    fields: OneOrMany[Text] = ()


Record.model_rebuild()

_POINTING = (
    *(About, BaseUrl, ChannelUrl, ColourCode, Digest, FilePath),
    *(ItemSubject, OtherYearsRecord, Page, QuestionSubject, Url, Year),
)
_NEVER_MARKED = frozenset({"origin", "state", "reconstruction", "id"})


@cache
def markable_fields(kind: type[Record]) -> tuple[str, ...]:
    """The fields of a record that can bear the mark: texts, figures, days, typed words, who or what is named by its
    id, and records in it. Addresses, codes and names of files cannot: they are no words that a page tells."""
    hints = get_type_hints(kind, include_extras=True)
    names = (name for name in kind.model_fields if name not in _NEVER_MARKED | kind.pointing)
    return tuple(name for name in names if any(_can_be_marked(each, name) for each in _leaves(hints[name])))


_NAMING = frozenset({Id, Target, UnitName, PositionName})
"""The kinds of value that name another record."""


@cache
def id_fields(kind: type[Record]) -> frozenset[str]:
    """The fields of a record that name others by their ids."""
    hints = get_type_hints(kind, include_extras=True)
    return frozenset(name for name in kind.model_fields if _NAMING.intersection(_leaves(hints[name])))


def _leaves(annotation: Any) -> Iterator[Any]:
    """The kinds of value a field may hold, single ones of a list too."""
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin is Annotated and get_origin(inside[0]) is tuple:
        yield from _leaves(inside[0])
    elif origin in (Union, types.UnionType, tuple):
        for each in inside:
            yield from _leaves(each)
    elif annotation not in (type(None), Ellipsis):
        yield annotation


def _can_be_marked(leaf: Any, name: str) -> bool:
    if leaf is str:
        return name == "body"
    return leaf not in _POINTING


@cache
def fields_of_records(kind: type[Record]) -> tuple[str, ...]:
    """The fields of a record that may hold other records; most hold texts, and no walk need look into those."""
    fields = kind.model_fields.items()
    return tuple(name for name, field in fields if name != "reconstruction" and record_kind(field.annotation))


def record_kind(annotation: Any) -> type[Record] | None:
    """The record that a field holds, be it one, one or none, or several; None where it holds something else."""
    return _held(annotation, Record)


def closed_set(annotation: Any) -> type[ClosedSet] | None:
    """The closed set whose words a field takes, one or several; None where it takes something else."""
    return _held(annotation, ClosedSet)


def _held(annotation: Any, kind: type[Kind]) -> type[Kind] | None:
    if isinstance(annotation, type) and issubclass(annotation, kind):
        return annotation
    inside = (_held(each, kind) for each in getattr(annotation, "__args__", ()))
    return next(filter(None, inside), None)


@cache
def typed_names(kind: type[Record]) -> frozenset[str]:
    """The names under which people type the fields of a record, but what is told of it from outside its text."""
    return frozenset(info.alias or name for name, info in kind.model_fields.items()) - {"origin", "body", "name"}
