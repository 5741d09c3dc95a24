"""Real servers on this machine to publish to: FTPS by pyftpdlib, SFTP by OpenSSH where it is installed, else asyncssh.

Each runs in a process of its own, listens on 127.0.0.1 only, on a port the system chooses, and serves one folder.
`python -m tools.safety.servers ftps|sftp FOLDER WORK` is that process; it prints its port when it is ready.
"""

import asyncio
import base64
import contextlib
import datetime
import ipaddress
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from site_builder.web.publish.sftp import fingerprint

USER = "ita"
PASSWORD = "just-for-tests"  # noqa: S105 (of a server that lives for seconds on this machine only)
LOCALHOST = "127.0.0.1"


class ServerMissingError(Exception):
    """This machine cannot run that server; the message says what it lacks."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: what a target in publish.yml says of it, and the environment to publish in."""

    kind: str
    port: int
    folder: str = ""
    user: str = USER
    certificate: Path | None = None
    host_key: str | None = None
    environment: Mapping[str, str] = field(default_factory=lambda: {"SITE_BUILDER_PASSWORD": PASSWORD})

    def target(self, folder: str = "ita") -> str:
        """A line of publish.yml."""
        place = f"{self.folder}/{folder}" if self.folder else folder
        told: dict[str, object] = {"id": "host", "kind": self.kind, "host": LOCALHOST, "port": self.port}
        told |= {"user": self.user, "folder": place}
        told |= {"certificate": self.certificate} if self.certificate else {}
        told |= {"host_key": self.host_key} if self.host_key else {}
        return "- {" + ", ".join(f'{name}: "{value}"' for name, value in told.items()) + "}\n"


@contextmanager
def serving(kind: str, folder: Path, work: Path) -> Iterator[Server]:
    """A server of `folder`; `work` takes its keys. `kind` is ftps, sftp (asyncssh) or openssh.

    Raises ServerMissingError where its program or package is not installed.
    """
    work.mkdir(parents=True, exist_ok=True)
    if kind == "openssh":
        with _openssh(folder, work) as server:
            yield server
        return
    certificate = make_certificate(work) if kind == "ftps" else None
    with _process(kind, folder, work) as port:
        host_key = (work / "fingerprint").read_text(encoding="ascii") if kind == "sftp" else None
        yield Server(kind, port, certificate=certificate, host_key=host_key)


@contextmanager
def _process(kind: str, folder: Path, work: Path) -> Iterator[int]:
    command = [sys.executable, "-W", "ignore", "-m", "tools.safety.servers", kind, str(folder), str(work)]
    root = Path(__file__).resolve().parents[2]
    env = {**os.environ, "PYTHONPATH": str(root)}
    # Its log goes to a file: a pipe that nobody reads would fill, and the server would stop in the middle.
    log = (work / "log").open("wb")
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, cwd=root, env=env)  # noqa: S603
    try:
        line = process.stdout.readline() if process.stdout else b""
        if not line.strip().isdigit():
            process.wait()
            said = (work / "log").read_text(encoding="utf-8", errors="replace")
            raise ServerMissingError(said.strip().rpartition("\n")[2])
        yield int(line)
    finally:
        process.kill()
        process.wait()
        log.close()
        if process.stdout:
            process.stdout.close()


@contextmanager
def _openssh(folder: Path, work: Path) -> Iterator[Server]:
    """OpenSSH with a key of its own; the user logs in by a key made for this run, found in a home of its own."""
    program = shutil.which("sshd", path="/usr/sbin:/usr/bin")
    if program is None or os.geteuid() != 0:
        raise ServerMissingError("needs OpenSSH's server and the right to start it")
    Path("/run/sshd").mkdir(exist_ok=True)
    home = work / "home"
    (home / ".ssh").mkdir(parents=True)
    for file in (work / "host", home / ".ssh" / "id_ed25519"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(file)], check=True)  # noqa: S603, S607
    with socket.socket() as asked:
        asked.bind((LOCALHOST, 0))
        port = asked.getsockname()[1]
    settings = f"""\
ListenAddress {LOCALHOST}
Port {port}
HostKey {work / "host"}
AuthorizedKeysFile {home / ".ssh" / "id_ed25519.pub"}
PasswordAuthentication no
PermitRootLogin yes
StrictModes no
UsePAM no
PidFile none
Subsystem sftp internal-sftp
"""
    (work / "sshd_config").write_text(settings, encoding="ascii")
    process = subprocess.Popen([program, "-D", "-f", str(work / "sshd_config")])  # noqa: S603
    try:
        _wait_for(port)
        key = base64.b64decode((work / "host.pub").read_text(encoding="ascii").split()[1])
        (home / ".ssh" / "known_hosts").write_text(
            f"[{LOCALHOST}]:{port} {(work / 'host.pub').read_text(encoding='ascii')}", encoding="ascii"
        )
        yield Server("sftp", port, str(folder), "root", host_key=fingerprint(key), environment={"HOME": str(home)})
    finally:
        process.kill()
        process.wait()


def _wait_for(port: int) -> None:
    for _ in range(100):
        with contextlib.suppress(OSError), socket.create_connection((LOCALHOST, port), 1):
            return
        time.sleep(0.05)
    raise ServerMissingError("the server did not start")


def make_certificate(work: Path) -> Path:
    """A certificate for 127.0.0.1 and its key in one file, valid for a day."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, LOCALHOST)])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(hours=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(LOCALHOST))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = work / "server.pem"
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(made.public_bytes(serialization.Encoding.PEM) + secret)
    return file


def _serve_ftps(folder: Path, work: Path) -> None:
    """pyftpdlib with TLS demanded on both connections."""
    from pyftpdlib.authorizers import DummyAuthorizer
    from pyftpdlib.handlers import TLS_FTPHandler
    from pyftpdlib.servers import FTPServer

    known = DummyAuthorizer()
    known.add_user(USER, PASSWORD, str(folder), perm="elradfmwMT")

    class Handler(TLS_FTPHandler):  # type: ignore[misc,unused-ignore]
        certfile = str(work / "server.pem")
        authorizer = known
        tls_control_required = True
        tls_data_required = True

    server = FTPServer((LOCALHOST, 0), Handler)
    print(server.socket.getsockname()[1], flush=True)
    server.serve_forever()


def _serve_sftp(folder: Path, work: Path) -> None:
    """asyncssh, which shares no code with the client we publish with."""
    import asyncssh

    class Guard(asyncssh.SSHServer):
        def begin_auth(self, username: str) -> bool:
            return True

        def password_auth_supported(self) -> bool:
            return True

        def validate_password(self, username: str, password: str) -> bool:
            return (username, password) == (USER, PASSWORD)

    key = asyncssh.generate_private_key("ssh-ed25519")
    (work / "fingerprint").write_text(fingerprint(key.public_data), encoding="ascii")

    def root_of(channel: asyncssh.SSHServerChannel[bytes]) -> asyncssh.SFTPServer:
        return asyncssh.SFTPServer(channel, chroot=os.fsencode(folder))

    async def listen() -> None:
        server = await asyncssh.listen(LOCALHOST, 0, server_host_keys=[key], server_factory=Guard, sftp_factory=root_of)
        print(server.get_port(), flush=True)
        await server.wait_closed()

    asyncio.run(listen())


if __name__ == "__main__":
    {"ftps": _serve_ftps, "sftp": _serve_sftp}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
