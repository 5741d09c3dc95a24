"""Facts: the smallest parts of the published content that can be held to their word, by keys that stay (`keys`).

Lists that grow in ordinary life are cut into facts of their own (a row of figures, a budget of one year, a piece of
evidence named by a report), so that what is added later is a fact more and changes none that is there.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from site_builder.language.problems.place import FieldPath, Place
from site_builder.records.base import Record
from site_builder.records.derived import keys
from site_builder.records.derived.canonical import Data, data_of, digest_of
from site_builder.records.derived.papers import published_digest
from site_builder.records.file_facts import FileFacts

Keyed = Iterator[tuple[str, "Fact"]]


class Fact(Struct, frozen=True, dict=True):
    """One fact: its canonical data, and where each of its fields was typed.

    `published` is the digest of a file's bytes as they go out, `original` that of the file as it lies in the content.
    `records` are those it is made of as a whole: a problem in one of them is a problem of the fact.
    """

    data: Data
    locate: Callable[[FieldPath], Place]
    published: str = ""
    original: str = ""
    records: tuple[Record, ...] = ()

    @cached_property
    def digest(self) -> str:
        return self.published or digest_of(self.data)

    @property
    def file(self) -> str:
        """The content file that states it."""
        return self.locate(()).file


def fact_of(record: Record, *, without: Collection[str] = ()) -> Fact:
    """The fact that a whole record is, but for fields that are facts of their own."""
    return Fact(data_of(record, without=without), lambda path: record.origin.place_of(*path), records=(record,))


def part_of(record: Record, field: str, data: Data) -> Fact:
    """A fact that is one part of a record, told at the field it stands in."""
    return Fact(data, lambda path: record.origin.place_of(field))


def named(record: Record, field: str, prefix: str, ids: Iterable[str]) -> Keyed:
    """That a record names each of these pieces of evidence; naming more of them later changes nothing."""
    for each in dict.fromkeys(ids):
        yield keys.named_evidence(prefix, each), part_of(record, field, each)


def file_fact(facts: FileFacts, data: Data) -> Fact:
    """The fact that a published file is: its bytes. `data` says in words which file it is."""
    return Fact(data, lambda path: Place(facts.path), published_digest(facts), facts.digest)


def one_of(known: Mapping[str, object], wanted: str) -> str:
    """A key nobody has yet: `wanted`, or with a number behind it where two records would share it."""
    number, key = 2, wanted
    while key in known:
        key, number = f"{wanted}~{number}", number + 1
    return key


def gathered(found: Iterable[tuple[str, Fact]]) -> dict[str, Fact]:
    """Facts by key, each key once."""
    facts: dict[str, Fact] = {}
    for key, fact in found:
        facts[one_of(facts, " ".join(key.split()))] = fact
    return facts
