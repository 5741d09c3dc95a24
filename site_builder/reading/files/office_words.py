"""All that can be got out of an office file or an archive: every text and every attribute of every part, at any depth.

What has a place that people know (a page's paragraph, a row of a sheet) is read with it; the rest is read wherever it
stands, by no list of part names, so that a text in a part that nobody thought of is read too.
"""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from xml.parsers import expat

from site_builder.reading.files.office_package import LARGEST_UNPACKED, MOST_PARTS, REFUSALS
from site_builder.reading.files.office_text import office_text
from site_builder.reading.files.plain_file import plain_file_text
from site_builder.reading.files.sniffing import kind_of
from site_builder.records.file_facts import DocumentText, FileKind, PartKind, TextPart

DEEPEST = 6
"""Files within files that are opened; nobody packs deeper by hand."""

_DIVIDER = " ¦ "
"""Between texts that have nothing to do with each other: no number reaches over it."""
_PARAGRAPHS = frozenset({"p", "h", "si", "comment", "annotation"})
_BLANKS = {"tab": "\t", "br": "\n", "cr": "\n", "s": " ", "line-break": "\n", "noBreakHyphen": "-"}
_MEASURES = re.compile(
    r"(?:.*:)?(?:rsid\w*|paraId|textId|durableId|guid|uid|path|d|style|coordsize|coordorigin|points|adj|gfxdata|hash"
    r"|hashValue|saltValue|spinCount|algorithmName|panose1|sig|ext)"
)
"""Attributes that hold positions, outlines and chance numbers of programs."""
_GUID = re.compile(r"\{?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}?")
_LETTER_OR_DIGITS = re.compile(r"[\u0e01-\u0e2e]|\d(?:\D{0,4}\d){8}")
"""Whether a text can tell of a person: a Thai consonant, or nine digits near each other."""
_PLAIN_RUN = re.compile(rb"[\x20-\x7e\x80-\xff\t]{9,}")
_WIDE_RUN = re.compile(rb"(?:[\x20-\x7e\t]\x00|[\x01-\x5b]\x0e){9,}")
"""Runs of ASCII and Thai letters in UTF-16 (Thai stands at U+0E01 to U+0E5B)."""
_RTF_WORD = re.compile(rb"\\'([0-9a-fA-F]{2})|\\u(-?\d+) ?\??|\\[a-zA-Z]+-?\d* ?|[{}\r\n]")
_TAG = re.compile(r"<[^<>]*>")

_KIND_OF_ATTRIBUTE = {
    **dict.fromkeys(("descr", "title", "alt", "desc", "tooltip"), PartKind.ALTERNATIVE),
    **dict.fromkeys(("Target", "href", "location", "Url"), PartKind.LINK),
}


class _Budget:
    """How much of a file is opened yet; what asks for more is not read."""

    def __init__(self) -> None:
        self.bytes_left, self.parts_left = LARGEST_UNPACKED, MOST_PARTS
        self.is_all_read = True

    def take(self, size: int) -> bool:
        self.bytes_left -= size
        self.parts_left -= 1
        if self.bytes_left < 0 or self.parts_left < 0:
            self.is_all_read = False
        return self.bytes_left >= 0 and self.parts_left >= 0


def office_words(content: bytes) -> DocumentText:
    """Every text in an office file or archive; `is_read` is False where some of it could not be got at."""
    budget = _Budget()
    parts = tuple(_words_of(content, "", 0, budget))
    return DocumentText(parts, is_read=budget.is_all_read)


def _words_of(content: bytes, name: str, depth: int, budget: _Budget) -> Iterator[TextPart]:
    """The texts of a file of any kind that lies in another; `name` is its name there."""
    if depth > DEEPEST:
        budget.is_all_read = False
        return
    kind = kind_of(content[:8192])
    if kind is FileKind.OFFICE and content.startswith(b"PK"):
        yield from _package(content, name, depth, budget)
    elif kind is FileKind.PDF:
        yield from _paper(content, name, budget)
    elif kind is FileKind.TEXT and not content.startswith(b"{\\rtf"):
        yield from (_inside(each, name) for each in plain_file_text(content).parts)
    elif kind is FileKind.WEB_PAGE:
        yield from (_inside(each, name) for each in plain_file_text(_TAG.sub("", _decoded(content)).encode()).parts)
    elif kind is not FileKind.EMPTY:
        if kind in {FileKind.OFFICE, FileKind.OTHER, FileKind.HEIC, FileKind.PROGRAM} and depth == 0:
            budget.is_all_read = False
        yield from _found(_strings(content), PartKind.HIDDEN, name)


def _inside(part: TextPart, name: str) -> TextPart:
    return TextPart(PartKind.ATTACHMENT, part.number, part.text, name) if name else part


def _paper(content: bytes, name: str, budget: _Budget) -> Iterator[TextPart]:
    # Loaded here, as few office files hold a PDF and few archives are read twice.
    from site_builder.reading.files.paper import open_paper

    document = open_paper(content, is_final=True).text
    if document is None or not document.is_read or document.unread:
        budget.is_all_read = False
    yield from (_inside(each, name) for each in (document.parts if document else ()))


