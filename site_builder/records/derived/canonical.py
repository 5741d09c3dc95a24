"""Records as canonical data: the same fact gives the same digest, however it was typed and by whichever version.

Left out is what equals its default, so that a version with more optional fields changes no digest; a default that
stands must therefore never change. Blanks count as one, decimals without trailing zeros, days as ISO dates: wrapping
a text anew or typing ๘๕.๑ for 85.10 is no change of what was said.
"""

import json
from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from hashlib import sha256

from site_builder.language.problems.place import FieldPath
from site_builder.language.thai.budgets import NoBudget
from site_builder.language.thai.dates import Deadline
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.frequencies import NamedMonths
from site_builder.language.thai.periods import Period
from site_builder.records.base import Record
from site_builder.records.subjects import Subject
from site_builder.records.values import OnceSingle, RecordReference

Data = str | int | None | list["Data"] | dict[str, "Data"]
Difference = tuple[FieldPath, Data, Data]
"""Where two facts first differ, what stood there and what stands there; None where nothing does."""

_NEVER = frozenset({"origin", "state"})


def data_of(record: Record, *, without: Collection[str] = ()) -> dict[str, Data]:
    """The data of a record under the names people type; `without` are fields that are facts of their own."""
    data: dict[str, Data] = {}
    for name, info in type(record).model_fields.items():
        value = getattr(record, name)
        if name in _NEVER or name in without or value == info.get_default(call_default_factory=True):
            continue
        if (OnceSingle() in info.metadata or name == "reconstruction") and len(value) == 1:
            value = value[0]  # as it was frozen when a record could hold no more than one
        data[info.alias or name] = canonical(value, without=without)
    return data


def canonical(value: object, *, without: Collection[str] = ()) -> Data:
    """A value as JSON can hold it. Raises TypeError for a kind of value that no record has."""
    match value:
        case None | bool():
            return value
        case Enum():
            return str(value.value)
        case str():
            return " ".join(value.split())
        case int():
            return value
        case Record():
            return data_of(value, without=without)
        case tuple() | list():
            return [canonical(each, without=without) for each in value]
        case dict():
            return {str(key): canonical(each, without=without) for key, each in value.items()}
    return _of_value(value)


def _of_value(value: object) -> Data:
    match value:
        case Decimal():
            return f"{value.normalize():f}"
        case date():
            return value.isoformat()
        case FiscalYear():
            return value.buddhist
        case Period():
            return {"from": value.start.isoformat(), "to": value.end.isoformat()}
        case Deadline(earlier=()):
            return value.on.isoformat()
        case Deadline():
            return [day.isoformat() for day in value.days]
        case NamedMonths():
            return list(value.months)
        case Subject() | NoBudget():
            return str(value)
        case RecordReference():
            return f"{value.year}/{value.id}"
    raise TypeError(f"no canonical form for {type(value).__name__}")


def digest_of(data: Data) -> str:
    """SHA-256 over canonical data as JSON with sorted keys and no blanks, in UTF-8."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def first_difference(before: Data, after: Data, path: FieldPath = ()) -> Difference | None:
    """The first place in which two facts differ, fields in the order of their names."""
    if before == after:
        return None
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        key = next(key for key in sorted({*before, *after}) if before.get(key) != after.get(key))
        return first_difference(before.get(key), after.get(key), (*path, key)) or (path, before, after)
    if isinstance(before, list) and isinstance(after, list):
        for index, (old, new) in enumerate(zip(before, after, strict=False)):
            if old != new:
                return first_difference(old, new, (*path, index))
        shorter = min(len(before), len(after))
        old, new = (each[shorter] if shorter < len(each) else None for each in (before, after))
        return (*path, shorter), old, new
    return path, before, after
