"""Every habit of a host gets its code, from the network to the report; the hosts are on this machine."""

import gzip
import json
import ssl
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from msgspec.structs import replace

from site_builder.building.releases.manifest import Manifest
from site_builder.web.visits.browser import Browser
from site_builder.web.visits.visit import Why
from tests.web.verify.sites import FILES, HOME, LIMITS, OLD, codes, local_site, page, round_over, with_manifest
from tools.misbehaving.cases import HTML, Reply
from tools.misbehaving.certificates import Issuer
from tools.misbehaving.served_site import Habit, Request, faithful, served

ITEMS = {"2566/oit/o15/", "2566/oit/o42/"}
PAGES = {"", "2566/", "2566/measures/", "404.html"} | ITEMS
DOOR = page("เข้าสู่ระบบ").replace(b"</body>", b'<input type="password"></body>')


class Case(NamedTuple):
    """A habit, and the codes it owes with the addresses below the base."""

    habit: Habit
    expected: dict[str, set[str]]


def on(wanted: Callable[[str], bool], change: Callable[[Reply], Reply]) -> Habit:
    """Changes the answers to these paths of the site itself, where something is found there."""

    def habit(request: Request, reply: Reply) -> Reply:
        found = request.is_secure and reply.status == 200 and wanted(request.path.lstrip("/"))
        return change(reply) if found and request.host == "ita.office.example" else reply

    return habit


def ends(*endings: str) -> Callable[[str], bool]:
    return lambda path: path.endswith(endings) and path != "manifest.json"


def is_page(path: str) -> bool:
    return path.endswith(("/", ".html")) or not path


def is_manifest(path: str) -> bool:
    return path == "manifest.json"


def headers(**told: str) -> Callable[[Reply], Reply]:
    return lambda reply: reply._replace(headers={**reply.headers, **{k.replace("_", "-"): v for k, v in told.items()}})


def body(change: Callable[[bytes], bytes]) -> Callable[[Reply], Reply]:
    return lambda reply: reply._replace(body=change(reply.body))


def instead(reply: Reply) -> Callable[[Reply], Reply]:
    return lambda _: reply


def to(place: str) -> Reply:
    return Reply(302, b"", {"Location": place})


def inject(more: bytes) -> Callable[[Reply], Reply]:
    return body(lambda content: content.replace(b"</body>", more + b"</body>"))


def hide_mail(content: bytes) -> bytes:
    hidden = b'<a href="/cdn-cgi/l/email-protection#12"><span class="__cf_email__" data-cfemail="12">x</span></a>'
    script = b'<script src="/cdn-cgi/scripts/5c5dd728/cloudflare-static/email-decode.min.js"></script>'
    return content.replace(b'<a href="mailto:ita@office.example">ita@office.example</a>', hidden + script)


def without_index(request: Request, reply: Reply) -> Reply:
    found = reply.status == 200 and request.path.endswith("/") and request.is_secure
    return Reply(403, b"Forbidden", HTML) if found else reply


def listing(request: Request, reply: Reply) -> Reply:
    found = reply.status == 200 and request.path.endswith("/") and request.is_secure
    return Reply(200, page("Index of /"), HTML) if found else reply


def without_slash(answer: Callable[[Request], Reply]) -> Habit:
    def habit(request: Request, reply: Reply) -> Reply:
        asked = request.is_secure and reply.status == 301 and request.host == "ita.office.example"
        return answer(request) if asked else reply

    return habit


def wrong(answer: Reply) -> Habit:
    return lambda request, reply: answer if reply.status == 404 else reply


def plain(answer: Callable[[Request], Reply]) -> Habit:
    return lambda request, reply: reply if request.is_secure else answer(request)


def former(answer: Callable[[Request], Reply]) -> Habit:
    def habit(request: Request, reply: Reply) -> Reply:
        return answer(request) if request.host == "old.office.example" and request.is_secure else reply

    return habit


def once(request: Request, reply: Reply) -> Reply:
    return Reply(503, b"busy", HTML) if request.before == 0 and reply.status == 200 else reply


