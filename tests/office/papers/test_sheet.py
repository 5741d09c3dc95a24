"""The copy sheet: addresses in order, one numbered line each, the same content in three forms."""

import csv
import io
import zipfile
from collections.abc import Callable
from html import unescape
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from site_builder.building.site_plan.plan import plan
from site_builder.cli.main import main
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.office.papers.page import as_html
from site_builder.office.papers.sheet import Sheet, SheetRow, as_csv, as_xlsx, sheet_of
from site_builder.output.html.templates import theme_folders
from site_builder.reading.files.office_text import office_text
from site_builder.records.catalogues import reader
from site_builder.records.derived.entered_addresses import encoded

ANSWERS = """\
- item: o15
  answer: disclosed
  unit: office
  links:
  - {page: /about/, label: หน้ารวม, explanation: เลือกบริการ, elements: [1, 2], covers: ต.ค. 2565}
  - {url: "https://www.test.example/คู่มือ?ก=1", explanation: ดูหน้า 3}
  - {document: memo}
  prepared: {by: clerk, on: 1 เม.ย. 2566}
- {item: o29, answer: nil, nil: {statement: =ไม่มีเรื่อง, period: ต.ค. 2565 - มี.ค. 2566, on: 1 เม.ย. 2566}}
- {item: o30, answer: not-disclosed, reason: รอข้อมูล}
"""
MEMO = "---\nid: memo\nkind: memo\ntitle: บันทึก\ndate: 1 ธ.ค. 2565\n---\n\nเรื่อง\n"


@pytest.fixture
def project(small_project: Callable[..., Path]) -> Path:
    return small_project({"content/2566/oit.yml": ANSWERS, "content/2566/documents/memo.md": MEMO})


@pytest.fixture
def sheet(project: Path) -> Sheet:
    made = plan(project)
    catalogue = reader.oit_catalogue(FiscalYear(2566))
    assert made.disclosure
    assert catalogue
    return sheet_of(made.disclosure, made.disclosure.by_year[FiscalYear(2566)], catalogue, 0)


def row(sheet: Sheet, code: str) -> SheetRow:
    return next(each for each in sheet.rows if each.code == code)


def test_addresses_stand_in_order_each_with_its_numbered_line(sheet: Sheet) -> None:
    found = row(sheet, "O15")
    assert found.addresses == (
        "https://test.example/about/",
        "https://www.test.example/%E0%B8%84%E0%B8%B9%E0%B9%88%E0%B8%A1%E0%B8%B7%E0%B8%AD?%E0%B8%81=1",
        "https://test.example/2566/documents/memo/",
    )
    assert found.lines[0] == "1. หน้ารวม เลือกบริการ (องค์ประกอบที่ 1, 2) (ข้อมูลช่วง ตุลาคม 2565)"
    assert [line.partition(".")[0] for line in found.lines] == ["1", "2", "3"]
    assert (found.unit, found.prepared, found.checked) == ("สำนักปลัด", "เจ้าพนักงานธุรการ 1 เม.ย. 2566", "")


def test_a_nil_statement_is_a_disclosure_and_shows_the_items_own_page(sheet: Sheet) -> None:
    found = row(sheet, "O29")
    assert found.is_disclosed
    assert found.addresses == ("https://test.example/2566/oit/o29/",)
    assert "ไม่มีเรื่อง" in found.lines[0]


def test_what_is_not_disclosed_has_its_reason_and_what_is_not_answered_nothing(sheet: Sheet) -> None:
    assert row(sheet, "O30").lines == ("รอข้อมูล",)
    assert not row(sheet, "O30").is_disclosed
    assert (row(sheet, "O1").addresses, row(sheet, "O1").lines) == ((), ())
    assert len(sheet.rows) == 43


def test_the_page_holds_every_address_and_line_to_copy(sheet: Sheet, project: Path) -> None:
    html = unescape(as_html(sheet, theme_folders(project)).decode())
    for each in sheet.rows:
        assert all(address in html for address in each.addresses)
        assert all(line in html for line in each.lines)
    assert "\n".join(row(sheet, "O15").addresses) in html


def test_the_table_has_a_line_for_each_address_and_no_formula(sheet: Sheet) -> None:
    read = list(csv.reader(io.StringIO(as_csv(sheet).decode("utf-8-sig"))))
    assert [line[3] for line in read if line[0] == "O15"] == list(row(sheet, "O15").addresses)
    assert not [cell for line in read for cell in line if cell.startswith("=")]


def test_the_workbook_is_whole_and_the_same_each_time(sheet: Sheet) -> None:
    content = as_xlsx(sheet)
    assert as_xlsx(sheet) == content
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert packed.testzip() is None
        for name in packed.namelist():
            ET.fromstring(packed.read(name))  # noqa: S314 (our own bytes)
    said = "\n".join(part.text for part in office_text(content).parts)
    assert all(address in said for each in sheet.rows for address in each.addresses)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://a.example/ก ข", "https://a.example/%E0%B8%81%20%E0%B8%82"),
        ("https://a.example/%E0%B8%81", "https://a.example/%E0%B8%81"),
        ("https://a.example/a(1).pdf#หน้า", "https://a.example/a(1).pdf#%E0%B8%AB%E0%B8%99%E0%B9%89%E0%B8%B2"),
    ],
)
def test_thai_paths_are_encoded_once(address: str, expected: str) -> None:
    assert encoded(address) == expected


def test_the_command_writes_three_files(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--project", str(project), "sheet", "2566", "--output", str(project / "out")]) == 0
    assert sorted(path.name for path in (project / "out").iterdir()) == [
        "oit-sheet-2566.csv",
        "oit-sheet-2566.html",
        "oit-sheet-2566.xlsx",
    ]
    assert capsys.readouterr().out.count("oit-sheet") == 6


def test_no_sheet_is_written_of_content_with_errors(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "content/2566/oit.yml").write_text("- {item: o99, answer: disclosed}\n", encoding="utf-8")
    assert main(["--project", str(project), "sheet", "2566"]) == 1
    assert "check" in capsys.readouterr().err
    assert not list(project.glob("oit-sheet*"))
