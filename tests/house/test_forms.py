"""Records have one form for one purpose: pydantic for what people type, frozen msgspec for what is computed."""

import ast
from collections.abc import Callable, Iterator

import pytest

from tests.house.test_imports import MODULES

TYPED_BY_PEOPLE = {"Record", "CatalogueRecord"}
"""The bases of what stands in content files and in official lists; nothing else is a model of pydantic."""

OTHERWISE = {
    # language/thai needs the standard library only.
    "Deadline", "FiscalYear", "Moment", "NamedMonths", "NoBudget", "Period",
    # Its number of a line takes no part in comparisons, which Struct cannot say of one field.
    "LedgerLine",
    # Pairs and small rows that loops take apart where they judge or say them.
    "Claim", "Dated", "InBoth", "Mention", "NamedCode", "Published", "Spanned", "Used",
    # Keeps a lock and what the round has learnt so far.
    "VisitRound",
}  # fmt: skip
"""Dataclasses and named tuples, each with its reason. A new one needs a reason too."""


def classes() -> Iterator[tuple[str, ast.ClassDef]]:
    for module, path in MODULES.items():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                yield module, node


def bases(node: ast.ClassDef) -> set[str]:
    return {ast.unparse(base).rpartition(".")[2] for base in node.bases}


def is_plain_row(node: ast.ClassDef) -> bool:
    is_dataclass = any("dataclass" in ast.unparse(each) for each in node.decorator_list)
    return is_dataclass or "NamedTuple" in bases(node)


def is_typed_by_people(node: ast.ClassDef) -> bool:
    return "BaseModel" in bases(node)


def can_change(node: ast.ClassDef) -> bool:
    return "Struct" in bases(node) and "frozen=True" not in map(ast.unparse, node.keywords)


@pytest.mark.parametrize(
    ("has_form", "allowed"),
    [(is_plain_row, OTHERWISE), (is_typed_by_people, TYPED_BY_PEOPLE), (can_change, set[str]())],
)
def test_a_record_has_the_form_of_its_purpose(has_form: Callable[[ast.ClassDef], bool], allowed: set[str]) -> None:
    found = {f"{module}: {node.name}": node for module, node in classes() if has_form(node)}
    assert [name for name, node in found.items() if node.name not in allowed] == []


def test_a_class_name_means_one_thing() -> None:
    where: dict[str, list[str]] = {}
    for module, node in classes():
        where.setdefault(node.name, []).append(module)
    assert {name: modules for name, modules in where.items() if len(modules) > 1} == {}
