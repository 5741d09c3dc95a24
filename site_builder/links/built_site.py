"""Does the finished site hold together: every internal link and anchor resolves, nothing is fetched from elsewhere."""

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import unquote, urlsplit

from site_builder import urls
from site_builder.issues import rules
from site_builder.issues.hints import NO_HINT
from site_builder.issues.issue import Issue, Rule
from site_builder.issues.place import Place

_TAG_NAME = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)\s")
_ATTRIBUTE = re.compile(r"""\s(?=[hsapi])(href|src|srcset|action|poster|id)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)['\"]?\s*\)|@import\s+['\"]([^'\"]+)['\"]")
_PLAIN_PATH = re.compile(r"(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*(?:[A-Za-z0-9_-][A-Za-z0-9._-]*)?(?<!^)")
"""A path below the site's folder in its shortest form."""
_LEAVES_THE_SITE = frozenset({"http", "https", "mailto", "tel"})
_ONLY_LINKED = frozenset({"a", "area"})


@dataclass(slots=True)
class _Found:
    """What one file of the site points at, and the places it offers."""

    links: list[tuple[str, str]] = field(default_factory=list)
    anchors: Counter[str] = field(default_factory=Counter)


def _read_html(html: str) -> _Found:
    found = _Found()
    for attribute in _ATTRIBUTE.finditer(html):
        start = html.rfind("<", 0, attribute.start())
        tag = _TAG_NAME.match(html, start) if start >= 0 else None
        if tag is None or html.find(">", start, attribute.start()) >= 0:
            # What stands between tags is only text.
            continue
        name, double, single = attribute.groups()
        value = unescape(double or single or "")
        if name == "id":
            found.anchors[value] += 1
        elif name == "srcset":
            found.links += [(tag[1].lower(), part.split()[0]) for part in value.split(",") if part.strip()]
        else:
            found.links.append((tag[1].lower(), value))
    return found


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


class _SiteCheck:
    """Reads the files of one site and collects what does not hold."""

    def __init__(self, known: frozenset[str], sources: Mapping[str, Place], base_url: str) -> None:
        self.known, self.sources = known, sources
        self.base_path = urlsplit(base_url).path or "/"
        self.anchors: dict[str, frozenset[str]] = {}
        self.wanted: list[tuple[str, str, str, str]] = []
        self.issues: list[Issue] = []

    def report(self, rule: Rule, file: str, **values: str) -> None:
        page = file.removesuffix("index.html")
        self.issues.append(rule.at(self.sources.get(file, Place(file)), page=page, **values))

    def read(self, file: str, content: str) -> None:
        found = _read_css(content) if file.endswith(".css") else _read_html(content)
        self.anchors[file] = frozenset(found.anchors)
        for anchor in sorted(anchor for anchor, count in found.anchors.items() if count > 1):
            self.report(rules.ANCHOR_REPEATED, file, anchor=anchor)
        for tag, target in found.links:
            if not _leaves_the_site(target):
                self._inside(file, target)
            elif tag not in _ONLY_LINKED and not _is_canonical(tag, content, target):
                self.report(rules.REQUEST_OUTSIDE, file, target=target)

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
