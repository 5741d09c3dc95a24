"""Nodes to records: pydantic converts and checks, every complaint of its becomes an issue at its place."""

from collections.abc import Mapping as ReadOnly
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import RULES, error
from site_builder.language.thai.closed_set import ClosedSet, nearest_member
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.text import clean, nearest
from site_builder.reading.yaml.file import Mapping, Node, Scalar, Sequence, empty_mapping
from site_builder.reading.yaml.tree import ORIGIN
from site_builder.records.base import Record, closed_set, record_kind
from site_builder.records.rejection import FIELD_MISSING, TEXT_EXPECTED

FIELD_MISTYPED = error(
    "field-mistyped",
    "ไม่มีช่องชื่อ “{field}” น่าจะหมายถึง “{nearest}”",
    "there is no field “{field}”; did you mean “{nearest}”?",
    "แก้เป็น {nearest}:",
    "write {nearest}:",
)
FIELD_UNKNOWN = error(
    "field-unknown",
    "ไม่มีช่องชื่อ “{field}” ในที่นี้",
    "there is no field “{field}” here",
    "ใช้ได้เฉพาะ {allowed}",
    "the fields here are {allowed}",
)
FIELD_RESERVED = error(
    "field-reserved",
    "ชื่อช่อง “{field}” สงวนไว้ให้โปรแกรมใช้",
    "the field name “{field}” is reserved",
    "ลบช่องนี้ออก",
    "remove this field",
)
MAPPING_EXPECTED = error(
    "mapping-expected",
    "ตรงนี้ต้องเป็นช่องข้อมูลแบบ “ชื่อ: ค่า”",
    "fields of the form “name: value” are expected here",
    "เขียนเป็นบรรทัด ชื่อ: ค่า โดยย่อหน้าให้ตรงกัน",
    "write lines of name: value, indented alike",
)
LIST_EXPECTED = error(
    "list-expected",
    "ตรงนี้ต้องเป็นรายการ แต่ละรายการขึ้นต้นด้วย -",
    "a list is expected here, each entry beginning with -",
    "ขึ้นต้นแต่ละรายการด้วย - และย่อหน้าให้ตรงกัน",
    "begin each entry with - and indent them alike",
)
CHOICE_MISTYPED = error(
    "choice-mistyped",
    "ไม่มีตัวเลือก “{value}” น่าจะหมายถึง “{nearest_th}”",
    "“{value}” is not one of the choices; did you mean “{nearest}”?",
    "เลือกจาก {allowed_th} (พิมพ์คำไทยหรือคำอังกฤษก็ได้)",
    "choose from {allowed}",
)
CHOICE_UNKNOWN = error(
    "choice-unknown",
    "ไม่มีตัวเลือก “{value}”",
    "“{value}” is not one of the choices",
    "เลือกจาก {allowed_th} (พิมพ์คำไทยหรือคำอังกฤษก็ได้)",
    "choose from {allowed}",
)
VALUE_REFUSED = error(
    "value-refused",
    "ค่าของช่อง “{field}” ใช้ไม่ได้",
    "the value of “{field}” cannot be used: {reason}",
    "ตรวจตัวอย่างของช่องนี้ในเอกสาร docs/content.md",
    "see this field in docs/content.md",
)

_ANYWHERE = ("state", "reconstruction")
"""The fields that every record has."""

R = TypeVar("R", bound=Record)


def read_record(
    kind: type[R],
    node: Node | None,
    file: str,
    *,
    fiscal_year: FiscalYear | None = None,
    extra: ReadOnly[str, object] | None = None,
) -> tuple[R | None, tuple[Issue, ...]]:
    """A record of `kind` from a file's root node, and everything that is wrong with it.

    `extra` holds fields that do not stand in the YAML, such as a document's body.
    """
    return _record(kind, empty_mapping(file) if node is None else node, fiscal_year, extra or {})


def _record(
    kind: type[R], node: Node, fiscal_year: FiscalYear | None, extra: ReadOnly[str, object]
) -> tuple[R | None, tuple[Issue, ...]]:
    if not isinstance(node, Mapping):
        return None, (MAPPING_EXPECTED.at(node.place),)
    issues = _reserved_keys(node) if node.tree.has_reserved else []
    if extra:
        issues += [FIELD_RESERVED.at(node.keys[key], field=key) for key in node.keys if key in extra]
    if node.tree.aside:
        issues += _unknown_empty_fields(kind, node)
    try:
        record = kind.model_validate({**node.values, **extra}, context={"fiscal_year": fiscal_year})
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, (*issues, *(_issue(kind, detail, node) for detail in details))
    return record, tuple(issues)


def read_records(
    kind: type[R], node: Node | None, *, fiscal_year: FiscalYear | None = None
) -> tuple[tuple[R, ...], tuple[Issue, ...]]:
    """The records of a file that is a list; each broken one is reported, the others are kept."""
    if node is None:
        return (), ()
    if not isinstance(node, Sequence):
        return (), (LIST_EXPECTED.at(node.place),)
    found: list[R] = []
    issues: list[Issue] = []
    for item in node.items:
        record, problems = _record(kind, item, fiscal_year, {})
        issues += problems
        if record is not None:
            found.append(record)
    return tuple(found), tuple(issues)


