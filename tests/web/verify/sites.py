"""A small site of ours, its manifest, and what a round over it finds."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from site_builder.building.releases.manifest import ListedFile, Manifest
from site_builder.web.verify.records import LocalSite
from site_builder.web.verify.verification import Verification, Wanted, verify
from site_builder.web.visits.browser import Browser, Dial, Limits
from site_builder.web.visits.queue import Manners
from tools.misbehaving.cases import PDF

HOME = "https://ita.office.example/"
OLD = "https://old.office.example/"
HURRIED = Manners(at_once=6, per_host=6, tries=2, pause=0.01, seconds=20.0, give_up=8)
LIMITS = Limits(connect=1.0, total=1.5)


def page(title: str) -> bytes:
    """A page as ours are: data in it, a script of our own, no script inside."""
    return (
        f'<!doctype html>\n<html lang="th">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        '<script type="application/ld+json">{"name": "ก"}</script>\n<script src="assets/site.js"></script>\n'
        f'</head>\n<body>\n<h1>{title}</h1>\n<p>ติดต่อ <a href="mailto:ita@office.example">ita@office.example</a></p>\n'
        "<p>รายงานผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส</p>\n</body>\n</html>\n"
    ).encode()


FILES: Mapping[str, bytes] = {
    "index.html": page("หน้าแรก"),
    "404.html": page("ไม่พบหน้า"),
    "2566/index.html": page("ปี 2566"),
    "2566/measures/index.html": page("มาตรการ"),
    "2566/oit/o15/index.html": page("ข้อ O15"),
    "2566/oit/o42/index.html": page("ข้อ O42"),
    "2566/evidence/ev-003.pdf": PDF * 20,
    "2566/evidence/ev-004.xlsx": b"PK\x03\x04" + bytes(range(256)) * 4,
    "data/2566/measures.csv": "\ufeffเลขที่,ชื่อ\r\n1,เปิดเผย\r\n".encode(),
    "data/2566/measures.json": b'{"a": 1}\n',
    "assets/site.css": b"body { color: #000; }\n",
    "assets/site.js": b"'use strict';\n",
    "assets/seal.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>\n",
    "assets/fonts/a.woff2": b"wOF2" + bytes(200),
    "robots.txt": b"User-agent: *\nAllow: /\n",
    "sitemap.xml": b"<urlset/>\n",
}


def manifest_of(files: Mapping[str, bytes], ledger: Sequence[Mapping[str, object]] = ()) -> Manifest:
    return Manifest({path: ListedFile.of(content) for path, content in files.items()}, "source", "0.2.0", tuple(ledger))


def with_manifest(files: Mapping[str, bytes], ledger: Sequence[Mapping[str, object]] = ()) -> dict[str, bytes]:
    """The files as they go out: the manifest among them."""
    return {**files, "manifest.json": manifest_of(files, ledger).as_bytes()}


def local_site(files: Mapping[str, bytes], ledger: Sequence[Mapping[str, object]] = ()) -> LocalSite:
    listed = manifest_of(files, ledger)
    return LocalSite(listed.as_bytes(), listed)


def round_over(
    dial: Dial,
    browser: Browser | None = None,
    base: str = HOME,
    former: tuple[str, ...] = (),
    local: LocalSite | None = None,
    only_submitted: bool = False,
    jobs: int = HURRIED.at_once,
) -> Verification:
    """One verification with short limits; `local` also knows the bytes of the small site."""
    wanted = Wanted(base, former, {}, only_submitted, local, FILES.get if local else lambda path: None)
    manners = replace(HURRIED, at_once=jobs, per_host=jobs)
    return verify(wanted, browser or Browser(dial, LIMITS), lambda count: lambda: None, manners)


def codes(told: Verification) -> dict[str, set[str]]:
    """The addresses of each code, as they are below the base."""
    found: dict[str, set[str]] = {}
    for issue in told.issues:
        assert "…" not in issue.line, issue.line
        found.setdefault(issue.code, set()).add(issue.place.file.removeprefix(told.base))
    return found
