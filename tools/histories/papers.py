"""Files of each kind with a mark inside, by which their content is known again wherever it turns up."""

import zipfile
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from io import BytesIO
from random import Random

from PIL import Image

KINDS = ("pdf", "jpg", "png", "xlsx", "docx", "csv")
_DAY = (2023, 1, 1, 0, 0, 0)
_MARK = 40
"""Bytes that are compared to tell a picture's content."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A file that people put in: its extension, its bytes, and bytes that no other file of a history holds."""

    kind: str
    data: bytes
    mark: bytes

    @property
    def digest(self) -> str:
        return sha256(self.data).hexdigest()


@cache
def paper(kind: str, number: int) -> Paper:
    """The paper of a kind with a number; another number, other bytes."""
    word = f"content-{number:06d}-{kind}"
    data = _made(kind, word, number)
    middle = len(data) // 2
    mark = data[middle : middle + _MARK] if kind in {"jpg", "png"} else word.encode()
    return Paper(kind, data, mark)


_SHEET = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>"
)


def _pdf(word: str) -> bytes:
    """A sheet with a line of text, uncompressed so that its mark can be looked for."""
    drawn = f"BT /F1 24 Tf 60 700 Td (Manual 2566 {word}) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        _SHEET,
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
    ]
    body, places = b"%PDF-1.4\n", []
    for index, each in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (index, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(body))
    return body + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end


def _picture(form: str, number: int) -> bytes:
    target = BytesIO()
    Image.frombytes("RGB", (40, 30), Random(number).randbytes(40 * 30 * 3)).save(target, form)
    return target.getvalue()


def _packed(parts: dict[str, str]) -> bytes:
    """Stored, so that the mark can be looked for."""
    target = BytesIO()
    types = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    with zipfile.ZipFile(target, "w") as packed:
        for name, content in {"[Content_Types].xml": types, **parts}.items():
            packed.writestr(zipfile.ZipInfo(name, _DAY), content)
    return target.getvalue()


def _docx(word: str) -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    told = f'<w:document xmlns:w="{space}"><w:body><w:p><w:r><w:t>{word}</w:t></w:r></w:p></w:body></w:document>'
    return _packed({"word/document.xml": told})


def _xlsx(word: str) -> bytes:
    return _packed({"xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": f"<worksheet>{word}</worksheet>"})


def _made(kind: str, word: str, number: int) -> bytes:
    match kind:
        case "pdf":
            return _pdf(word)
        case "jpg" | "png":
            return _picture("JPEG" if kind == "jpg" else "PNG", number)
        case "docx":
            return _docx(word)
        case "xlsx":
            return _xlsx(word)
    return f"\ufeffรายการ,จำนวน\r\n{word},12\r\n".encode()
