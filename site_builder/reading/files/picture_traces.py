"""Where and by whom a photo was taken: whether it tells, and a copy that does not. Pixels are never touched."""

import re
import struct
import zlib
from collections.abc import Iterator

from site_builder.reading.files.long_figures import figures_in

_START, _SCAN, _END = 0xD8, 0xDA, 0xD9
_EXIF = b"Exif\x00\x00"
_COLOUR_PROFILE = b"ICC_PROFILE\x00"
_ADOBE = b"Adobe"
_ORIENTATION = 0x0112
_JFIF, _APP1, _APP2, _APP14, _APP15, _COMMENT = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF, 0xFE
_PNG_HEAD = b"\x89PNG\r\n\x1a\n"
_PNG_SHOWN = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD hIST pHYs cICP mDCV cLLI acTL fcTL fdAT".split()
)
"""Chunks that say how the picture looks; any other says something beside it (PNG 3, 11.2 and 11.3)."""
_WEBP_SHOWN = frozenset({b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})
_WEBP_FLAGS = 0x08 | 0x04
"""Of a WebP's extended header: “has Exif” and “has XMP” (RFC 9649, 2.7.1)."""
_WEBP_PROFILE_FLAG = 0x20
_WEBP_FRAME_HEAD = 16
_JPEG_SHOWN = frozenset({*range(0xC0, 0xD0), _SCAN, 0xDB, 0xDC, 0xDD, 0xDE, 0xDF}) - {0xC8}
"""Frames, tables and scans; the other markers but those of applications have no meaning (ITU-T T.81, table B.1)."""
_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]", re.DOTALL)
_JFIF_LENGTH, _ADOBE_LENGTH = 14, 12
"""Bytes of these notes without a thumbnail or anything else behind them."""
_LARGEST_PROFILE = 8 << 20
"""Bytes of a colour profile unpacked; those of printing presses have a quarter of it."""

Segment = tuple[int, bytes, bytes]


def jpeg_has_traces(content: bytes) -> bool:
    """Whether a JPEG carries anything but its picture, its colours and which way is up."""
    segments, behind = _jpeg_parts(content)
    return bool(behind) or any(not _is_kept(each) for each in segments)


def jpeg_without_traces(content: bytes) -> bytes:
    """The JPEG with picture and colour profile, and with the orientation where it is not upright.

    A second picture or a film behind the first, as telephones add, goes too: it has position data of its own.
    """
    segments, behind = _jpeg_parts(content)
    if all(marker != _SCAN for marker, _, _ in segments):
        return content
    turned = next((_orientation(body) for marker, body, _ in segments if marker == _APP1 and body.startswith(_EXIF)), 1)
    kept = [_shortened(each) for each in segments if _is_of_picture(each) and not _is_upright_note(each)]
    if turned != 1:
        # Behind JFIF's own header, which has to be the first.
        at = 1 if kept and kept[0][0] == _JFIF else 0
        kept.insert(at, (_APP1, _upright_note(turned), b""))
    parts = (
        b"\xff" + bytes([marker]) + struct.pack(">H", len(body) + 2) + body + drawn for marker, body, drawn in kept
    )
    is_whole = behind or content.endswith(b"\xff\xd9")
    return b"\xff\xd8" + b"".join(parts) + (b"\xff\xd9" if is_whole else b"")


def png_has_traces(content: bytes) -> bool:
    return _png_end(content) < len(content) or any(not _is_shown_in_png(*each) for each in _png_chunks(content))


def png_without_traces(content: bytes) -> bytes:
    """The PNG with what says how it looks: no Exif, texts, times or chunks of programs, nothing behind its end."""
    return _PNG_HEAD + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in _png_chunks(content)
        if _is_shown_in_png(kind, body)
    )


def webp_has_traces(content: bytes) -> bool:
    return len(content) > _webp_end(content) or any(
        not _is_shown_in_webp(*each) or _cleaned_frame(*each) != each[1] for each in _webp_chunks(content)
    )


def webp_without_traces(content: bytes) -> bytes:
    """The WebP with what says how it looks, and nothing behind its end."""
    chunks = [
        (kind, _cleaned_frame(kind, body)) for kind, body in _webp_chunks(content) if _is_shown_in_webp(kind, body)
    ]
    has_profile = any(kind == b"ICCP" for kind, _ in chunks)
    gone = _WEBP_FLAGS | (0 if has_profile else _WEBP_PROFILE_FLAG)
    parts = [
        _webp_chunk(kind, bytes([body[0] & ~gone]) + body[1:] if kind == b"VP8X" and body else body)
        for kind, body in chunks
    ]
    picture = b"WEBP" + b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(picture)) + picture


