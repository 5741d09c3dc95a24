"""A host on this machine that serves a site faithfully, save for one habit: what `verify` has to see through."""

import mimetypes
import socket
import socketserver
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from site_builder.web.visits.browser import Dial
from tools.misbehaving.cases import Reply

LOOPBACK = "127.0.0.1"
_TYPES = {"js": "text/javascript", "woff2": "font/woff2", "webp": "image/webp", "csv": "text/csv"}


class Request(NamedTuple):
    """One request, as a habit sees it: the host as named, whether it came over TLS, the path, how often before."""

    host: str
    is_secure: bool
    path: str
    before: int


Habit = Callable[[Request, Reply], Reply]
"""What a host makes of a request and of the right answer to it."""


def faithful(request: Request, reply: Reply) -> Reply:
    """A host without a habit."""
    return reply


class _Host(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 64

    def __init__(self, site: "ServedSite", context: ssl.SSLContext | None) -> None:
        super().__init__((LOOPBACK, 0), _Handler)
        self.site, self.context = site, context

    def get_request(self) -> tuple[socket.socket, object]:
        link, address = super().get_request()
        if self.context:
            # The handshake belongs to the thread that answers, or one slow visitor would hold up all others.
            link = self.context.wrap_socket(link, server_side=True, do_handshake_on_connect=False)
        return link, address

    def handle_error(self, request: object, client_address: object) -> None:
        """Visitors hang up on bad certificates; that is no news."""


class _Handler(BaseHTTPRequestHandler):
    server: _Host
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        site = self.server.site
        reply = site.answer(self.headers.get("Host", "").partition(":")[0], bool(self.server.context), self.path)
        if reply.how == "hang":
            site.closing.wait(30)
            return
        self.send_response(reply.status)
        headers = {"Content-Length": str(len(reply.body)), "Connection": "close", **reply.headers}
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(reply.body)
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the library's name)
        """Says nothing."""


class ServedSite:
    """The files of a site behind hosts of this machine. `hosts` maps a host that only forwards to where it leads."""

    def __init__(self, files: Mapping[str, bytes], habit: Habit, home: str, forwards: Mapping[str, str]) -> None:
        self.files, self.habit, self.home, self.forwards = dict(files), habit, home, forwards
        self.closing = threading.Event()
        self.asked: list[str] = []
        self._guard = threading.Lock()

    def answer(self, host: str, is_secure: bool, target: str) -> Reply:
        """What the host answers, by its habit."""
        path = unquote(urlsplit(target).path)
        key = f"{'https' if is_secure else 'http'}://{host}{path}"
        with self._guard:
            before = self.asked.count(key)
            self.asked.append(key)
        base = self.forwards.get(host, "")
        right = Reply(301, b"", {"Location": base + target.lstrip("/")}) if base else self._right(is_secure, path)
        return self.habit(Request(host, is_secure, path, before), right)

    def _right(self, is_secure: bool, path: str) -> Reply:
        if self.home.startswith("https://") and not is_secure:
            return Reply(301, b"", {"Location": self.home + path.lstrip("/")})
        file = path.lstrip("/") + ("index.html" if path.endswith("/") else "")
        if file in self.files:
            return Reply(200, self.files[file], {"Content-Type": content_type(file)})
        if f"{file}/index.html" in self.files:
            return Reply(301, b"", {"Location": f"{path}/"})
        return Reply(404, self.files.get("404.html", b"?"), {"Content-Type": content_type("404.html")})


def content_type(file: str) -> str:
    """The type a good host tells."""
    ending = file.rpartition(".")[2]
    told = _TYPES.get(ending) or mimetypes.types_map.get(f".{ending}", "application/octet-stream")
    return f"{told}; charset=utf-8" if told.startswith("text/") else told


@contextmanager
def served(
    files: Mapping[str, bytes],
    habit: Habit = faithful,
    *,
    home: str,
    forwards: Mapping[str, str] | None = None,
    context: ssl.SSLContext | None = None,
) -> Iterator[tuple[ServedSite, Dial]]:
    """The running hosts, and a dial that leads every name to them: port 443 speaks TLS, every other plain HTTP.

    `home` is the address the site is meant to have; `forwards` names hosts that redirect, and to which base. A host
    whose name begins with `lost.` is unknown.
    """
    site = ServedSite(files, habit, home, forwards or {})
    hosts = [_Host(site, None)] + ([_Host(site, context)] if context else [])
    for host in hosts:
        threading.Thread(target=host.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def dial(name: str, port: int, seconds: float) -> socket.socket:
        if name.startswith("lost."):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return socket.create_connection(hosts[-1 if port == 443 else 0].server_address, timeout=seconds)  # type: ignore[arg-type]

    try:
        yield site, dial
    finally:
        site.closing.set()
        for host in hosts:
            host.shutdown()
            host.server_close()
        time.sleep(0)
