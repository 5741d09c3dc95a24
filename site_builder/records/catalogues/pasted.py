"""A list pasted from a circular or a table, in whatever form, becomes a catalogue that nobody has verified yet."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from msgspec import Struct

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.numerals import to_arabic
from site_builder.language.thai.squeeze import squeeze
from site_builder.language.thai.text import clean
from site_builder.records.catalogues import reader
from site_builder.records.catalogues.records import Catalogue, CatalogueSource, Confidence, Item, ItemGroup
from site_builder.records.catalogues.vocabulary import Basis, Checklist

_CELL = "\x1f"
_ITEM = re.compile(
    rf"^[^0-9A-Za-z\u0e00-\u0e7f]*(?:[0-9]{{1,3}}\s*[.)]?\s*{_CELL}?\s*)?(?:ข้อ(?:ที่)?\s*)?[Oo]\s*-?\s*0*([1-9][0-9]?)"
    rf"\s*[.:)\-–]?\s*{_CELL}*\s*(?P<name>\S.*)$"
)
_NUMBERED = re.compile(
    rf"^(?:ข้อ(?:ที่)?\s*)?0*([1-9][0-9]?)\s*(?:[.)]|{_CELL}|\s)\s*{_CELL}*\s*(?P<name>[\u0e00-\u0e7fA-Z].*)$"
)
_GROUP = re.compile(
    r"^(?:ตัวชี้วัด(?:ย่อย)?(?:ที่)?\s*)?(?P<id>(?P<indicator>9|10)\.[1-9])\.?\s*(?P<name>[\u0e00-\u0e7fA-Z].*)$"
)
_THAI_LETTER = re.compile("[ก-ฮ]")
_ALIKE = 0.86
"""How alike two names must be to be taken for the same subject; below it a person decides."""
UNKNOWN_GROUP = "unknown"


class Pasted(Struct, frozen=True):
    """What was read: the list where it is whole, and otherwise what hinders it, as rule-like codes with values.

    `skipped` are the lines that were taken for no item and no group.
    """

    catalogue: Catalogue | None
    problems: tuple[tuple[str, str], ...]
    skipped: tuple[str, ...]
    topics_known: int = 0


def read_pasted(lines: Iterable[str], year: FiscalYear, source: str) -> Pasted:
    """The list of `year` from lines of text; `source` says where it comes from."""
    rows = [row for row in map(_plain, lines) if row]
    pattern = _ITEM if any(_ITEM.match(row) for row in rows) else _NUMBERED
    names: dict[int, str] = {}
    groups: dict[str, ItemGroup] = {}
    group_of: dict[int, str] = {}
    problems: list[tuple[str, str]] = []
    skipped: list[str] = []
    current = ""
    for row in rows:
        heading, match = _GROUP.match(row), pattern.match(row)
        if heading:
            current = heading["id"]
            groups[current] = ItemGroup(
                id=current, indicator=int(heading["indicator"]), name_th=_first_cell(heading["name"]), items=()
            )
        elif (match and _THAI_LETTER.search(match["name"])) or (match and pattern is _ITEM):
            number, name = int(match[1]), _first_cell(match["name"])
            if names.setdefault(number, name) != name:
                problems.append(("pasted_twice", f"O{number}: {names[number]} / {name}"))
            group_of.setdefault(number, current)
        else:
            skipped.append(row.replace(_CELL, " "))
    problems += _gaps(names)
    if problems:
        return Pasted(None, tuple(problems), tuple(skipped))
    catalogue, known = _catalogue(names, groups, group_of, year, source)
    return Pasted(catalogue, (), tuple(skipped), known)


def _plain(line: str) -> str:
    parted = re.sub(r"\s*[\t|]\s*", _CELL, to_arabic(line).strip(" \r\n"))
    return clean(parted.strip(_CELL)) if _CELL not in parted else parted.strip(_CELL)


def _first_cell(name: str) -> str:
    first = next((part for part in name.split(_CELL) if part.strip()), name)
    return " ".join(clean(first).split()).strip("“”\"' ")


def _gaps(names: dict[int, str]) -> Iterator[tuple[str, str]]:
    if not names:
        yield "pasted_nothing", ""
        return
    missing = [f"O{number}" for number in range(1, max(names) + 1) if number not in names]
    if missing:
        yield "pasted_missing", ", ".join(missing)


def _catalogue(
    names: dict[int, str], groups: dict[str, ItemGroup], group_of: dict[int, str], year: FiscalYear, source: str
) -> tuple[Catalogue, int]:
    items: list[Item] = []
    taken: set[str] = set()
    known = 0
    for number in sorted(names):
        twin, twins_group = _twin(names[number], taken)
        topic = twin.topic if twin else f"item-{number}-of-{year}"
        known += twin is not None
        taken.add(topic)
        group = group_of[number] or (twins_group.id if twins_group else items[-1].group if items else UNKNOWN_GROUP)
        if group not in groups:
            groups[group] = twins_group if twins_group and twins_group.id == group else _unknown_group()
        items.append(
            Item(
                id=f"o{number}",
                number=number,
                name_th=names[number],
                name_en=twin.name_en if twin else "",
                group=group,
                indicator=groups[group].indicator,
                topic=topic,
                name_basis=Basis.SOURCE,
                verified=False,
            )
        )
    filled = [
        group.model_copy(update={"items": tuple(item.id for item in items if item.group == group.id)})
        for group in groups.values()
    ]
    catalogue = Catalogue(
        checklist=Checklist.OIT,
        fiscal_year=year,
        title=f"แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. {year}",
        item_count=len(items),
        verified=False,
        confidence=Confidence(level="imported", statement=f"นำเข้าจาก {source} ยังไม่มีผู้เทียบกับคู่มือ"),
        sources=(CatalogueSource(key="A", what=source),),
        groups=tuple(group for group in filled if group.items),
        items=tuple(items),
    )
    return catalogue, known


def _unknown_group() -> ItemGroup:
    return ItemGroup(id=UNKNOWN_GROUP, indicator=9, name_th="ยังไม่ทราบตัวชี้วัดย่อย", items=())


def _twin(name: str, taken: set[str]) -> tuple[Item | None, ItemGroup | None]:
    """The item of a known list that is about the same subject, the latest list first, and its group."""
    wanted = squeeze(name)
    best: tuple[float, Item | None, ItemGroup | None] = (0.0, None, None)
    for year in reversed(reader.known_years()):
        catalogue = reader.oit_catalogue(year)
        for item in catalogue.items if catalogue else ():
            if item.topic in taken:
                continue
            own = squeeze(item.name_th)
            alike = 1.0 if own == wanted else SequenceMatcher(None, own, wanted, autojunk=False).ratio()
            if alike >= _ALIKE and alike > best[0]:
                best = (alike, item, catalogue.group(item.group) if catalogue else None)
        if best[0] == 1.0:
            break
    return best[1], best[2]
