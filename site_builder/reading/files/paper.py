"""What a PDF shows when it is opened: by pdfium, the engine of browsers, and by qpdf, which sees every object."""

import logging
import re
from contextlib import closing
from io import BytesIO

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from site_builder.reading.files.document_text import pdf_text
from site_builder.reading.files.long_figures import figures_in
from site_builder.reading.files.office_words import office_words
from site_builder.reading.files.opened import Opened
from site_builder.reading.files.paper_comments import comments_of
from site_builder.reading.files.paper_drawn import weigh
from site_builder.reading.files.paper_leftovers import MOST_VERSIONS, Leftovers, leftovers_of
from site_builder.reading.files.paper_streams import TooLargeError
from site_builder.reading.files.paper_strings import STRING
from site_builder.reading.files.paper_text import lines_of, plain
from site_builder.reading.files.paper_traces import has_traces
from site_builder.reading.files.paper_words import REFUSALS, Words, beside_pages, sources_of
from site_builder.reading.files.plain_file import plain_file_text
from site_builder.reading.files.sniffing import kind_of
from site_builder.records.file_facts import CLEANABLE, UNREADABLE, DocumentText, FileKind, PartKind, TextPart, Trait

LONGEST_SIDE = 400
"""Pixels of the picture that page 1 is drawn into: enough to see that something is drawn."""
FEW_LETTERS = 20
"""A page with fewer signs than these is a picture of a page; scanners add a line of their own."""

# It also writes what it thinks of a paper to the console, with its own lines of code; we say it in words.
logging.getLogger("pikepdf").setLevel(logging.CRITICAL + 1)

_ACTIVE = re.compile(rb"/(?:JavaScript|JS|Launch|EmbeddedFile|EF|RichMedia|ByteRange)\b")
_TRAITS_BY_NAME = (
    (re.compile(rb"/JavaScript\b|/JS\b"), Trait.SCRIPT),
    (re.compile(rb"/Launch\b"), Trait.LAUNCH),
    (re.compile(rb"/EmbeddedFile\b|/EF\b|/RichMedia\b"), Trait.ATTACHMENT),
    (re.compile(rb"/ByteRange\b"), Trait.SIGNED),
)
DEEPEST_FILE = 3
"""Papers within papers that are read; of an earlier version no files inside are."""


def open_paper(content: bytes, *, is_final: bool = False, depth: int = 0) -> Opened:
    """Opens a PDF, draws its first page and looks at every object.

    `is_final` means that these bytes go out as they are; `depth` counts the files around this one.
    """
    try:
        shown = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        return Opened(frozenset({_refused(content, error)}), (), UNREADABLE)
    with closing(shown):
        try:
            with pikepdf.open(BytesIO(content)) as paper:
                return _look(content, shown, paper, is_final=is_final, depth=depth)
        except (pikepdf.PdfError, *REFUSALS):
            return Opened(frozenset({Trait.DAMAGED}), (), UNREADABLE)


def _look(content: bytes, shown: pypdfium2.PdfDocument, paper: pikepdf.Pdf, *, is_final: bool, depth: int) -> Opened:
    traits: set[Trait] = set()
    try:
        weigh(paper)
        pages, said = _read_pages(shown, traits)
        is_small = True
    except TooLargeError:
        pages, said, is_small = (), (), False
    if _breaks_off(content):
        return Opened(frozenset({*traits, Trait.DAMAGED}), pages, _text(pages, said, Words(is_whole=is_small)))
    left = leftovers_of(content)
    sources = sources_of(paper, lambda written: _look_at(written, traits))
    has_leftovers = left.has_any(frozenset(each.objgen[0] for each in paper.objects))
    _look_for_telling(paper, traits)
    if has_leftovers:
        traits.add(Trait.LEFTOVERS)
    if traits & CLEANABLE and not is_final and not _stay(paper, traits) and is_small:
        return Opened(frozenset(traits), pages)
    words = Words(is_whole=False)
    if is_small and sources:
        words = beside_pages(paper, sources, said, lambda data: _read_file(data, depth), depth)
    known = {part.text for part in words.parts} | {*said}
    earlier = _read_leftovers(content, left, known, depth) if has_leftovers else ()
    return Opened(frozenset(traits), pages, _text(pages, said, words, earlier))


def _text(
    pages: tuple[str, ...],
    said: tuple[str, ...],
    words: Words,
    earlier: tuple[TextPart, ...] | None = (),
) -> DocumentText:
    shown = (TextPart(PartKind.PAGE, number, page) for number, page in enumerate(said, start=1) if page)
    is_whole = earlier is not None and words.is_whole
    return DocumentText((*shown, *words.parts, *(earlier or ())), pdf_text(pages).unread, is_whole)