def _jpeg_parts(content: bytes) -> tuple[list[Segment], bytes]:
    """The segments with the drawing that follows each scan's head, and what lies behind the end, or behind the place
    from which on the bytes make no sense."""
    segments: list[Segment] = []
    at = 2
    while at + 2 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker == _END:
            return segments, content[at + 2 :]
        if marker in {0x00, 0x01, 0xFF} or 0xD0 <= marker <= 0xD7:
            # A filling byte, or a marker that stands alone and means nothing here.
            at += 1 if marker == 0xFF else 2
            continue
        if at + 4 > len(content):
            break
        length = struct.unpack(">H", content[at + 2 : at + 4])[0]
        body, drawn = content[at + 4 : at + 2 + length], b""
        at += 2 + length
        if marker == _SCAN:
            following = _NEXT_MARKER.search(content, at)
            end = following.start() if following else len(content)
            drawn, at = content[at:end], end
        segments.append((marker, body, drawn))
    return segments, content[at:]


def _is_kept(segment: Segment) -> bool:
    return (_is_of_picture(segment) and _shortened(segment) == segment) or _is_upright_note(segment)


def _is_of_picture(segment: Segment) -> bool:
    marker, body, _ = segment
    if marker == _APP2 and body.startswith(_COLOUR_PROFILE):
        return not _names_somebody(body)
    return (
        marker in _JPEG_SHOWN
        or (marker == _JFIF and body.startswith(b"JFIF\0"))
        or (marker == _APP14 and body.startswith(_ADOBE))
    )


def _shortened(segment: Segment) -> Segment:
    """The segment without a thumbnail, or what else stands behind what its kind says of the picture."""
    marker, body, drawn = segment
    if marker == _JFIF and (len(body) > _JFIF_LENGTH or body[12:] != b"\0\0"):
        return marker, body[:12].ljust(12, b"\0") + b"\0\0", drawn
    return (marker, body[:_ADOBE_LENGTH], drawn) if marker == _APP14 else segment


def _names_somebody(profile: bytes) -> bool:
    """Whether a colour profile holds a number that is long enough to be somebody's."""
    return any(True for _ in figures_in(profile))


def _is_upright_note(segment: Segment) -> bool:
    return segment[0] == _APP1 and segment[1] in _UPRIGHT_NOTES


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
        kind = content[at + 4 : at + 8]
        yield kind, content[at + 8 : at + 8 + length]
        if kind == b"IEND":
            return
        at += 12 + length


def _png_end(content: bytes) -> int:
    """Where the picture ends; where its last chunk is missing or holds something, so that it can be seen to differ."""
    at = len(_PNG_HEAD)
    for _, body in _png_chunks(content):
        at += 12 + len(body)
    return at


def _is_shown_in_png(kind: bytes, body: bytes) -> bool:
    if kind == b"iCCP":
        name, _, rest = body.partition(b"\0")
        return not _names_somebody(name) and not _names_somebody(_inflated(rest[1:]))
    return kind in _PNG_SHOWN and not (kind == b"IEND" and body)


def _inflated(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, _LARGEST_PROFILE)
    except zlib.error:
        return packed


def _webp_chunks(content: bytes, at: int = 12) -> Iterator[tuple[bytes, bytes]]:
    end = _webp_end(content) if at == 12 else len(content)
    while at + 8 <= end:
        length = struct.unpack("<I", content[at + 4 : at + 8])[0]
        yield content[at : at + 4], content[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def _webp_end(content: bytes) -> int:
    """Where the picture ends by what its head says; some writers leave the last filling byte out."""
    told = 8 + int(struct.unpack("<I", content[4:8])[0])
    return min(told + told % 2, len(content)) if told > 20 else len(content)


def _is_shown_in_webp(kind: bytes, body: bytes) -> bool:
    return kind in _WEBP_SHOWN and not (kind == b"ICCP" and _names_somebody(body))


def _cleaned_frame(kind: bytes, body: bytes) -> bytes:
    """A frame of a moving picture without chunks that do not show."""
    if kind != b"ANMF":
        return body
    inside = (each for each in _webp_chunks(body, _WEBP_FRAME_HEAD) if _is_shown_in_webp(*each))
    return body[:_WEBP_FRAME_HEAD] + b"".join(_webp_chunk(*each) for each in inside)


def _webp_chunk(kind: bytes, body: bytes) -> bytes:
    return kind + struct.pack("<I", len(body)) + body + b"\x00" * (len(body) % 2)
