"""Twice the pages, twice the work: nothing a build does may grow faster than the site. Counts, never seconds."""

from collections.abc import Callable
from pathlib import Path

import jinja2
import pytest

from benchmarks.generate import generate
from site_builder.building.build import build_site
from tests.whole_site.counted_work import Growth, Work, growth, work_of

SIZES = (120, 240, 480)
"""Pages of one fiscal year that gets longer and longer."""
LIMIT = 1.1
"""How much dearer a further page may get from the first step to the second: room for rounding, not for squares."""
OFTEN, FUNCTION_LIMIT = 100, 1.5
"""One function called so often for each further page is looked at by itself."""
COUNTS = ("templates", "Markdown texts", "YAML texts", "files opened", "bytes written")

Found = tuple[Work, Work, Work]


def built(folder: Path, pages: int, patch: pytest.MonkeyPatch) -> Work:
    project, output = folder / f"project-{pages}", folder / f"site-{pages}"
    generate(project, pages, 1)

    def build() -> None:
        outcome = build_site(project, output, lambda step: None)
        assert outcome.pages == pages, [issue.line for issue in outcome.issues]

    found = work_of(build, folder, patch)
    size = sum(path.stat().st_size for path in output.rglob("*") if path.is_file())
    return Work({**found.done, "bytes written": size}, found.calls)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """Work at each size, after a build that fills what is remembered between builds."""
    folder, patch = tmp_path_factory.mktemp("work"), pytest.MonkeyPatch()
    generate(folder / "first", 100, 1)
    build_site(folder / "first", folder / "first-site", lambda step: None)
    small, middle, large = (built(folder, pages, patch) for pages in SIZES)
    return small, middle, large


def growth_of(found: Found, what: str) -> Growth:
    small, middle, large = (work.done[what] for work in found)
    return growth(SIZES, (small, middle, large))


def dearer_functions(found: Found) -> list[str]:
    """Functions called more and more often for each further page."""
    small, middle, large = (work.calls for work in found)
    told = {name: growth(SIZES, (small.get(name, 0), middle.get(name, 0), large[name])) for name in large}
    return [
        f"{name}: {each.first:.0f}, then {each.then:.0f} calls for each further page"
        for name, each in told.items()
        if each.then > OFTEN and each.times > FUNCTION_LIMIT
    ]


@pytest.mark.whole_site
@pytest.mark.parametrize("what", [*COUNTS, "calls"])
def test_a_further_page_costs_the_same_in_a_longer_site(found: Found, what: str) -> None:
    each = growth_of(found, what)
    assert each.first > 0
    assert each.times <= LIMIT, f"{what}: {each.first:.2f}, then {each.then:.2f} for each further page"


@pytest.mark.whole_site
def test_no_function_is_called_more_and_more_often(found: Found) -> None:
    assert dearer_functions(found) == []


TEMPLATE = jinja2.Template("page")


def toy(pages: int, others: Callable[[int], int]) -> Callable[[], None]:
    """Renders every page, and on each of them something of so many others."""

    def build() -> None:
        for _ in range(pages):
            for _ in range(1 + others(pages)):
                TEMPLATE.render()

    return build


@pytest.mark.parametrize(
    ("others", "is_linear"), [(lambda pages: 0, True), (lambda pages: 7, True), (lambda pages: pages // 60, False)]
)
def test_work_that_grows_with_the_square_is_found(
    others: Callable[[int], int], is_linear: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small, middle, large = (work_of(toy(pages, others), tmp_path, monkeypatch) for pages in SIZES)
    toys = (small, middle, large)
    assert (growth_of(toys, "templates").times <= LIMIT) is is_linear
    assert (growth_of(toys, "calls").times <= LIMIT) is is_linear


def test_a_function_called_for_each_pair_of_pages_is_named() -> None:
    small, middle, large = (Work({}, {"a.py:1 once": 9 * pages, "b.py:2 pairs": pages**2}) for pages in SIZES)
    assert dearer_functions((small, middle, large)) == ["b.py:2 pairs: 360, then 720 calls for each further page"]
