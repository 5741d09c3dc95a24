"""The text of office files (DOCX, XLSX, PPTX, ODT, ODS, ODP) from their bytes: ZIP archives of XML, nothing is run.

Rows of tables are kept together, for forms give each digit of a number a cell of its own. Deleted text that Word
still remembers, comments, headers and hidden sheets are read like the rest: they go out with the file.
"""

import io
import re
import zlib
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from site_builder.records.file_facts import UNREADABLE, DocumentText, PartKind, TextPart

LARGEST_PART = 64 << 20
"""Bytes of one part unpacked; an honest worksheet of a local government holds a hundredth of it."""

MOST_PARTS = 5_000

_SHEET = re.compile(r"xl/worksheets/sheet([0-9]+)\.xml")
_SLIDE = re.compile(r"ppt/(?:slides|notesSlides)/[A-Za-z]+([0-9]+)\.xml")
_WORDS = re.compile(r"word/(?:document|header[0-9]*|footer[0-9]*|footnotes|endnotes|comments)\.xml")
_BESIDE_SHEETS = re.compile(r"xl/(?:comments[0-9]*|drawings/drawing[0-9]+|threadedComments/.*)\.xml")
_OPEN_DOCUMENT = re.compile(r"(?:content|styles)\.xml")
_PARAGRAPHS, _ROWS = frozenset({"p", "h", "comment", "threadedComment"}), frozenset({"tr", "table-row"})
_RUNS = frozenset({"t", "delText", "instrText", "text"})
"""Elements of Office Open XML whose characters people see; around them stand measures and positions."""

_BLANKS = {"tab": "\t", "br": "\n", "cr": "\n", "s": " ", "line-break": "\n", "noBreakHyphen": "-"}


class _RefusedError(Exception):
    """The archive holds what no office program writes."""


def office_text(data: bytes) -> DocumentText:
    """The text of an office file by paragraph, row or slide; not read when it is no such file, or locked."""
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            return _text_of(archive)
    except (BadZipFile, expat.ExpatError, zlib.error, _RefusedError, OSError, EOFError, ValueError, KeyError):
        return UNREADABLE
    except (RuntimeError, NotImplementedError):  # a part is locked, or packed in a way that Python does not know
        return UNREADABLE


def _text_of(archive: ZipFile) -> DocumentText:
    names = sorted(archive.namelist(), key=lambda name: (len(name), name))
    if len(names) > MOST_PARTS:
        raise _RefusedError
    if "xl/workbook.xml" in names:
        return DocumentText(tuple(_workbook(archive, names)))
    for pattern, kind in ((_WORDS, PartKind.PARAGRAPH), (_SLIDE, PartKind.SLIDE), (_OPEN_DOCUMENT, PartKind.PARAGRAPH)):
        found = [name for name in names if pattern.fullmatch(name)]
        if found:
            return DocumentText(tuple(_paragraphs(archive, found, pattern, kind)))
    return UNREADABLE


def _paragraphs(archive: ZipFile, names: list[str], pattern: re.Pattern[str], kind: PartKind) -> list[TextPart]:
    parts: list[TextPart] = []
    for name in names:
        blocks = _blocks(_part(archive, name), only_runs=pattern is not _OPEN_DOCUMENT)
        if kind is PartKind.SLIDE:
            slide = pattern.fullmatch(name)
            parts.append(TextPart(kind, int(slide[1]) if slide else 0, "\n".join(blocks)))
        elif name in {"word/document.xml", "content.xml"}:
            parts += [TextPart(kind, number, block) for number, block in enumerate(blocks, start=1) if block.strip()]
        else:
            parts.append(TextPart(PartKind.OTHER, 1, "\n".join(blocks)))
    return parts


def _part(archive: ZipFile, name: str) -> bytes:
    with archive.open(name) as part:
        data = part.read(LARGEST_PART + 1)
    if len(data) > LARGEST_PART:
        raise _RefusedError
    return data


def _walk(
    data: bytes, start: Callable[[str, dict[str, str]], None], end: Callable[[str], None], words: Callable[[str], None]
) -> None:
    """Reads XML with local names only; a part that declares entities is refused, as office programs write none."""

    def refuse(*_: object) -> None:
        raise _RefusedError

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = lambda name, attributes: start(name.rpartition(":")[2], attributes)
    parser.EndElementHandler = lambda name: end(name.rpartition(":")[2])
    parser.CharacterDataHandler = words
    parser.Parse(data, True)


