"""The samples of docs/serving in real web servers on this machine: headers, caching, compression, 404."""

import re
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.message import Message
from pathlib import Path

import pytest

from tests.serving.servers import SERVERS, serving

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message
    body: bytes


Ask = Callable[..., Answer]


@pytest.fixture(scope="module", params=SERVERS)
def ask(request: pytest.FixtureRequest, sample_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    name = str(request.param)
    with serving(name, sample_site, tmp_path_factory.mktemp(name)) as base:

        def asked(path: str, **headers: str) -> Answer:
            question = urllib.request.Request(f"{base}{path.removeprefix('/')}", headers=headers)  # noqa: S310
            try:
                with urllib.request.urlopen(question, timeout=10) as answer:  # noqa: S310
                    return Answer(answer.status, answer.headers, answer.read())
            except urllib.error.HTTPError as error:
                with error:
                    return Answer(error.code, error.headers, error.read())

        yield asked


def test_pages_come_with_the_strict_policy_and_are_asked_for_again(ask: Ask) -> None:
    for path in ("/", "/2566/measures/m01/", "/search/"):
        answer = ask(path)
        assert answer.status == 200
        assert answer.headers["Content-Type"].lower().replace(" ", "") == "text/html;charset=utf-8"
        assert answer.headers["Content-Security-Policy"].startswith(POLICY)
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["Cache-Control"] == "no-cache"


def test_the_header_allows_all_that_the_page_itself_allows(ask: Ask) -> None:
    answer = ask("/")
    said = re.search(rb'http-equiv="Content-Security-Policy" content="([^"]+)"', answer.body)
    assert said is not None
    for part in said[1].decode().split("; "):
        assert part in answer.headers["Content-Security-Policy"]


def test_what_did_not_change_is_not_sent_again(ask: Ask) -> None:
    tag = ask("/assets/site.css").headers["ETag"]
    assert ask("/assets/site.css", **{"If-None-Match": tag}).status == 304


def test_text_is_pressed_and_papers_are_not(ask: Ask) -> None:
    for path in ("/", "/assets/site.css", "/data/2566/measures.csv", "/manifest.json"):
        assert ask(path, **{"Accept-Encoding": "gzip"}).headers["Content-Encoding"] == "gzip", path
    assert ask("/2566/evidence/ev-003.pdf", **{"Accept-Encoding": "gzip"}).headers["Content-Encoding"] is None


def test_a_paper_is_a_pdf_without_the_policy_of_pages(ask: Ask) -> None:
    answer = ask("/2566/evidence/ev-003.pdf")
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Security-Policy"] is None
    assert answer.body.startswith(b"%PDF")


def test_fonts_are_kept_for_a_year(ask: Ask) -> None:
    answer = ask("/assets/fonts/sarabun-thai-400.woff2")
    assert answer.headers["Content-Type"] == "font/woff2"
    assert answer.headers["Cache-Control"] == "public, max-age=31536000"


def test_a_wrong_address_is_404_with_our_page(ask: Ask) -> None:
    answer = ask("/2566/nowhere/")
    assert answer.status == 404
    assert b'<html lang="th"' in answer.body
    assert answer.headers["Content-Security-Policy"].startswith(POLICY)


def test_an_upload_on_its_way_is_not_shown(ask: Ask) -> None:
    assert ask("/.site-builder-upload/part").status == 404
