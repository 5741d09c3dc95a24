"""The goals of the look, held over every page kind and state; `make quality` prints them for all agencies."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser

from site_builder.records.derived.site_map import PageKind
from tools.quality import elements, from_disk, lighthouse, markup, questions, seen, weights, without_script
from tools.quality.agencies import Agency, Sample
from tools.quality.figures import Figure, Verdict
from tools.quality.visits import Visit
from tools.quality.without_script import Bare

pytestmark = [pytest.mark.browser, pytest.mark.whole_site]

Holds = Callable[[Figure], None]
Seen = tuple[Visit, ...]
RATED = frozenset({PageKind.HOME, PageKind.ITEM})
"""Kinds that Lighthouse rates here; ten seconds a page."""
LATER = {"shell HTML, raw": 14.0, "item, measure and unit pages, raw": 67.0}
"""Goals that are not reached: kilobytes that must not be passed until they are."""


def test_every_page_kind_is_looked_at(samples: tuple[Sample, ...]) -> None:
    """All but the page of a moved address, which leads a browser on before anything could be seen."""
    assert {each.kind for each in samples} == set(PageKind) - {PageKind.MOVED}


@pytest.mark.parametrize(
    "judge",
    [seen.barriers, seen.sideways, seen.small_targets, seen.tight_thai, seen.console_errors, seen.other_hosts],
)
def test_what_every_view_shows(visits: Seen, holds: Holds, judge: Callable[[Seen], Figure]) -> None:
    holds(judge(visits))


@pytest.mark.parametrize("judge", [markup.nu_errors, markup.accessible_markup])
def test_outside_judges_find_no_fault_in_the_markup(
    agencies: tuple[Agency, ...], holds: Holds, judge: Callable[[tuple[Agency, ...]], Figure]
) -> None:
    holds(judge(agencies))


def test_weights(agencies: tuple[Agency, ...], holds: Holds) -> None:
    for figure in weights.figures(agencies):
        if figure.name in LATER:
            assert float(figure.found.split()[0]) <= LATER[figure.name], figure
        elif figure.verdict is not Verdict.TOLD:
            holds(figure)


@pytest.fixture(scope="module")
def bare(browser: Browser, samples: tuple[Sample, ...]) -> tuple[Bare, ...]:
    return without_script.look_at_all(browser, samples)


@pytest.mark.parametrize("at", range(3), ids=["same words", "no dead control", "a way to the index"])
def test_without_script(bare: tuple[Bare, ...], holds: Holds, at: int) -> None:
    holds(without_script.figures(bare)[at])


def test_every_link_opens_from_a_disk(browser: Browser, samples: tuple[Sample, ...], holds: Holds) -> None:
    holds(from_disk.links_from_disk(browser, samples))


def test_thirty_questions_are_answered_in_three_taps(
    browser: Browser, agencies: tuple[Agency, ...], holds: Holds
) -> None:
    holds(questions.by_tapping(browser, agencies))


def test_submitted_items_show_their_elements_in_one_click(
    browser: Browser, agencies: tuple[Agency, ...], holds: Holds
) -> None:
    holds(elements.in_one_click(browser, agencies))


def test_lighthouse_finds_nothing_to_better(browser: Browser, samples: tuple[Sample, ...], holds: Holds) -> None:
    rated = [each for each in samples if each.agency.name == "sample" and each.kind in RATED][:2]
    for figure in lighthouse.judged(rated):
        holds(figure)
