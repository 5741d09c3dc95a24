"""The judge alone: records of visits in, issues out; no host, no clock."""

from collections.abc import Mapping
from typing import NamedTuple

import pytest

from site_builder.building.releases.manifest import ListedFile, Manifest
from site_builder.web.verify import media_types
from site_builder.web.verify.judge import judge
from site_builder.web.verify.records import AddressToOpen, Alteration, Asked, OpenedAddress, ServedSite
from site_builder.web.visits.visit import Why
from tests.conftest import ROOT
from tools.write_rules import declarations

BASE = "https://ita.office.example/ita/"
LISTED = ListedFile(10, "a" * 64)
HTML = {"content-type": "text/html; charset=utf-8"}
SITE = ServedSite(BASE, Manifest({"2566/oit/o42/index.html": LISTED}))
PAGE = AddressToOpen(Asked.FILE, f"{BASE}2566/oit/o42/", "2566/oit/o42/index.html", LISTED, f"{BASE}2566/oit/o42/")


def paper(path: str) -> AddressToOpen:
    return AddressToOpen(Asked.FILE, BASE + path, path, LISTED, BASE + path)


def right(question: AddressToOpen = PAGE, headers: Mapping[str, str] = HTML, **more: object) -> OpenedAddress:
    told: dict[str, object] = {"status": 200, "headers": headers, "digest": LISTED.sha256, "size": 10, **more}
    return OpenedAddress(question, Why.OPENED, **told)  # type: ignore[arg-type]


NO_VALUE = "…"


def found(*seen: OpenedAddress, left: int = 0) -> list[str]:
    issues = judge(SITE, seen, [PAGE] * left)
    assert [issue.line for issue in issues if NO_VALUE in issue.line] == []
    return [issue.code for issue in issues]


class Row(NamedTuple):
    seen: OpenedAddress
    codes: list[str]


ASKS_SLASH = AddressToOpen(Asked.WITHOUT_SLASH, f"{BASE}2566/oit/o42", PAGE.path, LISTED, PAGE.address)
PLAIN = AddressToOpen(Asked.PLAIN_HTTP, PAGE.address.replace("https", "http"), PAGE.path, LISTED, PAGE.address)
ROBOTS = AddressToOpen(Asked.ROBOTS, "https://ita.office.example/robots.txt")
ROWS = {
    "right": Row(right(), []),
    "as long as patience": Row(right(waited=10.0), []),
    "slow": Row(right(waited=10.1), ["live-slow"]),
    "a day in caches": Row(right(headers={**HTML, "cache-control": "max-age=86400"}), []),
    "two days in caches": Row(
        right(headers={**HTML, "cache-control": "private, max-age=172800"}), ["live-cached-long"]
    ),
    "days in shared caches": Row(right(headers={**HTML, "cache-control": "s-maxage=999999"}), ["live-cached-long"]),
    "asked again each time": Row(right(headers={**HTML, "cache-control": "no-cache, max-age=999999"}), []),
    "none for robots": Row(right(headers={**HTML, "x-robots-tag": "none"}), ["live-noindex"]),
    "robots of one kind": Row(right(headers={**HTML, "x-robots-tag": "max-snippet: 50"}), []),
    "several faults": Row(
        right(headers={"content-type": "application/octet-stream", "x-robots-tag": "noindex"}, waited=30.0),
        ["live-download", "live-slow", "live-noindex"],
    ),
    "not opened": Row(OpenedAddress(PAGE, Why.TIME_OUT), ["live-no-answer"]),
    "gone": Row(OpenedAddress(PAGE, Why.NOT_FOUND, 410), ["live-missing"]),
    "for legal reasons": Row(OpenedAddress(PAGE, Why.STRANGE, 451), ["live-refused"]),
    "teapot": Row(OpenedAddress(PAGE, Why.STRANGE, 418), ["live-status"]),
    "to login by a proxy": Row(OpenedAddress(PAGE, Why.LOGIN, 407), ["live-login"]),
    "right page on another host": Row(right(hops=("https://www.office.example/",)), ["live-elsewhere"]),
    "empty": Row(right(digest="", size=0, alterations=(Alteration.EMPTY,)), ["live-file-differs"]),
    "altered": Row(right(digest="", alterations=(Alteration.FRAME,)), ["live-page-altered"]),
    "page by its file's name": Row(
        OpenedAddress(
            AddressToOpen(Asked.INDEX_FILE, f"{BASE}x/index.html", "x/index.html", LISTED), Why.NOT_FOUND, 404
        ),
        [],
    ),
    "slash of a page that is wrong itself": Row(OpenedAddress(ASKS_SLASH, Why.NOT_FOUND, 404), []),
    "http to the right place": Row(OpenedAddress(PLAIN, Why.OPENED, 200, (PAGE.address,)), []),
    "http on through the right place": Row(OpenedAddress(PLAIN, Why.OPENED, 200, (PAGE.address, f"{BASE}login")), []),
    "http silent": Row(OpenedAddress(PLAIN, Why.UNREACHABLE), ["live-http-lost"]),
    "no robots.txt": Row(OpenedAddress(ROBOTS, Why.NOT_FOUND, 404), []),
    "robots.txt for others": Row(
        OpenedAddress(ROBOTS, Why.OPENED, 200, body=b"User-agent: *\nDisallow: /private/"), []
    ),
    "robots.txt in odd bytes": Row(OpenedAddress(ROBOTS, Why.OPENED, 200, body=b"\xff\xfe\x00"), []),
    "robots.txt against us": Row(
        OpenedAddress(ROBOTS, Why.OPENED, 200, body=b"User-agent: *\r\nDisallow: /ita\r\n"), ["live-robots"]
    ),
}


