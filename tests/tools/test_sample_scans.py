"""The committed scans of the office that has nothing else: reproducible, and small enough to commit."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.tools.made_with import skip_unless_same_packages

ROOT = Path(__file__).parents[2]
SCANS = ROOT / "tests" / "agencies" / "pdf-only" / "content" / "2566" / "evidence"
FILES = [
    "action-plan-2566.pdf",
    "complaints-2566.pdf",
    "no-gift-2566.pdf",
    "procurement-plan-2566.pdf",
    "service-manual.pdf",
    "structure-and-duties.pdf",
]


def test_every_scan_is_there_and_nothing_else() -> None:
    assert sorted(path.name for path in SCANS.iterdir()) == FILES


@pytest.mark.parametrize("name", FILES)
def test_scan_is_a_small_pdf(name: str) -> None:
    data = (SCANS / name).read_bytes()
    assert data.startswith(b"%PDF-")
    assert len(data) < 40_000


def test_script_makes_the_committed_bytes(tmp_path: Path) -> None:
    skip_unless_same_packages()
    command = [sys.executable, "-m", "tools.make_sample_evidence", "--scans", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == FILES
    assert [name for name in FILES if (tmp_path / name).read_bytes() != (SCANS / name).read_bytes()] == []
