"""What the streams of a PDF hold, unpacked within bounds: a small file may unpack to more than a machine has."""

import re
import zlib
from collections.abc import Iterator
from html import unescape

import pikepdf
from pikepdf.settings import set_qpdf_limits

from site_builder.reading.files.long_figures import figures_in
from site_builder.reading.files.paper_strings import STRING, decoded_bytes, is_readable, words_in

LARGEST_STREAM = 64 << 20
"""Bytes of one stream unpacked; the page of a dense map has a tenth of it."""
_WORST_RATIO = 1_400
"""How much one byte packed by LZW may become."""

# What qpdf unpacks itself, such as packed objects; process-wide, and nothing else in the process unpacks so much.
set_qpdf_limits(
    flate_max_memory=LARGEST_STREAM,
    run_length_max_memory=LARGEST_STREAM,
    png_max_memory=LARGEST_STREAM,
    tiff_max_memory=LARGEST_STREAM,
)

_FLATE = frozenset({"/FlateDecode", "/Fl"})
_PLAIN = frozenset({"/ASCIIHexDecode", "/AHx", "/ASCII85Decode", "/A85", "/Crypt"})
_GROWING = frozenset({"/LZWDecode", "/LZW", "/RunLengthDecode", "/RL"})

_MARKED = re.compile(
    rb"<<([^<>()]*(?:(?:\([^\\()]*(?:\\.[^\\()]*)*\)|<[0-9a-fA-F\s]*>)[^<>()]*){0,99})>>\s*(?:BDC|DP)\b", re.DOTALL
)
_REMARK = re.compile(rb"%[^\r\n]{10,2000}")
_PRINTED = re.compile(rb"(?<!\d)[1-8]-\d{4}-\d{5}-\d{2}-\d(?!\d)")
_SFNT = frozenset({b"\0\1\0\0", b"true", b"OTTO"})
_CONTROL_SIGNS = bytes(sign for sign in range(32) if sign not in b"\t\n\r\f")
_TAG = re.compile(r"<[^<>]*>")
_VALUE = re.compile(r"""=\s*(?:"([^"<>]*)"|'([^'<>]*)')""")


class TooLargeError(Exception):
    """A stream unpacks to more than anybody should wait for, or in a way whose size nobody can tell."""


def unpacked(stream: pikepdf.Stream) -> bytes:
    """The bytes of a stream that is no picture. Raises TooLargeError, and pikepdf.PdfError for damage."""
    filters = filters_of(stream)
    raw = stream.read_raw_bytes()
    if not filters:
        whole = raw
    elif len(filters) == 1 and filters[0] in _FLATE and "/DecodeParms" not in stream:
        whole = inflated(raw)
    else:
        _weigh(raw, filters)
        whole = stream.read_bytes()
    if len(whole) > LARGEST_STREAM:
        raise TooLargeError
    return whole


def filters_of(stream: pikepdf.Stream) -> list[str]:
    """The names of the filters a stream is packed by, outermost first."""
    told = stream.get("/Filter")
    if told is None:
        return []
    return [str(each) for each in told] if isinstance(told, pikepdf.Array) else [str(told)]


def inflated(raw: bytes) -> bytes:
    """What zlib makes of these bytes, as far as they are whole. Raises TooLargeError."""
    engine = zlib.decompressobj()
    try:
        whole = engine.decompress(raw, LARGEST_STREAM + 1)
    except zlib.error:
        # Viewers show what comes out before the damage; so do we.
        whole = _inflated_by_pieces(raw)
    if len(whole) > LARGEST_STREAM:
        raise TooLargeError
    return whole + engine.unused_data


def _inflated_by_pieces(raw: bytes, step: int = 256) -> bytes:
    engine, pieces, size = zlib.decompressobj(), list[bytes](), 0
    for at in range(0, len(raw), step):
        try:
            pieces.append(engine.decompress(raw[at : at + step]))
        except zlib.error:
            break
        size += len(pieces[-1])
        if size > LARGEST_STREAM:
            raise TooLargeError
    return b"".join(pieces)


def _weigh(raw: bytes, filters: list[str]) -> None:
    """Raises TooLargeError where the filters could make more of the bytes than anybody should wait for."""
    size = len(raw)
    for number, each in enumerate(filters):
        if each in _FLATE and number == 0:
            size = len(inflated(raw))
        elif each in _FLATE | _GROWING:
            size *= _WORST_RATIO
        elif each not in _PLAIN:
            raise TooLargeError
    if size > LARGEST_STREAM * 4:
        raise TooLargeError


def shows_text(data: bytes) -> bool:
    """Whether a stream draws letters."""
    return b"BT" in data and any(order in data for order in (b"Tj", b"TJ", b"'", b'"'))


def said_beside(data: bytes) -> Iterator[str]:
    """The words of a drawing that are not drawn: of its marks (alternative texts) and its remarks."""
    if b"BDC" in data or b"DP" in data:
        for match in _MARKED.finditer(data):
            if b"(" in match[1] or b"<" in match[1]:
                yield from words_in(match[1])
    if b"%" in data:
        for remark in _REMARK.finditer(STRING.sub(b"()", data)):
            said = decoded_bytes(remark[0])
            if is_readable(said):
                yield said


def figures_in_font(data: bytes) -> Iterator[str]:
    """Long numbers in what a font says of itself; its outlines and widths hold rows of digits by nature."""
    if data.startswith(b"%!"):
        yield from figures_in(data.partition(b"eexec")[0])
    elif data[:4] in _SFNT:
        for at in range(12, 12 + 16 * int.from_bytes(data[4:6]), 16):
            if data[at : at + 4] == b"name":
                start, length = int.from_bytes(data[at + 8 : at + 12]), int.from_bytes(data[at + 12 : at + 16])
                yield from figures_in(data[start : start + length])
    else:
        yield from (match[0].decode() for match in _PRINTED.finditer(data))


def is_text(data: bytes) -> bool:
    """Whether a stream that nothing else tells the kind of is made of letters."""
    if data.startswith((b"\xfe\xff", b"\xff\xfe")):
        return True
    begun = data[:2_000]
    return len(begun.translate(None, _CONTROL_SIGNS)) * 20 >= len(begun) * 19


def words_of(data: bytes) -> str:
    """The words of a stream of text: of XML without its tags but with the values in them, of any other all."""
    said = decoded_bytes(data)
    if "<" not in said:
        return said
    values = " ".join(one or two for one, two in _VALUE.findall(said))
    return unescape(f"{_TAG.sub('', said)}\n{values}")