def _blocks(data: bytes, *, only_runs: bool) -> list[str]:
    """The paragraphs of a part; a row of a table is one, its cells divided by tabs."""
    blocks: list[str] = []
    pieces: list[str] = []
    depth = {"row": 0, "paragraph": 0, "run": 0}

    def start(name: str, _: dict[str, str]) -> None:
        depth["row"] += name in _ROWS
        depth["paragraph"] += name in _PARAGRAPHS
        depth["run"] += name in _RUNS
        pieces.append(_BLANKS.get(name, ""))

    def end(name: str) -> None:
        depth["row"] -= name in _ROWS
        depth["run"] -= name in _RUNS
        if name in _PARAGRAPHS:
            depth["paragraph"] -= 1
            pieces.append("\t" if depth["row"] else "")
        if name in _PARAGRAPHS | _ROWS and not depth["row"] and not depth["paragraph"]:
            blocks.append("".join(pieces))
            pieces.clear()

    def words(text: str) -> None:
        if depth["run"] if only_runs else depth["paragraph"]:
            pieces.append(text)

    _walk(data, start, end, words)
    return blocks


def _workbook(archive: ZipFile, names: list[str]) -> list[TextPart]:
    shared = _shared_texts(_part(archive, "xl/sharedStrings.xml")) if "xl/sharedStrings.xml" in names else []
    titles = _sheet_titles(archive, names)
    parts: list[TextPart] = []
    for name in names:
        sheet = _SHEET.fullmatch(name)
        if sheet:
            title = titles.get(name, sheet[1])
            rows = _sheet_rows(_part(archive, name), shared)
            parts += [TextPart(PartKind.ROW, number, text, title) for number, text in rows]
        elif _BESIDE_SHEETS.fullmatch(name):
            parts.append(TextPart(PartKind.OTHER, 1, "\n".join(_blocks(_part(archive, name), only_runs=True))))
    return parts


def _sheet_titles(archive: ZipFile, names: list[str]) -> dict[str, str]:
    """The names people see on the tabs, by the part that holds the sheet."""
    title_of: dict[str, str] = {}
    target_of: dict[str, str] = {}

    def sheet(name: str, attributes: dict[str, str]) -> None:
        if name == "sheet":
            title_of[attributes.get("r:id", "")] = attributes.get("name", "")

    def relation(name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship":
            target_of[attributes.get("Id", "")] = attributes.get("Target", "").removeprefix("/xl/")

    _walk(_part(archive, "xl/workbook.xml"), sheet, lambda _: None, lambda _: None)
    if "xl/_rels/workbook.xml.rels" in names:
        _walk(_part(archive, "xl/_rels/workbook.xml.rels"), relation, lambda _: None, lambda _: None)
    return {f"xl/{target_of[key]}": title for key, title in title_of.items() if key in target_of}


def _shared_texts(data: bytes) -> list[str]:
    texts: list[str] = []
    pieces: list[str] = []
    inside: list[str] = []

    def start(name: str, _: dict[str, str]) -> None:
        inside.append(name)

    def end(name: str) -> None:
        inside.pop()
        if name == "si":
            texts.append("".join(pieces))
            pieces.clear()

    def words(text: str) -> None:
        if inside[-1] == "t" and "rPh" not in inside:
            pieces.append(text)

    _walk(data, start, end, words)
    return texts


def _sheet_rows(data: bytes, shared: list[str]) -> list[tuple[int, str]]:
    """The number and the text of each row, its cells divided by tabs."""
    rows: list[tuple[int, str]] = []
    cells: list[str] = []
    pieces: list[str] = []
    number, kind, inside = 0, "n", ""

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal number, kind, inside
        inside = name
        if name == "row":
            typed = attributes.get("r", "")
            number = int(typed) if typed.isdecimal() else number + 1
        elif name == "c":
            kind = attributes.get("t", "n")

    def end(name: str) -> None:
        nonlocal inside
        inside = ""
        if name == "c":
            cells.append(_cell("".join(pieces), kind, shared))
            pieces.clear()
        elif name == "row":
            rows.append((number, "\t".join(cells)))
            cells.clear()

    def words(text: str) -> None:
        if inside in {"v", "t"}:
            pieces.append(text)

    _walk(data, start, end, words)
    return rows


def _cell(typed: str, kind: str, shared: list[str]) -> str:
    if kind == "s":
        return shared[int(typed)] if typed.isdecimal() and int(typed) < len(shared) else ""
    if kind == "n" and "E" in typed.upper():
        try:
            return f"{Decimal(typed):f}"
        except InvalidOperation:
            return typed
    return typed
