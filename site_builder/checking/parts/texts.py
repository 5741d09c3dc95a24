"""Every text that people typed into a record, however deep, and how a field holds a text."""

from collections.abc import Callable, Iterator
from functools import partial

from site_builder.language.problems.place import Place
from site_builder.language.thai.text import clean
from site_builder.records.base import Record

_NOT_TEXT = frozenset({"origin", "state"})


def texts_of(record: Record) -> Iterator[tuple[Callable[[], Place], str]]:
    """The texts of a record and of the records in it, each with what looks for its place."""
    for name, info in type(record).model_fields.items():
        value = getattr(record, name)
        for index, each in enumerate(value if isinstance(value, tuple) else (value,)):
            if isinstance(each, Record):
                yield from texts_of(each)
            elif isinstance(each, str) and name not in _NOT_TEXT:
                path = (info.alias or name, index) if isinstance(value, tuple) else (info.alias or name,)
                yield partial(record.origin.place_of, *path), each


def as_field(text: str) -> str:
    """A text, such as a file's name, as a field of a content file would hold it."""
    return " ".join(clean(text).split())
