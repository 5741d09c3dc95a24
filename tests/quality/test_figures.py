"""Figures, their table, and what is said where a judge is missing."""

from pathlib import Path

import pytest

from site_builder.records.derived.site_map import PageKind
from tools.quality import lighthouse, markup, node_tools, seen
from tools.quality.agencies import Agency, Sample, projects
from tools.quality.figures import Verdict, all_of, at_least, at_most, no_faults, not_run, summary, table, told
from tools.quality.questions import MOST_TAPS, questions
from tools.quality.visits import Visit


@pytest.mark.parametrize(
    ("figure", "verdict", "goal", "found"),
    [
        (no_faults("x", [], "3 pages"), Verdict.MET, "0", "0 (3 pages)"),
        (no_faults("x", ["a fault"], "3 pages"), Verdict.MISSED, "0", "1 (3 pages)"),
        (at_most("x", 30, 30, "home"), Verdict.MET, "≤ 30 kB", "30.0 kB (home)"),
        (at_most("x", 30, 30.04, "home"), Verdict.MISSED, "≤ 30 kB", "30.0 kB (home)"),
        (at_least("x", 100, 99, "1 page"), Verdict.MISSED, "100", "99 (1 page)"),
        (at_least("x", 98, 98, "1 page"), Verdict.MET, "≥ 98", "98 (1 page)"),
        (all_of("x", 2, [], "links"), Verdict.MET, "100 %", "2 of 2 links"),
        (all_of("x", 2, ["a fault"], "links"), Verdict.MISSED, "100 %", "2 of 3 links"),
        (all_of("x", 0, [], "links"), Verdict.MISSED, "100 %", "0 of 0 links"),
        (not_run("x", "0", "no judge"), Verdict.NOT_RUN, "0", "–"),
        (told("x", "28 of 30"), Verdict.TOLD, "–", "28 of 30"),
    ],
)
def test_a_figure_stands_to_its_goal(figure: object, verdict: Verdict, goal: str, found: str) -> None:
    assert (figure.verdict, figure.goal, figure.found) == (verdict, goal, found)  # type: ignore[attr-defined]


def test_the_table_names_faults_and_reasons_and_says_how_many_it_leaves_out() -> None:
    figures = [no_faults("faulty", ["one", "two", "three"], "3 pages"), not_run("gone", "0", "no judge")]
    shown = table(figures, details=2)
    assert [line.split() for line in shown.splitlines()][2:] == [
        ["one"], ["two"], ["…", "and", "1", "more"], ["gone", "0", "–", "not", "run"], ["no", "judge"],
    ]  # fmt: skip
    assert summary(figures) == "0 met, 1 missed, 1 not run"


def test_a_missing_judge_is_not_run_never_passed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(node_tools, "MODULES", tmp_path)
    agency = Agency("none", tmp_path, ())
    sample = Sample(agency, "", PageKind.HOME, "")
    blind = Visit(sample, None, (), (), (), (), ())
    figures = [*markup.figures([agency]), *lighthouse.judged([sample]), *lighthouse.performance([sample])]
    assert {each.verdict for each in (*figures, seen.barriers([blind]))} == {Verdict.NOT_RUN}


def test_there_are_thirty_questions_of_known_agencies_and_three_taps() -> None:
    asked = questions()
    assert len({(each.agency, each.question) for each in asked}) == 30
    assert {each.agency for each in asked} <= projects().keys()
    assert all(0 < len(each.taps) <= MOST_TAPS and each.answer and each.search for each in asked)
