"""Places of a picture beside its pixels where a number can stand."""

import struct
import zlib
from collections.abc import Callable

from PIL import Image

from tools.crafted_files import pictures

Builder = Callable[[str], bytes]
_ARTIST, _DESCRIPTION, _COMMENT, _COPYRIGHT = 0x013B, 0x010E, 0x9286, 0x8298


def _segment(marker: int, body: bytes) -> bytes:
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(body) + 2) + body


def _jpeg(segment: Callable[[bytes], bytes]) -> Builder:
    """Behind the first mark of a JPEG."""
    return lambda number: pictures.jpeg()[:2] + segment(number.encode()) + pictures.jpeg()[2:]


def _exif(tag: int, number: str, thumbnail: bytes = b"") -> bytes:
    exif = Image.Exif()
    if tag == _COMMENT:
        exif.get_ifd(0x8769)[_COMMENT] = b"ASCII\0\0\0" + number.encode()
    elif tag:
        exif[tag] = number
    return exif.tobytes() + thumbnail


def photo_with_comment(number: str) -> bytes:
    return _jpeg(lambda told: _segment(0xFE, told))(number)


def photo_with_tail(number: str) -> bytes:
    return pictures.jpeg() + number.encode()


def _between_scans(number: str) -> bytes:
    whole = pictures.progressive()
    at = whole.rindex(b"\xff\xda")
    return whole[:at] + _segment(0xFE, number.encode()) + whole[at:]


def _behind_adobe(number: str) -> bytes:
    return _jpeg(lambda told: _segment(0xEE, b"Adobe\0\x64\0\0\0\0\1" + told))(number)


def _thumbnail_of_jfif(number: str) -> bytes:
    """A thumbnail of 8 by 8 pixels whose colours are the letters."""
    whole = pictures.jpeg()
    length = struct.unpack(">H", whole[4:6])[0]
    body = whole[6 : 6 + 12] + b"\x08\x08" + number.encode().ljust(192, b" ")
    return whole[:2] + _segment(0xE0, body) + whole[4 + length :]


def _film_behind(number: str) -> bytes:
    box = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom"
    text = number.encode()
    return pictures.jpeg() + box + struct.pack(">I", 8 + len(text)) + b"free" + text


def _png_chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _png(kind: bytes, body: Callable[[bytes], bytes]) -> Builder:
    whole = pictures.png()
    return lambda number: whole[:33] + _png_chunk(kind, body(number.encode())) + whole[33:]


def _webp(kind: bytes, body: Callable[[bytes], bytes], flag: int = 0) -> Builder:
    """In a chunk of an extended WebP."""

    def build(number: str) -> bytes:
        plain = pictures.webp()[12:]
        told = body(number.encode())
        size = (pictures.WIDTH - 1).to_bytes(3, "little") + (pictures.HEIGHT - 1).to_bytes(3, "little")
        chunk = kind + struct.pack("<I", len(told)) + told + b"\0" * (len(told) % 2)
        parts = b"VP8X" + struct.pack("<I", 10) + bytes([flag, 0, 0, 0]) + size
        parts += chunk + plain if kind == b"ICCP" else plain + chunk
        return b"RIFF" + struct.pack("<I", len(parts) + 4) + b"WEBP" + parts

    return build


def _gif(label: int, head: bytes) -> Builder:
    """In an extension before the picture."""

    def build(number: str) -> bytes:
        whole = pictures.gif()
        at = 13 + (3 << ((whole[10] & 7) + 1) if whole[10] & 0x80 else 0)
        text = number.encode()
        told = b"\x21" + bytes([label]) + head + bytes([len(text)]) + text + b"\0"
        return b"GIF89a" + whole[6:at] + told + whole[at:]

    return build


def _profile(number: bytes) -> bytes:
    """A colour profile with a description, as far as nobody looks closer."""
    return b"\0" * 128 + b"desc\0\0\0\0" + struct.pack(">I", len(number) + 1) + number + b"\0"


