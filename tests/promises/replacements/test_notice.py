"""A file is answered by a file of its kind, which says in words what became of it."""

import io
import json
import zipfile

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image

from site_builder.promises.replacements.notice import MAKERS, Notice, can_be_made, notice_file
from site_builder.reading.files.office_text import office_text
from site_builder.reading.files.sniffing import kind_of
from site_builder.records.file_facts import EXTENSIONS, FileKind

NOTICE = Notice(
    "เอกสารนี้ถูกถอนออกแล้ว",
    (("วันที่ถอน", "3 มีนาคม 2568"), ("เหตุผล", 'มีข้อมูลส่วนบุคคล "ของผู้สมัคร" จึงถอน {1} <b>')),
    "https://test.example/2566/evidence/ev-1/",
    "องค์การบริหารส่วนตำบลทดสอบ",
)


@pytest.mark.parametrize("extension", sorted(MAKERS))
def test_the_same_words_give_the_same_bytes(extension: str) -> None:
    assert notice_file(NOTICE, extension) == notice_file(NOTICE, extension.upper())


@pytest.mark.parametrize("extension", sorted(set(MAKERS) - {"json", "doc"}))
def test_a_notice_is_what_its_name_says(extension: str) -> None:
    kind = next(kind for kind, names in EXTENSIONS.items() if extension in names)
    assert kind_of(notice_file(NOTICE, extension)) is kind


def test_a_paper_says_it_in_searchable_text_and_leads_to_the_page() -> None:
    paper = pypdfium2.PdfDocument(notice_file(NOTICE, "pdf"))
    said = paper[0].get_textpage().get_text_bounded()
    assert len(paper) == 1
    assert "3" in said
    assert "2568" in said
    assert NOTICE.address in said


@pytest.mark.parametrize("extension", ["jpg", "png", "webp", "gif"])
def test_a_picture_shows_the_words(extension: str) -> None:
    picture = Image.open(io.BytesIO(notice_file(NOTICE, extension))).convert("L")
    dark = sum(count for value, count in enumerate(picture.histogram()) if value < 128)
    assert picture.width > 800
    assert 5_000 < dark < picture.width * picture.height / 10


@pytest.mark.parametrize("extension", ["docx", "xlsx"])
def test_office_files_hold_every_line(extension: str) -> None:
    said = "\n".join(part.text for part in office_text(notice_file(NOTICE, extension)).parts)
    for line in NOTICE.text_lines:
        assert line in said


def test_word_of_old_reads_every_sign() -> None:
    told = notice_file(NOTICE, "doc").decode("ascii")
    assert told.startswith("{\\rtf1")
    assert "".join(f"\\u{ord(sign)}?" for sign in "ถอน") in told
    assert "\\{1\\}" in told


def test_texts_hold_every_line() -> None:
    assert json.loads(notice_file(NOTICE, "json"))["วันที่ถอน"] == "3 มีนาคม 2568"
    assert all(line in notice_file(NOTICE, "txt").decode("utf-8-sig") for line in NOTICE.text_lines)
    assert '""ของผู้สมัคร""' in notice_file(NOTICE, "csv").decode("utf-8-sig")
    with zipfile.ZipFile(io.BytesIO(notice_file(NOTICE, "zip"))) as packed:
        assert sorted(packed.namelist()) == ["notice.pdf", "notice.txt"]
        assert kind_of(packed.read("notice.pdf")) is FileKind.PDF


def test_some_kinds_cannot_be_made_and_say_so() -> None:
    assert [kind for kind in ("pptx", "ppt", "xls", "odt", "php") if can_be_made(kind)] == []
