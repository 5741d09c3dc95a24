"""The server: it listens on this machine only and answers every host of the cases."""

import errno
import select
import shutil
import socket
import socketserver
import ssl
import struct
import subprocess
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

from site_builder.web.visits.browser import Dial, PrivateAddressError
from tools.misbehaving.cases import BESIDE, CASES, SAME_NUMBER, Reply

LOOPBACK = "127.0.0.1"
SLOW = 0.3
"""Seconds that a slow answer takes; a hanging one takes longer than anybody waits."""
_REPLIES = {(case.host, case.path): case.reply for case in CASES} | dict(BESIDE)


class MisbehavingServer(socketserver.ThreadingTCPServer):
    """Counts connections, in all and by host, and every request that is not a GET."""

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 128

    def __init__(self) -> None:
        super().__init__((LOOPBACK, 0), _Handler)
        self.guard = threading.Lock()
        self.open: Counter[str] = Counter()
        self.most: Counter[str] = Counter()
        self.requests = 0
        self.strange_methods = 0
        self.failed_once: set[str] = set()
        self.closing = threading.Event()

    def count(self, host: str, change: int) -> None:
        with self.guard:
            for name in (host, "in all"):
                self.open[name] += change
                self.most[name] = max(self.most[name], self.open[name])

    def handle_error(self, request: object, client_address: object) -> None:
        """Visitors hang up on a server like this; that is no news."""


class _Handler(socketserver.BaseRequestHandler):
    server: MisbehavingServer

    def handle(self) -> None:
        head = _head(self.request)
        if not head:
            return
        first, _, rest = head.partition("\r\n")
        method, target, _ = (*first.split(" "), "", "")[:3]
        lines = dict(line.split(": ", 1) for line in rest.split("\r\n") if ": " in line)
        host = lines.get("Host", "").partition(":")[0]
        with self.server.guard:
            self.server.requests += 1
            self.server.strange_methods += method != "GET"
        self.server.count(host, 1)
        try:
            self._answer(host, target, lines.get("Cookie", ""))
        except OSError:
            return
        finally:
            self.server.count(host, -1)

    def _answer(self, host: str, target: str, cookie: str) -> None:
        path = unquote(urlsplit(target).path).lstrip("/")
        number, _, below = path.partition("/")
        name = below if number.isdigit() else path
        reply = _REPLIES.get((host, name)) or _REPLIES.get((host, name.rpartition("/")[2])) or Reply(404, b"?")
        headers = {key: value.replace(SAME_NUMBER, number) for key, value in reply.headers.items()}
        reply = reply._replace(headers=headers)
        match reply.how:
            case "fail-once" if target not in self.server.failed_once:
                self.server.failed_once.add(target)
                self._send(Reply(500, b"once"))
            case "cookie" if "seen=1" not in cookie:
                self._send(Reply(302, b"", {"Location": target, "Set-Cookie": "seen=1; Path=/"}))
            case "hang":
                self._has_hung_up(60)
            case "slow":
                time.sleep(SLOW)
                self._send(reply)
            case "reset":
                self.request.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            case "close":
                return
            case "raw":
                self.request.sendall(reply.body)
            case _:
                self._send(reply)

    def _send(self, reply: Reply) -> None:
        headers = dict(reply.headers)
        if reply.how == "chunked":
            headers["Transfer-Encoding"] = "chunked"
        elif reply.how != "no-end":
            headers["Content-Length"] = str(len(reply.body) + (1000 if reply.how == "cut" else 0))
        lines = [f"HTTP/1.1 {reply.status} x", *(f"{name}: {value}" for name, value in headers.items())]
        self.request.sendall("\r\n".join(lines).encode() + b"\r\n\r\n")
        if reply.how == "drip":
            for sign in reply.body:
                if self._has_hung_up(0.2):
                    return
                self.request.sendall(bytes([sign]))
        elif reply.how == "chunked":
            for at in range(0, len(reply.body), 500):
                part = reply.body[at : at + 500]
                self.request.sendall(f"{len(part):x}\r\n".encode() + part + b"\r\n")
            self.request.sendall(b"0\r\n\r\n")
        else:
            self.request.sendall(reply.body)

    def _has_hung_up(self, seconds: float) -> bool:
        """Waits for the visitor to leave, so that whoever gave up is counted as gone."""
        ready, _, _ = select.select([self.request], [], [], seconds)
        return bool(ready)


def _head(link: socket.socket) -> str:
    """The head of a request, in whatever bytes it came."""
    received = b""
    while b"\r\n\r\n" not in received:
        chunk = link.recv(4096)
        if not chunk:
            return ""
        received += chunk
    return received.partition(b"\r\n\r\n")[0].decode("latin-1")


@contextmanager
def misbehaving() -> Iterator[tuple[MisbehavingServer, Dial]]:
    """The running server, and a dial that leads every host to it."""
    server = MisbehavingServer()
    runner = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    runner.start()
    with tempfile.TemporaryDirectory() as folder:
        secure = _secure(Path(folder))
        try:
            yield server, _dial(server.server_address[1], secure)
        finally:
            server.closing.set()
            server.shutdown()
            server.server_close()
            if secure:
                secure.close()


def can_sign() -> bool:
    """Whether this machine can make a certificate that nobody trusts."""
    return shutil.which("openssl") is not None


def _secure(folder: Path) -> socket.socket | None:
    """A listener that speaks TLS with a certificate of its own making; None where none can be made."""
    if not can_sign():
        return None
    made = ("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=other.example")
    files = ("-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem"))
    subprocess.run(["openssl", *made, *files], check=True, capture_output=True)  # noqa: S603, S607 (fixed words)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    plain = socket.create_server((LOOPBACK, 0), backlog=64)

    def serve() -> None:
        while True:
            try:
                link, _ = plain.accept()
            except OSError:
                return
            threading.Thread(target=_shake, args=(context, link), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    return plain


def _shake(context: ssl.SSLContext, link: socket.socket) -> None:
    try:
        context.wrap_socket(link, server_side=True).close()
    except OSError:
        link.close()


def _dial(port: int, secure: socket.socket | None) -> Dial:
    def dial(host: str, asked: int, seconds: float) -> socket.socket:
        if host == "no-such-host.example":
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        if host == "inside.example":
            raise PrivateAddressError(0, "private address", host)
        if host == "closed-port.example":
            raise ConnectionRefusedError(errno.ECONNREFUSED, "Connection refused")
        target = secure.getsockname()[1] if asked == 443 and secure else port
        return socket.create_connection((LOOPBACK, target), timeout=seconds)

    return dial
