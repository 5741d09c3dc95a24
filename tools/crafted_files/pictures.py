"""Pictures with and without things to hide; the position is invented."""

import random
import struct
import zlib
from io import BytesIO

from PIL import Image

SIZE = WIDTH, HEIGHT = 120, 90
SCANNED = (1240, 1754)
"""A4 at 150 dpi."""
_GPS, _ORIENTATION, _ARTIST = 0x8825, 0x0112, 0x013B


def _drawn() -> Image.Image:
    picture = Image.new("RGB", (WIDTH, HEIGHT))
    picture.putdata([((x * 7) % 256, (y * 5) % 256, (x * y) % 256) for y in range(HEIGHT) for x in range(WIDTH)])
    return picture


def _saved(kind: str, **how: object) -> bytes:
    target = BytesIO()
    _drawn().save(target, kind, **how)
    return target.getvalue()


def _position(turned: int) -> bytes:
    exif = Image.Exif()
    exif[_ORIENTATION] = turned
    exif[_ARTIST] = "somchai"
    exif[_GPS] = {1: "N", 2: (14.0, 1.0, 2.0), 3: "E", 4: (99.0, 3.0, 4.0)}
    return exif.tobytes()


def jpeg() -> bytes:
    return _saved("JPEG", quality=80)


def scanned_page(seed: int = 1) -> bytes:
    """A page of grey noise, which packs as badly as a scanned one."""
    noise = random.Random(seed).randbytes(SCANNED[0] * SCANNED[1] // 16)
    small = Image.frombytes("L", (SCANNED[0] // 4, SCANNED[1] // 4), noise[: (SCANNED[0] // 4) * (SCANNED[1] // 4)])
    target = BytesIO()
    small.resize(SCANNED).convert("RGB").save(target, "JPEG", quality=60)
    return target.getvalue()


def progressive() -> bytes:
    return _saved("JPEG", quality=80, progressive=True)


def with_position(turned: int = 1) -> bytes:
    return _saved("JPEG", quality=80, exif=_position(turned))


def with_comment() -> bytes:
    return _saved("JPEG", quality=80, comment=b"taken by somchai")


def with_xmp() -> bytes:
    return _saved("JPEG", quality=80, xmp=b"<x:xmpmeta><exif:GPSLatitude>14,1N</exif:GPSLatitude></x:xmpmeta>")


def with_second_behind() -> bytes:
    """Telephones keep a second picture behind the first, with a position of its own."""
    return jpeg() + with_position()


def with_colour_profile() -> bytes:
    return _saved("JPEG", quality=80, icc_profile=b"\0" * 128)


def png() -> bytes:
    return _saved("PNG")


def png_with_texts() -> bytes:
    whole = png()
    body = b"Author\0somchai"
    told = struct.pack(">I", len(body)) + b"tEXt" + body + struct.pack(">I", zlib.crc32(b"tEXt" + body))
    return whole[:33] + told + whole[33:]


def webp() -> bytes:
    return _saved("WEBP", quality=80)


def webp_with_position() -> bytes:
    return _saved("WEBP", quality=80, exif=_position(1))


def gif() -> bytes:
    return _saved("GIF")
