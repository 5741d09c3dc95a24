"""A list as it was handed out is read as lines, whatever kind of file it is."""

import pytest

from site_builder.reading.list_file import lines_of


@pytest.mark.parametrize(
    ("name", "content", "lines"),
    [
        ("list.txt", "O1 โครงสร้าง\r\nO2 ผู้บริหาร".encode(), ["O1 โครงสร้าง", "O2 ผู้บริหาร"]),
        ("list.CSV", "O1,โครงสร้าง".encode(), ["O1\tโครงสร้าง"]),
        ("list.txt", "O1 โครงสร้างหน่วยงานของรัฐ".encode("cp874"), ["O1 โครงสร้างหน่วยงานของรัฐ"]),
        ("list.txt", b"\xff\xfe\xfd\x00\x81", None),
        ("list.pdf", b"%PDF-1.7 broken", None),
        ("list.xlsx", b"no archive", None),
    ],
)
def test_lines_of_a_list(name: str, content: bytes, lines: list[str] | None) -> None:
    assert lines_of(content, name) == lines