O42 = {"2566/oit/o42/"}
WITHOUT_SLASH = {"2566/oit/o15", "2566/oit/o42"}
MANIFEST = {"manifest.json"}
PAPER = {"2566/evidence/ev-003.pdf"}
UNKNOWN = {"no-such-page/", "no-such-paper.pdf"}
OLD_ITEMS = {f"{OLD}{item}" for item in ITEMS}
HTTP = {"http://ita.office.example/", *(f"http://ita.office.example/{item}" for item in ITEMS)}
CASES = {
    "faithful": Case(faithful, {}),
    "fails once": Case(once, {}),
    "packed": Case(
        on(lambda path: True, lambda r: headers(Content_Encoding="gzip")(r._replace(body=gzip.compress(r.body)))), {}
    ),
    "asks for a name": Case(
        on(lambda path: path != "manifest.json", instead(Reply(401, b"", {"WWW-Authenticate": "Basic"}))),
        {"live-login": PAGES | {path for path in FILES if not path.endswith(".html")}},
    ),
    "leads to a door": Case(
        lambda q, r: Reply(200, DOOR, HTML) if q.path == "/login" else on(ends("o42/"), instead(to("/login")))(q, r),
        {"live-login": O42},
    ),
    "shows a door": Case(on(ends("o42/"), instead(Reply(200, DOOR, HTML))), {"live-login": O42}),
    "refuses papers": Case(on(ends(".pdf"), instead(Reply(403, b"no", HTML))), {"live-refused": PAPER}),
    "lost papers": Case(on(ends(".pdf"), instead(Reply(404, b"no", HTML))), {"live-missing": PAPER}),
    "says gone": Case(on(ends("o42/"), instead(Reply(200, page("ไม่พบหน้า"), HTML))), {"live-missing": O42}),
    "fails": Case(on(ends("o42/"), instead(Reply(500, b"x", HTML))), {"live-status": O42}),
    "hangs": Case(on(ends("o42/"), instead(Reply(how="hang"))), {"live-no-answer": O42}),
    "leads elsewhere": Case(on(ends("o42/"), instead(to("https://else.example/x"))), {"live-elsewhere": O42}),
    "leads to the first page": Case(on(ends("o42/"), instead(to("/"))), {"live-elsewhere": O42}),
    "no directory index": Case(without_index, {"live-directory-index": PAGES - {"404.html"}}),
    "lists folders": Case(listing, {"live-directory-index": PAGES - {"404.html"}}),
    "papers as bytes": Case(
        on(ends(".pdf", ".xlsx"), headers(Content_Type="application/octet-stream")), {"live-download": PAPER}
    ),
    "papers attached": Case(on(ends(".pdf"), headers(Content_Disposition="attachment")), {"live-download": PAPER}),
    "style as text": Case(on(ends(".css"), headers(Content_Type="text/plain")), {"live-type": {"assets/site.css"}}),
    "no type": Case(on(ends("o42/"), headers(Content_Type="")), {"live-type": O42}),
    "workbook as text": Case(
        on(ends(".xlsx"), headers(Content_Type="text/plain")), {"live-type": {"2566/evidence/ev-004.xlsx"}}
    ),
    "drawing as text": Case(on(ends(".svg"), headers(Content_Type="text/xml")), {"live-type": {"assets/seal.svg"}}),
    "pages in TIS-620 by name": Case(
        on(ends("o42/"), headers(Content_Type="text/html; charset=TIS-620")), {"live-charset": O42}
    ),
    "no charset": Case(on(is_page, headers(Content_Type="text/html")), {}),
    "hides mail": Case(on(is_page, body(hide_mail)), {"live-page-altered": PAGES}),
    "injects a script": Case(
        on(is_page, inject(b'<script async src="//ads.example/a.js"></script>')), {"live-page-altered": PAGES}
    ),
    "injects a script inside": Case(on(ends("o42/"), inject(b"<script>track()</script>")), {"live-page-altered": O42}),
    "injects a frame": Case(on(ends("o42/"), inject(b'<iframe src="/ad"></iframe>')), {"live-page-altered": O42}),
    "minifies": Case(on(ends("o42/"), body(lambda content: content.replace(b"\n", b""))), {"live-page-altered": O42}),
    "old copy": Case(on(ends("o42/"), body(lambda c: page("ของเก่า"))), {"live-file-differs": O42}),
    "text mode": Case(
        on(ends(".css"), body(lambda content: content.replace(b"\n", b"\r\n"))),
        {"live-file-differs": {"assets/site.css"}},
    ),
    "cut": Case(on(ends(".pdf"), body(lambda content: content[:50])), {"live-file-differs": PAPER}),
    "longer than anybody reads": Case(
        on(ends(".pdf"), body(lambda content: content + bytes(600_000))), {"live-file-differs": PAPER}
    ),
    "brotli unasked": Case(
        on(ends("o42/"), lambda r: headers(Content_Encoding="br")(r._replace(body=b"\x8b\x02\x80"))),
        {"live-file-differs": O42},
    ),
    "slash lost": Case(without_slash(lambda q: Reply(404, b"x", HTML)), {"live-slash": WITHOUT_SLASH}),
    "slash not asked for": Case(
        without_slash(lambda q: Reply(200, FILES[f"{q.path[1:]}/index.html"], HTML)),
        {"live-slash": WITHOUT_SLASH},
    ),
    "slash to another port": Case(
        without_slash(lambda q: to(f"http://lost.office.example:8080{q.path}/")),
        {"live-slash": WITHOUT_SLASH},
    ),
    "wrong address shown": Case(wrong(Reply(200, page("หน้าแรก"), HTML)), {"live-unknown-found": UNKNOWN}),
    "wrong address to the first page": Case(wrong(to("/")), {"live-unknown-found": UNKNOWN}),
    "wrong address refused": Case(wrong(Reply(403, b"x", HTML)), {"live-unknown-found": UNKNOWN}),
    "the host's own 404": Case(wrong(Reply(404, b"<h1>Not Found</h1>", HTML)), {"live-not-found-page": UNKNOWN}),
    "stays without a lock": Case(
        plain(lambda q: Reply(200, FILES.get(f"{q.path[1:]}index.html", b"x"), HTML)), {"live-http-plain": HTTP}
    ),
    "http to the first page": Case(
        plain(lambda q: to(HOME)), {"live-http-lost": HTTP - {"http://ita.office.example/"}}
    ),
    "http fails": Case(plain(lambda q: Reply(500, b"x", HTML)), {"live-http-lost": HTTP}),
    "old site to the first page": Case(former(lambda q: to(HOME)), {"live-former-lost": OLD_ITEMS}),
    "old site without pages": Case(former(lambda q: Reply(404, b"x", HTML)), {"live-former-lost": OLD_ITEMS | {OLD}}),
    "old site still there": Case(
        former(lambda q: Reply(200, page("เว็บเก่า"), HTML)), {"live-former-copy": OLD_ITEMS | {OLD}}
    ),
    "kept for a week": Case(on(is_page, headers(Cache_Control="public, max-age=604800")), {"live-cached-long": PAGES}),
    "kept for an hour": Case(on(is_page, headers(Cache_Control="max-age=3600")), {}),
    "files kept for a year": Case(on(ends(".css"), headers(Cache_Control="max-age=31536000, immutable")), {}),
    "kept from search": Case(on(ends("o42/"), headers(X_Robots_Tag="noindex, nofollow")), {"live-noindex": O42}),
    "no manifest": Case(on(is_manifest, instead(Reply(404, b"x", HTML))), {"live-manifest-missing": MANIFEST}),
    "another manifest": Case(on(is_manifest, body(lambda _: b'{"name": "app"}')), {"live-manifest-foreign": MANIFEST}),
    "manifest as bytes": Case(on(is_manifest, headers(Content_Type="text/html")), {"live-type": MANIFEST}),
    "a preview": Case(on(is_manifest, body(lambda _: Manifest(preview=True).as_bytes())), {"live-preview": {""}}),
}


