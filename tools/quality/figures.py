"""One measured figure beside its goal, and the table of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """How a figure stands to its goal."""

    MET = "met"
    MISSED = "MISSED"
    NOT_RUN = "not run"
    TOLD = "told"
    """There is no goal; the figure is for the reader."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured: `goal` and `found` as they are printed; `details` name each fault, or why it did not run."""

    name: str
    goal: str
    found: str
    verdict: Verdict
    details: tuple[str, ...] = ()


def no_faults(name: str, faults: Sequence[str], among: str) -> Figure:
    """A count of faults whose goal is none; `among` says how much was looked at."""
    verdict = Verdict.MISSED if faults else Verdict.MET
    return Figure(name, "0", f"{len(faults)} ({among})", verdict, tuple(faults))


def at_most(name: str, limit: float, value: float, whose: str, details: Sequence[str] = ()) -> Figure:
    """A weight in kilobytes whose goal is a limit."""
    verdict = Verdict.MET if value <= limit else Verdict.MISSED
    return Figure(name, f"≤ {limit:g} kB", f"{value:.1f} kB ({whose})", verdict, tuple(details))


def at_least(name: str, least: float, value: float, among: str, details: Sequence[str] = ()) -> Figure:
    """A score whose goal is a lower bound."""
    verdict = Verdict.MET if value >= least else Verdict.MISSED
    goal = f"{least:g}" if least == 100 else f"≥ {least:g}"
    return Figure(name, goal, f"{value:g} ({among})", verdict, tuple(details))


def all_of(name: str, good: int, faults: Sequence[str], noun: str) -> Figure:
    """A share whose goal is everything; nothing at all to look at is a miss, for then nothing was proved."""
    count = good + len(faults)
    verdict = Verdict.MET if count and not faults else Verdict.MISSED
    return Figure(name, "100 %", f"{good} of {count} {noun}", verdict, tuple(faults))


def told(name: str, found: str, details: Sequence[str] = ()) -> Figure:
    """A figure without a goal."""
    return Figure(name, "–", found, Verdict.TOLD, tuple(details))


def not_run(name: str, goal: str, reason: str) -> Figure:
    """A figure that could not be taken here."""
    return Figure(name, goal, "–", Verdict.NOT_RUN, (reason,))


def table(figures: Sequence[Figure], details: int = 12) -> str:
    """Every figure on a line, and below it the first of its faults."""
    head = ("figure", "goal", "found", "")
    rows = [head, *((each.name, each.goal, each.found, each.verdict.value) for each in figures)]
    widths = [max(len(row[at]) for row in rows) for at in range(3)]
    lines: list[str] = []
    for row, each in zip(rows, [None, *figures], strict=True):
        lines.append(
            "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3]]).rstrip()
        )
        if each is None or each.verdict is Verdict.MET:
            continue
        lines += [f"    {detail}" for detail in each.details[:details]]
        if len(each.details) > details:
            lines.append(f"    … and {len(each.details) - details} more")
    return "\n".join(lines)


def summary(figures: Sequence[Figure]) -> str:
    """How many goals were met, missed and not looked at."""
    counts = {verdict: sum(each.verdict is verdict for each in figures) for verdict in Verdict}
    return f"{counts[Verdict.MET]} met, {counts[Verdict.MISSED]} missed, {counts[Verdict.NOT_RUN]} not run"