@pytest.mark.parametrize("name", ROWS)
def test_an_answer_has_its_issues(name: str) -> None:
    row = ROWS[name]
    assert found(row.seen) == row.codes


def test_a_page_without_its_slash_is_judged_beside_the_page() -> None:
    assert found(right(), OpenedAddress(ASKS_SLASH, Why.NOT_FOUND, 404)) == ["live-slash"]
    assert found(right(), OpenedAddress(ASKS_SLASH, Why.OPENED, 200, (PAGE.address,))) == []
    assert found(right(), OpenedAddress(ASKS_SLASH, Why.OPENED, 200)) == ["live-slash"]


def test_advice_stands_alone_for_it_is_told_once_for_many_addresses() -> None:
    rules = [each.rule for each in declarations() if each.room == "web/verify"]
    assert [rule.code for rule in rules if "{" in rule.advice_th + rule.advice_en] == []


def test_every_rule_is_tried() -> None:
    tests = [*(ROOT / "tests" / "web" / "verify").glob("*.py"), ROOT / "tests" / "cli" / "test_verify.py"]
    trying = "".join(path.read_text(encoding="utf-8") for path in tests)
    rules = [each.rule for each in declarations() if each.room == "web/verify"]
    assert [rule.code for rule in rules if f'"{rule.code}"' not in trying] == []


def test_questions_that_nobody_came_to_are_told() -> None:
    assert found(right(), left=3) == ["live-unfinished"]


@pytest.mark.parametrize("status", [200, 404])
def test_the_page_for_what_is_not_found_may_come_with_its_status(status: int) -> None:
    question = AddressToOpen(Asked.FILE, f"{BASE}404.html", "404.html", LISTED, f"{BASE}404.html")
    assert found(right(question, status=status)) == []


@pytest.mark.parametrize(
    ("path", "header", "codes"),
    [
        ("a.pdf", "application/pdf", []),
        ("a.pdf", "Application/PDF;charset=UTF-8", []),
        ("a.pdf", "text/html", ["live-type"]),
        ("a.pdf", "", ["live-type"]),
        ("a.pdf", "application/force-download", ["live-download"]),
        ("A.PDF", "application/octet-stream", ["live-download"]),
        ("a.css", "text/css", []),
        ("a.css", "text/plain", ["live-type"]),
        ("a.js", "application/javascript; charset=utf-8", []),
        ("a.js", "text/javascript; charset=tis-620", ["live-charset"]),
        ("a.js", "application/json", ["live-type"]),
        ("a.svg", "image/svg+xml", []),
        ("a.svg", "application/octet-stream", ["live-download"]),
        ("a.woff2", "font/woff2", []),
        ("a.woff2", "application/octet-stream", []),
        ("a.woff2", "text/plain", ["live-type"]),
        ("a.csv", "text/csv; charset=windows-874", ["live-charset"]),
        ("a.csv", "application/vnd.ms-excel", []),
        ("a.json", "application/json", []),
        ("a.json", "text/html", ["live-type"]),
        ("a.xml", 'application/xml; charset="utf-8"', []),
        ("a.xml", "text/html", ["live-type"]),
        ("a.webp", "image/webp", []),
        ("a.webp", "text/plain", ["live-type"]),
        ("a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", []),
        ("a.xlsx", "application/octet-stream", []),
        ("a.xlsx", "text/html", ["live-type"]),
        ("a.unheard-of", "whatever/it-is", []),
    ],
)
def test_a_type_lets_browsers_show_what_comes(path: str, header: str, codes: list[str]) -> None:
    assert found(right(paper(path), {"content-type": header})) == codes


@pytest.mark.parametrize("ending", sorted({*media_types.SHOWN, *media_types.SAVED}))
def test_the_type_to_ask_for_is_one_that_passes(ending: str) -> None:
    wanted = media_types.wanted(f"a.{ending}")
    assert found(right(paper(f"a.{ending}"), {"content-type": wanted})) == []


@pytest.mark.parametrize(
    ("ending", "wanted"), [("js", "text/javascript"), ("xml", "application/xml"), ("csv", "text/csv")]
)
def test_the_type_to_ask_for_is_the_usual_one(ending: str, wanted: str) -> None:
    assert media_types.wanted(f"a.{ending}") == wanted


def test_an_attached_workbook_is_right_and_an_attached_paper_is_not() -> None:
    attached = {"content-disposition": 'attachment; filename="a"'}
    office = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    assert found(right(paper("a.xlsx"), {"content-type": office, **attached})) == []
    assert found(right(paper("a.pdf"), {"content-type": "application/pdf", **attached})) == ["live-download"]
    assert found(right(paper("a.pdf"), {"content-type": "application/pdf", "content-disposition": "inline"})) == []
