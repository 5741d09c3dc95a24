"""What a reader gets where no script runs: the same words, no dead control, and a way to every page."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from site_builder.language.urls import INDEX
from site_builder.records.derived.site_map import PageKind
from tools.quality.agencies import Sample, by_agency
from tools.quality.figures import Figure, no_faults
from tools.quality.taps import tap
from tools.serving import serving

_SCRIPTS = Path(__file__).parent / "in_page"
_WORDS, _DEAD = ((_SCRIPTS / name).read_text(encoding="utf-8") for name in ("words.js", "dead_controls.js"))
ONLY_A_SCRIPT_CAN = frozenset({PageKind.SEARCH})
"""Kinds whose work is a script's; without one they send the reader to the index."""


@dataclass(frozen=True, slots=True)
class Bare:
    """A page without script: words that are missing or extra, dead controls, ways to the index that are missing."""

    sample: Sample
    unlike: tuple[str, ...]
    dead: tuple[str, ...]
    lost: tuple[str, ...]


def _difference(with_script: str, without: str) -> str:
    at = next((n for n, pair in enumerate(zip(with_script, without, strict=False)) if pair[0] != pair[1]), -1)
    at = min(len(with_script), len(without)) if at < 0 else at
    return f"“{with_script[at : at + 40]}” is “{without[at : at + 40]}” without script"


def _leads_to_index(page: Page) -> bool:
    """Whether a visible link opens the index."""
    links = page.locator(f"a[href$='{INDEX}']:visible")
    if not links.count():
        return False
    tap(page, links.last)
    return page.locator("main h1").count() == 1


def look(with_script: Page, without: Page, base: str, sample: Sample) -> Bare:
    """One page, opened with and without script."""
    for page in (with_script, without):
        page.goto(base + sample.address)
    words, bare = with_script.evaluate(_WORDS), without.evaluate(_WORDS)
    same = words == bare or sample.kind in ONLY_A_SCRIPT_CAN
    dead = [str(each) for each in without.evaluate(_DEAD)]
    return Bare(
        sample,
        () if same else (f"{sample.name}: {_difference(words, bare)}",),
        tuple(f"{sample.name}: {each}" for each in dead),
        () if sample.kind is PageKind.INDEX or _leads_to_index(without) else (sample.name,),
    )


def look_at_all(browser: Browser, samples: Iterable[Sample]) -> tuple[Bare, ...]:
    """Every sample, on a phone."""
    phone = {"width": 390, "height": 844}
    with_script = browser.new_page(viewport=phone)  # type: ignore[arg-type]
    context = browser.new_context(viewport=phone, java_script_enabled=False)  # type: ignore[arg-type]
    without = context.new_page()
    found: list[Bare] = []
    for agency, chosen in by_agency(samples):
        with serving(agency.site) as base:
            found += [look(with_script, without, base, sample) for sample in chosen]
    context.close()
    with_script.close()
    return tuple(found)


def figures(pages: tuple[Bare, ...]) -> tuple[Figure, ...]:
    """What is lost without script."""
    among = f"{len(pages)} pages"
    return (
        no_faults("without script: pages that say something else", [n for each in pages for n in each.unlike], among),
        no_faults("without script: dead controls", [n for each in pages for n in each.dead], among),
        no_faults("without script: pages with no way to the index", [n for each in pages for n in each.lost], among),
    )
