"""What reaches the disk itself while something is done."""

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


def on_the_disk(act: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What reaches the disk, in order: each file and folder as it is settled, and each rename."""
    steps: list[str] = []
    replace = os.replace

    def settle(descriptor: int) -> None:
        kind = "folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file"
        steps.append(f"{kind} {Path(f'/proc/self/fd/{descriptor}').readlink().name}")

    def rename(source: Any, target: Any) -> None:
        steps.append(f"rename to {Path(target).name}")
        replace(source, target)

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", settle)
        patched.setattr(os, "replace", rename)
        act()
    return steps


needs_proc = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="this system names no open files")
