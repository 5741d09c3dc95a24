"""A build goes down through the rooms: what was made above is seldom called from below."""

from collections.abc import Callable
from pathlib import Path

from tools.climbs import CALLS, crossings


def test_the_first_calls_of_a_build_hardly_climb(small_project: Callable[..., Path]) -> None:
    project = small_project()
    found = crossings(project, project / "site", CALLS)
    assert len(found) == CALLS
    climbs = [each for each in found if each.is_climb]
    assert len(climbs) <= 8, climbs
