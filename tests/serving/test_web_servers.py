"""The samples of docs/serving in real web servers on this machine: headers, caching, compression, 404."""

import contextlib
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.message import Message
from pathlib import Path

import pytest

from tests.conftest import ROOT

SAMPLES = ROOT / "docs" / "serving"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message
    body: bytes


Ask = Callable[..., Answer]


def program(name: str) -> str:
    found = shutil.which(name, path="/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin")
    if found is None:
        pytest.skip(f"not run: no {name} on this machine")
    return found


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def nginx(site: Path, work: Path, port: int) -> list[str]:
    sample = (SAMPLES / "nginx.conf").read_text(encoding="utf-8")
    sample = sample.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/srv/www/ita", str(site))
    temporary = "".join(
        f"{name}_temp_path {work / name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    settings = f"daemon off;\nuser root;\npid {work / 'pid'};\nerror_log {work / 'log'};\nevents {{}}\nhttp {{\n"
    (work / "nginx.conf").write_text(f"{settings}access_log off;\n{temporary}{sample}}}\n", encoding="utf-8")
    return [program("nginx"), "-c", str(work / "nginx.conf"), "-e", str(work / "log")]


def apache(site: Path, work: Path, port: int) -> list[str]:
    command = program("apache2")
    sample = (SAMPLES / "apache.conf").read_text(encoding="utf-8")
    sample = sample.replace("*:80", f"127.0.0.1:{port}").replace("/srv/www/ita", str(site))
    modules = Path("/usr/lib/apache2/modules")
    wanted = ("mpm_event", "authz_core", "headers", "filter", "deflate", "dir", "mime", "alias")
    loaded = "".join(f"LoadModule {name}_module {modules / f'mod_{name}.so'}\n" for name in wanted)
    types = work / "types"
    types.write_text("")
    settings = f"ServerRoot {work}\nServerName localhost\nPidFile {work / 'pid'}\nErrorLog {work / 'log'}\n"
    settings += f"TypesConfig {types}\nListen 127.0.0.1:{port}\n"
    (work / "apache.conf").write_text(loaded + settings + sample, encoding="utf-8")
    return [command, "-X", "-f", str(work / "apache.conf")]


SERVERS = {"nginx": nginx, "apache": apache}


@pytest.fixture(scope="module", params=SERVERS)
def ask(request: pytest.FixtureRequest, sample_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    # A server's own user must be let in; temporary folders of tests are private.
    work = tmp_path_factory.mktemp(str(request.param))
    site = work / "site"
    shutil.copytree(sample_site, site)
    (site / ".site-builder-upload").mkdir()
    (site / ".site-builder-upload" / "part").write_text("on its way")
    for folder in (work, *work.parents):
        with contextlib.suppress(OSError):
            if folder.stat().st_mode & 0o777 == 0o700:
                folder.chmod(0o711)
    port = free_port()
    process = subprocess.Popen(SERVERS[request.param](site, work, port), stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            time.sleep(0.05)

        def asked(path: str, **headers: str) -> Answer:
            question = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=headers)
            try:
                with urllib.request.urlopen(question, timeout=10) as answer:  # noqa: S310
                    return Answer(answer.status, answer.headers, answer.read())
            except urllib.error.HTTPError as error:
                with error:
                    return Answer(error.code, error.headers, error.read())

        yield asked
    finally:
        process.terminate()
        process.wait()


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
