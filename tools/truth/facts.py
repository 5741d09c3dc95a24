"""Facts of a report held against the pages of its site, one by one.

`tests/truth/<agency>.yml`, or `<agency>.<part>.yml`, lists what the report prints: `{line, fact, page, says}`, where
`says` is one text or several that the page shows, and optionally `within` (the id of an element that holds them),
`never` (texts the page must not show) and `left` (why a fact is missing or changed, which counts it as such).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from selectolax.lexbor import LexborHTMLParser

from site_builder.language.thai.numerals import to_arabic
from site_builder.language.thai.rebuilt import MARK
from site_builder.language.urls import output_file
from site_builder.language.words import text

FACTS = Path(__file__).resolve().parents[2] / "tests" / "truth"
_MARKS = re.compile(rf"{MARK}\d*\({re.escape(text('rebuilt_heard'))}\)")
"""The marks of what was made up, in the words of a page; a fact that names no mark holds with and without."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a report, at a line of it, and what the page at an address says of it."""

    line: int
    fact: str
    page: str
    says: tuple[str, ...]
    within: str = ""
    never: tuple[str, ...] = ()
    left: str = ""


@dataclass(slots=True)
class Verdicts:
    """How the facts of one report stand on its site."""

    told: int = 0
    missing: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)

    @property
    def total(self) -> int:
        return self.told + len(self.missing) + len(self.wrong) + len(self.left)


def facts_of(name: str) -> tuple[Fact, ...]:
    """The listed facts of a report. Raises KeyError or TypeError where a line of the list lacks a field."""
    path = FACTS / f"{name}.yml"
    listed = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else []
    return tuple(_fact(each) for each in listed or [])


def _fact(read: dict[str, Any]) -> Fact:
    known = {"line", "fact", "page", "says", "within", "never", "left"}
    if strange := set(read) - known:
        raise KeyError(f"a fact has no field {sorted(strange)}")
    return Fact(
        int(read["line"]),
        str(read["fact"]),
        str(read["page"]),
        _texts(read.get("says", ())),
        str(read.get("within", "")),
        _texts(read.get("never", ())),
        str(read.get("left", "")),
    )


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, list | tuple) else (str(value),)


def judge(name: str, site: Path) -> Verdicts:
    """Looks for every fact of a report on the pages of its built site."""
    verdicts, pages = Verdicts(), _Pages(site)
    for fact in facts_of(name):
        line = f"{name}:{fact.line} {fact.fact} (/{fact.page})"
        shown = pages.words(fact.page, fact.within)
        bare = _MARKS.sub("", shown)
        absent = [each for each in fact.says if plain(each) not in shown and plain(each) not in bare]
        lies = [each for each in fact.never if plain(each) in shown or plain(each) in bare]
        if fact.left:
            verdicts.left.append(f"{line}: {fact.left}")
        elif lies:
            verdicts.wrong.append(f"{line}: says “{lies[0]}”")
        elif absent:
            verdicts.missing.append(f"{line}: does not say “{absent[0]}”")
        else:
            verdicts.told += 1
    return verdicts


class _Pages:
    """The words of pages, each read once."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._parsed: dict[str, LexborHTMLParser] = {}

    def words(self, address: str, within: str) -> str:
        if address not in self._parsed:
            file = self._site / output_file(address)
            html = file.read_text(encoding="utf-8") if file.exists() else ""
            self._parsed[address] = LexborHTMLParser(html)
        page = self._parsed[address]
        found = page.css_first(f'[id="{within}"]' if within else "body")
        return plain(found.text(separator=" ")) if found else ""


def plain(words: str) -> str:
    """A text without what layout adds: digits Arabic, no white space, no soft breaks."""
    return re.sub(r"[\s\u200b\u00ad\u2060]+", "", to_arabic(words))


def agency_of(report: str) -> str:
    """The agency whose report it is: `001` of the list `001.plan.yml`."""
    return report.split(".")[0]


def reports() -> Iterator[str]:
    """The names of the lists of facts; an agency may have several."""
    return (path.stem for path in sorted(FACTS.glob("*.yml")))
