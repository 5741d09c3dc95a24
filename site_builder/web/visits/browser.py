"""Edge: opens an address as a browser does: GET, cookies, redirects, a total time, and no address inside the office."""

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable
from http.cookies import CookieError, SimpleCookie
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from msgspec import Struct, field

from site_builder.web.visits.page_text import is_page, read_page
from site_builder.web.visits.visit import Failure, Reply, Why

Dial = Callable[[str, int, float], socket.socket]
"""Opens a connection to a host and port within seconds; tests lead every host to a server of their own."""

HEADERS = {
    "User-Agent": (
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
        "Chrome/131.0.0.0 Safari/537.36"
    ),
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8",
    "Accept-Language": "th-TH,th;q=0.9,en;q=0.8",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
    "Upgrade-Insecure-Requests": "1",
}
"""What a browser of an assessor's office sends; many sites answer nothing to a program that says it is one."""
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 64 * 1024


class Limits(Struct, frozen=True):
    """How long and how much: seconds for a connection and in all, redirects, and bytes of a body."""

    connect: float = 12.0
    total: float = 40.0
    redirects: int = 12
    most_bytes: int = 60_000_000


class PrivateAddressError(OSError):
    """A name that leads into the office's own network."""


def dial_the_world(host: str, port: int, seconds: float) -> socket.socket:
    """A connection to a public address. Raises PrivateAddressError, or OSError as the machine does."""
    last: OSError | None = None
    for family, kind, protocol, _, place in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        if not ipaddress.ip_address(str(place[0]).partition("%")[0]).is_global:
            raise PrivateAddressError(0, "private address", host)
        link = socket.socket(family, kind, protocol)
        link.settimeout(seconds)
        try:
            link.connect(place)
        except OSError as error:
            link.close()
            last = error
        else:
            return link
    raise last or OSError(0, "no address", host)


def dial_also(host: str) -> Dial:
    """A dial that opens `host` wherever it lies, for a person named it, and all others in the public network only."""

    def dial(asked: str, port: int, seconds: float) -> socket.socket:
        if asked == host:
            return socket.create_connection((asked, port), seconds)
        return dial_the_world(asked, port, seconds)

    return dial


class Browser(Struct, frozen=True, dict=True):
    """Opens addresses, one visit at a time; a visit keeps cookies to itself, and browsers share nothing.

    One that does not follow pages stays on a page that forwards at once, and goes on with redirects only.
    """

    dial: Dial = dial_the_world
    limits: Limits = Limits()
    trust: ssl.SSLContext = field(default_factory=ssl.create_default_context)
    follows_pages: bool = True

    def open(self, address: str) -> tuple[tuple[str, ...], Reply | Failure]:
        """Where the way led, and what stood at its end."""
        hops: list[str] = []
        cookies: dict[str, dict[str, str]] = {}
        here, until = address, time.monotonic() + self.limits.total
        while True:
            answer = self._get(here, cookies, until)
            if isinstance(answer, Failure):
                return tuple(hops), answer
            onward = _onward(answer, self.follows_pages)
            if not onward:
                return tuple(hops), answer
            if len(hops) >= self.limits.redirects:
                return tuple(hops), Failure(Why.LOOP, onward)
            try:
                here = encoded(urljoin(here, onward))
            except (ValueError, UnicodeError):
                return tuple(hops), Failure(Why.STRANGE, onward)
            if urlsplit(here).scheme not in {"http", "https"} or not urlsplit(here).hostname:
                return tuple(hops), Failure(Why.STRANGE, onward)
            hops.append(here)

    def _get(self, address: str, cookies: dict[str, dict[str, str]], until: float) -> Reply | Failure:
        try:
            return self._ask(address, cookies, until)
        except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
            return _failure(error, late=time.monotonic() >= until)

    def _ask(self, address: str, cookies: dict[str, dict[str, str]], until: float) -> Reply:
        parts = urlsplit(address)
        host = parts.hostname or ""
        began = time.monotonic()
        if began >= until:
            raise TimeoutError
        port = parts.port or (443 if parts.scheme == "https" else 80)
        line = [self.dial(host, port, min(self.limits.connect, until - began))]
        # Slow drops keep every single read short, so the whole visit has an end of its own.
        alarm = threading.Timer(max(until - time.monotonic(), 0), _hang_up, (line,))
        alarm.daemon = True
        alarm.start()
        try:
            if parts.scheme == "https":
                secured = self.trust.wrap_socket(line[0], server_hostname=host, do_handshake_on_connect=False)
                line[0] = secured
                secured.do_handshake()
            answer = _talk(line[0], address, began, cookies.setdefault(host, {}), self.limits.most_bytes)
        finally:
            alarm.cancel()
            line[0].close()
        if time.monotonic() >= until:
            raise TimeoutError
        return answer


