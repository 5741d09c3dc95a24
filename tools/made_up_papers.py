"""Made-up files to measure and test with: the smallest honest PDF, DOCX, XLSX, CSV, and texts as offices write them."""

import csv
import io
from collections.abc import Sequence
from random import Random
from xml.sax.saxutils import escape
from zipfile import ZipFile

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def as_csv(rows: Sequence[Sequence[str]]) -> bytes:
    """A CSV as Excel saves it."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue().encode("utf-8-sig")


def _zipped(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{content}')
    return out.getvalue()


def _runs(text: str) -> str:
    """Word divides a text into runs wherever somebody paused while typing."""
    pieces = [text[at : at + 7] for at in range(0, len(text), 7)]
    return "".join(f'<w:r><w:t xml:space="preserve">{escape(piece)}</w:t></w:r>' for piece in pieces)


def as_docx(paragraphs: Sequence[str], tables: Sequence[Sequence[Sequence[str]]] = ()) -> bytes:
    """A Word document of paragraphs and tables."""
    body = "".join(f"<w:p>{_runs(text)}</w:p>" for text in paragraphs)
    for table in tables:
        rows = "".join(
            "<w:tr>" + "".join(f"<w:tc><w:p>{_runs(cell)}</w:p></w:tc>" for cell in row) + "</w:tr>" for row in table
        )
        body += f"<w:tbl>{rows}</w:tbl>"
    return _zipped({"word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'})


def as_xlsx(rows: Sequence[Sequence[str]], title: str = "ทะเบียน") -> bytes:
    """A workbook of one sheet; whole numbers are stored as numbers, texts as shared strings."""
    shared: list[str] = []

    def cell(value: str) -> str:
        if value.isascii() and value.isdigit():
            return f"<c><v>{value}</v></c>"
        shared.append(value)
        return f'<c t="s"><v>{len(shared) - 1}</v></c>'

    body = "".join(
        f'<row r="{number}">{"".join(cell(each) for each in row)}</row>' for number, row in enumerate(rows, start=1)
    )
    texts = "".join(f"<si><t>{escape(each)}</t></si>" for each in shared)
    return _zipped(
        {
            "xl/workbook.xml": f'<workbook xmlns="{_SHEET}" xmlns:r="{_LINK}"><sheets>'
            f'<sheet name="{escape(title)}" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>'
            "</Relationships>",
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_SHEET}"><sheetData>{body}</sheetData></worksheet>',
            "xl/sharedStrings.xml": f'<sst xmlns="{_SHEET}">{texts}</sst>',
        }
    )


def as_pdf(lines: Sequence[str]) -> bytes:
    """A PDF of one page with lines of ASCII; no lines make a page without text, as a scan is."""
    shown = " ".join(f"({line}) Tj 0 -16 Td" for line in lines)
    stream = f"BT /F1 12 Tf 72 720 Td {shown} ET" if lines else ""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 6 0 R >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Font << /F1 5 0 R >> >>",
    ]
    out, starts = b"%PDF-1.4\n", list[int]()
    for number, content in enumerate(objects, start=1):
        starts.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    end = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode()


def _digits(chance: Random, count: int) -> str:
    return "".join(str(chance.randint(0, 9)) for _ in range(count))


def _line(chance: Random) -> str:
    """One line of an ordinary paper; the long numbers in it are of the kinds that offices print."""
    figures = [str(chance.randint(0, 9_999)) for _ in range(chance.randint(6, 14))]
    kinds = (
        f"ที่ ชร {_digits(chance, 5)}/{chance.randint(1, 999)} ลงวันที่ {chance.randint(1, 28)} มกราคม 2566",
        f"เลขที่โครงการ {_digits(chance, 11)} สัญญา {_digits(chance, 12)} เงิน {chance.randint(1, 9_999_999):,}.00 บาท",
        f"ครุภัณฑ์เลขที่ {_digits(chance, 4)}-{_digits(chance, 3)}-{_digits(chance, 4)}-{chance.randint(50, 69)}",
        f"เลขประจำตัวผู้เสียภาษี 0{_digits(chance, 12)} โทร 053-{_digits(chance, 3)}-{_digits(chance, 3)}",
        f"เลขที่บัญชี {_digits(chance, 3)}-{_digits(chance, 1)}-{_digits(chance, 5)}-{_digits(chance, 1)}",
        f"https://www.facebook.com/permalink.php?story_fbid={_digits(chance, 16)}&id=1000{_digits(chance, 11)}",
        f"messageImage_{chance.randint(1_500_000_000_000, 1_800_000_000_000)}.jpg",
        "\t".join(figures),
        " ".join(str(chance.choice((0, 0, 0, 1, 1, 2, 3))) for _ in range(13)),
        f"รหัสงบประมาณ {_digits(chance, 20)} แหล่งของเงิน {_digits(chance, 7)}",
        f"ร้อยละ {chance.random() * 100:.13f}",
        f"ISBN 978-{_digits(chance, 3)}-{_digits(chance, 3)}-{_digits(chance, 3)}-{_digits(chance, 1)}",
        f"ระหว่างวันที่ {chance.randint(1, 28)}/{chance.randint(1, 12)}/2565 - 30/{chance.randint(1, 12)}/2566",
        f"พิกัด {chance.random() * 20:.8f}, {chance.random() * 100:.8f}",
        "ผู้รับบริการทั้งหมด 1,250 ราย พึงพอใจร้อยละ 98.40 ตามแบบสอบถาม 13 ข้อ",
    )
    return chance.choice(kinds)


def ordinary_papers(chance: Random, count: int = 200, lines: int = 40) -> list[tuple[str, str]]:
    """Names and texts of papers that hold no personal number."""
    return [(f"paper {number}", "\n".join(_line(chance) for _ in range(lines))) for number in range(1, count + 1)]
