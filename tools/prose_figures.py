"""Measures how prose is held against the records: what is understood, what is warned of, what a wrong figure does.

Prints for each agency the sentences read, the statements understood, and every warning with its sentence, for a person
to judge. Then each statement that agrees has its value changed, one at a time, and the changed text is judged again.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from msgspec.structs import replace

from site_builder.checking.parts.prose import Told, prose_of
from site_builder.checking.prose.plain import sentences
from site_builder.checking.prose.reader import statements
from site_builder.checking.prose.statement import Kind, Statement
from site_builder.checking.rules.prose import contradictions
from site_builder.reading.load import ProjectSource, load
from site_builder.reading.project import read_project
from site_builder.records.derived.drafts import published_view
from site_builder.records.disclosure import Disclosure

ROOT = Path(__file__).resolve().parents[1]
AGENCIES = (ROOT, *sorted(path for path in (ROOT / "tests" / "agencies").iterdir() if path.is_dir()))

OTHER_NAME, OTHER_LEVELS = "การใช้อำนาจ", ("A", "F")
OTHER_CODES = ("i1", "i30", "e1", "e15", "o1", "o37")


def published(root: Path) -> Disclosure:
    """What an agency's project publishes. Raises ValueError where it cannot be told."""
    folder = read_project(root)
    disclosure, _ = load(ProjectSource(folder.texts, frozenset(folder.files)))
    if disclosure is None:
        raise ValueError(f"{root} cannot be read")
    return published_view(disclosure)


def changed(told: Told, statement: Statement) -> str:
    """The text with another value in the place of a statement's."""
    text = told.text
    return text[: statement.at] + _another(text[statement.at : statement.end], statement) + text[statement.end :]


def _another(value: str, statement: Statement) -> str:
    match statement.kind:
        case Kind.NAME:
            return OTHER_NAME if value != OTHER_NAME else "คุณภาพการดำเนินงาน"
        case Kind.LEVEL:
            return next(level for level in OTHER_LEVELS if level != value)
        case Kind.DIRECTION:
            return "ลดลง" if statement.rises else "เพิ่มขึ้น"
        case Kind.CODE:
            alike = [code for code in OTHER_CODES if code[0] == value[0].lower() and code != value.lower()]
            return alike[0]
        case Kind.COUNT:
            number = statement.number or Decimal(0)
            return f"{number + 2} ตัวชี้วัด" if len(value) > 3 else str(number + 2)
        case Kind.MONEY:
            return f"{(statement.number or Decimal(0)) + 1000:,}"
        case _:
            number = statement.number or Decimal(0)
            return str(number - Decimal("3.21") if number > 10 else number + Decimal("3.21"))


def mutations(disclosure: Disclosure) -> Iterator[tuple[Told, Statement, bool]]:
    """Every statement understood, and whether it is warned of when its value is another."""
    for told in prose_of(disclosure):
        for statement in statements(told.text):
            mutant = replace(told, text=changed(told, statement))
            caught = any(abs(found.statement.at - statement.at) <= 2 for found in contradictions(disclosure, mutant))
            yield told, statement, caught


def main() -> int:
    read = understood = warned = 0
    caught, tried = Counter[Kind](), Counter[Kind]()
    missed: list[str] = []
    for root in AGENCIES:
        disclosure = published(root)
        told_all = list(prose_of(disclosure))
        lines = sum(len(sentences(told.text)) for told in told_all)
        stated = sum(len(statements(told.text)) for told in told_all)
        found = [each for told in told_all for each in contradictions(disclosure, told)]
        name = root.relative_to(ROOT).as_posix()
        print(f"{'001' if name == '.' else name}: {lines} sentences, {stated} statements, {len(found)} warnings")
        for each in found:
            line = each.told.text[: each.statement.end].rpartition("\n")[2]
            print(f"  {each.told.place()} {each.rule.code}: {each.stated} → {each.recorded}\n    {line}")
        for told, statement, is_caught in mutations(disclosure):
            tried[statement.kind] += 1
            caught[statement.kind] += is_caught
            if not is_caught:
                missed.append(f"  {told.place()} {statement.kind}: {told.text[statement.start : statement.end]}")
        read, understood, warned = read + lines, understood + stated, warned + len(found)
    print(f"all: {read} sentences, {understood} statements, {warned} warnings")
    print(f"changed values caught: {caught.total()} of {tried.total()}")
    for kind in sorted(tried):
        print(f"  {kind}: {caught[kind]} of {tried[kind]}")
    print("not caught:", *missed, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
