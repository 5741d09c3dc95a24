"""Real web servers on this machine with the samples of docs/serving; what is not installed is skipped and says so."""

import contextlib
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import ROOT

SAMPLES = ROOT / "docs" / "serving"
PATH = "/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin"
Change = Callable[[str], str]
"""What a provider does to a sample."""


@dataclass(frozen=True)
class Work:
    """Where a server works, the site it shows, and the port it listens at. `change` alters the sample."""

    folder: Path
    site: Path
    port: int
    change: Change

    def sample(self, name: str, replaced: Mapping[str, str]) -> str:
        """A sample with its host and folder replaced; each word that is replaced has to stand there."""
        text = self.change((SAMPLES / name).read_text(encoding="utf-8"))
        for word, other in replaced.items():
            assert word in text, word
            text = text.replace(word, other)
        return text


def program(*names: str) -> str:
    """The path of a program under one of its names; the test is skipped where none is installed."""
    for name in names:
        found = shutil.which(name, path=PATH)
        if found:
            return found
    pytest.skip(f"not run: no {names[0]} on this machine")


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def nginx_frame(work: Path, inside: str) -> list[str]:
    """A whole nginx configuration around server blocks, with nothing outside the folder."""
    temporary = "".join(
        f"{name}_temp_path {work / name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;\n" if os.geteuid() == 0 else ""
    settings = f"daemon off;\n{user}pid {work / 'pid'};\nerror_log {work / 'log'};\nevents {{}}\nhttp {{\n"
    (work / "nginx.conf").write_text(f"{settings}access_log off;\n{temporary}{inside}}}\n", encoding="utf-8")
    return [program("nginx"), "-c", str(work / "nginx.conf"), "-e", str(work / "log")]


def nginx(work: Work) -> list[str]:
    listens = {"listen 80;": f"listen 127.0.0.1:{work.port};", "/srv/www/ita": str(work.site)}
    return nginx_frame(work.folder, work.sample("nginx.conf", listens))


def apache_frame(work: Path, inside: str, ports: Sequence[int], more: Sequence[str] = ()) -> list[str]:
    """A whole Apache configuration around virtual hosts, with nothing outside the folder; `more` names modules."""
    command = program("apache2", "httpd")
    folders = ("/usr/lib/apache2/modules", "/usr/lib64/httpd/modules", "/usr/libexec/apache2")
    modules = next((Path(each) for each in folders if Path(each).is_dir()), None)
    if modules is None:
        pytest.skip("not run: no modules of Apache on this machine")
    wanted = ("mpm_event", "authz_core", "headers", "filter", "deflate", "dir", "mime", "alias", *more)
    for name in wanted:
        if not (modules / f"mod_{name}.so").is_file():
            pytest.skip(f"not run: no module {name} of Apache on this machine")
    loaded = "".join(f"LoadModule {name}_module {modules / f'mod_{name}.so'}\n" for name in wanted)
    types = work / "types"
    types.write_text("")
    settings = f"ServerRoot {work}\nServerName localhost\nPidFile {work / 'pid'}\nErrorLog {work / 'log'}\n"
    settings += f"TypesConfig {types}\n" + "".join(f"Listen 127.0.0.1:{port}\n" for port in ports)
    (work / "apache.conf").write_text(loaded + settings + inside, encoding="utf-8")
    return [command, "-X", "-f", str(work / "apache.conf")]


def apache(work: Work) -> list[str]:
    listens = {"*:80": f"127.0.0.1:{work.port}", "/srv/www/ita": str(work.site)}
    return apache_frame(work.folder, work.sample("apache.conf", listens), (work.port,))


def caddy(work: Work) -> list[str]:
    command = program("caddy")
    listens = {"ita.example.go.th {": f"http://127.0.0.1:{work.port} {{", "/srv/www/ita": str(work.site)}
    settings = "{\n\tadmin off\n\tauto_https off\n}\n"
    file = work.folder / "Caddyfile"
    file.write_text(settings + work.sample("Caddyfile", listens), encoding="utf-8")
    return [command, "run", "--config", str(file), "--adapter", "caddyfile"]


SERVERS: Mapping[str, Callable[[Work], list[str]]] = {"nginx": nginx, "apache": apache, "caddy": caddy}


def shown_site(sample_site: Path, work: Path) -> Path:
    """A copy of the site with an upload on its way, that a server's own user is let in to."""
    site = work / "site"
    shutil.copytree(sample_site, site)
    (site / ".site-builder-upload").mkdir()
    (site / ".site-builder-upload" / "part").write_text("on its way")
    # Temporary folders of tests are private.
    for folder in (work, *work.parents):
        with contextlib.suppress(OSError):
            if folder.stat().st_mode & 0o777 == 0o700:
                folder.chmod(0o711)
    return site


@contextmanager
def running(command: list[str], work: Path, *ports: int) -> Iterator[None]:
    """The server until the end of the block; fails when it does not come up, and leaves nothing behind."""
    surroundings = {**os.environ, "HOME": str(work), "XDG_DATA_HOME": str(work), "XDG_CONFIG_HOME": str(work)}
    with (work / "said").open("wb") as said:
        process = subprocess.Popen(command, stdout=said, stderr=said, env=surroundings)
    try:
        for port in ports:
            _wait_for(port, process, work)
        yield
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_for(port: int, process: "subprocess.Popen[bytes]", work: Path) -> None:
    for _ in range(200):
        if process.poll() is not None:
            break
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    told = [path.read_text(errors="replace") for path in (work / "said", work / "log") if path.is_file()]
    pytest.fail("the server did not come up: " + "\n".join(told))


def unchanged(sample: str) -> str:
    return sample


@contextmanager
def serving(name: str, sample_site: Path, work: Path, change: Change = unchanged) -> Iterator[str]:
    """The base of the site behind a real server with its sample."""
    port = free_port()
    command = SERVERS[name](Work(work, shown_site(sample_site, work), port, change))
    with running(command, work, port):
        yield f"http://127.0.0.1:{port}/"
