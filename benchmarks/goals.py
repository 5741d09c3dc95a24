"""The goals, and whether what was measured reaches them. Seconds are of processor time, user and system together."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from benchmarks.measured import Measured, OfSize
from benchmarks.usage import Spread, pair_ratios, spread

SMALL, LONG, LONGEST = 1000, 5000, 10_000
"""The numbers of pages that the goals speak of."""

MATERIAL, MATERIAL_BORDER = 40, 25
HUGO, HUGO_BORDER, HUGO_LONG = 1.25, 2.0, 1.0
GROWTH = {LONG: 5.0, LONGEST: 10.0}
UNCHANGED = 0.12
ONE_CHANGED = 1.1
PEAK = 110
SHELL, FONTS = 30, 45


class Verdict(StrEnum):
    """How a figure stands to its goal."""

    REACHED = "reached"
    MISSED = "MISSED"
    FAILED = "MISSED, past the border"
    NOT_RUN = "not run"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure beside its goal, as it is printed."""

    name: str
    goal: str
    found: str
    verdict: Verdict


def verdict(value: float, goal: float, border: float | None = None) -> Verdict:
    """Whether a value is as small as wanted; past the border it is worse than missed."""
    if value <= goal:
        return Verdict.REACHED
    return Verdict.FAILED if border is not None and value > border else Verdict.MISSED


def _figure(name: str, goal: str, found: Spread | None, judged: tuple[float, float | None], form: str) -> Figure:
    if found is None:
        return Figure(name, goal, "–", Verdict.NOT_RUN)
    return Figure(name, goal, found.shown(form), verdict(found.median, *judged))


def _ratio(measured: Measured, pages: int, other: str) -> Spread | None:
    at = measured.get(pages)
    return pair_ratios(at.of("ours"), at.of(other)) if at else None


def against_material(measured: Measured) -> Figure:
    """Told as one over so many: 1/40 is forty times as fast."""
    name, goal = "full build, 1,000 pages, against stock Material", f"≤ 1/{MATERIAL} (border 1/{MATERIAL_BORDER})"
    found = _ratio(measured, SMALL, "material")
    if found is None:
        return Figure(name, goal, "–", Verdict.NOT_RUN)
    times = " – ".join(f"1/{1 / each:.1f}" for each in dict.fromkeys((found.least, found.greatest)))
    shown = f"1/{1 / found.median:.1f} ({times})"
    return Figure(name, goal, shown, verdict(found.median, 1 / MATERIAL, 1 / MATERIAL_BORDER))


def against_hugo(measured: Measured) -> Iterator[Figure]:
    small = _ratio(measured, SMALL, "hugo")
    goal = f"≤ {HUGO:g}× (border {HUGO_BORDER:g}×)"
    yield _figure("CPU against Hugo, 1,000 pages", goal, small, (HUGO, HUGO_BORDER), "{:.2f}×")
    long = _ratio(measured, LONG, "hugo")
    yield _figure("CPU against Hugo, 5,000 pages", f"≤ {HUGO_LONG:g}×", long, (HUGO_LONG, None), "{:.2f}×")


def growth(measured: Measured) -> Iterator[Figure]:
    """Each size over the small one, run by run."""
    for pages, goal in GROWTH.items():
        both = measured.get(SMALL), measured.get(pages)
        found = pair_ratios(both[1].of("ours"), both[0].of("ours")) if both[0] and both[1] else None
        name = f"growth, {SMALL:,} → {pages:,} pages"
        yield _figure(name, f"≤ {goal:g}×", found, (goal, None), "{:.2f}×")


def again(at: OfSize | None) -> Iterator[Figure]:
    """Builds after the first, at 1,000 pages."""
    found = spread(at.unchanged) if at and at.unchanged else None
    yield _figure("nothing changed, 1,000 pages", f"≤ {UNCHANGED:g} s", found, (UNCHANGED, None), "{:.2f} s")
    name, goal = "one record changed, 1,000 pages", "a full build, the same bytes as from nothing"
    if not at or not at.changed or not at.of("ours"):
        yield Figure(name, goal, "–", Verdict.NOT_RUN)
        return
    took, full = spread(at.changed.usages), spread(at.of("ours")).median
    judged = verdict(took.median, ONE_CHANGED * full) if at.changed.is_identical else Verdict.MISSED
    same = "same bytes" if at.changed.is_identical else "OTHER BYTES"
    yield Figure(name, goal, f"{took.shown()} s, {same} (full build {full:.2f} s)", judged)


def memory(measured: Measured) -> Figure:
    at = measured.get(LONG)
    found = spread(at.of("ours"), lambda usage: usage.peak) if at and at.of("ours") else None
    return _figure("peak memory, 5,000 pages", f"≤ {PEAK} MiB", found, (PEAK, None), "{:.0f} MiB")


def weight(at: OfSize | None) -> Iterator[Figure]:
    """The first visit at 1,000 pages."""
    seen = at.visits.get("ours") if at else None
    for name, goal, value in (
        ("first visit, 1,000 pages: HTML + CSS + JS, gzip", SHELL, seen.shell if seen else None),
        ("first visit, 1,000 pages: fonts", FONTS, seen.fonts if seen else None),
    ):
        found = None if value is None else Spread.of([value])
        yield _figure(name, f"≤ {goal} kB", found, (goal, None), "{:.1f} kB")
    hosts = "–" if seen is None else str(len(seen.outside))
    judged = Verdict.NOT_RUN if seen is None else verdict(len(seen.outside), 0)
    yield Figure("first visit, 1,000 pages: other hosts asked", "0", hosts, judged)


def figures(measured: Measured) -> tuple[Figure, ...]:
    """Every goal, in the order of the table."""
    small = measured.get(SMALL)
    return (
        against_material(measured),
        *against_hugo(measured),
        *growth(measured),
        *again(small),
        memory(measured),
        *weight(small),
    )
