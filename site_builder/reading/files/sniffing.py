"""The real kind of a file and a picture's size, told by the first bytes."""

import re
import struct

from site_builder.records.file_facts import FileKind

_SIGNATURES = (
    (b"%PDF-", FileKind.PDF),
    (b"\xff\xd8\xff", FileKind.JPEG),
    (b"\x89PNG\r\n\x1a\n", FileKind.PNG),
    (b"GIF87a", FileKind.GIF),
    (b"GIF89a", FileKind.GIF),
    (b"PK\x03\x04", FileKind.OFFICE),
    (b"MZ", FileKind.PROGRAM),
    (b"\x7fELF", FileKind.PROGRAM),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileKind.OFFICE),
)
_WEB_PAGE = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|script)\b", re.IGNORECASE | re.DOTALL)
_HEIC = frozenset({b"heic", b"heix", b"mif1", b"msf1", b"avif"})
"""Brands of the ISO media files that telephones keep photos in; most office machines cannot open them."""
_NO_SIZE = (0, 0)
_FRAME_MARKERS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""JPEG markers that begin a frame and so tell its size (ITU-T T.81, table B.1)."""


def kind_of(head: bytes) -> FileKind:
    """The kind of a file from its first bytes."""
    if not head:
        return FileKind.EMPTY
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return FileKind.WEBP
    if head[4:8] == b"ftyp" and head[8:12] in _HEIC:
        return FileKind.HEIC
    if _WEB_PAGE.match(head.removeprefix(b"\xef\xbb\xbf")[:4096]):
        return FileKind.WEB_PAGE
    return FileKind.OTHER if b"\x00" in head[:4096] else FileKind.TEXT


def picture_size(kind: FileKind, head: bytes) -> tuple[int, int]:
    """Width and height in pixels; (0, 0) for what is no picture or hides its size."""
    try:
        if kind is FileKind.PNG:
            return struct.unpack(">II", head[16:24])
        if kind is FileKind.GIF:
            return struct.unpack("<HH", head[6:10])
        if kind is FileKind.JPEG:
            return _jpeg_size(head)
    except struct.error:
        return _NO_SIZE
    return _NO_SIZE


def _jpeg_size(head: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 < len(head) and head[at] == 0xFF:
        marker = head[at + 1]
        if marker in _FRAME_MARKERS:
            height, width = struct.unpack(">HH", head[at + 5 : at + 9])
            return width, height
        at += 2 + int(struct.unpack(">H", head[at + 2 : at + 4])[0])
    return _NO_SIZE