def _reserved_keys(node: Node) -> list[Issue]:
    found: list[Issue] = []
    waiting: list[Node] = [node]
    while waiting:
        current = waiting.pop()
        if isinstance(current, Sequence):
            waiting += current.items
        elif isinstance(current, Mapping):
            waiting += current.entries.values()
            if ORIGIN in current.keys:
                found.append(FIELD_RESERVED.at(current.keys[ORIGIN], field=ORIGIN))
    return found


def _issue(kind: type[Record], detail: ErrorDetails, node: Mapping) -> Issue:
    path = detail["loc"]
    place = node.origin.place_of(*path)
    values = detail.get("ctx", {})
    field = str(next((part for part in reversed(path) if isinstance(part, str)), ""))
    match detail["type"]:
        case "missing":
            return FIELD_MISSING.at(place, field=field)
        case "extra_forbidden":
            return _unknown_field(kind, path, node)
        case "enum" | "literal_error" if not isinstance(detail["input"], str):
            return TEXT_EXPECTED.at(place, field=field)
        case "enum" | "literal_error" if choices := _closed_set_at(kind, path):
            return _no_such_choice(str(detail["input"]), choices, place)
        case "model_type" | "model_attributes_type" | "dict_type":
            return MAPPING_EXPECTED.at(place)
        case "list_type" | "tuple_type":
            return LIST_EXPECTED.at(place)
        case "string_type" | "text-expected":
            return TEXT_EXPECTED.at(place, field=field)
        case code if code in RULES:
            named = {"field": field, **{str(key): value for key, value in values.items()}}
            return RULES[code].at(place, **named)
        case _:
            return VALUE_REFUSED.at(place, field=field, reason=detail["msg"])


def _no_such_choice(typed: str, choices: type[ClosedSet], place: Place) -> Issue:
    allowed_th = ", ".join(f"{each.in_thai} ({each.value})" for each in choices)
    allowed = ", ".join(choices)
    guess = nearest_member(choices, typed)
    if guess:
        named = {"nearest": guess.value, "nearest_th": guess.in_thai}
        return CHOICE_MISTYPED.at(place, value=typed, **named, allowed=allowed, allowed_th=allowed_th)
    return CHOICE_UNKNOWN.at(place, value=typed, allowed=allowed, allowed_th=allowed_th)


def _closed_set_at(kind: type[Record], path: tuple[int | str, ...]) -> type[ClosedSet] | None:
    """The set of words that a field takes; None for a field that takes others."""
    names = [part for part in path if isinstance(part, str)]
    holder = _kind_at(kind, tuple(names[:-1]))
    fields = {info.alias or name: info for name, info in (holder.model_fields if holder else {}).items()}
    return closed_set(fields[names[-1]].annotation)


def _unknown_empty_fields(kind: type[Record], root: Mapping) -> list[Issue]:
    """Fields without a value are left out before pydantic sees them; a mistyped name is told all the same."""
    found: list[Issue] = []
    waiting: list[tuple[Node, tuple[int | str, ...]]] = [(root, ())]
    while waiting:
        node, path = waiting.pop()
        if isinstance(node, Sequence):
            waiting += [(item, (*path, index)) for index, item in enumerate(node.items)]
        elif isinstance(node, Mapping):
            waiting += [(value, (*path, key)) for key, value in node.entries.items()]
            empty = [key for key, value in node.entries.items() if isinstance(value, Scalar) and not value.text.strip()]
            known = {*_fields_at(kind, path), *_ANYWHERE} if empty else set()
            if len(known) > len(_ANYWHERE):
                found += [_unknown_field(kind, (*path, key), root) for key in empty if key not in known]
    return found


def _unknown_field(kind: type[Record], path: tuple[int | str, ...], root: Mapping) -> Issue:
    place, field = _key_place(root, path), str(path[-1])
    known = _fields_at(kind, path[:-1])
    guess = nearest(clean(field).strip(), [*known, *_ANYWHERE])
    if guess:
        return FIELD_MISTYPED.at(place, field=field, nearest=guess)
    return FIELD_UNKNOWN.at(place, field=field, allowed=", ".join(known))


def _key_place(root: Mapping, path: tuple[int | str, ...]) -> Place:
    node: Node = root
    for part in path[:-1]:
        if isinstance(node, Mapping):
            # Where one or many may stand, a single one is no list and has no number.
            node = node.entries[str(part)] if isinstance(part, str) else node
        elif isinstance(node, Sequence) and isinstance(part, int):
            node = node.items[part]
    return node.keys[str(path[-1])] if isinstance(node, Mapping) else node.place


def _fields_at(kind: type[Record], path: tuple[int | str, ...]) -> list[str]:
    """The names people may type in the record that stands at `path` inside `kind`."""
    found = _kind_at(kind, path)
    if found is None:
        return []
    kind = found
    hidden = {ORIGIN, *_ANYWHERE, *({"body", "name"} if "body" in kind.model_fields else ())}
    return [info.alias or name for name, info in kind.model_fields.items() if name not in hidden]


def _kind_at(kind: type[Record], path: tuple[int | str, ...]) -> type[Record] | None:
    """The record that stands at `path` inside `kind`; None where there is none."""
    for part in path:
        if isinstance(part, str):
            by_name = {info.alias or name: info for name, info in kind.model_fields.items()}
            inner = record_kind(by_name[part].annotation) if part in by_name else None
            if inner is None:
                return None
            kind = inner
    return kind
