"""Answers to a year's checklist, over the list that travels in the package."""

from typing import Any

from benchmarks.made_up import days
from benchmarks.made_up.agency import CLERK, HEADS, HOST, UNITS
from benchmarks.made_up.sentences import Author
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.catalogues import reader
from site_builder.records.catalogues.records import Item

UNANSWERED, NOT_DISCLOSED, NIL = 0.06, 0.05, 0.05
"""Shares of items."""
APRIL = 6


def answers(seed: int, year: int, proofs: list[str], papers: list[str], series: list[str]) -> list[dict[str, Any]]:
    """`oit.yml`; empty where no checklist of the year is known."""
    author, catalogue = Author(seed, year, "answers"), reader.oit_catalogue(FiscalYear(year))
    asked = [item for item in catalogue.items if not author.often(UNANSWERED)] if catalogue else []
    return [_answer(author, year, item, proofs, papers, series) for item in asked]


def _answer(
    author: Author, year: int, item: Item, proofs: list[str], papers: list[str], series: list[str]
) -> dict[str, Any]:
    unit, day = author.one(tuple(UNITS)), author.number(5, 20)
    told: dict[str, Any] = {"item": item.id, "unit": unit}
    if author.often(NOT_DISCLOSED):
        told |= {"answer": "not-disclosed", "reason": author.cause()}
    else:
        links = [_link(author, year, item, proofs, papers, series) for _ in range(author.number(1, 2))]
        told |= {"answer": "disclosed", "links": _unlike(links)}
        if author.often(NIL):
            nil = {"statement": f"ไม่มี{author.matter()}", "period": days.span(year, 0, 5)}
            told |= {"answer": "nil", "nil": {**nil, "on": days.day(year, APRIL, day)}}
    return told | {
        "prepared": {"by": CLERK, "on": days.day(year, APRIL, day)},
        "checked": {"by": HEADS["office"], "on": days.day(year, APRIL, day + 2)},
    }


def _link(
    author: Author, year: int, item: Item, proofs: list[str], papers: list[str], series: list[str]
) -> dict[str, Any]:
    kind = author.one(("evidence", "evidence", "document", "page", "url"))
    targets = {
        "evidence": author.one(proofs),
        "document": author.one(papers),
        "page": f"/{year}/statistics/{author.one(series)}/",
        "url": f"{HOST}/{year}/{item.id}",
    }
    shown = [str(at) for at in range(1, len(item.must_show) + 1)]
    told = {kind: targets[kind], "label": author.matter(), "explanation": author.sentence()}
    return told | ({"elements": author.some(shown, 1, len(shown))} if shown else {})


def _unlike(links: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The links without those that lead where another does."""
    kept = {next(iter(link.items())): link for link in links}
    return list(kept.values())
