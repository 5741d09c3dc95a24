"""What was made up or reconstructed: whether a field is, and the disclosure with the mark at every such value.

A reconstruction without `fields` is about its whole record and all that stands in it, unless a record in it says
otherwise of itself; one that tells what is printed, and names no fields, is about the figures its record is there for
(`headline`). What it says holds for whoever shows the record: pages and data are told from `with_marks`, checks and
submissions from the records as typed.
"""

from collections.abc import Iterator
from dataclasses import fields as parts_of
from dataclasses import is_dataclass
from dataclasses import replace as with_parts
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from msgspec.structs import replace

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.rebuilt import mark_of, marked, marked_id, noted_mark
from site_builder.records.base import Reconstruction, Record, fields_of_records, id_fields, markable_fields
from site_builder.records.content_files import OF_A_YEAR, OF_THE_SITE, ContentFile
from site_builder.records.derived.marked_markdown import marked_markdown
from site_builder.records.derived.standing import FINISHED, LATE, Promise, Standing
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.submission import Submission

R = TypeVar("R", bound=Record)


class NumberedReconstruction(Reconstruction):
    """A reconstruction with the number of its note among all of the disclosure."""

    note: int


def reconstructions(record: Record, field: str) -> tuple[Reconstruction, ...]:
    """What is said of a field of the record itself: what names the field, else what is said of the whole record.

    What is said of a record around it is not here, but in the records of `with_marks`, which hand it down.
    """
    said = record.reconstruction
    if not said or field not in markable_fields(type(record)):
        return ()
    about = {id(each): _fields(record, each) for each in said}
    naming = tuple(each for each in said if field in about[id(each)])
    if naming or field in record.printed_numbers:
        return naming
    return tuple(each for each in said if not about[id(each)])


def mark_on(record: Record | None, *fields: str) -> str:
    """The mark of what a page or a table tells of these fields, in the records of `with_marks`; else empty."""
    if record is None or not record.reconstruction:
        return ""
    said = (each for field in fields for each in reconstructions(record, field))
    return noted_mark(each.note for each in said if isinstance(each, NumberedReconstruction))


def reconstructed_records(disclosure: Disclosure) -> Iterator[Record]:
    """Every record that says of itself that something in it was made up or reconstructed."""
    waiting: list[Any] = []
    for owner, row in _rows(disclosure):
        value = getattr(owner, row.field)
        waiting.append(tuple(report for _, report in value) if row.is_one_a_round else value)
    while waiting:
        value = waiting.pop()
        if isinstance(value, tuple):
            waiting += reversed(value)
        elif isinstance(value, Record):
            waiting += [getattr(value, name) for name in fields_of_records(type(value))]
            if value.reconstruction:
                yield value


def _rows(disclosure: Disclosure) -> Iterator[tuple[Disclosure | YearRecords, ContentFile]]:
    """The fields of the disclosure and of its years that hold what people type."""
    yield from ((disclosure, row) for row in OF_THE_SITE)
    yield from ((records, row) for records in disclosure.years for row in OF_A_YEAR if row.kind is not Submission)


def with_marks(disclosure: Disclosure) -> Disclosure:
    """The disclosure with the mark at every value that was made up or reconstructed, and the notes that tell why.

    Where nothing was, the very same one.
    """
    notes = _Notes()
    years = tuple(_year_with_marks(records, notes) for records in disclosure.years)
    of_site = {row.field: _field_with_marks(row, getattr(disclosure, row.field), notes) for row in OF_THE_SITE}
    if not notes.known:
        return disclosure
    return replace(disclosure, years=years, reconstructions=tuple(notes.known.values()), **of_site)


def _year_with_marks(records: YearRecords, notes: "_Notes") -> YearRecords:
    rows = (row for row in OF_A_YEAR if row.kind is not Submission)
    made = {row.field: _field_with_marks(row, getattr(records, row.field), notes) for row in rows}
    rounds = {each.id: each for each in made["settings"].rounds}
    for row in OF_A_YEAR:
        if row.is_one_a_round:
            made[row.field] = tuple((rounds[each.id], report) for each, report in made[row.field])
    return replace(records, **made)


def _field_with_marks(row: ContentFile, value: Any, notes: "_Notes") -> Any:
    """What one field of the disclosure holds, with marks."""
    if value is None or not issubclass(row.kind, Record):
        return value
    if row.is_one_a_round:
        return tuple((report_round, _record_with_marks(report, (), notes)) for report_round, report in value)
    if isinstance(value, Record):
        return _record_with_marks(value, (), notes)
    return tuple(_record_with_marks(each, (), notes) for each in value)


