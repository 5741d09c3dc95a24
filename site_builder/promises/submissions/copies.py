"""A finished page as it is kept: without scripts, with a banner that says so, its links at home in the copy.

A copy stands below the folder of its day under its own address, so that pages, files and styles of the copy find each
other. A link to anything else of the site leads to the live page, without the anchor, which nobody promised to keep.
"""

import re
from collections.abc import Callable, Iterable
from html import escape, unescape
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.fiscal_year import FiscalYear

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_NEEDS_SCRIPT = frozenset({"script", "form", "button", "template"})
_NAVIGATION = frozenset({"strip", "js-only"})
"""Classes of what leads through the live site or works with a script only."""

_STAMP = "stamp"
"""The class of what stands at the foot of each printed sheet; on the live page the script draws a code there."""

_TARGET = re.compile(r"""(?P<before>\s(?:href|src)\s*=\s*)(?P<quote>["'])(?P<target>.*?)(?P=quote)""")
_CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)['\"]?\s*\)")
_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'"


class CopySet(Struct, frozen=True):
    """Which addresses are kept together: pages, and the files and styles that they open and show."""

    year: FiscalYear
    folder: str
    addresses: frozenset[str]

    def address_of(self, address: str) -> str:
        """The address of a copy."""
        return urls.submitted_copy(self.year, self.folder, address)

    def file_of(self, address: str) -> str:
        """The file of a copy, below the folder of its day."""
        return urls.copy_file(address)


class Targets(Struct, frozen=True):
    """What a page points at inside the site: what it needs to be shown, and where its links lead."""

    shown: tuple[str, ...]
    linked: tuple[str, ...]


class _Copier(HTMLParser):
    """Goes through a page, leaves out what a copy cannot use, and hands every target of ours to `retarget`."""

    def __init__(self, retarget: Callable[[str, str], str], banner: str = "", code: str = "") -> None:
        super().__init__(convert_charrefs=False)
        self.retarget, self.banner, self.code = retarget, banner, code
        self.parts: list[str] = []
        self.leaving_out: list[str] = []
        self.open: list[str] = []

    def handle_decl(self, decl: str) -> None:
        self.parts.append(f"<!{decl}>")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.leaving_out:
            self.leaving_out += [tag] if tag not in _VOID else []
            return
        if self._is_left_out(tag, dict(attrs)):
            self.leaving_out += [tag] if tag not in _VOID else []
            return
        if tag in {"header", "main"} and self.banner:
            self.parts.append(self.banner)
            self.banner = ""
        self.open += [tag] if tag not in _VOID else []
        self.parts.append(self._start(tag, dict(attrs)))
        if _STAMP in (dict(attrs).get("class") or "").split():
            self.parts.append(self.code)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self.leaving_out and not self._is_left_out(tag, dict(attrs)):
            self.parts.append(self._start(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if self.leaving_out:
            if tag in self.leaving_out:
                while self.leaving_out.pop() != tag:
                    pass
            return
        if tag in self.open:
            while self.open.pop() != tag:
                pass
        if tag == "head":
            self.parts.append('<meta name="robots" content="noindex">\n')
        self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self._keep(data)

    def handle_entityref(self, name: str) -> None:
        self._keep(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._keep(f"&#{name};")

    def _keep(self, text: str) -> None:
        if not self.leaving_out:
            self.parts.append(text)

    def _is_left_out(self, tag: str, attributes: dict[str, str | None]) -> bool:
        classes = set((attributes.get("class") or "").split())
        is_feed = tag == "link" and attributes.get("rel") == "alternate"
        in_footer = tag == "nav" and "footer" in self.open
        return tag in _NEEDS_SCRIPT or bool(classes & _NAVIGATION) or is_feed or in_footer

    def _start(self, tag: str, attributes: dict[str, str | None]) -> str:
        written = self.get_starttag_text() or ""
        if tag == "meta" and (attributes.get("http-equiv") or "").lower() == "content-security-policy":
            return f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'

        def turned(match: re.Match[str]) -> str:
            target = escape(self.retarget(tag, unescape(match["target"])))
            return f"{match['before']}{match['quote']}{target}{match['quote']}"

        return _TARGET.sub(turned, written)


def resolved(target: str, seen_from: str) -> str | None:
    """The address of this site that a link means, without its anchor; None where it leads elsewhere or nowhere."""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc or not parts.path:
        return None
    return urls.resolve(unquote(parts.path), seen_from=seen_from)


def targets(html: str, address: str) -> Targets:
    """What a page that stands at `address` points at."""
    shown: dict[str, None] = {}
    linked: dict[str, None] = {}

    def retarget(tag: str, target: str) -> str:
        meant = resolved(target, address)
        if meant is not None:
            (linked if tag == "a" else shown)[meant] = None
        return target

    _Copier(retarget).feed(html)
    return Targets(tuple(shown), tuple(linked))


def style_targets(css: str, address: str) -> tuple[str, ...]:
    """The files that a style sheet at `address` asks for."""
    found = (resolved(target, address) for target in _CSS_URL.findall(css))
    return tuple(dict.fromkeys(each for each in found if each))


def page_as_submitted(html: str, address: str, copies: CopySet, banner: str, code: str = "") -> str:
    """The copy of the page that stands at `address`; `banner` is put above everything else that is seen.

    `code` is the drawing that leads from a printed sheet to the live page.
    """
    place = copies.address_of(address)

    def retarget(tag: str, target: str) -> str:
        meant = resolved(target, address)
        if meant is None:
            return target
        anchor = target.partition("#")[2]
        if meant in copies.addresses:
            inside = urls.href(copies.address_of(meant), seen_from=place)
            return f"{inside}#{anchor}" if anchor else inside
        return urls.href(meant, seen_from=place)

    copier = _Copier(retarget, banner, code)
    copier.feed(html)
    copier.close()
    return "".join(copier.parts)


def checksums(files: Iterable[tuple[str, str]]) -> str:
    """Names with their digests as `sha256sum -c` reads them."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(files))
