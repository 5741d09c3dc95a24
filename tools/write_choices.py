"""Writes docs/choices.md: for every field that takes one of a few words, the English and the Thai words."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import site_builder.records
from site_builder.language.thai.closed_set import ClosedSet
from site_builder.records.base import Record, closed_set

TARGET = Path(__file__).resolve().parents[1] / "docs" / "choices.md"
HEAD = """# Words that fields take

Where a field takes one of a few words, the English word or any of the Thai words may be typed; blanks and capitals do
not matter. The English word is what data and the `check` report hold. This page is written by
`python -m tools.write_choices`.

| field | word | in Thai |
| --- | --- | --- |
"""


def all_records(kind: type[Record] = Record) -> Iterator[type[Record]]:
    """Every kind of record, in the order of the modules' names."""
    for module in walk_packages(site_builder.records.__path__, "site_builder.records."):
        import_module(module.name)
    yield from _below(kind)


def _below(kind: type[Record]) -> Iterator[type[Record]]:
    for each in kind.__subclasses__():
        yield each
        yield from _below(each)


def fields_by_set() -> dict[type[ClosedSet], list[str]]:
    """The fields that take the words of each set, as `Record.field`."""
    found: dict[type[ClosedSet], list[str]] = {}
    for record in all_records():
        for name, info in record.model_fields.items():
            if choices := closed_set(info.annotation):
                found.setdefault(choices, []).append(f"{record.__name__}.{info.alias or name}")
    return found


def choices_page() -> str:
    """The whole page."""
    rows: list[str] = []
    for kind, fields in fields_by_set().items():
        where = "any record" if len(fields) > 20 else ", ".join(f"`{each}`" for each in fields)
        for place, member in enumerate(kind):
            thai = ", ".join(member.thai().get(member.value, ()))
            rows.append(f"| {where if place == 0 else ''} | `{member.value}` | {thai} |")
    return HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    TARGET.write_text(choices_page(), encoding="utf-8", newline="\n")
    print(f"{TARGET.name}: {len(fields_by_set())} sets")
