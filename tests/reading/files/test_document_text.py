"""The text of papers by page, row and paragraph; what cannot be read says so."""

from pathlib import Path

import pytest

from site_builder.reading.files.document_text import document_text, pdf_text
from site_builder.reading.files.office_text import office_text
from site_builder.reading.files.paper_text import pages_of
from site_builder.reading.files.plain_file import plain_file_text
from site_builder.reading.files.reading import file_facts
from site_builder.records.file_facts import DocumentText, PartKind
from tests.conftest import ROOT
from tools.made_up_papers import as_csv, as_docx, as_pdf, as_xlsx


def told(document: DocumentText) -> list[tuple[str, int, str]]:
    assert document.is_read
    return [(part.inside or part.kind.value, part.number, part.text) for part in document.parts]


def test_runs_of_a_paragraph_join_and_rows_of_a_table_keep_together() -> None:
    document = office_text(as_docx(["เลขประจำตัว 1-2345-67890-12-1", "", "สวัสดี"], [[["1", "2"], ["ก", "ข"]]]))
    assert told(document) == [
        ("paragraph", 1, "เลขประจำตัว 1-2345-67890-12-1"),
        ("paragraph", 3, "สวัสดี"),
        ("paragraph", 4, "1\t2\t"),
        ("paragraph", 5, "ก\tข\t"),
    ]


def test_a_sheet_is_read_by_rows_under_the_name_on_its_tab() -> None:
    assert told(office_text(as_xlsx([["ชื่อ", "เลข"], ["ก", "1234567890121"]], "ทะเบียน"))) == [
        ("ทะเบียน", 1, "ชื่อ\tเลข"),
        ("ทะเบียน", 2, "ก\t1234567890121"),
    ]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "cp874"])
def test_a_csv_is_read_by_lines_in_the_encodings_of_this_country(codec: str) -> None:
    assert told(plain_file_text("ชื่อ,เลข\r\nก,1".encode(codec))) == [("line", 1, "ชื่อ,เลข"), ("line", 2, "ก,1")]
    assert told(plain_file_text(as_csv([["ก", "1"]]))) == [("line", 1, "ก,1")]


def test_pages_without_text_are_named() -> None:
    scan, page = pages_of(as_pdf([])), pages_of(as_pdf(["Report of the year 2566"]))
    assert scan is not None
    assert page is not None
    document = pdf_text((*page, *scan))
    assert document.unread == (2,)
    assert [(part.kind, part.number) for part in document.parts] == [(PartKind.PAGE, 1)]


def test_letters_that_come_out_as_no_letters_are_not_taken_for_text() -> None:
    assert pdf_text(("\ue001\ue002" * 30 + " 12345678901234",)).unread == (1,)


BOMB = as_docx(["x"]).replace(b"<w:document", b'<!DOCTYPE z [<!ENTITY a "b">]><w:document')


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", as_docx(["x"])[:-30], b"\xd0\xcf\x11\xe0old", BOMB])
def test_what_is_broken_old_locked_or_hostile_is_said_to_be_unread(data: bytes) -> None:
    assert office_text(data) == DocumentText(is_read=False)


def test_a_picture_has_no_text_to_read_and_a_broken_paper_has(tmp_path: Path) -> None:
    for name, content in (("a.png", b"\x89PNG\r\n\x1a\n" + bytes(16)), ("b.pdf", b"%PDF-1.7 broken")):
        (tmp_path / name).write_bytes(content)
    assert document_text(tmp_path, file_facts(tmp_path / "a.png", "a.png")) is None
    assert document_text(tmp_path, file_facts(tmp_path / "b.pdf", "b.pdf")) == DocumentText(is_read=False)


def test_every_page_of_the_sample_papers_is_read() -> None:
    for path in sorted((ROOT / "content").rglob("*.pdf")):
        pages = pages_of(path.read_bytes())
        assert pages is not None
        assert pdf_text(pages).unread == (), path
