"""Does the finished site hold together: every internal link and anchor resolves, nothing is fetched from elsewhere."""

import posixpath
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from html import unescape
from urllib.parse import unquote, urlsplit

from msgspec import Struct, field

from site_builder.building.link_check.plain_reading import Link, PlainPage, read_plainly
from site_builder.language import urls
from site_builder.language.problems import rules
from site_builder.language.problems.hints import NO_HINT
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue, Rule

_TAG_NAME = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)\s")
_NAMES = r"(?:(?<=\s(id)=)|(?<=\s(srcset)=)|(?<=\shref=)|(?<=\ssrc=)|(?<=\saction=)|(?<=\sposter=))"
_ATTRIBUTE = re.compile(rf"""={_NAMES}\s*(?:"([^"]*)"|'([^']*)')""")
"""Looked for by its sign of equality, of which a page holds far fewer than blanks."""
_BLANK_BEFORE_EQUAL = re.compile(r"(?<=[a-z])\s+(?==)")
_CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)['\"]?\s*\)|@import\s+['\"]([^'\"]+)['\"]")
_PLAIN_PATH = re.compile(r"(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*(?:[A-Za-z0-9_-][A-Za-z0-9._-]*)?")
"""A path below the site's folder in its shortest form, with nothing to decode."""
_LEAVES_THE_SITE = frozenset({"http", "https", "mailto", "tel"})
_OUTSIDE = "/"
"""A folder in which no file of the site lies."""
_PLAIN_OUTSIDE = re.compile(r"(?:https?://[a-z0-9.-]+|mailto:[a-z0-9.@-]+)(?:/[A-Za-z0-9./_-]*)?$")
"""What surely leaves the site; all else is taken apart."""
_ONLY_LINKED = frozenset({"a", "area"})


class _Found(Struct, frozen=True):
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
            found.links.extend((tag[1].lower(), part.split()[0]) for part in value.split(",") if part.strip())
        else:
            found.links.append((tag[1].lower(), value))
    return found


def _read_css(css: str) -> _Found:
    return _Found(links=[("style", first or second) for first, second in _CSS_URL.findall(css)])


def _read(file: str, text: str) -> _Found:
    return _read_css(text) if file.endswith(".css") else _read_html(text)


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
    ends_in_slash = joined.endswith("/") or not joined
    target = posixpath.normpath(joined) if joined else "."
    if target == ".." or target.startswith("../"):
        return None
    if target == ".":
        return "index.html"
    return f"{target}/index.html" if ends_in_slash else target


def _folders_above(file: str) -> dict[str, str]:
    """The folder of a file, and each one above it up to the site's own, by the beginning of a link that leads there."""
    folder = file[: file.rfind("/") + 1]
    found, up = {"": folder}, ""
    while folder:
        folder, up = folder[: folder.rfind("/", 0, -1) + 1], f"{up}../"
        found[up] = folder
    return found


def _plain_places(files: Iterable[str]) -> frozenset[str]:
    """What a plain link may lead to: every file with a plain name, and every folder with a page."""
    plain = [file for file in files if _PLAIN_PATH.fullmatch(file)]
    return frozenset(plain).union(map(urls.address_of_file, plain))


