"""Measures our builds beside others and prints the goals: `python -m benchmarks [--pages N …] [--tools NAME …]`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks import again, machine, report
from benchmarks.generators import GENERATORS, Generator
from benchmarks.goals import SMALL, Verdict, figures
from benchmarks.measured import Measured, OfSize
from benchmarks.others.projects import text_ratio
from benchmarks.turns import Budget, in_turn, say
from benchmarks.usage import RunFailedError, RunStoppedError
from benchmarks.weight import FirstVisit, first_visit
from benchmarks.workspace import Workspace, workspace

SIZES = (100, 1000, 5000, 10_000)
OURS = "ours"
TABLE = Path(__file__).with_name("latest.md")


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--pages", type=int, nargs="+", default=list(SIZES), metavar="N", help="sizes to measure")
    keys = [each.key for each in GENERATORS]
    parser.add_argument("--tools", nargs="+", default=keys, choices=keys, help="what to compare")
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="turns at each size")
    parser.add_argument("--minutes", type=float, default=25.0, metavar="N", help="no run begins that would end later")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    return parser.parse_args(arguments)


def _chosen(keys: Sequence[str]) -> tuple[Generator, ...]:
    """Ours is always measured: everything is told beside it."""
    return tuple(each for each in GENERATORS if each.key == OURS or each.key in keys)


def _measure(place: Workspace, chosen: Sequence[Generator], runs: int, budget: Budget, found: OfSize) -> None:
    """One size: a first build that is not counted, the turns, and what belongs to this size."""
    place.write_project()
    found.turns = in_turn(chosen[:1], place, 1, budget)
    if not found.of(OURS):
        return
    if len(chosen) > 1:
        found.markdown = place.write_for_others().weights
        found.text_ratio = text_ratio(place.site, place.mkdocs)
    found.turns = in_turn(chosen, place, runs, budget)
    if found.of(OURS):
        _measure_more(place, chosen, runs, budget, found)


def _measure_more(place: Workspace, chosen: Sequence[Generator], runs: int, budget: Budget, found: OfSize) -> None:
    expected = found.of(OURS)[-1].wall
    found.bare = again.bare_writing(place, runs, budget)
    if place.pages == SMALL:
        weighed = [each for each in chosen if each.key in (OURS, "material") and found.of(each.key)]
        visits = {each.key: _visited(each.output(place)) for each in weighed}
        found.visits = {key: visit for key, visit in visits.items() if visit}
        if budget.allows(3 * runs * expected):
            found.unchanged = again.unchanged(place, runs, budget)
            found.changed = again.one_changed(place, runs, budget)
    if budget.allows(expected):
        found.phases = again.phases(place, budget)


def _visited(site: Path) -> FirstVisit | None:
    try:
        return first_visit(site)
    except FileNotFoundError as error:
        say(f"  {error}")
        return None


def _tables(measured: Measured, chosen: Sequence[Generator], load: float) -> list[tuple[str, list[report.Row]]]:
    """The title and rows of every table that has anything to say."""
    told: list[report.Row] = [("what", ""), *machine.told(chosen, load)]
    tables = [
        ("Goals", report.goal_rows(figures(measured))),
        ("Builds", report.size_rows(measured, chosen)),
        ("Where the time goes", report.phase_rows(measured)),
        ("Pages", report.page_rows(measured)),
        ("Measured on", told),
    ]
    return [(title, rows) for title, rows in tables if rows]


def main(arguments: Sequence[str]) -> int:
    """Measures, prints, and writes the tables as Markdown; 1 when a goal is missed or a run failed."""
    options = _options(arguments)
    chosen, budget = _chosen(options.tools), Budget(60 * options.minutes)
    load = machine.load_before()
    measured: Measured = {}
    for pages in sorted(options.pages):
        say(f"{pages:,} pages")
        with workspace(pages, options.seed) as place:
            try:
                _measure(place, chosen, options.runs, budget, measured.setdefault(pages, OfSize(pages)))
            except (RunFailedError, RunStoppedError) as error:
                say(f"  {error}")
    tables = _tables(measured, chosen, load)
    for title, rows in tables:
        print(f"{title}\n\n{report.as_text(rows)}")
    TABLE.write_text(
        "\n".join(f"### {title}\n\n{report.as_markdown(rows)}" for title, rows in tables), encoding="utf-8"
    )
    say(f"as Markdown: {TABLE.name} beside benchmarks/README.md")
    return int(any(each.verdict in (Verdict.MISSED, Verdict.FAILED) for each in figures(measured)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