@pytest.fixture(scope="module")
def issuer() -> Issuer:
    return Issuer()


@pytest.fixture(scope="module")
def context(issuer: Issuer) -> ssl.SSLContext:
    return issuer.context("ita.office.example", "old.office.example", "else.example")


@pytest.fixture(scope="module")
def browser(issuer: Issuer) -> Browser:
    return Browser(limits=LIMITS, trust=issuer.trust())


@pytest.mark.parametrize("name", CASES)
def test_a_habit_of_a_host_is_seen_through(name: str, context: ssl.SSLContext, browser: Browser) -> None:
    case = CASES[name]
    forwards = {"old.office.example": HOME}
    with served(with_manifest(FILES), case.habit, home=HOME, forwards=forwards, context=context) as (_, dial):
        told = round_over(dial, replace(browser, dial=dial), former=(OLD,), local=local_site(FILES))
    assert codes(told) == case.expected, [issue.line for issue in told.issues]
    assert told.left == 0


def messages(habit: Habit, context: ssl.SSLContext, browser: Browser, *, knows: bool = True) -> Iterator[str]:
    with served(with_manifest(FILES), habit, home=HOME, context=context) as (_, dial):
        told = round_over(dial, replace(browser, dial=dial), local=local_site(FILES) if knows else None)
    yield from (f"{issue.en} | {issue.th}" for issue in told.issues)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("hides mail", "Email Address Obfuscation"),
        ("minifies", "minified"),
        ("text mode", "FTP in text mode"),
        ("cut", "its end is missing (960 bytes expected, 50 came)"),
        ("brotli unasked", "nobody asked for"),
        ("old copy", "something else"),
    ],
)
def test_what_a_host_did_is_named(name: str, words: str, context: ssl.SSLContext, browser: Browser) -> None:
    [*told] = messages(CASES[name].habit, context, browser)
    assert told
    assert all(words in each for each in told), told


