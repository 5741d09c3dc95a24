"""Stands before the preview's server: answers its own names only, and whoever holds its token.

Any page in the person's browser can send requests to this machine, under a name of its own that leads here (DNS
rebinding); drafts are not for them. The token travels once in the address and then in a cookie that no other site gets.
"""

import hmac
import re
from collections.abc import Callable, Iterable
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qs, quote, urlencode

from site_builder.language.words import text

StartResponse = Callable[..., Any]
Application = Callable[[dict[str, Any], StartResponse], Iterable[bytes]]

LONGEST_PATH = 2_000
"""Bytes; no address of a site is as long."""
_ODD = re.compile(r"[\x00-\x1f\x7f\\]|(?:^|/)\.{1,2}(?:/|$)|//|:|\ufffd")
_DEVICE = re.compile(r"(?i)(?:^|/)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.[^/]*)?(?:/|$)")
"""Names that Windows takes for a device, whatever follows them."""
_HEADERS = (
    ("Content-Type", "text/html; charset=utf-8"),
    ("Cache-Control", "no-store"),
    ("Referrer-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
)


def opening_address(port: int, path: str, token: str) -> str:
    """Where a preview is opened; the token in it lets the browser in."""
    return f"http://127.0.0.1:{port}{path}?token={token}"


class PreviewGuard:
    """A WSGI application before another one; `not_found` gives the page for an address that is none."""

    def __init__(self, guarded: Application, port: int, token: str, not_found: Callable[[], bytes | None]) -> None:
        self._guarded, self._token, self._not_found = guarded, token, not_found
        self._cookie = f"preview-{port}"
        names = ("127.0.0.1", "localhost", "[::1]")
        self._hosts = frozenset({f"{name}:{port}" for name in names} | (set(names) if port == 80 else set()))

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        """Answers a request, or hands it on."""
        if environ.get("HTTP_HOST", "").lower() not in self._hosts:
            return _refused(start_response, "403 Forbidden", text("preview_other_name"))
        if environ.get("REQUEST_METHOD") not in {"GET", "HEAD"}:
            return _refused(start_response, "405 Method Not Allowed", text("preview_other_name"))
        query = parse_qs(environ.get("QUERY_STRING", ""), keep_blank_values=True)
        if "token" in query and self._is_token(query["token"][0]):
            return self._let_in(environ, query, start_response)
        if not self._is_token(_cookies(environ).get(self._cookie, "")):
            return _refused(start_response, "403 Forbidden", text("preview_without_token"))
        if is_odd(environ.get("PATH_INFO", "")):
            start_response("404 Not Found", list(_HEADERS))
            return [self._not_found() or b"404"]
        return self._guarded(environ, start_response)

    def _is_token(self, given: str) -> bool:
        return hmac.compare_digest(given.encode(), self._token.encode())

    def _let_in(
        self, environ: dict[str, Any], query: dict[str, list[str]], start_response: StartResponse
    ) -> Iterable[bytes]:
        """Puts the token into a cookie and asks again without it, so that it stands in no address that is copied."""
        rest = urlencode({name: values for name, values in query.items() if name != "token"}, doseq=True)
        path = environ.get("PATH_INFO", "/")
        # One sign of division at the start: two would name another host.
        where = "/" + quote(path.encode("latin-1").lstrip(b"/\\")) if not is_odd(path) else "/"
        cookie = f"{self._cookie}={self._token}; Path=/; HttpOnly; SameSite=Strict"
        headers = [("Location", f"{where}?{rest}" if rest else where), ("Set-Cookie", cookie), *_HEADERS]
        start_response("303 See Other", headers)
        return [b""]


def is_odd(path: str) -> bool:
    """Whether a path, as WSGI hands it on, is the address of no page: signs no address has, or a way out."""
    if len(path) > LONGEST_PATH:
        return True
    words = path.encode("latin-1", "replace").decode("utf-8", "replace")
    return bool(_ODD.search(words) or _DEVICE.search(words))


def _cookies(environ: dict[str, Any]) -> dict[str, str]:
    try:
        return {name: each.value for name, each in SimpleCookie(environ.get("HTTP_COOKIE", "")).items()}
    except CookieError:
        return {}


def _refused(start_response: StartResponse, status: str, words: str) -> Iterable[bytes]:
    start_response(status, list(_HEADERS))
    page = f'<!doctype html><html lang="th"><meta charset="utf-8"><title>{status}</title><p>{words}</p></html>'
    return [page.encode()]
