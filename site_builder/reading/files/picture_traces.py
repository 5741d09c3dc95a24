"""Where and by whom a photo was taken: whether it tells, and a copy that does not. Pixels are never touched."""

import struct
import zlib
from collections.abc import Iterator

_START, _SCAN, _END = 0xD8, 0xDA, 0xD9
_EXIF = b"Exif\x00\x00"
_COLOUR_PROFILE = b"ICC_PROFILE\x00"
_ADOBE = b"Adobe"
_ORIENTATION = 0x0112
_JFIF, _APP1, _APP2, _APP14, _APP15, _COMMENT = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF, 0xFE
_PNG_HEAD = b"\x89PNG\r\n\x1a\n"
_PNG_TELLING = frozenset({b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME"})
_WEBP_TELLING = frozenset({b"EXIF", b"XMP "})
_WEBP_FLAGS = 0x08 | 0x04
"""Of a WebP's extended header: “has Exif” and “has XMP” (RFC 9649, 2.7.1)."""

Segment = tuple[int, bytes]


def jpeg_has_traces(content: bytes) -> bool:
    """Whether a JPEG carries anything but its picture, its colours and which way is up."""
    segments, _ = _jpeg_parts(content)
    return any(not _is_kept(each) for each in segments) or bool(_behind_end(content))


def jpeg_without_traces(content: bytes) -> bytes:
    """The JPEG with picture and colour profile, and with the orientation where it is not upright.

    A second picture behind the first, as telephones add, goes too: it has position data of its own.
    """
    segments, scan = _jpeg_parts(content)
    if scan == 0:
        return content
    turned = next((_orientation(body) for marker, body in segments if marker == _APP1 and body.startswith(_EXIF)), 1)
    kept = [each for each in segments if _is_kept(each) and not _is_upright_note(each)]
    if turned != 1:
        # Behind JFIF's own header, which has to be the first.
        at = 1 if kept and kept[0][0] == _JFIF else 0
        kept.insert(at, (_APP1, _upright_note(turned)))
    head = b"".join(b"\xff" + bytes([marker]) + struct.pack(">H", len(body) + 2) + body for marker, body in kept)
    end = len(content) - len(_behind_end(content))
    return b"\xff\xd8" + head + content[scan:end]


def png_has_traces(content: bytes) -> bool:
    return any(kind in _PNG_TELLING for kind, _ in _png_chunks(content))


def png_without_traces(content: bytes) -> bytes:
    """The PNG without Exif, texts and times."""
    return _PNG_HEAD + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in _png_chunks(content)
        if kind not in _PNG_TELLING
    )


def webp_has_traces(content: bytes) -> bool:
    return any(kind in _WEBP_TELLING for kind, _ in _webp_chunks(content))


def webp_without_traces(content: bytes) -> bytes:
    """The WebP without Exif and XMP."""
    parts: list[bytes] = []
    for kind, body in _webp_chunks(content):
        if kind in _WEBP_TELLING:
            continue
        if kind == b"VP8X":
            body = bytes([body[0] & ~_WEBP_FLAGS]) + body[1:]
        parts.append(kind + struct.pack("<I", len(body)) + body + b"\x00" * (len(body) % 2))
    picture = b"WEBP" + b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(picture)) + picture


def _jpeg_parts(content: bytes) -> tuple[list[Segment], int]:
    """The segments before the first scan, and where the scan begins; 0 where there is none."""
    segments: list[Segment] = []
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker == _SCAN:
            return segments, at
        length = struct.unpack(">H", content[at + 2 : at + 4])[0]
        segments.append((marker, content[at + 4 : at + 2 + length]))
        at += 2 + length
    return segments, 0


def _is_kept(segment: Segment) -> bool:
    marker, body = segment
    if marker == _COMMENT:
        return False
    if not _JFIF <= marker <= _APP15:
        return True
    return (
        marker == _JFIF
        or (marker == _APP2 and body.startswith(_COLOUR_PROFILE))
        or (marker == _APP14 and body.startswith(_ADOBE))
        or _is_upright_note(segment)
    )


def _is_upright_note(segment: Segment) -> bool:
    return segment[0] == _APP1 and segment[1] in _UPRIGHT_NOTES


def _behind_end(content: bytes) -> bytes:
    """What follows the end of the picture; nothing where the end is missing."""
    _, at = _jpeg_parts(content)
    while 0 < at < len(content) - 1:
        at = content.find(b"\xff", at)
        if at < 0 or at + 1 >= len(content):
            return b""
        marker = content[at + 1]
        if marker == _END:
            return content[at + 2 :]
        if marker == 0 or marker == 0xFF or 0xD0 <= marker <= 0xD7:
            # A stuffed byte, a filling byte or a restart: still within the picture.
            at += 1 if marker == 0xFF else 2
        elif at + 4 <= len(content):
            at += 2 + int(struct.unpack(">H", content[at + 2 : at + 4])[0])
        else:
            return b""
    return b""


def _orientation(exif: bytes) -> int:
    """Which way is up, 1 to 8; 1 where it does not say (Exif 2.3, 4.6.4)."""
    tiff = exif[len(_EXIF) :]
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return 1
    try:
        first = struct.unpack(f"{order}I", tiff[4:8])[0]
        count = struct.unpack(f"{order}H", tiff[first : first + 2])[0]
        for number in range(count):
            at = first + 2 + 12 * number
            tag, _, _, value = struct.unpack(f"{order}HHIH", tiff[at : at + 10])
            if tag == _ORIENTATION:
                return int(value) if 1 <= value <= 8 else 1
    except struct.error:
        return 1
    return 1


def _upright_note(turned: int) -> bytes:
    """Exif that says which way is up and nothing else."""
    entry = struct.pack(">HHIHH", _ORIENTATION, 3, 1, turned, 0)
    return _EXIF + b"MM\x00\x2a" + struct.pack(">I", 8) + struct.pack(">H", 1) + entry + struct.pack(">I", 0)


_UPRIGHT_NOTES = frozenset(_upright_note(turned) for turned in range(2, 9))


def _png_chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_PNG_HEAD)
    while at + 12 <= len(content):
        length = struct.unpack(">I", content[at : at + 4])[0]
        yield content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        at += 12 + length


def _webp_chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 12
    while at + 8 <= len(content):
        length = struct.unpack("<I", content[at + 4 : at + 8])[0]
        yield content[at : at + 4], content[at + 8 : at + 8 + length]
        at += 8 + length + length % 2
