"""Does the finished site hold together: every internal link and anchor resolves, nothing is fetched from elsewhere."""

import posixpath
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from urllib.parse import unquote, urlsplit

from site_builder.language import urls
from site_builder.language.problems.message_values import NO_HINT
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue, Rule
from site_builder.language.problems.rule import error
from site_builder.reading.html.links import PageLinks, read_page, read_style

LINK_DEAD = error(
    "link-dead",
    "หน้า /{page} มีลิงก์ไป “{target}” ซึ่งไม่มีอยู่ในเว็บไซต์{hint_th}",
    "the page /{page} links to “{target}”, which the site does not hold{hint_en}",
    "แก้ลิงก์ในไฟล์นี้ ลิงก์ในเว็บไซต์เดียวกันเขียนเช่น /2566/measures/",
    "correct the link in this file; one within the site is written like /2566/measures/",
)
ANCHOR_DEAD = error(
    "anchor-dead",
    "หน้า /{page} มีลิงก์ไปตำแหน่ง “{target}” ซึ่งไม่มีอยู่ในหน้านั้น",
    "the page /{page} links to “{target}”, and that page has no such place",
    "แก้ส่วนหลังเครื่องหมาย # ให้ตรงกับรหัสของหัวข้อ",
    "correct the part after #",
)
ANCHOR_REPEATED = error(
    "anchor-repeated",
    "หน้า /{page} มีรหัสตำแหน่ง “{anchor}” ซ้ำกัน",
    "the page /{page} holds the id “{anchor}” twice",
    "ตั้งรหัสหัวข้อให้ไม่ซ้ำ เช่น ## หัวข้อ {{ #name }}",
    "give the headings different ids",
)
REQUEST_OUTSIDE = error(
    "request-outside",
    "หน้า /{page} จะเรียกไฟล์จากเว็บไซต์อื่น “{target}”",
    "the page /{page} would fetch “{target}” from another host",
    "เก็บภาพหรือไฟล์นั้นไว้ใน content แล้วอ้างไฟล์ของเราเอง",
    "keep a copy in content and refer to that",
)


_LEAVES_THE_SITE = frozenset({"http", "https", "mailto", "tel"})
_OUTSIDE = "/"
"""No file of the site is called so."""


def check_links(
    files: Iterable[str], read: Callable[[str], bytes], sources: Mapping[str, Place], base_url: str
) -> tuple[Issue, ...]:
    """Every dead link, dead or repeated anchor and outside request among the files of a site.

    `files` are paths below the site's folder, `read` gives their bytes, `sources` tells where a page comes from.
    """
    check = _SiteCheck(frozenset(files), read, sources, base_url)
    for file in filter(_has_links, sorted(check.known)):
        check.judge(file)
    check.judge_anchors()
    return tuple(check.issues)


class _SiteCheck:
    """Reads the files of one site and collects what does not hold."""

    def __init__(
        self, known: frozenset[str], read: Callable[[str], bytes], sources: Mapping[str, Place], base_url: str
    ) -> None:
        self.known, self.read, self.sources = known, read, sources
        self.base_path = urlsplit(base_url).path or "/"
        self.offered: dict[str, str] = {}
        """The anchors of each page, one to a line: as single texts they would weigh five times as much."""
        self.wanted: defaultdict[str, set[str]] = defaultdict(set)
        self.folder_above: str | None = None
        self.shared: set[str] = set()
        """Links that were right on one page of a folder and are so on all: they leave the site, or begin with `../`."""
        self.issues: list[Issue] = []

    def report(self, rule: Rule, file: str, **values: str) -> None:
        page = urls.address_of_file(file)
        self.issues.append(rule.at(self.sources.get(file, Place(file)), page=page, **values))

    def judge(self, file: str) -> None:
        """Judges one file; whether the anchors it points at are there is said when all files were read."""
        page = self._links_of(file)
        self.offered[file] = "\n".join(page.anchors)
        for anchor in sorted(anchor for anchor, count in Counter(page.anchors).items() if count > 1):
            self.report(ANCHOR_REPEATED, file, anchor=anchor)
        folder_above = posixpath.dirname(posixpath.dirname(file)) if "/" in file else None
        if folder_above != self.folder_above:
            self.folder_above, self.shared = folder_above, set()
        for target in page.followed:
            if target not in self.shared:
                if _leaves_the_site(target):
                    self.shared.add(target)
                else:
                    self._judge_inside(file, target)
        for target in page.loaded:
            if _leaves_the_site(target):
                self.report(REQUEST_OUTSIDE, file, target=target)
            elif target not in self.shared:
                self._judge_inside(file, target)

    def _judge_inside(self, file: str, target: str) -> None:
        meant, anchor = self._meant(file, target)
        if meant not in self.known:
            self.report(LINK_DEAD, file, target=target, **NO_HINT)
            return
        if anchor:
            self.wanted[meant].add(anchor)
        if target.startswith("../"):
            self.shared.add(target)

    def judge_anchors(self) -> None:
        """Reports each link to an anchor that is not there. Who points at one is looked up again: it is rare."""
        dead = {
            (file, anchor)
            for file, anchors in self.wanted.items()
            for anchor in anchors.difference(self.offered.get(file, "").split("\n"))
        }
        for file in filter(_has_links, sorted(self.known) if dead else ()):
            page = self._links_of(file)
            for target in (*page.followed, *page.loaded):
                if not _leaves_the_site(target) and self._meant(file, target) in dead:
                    self.report(ANCHOR_DEAD, file, target=target)

    def _links_of(self, file: str) -> PageLinks:
        content = self.read(file)
        return read_style(content.decode(errors="replace")) if file.endswith(".css") else read_page(content)

    def _meant(self, file: str, target: str) -> tuple[str, str]:
        """File and anchor that a link in `file` means, whether or not they are there."""
        before, _, anchor = target.partition("#")
        if not before:
            return file, unquote(anchor)
        path = unquote(before.partition("?")[0])
        if file == urls.NOT_FOUND:
            # It is shown at every address, so its links begin with the site's own path.
            path = path.removeprefix(self.base_path)
        address = urls.resolve(path, seen_from=file)
        return _OUTSIDE if address is None else urls.output_file(address), unquote(anchor)


def _leaves_the_site(target: str) -> bool:
    if target.startswith("//"):
        return True
    try:
        return ":" in target and urlsplit(target).scheme in _LEAVES_THE_SITE
    except ValueError:
        # Not even an address, such as `http://[x`: it resolves to nothing here and is reported as dead.
        return False


def _has_links(file: str) -> bool:
    return file.endswith((".html", ".css"))
