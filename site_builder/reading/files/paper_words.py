"""Every word of a PDF that no page shows: what a screen reader or the next who opens it can get out of it."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import unquote

import pikepdf
from msgspec import Struct
from pypdfium2 import PdfiumError  # type: ignore[import-untyped]

from site_builder.reading.files.long_figures import figures_in
from site_builder.reading.files.paper_annotations import fields_as_they_stand, pages_of_annotations
from site_builder.reading.files.paper_drawn import contents_of, drawn_beside
from site_builder.reading.files.paper_streams import (
    TooLargeError,
    figures_in_font,
    filters_of,
    inflated,
    is_text,
    said_beside,
    unpacked,
    words_of,
)
from site_builder.reading.files.paper_strings import decoded_bytes, words_in
from site_builder.reading.files.paper_text import lines_of
from site_builder.reading.files.paper_traces import photo_in
from site_builder.records.file_facts import PartKind, TextPart

MOST_OBJECTS = 300_000
"""Objects of one paper that are read; a tagged paper of a thousand pages has about as many."""
LARGEST_OBJECT = 4_000_000
"""Bytes of one object as it is written, without its stream; the longest list of an honest paper has half."""
LARGEST_UNPACKED = 512 << 20
"""Bytes of all streams of one paper together that are unpacked, but for its pictures."""
MOST_FILES = (20, 5, 0)
"""Files inside a paper, inside a paper within it, and so on, that are read."""
LARGEST_TEXT = 16_000_000
"""Letters beside the pages of one paper that are kept."""

_PICTURE_FILTERS = frozenset({"/DCTDecode", "/DCT", "/JPXDecode", "/CCITTFaxDecode", "/CCF", "/JBIG2Decode"})
_FONT_KEYS = ("/Length1", "/Length2", "/Length3")
_FONT_KINDS = frozenset({"/Type1C", "/CIDFontType0C", "/OpenType"})
_PLACES: tuple[tuple[PartKind, re.Pattern[bytes]], ...] = (
    (PartKind.FIELD, re.compile(rb"/FT /|/Subtype /Widget\b|/AcroForm\b|/XFA\b")),
    (PartKind.LINK, re.compile(rb"/URI\b|/Subtype /Link\b|/GoToR\b")),
    (PartKind.SCRIPT, re.compile(rb"/JavaScript\b|/JS\b")),
    (PartKind.ATTACHMENT, re.compile(rb"/Filespec\b|/EF\b|/EmbeddedFiles?\b|/Type /Collection")),
    (PartKind.NOTE, re.compile(rb"/Type /Annot\b|/Rect \[.*/Subtype /|/Subtype /.*/Rect \[", re.DOTALL)),
    (PartKind.ALTERNATIVE, re.compile(rb"/StructElem\b|/Alt\b|/ActualText\b|/UserProperties\b|/MCID\b")),
    (PartKind.LAYER, re.compile(rb"/OCG\b|/OCMD\b|/OCGs\b")),
    (PartKind.BOOKMARK, re.compile(rb"/Title\b.*/(?:Parent|Prev|Next)\b|/(?:Parent|Prev|Next)\b.*/Title\b", re.DOTALL)),
    (PartKind.LABEL, re.compile(rb"/PageLabels\b|/Nums\b.*/(?:P|S|St) ", re.DOTALL)),
)


_PAGE = re.compile(rb"/Type /Page(?![A-Za-z])")
REFUSALS = (RuntimeError, ValueError, TypeError, KeyError, AttributeError, ArithmeticError)
"""What qpdf's Python side raises for objects that are not what they should be, beside its own errors."""


class Source(Struct, frozen=True):
    """One object of a paper: which one, how it is written, and the object itself where it is a stream."""

    key: tuple[int, int]
    written: bytes
    stream: pikepdf.Stream | None


class Words(Struct, frozen=True):
    """What a paper says beside its pages, and whether that is all of it."""

    parts: tuple[TextPart, ...] = ()
    is_whole: bool = True


Reader = Callable[[bytes], Words]
"""Reads the bytes of a file that travels inside another. How many it reads is for `_Reading` to say."""


