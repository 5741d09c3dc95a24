"""Every prose that a site publishes, each text with the records that it belongs to."""

import re
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from site_builder.language.problems.place import Place
from site_builder.records.base import Record
from site_builder.records.disclosure import Disclosure, YearRecords

NO_PROSE = frozenset({"origin", "state", "reconstruction", "bands", "printed"})
"""Fields that state nothing of their own: what a paper printed instead, and the borders of tiers."""

_THAI = re.compile(r"[\u0e01-\u0e2e]")


class Told(Struct, frozen=True):
    """A text, what looks for its place, the records it stands in, the innermost last, and its year's, if any."""

    text: str
    place: Callable[[], Place]
    within: tuple[Record, ...]
    records: YearRecords | None = None


def prose_of(disclosure: Disclosure) -> Iterator[Told]:
    """The prose of all years, plans and hand-written pages."""
    for records in disclosure.years:
        yield from _of(_published(records), records)
    yield from _of((*disclosure.plans, *disclosure.pages))
    for index, notice in enumerate(disclosure.site.notices):
        yield Told(notice, _placed(disclosure.site, "notices", index), (disclosure.site,))


def place_in(source: str | None, place: Place, text: str, at: int) -> Place:
    """Where the line of a text that holds the letter `at` stands in its file's letters, or else the field's place.

    Blanks and line breaks of the file are not those of the value, so only the other letters are compared.
    """
    line = text[text.rfind("\n", 0, at) + 1 :].split("\n", 1)[0].split()
    if source is None or not line:
        return place
    begin = sum(len(each) for each in source.split("\n")[: place.line - 1]) + place.line - 1 + place.column - 1
    if found := re.compile(r"\s+".join(map(re.escape, line))).search(source, begin):
        start = source.rfind("\n", 0, found.start()) + 1
        return Place(place.file, source.count("\n", 0, found.start()) + 1, found.start() - start + 1)
    return place


def _published(records: YearRecords) -> Iterator[Record]:
    yield from filter(None, (records.result, records.analysis, records.measures))
    yield from (report for _, report in records.reports)
    yield from (report for _, report in records.plan_reports)
    yield from (*records.statistics, *records.documents, *records.answers, *records.evidence)


def _of(records: Iterable[Record], of_year: YearRecords | None = None) -> Iterator[Told]:
    for record in records:
        yield from _texts(record, (record,), of_year)


def _texts(record: Record, within: tuple[Record, ...], of_year: YearRecords | None) -> Iterator[Told]:
    """The texts of a record and of those in it that hold Thai words; ids, addresses and codes hold none."""
    for name, info in type(record).model_fields.items():
        value = None if name in NO_PROSE else getattr(record, name)
        for index, each in enumerate(value if isinstance(value, tuple) else (value,)):
            if isinstance(each, Record):
                yield from _texts(each, (*within, each), of_year)
            elif isinstance(each, str) and _THAI.search(each):
                path = (info.alias or name, index) if isinstance(value, tuple) else (info.alias or name,)
                yield Told(each, _placed(record, *path), within, of_year)


def _placed(record: Record, *path: str | int) -> Callable[[], Place]:
    return lambda: record.origin.place_of(*path)
