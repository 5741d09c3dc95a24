"""A year's loop: what the result before showed, what was promised, what two rounds say was done."""

from dataclasses import dataclass
from typing import Any

from benchmarks.made_up import days
from benchmarks.made_up import vocabulary as words
from benchmarks.made_up.agency import CHIEF, DOERS, HEADS, UNITS
from benchmarks.made_up.sentences import Author
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.catalogues import reader

TIERS = ("urgent", "develop", "keep")
INSTRUMENTS = {"IIT": range(1, 6), "EIT": range(6, 9), "OIT": range(9, 11)}
LAYOUTS = ("by-measure", "by-indicator", "by-follow-up")
ADOPTED = (2, 25)
"""Month of the fiscal year and day on which measures are adopted."""
OUTCOMES = 0.4
"""Share of measures with an outcome in the last round."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step as a report needs it: the month of its deadline, and of its doing where it was done."""

    id: str
    deadline: int
    done_in: int | None


@dataclass(frozen=True, slots=True)
class Loop:
    """Analysis, measures and both reports as they are typed."""

    analysis: dict[str, Any]
    measures: dict[str, Any]
    first_round: dict[str, Any]
    second_round: dict[str, Any]


def _tier(number: int) -> str:
    return TIERS[number % 2]


def _subjects(author: Author, of: int, indicator: int) -> list[str]:
    """The indicator, and one or two of its questions or items where they are known."""
    known, catalogue = reader.question_set(FiscalYear(of)), reader.oit_catalogue(FiscalYear(of))
    own = [each.id for each in known.questions if each.indicator == indicator] if known else []
    own += [each.id for each in catalogue.items if each.indicator == indicator] if catalogue else []
    return [f"indicator-{indicator}", *(author.some(own, 1, 2) if own else [])]


def _indicator(place: int) -> int:
    return place % 10 + 1


def _analysis(author: Author, year: int, count: int) -> dict[str, Any]:
    findings = [
        {
            "id": f"f{at + 1:03}",
            "tier": _tier(_indicator(at)),
            "subjects": _subjects(author, year - 1, _indicator(at)),
            "text": author.finding(),
            "cause": author.cause(),
            "fix": author.promise(),
        }
        for at in range(count)
    ]
    kept = {"id": "f-keep", "tier": "keep", "subjects": ["indicator-1"], "text": author.one(words.RESULTS)}
    constraints = [{"id": f"c{at}", "title": author.matter(), "text": author.paragraph(1, 3)} for at in range(1, 4)]
    summary = "\n\n".join(author.paragraph() for _ in range(3))
    return {"of": str(year - 1), "summary": summary, "findings": [*findings, kept], "constraints": constraints}


def _groups(author: Author, year: int) -> list[dict[str, Any]]:
    return [
        {
            "id": f"g-{instrument.lower()}-{tier}",
            "instrument": instrument,
            "tier": tier,
            "period": days.span(year, 0, 11),
            "follow_ups": [
                {"id": f"fu-{instrument.lower()}-{tier}", "text": author.promise(), "by": CHIEF, "every": "quarter"}
            ],
        }
        for instrument in INSTRUMENTS
        for tier in TIERS[:2]
    ]


def _steps(author: Author, year: int, measure: str) -> tuple[list[dict[str, Any]], list[Step]]:
    told, steps = [], []
    for at in range(1, author.number(2, 4) + 1):
        deadline = author.number(3, 11)
        done_in = author.number(3, deadline) if author.often(0.82) else None
        step = Step(f"{measure}-s{at}", deadline, done_in)
        steps.append(step)
        told.append(
            {
                "id": step.id,
                "text": author.promise(),
                "period": days.span(year, 0, deadline),
                "deadline": days.last_day(year, deadline),
                "doer": author.one(DOERS),
            }
        )
    return told, steps


def _measure(author: Author, year: int, at: int, before: int) -> tuple[dict[str, Any], list[Step]]:
    """One measure as typed; `before` is how many there were the year before."""
    measure, indicator = f"m{at + 1:03}", _indicator(at)
    instrument = next(name for name, numbers in INSTRUMENTS.items() if indicator in numbers)
    steps, known = _steps(author, year, measure)
    main, supporting = author.one(tuple(UNITS)), author.one(tuple(UNITS))
    follow_ups = [
        {
            "id": f"{measure}-f{no}",
            "text": author.promise(),
            "by": HEADS[main],
            "every": "quarter",
            "product": author.one(words.PRODUCTS),
            "about": [step.id for step in known[no - 1 :: 2]],
        }
        for no in (1, 2)
    ]
    told = {
        "id": measure,
        "no": str(at + 1),
        "title": author.title(),
        "approach": author.promise(),
        "group": f"g-{instrument.lower()}-{_tier(indicator)}",
        "findings": [f"f{at + 1:03}"],
        "subjects": _subjects(author, year - 1, indicator),
        "units": {"main": [main], **({"supporting": [supporting]} if supporting != main else {})},
        "steps": steps,
        "follow_ups": follow_ups,
    }
    if at < before and author.often(0.5):
        told["continues"] = f"{year - 1}/{measure}"
    return told, known


def _event(author: Author, year: int, month: int, evidence: list[str]) -> dict[str, Any]:
    return {
        "text": author.report(),
        "on": days.day(year, month, author.number(1, 28)),
        "by": author.one(DOERS),
        "channels": author.some(words.CHANNELS, 1, 2),
        "evidence": author.some(evidence, 1, 2),
    }


def _entry(author: Author, year: int, step: Step, last: int, evidence: list[str]) -> dict[str, Any]:
    """What a round that ends with month `last` says of a step."""
    if step.done_in is not None and step.done_in <= last:
        return {"for": [step.id], "done": [_event(author, year, step.done_in, evidence)], "status": "done"}
    if author.often(0.2):
        return {"for": [step.id], "status": "not-started"}
    return {"for": [step.id], "done": [_event(author, year, author.number(3, last), evidence)], "status": "under-way"}


def _outcome(author: Author, measure: dict[str, Any]) -> dict[str, Any]:
    unit, counted = author.one(words.COUNTED)
    low = author.number(60, 80)
    return {
        "for": [measure["id"]],
        "text": author.report(),
        "from": f"{low}.{author.number(10, 99)}",
        "to": f"{low + author.number(1, 15)}.{author.number(10, 99)}",
        "counted": [{"value": str(author.number(5, 900)), "unit": unit, "what": counted}],
        "evidence": [],
    }


def loop(seed: int, year: int, place: int, count: int, before: int, evidence: list[str]) -> Loop:
    """The whole loop of a fiscal year of `count` measures; `place` counts the years from the first."""
    author = Author(seed, year, "loop")
    made = [_measure(author, year, at, before) for at in range(count)]
    measures, steps = [measure for measure, _ in made], [step for _, known in made for step in known]
    month, of_month = ADOPTED
    adopted = {"on": days.day(year, month, of_month), "by": CHIEF}
    layout = LAYOUTS[place % len(LAYOUTS)]
    first = {"layout": layout, "entries": [_entry(author, year, step, 5, evidence) for step in steps]}
    second = {
        "layout": layout,
        "entries": [_entry(author, year, step, 11, evidence) for step in steps],
        "outcomes": [_outcome(author, measure) for measure in measures if author.often(OUTCOMES)],
    }
    told = {"adopted": adopted, "groups": _groups(author, year), "measures": measures}
    return Loop(_analysis(author, year, count), told, first, second)