def sources_of(paper: pikepdf.Pdf, look_at: Callable[[bytes], None]) -> list[Source]:
    """Every object of a paper, those too that nothing refers to, each shown to `look_at`; none where they are too many.

    Raises what damage raises.
    """
    found = [Source((0, 0), paper.trailer.unparse(resolved=True), None)]
    is_small = len(paper.objects) <= MOST_OBJECTS
    for each in paper.objects:
        stream = each if isinstance(each, pikepdf.Stream) else None
        holder = stream.stream_dict if stream is not None else each
        if isinstance(holder, pikepdf.Dictionary | pikepdf.Array | pikepdf.String):
            written = holder.unparse(resolved=True)
            look_at(written)
            if is_small:
                found.append(Source(each.objgen, written, stream))
    return found if is_small else []


def beside_pages(
    paper: pikepdf.Pdf, sources: list[Source], pages: tuple[str, ...], read_file: Reader, depth: int
) -> Words:
    """The words of every object, stream and drawing that are on none of the pages. The paper is used up.

    `depth` counts the files around this one.
    """
    try:
        return _Reading(paper, pages, read_file, depth).of(sources)
    except (pikepdf.PdfError, *REFUSALS):
        return Words(is_whole=False)


class _Reading:
    """One paper while it is read."""

    def __init__(self, paper: pikepdf.Pdf, pages: tuple[str, ...], read_file: Reader, depth: int) -> None:
        self.paper = paper
        self.read_file = read_file
        self.on_pages = "\f".join("".join(page.split()) for page in pages)
        self.parts: dict[TextPart, None] = {}
        self.size = 0
        self.is_whole = True
        self.unpacked = 0
        self.files_left = MOST_FILES[depth] if depth < len(MOST_FILES) else 0
        self.names: dict[tuple[int, int], str] | None = None
        self.page_of: dict[tuple[int, int], int] | None = None
        self.contents = {each.objgen for page in paper.pages for each in contents_of(page.obj)}
        self.drawings: dict[tuple[int, int], bytes] = {}
        self.property_key = paper.trailer["/Info"].objgen if "/Info" in paper.trailer else None

    def of(self, sources: list[Source]) -> Words:
        for source in sources:
            with self.where_it_can_be_read():
                self.add_all(source)
            if source.stream is not None:
                with self.where_it_can_be_read():
                    self.read_stream(source, source.stream)
        with self.where_it_can_be_read():
            self.add(PartKind.FIELD, "\n".join(fields_as_they_stand(self.paper)))
        # Last, as it uses the paper up.
        with self.where_it_can_be_read():
            self.read_drawings(sources)
        return Words(tuple(self.parts), self.is_whole)

    @contextmanager
    def where_it_can_be_read(self) -> Iterator[None]:
        """What is not as it should be is left out, and the paper is not known whole."""
        try:
            yield
        except (TooLargeError, pikepdf.PdfError, PdfiumError, *REFUSALS):
            self.is_whole = False

    def add_all(self, source: Source) -> None:
        if len(source.written) > LARGEST_OBJECT:
            self.is_whole = False
            return
        # Two strings of one object are no number together, whatever digits they end and begin with.
        said = "\n¶\n".join(words_in(source.written))
        if said:
            kind, number = self.place_of(source)
            self.add(kind, said, number)
            if "%" in said:
                self.add(kind, unquote(said), number)

    def add(self, kind: PartKind, text: str, number: int = 1, inside: str = "") -> None:
        self.size += len(text)
        if self.size > LARGEST_TEXT:
            self.is_whole = False
        elif text:
            self.parts[TextPart(kind, number, text, inside)] = None

    def place_of(self, source: Source) -> tuple[PartKind, int]:
        if source.key == self.property_key:
            return PartKind.PROPERTY, 1
        kind = next((kind for kind, sign in _PLACES if sign.search(source.written)), PartKind.HIDDEN)
        if kind is not PartKind.NOTE:
            return kind, 1
        if self.page_of is None:
            self.page_of = pages_of_annotations(self.paper)
        number = self.page_of.get(source.key, 0)
        return (kind, number) if number else (PartKind.HIDDEN, 1)

    def read_stream(self, source: Source, stream: pikepdf.Stream) -> None:
        if _is_picture(stream):
            self.add(PartKind.HIDDEN, "\n".join(_behind_a_picture(stream)))
        elif str(stream.get("/Type")) not in {"/ObjStm", "/XRef"}:
            if self.unpacked > LARGEST_UNPACKED:
                raise TooLargeError
            data = unpacked(stream)
            self.unpacked += len(data)
            self.read_unpacked(source, stream, data)

    def read_unpacked(self, source: Source, stream: pikepdf.Stream, data: bytes) -> None:
        kind = str(stream.get("/Type"))
        if kind == "/EmbeddedFile":
            self.read_inside(source, data)
        elif kind == "/Metadata":
            self.add(PartKind.PROPERTY, words_of(data))
        elif source.key in self.contents or _is_drawing(stream, data):
            self.drawings[source.key] = data
            self.add(PartKind.ALTERNATIVE, "\n".join(said_beside(data)))
        elif _is_font(stream):
            self.add(PartKind.HIDDEN, "\n".join(figures_in_font(data)))
        elif b"begincmap" in data[:2_000] or "/FunctionType" in stream or not is_text(data):
            self.add(PartKind.HIDDEN, "\n".join(figures_in(data)))
        else:
            self.add(PartKind.HIDDEN, words_of(data))

    def read_inside(self, source: Source, data: bytes) -> None:
        self.files_left -= 1
        if self.files_left < 0:
            raise TooLargeError
        if self.names is None:
            self.names = _names_of_files(self.paper)
        inside = self.read_file(data)
        self.is_whole = self.is_whole and inside.is_whole
        for part in inside.parts:
            self.add(PartKind.ATTACHMENT, part.text, 1, self.names.get(source.key, ""))

    def read_drawings(self, sources: list[Source]) -> None:
        in_tree = {page.obj.objgen for page in self.paper.pages}
        pages = [source.key for source in sources if _PAGE.search(source.written)]
        loose = [self.paper.get_object(key) for key in pages if key not in in_tree]
        fonts = [self.paper.get_object(source.key) for source in sources if b"/CharProcs" in source.written]
        for text in drawn_beside(self.paper, self.drawings, loose, _resources_of_glyphs(fonts)):
            if "".join(text.split()) not in self.on_pages:
                self.add(PartKind.DRAWN, lines_of(text))


