"""Figures of a fiscal year: statistics by month or quarter, and what the plan's projects spent."""

from typing import Any

from benchmarks.made_up import days
from benchmarks.made_up import vocabulary as words
from benchmarks.made_up.agency import UNITS
from benchmarks.made_up.sentences import Author

KINDS = ("service", "complaint", "survey", "procurement", "other")
QUARTERS = ((0, 2), (3, 5), (6, 8), (9, 11))


def series_ids(count: int) -> list[str]:
    return [f"series-{at:03}" for at in range(1, count + 1)]


def statistics(seed: int, year: int, count: int, proofs: list[str]) -> list[dict[str, Any]]:
    """`statistics.yml`; one series in seven states that there was nothing."""
    return [_series(Author(seed, year, each), year, at, each, proofs) for at, each in enumerate(series_ids(count))]


def _series(author: Author, year: int, at: int, series: str, proofs: list[str]) -> dict[str, Any]:
    field = author.one(words.FIELDS)
    told: dict[str, Any] = {
        "id": series,
        "title": f"สถิติ{field} ชุดที่ {at + 1}",
        "kind": KINDS[at % len(KINDS)],
        "unit": author.one(tuple(UNITS)),
        "as_of": days.last_day(year, 11),
        "summary": author.paragraph(1, 2),
        "evidence": author.some(proofs, 1, 2),
    }
    if at % 7 == 6:
        nil = {"statement": f"ไม่มี{field}", "period": days.span(year, 0, 11), "on": days.last_day(year, 11)}
        return {**told, "nil": nil}
    monthly = author.often(0.7)
    periods = list(days.months(year)) if monthly else [days.span(year, *quarter) for quarter in QUARTERS]
    columns = [{"title": counted, "unit": unit} for unit, counted in author.some(words.COUNTED, 2, 4)]
    rows = [{"period": each, "values": [str(author.number(1, 320)) for _ in columns]} for each in periods]
    return {**told, "every": "month" if monthly else "quarter", "columns": columns, "rows": rows}


def plan_report(seed: int, year: int, plan: dict[str, Any], name: str) -> dict[str, Any]:
    """`plan/12-month.yml` of a year that lies in the plan."""
    author = Author(seed, year, "plan report")
    rows = []
    for project in plan["projects"]:
        budget = next(each["amount"] for each in project["budgets"] if each["year"] == str(year))
        status = author.one(("finished", "under-way"))
        spent = budget if status == "finished" else "0.00"
        rows.append(
            {
                "project": project["id"],
                "no": project["no"],
                "budget": budget,
                "disbursed": spent,
                "status": status,
                "note": author.report(),
            }
        )
    return {"plan": name, "note": author.paragraph(1, 2), "rows": rows}
