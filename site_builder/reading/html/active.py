"""What in a finished page would run, call or lead away by itself: scripts, handlers, frames, code as an address."""

import re
from collections.abc import Callable, Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from site_builder.reading.html.style_fetches import style_fetches

_FRAMES = frozenset({"iframe", "frame", "frameset", "object", "embed", "applet", "portal", "base", "fencedframe"})
_CHANGING = frozenset({"animate", "set", "animatetransform", "animatemotion"})
"""Elements of SVG that change an attribute after the page was read."""
_ACTING = frozenset({"srcdoc", "ping", "formaction", "nonce"})
_ADDRESSES = frozenset({"href", "src", "action", "data", "poster", "xlink:href", "background", "srcset"})
_PICTURE = r"image/(?:png|jpeg|gif|webp|svg\+xml)[;,]"
_CODE = re.compile(rf"(?i)^(?:javascript|vbscript|data(?!:{_PICTURE})|file|blob|ms-[a-z]+)\s*:")
_BLANKS = re.compile(r"[\x00-\x20\u00ad\u200b-\u200f\u2028\u2029\ufeff]+")
_REFRESH = re.compile(r"(?i)^\s*[0-9.]+\s*[;,]\s*url\s*=\s*['\"]?(?P<target>[^'\"]*)")
_AWAY = re.compile(r"(?i)^(?:[a-z][a-z0-9+.-]*:|//|\\)")
_KNOWN_HEADERS = frozenset({"content-security-policy", "x-ua-compatible", "content-type", "content-language"})
_SCRIPT = re.compile(rb"(?i)<\s*script\b")


def active_parts(html: bytes, is_ours: Callable[[str], bool]) -> tuple[str, ...]:
    """Everything in a page that acts by itself, in short, each once; `is_ours` says whether a script's address is."""
    tree = LexborHTMLParser(html)
    parts: tuple[LexborHTMLParser | LexborNode, ...] = (tree, *tree.template_fragments())
    nodes = [node for part in parts for node in part.css("*")]
    found: list[str] = []
    for node in nodes:
        found += _of_element(node, is_ours)
        for name, value in node.attributes.items():
            found += _of_attribute((node.tag or "").lower(), name.lower(), value or "")
    scripts = sum((node.tag or "").lower() == "script" for node in nodes)
    if len(_SCRIPT.findall(html)) > scripts:
        # One that stands where this reader sees text, a browser may see as a script.
        found.append("<script>")
    return tuple(dict.fromkeys(found))


def _of_element(node: LexborNode, is_ours: Callable[[str], bool]) -> Iterator[str]:
    tag = (node.tag or "").lower()
    given = {name.lower(): value or "" for name, value in node.attributes.items()}
    if tag == "script":
        is_data = given.get("type", "").strip().lower() == "application/ld+json" and "src" not in given
        is_known = "src" in given and is_ours(given["src"]) and not (node.text() or "").strip()
        if not is_data and not is_known:
            yield f"<script src={given['src']}>" if "src" in given else "<script>"
    elif tag in _FRAMES or tag in _CHANGING:
        yield f"<{tag}>"
    elif tag == "meta" and "http-equiv" in given:
        header, content = given["http-equiv"].strip().lower(), given.get("content", "")
        refresh = _REFRESH.match(content) if header == "refresh" else None
        if header not in _KNOWN_HEADERS and (refresh is None or _AWAY.match(_BLANKS.sub("", refresh["target"]))):
            yield f"<meta http-equiv={header}>"
    elif tag == "style" and style_fetches(node.text() or ""):
        yield "<style>"


def _of_attribute(tag: str, name: str, value: str) -> Iterator[str]:
    bare = _BLANKS.sub("", value)
    if name.startswith("on") or name in _ACTING or (name == "style" and style_fetches(value)):
        yield name
    elif name in _ADDRESSES and _CODE.match(bare):
        yield f"{name}={bare[:30]}"
    elif tag == "form" and name == "action" and _AWAY.match(bare):
        yield f"action={bare[:30]}"
