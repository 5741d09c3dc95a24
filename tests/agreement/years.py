"""Random fiscal years as people type them: measures tied in every way, reports on everything that can be named."""

from collections.abc import Callable
from typing import Any

import yaml
from hypothesis import strategies as st

from site_builder.reading.load import ProjectSource, load
from site_builder.records.disclosure import Disclosure
from tests.conftest import SMALL_PROJECT

Draw = Callable[[st.SearchStrategy[Any]], Any]

SUBJECTS = ("indicator-1", "indicator-7", "indicator-9", "i3", "i21", "e10", "e11", "o28", "o35", "o42")
"""Indicators, and questions and items of 2565, which the measures of 2566 name; several belong to indicator 7."""

FINDINGS = ("f1", "f2", "f3")
STATUSES = (None, "done", "continuous", "under-way", "not-started", "impossible")
DAYS = ("20 พฤศจิกายน 2565", "31 มกราคม 2566", "14 มีนาคม 2566", "30 มิถุนายน 2566", "20 กันยายน 2566")
OFTEN = ("month", "quarter", "half-year", "year", "เมษายนและตุลาคม")
TIMES = ({"quarter": "2"}, {"throughout": "year"}, {"from": "1 ธันวาคม 2565", "to": "15 มกราคม 2566"})
ROUNDS = {
    "6-month": ("ต.ค. 2565 - มี.ค. 2566", "31 มีนาคม 2566"),
    "12-month": ("ปีงบประมาณ 2566", "30 กันยายน 2566"),
}
LAYOUTS = ("by-measure", "by-indicator", "by-follow-up")


def some(draw: Draw, pool: tuple[str, ...] | list[str], least: int = 0, most: int = 2) -> list[str]:
    return draw(st.lists(st.sampled_from(pool), min_size=least, max_size=most, unique=True)) if pool else []


def maybe(draw: Draw, **values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if draw(st.booleans())}


def _follow_ups(draw: Draw, name: str, about: list[str]) -> list[dict[str, Any]]:
    found = []
    for number in range(draw(st.integers(0, 2))):
        one: dict[str, Any] = {"id": f"{name}-f{number}", "text": f"ติดตาม {name}-{number}"}
        one |= maybe(draw, deadline=draw(st.sampled_from(DAYS)), about=some(draw, about, 1))
        one |= maybe(draw, every=draw(st.sampled_from(OFTEN)))
        found.append({key: value for key, value in one.items() if value})
    return found


def _measure(draw: Draw, number: int) -> dict[str, Any]:
    name = f"m{number}"
    steps: list[dict[str, Any]] = [
        {"id": f"{name}-s{at}", "text": f"ขั้นตอน {name}-{at}", **maybe(draw, deadline=draw(st.sampled_from(DAYS)))}
        for at in range(draw(st.integers(0, 2)))
    ]
    return {
        "id": name,
        "no": str(number),
        "title": f"มาตรการ {name}",
        "units": {"main": "office"},
        "steps": steps,
        "follow_ups": _follow_ups(draw, name, [step["id"] for step in steps]),
        "findings": some(draw, FINDINGS),
        "subjects": some(draw, SUBJECTS),
        **maybe(draw, group="g1", period="ต.ค. 2565 - ส.ค. 2566"),
    }


def _report(draw: Draw, round_id: str, targets: list[str]) -> dict[str, Any]:
    entries = []
    for number in range(draw(st.integers(0, 5))):
        status = draw(st.sampled_from(STATUSES))
        time = draw(st.sampled_from(({}, *({"on": day} for day in DAYS), *TIMES)))
        events = [{"text": f"งาน-{round_id}-{number}.", **time}]
        entries.append(
            {
                "for": some(draw, targets, 1),
                **({"status": status} if status else {}),
                **maybe(draw, added=[f"งาน-{round_id}-{number}-เพิ่ม."]),
                "done": events,
                **({"reason": "งบไม่พอ"} if status == "impossible" else {}),
            }
        )
    outcomes = [
        {"for": some(draw, targets, 1), "text": f"ผล-{round_id}-{number}."} for number in range(draw(st.integers(0, 2)))
    ]
    return {"layout": draw(st.sampled_from(LAYOUTS)), "entries": entries, "outcomes": outcomes}


@st.composite
def disclosures(draw: Draw) -> Disclosure:
    """A disclosure of one random year, read from its files like any other."""
    group: dict[str, Any] = {
        "id": "g1",
        "instrument": "EIT",
        "tier": "urgent",
        "follow_ups": _follow_ups(draw, "g1", []),
    }
    measures = [_measure(draw, number) for number in range(1, 1 + draw(st.integers(1, 4)))]
    findings = [
        {"id": each, "text": f"ประเด็น {each}", "tier": "urgent", "subjects": some(draw, SUBJECTS, 1)}
        for each in FINDINGS
    ]
    parts = [part["id"] for measure in measures for part in (measure, *measure["steps"], *measure["follow_ups"])]
    targets = [*parts, *(each["id"] for each in group["follow_ups"]), *FINDINGS, *SUBJECTS[:3]]
    rounds = list(ROUNDS)[: draw(st.integers(1, 2))]
    files: dict[str, Any] = {
        "content/2566/year.yml": {
            "year": "2566",
            "rounds": [{"id": each, "period": ROUNDS[each][0], "as_of": ROUNDS[each][1]} for each in rounds],
        },
        "content/2566/analysis.yml": {"of": "2565", "findings": findings},
        "content/2566/measures.yml": {"groups": [group], "measures": measures},
    }
    files |= {f"content/2566/progress/{each}.yml": _report(draw, each, targets) for each in rounds}
    texts = {name: text.encode() for name, text in SMALL_PROJECT.items() if name.startswith(("mkdocs", "content/site"))}
    texts |= {name: yaml.safe_dump(_without_blanks(told), allow_unicode=True).encode() for name, told in files.items()}
    disclosure, issues = load(ProjectSource(texts))
    assert disclosure is not None, [issue.line for issue in issues]
    wrong = [issue.line for issue in issues if issue.severity == "error"]
    assert not wrong, wrong
    return disclosure


def _without_blanks(value: Any) -> Any:
    """Fields that hold nothing are left out, as people leave them out."""
    if isinstance(value, dict):
        return {key: _without_blanks(each) for key, each in value.items() if each not in ([], "", None)}
    return [_without_blanks(each) for each in value] if isinstance(value, list) else value
