"""How long a writer waits for an edit in the preview, and what the preview costs while nobody writes.

`python -m tools.preview_delay [PROJECT]` copies the project, serves the copy, appends a line to one of its hand-written
pages again and again, and asks for the page until the line is there.
"""

import argparse
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit

from site_builder.reading.settings import read_settings

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 120
"""Seconds after which a preview that shows nothing is given up."""
PERIOD = 0.01
IDLE = 5.0
"""Seconds for which the cost of waiting is measured."""


class NoPreviewError(Exception):
    """The preview did not answer, or did not show the edit."""


def _copy(project: Path, folder: Path) -> Path:
    for name in ("content", "theme"):
        if (project / name).is_dir():
            shutil.copytree(project / name, folder / name)
    shutil.copy(project / "mkdocs.yml", folder / "mkdocs.yml")
    return folder


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


_BROWSER = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
"""Once let in by the printed address, it holds the preview's token in a cookie."""


def printed_address(log: Path) -> str:
    """The address that a preview prints into a file, token included. Raises NoPreviewError where it prints none."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := re.search(rb"http://127\S+token=\S+", log.read_bytes()):
            return found[0].decode()
        time.sleep(PERIOD)
    raise NoPreviewError(str(log))


def _shown(address: str, words: bytes) -> None:
    """Waits until a page shows these words."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with _BROWSER.open(address, timeout=PATIENCE) as answer:
                if words in answer.read():
                    return
        except (URLError, ConnectionError):
            pass
        time.sleep(PERIOD)
    raise NoPreviewError(address)


@contextmanager
def _preview(root: Path, port: int, log: Path) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "site_builder", "serve", "--project", str(root), "--port", str(port)]
    path = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    env = {**os.environ, "PYTHONPATH": path, "PYTHONUNBUFFERED": "1"}
    with log.open("wb") as told:
        process = subprocess.Popen(command, stdout=told, stderr=subprocess.DEVNULL, env=env)  # noqa: S603 (our own)
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


def _seconds_of(process: subprocess.Popen[bytes]) -> float | None:
    """CPU seconds a process has taken, where the system tells."""
    file = Path(f"/proc/{process.pid}/stat")
    if not file.exists():
        return None
    told = file.read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def measure(project: Path, edits: int) -> tuple[list[float], float | None]:
    """Seconds from each edit to the page that shows it; the part of a processor that waiting takes.

    Raises NoPreviewError.
    """
    with tempfile.TemporaryDirectory() as folder:
        root = _copy(project, Path(folder))
        settings, _ = read_settings((root / "mkdocs.yml").read_bytes(), "mkdocs.yml")
        page = min((root / "content" / "pages").glob("*.md"))
        port = _free_port()
        mount = urlsplit(settings.url if settings else "/").path.rstrip("/")
        address = f"http://127.0.0.1:{port}{mount}/{page.stem}/"
        with _preview(root, port, root / "preview.log") as process:
            _shown(printed_address(root / "preview.log"), b"</html>")
            _shown(address, b"</html>")
            before = _seconds_of(process)
            time.sleep(IDLE)
            after = _seconds_of(process)
            delays = [_delay(page, address, number) for number in range(edits)]
    return delays, (after - before) / IDLE if before is not None and after is not None else None


def _delay(page: Path, address: str, number: int) -> float:
    # Edits come at any moment between two looks of the preview at the folder.
    time.sleep(0.3 + 0.137 * (number % 5))
    words = f"edit-number-{number}-of-the-measurement"
    written = page.read_bytes()
    started = time.monotonic()
    page.write_bytes(written + f"\n{words}\n".encode())
    _shown(address, words.encode())
    return time.monotonic() - started


def main(arguments: Sequence[str]) -> int:
    """Prints the figures."""
    parser = argparse.ArgumentParser(prog="python -m tools.preview_delay", description=__doc__)
    parser.add_argument("project", type=Path, nargs="?", default=ROOT, metavar="PROJECT")
    parser.add_argument("--edits", type=int, default=10)
    options = parser.parse_args(arguments)
    try:
        delays, idle = measure(options.project, options.edits)
    except NoPreviewError as error:
        print(f"no preview at {error}", file=sys.stderr)
        return 3
    print(f"an edit shows after: median {statistics.median(delays):.2f} s, longest {max(delays):.2f} s")
    print("waiting takes: " + ("not known here" if idle is None else f"{idle:.1%} of one processor"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
