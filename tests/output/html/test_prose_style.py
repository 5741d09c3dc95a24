"""The stylesheet of written text: the same bytes each time, and an honest message when Material is strange to us."""

from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.building.site_plan.plan import plan
from site_builder.output.html.material import content_rules
from site_builder.output.html.prose_style import prose_stylesheet
from site_builder.output.html.templates import packaged_theme

Project = Callable[..., Path]


def test_the_stylesheet_is_material_then_ours_and_the_same_each_time() -> None:
    made = prose_stylesheet([packaged_theme()])
    assert made == prose_stylesheet([packaged_theme()])
    assert made.index(b"MIT licence") < made.index(b".prose blockquote") < made.index(b"Written text, ours")


def test_a_strange_material_is_a_problem_with_a_message_not_a_page_without_its_look(
    small_project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(content_rules, "NEEDED", {".admonition": 10_000})
    made = plan(small_project())
    assert not made.is_sound
    assert [issue.code for issue in made.issues if "10000" in issue.th] == ["material-changed"]


def test_only_pages_of_written_text_load_it(sample_site: Path) -> None:
    for path in sample_site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        assert ('class="prose' in html) == ("assets/prose.css" in html), path