PICTURE_PLACES: dict[str, tuple[str, Builder]] = {
    "JPEG: artist": ("jpg", _jpeg(lambda told: _segment(0xE1, _exif(_ARTIST, told.decode())))),
    "JPEG: description": ("jpg", _jpeg(lambda told: _segment(0xE1, _exif(_DESCRIPTION, told.decode())))),
    "JPEG: comment of a user": ("jpg", _jpeg(lambda told: _segment(0xE1, _exif(_COMMENT, told.decode())))),
    "JPEG: copyright": ("jpg", _jpeg(lambda told: _segment(0xE1, _exif(_COPYRIGHT, told.decode())))),
    "JPEG: thumbnail with a comment": (
        "jpg",
        _jpeg(lambda told: _segment(0xE1, _exif(0, "", photo_with_comment(told.decode())))),
    ),
    "JPEG: XMP": ("jpg", _jpeg(lambda told: _segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>" + told + b"</x>"))),
    "JPEG: further XMP": ("jpg", _jpeg(lambda told: _segment(0xE1, b"http://ns.adobe.com/xmp/extension/\0" + told))),
    "JPEG: IPTC": (
        "jpg",
        _jpeg(lambda told: _segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x20\x1c\x02\x78\0" + told)),
    ),
    "JPEG: comment": ("jpg", photo_with_comment),
    "JPEG: colour profile": ("jpg", _jpeg(lambda told: _segment(0xE2, b"ICC_PROFILE\0\1\1" + _profile(told)))),
    "JPEG: list of pictures": ("jpg", _jpeg(lambda told: _segment(0xE2, b"MPF\0" + told))),
    "JPEG: note of a program": ("jpg", _jpeg(lambda told: _segment(0xEB, told))),
    "JPEG: behind Adobe's note": ("jpg", _behind_adobe),
    "JPEG: thumbnail of JFIF": ("jpg", _thumbnail_of_jfif),
    "JPEG: between two scans": ("jpg", _between_scans),
    "JPEG: behind the end": ("jpg", photo_with_tail),
    "JPEG: second picture": ("jpg", lambda number: pictures.jpeg() + photo_with_comment(number)),
    "JPEG: film": ("jpg", _film_behind),
    "PNG: text": ("png", _png(b"tEXt", lambda told: b"Comment\0" + told)),
    "PNG: packed text": ("png", _png(b"zTXt", lambda told: b"Comment\0\0" + zlib.compress(told))),
    "PNG: text in any script": ("png", _png(b"iTXt", lambda told: b"Comment\0\0\0th\0\0" + told)),
    "PNG: Exif": ("png", _png(b"eXIf", lambda told: _exif(_ARTIST, told.decode())[6:])),
    "PNG: name of the colour profile": ("png", _png(b"iCCP", lambda told: told + b"\0\0" + zlib.compress(b"\0" * 128))),
    "PNG: colour profile": ("png", _png(b"iCCP", lambda told: b"p\0\0" + zlib.compress(_profile(told)))),
    "PNG: name of a palette": ("png", _png(b"sPLT", lambda told: told + b"\0\x08")),
    "PNG: chunk of a program": ("png", _png(b"prVt", lambda told: told)),
    "PNG: behind the end": ("png", lambda number: pictures.png() + number.encode()),
    "PNG: chunk behind the end": ("png", lambda number: pictures.png() + _png_chunk(b"IDAT", number.encode())),
    "WebP: Exif": ("webp", _webp(b"EXIF", lambda told: _exif(_ARTIST, told.decode()), 0x08)),
    "WebP: XMP": ("webp", _webp(b"XMP ", lambda told: b"<x>" + told + b"</x>", 0x04)),
    "WebP: colour profile": ("webp", _webp(b"ICCP", _profile, 0x20)),
    "WebP: chunk without meaning": ("webp", _webp(b"abcd", lambda told: told)),
    "WebP: behind the end": ("webp", lambda number: pictures.webp() + number.encode()),
    "GIF: comment": ("gif", _gif(0xFE, b"")),
    "GIF: XMP": ("gif", _gif(0xFF, b"\x0bXMP DataXMP")),
    "GIF: drawn text": ("gif", _gif(0x01, b"\x0c" + bytes(12))),
    "GIF: without an end": ("gif", lambda number: _gif(0xFE, b"")(number)[:-1]),
    "GIF: behind the end": ("gif", lambda number: pictures.gif() + number.encode()),
}
"""By place: how the file's name ends, and a builder of a picture that holds the number there and nowhere else."""