def _look_for_telling(paper: pikepdf.Pdf, traits: set[Trait]) -> None:
    if paper.is_encrypted and not (paper.allow.extract and paper.allow.print_highres):
        traits.add(Trait.RESTRICTED)
    if has_traces(paper):
        traits.add(Trait.TRACES)
    if comments_of(paper):
        traits.add(Trait.COMMENTS)


def _stay(paper: pikepdf.Pdf, traits: set[Trait]) -> bool:
    """Whether the paper must not be changed, so that what it tells stays; then says so."""
    if not paper.is_encrypted and Trait.SIGNED not in traits:
        return False
    said_to_stay(traits)
    return True


def said_to_stay(traits: set[Trait]) -> None:
    """Turns what could be taken out into what cannot."""
    if Trait.TRACES in traits:
        traits.add(Trait.TRACES_STAY)
    if Trait.COMMENTS in traits:
        traits.add(Trait.COMMENTS_STAY)
    traits -= {Trait.COMMENTS, Trait.LEFTOVERS}


def _read_file(data: bytes, depth: int) -> Words:
    """The words of a file that travels inside a paper."""
    match kind_of(data[:4096]):
        case FileKind.PDF if depth < DEEPEST_FILE:
            text = open_paper(data, is_final=True, depth=depth + 1).text or UNREADABLE
        case FileKind.OFFICE:
            text = office_words(data)
        case FileKind.TEXT | FileKind.WEB_PAGE:
            text = plain_file_text(data)
        case FileKind.EMPTY:
            text = DocumentText()
        case _:
            text = UNREADABLE
    return Words(text.parts, text.is_read and not text.unread)


def _read_leftovers(content: bytes, left: Leftovers, known: set[str], depth: int) -> tuple[TextPart, ...] | None:
    """What lies beside the document in bytes that go out as they are; None where that is more than we read."""
    if depth or len(left.versions) > MOST_VERSIONS:
        return None if left.versions and not depth else ()
    found = [TextPart(PartKind.HIDDEN, 1, left.beside.decode("utf-8", "replace"))] if left.beside else []
    found += [TextPart(PartKind.HIDDEN, 1, figures) for figures in figures_in(content)]
    for end in left.versions:
        text = open_paper(content[:end], is_final=True, depth=DEEPEST_FILE).text or UNREADABLE
        found += [TextPart(PartKind.EARLIER, 1, part.text) for part in text.parts if part.text not in known]
    return tuple(dict.fromkeys(found))


def _refused(content: bytes, error: pypdfium2.PdfiumError) -> Trait:
    """Why the engine would not open a paper; it reports some damage as a missing password, and no page as damage."""
    if error.err_code == raw.FPDF_ERR_PASSWORD and b"/Encrypt" in content:
        return Trait.LOCKED
    try:
        with pikepdf.open(BytesIO(content)) as paper:
            return Trait.DAMAGED if len(paper.pages) else Trait.WITHOUT_PAGES
    except (pikepdf.PdfError, *REFUSALS):
        return Trait.DAMAGED


def _read_pages(paper: pypdfium2.PdfDocument, traits: set[Trait]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The text of each page as it is shown, and with its lines and all that lies outside of its edges."""
    texts: list[str] = []
    whole: list[str] = []
    if len(paper) == 0:
        traits.add(Trait.WITHOUT_PAGES)
    for number in range(len(paper)):
        shown = said = ""
        try:
            page = paper[number]
            if number == 0 and _draws_nothing(page):
                traits.add(Trait.BLANK)
            letters = page.get_textpage()
            shown, said = plain(letters.get_text_bounded()), lines_of(letters.get_text_range())
            page.close()
        except pypdfium2.PdfiumError:
            traits.add(Trait.PAGE_BROKEN)
        texts.append(shown)
        whole.append(said)
    poor = sum(len("".join(each.split())) < FEW_LETTERS for each in texts)
    if texts and poor * 2 > len(texts) and Trait.BLANK not in traits:
        traits.add(Trait.WITHOUT_TEXT)
    return tuple(texts), tuple(whole)


def _draws_nothing(page: pypdfium2.PdfPage) -> bool:
    width, height = page.get_size()
    if width <= 0 or height <= 0:
        raise pypdfium2.PdfiumError("a page without size")
    bitmap = page.render(scale=LONGEST_SIDE / max(width, height), grayscale=True)
    drawn = bytes(bitmap.buffer)
    bitmap.close()
    return drawn.count(b"\xff") == len(drawn)


def _breaks_off(content: bytes) -> bool:
    """Whether the end is missing; engines guess at what is left, and each guesses otherwise."""
    _, mark, rest = content.rpartition(b"%%EOF")
    return not mark or b"endobj" in rest


def _look_at(written: bytes, traits: set[Trait]) -> None:
    if _ACTIVE.search(written):
        names = STRING.sub(b"", written)
        traits.update(trait for name, trait in _TRAITS_BY_NAME if name.search(names))
