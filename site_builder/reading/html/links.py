"""What a finished page or style sheet points at, and the anchors a page offers."""

import re
from collections.abc import Iterator

from msgspec import Struct
from selectolax.lexbor import LexborHTMLParser, LexborNode

_FOLLOWED = 'a[href], area[href], link[rel="canonical"][href]'
_LOADED = (
    "[src], [srcset]:not([src]), [poster]:not([src]), [action],"
    ' [href]:not(a, area, link[rel="canonical"])'
)  # fmt: skip
_LOADING = frozenset({"src", "action", "poster", "href"})
_CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)['\"]?\s*\)|@import\s+['\"]([^'\"]+)['\"]")


class PageLinks(Struct, frozen=True):
    """Targets as they are written, and anchors, each as often as it stands there.

    A reader follows the first, and may be led away by them; a browser asks for the second on its own.
    """

    followed: list[str]
    loaded: list[str]
    anchors: list[str]


def read_page(html: bytes) -> PageLinks:
    """Reads a page as a browser without scripts does, what waits in its templates included."""
    tree = LexborHTMLParser(html)
    parts: tuple[LexborHTMLParser | LexborNode, ...] = (tree, *tree.template_fragments())
    return PageLinks(
        followed=[node.attributes["href"] or "" for part in parts for node in part.css(_FOLLOWED)],
        loaded=[target for part in parts for node in part.css(_LOADED) for target in _loaded(node)],
        anchors=[node.id or "" for part in parts for node in part.css("[id]")],
    )


def _loaded(node: LexborNode) -> Iterator[str]:
    for name, value in node.attributes.items():
        if name in _LOADING:
            yield value or ""
        elif name == "srcset":
            yield from (part.split()[0] for part in (value or "").split(",") if part.strip())


def read_style(css: str) -> PageLinks:
    """Reads a style sheet for the files it asks for."""
    return PageLinks([], [first or second for first, second in _CSS_URL.findall(css)], [])
