"""Whether every link opens when the site is read from a disk or a USB stick."""

import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser

from site_builder.records.derived.site_map import PageKind
from tools.quality.agencies import Sample
from tools.quality.figures import Figure, all_of

_LEADS = (Path(__file__).parent / "in_page" / "disk_links.js").read_text(encoding="utf-8")


def _problem(link: str, site: Path) -> str | None:
    """Why a link would not open, or None. Links that leave the site are somebody else's."""
    parts = urlsplit(link)
    if parts.scheme != "file":
        return None
    target = Path(unquote(parts.path))
    if not target.is_file():
        return "opens a folder" if target.is_dir() else "opens nothing"
    if not target.is_relative_to(site):
        return "leaves the site's folder"
    anchor = unquote(parts.fragment)
    if anchor and target.suffix == ".html" and not _has_anchor(target, anchor):
        return f"has no #{anchor}"
    return None


def _has_anchor(page: Path, anchor: str) -> bool:
    return re.search(rf'\bid="{re.escape(anchor)}"', page.read_text(encoding="utf-8")) is not None


def links_from_disk(browser: Browser, samples: Iterable[Sample]) -> Figure:
    """Clicks every link of every sample, opened from the disk, and looks where it leads."""
    page = browser.new_page(viewport={"width": 390, "height": 844})
    good = 0
    faults: list[str] = []
    for sample in samples:
        if sample.kind is PageKind.NOT_FOUND:  # only a server shows it
            continue
        site = sample.agency.site.resolve()
        page.goto((site / sample.agency.file(sample.address)).resolve().as_uri())
        for link in page.evaluate(_LEADS):
            problem = _problem(link, site)
            if problem:
                faults.append(f"{sample.name}: {link.removeprefix(site.as_uri())} {problem}")
            good += problem is None
    page.close()
    return all_of("links that open from a disk", good, faults, "links")
