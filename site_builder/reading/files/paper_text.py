"""Edge: the text layer of PDF files, read by the engine that browsers use and remembered by digest."""

from collections.abc import Sequence
from pathlib import Path

from site_builder.reading.files.cache import keep, remembered
from site_builder.records.file_facts import FileFacts, FileKind

CACHE = Path(".site-builder") / "cache" / "paper-text"
LONGEST_TEXT = 200_000
"""Characters of one paper that a search needs; an index grows with each."""

_PAGE_END = "\f"


def paper_text(root: Path, facts: FileFacts) -> str:
    """The text of a PDF with single blanks, cut where a search has enough; empty where there are no pages to read."""
    return " ".join(page for page in paper_pages(root, facts) or () if page)[:LONGEST_TEXT]


def paper_pages(root: Path, facts: FileFacts) -> tuple[str, ...] | None:
    """The text of each page of a PDF with single blanks, empty for a scanned page.

    None for other files and for papers that cannot be opened. The cache below `.site-builder/` holds the pages by
    the file's digest; losing it costs only time.
    """
    if facts.kind is not FileKind.PDF:
        return None
    known = remembered(_cache_file(root, facts.digest))
    if known is not None:
        return tuple(known.split(_PAGE_END))
    pages = pages_of(root / facts.path)
    if pages is not None:
        remember_pages(root, facts.digest, pages)
    return pages


def remember_pages(root: Path, digest: str, pages: Sequence[str]) -> None:
    """Keeps the pages of the paper with this digest; a cache that cannot be written costs time only."""
    keep(_cache_file(root, digest), _PAGE_END.join(pages))


def _cache_file(root: Path, digest: str) -> Path:
    return root / CACHE / f"{digest}.pages"


def pages_of(source: Path | bytes) -> tuple[str, ...] | None:
    """The text of each page of a PDF file, or of its bytes; None where it cannot be opened."""
    # Loaded here, as a paper that was read before does not need it.
    import pypdfium2  # type: ignore[import-untyped]

    try:
        # As bytes: the library would look for the path in UTF-8, whatever the names on this disk are written in.
        paper = pypdfium2.PdfDocument(source.read_bytes() if isinstance(source, Path) else source)
    except pypdfium2.PdfiumError:
        return None
    try:
        pages = tuple(plain(page.get_textpage().get_text_bounded()) for page in paper)
    except pypdfium2.PdfiumError:
        return None
    finally:
        paper.close()
    return pages or None


def plain(text: str) -> str:
    """A page's text with single blanks, without what no text may hold."""
    return " ".join(text.encode(errors="ignore").decode().split())


def lines_of(text: str) -> str:
    """A page's text with single blanks within its lines, without what no text may hold."""
    lines = text.encode(errors="ignore").decode().splitlines()
    return "\n".join(line for each in lines if (line := " ".join(each.split())))
