"""Whether an assessor who opens a submitted item stands one click from each element it must show."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page

from site_builder.pages.checklist.item import ItemPage
from site_builder.pages.parts.basics import Status
from tools.quality.agencies import Agency
from tools.quality.figures import Figure, all_of
from tools.serving import serving

SUBMITTED = frozenset({Status.DISCLOSED, Status.NIL, Status.INCOMPLETE})
"""Answers that show something; the others say that they show nothing."""

_ELEMENTS = (Path(__file__).parent / "in_page" / "elements.js").read_text(encoding="utf-8")


def _opens(link: str, base: str, agency: Agency) -> bool:
    """Whether a link leads to a page or file of this site, at an anchor that is there, or away from it."""
    if not link.startswith(base):
        return True
    parts = urlsplit(link)
    path = unquote(parts.path.lstrip("/"))
    target = agency.site / (f"{path}index.html" if parts.path.endswith("/") else path)
    if not target.is_file():
        return False
    return not parts.fragment or f'id="{unquote(parts.fragment)}"' in target.read_text(encoding="utf-8")


def _faults(page: Page, base: str, agency: Agency, item: ItemPage) -> list[str]:
    """What is wrong with an item's elements, or that it lists and shows none."""
    page.goto(base + item.frame.address)
    elements = page.evaluate(_ELEMENTS)
    claimed = [each for each in elements if each["claimed"]]
    if elements and not claimed and item.mark.status is not Status.NIL:
        return ["no element says where it is shown"]
    if item.mark.status is Status.DISCLOSED and len(claimed) < len(elements):
        return [f"element {each['number']} is shown nowhere" for each in elements if not each["claimed"]]
    return [
        f"element {each['number']} does not open in one click"
        for each in claimed
        if not any(_opens(link, base, agency) for link in each["leads"])
    ]


def _items(agency: Agency) -> Iterable[ItemPage]:
    return (page for page in agency.pages if isinstance(page, ItemPage) and page.mark.status in SUBMITTED)


def in_one_click(browser: Browser, agencies: Sequence[Agency]) -> Figure:
    """Every submitted item of every agency, opened as an assessor opens it."""
    page = browser.new_page(viewport={"width": 1366, "height": 900})
    good = 0
    faults: list[str] = []
    for agency in agencies:
        with serving(agency.site) as base:
            for item in _items(agency):
                found = _faults(page, base, agency, item)
                faults += [f"{agency.name}:/{item.frame.address}: {'; '.join(found)}"] if found else []
                good += not found
    page.close()
    return all_of("submitted items that show their elements in ≤ 1 click", good, faults, "items")
