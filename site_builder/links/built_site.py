"""Does the finished site hold together: every internal link and anchor resolves, nothing is fetched from elsewhere."""

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from itertools import chain
from urllib.parse import unquote, urlsplit

from site_builder import urls
from site_builder.issues import rules
from site_builder.issues.hints import NO_HINT
from site_builder.issues.issue import Issue, Rule
from site_builder.issues.place import Place

_TAG_NAME = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)\s")
_NAMES = r"(?:(?<=\s(id)=)|(?<=\s(srcset)=)|(?<=\shref=)|(?<=\ssrc=)|(?<=\saction=)|(?<=\sposter=))"
_ATTRIBUTE = re.compile(rf"""={_NAMES}\s*(?:"([^"]*)"|'([^']*)')""")
"""Looked for by its sign of equality, of which a page holds far fewer than blanks."""
_BLANK_BEFORE_EQUAL = re.compile(r"(?<=[a-z])\s+(?==)")
_CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)['\"]?\s*\)|@import\s+['\"]([^'\"]+)['\"]")
_PLAIN_PATH = re.compile(r"(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*(?:[A-Za-z0-9_-][A-Za-z0-9._-]*)?(?<!^)")
"""A path below the site's folder in its shortest form."""
_PLAIN_LINK = re.compile(r"((?:\.\./)*)((?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*(?:[A-Za-z0-9_-][A-Za-z0-9._-]*)?)(?<!^)")
"""A relative link with nothing to decode: so many folders up, then such a path."""
_SHARED_PARTS = (("<header>", "</header>"), ('<footer class="foot">', "</footer>"))
"""Where the parts of a page begin and end that are the same on all pages of a folder."""
_LEAVES_THE_SITE = frozenset({"http", "https", "mailto", "tel"})
_ONLY_LINKED = frozenset({"a", "area"})


@dataclass(slots=True)
class _Found:
    """What one file of the site points at, and the places it offers."""

    links: list[tuple[str, str]] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)


def _read_html(html: str) -> _Found:
    found = _Found()
    if any(f"{blank}=" in html for blank in " \n\t\r\f\v"):
        html = _BLANK_BEFORE_EQUAL.sub("", html)
    for attribute in _ATTRIBUTE.finditer(html):
        start = html.rfind("<", 0, attribute.start())
        tag = _TAG_NAME.match(html, start) if start >= 0 else None
        if tag is None or html.find(">", start, attribute.start()) >= 0:
            # What stands between tags is only text.
            continue
        is_id, is_set, double, single = attribute.groups()
        value = unescape(double or single or "")
        if is_id:
            found.anchors.append(value)
        elif is_set:
            found.links += [(tag[1].lower(), part.split()[0]) for part in value.split(",") if part.strip()]
        else:
            found.links.append((tag[1].lower(), value))
    return found


def _parts(html: str) -> Iterator[tuple[str, bool]]:
    """The parts of a page in their order, each with whether many pages may share it, the shared ones whole elements.

    A page that holds such an element twice, or what looks like one, is one part.
    """
    marks = [mark for pair in _SHARED_PARTS for mark in pair]
    places = [html.find(mark) for mark in marks]
    if places[0] < 0 or places != sorted(places) or any(html.count(mark) != 1 for mark in marks):
        yield html, False
        return
    begun = 0
    for number in range(0, len(marks), 2):
        start, end = places[number], places[number + 1] + len(marks[number + 1])
        yield html[begun:start], False
        yield html[start:end], True
        begun = end
    yield html[begun:], False


def _read_css(css: str) -> _Found:
    return _Found(links=[("style", first or second) for first, second in _CSS_URL.findall(css)])


def _is_canonical(tag: str, html: str, target: str) -> bool:
    return tag == "link" and f'rel="canonical" href="{target}"' in html


def _resolve(file: str, path: str, base_path: str) -> str | None:
    """The file of the site a link means, or None when it leads out of the site's folder."""
    if path.startswith("/"):
        if file != urls.NOT_FOUND or not path.startswith(base_path):
            return None
        joined = path.removeprefix(base_path)
    else:
        folder, _, _ = file.rpartition("/")
        while path.startswith("../") and folder:
            folder, path = folder.rpartition("/")[0], path[3:]
        joined = f"{folder}/{path}" if folder else path
    if _PLAIN_PATH.fullmatch(joined):
        return f"{joined}index.html" if joined.endswith("/") else joined
    ends_in_slash = joined.endswith("/") or not joined
    target = posixpath.normpath(joined) if joined else "."
    if target == ".." or target.startswith("../"):
        return None
    if target == ".":
        return "index.html"
    return f"{target}/index.html" if ends_in_slash else target


