"""The parts of an office file: read within bounds, found by their relationships, and taken out with what names them.

Sources: ECMA-376 part 2 (parts and relationships), OASIS OpenDocument 1.3 part 2 (packages).
"""

import posixpath
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from xml.parsers import expat

LARGEST_UNPACKED = 500_000_000
"""Bytes; what unpacks to more is no paper of an office."""
MOST_PARTS = 5_000

CONTENT_TYPES = "[Content_Types].xml"
REFUSALS = (
    zipfile.BadZipFile, zlib.error, expat.ExpatError, OSError, EOFError, ValueError, KeyError, RuntimeError,
    NotImplementedError,
)  # fmt: skip
"""What reading a broken, locked or strangely packed archive raises."""

_RELATIONS = re.compile(r"(?:(?P<folder>.*)/)?_rels/(?P<source>[^/]*)\.rels")
_TAG = re.compile(rb"<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_UNBOUND_PREFIX = expat.errors.codes[expat.errors.XML_ERROR_UNBOUND_PREFIX]
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_ANY_DAY = (1980, 1, 1, 0, 0, 0)
"""The first day that ZIP can name: it says nothing, so that equal contents are equal bytes."""

Unwanted = Callable[[str, dict[str, str]], bool]
"""Whether an element goes; asked with its namespace and name, divided by a blank, and its attributes."""


def parts_of(content: bytes) -> dict[str, bytes]:
    """The parts of a package by name. Raises one of REFUSALS, ValueError where there are too many or too large ones."""
    with zipfile.ZipFile(BytesIO(content)) as packed:
        entries = packed.infolist()
        if len(entries) > MOST_PARTS or sum(each.file_size for each in entries) > LARGEST_UNPACKED:
            raise ValueError("too many parts, or too large ones")
        return {each.filename: packed.read(each) for each in entries if not each.is_dir()}


def packed_anew(content: bytes, changed: Callable[[str, bytes], bytes | None]) -> bytes:
    """The same package with each part as `changed` gives it, and without those it gives None for.

    Equal contents give equal bytes; days, remarks and systems of the archive are left behind.
    """
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as packed, zipfile.ZipFile(target, "w") as fresh:
        for entry in packed.infolist():
            part = changed(entry.filename, packed.read(entry))
            if part is not None:
                plain = zipfile.ZipInfo(entry.filename, _ANY_DAY)
                plain.compress_type = entry.compress_type
                plain.create_system = 0
                fresh.writestr(plain, part)
    return target.getvalue()


def related(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Each part that another is related to, with the last word of the kind of relationship: `comments`, `image`."""
    for name, content in parts.items():
        yield from _relations(name, content)


def _relations(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    place = _RELATIONS.fullmatch(name)
    if place is None:
        return
    found: list[dict[str, str]] = []
    walk(content, lambda element, given: found.append(given) if element.endswith("Relationship") else None)
    for each in found:
        if each.get("TargetMode") != "External":
            yield _resolved(place["folder"] or "", each.get("Target", "")), each.get("Type", "").rpartition("/")[2]


def _resolved(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def without_relations(name: str, content: bytes, dropped: frozenset[str]) -> bytes:
    """A part that lists others, without the lines that name what is dropped; any other part as it is."""
    place = _RELATIONS.fullmatch(name)
    if name == CONTENT_TYPES:
        return without_elements(content, lambda _, given: given.get("PartName", "").lstrip("/") in dropped)
    if place is None:
        return content
    folder = place["folder"] or ""

    def is_dropped(_: str, given: dict[str, str]) -> bool:
        inside = given.get("TargetMode") != "External"
        return inside and "Target" in given and _resolved(folder, given["Target"]) in dropped

    return without_elements(content, is_dropped)


def walk(part: bytes, start: Callable[[str, dict[str, str]], object]) -> None:
    """Calls `start` for each element of a part of XML. Raises ValueError for one that declares entities of its own."""
    _parsed(part, lambda _: start, lambda _: None)


Handler = Callable[[expat.XMLParserType], Callable[..., object] | None]


def _parsed(part: bytes, start: Handler, end: Handler) -> None:
    """Parses a part, its names with their namespaces; where a prefix has none, the prefix stands for it."""
    try:
        _parse(part, start, end, expat.ParserCreate(namespace_separator=" "))
    except expat.ExpatError as error:
        if error.code != _UNBOUND_PREFIX:
            raise
        _parse(part, _divided(start), end, expat.ParserCreate())


def _parse(part: bytes, start: Handler, end: Handler, parser: expat.XMLParserType) -> None:
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler, parser.EndElementHandler = start(parser), end(parser)
    parser.Parse(part, True)


def _divided(start: Handler) -> Handler:
    def handler(parser: expat.XMLParserType) -> Callable[..., object] | None:
        told = start(parser)
        return (lambda name, given: told(name.replace(":", " "), given)) if told else None

    return handler


def _refuse(*_: object) -> None:
    raise ValueError("no office program declares a document type")


def without_elements(part: bytes, unwanted: Unwanted) -> bytes:
    """The same bytes without the elements that are unwanted, and what they hold.

    Raises ValueError for a part in UTF-16, whose places in the bytes are not those of its letters.
    """
    if part.startswith(_WIDE):
        raise ValueError("UTF-16")
    cuts = _Cuts(part, unwanted)
    _parsed(part, cuts.begin, cuts.end)
    kept, at = list[bytes](), 0
    for first, after in cuts.found:
        kept.append(part[at:first])
        at = after
    return b"".join((*kept, part[at:]))


class _Cuts:
    """Where the unwanted elements of a part begin and end in its bytes."""

    def __init__(self, part: bytes, unwanted: Unwanted) -> None:
        self.found: list[tuple[int, int]] = []
        self._part, self._unwanted = part, unwanted
        self._depth = self._begun = 0

    def begin(self, parser: expat.XMLParserType) -> Callable[[str, dict[str, str]], None]:
        self.found, self._depth = [], 0

        def start(name: str, given: dict[str, str]) -> None:
            if self._depth:
                self._depth += 1
            elif self._unwanted(name, given):
                self._depth, self._begun = 1, parser.CurrentByteIndex

        return start

    def end(self, parser: expat.XMLParserType) -> Callable[[str], None]:
        def end(_: str) -> None:
            if self._depth:
                self._depth -= 1
                if not self._depth:
                    self.found.append((self._begun, _end_of(self._part, self._begun, parser.CurrentByteIndex)))

        return end


def _end_of(part: bytes, begun: int, closing: int) -> int:
    """Where an element ends that begins at one place and whose end was told at another."""
    opening = _TAG.match(part, begun)
    if opening is None:
        raise ValueError("no tag where an element begins")
    if opening[0].endswith(b"/>"):
        return opening.end()
    return part.index(b">", closing) + 1
