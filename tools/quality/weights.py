"""What a page weighs: on the first visit compressed, and its HTML as it is written. Kilobytes are 1,000 bytes."""

import gzip
import re
from collections.abc import Sequence

from site_builder.records.derived.site_map import PageKind
from tools.quality.agencies import Agency
from tools.quality.figures import Figure, at_most, told

SHELL_ZIPPED, FONTS, SHELL_HTML, PAGE_HTML = 30.0, 45.0, 8.0, 20.0
"""Goals in kilobytes."""

SHORT_KINDS = frozenset({PageKind.ITEM, PageKind.MEASURE, PageKind.UNIT})
"""Pages that a phone opens again and again."""

_MAIN = re.compile(r"(<main\b[^>]*>).*(</main>)", re.DOTALL)
_LOADED = re.compile(r"""<(?:link rel="stylesheet" href|script src)="([^"]+)"|<script src="([^"]+)" """)

Weighed = tuple[float, str]
"""Kilobytes and whose they are."""


def _zipped(content: bytes) -> float:
    return len(gzip.compress(content, 6)) / 1000


def shell_of(html: str) -> str:
    """A page without what is its own: everything but the inside of `<main>`."""
    return _MAIN.sub(r"\1\2", html)


def _shared(agency: Agency) -> float:
    """The stylesheet and the scripts of every page, compressed."""
    return sum(_zipped((agency.site / "assets" / name).read_bytes()) for name in ("site.css", "site.js", "lean-qr.js"))


def _heaviest(weighed: Sequence[Weighed]) -> Weighed:
    return max(weighed, default=(0.0, "nothing"))


def _figure(name: str, limit: float, weighed: Sequence[Weighed]) -> Figure:
    value, whose = _heaviest(weighed)
    over = [f"{each:.1f} kB {name}" for each, name in sorted(weighed, reverse=True) if each > limit]
    return at_most(name, limit, value, whose, over)


def figures(agencies: Sequence[Agency]) -> tuple[Figure, ...]:
    """All weights; each is that of the heaviest page."""
    first: list[Weighed] = []
    shells: list[Weighed] = []
    short: list[Weighed] = []
    zipped: list[Weighed] = []
    fonts: list[Weighed] = []
    for agency in agencies:
        shared = _shared(agency)
        fonts.append(
            (sum(font.stat().st_size for font in agency.site.glob("assets/fonts/*.woff2")) / 1000, agency.name)
        )
        for page in agency.pages:
            html = agency.html(page.frame.address)
            name = f"{agency.name}:/{page.frame.address}"
            shells.append((len(shell_of(html).encode()) / 1000, name))
            if page.kind is PageKind.HOME:
                first.append((_zipped(html.encode()) + shared, name))
            if page.kind in SHORT_KINDS:
                short.append((len(html.encode()) / 1000, name))
                zipped.append((_zipped(html.encode()), name))
    return (
        _figure("first visit: HTML + CSS + JS, gzip", SHELL_ZIPPED, first),
        _figure("fonts", FONTS, fonts),
        _figure("shell HTML, raw", SHELL_HTML, shells),
        _figure("item, measure and unit pages, raw", PAGE_HTML, short),
        told("item, measure and unit pages, gzip", "{:.1f} kB ({})".format(*_heaviest(zipped))),
    )
