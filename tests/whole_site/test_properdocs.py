"""The way out of MkDocs stays open: ProperDocs, a continuation of MkDocs 1.x, builds the same bytes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import copy_sample

pytestmark = pytest.mark.whole_site


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "manifest.json"
    }


def test_properdocs_builds_the_same_site(sample_site: Path, tmp_path: Path) -> None:
    root = copy_sample(tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "properdocs", "build", "--site-dir", str(tmp_path / "out")],
        cwd=root,
        capture_output=True,
        check=False,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    assert tree(tmp_path / "out") == tree(sample_site)
