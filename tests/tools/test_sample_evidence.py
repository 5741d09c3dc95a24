"""The committed sample evidence: present, of the right kind, without identity numbers, and reproducible."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tools.made_with import skip_unless_same_packages

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
MAGIC = {".pdf": b"%PDF-", ".png": b"\x89PNG\r\n\x1a\n", ".jpg": b"\xff\xd8\xff"}
FILES = [
    "2565/evidence/ita-result-2565.pdf",
    "2566/evidence/anti-corruption-plan-2566-2570.pdf",
    "2566/evidence/asset-loan-guideline.pdf",
    "2566/evidence/budget-ordinance-2566.pdf",
    "2566/evidence/measures-2566-signed.pdf",
    "2566/evidence/no-gift-policy-2566.pdf",
    "2566/evidence/no-gift-poster.png",
    "2566/evidence/no-gift-report-2566.pdf",
    "2566/evidence/oit-training-1.jpg",
    "2566/evidence/oit-training-2.jpg",
    "2566/evidence/privacy-policy.pdf",
    "2566/evidence/public-hearing.jpg",
    "2566/evidence/report-12-month-signed.pdf",
    "2566/evidence/satisfaction-survey-2566.pdf",
    "2566/evidence/work-assignment-order.pdf",
    "2566/evidence/work-manual.pdf",
]


@pytest.mark.parametrize("name", FILES)
def test_file_is_what_its_name_says(name: str) -> None:
    data = (CONTENT / name).read_bytes()
    assert data.startswith(MAGIC[Path(name).suffix])
    # A PDF notes its title and id in hexadecimal between angle brackets: no digits a reader could see.
    assert not re.search(rb"\d{13}", re.sub(rb"<[0-9A-Fa-f]+>", b"", data))


@pytest.mark.parametrize("name", [name for name in FILES if not name.endswith(".pdf")])
def test_picture_holds_no_metadata(name: str) -> None:
    data = (CONTENT / name).read_bytes()
    assert not [mark for mark in (b"Exif\0", b"eXIf", b"tEXt", b"iTXt", b"http://ns.adobe.com") if mark in data]


def test_sources_hold_no_long_number() -> None:
    sources = sorted((ROOT / "tools" / "sample_evidence").rglob("*.yml"))
    assert sources
    assert not [path.name for path in sources if re.search(r"\d{9}", path.read_text(encoding="utf-8"))]


def test_script_makes_the_committed_bytes(tmp_path: Path) -> None:
    skip_unless_same_packages()
    command = [sys.executable, "-m", "tools.make_sample_evidence", "--content", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    made = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*"))
    assert made == FILES
    assert [name for name in FILES if (tmp_path / name).read_bytes() != (CONTENT / name).read_bytes()] == []
