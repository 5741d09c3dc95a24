"""A notice in the formats of offices: Word (ECMA-376, part 1, 17), its old format as RTF, Excel, ZIP."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from site_builder.output.archive import archive
from site_builder.output.spreadsheet import workbook

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def as_docx(lines: Sequence[str]) -> bytes:
    """A Word document with a paragraph a line."""
    paragraphs = "".join(f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>' for line in lines)
    return archive(
        {
            "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_DOCUMENT}"/></Types>',
            "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{_OFFICE}" Target="word/document.xml"/></Relationships>',
            "word/document.xml": f'{_HEAD}<w:document xmlns:w="{_WORD}"><w:body>{paragraphs}</w:body></w:document>',
        }
    )


def as_rtf(lines: Sequence[str]) -> bytes:
    """A document in RTF, every sign beyond ASCII by its number."""
    body = "\\par\n".join("".join(map(_rtf_sign, line)) for line in lines)
    return f"{{\\rtf1\\ansi\\uc1\\fs28\n{body}\\par\n}}".encode("ascii")


def _rtf_sign(sign: str) -> str:
    if sign in "\\{}":
        return f"\\{sign}"
    if " " <= sign <= "~":
        return sign
    # RTF counts in signed 16-bit units; what lies beyond the first plane does not occur in Thai text.
    code = ord(sign) if ord(sign) < 0x10000 else 0xFFFD
    return f"\\u{code if code < 0x8000 else code - 0x10000}?"


def as_xlsx(lines: Sequence[str]) -> bytes:
    """A workbook with a row a line."""
    return workbook("notice", (), lines[:1], [(line,) for line in lines[1:]], (), (90,))


def as_zip(text: bytes, pdf: bytes) -> bytes:
    """An archive with the notice as text and as a paper."""
    return archive({"notice.txt": text, "notice.pdf": pdf})
