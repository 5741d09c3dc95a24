"""The measuring itself: processes, pairs, phases, goals. What is asserted is arithmetic, never a time."""

import sys
from pathlib import Path

import pytest

from benchmarks import phases
from benchmarks.again import Changed
from benchmarks.generators import GENERATORS
from benchmarks.goals import Figure, Verdict, figures, verdict
from benchmarks.measured import OfSize
from benchmarks.report import as_markdown, goal_rows, size_rows
from benchmarks.turns import Budget, Turns, in_turn
from benchmarks.usage import RunFailedError, RunStoppedError, Spread, Usage, pair_ratios, run
from benchmarks.weight import FirstVisit
from benchmarks.workspace import Workspace
from benchmarks.write_files import listed
from benchmarks.write_files import main as write_files

MEBIBYTE = 2**20


def used(cpu: float, peak: float = 50) -> Usage:
    return Usage(user=cpu, system=0, wall=cpu, peak=peak)


def test_a_process_is_measured_whole(tmp_path: Path) -> None:
    code = f"held = b'x' * {80 * MEBIBYTE}; sum(range(2_000_000)); print('said')"
    found = run([sys.executable, "-c", code], tmp_path, 60, tmp_path / "log")
    assert found.peak > 80
    assert found.cpu > 0
    assert (tmp_path / "log").read_text(encoding="utf-8") == "said\n"


def test_the_peak_is_not_that_of_who_measures(tmp_path: Path) -> None:
    held = b"x" * (300 * MEBIBYTE)
    found = run([sys.executable, "-I", "-S", "-c", "pass"], tmp_path, 60, tmp_path / "log")
    assert found.peak < len(held) / MEBIBYTE / 3


def test_a_command_that_fails_is_no_figure(tmp_path: Path) -> None:
    with pytest.raises(RunFailedError, match="why"):
        run([sys.executable, "-c", "import sys; sys.exit('why')"], tmp_path, 60, tmp_path / "log")


def test_a_command_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    with pytest.raises(RunStoppedError):
        run([sys.executable, "-c", "import time; time.sleep(60)"], tmp_path, 1, tmp_path / "log")


def test_ratios_are_of_the_same_turn() -> None:
    assert pair_ratios([used(1), used(4)], [used(2), used(4)]) == Spread(0.75, 0.5, 1)
    assert pair_ratios([], [used(1)]) is None


def test_a_generator_that_is_not_tried_says_why(tmp_path: Path) -> None:
    large = Workspace(tmp_path, 5000, 1)
    found = in_turn([each for each in GENERATORS if each.key == "material"], large, 1, Budget(60))
    assert found.usages == {}
    assert found.not_run["material"] in ("takes hours beyond 1,000 pages", "not installed")


def test_no_run_begins_when_the_time_is_up(tmp_path: Path) -> None:
    found = in_turn(GENERATORS[:1], Workspace(tmp_path, 100, 1), 2, Budget(0))
    assert found.not_run == {"ours": "out of time after 0 runs"}


def test_judged_papers_alone_are_kept_between_cold_builds(tmp_path: Path) -> None:
    place = Workspace(tmp_path, 100, 1)
    work = place.project / ".site-builder"
    kept = work / "cache/inspection/1.json"
    for file in (kept, work / "cache/pages.json", work / "outputs/1/history.json"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("{}", encoding="utf-8")
    place.forget_builds()
    assert [path for path in work.rglob("*") if path.is_file()] == [kept]
    assert not (work / "outputs").exists()


def test_the_bare_writing_writes_the_same_names_and_sizes(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "2566").mkdir(parents=True)
    (site / "index.html").write_bytes(b"12345")
    (site / "2566/index.html").write_bytes(b"123")
    told = tmp_path / "files.json"
    told.write_text('[["2566/index.html", 3], ["index.html", 5]]', encoding="utf-8")
    write_files(str(told), str(tmp_path / "bare"))
    assert listed(tmp_path / "bare") == listed(site)


@pytest.mark.parametrize(("owner", "name"), [(owner, name) for owner, name, _ in phases.SEAMS])
def test_every_phase_is_where_the_clock_looks_for_it(owner: str, name: str) -> None:
    assert callable(getattr(phases.owner_of(owner), name))


def test_time_in_an_inner_phase_is_not_counted_in_the_outer(monkeypatch: pytest.MonkeyPatch) -> None:
    now = iter(range(100))
    monkeypatch.setattr("time.process_time", lambda: float(next(now)))
    clock = phases.Clock()
    inner = clock.timed(lambda: None, "inner")
    clock.timed(inner, "outer")()
    assert clock.seconds == {phases.START: 0, "outer": 2, "inner": 1}


@pytest.mark.parametrize(("value", "found"), [(1.25, Verdict.REACHED), (1.3, Verdict.MISSED), (2.1, Verdict.FAILED)])
def test_a_goal_is_reached_missed_or_past_the_border(value: float, found: Verdict) -> None:
    assert verdict(value, 1.25, 2) is found


def measured(ours: float, changed_bytes: bool = True) -> dict[int, OfSize]:
    visit = FirstVisit(22, 42, 65, 8, ())
    small = OfSize(1000, Turns({"ours": [used(ours)], "hugo": [used(0.7)], "material": [used(40)]}))
    small.unchanged, small.changed = [used(0.1)], Changed([used(ours)], changed_bytes)
    small.visits = {"ours": visit}
    long = OfSize(5000, Turns({"ours": [used(5 * ours)], "hugo": [used(4)]}))
    return {1000: small, 5000: long, 10_000: OfSize(10_000, Turns({"ours": [used(10 * ours)]}))}


def by_name(found: tuple[Figure, ...]) -> dict[str, Verdict]:
    return {each.name: each.verdict for each in found}


def test_every_goal_can_be_reached() -> None:
    assert set(by_name(figures(measured(0.8))).values()) == {Verdict.REACHED}


def test_every_goal_can_be_missed() -> None:
    found = measured(4.1, changed_bytes=False)
    found[5000].turns.usages["ours"] = [used(30, peak=111)]
    found[10_000].turns.usages["ours"] = [used(60)]
    found[1000].unchanged = [used(0.2)]
    found[1000].visits = {"ours": FirstVisit(31, 46, 99, 9, ("example.org",))}
    assert set(by_name(figures(found)).values()) == {Verdict.MISSED, Verdict.FAILED}


def test_what_was_not_measured_is_not_reached() -> None:
    assert set(by_name(figures({})).values()) == {Verdict.NOT_RUN}


def test_tables_in_markdown_have_as_many_cells_in_every_row() -> None:
    found = measured(0.8)
    for rows in (goal_rows(figures(found)), size_rows(found, GENERATORS)):
        lines = as_markdown(rows).splitlines()
        assert len({line.count("|") for line in lines}) == 1
