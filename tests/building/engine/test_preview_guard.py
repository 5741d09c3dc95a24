"""The preview answers its own names, to browsers that hold its token, and hands on plain addresses only."""

from collections.abc import Iterable
from typing import Any

import pytest

from site_builder.building.engine.preview_guard import PreviewGuard, is_odd

TOKEN = "t0ken"  # noqa: S105 (made up)
MINE = f"preview-8000={TOKEN}"


def asked(path: str = "/", host: str = "127.0.0.1:8000", query: str = "", cookie: str = "", method: str = "GET") -> Any:
    given: dict[str, Any] = {}

    def start(status: str, headers: list[tuple[str, str]]) -> None:
        given["status"], given["headers"] = int(status[:3]), dict(headers)

    def guarded(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        start_response("200 OK", [])
        return [environ["PATH_INFO"].encode()]

    guard = PreviewGuard(guarded, 8000, TOKEN, lambda: b"none")
    environ = {"PATH_INFO": path, "HTTP_HOST": host, "QUERY_STRING": query, "HTTP_COOKIE": cookie}
    given["body"] = b"".join(guard({**environ, "REQUEST_METHOD": method}, start))
    return given


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000", "[::1]:8000"])
def test_its_own_names_are_answered(host: str) -> None:
    assert asked(host=host, cookie=MINE)["status"] == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:8000",
        "127.0.0.1",
        "127.0.0.1:8001",
        "127.0.0.1.evil.example:8000",
        "",
        "0.0.0.0:8000",
    ],
)
def test_other_names_are_refused(host: str) -> None:
    assert asked(host=host, cookie=MINE)["status"] == 403


@pytest.mark.parametrize(
    "cookie", ["", "preview-8000=", "preview-8000=x", f"preview-8001={TOKEN}", TOKEN, "=;;=", "\x00"]
)
def test_nobody_gets_in_without_the_token(cookie: str) -> None:
    assert asked(cookie=cookie)["status"] == 403


def test_the_token_becomes_a_cookie_that_no_other_site_gets() -> None:
    let_in = asked("/2566/", query=f"q=1&token={TOKEN}")
    assert (let_in["status"], let_in["headers"]["Location"]) == (303, "/2566/?q=1")
    assert let_in["headers"]["Set-Cookie"] == f"{MINE}; Path=/; HttpOnly; SameSite=Strict"
    assert asked(query="token=wrong")["status"] == 403


@pytest.mark.parametrize("path", ["//evil.example/", "///evil.example", "/\\evil.example", "/../x", "/\x00"])
def test_nobody_is_led_away(path: str) -> None:
    location = asked(path, query=f"token={TOKEN}")["headers"]["Location"]
    assert location.startswith("/")
    assert not location.startswith(("//", "/\\"))


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
def test_nothing_is_sent_to_it(method: str) -> None:
    assert asked(cookie=MINE, method=method)["status"] == 405


ODD = [
    "/\x00", "/a\x00b", "/a/../../b", "/..", "/./a", "/a\\b", "/\n", "/con", "/2566/NUL.html", "/aux/", "/com1", "/a:b",
    "/" + "x" * 3_000, "/\xff\xfe", "//a",
]  # fmt: skip


@pytest.mark.parametrize("path", ODD)
def test_an_odd_path_is_no_page(path: str) -> None:
    assert is_odd(path)
    given = asked(path, cookie=MINE)
    assert (given["status"], given["body"]) == (404, b"none")


@pytest.mark.parametrize(
    "path", ["/", "/2566/measures/m03/", "/assets/site.css", "/contact/", "/console/", "/a-z/", "/ก/"]
)
def test_a_plain_path_is_handed_on(path: str) -> None:
    raw = path.encode().decode("latin-1")
    assert not is_odd(raw)
    assert asked(raw, cookie=MINE)["status"] == 200