class _Notes:
    """Numbers the notes as they are met; reconstructions that say the same share one."""

    def __init__(self) -> None:
        self.known: dict[tuple[str | None, str], Reconstruction] = {}

    def numbered(self, record: Record, said: Reconstruction) -> NumberedReconstruction:
        key = (said.printed, said.reason)
        number = list(self.known).index(key) if key in self.known else len(self.known)
        self.known.setdefault(key, said)
        about = tuple(sorted(_fields(record, said)))
        return NumberedReconstruction.model_construct(
            printed=said.printed, reason=said.reason, fields=about, note=number, origin=said.origin
        )


def _fields(record: Record, said: Reconstruction) -> frozenset[str]:
    """The names of the fields that a reconstruction is about, as the record has them; empty for the whole record."""
    kind = type(record)
    by_typed_name = {info.alias or name: name for name, info in kind.model_fields.items()}
    named = frozenset(by_typed_name.get(name, name) for name in said.fields)
    return named or (kind.headline if said.printed else frozenset())


def _record_with_marks(record: R, around: tuple[NumberedReconstruction, ...], notes: _Notes) -> R:
    """A record with marks; `around` is what was said of the whole of a record that it stands in."""
    own = tuple(notes.numbered(record, each) for each in record.reconstruction)
    said = own if any(not each.fields for each in own) else (*own, *around)
    changed: dict[str, object] = {"reconstruction": said} if said else {}
    told = record.model_copy(update=changed) if said else record
    for name in fields_of_records(type(record)):
        value = getattr(record, name)
        handed_down = tuple(each for each in reconstructions(told, name) if isinstance(each, NumberedReconstruction))
        whole = tuple(each.model_copy(update={"fields": ()}) for each in handed_down)
        made = _records_with_marks(value, whole, notes)
        if made is not value:
            changed[name] = made
    if said:
        changed |= dict(_values_with_marks(told))
    return record.model_copy(update=changed) if changed else record


def _records_with_marks(value: Any, around: tuple[NumberedReconstruction, ...], notes: _Notes) -> Any:
    if isinstance(value, Record):
        return _record_with_marks(value, around, notes)
    if not value:
        return value
    made = tuple(_record_with_marks(each, around, notes) for each in value)
    return value if all(one is other for one, other in zip(made, value, strict=True)) else made


def _values_with_marks(record: Record) -> Iterator[tuple[str, object]]:
    kind = type(record)
    ids = id_fields(kind)
    for name in _own_values(kind):
        value, mark = getattr(record, name), mark_on(record, name)
        if mark and value is not None and value != ():
            if name == "body":
                yield name, marked_markdown(value, mark)
            elif isinstance(value, tuple):
                yield name, tuple(_with_mark(each, mark, is_id=name in ids) for each in value)
            else:
                yield name, _with_mark(value, mark, is_id=name in ids)


@cache
def _own_values(kind: type[Record]) -> tuple[str, ...]:
    """The markable fields of a record that hold values, and no records."""
    return tuple(name for name in markable_fields(kind) if name not in fields_of_records(kind))


def _with_mark(value: Any, mark: str, *, is_id: bool) -> Any:
    """A value with the mark. A typed word of a closed set stays as it is: `mark_on` answers for it."""
    if isinstance(value, Enum | FiscalYear | Record):
        return value
    if is_id:
        return marked_id(value, mark)
    if is_dataclass(value) and not isinstance(value, type):
        parts = {part.name: getattr(value, part.name) for part in parts_of(value)}
        return with_parts(value, **{name: marked(part, mark) for name, part in parts.items()})
    return marked(value, mark)


def mark_of_promise(promise: Promise) -> str:
    """The mark of how a promise stands, where what it was judged by was made up: a status, a day or a time, that
    what was reported was reported for it, or the day of the round where lateness or periods are told by it."""
    by_periods = bool(promise.occasions) and promise.missing is not None
    called = promise.entries if promise.standing in FINISHED and not any(e.status for e in promise.latest) else ()
    statuses = (mark_on(entry, "about", "status") for entry in (*promise.latest, *(e for e in called if e.status)))
    times = (mark_on(event, "throughout") for entry in promise.latest for event in entry.done)
    periods = _marks_of_times(promise) if by_periods else ()
    by_the_day = by_periods or (promise.due and promise.standing in LATE | {Standing.NO_REPORT})
    judged_on = promise.judged_on if by_the_day else None
    return mark_of(*statuses, *times, *periods, promise.done_on, promise.due.on if promise.due else None, judged_on)


def _marks_of_times(promise: Promise) -> Iterator[str]:
    for entry in promise.entries:
        yield mark_on(entry, "period")
        for event in entry.done:
            yield mark_on(event, "on", "end", "quarter", "throughout")
