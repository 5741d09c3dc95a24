"""The pages that records name are there; the pages are known only to the pipeline, so no golden case can tell."""

from collections.abc import Callable
from pathlib import Path

from site_builder.building.site_plan.plan import plan


def test_a_correction_speaks_of_a_page_there_is(small_project: Callable[..., Path]) -> None:
    line = "- {{id: fix-1, on: 5 ตุลาคม 2566, page: {page}, before: ก, after: ข}}\n"
    good = small_project({"content/corrections.yml": line.format(page="/2566/measures/")}, name="good")
    bad = small_project({"content/corrections.yml": line.format(page="/2566/measure/")}, name="bad")
    assert "page-unknown" not in {issue.code for issue in plan(good).issues}
    found = [issue for issue in plan(bad).issues if issue.code == "page-unknown"]
    assert [str(issue.place) for issue in found] == ["content/corrections.yml:1:40"]
    assert "/2566/measures/" in found[0].line
