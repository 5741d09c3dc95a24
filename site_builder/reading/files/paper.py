"""What a PDF shows when it is opened: by pdfium, the engine of browsers, and by qpdf, which sees every object."""

import logging
import re
from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from site_builder.reading.files.paper_text import plain
from site_builder.records.file_facts import Trait

LONGEST_SIDE = 400
"""Pixels of the picture that page 1 is drawn into: enough to see that something is drawn."""
FEW_LETTERS = 20
"""A page with fewer signs than these is a picture of a page; scanners add a line of their own."""

REFUSALS = (RuntimeError, ValueError, TypeError, KeyError, AttributeError, ArithmeticError)
"""What qpdf's Python side raises for objects that are not what they should be, beside its own errors."""

# It also writes what it thinks of a paper to the console, with its own lines of code; we say it in words.
logging.getLogger("pikepdf").setLevel(logging.CRITICAL + 1)

_ACTIVE = re.compile(rb"/(?:JavaScript|JS|Launch|EmbeddedFile|EF|RichMedia|ByteRange)\b")
_TRAITS_BY_NAME = (
    (re.compile(rb"/JavaScript\b|/JS\b"), Trait.SCRIPT),
    (re.compile(rb"/Launch\b"), Trait.LAUNCH),
    (re.compile(rb"/EmbeddedFile\b|/EF\b|/RichMedia\b"), Trait.ATTACHMENT),
    (re.compile(rb"/ByteRange\b"), Trait.SIGNED),
)
_STRING = re.compile(rb"\((?:\\.|[^\\()])*\)|<[0-9a-fA-F\s]*>(?!>)", re.DOTALL)


def open_paper(content: bytes) -> tuple[set[Trait], tuple[str, ...]]:
    """Opens a PDF, draws its first page and looks at every object. Returns its traits and the text of each page."""
    try:
        paper = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        return {_refused(content, error)}, ()
    traits: set[Trait] = set()
    try:
        pages = _read_pages(paper, traits)
    finally:
        paper.close()
    if _breaks_off(content):
        traits.add(Trait.DAMAGED)
    if Trait.DAMAGED not in traits:
        _look_inside(content, traits)
    return traits, pages


def _refused(content: bytes, error: pypdfium2.PdfiumError) -> Trait:
    """Why the engine would not open a paper; it reports some damage as a missing password, and no page as damage."""
    # Loaded here, as a paper that was seen before needs none of it.
    import pikepdf

    if error.err_code == raw.FPDF_ERR_PASSWORD and b"/Encrypt" in content:
        return Trait.LOCKED
    try:
        with pikepdf.open(BytesIO(content)) as paper:
            return Trait.DAMAGED if len(paper.pages) else Trait.WITHOUT_PAGES
    except (pikepdf.PdfError, *REFUSALS):
        return Trait.DAMAGED


def _read_pages(paper: pypdfium2.PdfDocument, traits: set[Trait]) -> tuple[str, ...]:
    texts: list[str] = []
    if len(paper) == 0:
        traits.add(Trait.WITHOUT_PAGES)
    for number in range(len(paper)):
        try:
            page = paper[number]
            if number == 0 and _draws_nothing(page):
                traits.add(Trait.BLANK)
            texts.append(_text_of(page))
            page.close()
        except pypdfium2.PdfiumError:
            traits.add(Trait.PAGE_BROKEN)
            texts.append("")
    poor = sum(len("".join(each.split())) < FEW_LETTERS for each in texts)
    if texts and poor * 2 > len(texts) and Trait.BLANK not in traits:
        traits.add(Trait.WITHOUT_TEXT)
    return tuple(texts)


def _text_of(page: pypdfium2.PdfPage) -> str:
    return plain(str(page.get_textpage().get_text_bounded()))


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


def _look_inside(content: bytes, traits: set[Trait]) -> None:
    import pikepdf

    from site_builder.reading.files.paper_traces import has_traces

    try:
        with pikepdf.open(BytesIO(content)) as paper:
            for each in paper.objects:
                _look_at(each, traits)
            if paper.is_encrypted and not (paper.allow.extract and paper.allow.print_highres):
                traits.add(Trait.RESTRICTED)
            if has_traces(paper):
                traits.add(Trait.TRACES)
                if paper.is_encrypted or Trait.SIGNED in traits:
                    traits.add(Trait.TRACES_STAY)
    except (pikepdf.PdfError, *REFUSALS):
        traits.add(Trait.DAMAGED)


def _look_at(each: object, traits: set[Trait]) -> None:
    import pikepdf

    if isinstance(each, pikepdf.Stream):
        each = each.stream_dict
    if not isinstance(each, pikepdf.Dictionary | pikepdf.Array):
        return
    source = each.unparse(resolved=True)
    if _ACTIVE.search(source):
        names = _STRING.sub(b"", source)
        traits.update(trait for name, trait in _TRAITS_BY_NAME if name.search(names))
