"""Drives the golden cases in `tests/cases/`: files in, places and codes out."""

from collections.abc import Callable
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

CASES = sorted((Path(__file__).parent.parent / "cases").glob("*/*.case"))


def name(case: Path) -> str:
    return f"{case.parent.name}/{case.stem}"


@pytest.mark.parametrize("case", CASES, ids=name)
def test_everything_is_reported_and_nothing_else(case: Path, run_case: Callable[[Path], Any]) -> None:
    outcome = run_case(case)
    assert [f"{issue.place} {issue.code}" for issue in outcome.found] == outcome.expected


@pytest.mark.parametrize("case", CASES, ids=name)
def test_good_and_bad_cases_are_what_they_say(case: Path, run_case: Callable[[Path], Any]) -> None:
    raised = {issue.code for issue in run_case(case).found}
    assert case.stem.startswith(("good", "bad"))
    assert (case.parent.name in raised) == case.stem.startswith("bad")


@pytest.mark.parametrize("case", CASES, ids=name)
def test_no_message_lacks_a_value(case: Path, run_case: Callable[[Path], Any]) -> None:
    for issue in run_case(case).found:
        texts = (issue.rule.th, issue.rule.en, issue.rule.advice_th, issue.rule.advice_en)
        wanted = {field for text in texts for _, field, _, _ in Formatter().parse(text) if field}
        assert wanted <= issue.values.keys(), issue.line
        assert issue.line.count("…") == sum(text.count("…") for text in (*texts, *issue.values.values()))
