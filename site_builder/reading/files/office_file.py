"""What a Word, Excel, PowerPoint or OpenDocument file shows when it is opened, and a copy without its maker."""

import re
import zipfile
from collections.abc import Mapping
from io import BytesIO

from site_builder.reading.files.office_package import REFUSALS, packed_anew, parts_of, related, without_elements
from site_builder.reading.files.office_reviewing import (
    comment_parts,
    has_comments,
    has_tracked_changes,
    without_comments,
)
from site_builder.reading.files.picture_copies import picture_has_traces, picture_without_traces
from site_builder.reading.files.sniffing import kind_of
from site_builder.records.file_facts import FileKind, Trait

_MAIN_PART = {"docx": "word/", "xlsx": "xl/", "pptx": "ppt/"}
_OPEN_DOCUMENT = {
    "odt": b"application/vnd.oasis.opendocument.text",
    "ods": b"application/vnd.oasis.opendocument.spreadsheet",
    "odp": b"application/vnd.oasis.opendocument.presentation",
}
_OLD = frozenset({"doc", "xls", "ppt"})
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROGRAMS = re.compile(r"(?i)\.(?:exe|com|scr|bat|cmd|ps1|vbs|js|jse|wsf|hta|msi|dll|jar|lnk)$")

_PROPERTIES = frozenset({"core-properties", "extended-properties", "custom-properties"})
"""The kinds of relationship that lead to what a file says of itself."""
_NAMED_PROPERTIES = frozenset({"docProps/core.xml", "docProps/app.xml", "docProps/custom.xml", "meta.xml"})
_SMALL_PICTURE = "thumbnail"
_TELLING = re.compile(
    r"(?:.* )?(?:creator|lastModifiedBy|keywords?|subject|description|category|contentStatus|identifier|initial-creator"
    r"|printed-by|user-defined|Manager|Company|Template|HyperlinkBase|property)"
)
"""Names of a maker, key words, and what a person wrote of the file by hand; the title stays, as readers are told it."""
_DISK = re.compile(r"(?:.* )?absPath")


def open_office_file(content: bytes, extension: str) -> set[Trait]:
    """What is wrong or remarkable with an office file whose name ends in `extension`."""
    if content.startswith(_COMPOUND):
        return _open_compound(content, extension)
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            if any(each.flag_bits & 1 for each in packed.infolist()):
                return {Trait.LOCKED}
        return _open_packed(parts_of(content), extension)
    except REFUSALS:
        return {Trait.DAMAGED}


def without_maker(content: bytes) -> bytes:
    """The same file without its makers, its path, its comments and what its pictures tell beside their pixels.

    Equal contents give equal bytes. Raises ValueError where something cannot be taken out.
    """
    try:
        parts = parts_of(content)
        dropped = comment_parts(parts) | _small_pictures(parts)
        told = _property_parts(parts)

        def changed(name: str, part: bytes) -> bytes | None:
            if name in dropped:
                return None
            kind = kind_of(part[:64])
            if picture_has_traces(kind, part):
                return picture_without_traces(kind, part)
            part = without_comments(name, part, parts, dropped)
            return _without_maker(part) if name in told else _without_disk(name, part)

        return packed_anew(content, changed)
    except REFUSALS as error:
        raise ValueError(str(error)) from error


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


def _open_packed(parts: Mapping[str, bytes], extension: str) -> set[Trait]:
    found: set[Trait] = set()
    if not _is_named_right(parts, extension):
        found.add(Trait.UNLIKE_NAME)
    if any(name.lower().endswith("vbaproject.bin") or name.startswith("Basic/") for name in parts):
        found.add(Trait.SCRIPT)
    if any(_PROGRAMS.search(name) or kind_of(part[:64]) is FileKind.PROGRAM for name, part in parts.items()):
        found.add(Trait.ATTACHMENT)
    if extension == "zip":
        return found
    if has_tracked_changes(parts):
        found.add(Trait.TRACKED)
    if has_comments(parts):
        found.add(Trait.COMMENTS)
    if _names_its_maker(parts):
        found.add(Trait.TRACES)
    if any(name.startswith(("_xmlsignatures/", "META-INF/documentsignatures")) for name in parts):
        found |= {Trait.SIGNED} | ({Trait.TRACES_STAY} if found & {Trait.TRACES, Trait.COMMENTS} else set())
    return found


def _is_named_right(parts: Mapping[str, bytes], extension: str) -> bool:
    if extension in _MAIN_PART:
        return "[Content_Types].xml" in parts and any(name.startswith(_MAIN_PART[extension]) for name in parts)
    if extension in _OPEN_DOCUMENT:
        return parts.get("mimetype", b"").strip() == _OPEN_DOCUMENT[extension]
    return extension == "zip"


def _property_parts(parts: Mapping[str, bytes]) -> frozenset[str]:
    related_to = {target for target, kind in related(parts) if kind in _PROPERTIES}
    return frozenset(related_to | _NAMED_PROPERTIES) & parts.keys()


def _small_pictures(parts: Mapping[str, bytes]) -> frozenset[str]:
    """Pictures of the first page as it once looked."""
    named = {name for name in parts if name.startswith("Thumbnails/")}
    return frozenset(named | {target for target, kind in related(parts) if kind == _SMALL_PICTURE}) & parts.keys()


def _names_its_maker(parts: Mapping[str, bytes]) -> bool:
    if _small_pictures(parts) or any(picture_has_traces(kind_of(part[:64]), part) for part in parts.values()):
        return True
    told = _property_parts(parts)
    return any(
        (_without_maker(part) if name in told else _without_disk(name, part)) != part for name, part in parts.items()
    )


def _without_maker(part: bytes) -> bytes:
    return without_elements(part, lambda name, _: _TELLING.fullmatch(name) is not None)


def _without_disk(name: str, part: bytes) -> bytes:
    if name != "xl/workbook.xml" or b"absPath" not in part:
        return part
    return without_elements(part, lambda element, _: _DISK.fullmatch(element) is not None)
