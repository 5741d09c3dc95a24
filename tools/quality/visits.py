"""Opens a page once in Chromium and looks at it in every view: widths, colours, contrast, size of text.

A page comes with the policy in its own `<meta>` and once more as a header, as a careful host sends it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from site_builder.records.derived.site_map import PageKind
from tools.quality.agencies import Sample, by_agency
from tools.serving import serving

POLICY = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self';"
        " base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )
}
_SCRIPTS = Path(__file__).parent / "in_page"
_TARGETS, _TIGHT, _AXE = (
    (_SCRIPTS / name).read_text(encoding="utf-8") for name in ("targets.js", "tight.js", "axe.js")
)
_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
_COLOURS = ("cat.color",)
"""Axe's tag for the rules that colours can break; the others judge names, order and size."""


SMALLEST = 320
"""The narrowest window a page must fit, in CSS pixels (WCAG 2.2, 1.4.10)."""


@dataclass(frozen=True, slots=True)
class View:
    """How a reader sees a page: the window's width in CSS pixels and the display settings of `<html>`."""

    width: int
    theme: str
    contrast: str = "normal"
    size: str = "normal"

    @property
    def is_recoloured(self) -> bool:
        """Whether only its colours differ from the plain light view of the same width and size."""
        return self.theme != "light" or self.contrast != "normal"

    @property
    def is_plain(self) -> bool:
        """Whether a phone or a desk shows it so without a setting changed, in light or dark."""
        return self.width != SMALLEST and self.contrast == self.size == "normal"

    @property
    def name(self) -> str:
        more = [word for word in (self.contrast, self.size) if word != "normal"]
        return " ".join([str(self.width), self.theme, *more])


VIEWS = (
    *(View(width, theme) for width in (1366, 390, SMALLEST) for theme in ("light", "dark")),
    View(390, "light", contrast="more"),
    View(390, "dark", contrast="more"),
    View(390, "light", size="large"),
    View(SMALLEST, "light", size="large"),
)


@dataclass(frozen=True, slots=True)
class Visit:
    """What one page showed. `violations` is None where axe-core is not installed; each fault names its view.

    `wide` are the views in which the page scrolls sideways; `small` the controls under 24 pixels; `errors` what the
    console said; `outside` the requests to other hosts; `tight` Thai text that may touch another line or is cut.
    """

    sample: Sample
    violations: tuple[str, ...] | None
    wide: tuple[str, ...]
    small: tuple[str, ...]
    errors: tuple[str, ...]
    outside: tuple[str, ...]
    tight: tuple[str, ...]


def _in_view(page: Page, view: View) -> None:
    page.set_viewport_size({"width": view.width, "height": 844})
    page.evaluate(
        "([theme, contrast, size]) => Object.assign(document.documentElement.dataset, { theme, contrast, size })",
        [view.theme, view.contrast, view.size],
    )


def _axe(page: Page, view: View, within: str | None = None) -> list[str]:
    tags = _COLOURS if view.is_recoloured else _TAGS
    found: Any = page.evaluate(_AXE, [list(tags), within])
    return [str(each) for each in found]


def _what_opens(page: Page, view: View) -> list[str]:
    """The faults in what opens over the page (menu, years, search), one after the other."""
    found: list[str] = []
    for at in range(page.locator("details[name=pop]").count()):
        one = page.locator("details[name=pop]").nth(at)
        if not one.is_visible():
            continue
        page.evaluate(
            "at => document.querySelectorAll('details[name=pop]').forEach((each, n) => {"
            " each.open = n === at; each.toggleAttribute('data-looked-at', n === at); })",
            at,
        )
        found += [f"{view.name}, opened: {fault}" for fault in _axe(page, view, "details[data-looked-at]")]
    page.evaluate("document.querySelectorAll('details[name=pop]').forEach(each => { each.open = false; })")
    return found


class Visitor:
    """A person at one agency's site, with axe-core's source if it is installed; notes what the browser complains of."""

    def __init__(self, browser: Browser, base: str, axe: str | None) -> None:
        self.base, self.axe = base, axe
        self.page = browser.new_page(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
        self.errors: list[str] = []
        self.outside: list[str] = []
        self.page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", lambda asked: None if asked.url.startswith(base) else self.outside.append(asked.url))

    def visit(self, sample: Sample) -> Visit:
        """Looks at one page in every view."""
        self.errors.clear()
        self.outside.clear()
        self.page.goto(self.base + sample.address)
        self.page.evaluate("document.querySelectorAll('main details').forEach(each => { each.open = true; })")
        if self.axe:
            self.page.evaluate(self.axe)
        wide: list[str] = []
        small: list[str] = []
        barriers: list[str] = []
        tight: list[str] = []
        for view in VIEWS:
            _in_view(self.page, view)
            if self.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
                wide.append(view.name)
            if not view.is_recoloured:
                small += [f"{view.name}: {fault}" for fault in self.page.evaluate(_TARGETS)]
                tight += [f"{view.name}: {fault}" for fault in self.page.evaluate(_TIGHT)]
            if self.axe:
                barriers += [f"{view.name}: {fault}" for fault in _axe(self.page, view)]
                barriers += _what_opens(self.page, view) if sample.kind is PageKind.HOME and view.is_plain else []
        return Visit(
            sample,
            _named(sample, barriers) if self.axe else None,
            *(_named(sample, each) for each in (wide, small, self.errors, self.outside, tight)),
        )


def _named(sample: Sample, faults: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{sample.name} {fault}" for fault in faults)


def visit_all(browser: Browser, samples: Iterable[Sample], axe: str | None) -> tuple[Visit, ...]:
    """Looks at every sample, each agency served by itself."""
    found: list[Visit] = []
    for agency, chosen in by_agency(samples):
        with serving(agency.site, POLICY) as base:
            visitor = Visitor(browser, base, axe)
            found += [visitor.visit(sample) for sample in chosen]
            visitor.page.close()
    return tuple(found)
