"""What a published file really is, told by its bytes and by nothing of the program under trial."""

import json
import zipfile
from io import BytesIO

_SIGNS = {b"%PDF-": "pdf", b"\xff\xd8\xff": "jpg", b"\x89PNG\r\n\x1a\n": "png", b"<?xml": "xml"}


def kind_of(content: bytes) -> str:
    """`pdf`, `jpg`, `png`, `xml`, `html`, `docx`, `xlsx`, `zip`, `json`, `text`; `nothing` for an empty file."""
    if not content.strip():
        return "nothing"
    for sign, kind in _SIGNS.items():
        if content.startswith(sign):
            return kind
    if content.startswith(b"PK\x03\x04"):
        return _packed(content)
    if content.lstrip()[:15].lower() == b"<!doctype html>":
        return "html"
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "other"
    return _text(text)


def _packed(content: bytes) -> str:
    try:
        names = zipfile.ZipFile(BytesIO(content)).namelist()
    except zipfile.BadZipFile:
        return "other"
    found = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx"}
    return next((kind for name, kind in found.items() if name in names), "zip")


def _text(text: str) -> str:
    if text.lstrip().startswith(("{", "[")):
        try:
            json.loads(text)
        except ValueError:
            return "text"
        return "json"
    return "text"