def _package(content: bytes, name: str, depth: int, budget: _Budget) -> Iterator[TextPart]:
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            placed = office_text(content)
            known = {cell.strip() for part in placed.parts for cell in (part.text, *re.split(r"[\t\n]", part.text))}
            yield from (_inside(part, name) for part in placed.parts)
            first = min((each.header_offset for each in packed.infolist()), default=0)
            beside = [_decoded(packed.comment), *_strings(content[:first])]
            for entry in packed.infolist():
                beside += [entry.filename.rpartition("/")[2], _decoded(entry.comment)]
                if entry.is_dir() or not budget.take(entry.file_size):
                    continue
                try:
                    part = packed.read(entry)
                except REFUSALS:
                    budget.is_all_read = False
                    continue
                yield from _part(part, entry.filename, name, known, depth, budget)
            yield from _found(beside, PartKind.HIDDEN, name)
    except REFUSALS:
        budget.is_all_read = False
        yield from _found(_strings(content), PartKind.HIDDEN, name)


def _part(part: bytes, entry: str, name: str, known: set[str], depth: int, budget: _Budget) -> Iterator[TextPart]:
    """The texts of one part that are not known by their place already."""
    if not entry.endswith((".xml", ".rels", ".vml")):
        inside = entry.rpartition("/")[2]
        yield from _words_of(part, f"{name}/{inside}" if name else inside, depth + 1, budget)
        return
    try:
        texts = _texts_in(part)
    except (expat.ExpatError, ValueError):
        budget.is_all_read = False
        yield from _found([_TAG.sub(" ", _decoded(part))], PartKind.HIDDEN, name)
        return
    of_part = PartKind.PROPERTY if entry.startswith("docProps/") or entry == "meta.xml" else PartKind.HIDDEN
    by_kind: dict[PartKind, list[str]] = {}
    for kind, text in texts:
        if text.strip() not in known:
            by_kind.setdefault(kind or of_part, []).append(text)
    for kind, found in by_kind.items():
        yield from _found(found, kind, name)


def _texts_in(part: bytes) -> list[tuple[PartKind | None, str]]:
    """The texts of a part of XML: each paragraph whole, what stands outside of paragraphs, and the attributes."""
    found = _Texts()
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler, parser.EndElementHandler = found.start, found.end
    parser.CharacterDataHandler = found.words
    parser.Parse(part, True)
    return found.texts


def _refuse(*_: object) -> None:
    raise ValueError("no office program declares a document type")


class _Texts:
    """Collects texts while a part is parsed."""

    def __init__(self) -> None:
        self.texts: list[tuple[PartKind | None, str]] = []
        self._loose: list[list[str]] = [[]]
        self._pieces: list[str] = []
        self._depth = 0

    def start(self, name: str, given: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        self._depth += local in _PARAGRAPHS
        self._loose.append([])
        if self._depth:
            self._pieces.append(_BLANKS.get(local, ""))
        for key, value in given.items():
            if _LETTER_OR_DIGITS.search(value) and not _MEASURES.fullmatch(key) and not _GUID.fullmatch(value):
                self.texts.append((_KIND_OF_ATTRIBUTE.get(key.rpartition(":")[2]), value))

    def end(self, name: str) -> None:
        own = "".join(self._loose.pop())
        if own.strip() and not self._depth:
            self.texts.append((None, own))
        if name.rpartition(":")[2] in _PARAGRAPHS:
            self._depth -= 1
            if not self._depth:
                self.texts.append((None, "".join(self._pieces)))
                self._pieces.clear()

    def words(self, text: str) -> None:
        (self._pieces if self._depth else self._loose[-1]).append(text)


def _found(texts: list[str], kind: PartKind, name: str) -> Iterator[TextPart]:
    told = [text for text in dict.fromkeys(texts) if _LETTER_OR_DIGITS.search(text) and not _GUID.fullmatch(text)]
    if told:
        yield TextPart(kind, 1, _DIVIDER.join(told), name)


def _strings(content: bytes) -> list[str]:
    """What reads as text in a file that is none: runs of letters in one byte each, in Thai Windows too, and in two."""
    if content.startswith(b"{\\rtf"):
        return [_rtf(content)]
    plain = [run.decode("cp874", errors="replace") for run in _PLAIN_RUN.findall(content)]
    wide = [run.decode("utf-16-le", errors="replace") for run in _WIDE_RUN.findall(content)]
    return [*plain, *wide]


def _rtf(content: bytes) -> str:
    def shown(match: re.Match[bytes]) -> bytes:
        if match[1]:
            return bytes.fromhex(match[1].decode())
        if match[2]:
            return chr(int(match[2]) % 0x10000).encode("cp874", errors="replace")
        return b""

    return _RTF_WORD.sub(shown, content).decode("cp874", errors="replace")


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", errors="replace")