def test_a_script_is_named_without_the_release_at_hand(context: ssl.SSLContext, browser: Browser) -> None:
    [*told] = messages(CASES["injects a script"].habit, context, browser, knows=False)
    assert all("a script that is none of ours" in each for each in told)
    assert told


@pytest.mark.parametrize(
    ("names", "expired", "words"),
    [
        (("ita.office.example",), True, "expired"),
        (("www.office.example",), False, "another name"),
    ],
)
def test_a_bad_certificate_is_named_once_and_ends_the_round(
    names: tuple[str, ...], expired: bool, words: str, issuer: Issuer
) -> None:
    with served(with_manifest(FILES), home=HOME, context=issuer.context(*names, expired=expired)) as (_, dial):
        told = round_over(dial, Browser(dial, LIMITS, issuer.trust()))
    [issue] = told.issues
    assert issue.code == "live-certificate"
    assert words in issue.en


def test_an_issuer_nobody_knows_is_named(context: ssl.SSLContext) -> None:
    with served(with_manifest(FILES), home=HOME, context=context) as (_, dial):
        told = round_over(dial, Browser(dial, LIMITS))
    assert ["issuer is unknown" in issue.en for issue in told.issues] == [True]


def test_an_old_domain_with_a_bad_certificate_is_named_once(issuer: Issuer, browser: Browser) -> None:
    forwards = {"old.office.example": HOME}
    with served(with_manifest(FILES), home=HOME, forwards=forwards, context=issuer.context("ita.office.example")) as (
        _,
        dial,
    ):
        told = round_over(dial, replace(browser, dial=dial), former=(OLD,))
    assert codes(told) == {"live-certificate": {OLD}}


def test_a_lost_domain_is_told_once_with_what_hangs_on_it(context: ssl.SSLContext, browser: Browser) -> None:
    lost = "https://lost.office.example/ita/"
    with served(with_manifest(FILES), home=HOME, context=context) as (_, dial):
        told = round_over(dial, replace(browser, dial=dial), former=(lost,))
    [issue] = told.issues
    assert issue.code == "live-former-dead"
    assert "2 addresses" in issue.en
    assert told.left == 0


def test_a_host_that_nobody_knows_is_no_verdict() -> None:
    with served({}, home=HOME) as (_, dial):
        told = round_over(dial, base="http://lost.office.example/")
    assert (told.silent, told.issues) == (Why.NO_HOST, ())


def test_a_host_that_falls_silent_is_left_alone_and_nothing_is_taken_for_granted() -> None:
    home = "http://ita.office.example/"
    habit: Habit = lambda q, r: r if q.path == "/manifest.json" else Reply(how="hang")  # noqa: E731
    files = {**FILES, **{f"2566/oit/o{number}/index.html": page(str(number)) for number in range(1, 40)}}
    with served(with_manifest(files), habit, home=home) as (site, dial):
        told = round_over(dial, base=home)
        asked = len(site.asked)
    assert told.left > 30
    assert asked < 50
    assert "live-unfinished" in codes(told)


