"""What a first visit weighs, as Chromium loads it from a site on this machine: bytes as sent, by kind of file."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Request

from tools.chromium import chromium
from tools.serving import serving

_SHELL = frozenset({"document", "stylesheet", "script", "fetch", "xhr"})
SETTLED = 1500
"""Milliseconds after which nothing more is expected to be loaded."""


@dataclass(frozen=True, slots=True)
class FirstVisit:
    """Kilobytes (1,000 bytes, compressed) of the shell, of fonts, of everything; hosts asked besides our own."""

    shell: float
    fonts: float
    everything: float
    requests: int
    outside: tuple[str, ...]


def first_visit(site: Path) -> FirstVisit:
    """Opens the first page with an empty cache. Raises FileNotFoundError where there is no Chromium."""
    finished: list[Request] = []
    hosts: set[str] = set()
    with serving(site) as base, chromium() as browser:
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.on("request", lambda asked: hosts.add(urlsplit(asked.url).netloc))
        page.on("requestfinished", lambda asked: finished.append(asked) if asked.url.startswith(base) else None)
        page.goto(base, wait_until="networkidle")
        page.wait_for_timeout(SETTLED)
        sizes = [(asked.resource_type, asked.sizes()["responseBodySize"]) for asked in finished]
        outside = {host for host in hosts if host and host != urlsplit(base).netloc}
    shell = sum(size for kind, size in sizes if kind in _SHELL)
    fonts = sum(size for kind, size in sizes if kind == "font")
    everything = sum(size for _, size in sizes)
    return FirstVisit(shell / 1000, fonts / 1000, everything / 1000, len(sizes), tuple(sorted(outside)))