def _failure(error: Exception, *, late: bool) -> Failure:
    """Why nothing came, from what the machine met; whatever breaks off because time is up took too long."""
    detail = str(getattr(error, "strerror", "") or error)
    match error:
        case PrivateAddressError():
            return Failure(Why.PRIVATE)
        case ssl.SSLError():
            return Failure(Why.CERTIFICATE, getattr(error, "verify_message", "") or str(error.reason or error))
        case socket.gaierror():
            return Failure(Why.NO_HOST, detail)
        case TimeoutError():
            return Failure(Why.TIME_OUT)
        case OSError():
            return Failure(Why.TIME_OUT if late else Why.UNREACHABLE, detail)
        case http.client.IncompleteRead():
            return Failure(Why.TIME_OUT if late else Why.BROKEN_OFF)
        case http.client.HTTPException():
            return Failure(Why.TIME_OUT if late else Why.STRANGE, type(error).__name__)
    return Failure(Why.STRANGE, detail)


def encoded(address: str) -> str:
    """An address as it goes over the wire: Thai letters encoded, the fragment left at home."""
    parts = urlsplit(address)
    host = (parts.hostname or "").encode("idna").decode() if parts.hostname else ""
    place = f"{host}:{parts.port}" if parts.port else host
    path = quote(parts.path or "/", safe="/:@!$&'()*+,;=%~-._")
    query = quote(parts.query, safe="/?:@!$&'()*+,;=%~-._")
    return urlunsplit((parts.scheme, place, path, query, ""))


def _talk(link: socket.socket, address: str, began: float, cookies: dict[str, str], most: int) -> Reply:
    parts = urlsplit(address)
    wire = http.client.HTTPConnection(parts.hostname or "")
    wire.sock = link
    headers = {"Host": parts.netloc, **HEADERS}
    if cookies:
        headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in cookies.items())
    wire.request("GET", urlunsplit(("", "", parts.path or "/", parts.query, "")), headers=headers)
    response = wire.getresponse()
    waited = time.monotonic() - began
    for name, value in response.getheaders():
        if name.lower() == "set-cookie":
            _remember(value, cookies)
    received = {name.lower(): value for name, value in response.getheaders()}
    body, whole = _body(response, received.get("content-encoding", ""), most)
    return Reply(address, response.status, received, body, whole, waited)


def _body(response: http.client.HTTPResponse, packing: str, most: int) -> tuple[bytes, bool]:
    """The body, unpacked, up to `most` bytes, and whether that is all of it."""
    unpack = zlib.decompressobj(47) if packing.lower() in {"gzip", "x-gzip", "deflate"} else None
    parts: list[bytes] = []
    size = 0
    while size < most:
        chunk = response.read(_CHUNK)
        if not chunk:
            if response.length:
                raise http.client.IncompleteRead(b"", response.length)
            return b"".join(parts), True
        plain = unpack.decompress(chunk, most - size) if unpack else chunk
        parts.append(plain)
        size += len(plain)
    return b"".join(parts), False


def _onward(answer: Reply, follows_pages: bool) -> str:
    """Where a browser would go on to: a redirect, or a page that forwards at once."""
    if answer.status in _REDIRECTS:
        # Servers send Thai letters raw; the library reads the bytes as Latin letters.
        with contextlib.suppress(UnicodeError):
            return answer.headers.get("location", "").encode("latin-1").decode()
        return answer.headers.get("location", "")
    if (
        follows_pages
        and answer.status == 200
        and is_page(answer.media_type, answer.body)
        and b"efresh" in answer.body[:8192]
    ):
        return read_page(answer.body[:8192], answer.headers.get("content-type", "")).forwards_to
    return ""


def _remember(cookie: str, cookies: dict[str, str]) -> None:
    with contextlib.suppress(CookieError):
        for name, morsel in SimpleCookie(cookie).items():
            cookies[name] = morsel.coded_value


def _hang_up(line: list[socket.socket]) -> None:
    with contextlib.suppress(OSError):
        line[0].shutdown(socket.SHUT_RDWR)
