"""A workbook of one sheet: text only, and the same bytes on every machine."""

import io
import zipfile

from site_builder.output.spreadsheet import workbook
from site_builder.reading.files.office_text import office_text

SHEET = ("ทะเบียน", [("ชื่อตาราง",)], ("ก", "ข"), [("=1+1", "0010"), ("ข\x00ค", "https://a.example/")], [("จบ",)], (9, 30))


def test_every_cell_is_shown_as_it_was_typed() -> None:
    lines = [part.text for part in office_text(workbook(*SHEET)).parts]
    assert [line for line in lines if line] == ["ชื่อตาราง", "ก\tข", "=1+1\t0010", "ขค\thttps://a.example/", "จบ"]


def test_nothing_in_it_depends_on_the_day_or_the_machine() -> None:
    content = workbook(*SHEET)
    assert content == workbook(*SHEET)
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert {entry.compress_type for entry in packed.infolist()} == {zipfile.ZIP_STORED}
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_cell_too_long_for_excel_is_cut_and_not_left_out() -> None:
    lines = [part.text for part in office_text(workbook("x", [], ["ก" * 40_000], [], [], [9])).parts]
    assert [len(line) for line in lines if line] == [32_767]