def _folders_above(file: str) -> list[str]:
    """The folder of a file, then each one above it up to the site's own, which is empty; the others end in `/`."""
    found = [file[: file.rfind("/") + 1]]
    while found[-1]:
        found.append(found[-1][: found[-1].rfind("/", 0, -1) + 1])
    return found


class _SiteCheck:
    """Reads the files of one site and collects what does not hold."""

    def __init__(self, known: frozenset[str], sources: Mapping[str, Place], base_url: str) -> None:
        self.known, self.sources = known, sources
        self.base_path = urlsplit(base_url).path or "/"
        self._read: dict[str, _Found] = {}
        self.anchors: dict[str, frozenset[str]] = {}
        self.wanted: list[tuple[str, str, str, str]] = []
        self.issues: list[Issue] = []

    def report(self, rule: Rule, file: str, **values: str) -> None:
        page = file.removesuffix("index.html")
        self.issues.append(rule.at(self.sources.get(file, Place(file)), page=page, **values))

    def read(self, file: str, content: str) -> None:
        found = [_read_css(content)] if file.endswith(".css") else [*self._found_in(content)]
        anchors = [anchor for part in found for anchor in part.anchors]
        self.anchors[file] = frozenset(anchors)
        if len(self.anchors[file]) < len(anchors):
            for anchor in sorted(anchor for anchor, count in Counter(anchors).items() if count > 1):
                self.report(rules.ANCHOR_REPEATED, file, anchor=anchor)
        above = _folders_above(file)
        for tag, target in chain.from_iterable(part.links for part in found):
            if not _leaves_the_site(target):
                if not self._is_plainly_there(above, target):
                    self._inside(file, target)
            elif tag not in _ONLY_LINKED and not _is_canonical(tag, content, target):
                self.report(rules.REQUEST_OUTSIDE, file, target=target)

    def _found_in(self, html: str) -> Iterator[_Found]:
        """What the parts of a page point at; a part that pages share is read on the first of them only."""
        for part, is_shared in _parts(html):
            known = self._read.get(part) if is_shared else None
            found = known or _read_html(part)
            if is_shared and not known:
                self._read[part] = found
            yield found

    def _is_plainly_there(self, above: Sequence[str], target: str) -> bool:
        """Whether a link, seen from a file below these folders, leads to a file: nearly every one does, and simply."""
        link = _PLAIN_LINK.fullmatch(target)
        if not link:
            return False
        up, path = link.groups()
        levels = len(up) // len("../")
        if levels >= len(above):
            return False
        resolved = above[levels] + path
        return (resolved if path and path[-1] != "/" else f"{resolved}index.html") in self.known

    def _inside(self, file: str, target: str) -> None:
        path, _, anchor = target.partition("#")
        resolved = _resolve(file, unquote(path.partition("?")[0]), self.base_path) if path else file
        if resolved is None or resolved not in self.known:
            self.report(rules.LINK_DEAD, file, target=target, **NO_HINT)
        elif anchor:
            self.wanted.append((file, target, resolved, unquote(anchor)))

    def finish(self) -> tuple[Issue, ...]:
        for file, target, resolved, anchor in self.wanted:
            if anchor not in self.anchors.get(resolved, frozenset()):
                self.report(rules.ANCHOR_DEAD, file, target=target)
        return tuple(self.issues)


def check_links(
    files: Iterable[str], read: Callable[[str], bytes], sources: Mapping[str, Place], base_url: str
) -> tuple[Issue, ...]:
    """Every dead link, dead or repeated anchor and outside request among the files of a site.

    `files` are paths below the site's folder, `read` gives their bytes, `sources` tells where a page comes from.
    """
    known = frozenset(files)
    check = _SiteCheck(known, sources, base_url)
    for file in sorted(known):
        if file.endswith((".html", ".css")):
            check.read(file, read(file).decode(errors="replace"))
    return check.finish()


def _leaves_the_site(target: str) -> bool:
    if ":" not in target:
        return target.startswith("//")
    try:
        return target.startswith("//") or urlsplit(target).scheme in _LEAVES_THE_SITE
    except ValueError:
        # Not even an address, such as `http://[x`: it resolves to nothing here and is reported as dead.
        return False
