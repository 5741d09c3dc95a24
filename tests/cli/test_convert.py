"""`site-builder convert`: the file is put right and kept as it was; sound files are left alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.building.site_plan.plan import check_project
from site_builder.cli.main import main
from site_builder.reading.text.encoding import as_utf8, decode
from tests.conftest import SMALL_PROJECT

PAGE, YEAR = "content/pages/about.md", "content/2566/year.yml"
TEXT = SMALL_PROJECT[PAGE]


def doubled(text: str, codec: str = "cp874") -> str:
    """What a program makes of UTF-8 that it takes for another encoding; undefined bytes stay as they are."""
    found = ""
    for byte in text.encode():
        try:
            found += bytes([byte]).decode(codec)
        except UnicodeDecodeError:
            found += chr(byte)
    return found


@pytest.mark.parametrize(
    "stored", [TEXT.encode("cp874"), TEXT.encode("utf-16"), doubled(TEXT).encode(), doubled(TEXT, "cp1252").encode()]
)
def test_a_file_is_converted_and_kept_as_it_was(stored: bytes, small_project: Callable[..., Path]) -> None:
    root = small_project({PAGE: stored})
    assert main(["convert", "--project", str(root)]) == 0
    assert (root / PAGE).read_text(encoding="utf-8") == TEXT
    [kept] = [path for path in (root / "originals").rglob("*") if path.is_file()]
    assert kept.read_bytes() == stored
    assert kept.parent == root / "originals/content/pages"
    assert not [issue for issue in check_project(root) if issue.place.file == PAGE]
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert main(["convert", "--project", str(root)]) == 0
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_only_the_files_named_are_converted(small_project: Callable[..., Path]) -> None:
    stored = {PAGE: TEXT.encode("cp874"), YEAR: "year: 2566 # ปี\n".encode("cp874")}
    root = small_project(stored)
    assert main(["convert", "--project", str(root), YEAR]) == 0
    assert (root / PAGE).read_bytes() == stored[PAGE]
    assert main(["convert", "--project", str(root), "notes.txt"]) == 2


@pytest.mark.parametrize("data", [b"", b"year: 2566\n", "ปี\n".encode(), "\ufeffปี".encode(), b"\x80\xff\xfe\x81"])
def test_sound_and_unknown_bytes_are_left_alone(data: bytes) -> None:
    assert as_utf8(data) is None


def test_letters_that_were_lost_are_not_made_up() -> None:
    lost = "เปิดเผยขั้นตอน".encode().decode("cp874", "replace")
    assert as_utf8(lost.encode()) is None
    text, [issue] = decode(f"a: {lost}".encode(), "a.yml")
    assert text is None
    assert issue.code == "encoding-doubled"


def test_thai_that_only_looks_so_is_left_alone() -> None:
    text = "เธอเน้นเนื้อหาเนิ่นนาน เธอเน้นเนื้อ"
    assert decode(text.encode(), "a.md") == (text, ())
