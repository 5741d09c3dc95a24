"""What lies in the bytes of a PDF beside the document: earlier versions, remarks, and what follows its end."""

import re
from collections.abc import Iterator

from msgspec import Struct

from site_builder.reading.files.paper_strings import STRING

MOST_VERSIONS = 20
"""Earlier versions of one paper that are read; each signature adds one, a paper saved more often is not known whole."""

_OBJECT = re.compile(rb"(?<!\d)(\d{1,10})[\s\0]+\d{1,5}[\s\0]+obj\b")
_STREAM = re.compile(rb"\bstream\r?\n")
_REMARK = re.compile(rb"%[^\r\n]*")
_FRAME = re.compile(
    rb"%PDF-\d\.\d|%%EOF|startxref\s+\d{1,10}|\bxref\b|\b\d{10} \d{5} [nf]\b|(?m:^[ \t]*\d{1,7} \d{1,7}[ \t\r]*$)"
)
_TRAILER = re.compile(rb"trailer\b(?:(?!trailer)[^%()]|\((?:\\.|[^\\()])*\))*?(?=startxref)", re.DOTALL)
_HEAD = re.compile(rb"\A%PDF-\d\.\d\s*%+[\x80-\xff]{4,16}")
"""The first lines, of which the second only says that the file is no text."""
_SIGNS = re.compile(rb"[0-9A-Za-z\x80-\xff]")
_END = b"%%EOF"
_LINEARISED_WITHIN = 2_048
"""Bytes from the beginning within which a paper says that it is laid out for slow lines; it has two ends by nature."""


class Leftovers(Struct, frozen=True):
    """The numbers of the objects in the order they lie in, where the earlier versions end, and what is no object."""

    objects: tuple[int, ...]
    versions: tuple[int, ...]
    beside: bytes

    def has_any(self, known: frozenset[int]) -> bool:
        """Whether something lies here that is not the document, whose objects are those that are `known`."""
        numbers = set(self.objects)
        return bool(self.versions or self.beside or len(numbers) < len(self.objects) or numbers - known)


def leftovers_of(content: bytes) -> Leftovers:
    """Walks over the bytes once, from object to object."""
    numbers, pieces, at = list[int](), list[bytes](), 0
    while found := _OBJECT.search(content, at):
        pieces.append(content[at : found.start()])
        numbers.append(int(found[1]))
        head, at = _object_end(content, found.end())
        pieces += _remarks_in(content[found.end() : head])
    pieces.append(content[at:])
    told = _FRAME.sub(b" ", _TRAILER.sub(b" ", _HEAD.sub(b" ", b"\n".join(each for each in pieces if each))))
    beside = b"\n".join(line for line in told.split(b"\n") if len(_SIGNS.findall(line)) > 2)
    return Leftovers(tuple(numbers), tuple(_versions(content)), beside)


def _object_end(content: bytes, begun: int) -> tuple[int, int]:
    """Where the written part of an object ends and where the object does; a stream lies between the two."""
    end = content.find(b"endobj", begun)
    stream = _STREAM.search(content, begun, end if end >= 0 else len(content))
    if stream:
        closed = content.find(b"endstream", stream.end())
        closing = content.find(b"endobj", closed) if closed >= 0 else -1
        return stream.start(), closing + len(b"endobj") if closing >= 0 else len(content)
    whole = end if end >= 0 else len(content)
    return whole, min(len(content), whole + len(b"endobj"))


def _remarks_in(written: bytes) -> Iterator[bytes]:
    if b"%" in written:
        for remark in _REMARK.finditer(STRING.sub(b"()", written)):
            yield b"\n" + remark[0]


def _versions(content: bytes) -> Iterator[int]:
    """Where each earlier version of the paper ends."""
    ends = [match.end() for match in re.finditer(_END, content)]
    if ends and b"/Linearized" in content[:_LINEARISED_WITHIN]:
        ends = ends[1:]
    yield from ends[:-1]