def _is_picture(stream: pikepdf.Stream) -> bool:
    return stream.get("/Subtype") == pikepdf.Name.Image or bool(_PICTURE_FILTERS.intersection(filters_of(stream)))


def _behind_a_picture(stream: pikepdf.Stream) -> Iterator[str]:
    """Long numbers that stand as letters in the bytes of a picture, or behind them."""
    filters = filters_of(stream)
    if filters and filters[-1] in _PICTURE_FILTERS and photo_in(stream) is None:
        raw = stream.read_raw_bytes()
        yield from figures_in(inflated(raw) if filters[0] in {"/FlateDecode", "/Fl"} else raw)


def _is_font(stream: pikepdf.Stream) -> bool:
    return any(key in stream for key in _FONT_KEYS) or str(stream.get("/Subtype")) in _FONT_KINDS


_ORDERS = re.compile(rb"(?:^|\s)(?:BT|ET|re|cm|Do|BMC|BDC|Tf|T[djmJ]|rg|RG|gs|[fSWnhqlm])(?:\s|$)")


def _is_drawing(stream: pikepdf.Stream, data: bytes) -> bool:
    """Whether these are instructions to draw; nobody marks the contents of a page as such."""
    if stream.get("/Subtype") == pikepdf.Name.Form or "/PatternType" in stream or "/ShadingType" in stream:
        return True
    if _is_font(stream) or b"begincmap" in data[:2_000] or data.lstrip()[:1] == b"<":
        return False
    return _ORDERS.search(data[:4_000]) is not None


def _resources_of_glyphs(fonts: list[pikepdf.Object]) -> dict[tuple[int, int], pikepdf.Object]:
    """What the glyphs of a font draw with, which the font names for them (ISO 32000-1, 9.6.5)."""
    found: dict[tuple[int, int], pikepdf.Object] = {}
    for font in fonts:
        glyphs, resources = font.get("/CharProcs"), font.get("/Resources")
        if isinstance(glyphs, pikepdf.Dictionary) and resources is not None:
            found.update((each.objgen, resources) for _, each in glyphs.items())
    return found


def _names_of_files(paper: pikepdf.Pdf) -> dict[tuple[int, int], str]:
    """The names for people of the files inside a paper, by the streams that hold them."""
    found: dict[tuple[int, int], str] = {}
    for each in paper.objects:
        files = each.get("/EF") if isinstance(each, pikepdf.Dictionary) else None
        if isinstance(files, pikepdf.Dictionary):
            name = each.get("/UF", each.get("/F"))
            told = decoded_bytes(bytes(name)) if isinstance(name, pikepdf.String) else ""
            found.update((file.objgen, told) for _, file in files.items())
    return found
