"""Writes docs/rules.md, the list of every rule with its wording, by the rooms and modules that judge."""

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import NamedTuple

import site_builder
from site_builder.language.problems.problem import Rule
from site_builder.language.problems.rule import RULES, error, notice, warning
from tests.house.rooms import ROOMS
from tools.write_rooms import answers_for

PACKAGE = Path(site_builder.__file__).parent
TARGET = PACKAGE.parent / "docs" / "rules.md"
ORDER = [room.folder for room in ROOMS]
FACTORIES = {factory.__name__ for factory in (error, warning, notice)}
HEAD = """# Every rule

What `site-builder check` and `build` can say. Codes are permanent. Only an `error` stops a build; a rule marked
*final* is an error on `check --final`. Words in `{braces}` are
filled in. A rule is worded in the module that judges it; this page is written by `python -m tools.write_rules`.
"""


class Declaration(NamedTuple):
    """A rule as it stands in a module: `NAME = error(…)`."""

    module: str
    name: str
    lines: int

    @property
    def room(self) -> str:
        return self.module.rpartition("/")[0]

    @property
    def rule(self) -> Rule:
        rule: Rule = getattr(import_module(f"site_builder.{self.module.replace('/', '.')}"), self.name)
        return rule


def declarations() -> Iterator[Declaration]:
    """Every rule of the package as it stands in the code, module by module."""
    for path in sorted(PACKAGE.rglob("*.py")):
        module = path.relative_to(PACKAGE).with_suffix("").as_posix()
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            match node:
                case ast.Assign(targets=[ast.Name(name)], value=ast.Call(ast.Name(factory))) if factory in FACTORIES:
                    yield Declaration(module, name, (node.end_lineno or node.lineno) - node.lineno + 1)


def every_rule() -> dict[str, Rule]:
    """All rules by code: every module of the package is imported, so that each has entered its own."""
    for module in walk_packages(site_builder.__path__, "site_builder."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    return RULES


def rules_page() -> str:
    """The whole page."""
    parts, room, module = [HEAD], "", ""
    for each in sorted(declarations(), key=lambda each: ORDER.index(each.room)):
        if each.room != room:
            parts.append(f"\n## {each.room}\n\n{answers_for(each.room)}")
        if each.module != module:
            parts.append(f"\n### {each.module.rpartition('/')[2].replace('_', ' ').capitalize()}\n")
        room, module = each.room, each.module
        parts.append(_entry(each.rule))
    return "\n".join(parts) + "\n"


def _entry(rule: Rule) -> str:
    final = ", final" if rule.final else ""
    return (
        f"- `{rule.code}` ({rule.severity.value}{final}): {rule.th} | {rule.en}"
        f"  \n  → {rule.advice_th} | {rule.advice_en}"
    )


if __name__ == "__main__":
    TARGET.write_text(rules_page(), encoding="utf-8", newline="\n")
    print(f"{TARGET.name}: {len(every_rule())} rules")
