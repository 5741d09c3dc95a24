"""The committed scans of the office that has nothing else: reproducible, and small enough to commit."""

import subprocess
import sys
import zlib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCANS = ROOT / "tests" / "agencies" / "pdf-only" / "content" / "2566" / "evidence"
MADE_WITH = ROOT / "tools" / "sample_evidence" / "made_with.txt"
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
    for line in MADE_WITH.read_text(encoding="utf-8").splitlines():
        package, wanted = line.split()
        installed = _version(package)
        if installed != wanted:
            pytest.skip(f"the files were made with {package} {wanted}, here it is {installed or 'missing'}")
    command = [sys.executable, "-m", "tools.make_sample_evidence", "--scans", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == FILES
    assert [name for name in FILES if (tmp_path / name).read_bytes() != (SCANS / name).read_bytes()] == []


def _version(package: str) -> str | None:
    if package == "zlib":
        return zlib.ZLIB_RUNTIME_VERSION
    try:
        return version(package)
    except PackageNotFoundError:
        return None
