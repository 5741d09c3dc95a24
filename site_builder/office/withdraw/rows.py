"""Rows of YAML lists as text: adding one, and cutting some out with everything else left as people typed it. Pure."""

import json
import re
from collections.abc import Callable

from site_builder.language.thai.dates import format_date
from site_builder.office.withdraw.order import Order, ToWithdraw
from site_builder.reading.yaml.file import parse
from site_builder.reading.yaml.nodes import Mapping, Node, Scalar, Sequence

_ROW = re.compile(rb"[ ]*-(?:\s|$)")


class CannotCutError(Exception):
    """The rows of a file do not each begin on a line of their own, so a person has to cut."""


def with_row(content: bytes, row: str) -> bytes:
    """The list with a row more at its end."""
    joint = b"\n" if content and not content.endswith(b"\n") else b""
    return content + joint + row.encode()


def departure_row(found: ToWithdraw, order: Order, title: str) -> str:
    """The row of `redirects.yml` that says what was withdrawn; texts are quoted, so nothing in them means anything."""
    fields = {
        "withdraw": found.record or json.dumps(f"/{found.address}", ensure_ascii=False),
        "title": json.dumps(title, ensure_ascii=False) if title else "",
        "on": format_date(order.on),
        "reason": json.dumps(order.reason, ensure_ascii=False),
        "by": order.by,
        "personal_data": "yes" if order.personal else "",
    }
    told = [f"{name}: {value}" for name, value in fields.items() if value]
    return "- " + "\n  ".join(told) + "\n"


def without_rows(content: bytes, file: str, unwanted: Callable[[Mapping], bool]) -> bytes:
    """The list without the rows that are unwanted. Raises CannotCutError when a row cannot be told by its lines."""
    node, issues = parse(content, file)
    if node is None or issues or not isinstance(node, Sequence):
        raise CannotCutError(file)
    lines = content.splitlines(keepends=True)
    starts = [_start(lines, item.place.line) for item in node.items]
    if len(set(starts)) != len(starts) or any(not _ROW.match(lines[at]) for at in starts):
        raise CannotCutError(file)
    ends = [*starts[1:], len(lines)]
    cut = {
        at
        for item, start, end in zip(node.items, starts, ends, strict=True)
        if isinstance(item, Mapping) and unwanted(item)
        for at in range(start, end)
    }
    return b"".join(line for at, line in enumerate(lines) if at not in cut)


def _start(lines: list[bytes], line: int) -> int:
    """Where the row begins whose first key stands on a line (from 1): there, or at a dash alone above it."""
    at = line - 1
    while at > 0 and not _ROW.match(lines[at]):
        at -= 1
    return at


def value(item: Mapping, field: str) -> str:
    """The text of a row's field; empty where there is none."""
    found: Node | None = item.entries.get(field)
    return found.text.strip() if isinstance(found, Scalar) else ""
