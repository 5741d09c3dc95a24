"""Word, Excel, OpenDocument and ZIP files, sound and unsound."""

import zipfile
from io import BytesIO

_DAY = (2023, 1, 1, 0, 0, 0)
_TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
_CORE = (
    "<cp:coreProperties><dc:title>แบบฟอร์ม</dc:title><dc:creator>somchai</dc:creator>"
    "<cp:lastModifiedBy>somsri</cp:lastModifiedBy></cp:coreProperties>"
)
_APP = "<Properties><Application>Microsoft Office Word</Application><Company>home pc</Company></Properties>"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _packed(parts: dict[str, str | bytes]) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, content)
    return target.getvalue()


def docx(extra: dict[str, str | bytes] | None = None) -> bytes:
    body = "<w:document><w:body><w:p><w:r><w:t>แบบคำขอยืมพัสดุ</w:t></w:r></w:p></w:body></w:document>"
    return _packed({"[Content_Types].xml": _TYPES, "word/document.xml": body, **(extra or {})})


def xlsx(workbook: str = "<workbook/>") -> bytes:
    return _packed(
        {"[Content_Types].xml": _TYPES, "xl/workbook.xml": workbook, "xl/worksheets/sheet1.xml": "<worksheet/>"}
    )


def docx_with_author() -> bytes:
    return docx({"docProps/core.xml": _CORE, "docProps/app.xml": _APP})


def xlsx_with_path() -> bytes:
    return xlsx(r'<workbook><x15ac:absPath url="C:\Users\somchai\Desktop\"/></workbook>')


def odt_with_author() -> bytes:
    told = "<office:meta><meta:initial-creator>somchai</meta:initial-creator><dc:creator>a</dc:creator></office:meta>"
    return _packed(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<office:text/>", "meta.xml": told}
    )


def docx_with_bad_sum() -> bytes:
    """One byte of the packed text differs from what its check sum says."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as packed:
        for name, content in (
            ("[Content_Types].xml", _TYPES),
            ("word/document.xml", "<w:document>PROMISE</w:document>"),
        ):
            packed.writestr(zipfile.ZipInfo(name, _DAY), content)
    return target.getvalue().replace(b"PROMISE", b"PROMISF", 1)


def bomb() -> bytes:
    """Some hundred kilobytes that unpack to more than half a gigabyte."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        packed.writestr(zipfile.ZipInfo("[Content_Types].xml", _DAY), _TYPES)
        entry = zipfile.ZipInfo("xl/worksheets/sheet1.xml", _DAY)
        entry.compress_type = zipfile.ZIP_DEFLATED
        with packed.open(entry, "w") as part:
            for _ in range(510):
                part.write(b"\0" * 1_000_000)
    return target.getvalue()


def docx_with_macro() -> bytes:
    return docx({"word/vbaProject.bin": b"Attribute VB_Name"})


def doc(extra: bytes = b"") -> bytes:
    return _COMPOUND + b"\0" * 504 + "WordDocument".encode("utf-16-le") + extra + b"\0" * 512


def xls_with_macro() -> bytes:
    return doc("_VBA_PROJECT_CUR\0_VBA_PROJECT".encode("utf-16-le"))


def locked_docx() -> bytes:
    return doc("EncryptedPackage".encode("utf-16-le"))


def any_zip() -> bytes:
    return _packed({"readme.txt": "no document"})


def zip_with_program() -> bytes:
    return _packed({"setup.EXE": b"MZ", "readme.txt": "run it"})


def locked_zip() -> bytes:
    """The flag that says that a part is encrypted, in both of the part's headers."""
    whole = bytearray(any_zip())
    whole[6] |= 1
    whole[whole.index(b"PK\x01\x02") + 8] |= 1
    return bytes(whole)
