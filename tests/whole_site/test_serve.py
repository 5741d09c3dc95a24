"""The preview as a clerk uses it: it follows edits, shows drafts, and survives a broken one."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tools.preview_delay import printed_address

pytestmark = pytest.mark.whole_site

PATIENCE = 30.0
"""Seconds; a busy machine may take its time."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


OPENER = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
"""A browser that was let in keeps the token in a cookie."""


def get(address: str) -> str:
    try:
        with OPENER.open(address, timeout=PATIENCE) as answer:
            return str(answer.read().decode())
    except urllib.error.HTTPError as error:
        return str(error.read().decode())
    except OSError:
        return ""


def wait_for(address: str, wanted: Callable[[str], bool]) -> str:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        page = get(address)
        if page and wanted(page):
            return page
        time.sleep(0.2)
    raise AssertionError(f"never came: {address}")


@pytest.fixture
def served(small_project: Callable[..., Path]) -> Iterator[tuple[Path, str]]:
    root = small_project(
        {"content/2567/year.yml": "year: 2567\nstate: draft\n", "content/2566/oit.yml": "# ยังไม่ได้กรอก\n"}
    )
    port, log = free_port(), root.parent / "serve.log"
    with log.open("wb") as told:
        server = subprocess.Popen(
            [sys.executable, "-m", "site_builder", "serve", "--port", str(port)],
            cwd=root,
            stdout=told,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
    try:
        wait_for(printed_address(log), lambda page: "<html" in page)
        yield root, f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE)


def test_a_preview_follows_edits_shows_drafts_and_keeps_the_last_good_pages(served: tuple[Path, str]) -> None:
    root, address = served
    measure = f"{address}2566/measures/m01/"
    assert "เปิดเผยขั้นตอนการยืมพัสดุ" in wait_for(measure, lambda page: "m01-s1" in page)
    assert "ฉบับร่าง" in wait_for(f"{address}2567/", lambda page: "2567" in page)
    assert "ไม่พบหน้านี้" in get(f"{address}nowhere/")

    file = root / "content/2566/measures.yml"
    sound = file.read_text(encoding="utf-8")
    file.write_text(sound.replace("เปิดเผยขั้นตอน", "ประกาศขั้นตอน"), encoding="utf-8")
    wait_for(measure, lambda page: "ประกาศขั้นตอนการยืมพัสดุ" in page)

    file.write_text(sound.replace("measures:", "mesures:"), encoding="utf-8")
    broken = wait_for(measure, lambda page: "field-mistyped" in page)
    assert "ประกาศขั้นตอนการยืมพัสดุ" in broken, "the last good page stays"

    file.write_text(sound, encoding="utf-8")
    mended = wait_for(measure, lambda page: "เปิดเผยขั้นตอน" in page)
    assert "field-mistyped" not in mended
    assert not (root / "site").exists()


def answer(address: str, **headers: str) -> tuple[int, str]:
    """What somebody without the cookie is answered."""
    try:
        request = urllib.request.Request(address, headers=headers)  # noqa: S310 (our own server)
        with urllib.request.urlopen(request, timeout=PATIENCE) as given:  # noqa: S310
            return given.status, given.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode("utf-8", "replace")


def test_a_preview_is_for_this_machine_and_its_token_only(served: tuple[Path, str]) -> None:
    _, address = served
    code, page = answer(f"{address}2567/")
    assert (code, "ฉบับร่าง" in page, "2567" in page) == (403, True, False)
    assert answer(address, Cookie="preview-1=x")[0] == 403
    assert answer(address, Host="evil.example")[0] == 403
    assert answer(f"{address}?token=wrong")[0] == 403
    for odd in ("%00", "a%00b/", "..%2f..%2fetc/passwd", "%5c..%5cx", "CON/", "aux.html", "x" * 5_000, "%ff%fe", "a:b"):
        assert "ไม่พบหน้านี้" in get(f"{address}{odd}"), odd