class _SiteCheck:
    """Reads the files of one site and collects what does not hold."""

    def __init__(
        self, known: frozenset[str], read: Callable[[str], bytes], sources: Mapping[str, Place], base_url: str
    ) -> None:
        self.known, self.read, self.sources = known, read, sources
        self.base_path = urlsplit(base_url).path or "/"
        self.places = _plain_places(known)
        self._parent = ""
        self._fine: set[Link] = set()
        """Links that are right on all pages of the folder `_parent`, such as those of head and foot."""
        self.offered: dict[str, str] = {}
        """The anchors of each page, one to a line: as single texts they would weigh five times as much."""
        self.wanted: defaultdict[str, set[str]] = defaultdict(set)
        self.issues: list[Issue] = []

    def report(self, rule: Rule, file: str, **values: str) -> None:
        page = file.removesuffix("index.html")
        self.issues.append(rule.at(self.sources.get(file, Place(file)), page=page, **values))

    def judge(self, file: str) -> None:
        """Judges one file; whether the anchors it points at are there is said when all files were read."""
        content = self.read(file)
        text = content.decode(errors="replace")
        plain = None if file.endswith(".css") else read_plainly(content, text)
        if plain is None or not self._holds(file, plain):
            self._judge_with_care(file, text)

    def _holds(self, file: str, page: PlainPage) -> bool:
        """Whether nothing is wrong with a page. It is read again for what is."""
        self.offered[file] = "\n".join(page.ids)
        if len(set(page.ids)) < len(page.ids):
            return False
        above = _folders_above(file)
        parent = above.get("../", _OUTSIDE)
        if parent != self._parent:
            self._parent, self._fine = parent, set()
        rest = page.links - self._fine
        if not all(self._is_right(file, above, link) for link in rest):
            return False
        self._fine.update(link for link in rest if link[2].startswith(("../", "https:")))
        return True

    def _is_right(self, file: str, above: Mapping[str, str], link: Link) -> bool:
        """Whether a link in a file below these folders leads to a file; nearly every one does, and simply."""
        may_leave, canonical, written = link
        path, _, anchor = written.partition("#")
        up, dots, name = path.rpartition("../")
        target = f"{above.get(up + dots, _OUTSIDE)}{name}" if path else file
        if target in self.places and "&" not in written:
            if anchor:
                self._want(urls.output_file(target), anchor)
            return True
        meant = unescape(written)
        if _leaves_the_site(meant):
            return bool(may_leave or canonical)
        return self._goes_inside(file, meant)

    def _judge_with_care(self, file: str, text: str) -> None:
        found = _read(file, text)
        self.offered[file] = "\n".join(found.anchors)
        for anchor in sorted(anchor for anchor, count in Counter(found.anchors).items() if count > 1):
            self.report(rules.ANCHOR_REPEATED, file, anchor=anchor)
        for tag, target in found.links:
            if not _leaves_the_site(target):
                if not self._goes_inside(file, target):
                    self.report(rules.LINK_DEAD, file, target=target, **NO_HINT)
            elif tag not in _ONLY_LINKED and not _is_canonical(tag, text, target):
                self.report(rules.REQUEST_OUTSIDE, file, target=target)

    def _target(self, file: str, link: str) -> str | None:
        """The file that a link in another means, whether or not it is there; None outside the site's folder."""
        path = link.partition("#")[0]
        return _resolve(file, unquote(path.partition("?")[0]), self.base_path) if path else file

    def _goes_inside(self, file: str, link: str) -> bool:
        target = self._target(file, link)
        if target is None or target not in self.known:
            return False
        anchor = link.partition("#")[2]
        if anchor:
            self._want(target, anchor)
        return True

    def _want(self, file: str, anchor: str) -> None:
        self.wanted[file].add(unquote(anchor))

    def finish(self) -> tuple[Issue, ...]:
        """Everything that does not hold. Who points at an anchor that is not there is looked up again: it is rare."""
        dead = {
            (file, anchor)
            for file, anchors in self.wanted.items()
            for anchor in anchors.difference(self.offered.get(file, "").split("\n"))
        }
        for file in filter(_is_read, sorted(self.known) if dead else ()):
            for _, link in _read(file, self.read(file).decode(errors="replace")).links:
                anchor = unquote(link.partition("#")[2])
                if not _leaves_the_site(link) and (self._target(file, link), anchor) in dead:
                    self.report(rules.ANCHOR_DEAD, file, target=link)
        return tuple(self.issues)


def _is_read(file: str) -> bool:
    return file.endswith((".html", ".css"))


def check_links(
    files: Iterable[str], read: Callable[[str], bytes], sources: Mapping[str, Place], base_url: str
) -> tuple[Issue, ...]:
    """Every dead link, dead or repeated anchor and outside request among the files of a site.

    `files` are paths below the site's folder, `read` gives their bytes, `sources` tells where a page comes from.
    """
    known = frozenset(files)
    check = _SiteCheck(known, read, sources, base_url)
    for file in sorted(known):
        if _is_read(file):
            check.judge(file)
    return check.finish()


def _leaves_the_site(target: str) -> bool:
    if target.startswith("//") or _PLAIN_OUTSIDE.match(target):
        return True
    try:
        return ":" in target and urlsplit(target).scheme in _LEAVES_THE_SITE
    except ValueError:
        # Not even an address, such as `http://[x`: it resolves to nothing here and is reported as dead.
        return False
