"""The words in a PDF's objects, from qpdf's own notation of them: strings in every encoding, telling names, figures."""

import re
from collections.abc import Iterator

STRING = re.compile(rb"\([^\\()]*(?:\\.[^\\()]*)*\)|<[0-9a-fA-F\s]*>(?!>)", re.DOTALL)
"""A string as qpdf writes it: letters within brackets that are escaped where they are part of it, or hexadecimal."""

_ESCAPED = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_CONTROLS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
_DAY = re.compile(r"D:(?:19|2[0-6])\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:[0-2]\d[0-5]\d[0-5]\d)?[-+Z']?[\d']{0,7}")
"""A moment as PDF writes it (ISO 32000-1, 7.9.4), which is no number of anybody."""

_LONG_NAME = re.compile(rb"/(?=(?:[^\s/<>\[\](){}%\d]*\d){10})([^\s/<>\[\](){}%]+)")
"""A name with the digits of a telephone number or more; other names say nothing about people."""
_WHOLE_NUMBER = re.compile(rb"(?<![\w.#/+-])[1-9]\d{9,12}(?![\w.])")
_CODE_IN_NAME = re.compile(rb"#([0-9a-fA-F]{2})")
_CONTROLS_IN_IT = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f\ufffd]")
_FIGURES = re.compile(r"(?:\d\D{0,3}){10}")
_LETTERS = re.compile(r"[^\W_]")


def words_in(source: bytes) -> Iterator[str]:
    """The words of one object as `unparse` writes it, in their order; moments and what has no letter are left out."""
    for match in STRING.finditer(source):
        said = decoded_string(match[0])
        if _LETTERS.search(said) and not _DAY.fullmatch(said) and (is_readable(said) or _FIGURES.search(said)):
            yield said
    bare = STRING.sub(b" ", source)
    for match in _LONG_NAME.finditer(bare):
        yield decoded_bytes(_CODE_IN_NAME.sub(lambda code: bytes([int(code[1], 16)]), match[1]))
    for match in _WHOLE_NUMBER.finditer(bare):
        yield match[0].decode()


def is_readable(said: str) -> bool:
    """Whether a string is made of letters; keys, checksums and tables are not."""
    return _CONTROLS_IN_IT.search(said) is None


def decoded_string(written: bytes) -> str:
    """The letters of one string as it is written in a file, brackets included."""
    if written.startswith(b"<"):
        digits = b"".join(written[1:-1].split())
        return decoded_bytes(bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode()))
    return decoded_bytes(_ESCAPED.sub(_unescaped, written[1:-1]) if b"\\" in written else written[1:-1])


def decoded_bytes(data: bytes) -> str:
    """Letters in UTF-16 or UTF-8 where their mark says so, else in UTF-8 or in the Thai of older programs."""
    for mark, codec in ((b"\xfe\xff", "utf-16-be"), (b"\xff\xfe", "utf-16-le"), (b"\xef\xbb\xbf", "utf-8")):
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "ignore")
    # Without its mark, UTF-16 of figures is their ASCII with a zero beside each.
    data = data.replace(b"\0", b"")
    for codec in ("utf-8", "cp874"):
        try:
            return data.decode(codec)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _unescaped(match: re.Match[bytes]) -> bytes:
    sign = match[1]
    if sign[:1].isdigit():
        return bytes([int(sign, 8) & 0xFF])
    return _CONTROLS.get(sign, sign)
