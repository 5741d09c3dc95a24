"""What a figure depends on besides the code: the machine, the versions, the day."""

import os
import platform
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks.generators import Generator
from benchmarks.workspace import memory_disk


def _processor() -> str:
    told = Path("/proc/cpuinfo")
    lines = told.read_text(encoding="utf-8").splitlines() if told.is_file() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def _memory() -> str:
    pages, size = os.sysconf("SC_PHYS_PAGES"), os.sysconf("SC_PAGE_SIZE")
    return f"{pages * size / 2**30:.0f} GiB"


def load_before() -> float:
    """How many processes wanted to run in the last minute: much above nothing, and the clock tells little."""
    return os.getloadavg()[0]


def told(generators: Sequence[Generator], load: float) -> Iterator[tuple[str, str]]:
    """Name and value of each thing."""
    yield "machine", f"{_processor()}, {os.cpu_count()} processors, {_memory()}, {platform.system()}"
    yield "load when it began", f"{load:.1f}"
    yield "output on", "a RAM disk" if memory_disk() else "a disk (no RAM disk here: see the bare writing)"
    yield "Python", f"{platform.python_version()}, MkDocs {version('mkdocs')} under site-builder"
    for each in generators:
        yield each.name, each.version() or "not installed"
    yield "day", datetime.now(UTC).date().isoformat()
