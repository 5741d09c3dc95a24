"""What a Word, Excel, PowerPoint or OpenDocument file shows when it is opened, and a copy without its maker."""

import re
import zipfile
import zlib
from io import BytesIO

from site_builder.records.file_facts import Trait

_MAIN_PART = {"docx": "word/", "xlsx": "xl/", "pptx": "ppt/"}
_OPEN_DOCUMENT = {
    "odt": b"application/vnd.oasis.opendocument.text",
    "ods": b"application/vnd.oasis.opendocument.spreadsheet",
    "odp": b"application/vnd.oasis.opendocument.presentation",
}
_OLD = frozenset({"doc", "xls", "ppt"})
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROGRAMS = re.compile(r"(?i)\.(?:exe|com|scr|bat|cmd|ps1|vbs|js|jse|wsf|hta|msi|dll|jar|lnk)$")
_LARGEST_UNPACKED = 500_000_000
"""Bytes; what unpacks to more is no paper of an office."""
_ANY_DAY = (1980, 1, 1, 0, 0, 0)
"""The first day that ZIP can name: it says nothing, so that equal contents are equal bytes."""

_CORE = re.compile(
    rb"<((?:dc:creator|cp:lastModifiedBy|meta:initial-creator|meta:printed-by|Manager|Company|Template"
    rb"|HyperlinkBase))(?:\s[^>]*)?>([^<]+)</\1>"
)
_DISK = re.compile(rb"<([a-zA-Z0-9]+:absPath)\b[^>]*?/>")
_WITH_MAKER = frozenset({"docProps/core.xml", "docProps/app.xml", "meta.xml", "xl/workbook.xml"})
_MADE_BY_HAND = "docProps/custom.xml"


def open_office_file(content: bytes, extension: str) -> set[Trait]:
    """What is wrong or remarkable with an office file whose name ends in `extension`."""
    if content.startswith(_COMPOUND):
        return _open_compound(content, extension)
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            return _open_packed(packed, extension)
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, EOFError, ValueError):
        return {Trait.DAMAGED}


def without_maker(content: bytes) -> bytes:
    """The same file without the names of its makers and the path it lay at; equal contents give equal bytes."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as packed, zipfile.ZipFile(target, "w") as fresh:
        for entry in packed.infolist():
            part = packed.read(entry)
            if entry.filename in _WITH_MAKER:
                part = _without_maker(part)
            elif entry.filename == _MADE_BY_HAND:
                part = re.sub(rb"<property\b.*?</property>", b"", part, flags=re.DOTALL)
            plain = zipfile.ZipInfo(entry.filename, _ANY_DAY)
            plain.compress_type = entry.compress_type
            plain.create_system = 0
            fresh.writestr(plain, part)
    return target.getvalue()


def _open_compound(content: bytes, extension: str) -> set[Trait]:
    """The older form, which is also what a password turns the newer one into (MS-OFFCRYPTO)."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        return {Trait.LOCKED}
    if extension not in _OLD:
        return {Trait.UNLIKE_NAME}
    # Its makers stand in binary property sets; they are pointed out, not taken out.
    found = {Trait.TRACES, Trait.TRACES_STAY}
    if "_VBA_PROJECT".encode("utf-16-le") in content:
        found.add(Trait.SCRIPT)
    return found


def _open_packed(packed: zipfile.ZipFile, extension: str) -> set[Trait]:
    entries = packed.infolist()
    names = [each.filename for each in entries]
    if any(each.flag_bits & 1 for each in entries):
        return {Trait.LOCKED}
    if sum(each.file_size for each in entries) > _LARGEST_UNPACKED or packed.testzip() is not None:
        return {Trait.DAMAGED}
    found: set[Trait] = set()
    if not _is_named_right(packed, names, extension):
        found.add(Trait.UNLIKE_NAME)
    if any(name.lower().endswith("vbaproject.bin") or name.startswith("Basic/") for name in names):
        found.add(Trait.SCRIPT)
    if any(_PROGRAMS.search(name) for name in names):
        found.add(Trait.ATTACHMENT)
    if extension != "zip" and _names_its_maker(packed, names):
        found.add(Trait.TRACES)
        if any(name.startswith(("_xmlsignatures/", "META-INF/documentsignatures")) for name in names):
            found |= {Trait.SIGNED, Trait.TRACES_STAY}
    return found


def _is_named_right(packed: zipfile.ZipFile, names: list[str], extension: str) -> bool:
    if extension in _MAIN_PART:
        return "[Content_Types].xml" in names and any(name.startswith(_MAIN_PART[extension]) for name in names)
    if extension in _OPEN_DOCUMENT:
        return "mimetype" in names and packed.read("mimetype").strip() == _OPEN_DOCUMENT[extension]
    return extension == "zip"


def _names_its_maker(packed: zipfile.ZipFile, names: list[str]) -> bool:
    parts = (packed.read(name) for name in names if name in _WITH_MAKER)
    by_hand = _MADE_BY_HAND in names and b"<property" in packed.read(_MADE_BY_HAND)
    return by_hand or any(_without_maker(part) != part for part in parts)


def _without_maker(part: bytes) -> bytes:
    emptied = _CORE.sub(rb"<\1></\1>", part)
    return _DISK.sub(b"", emptied)
