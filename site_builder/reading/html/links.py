"""What a finished page or style sheet points at, and the anchors a page offers.

Nearly every page is written so plainly that two looks at its whole text find them all for sure; every other one is
read by an HTML parser. A property test holds the two readings equal; decision 17 says what the first is worth.
"""

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

_ALL_BUT_BRACKETS = bytes(set(range(256)) - set(b"<>"))
_DOCTYPE, _COMMENT, _TAG = b"<!doctype html>", b"<!", b"<>"
_VALUE = r"""(?:"([^"<>]+)"(?=[^<>]*>))?"""
"""The value of an attribute. One that stands in a text, is empty, bare or in single quotes gives an empty one."""
_LINK = re.compile(
    # Looked for by its sign of equality, of which a page holds fewer than blanks; the letters before it only hurry.
    rf"""=(?<=[fcnrt\s]=)(?:(?:(?<=<(a)\shref=)|(?<=<(l)ink\srel="canonical"\shref=)"""
    rf"""|(?<=\shref=)|(?<=\ssrc=)|(?<=\saction=)|(?<=\sposter=)){_VALUE}|(?<=\ssrcset=)|(?<=\s=))"""
)
_ID = re.compile(rf"=(?<=\sid=){_VALUE}")
_ODD = {("", "", ""), ("a", "", ""), ("", "l", "")}


class PageLinks(Struct, frozen=True):
    """Targets as they are written, and anchors, each as often as it stands there.

    A reader follows the first, and may be led away by them; a browser asks for the second on its own. Among the
    second may stand links to follow that stay on the site, for which it makes no difference.
    """

    followed: list[str]
    loaded: list[str]
    anchors: list[str]


def read_page(html: bytes) -> PageLinks:
    """Reads a page as a browser without scripts does, what waits in its templates included."""
    return _read_plainly(html) or _read_carefully(html)


def _read_plainly(html: bytes) -> PageLinks | None:
    """What stands in a page; None when it must be read with more care.

    On a plain page every `<` opens a tag and every `>` closes one, so an attribute stands in a tag if the next of the
    two is a `>`. That leaves out comments, and brackets in a text or a value. A list of pictures, a blank before the
    sign of equality, and every value that is not simply written between double quotes ask for more care too.
    """
    tags = html.lstrip().removeprefix(_DOCTYPE)
    brackets = tags.translate(None, _ALL_BUT_BRACKETS)
    if brackets != _TAG * (len(brackets) // len(_TAG)) or _COMMENT in tags:
        return None
    text = html.decode(errors="replace")
    anchors, links = _ID.findall(text), _LINK.findall(text)
    if "" in anchors or not _ODD.isdisjoint(links) or "&" in "".join(anchors):
        return None
    followed = [target for link, canonical, target in links if link or canonical]
    loaded = [target for link, canonical, target in links if not (link or canonical)]
    if "&" in "".join(followed) or any("&" in target or ":" in target or target[:2] == "//" for target in loaded):
        return None
    return PageLinks(followed, loaded, anchors)


def _read_carefully(html: bytes) -> PageLinks:
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