@pytest.mark.parametrize("told_to", ["User-agent: *\nDisallow: /\n", "User-agent: Googlebot\nDisallow: /ita/\n"])
def test_a_domain_that_bars_search_engines_is_named(told_to: str) -> None:
    home = "http://ita.office.example/ita/"
    files = {f"ita/{path}": content for path, content in with_manifest(FILES).items()}
    with served({**files, "robots.txt": told_to.encode()}, home=home) as (_, dial):
        told = round_over(dial, base=home)
    assert codes(told)["live-robots"] == {"http://ita.office.example/robots.txt"}


def test_a_host_that_knows_no_capitals_loses_a_file() -> None:
    home = "http://ita.office.example/"
    files = {**FILES, "assets/Seal.svg": b"<svg><g/></svg>\n"}
    habit: Habit = lambda q, r: r._replace(body=FILES["assets/seal.svg"]) if "Seal" in q.path else r  # noqa: E731
    with served(with_manifest(files), habit, home=home) as (_, dial):
        told = round_over(dial, base=home)
    [issue] = told.issues
    assert (issue.code, "capitals" in issue.en) == ("live-file-differs", True)


LEDGER: list[dict[str, object]] = [
    {"address": "2566/oit/o42/", "record": "2566/o42", "release": 1},
    {"address": "2566/evidence/ev-003.pdf", "record": "2566/ev-003", "release": 1, "sha256": "0" * 64},
    {"address": "2566/evidence/ev-003.pdf", "record": "withdrawn", "release": 2},
    {"address": "2566/evidence/ev-009.pdf", "record": "2566/ev-009", "release": 1},
    {"address": "2566/measures/m01/", "release": 1},
    {"record": "no address"},
    {"address": 7},
    {"address": "../secret"},
    {"address": "https://else.example/"},
]


def test_a_released_address_answers_for_ever_also_when_the_manifest_forgot_it() -> None:
    home = "http://ita.office.example/"
    files = with_manifest(FILES, LEDGER) | {"2566/measures/m01/index.html": page("มาตรการ 1")}
    with served(files, home=home) as (site, dial):
        told = round_over(dial, base=home)
        asked = " ".join(site.asked)
    assert codes(told) == {
        "live-ledger-unlisted": {"2566/evidence/ev-009.pdf", "2566/measures/m01/"},
        "live-ledger-dead": {"2566/evidence/ev-009.pdf"},
    }
    assert "secret" not in asked
    assert "else.example" not in asked


def test_only_what_was_submitted_is_asked_for_when_that_is_wanted() -> None:
    home = "http://ita.office.example/"
    with served(with_manifest(FILES), home=home) as (site, dial):
        round_over(dial, base=home, only_submitted=True)
        asked = {each.removeprefix(home) for each in site.asked}
    assert asked == {"manifest.json", "robots.txt", *UNKNOWN, *ITEMS, "2566/oit/o15", "2566/oit/o42"}


def test_items_are_asked_for_first_and_everything_is_asked_for_once() -> None:
    home = "http://ita.office.example/"
    with served(with_manifest(FILES), home=home) as (site, dial):
        round_over(dial, base=home, jobs=1)
        asked = [each.removeprefix(home) for each in site.asked]
    assert asked[0] == "manifest.json"
    assert set(asked[1:3]) == ITEMS
    # A page is also where its address without the slash leads, and robots.txt is a file of the site.
    assert {each for each in asked if asked.count(each) > 2} == set()
    assert {each for each in asked if asked.count(each) == 2} == ITEMS | {"robots.txt"}


def test_a_page_that_forwards_is_judged_as_the_page_it_is() -> None:
    home = "http://ita.office.example/"
    moved = page("ย้าย").replace(b"<title>", b'<meta http-equiv="refresh" content="0; url=../"><title>')
    with served(with_manifest({**FILES, "2566/old/index.html": moved}), home=home) as (_, dial):
        told = round_over(dial, base=home)
    assert codes(told) == {}


def test_the_json_of_a_manifest_that_a_host_rewrote_is_no_other_release() -> None:
    home = "http://ita.office.example/"
    files = with_manifest(FILES)
    rewritten = json.dumps(json.loads(files["manifest.json"])).encode()
    with served({**files, "manifest.json": rewritten}, home=home) as (_, dial):
        told = round_over(dial, base=home, local=local_site(FILES))
    assert codes(told) == {"live-file-differs": MANIFEST}
