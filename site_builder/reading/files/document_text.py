"""Edge: what the papers of a project say, by page, row or paragraph, for those who must read before it goes out."""

import re
from html import unescape
from pathlib import Path

from site_builder.reading.files.inspection import paper_document
from site_builder.reading.files.plain_file import plain_file_text
from site_builder.records.file_facts import UNREADABLE, DocumentText, FileFacts, FileKind, PartKind, TextPart, Trait

LARGEST_FILE = 200 << 20
_TAG = re.compile(r"<[^<>]*>")
_FEWEST_LETTERS = 12
"""A scanned page may carry a stamp or a page number as text; with less than this it was not read."""


def document_text(root: Path, facts: FileFacts) -> DocumentText | None:
    """The text of one file; None for pictures and other files that hold none by their nature."""
    match facts.kind:
        case FileKind.PDF | FileKind.OFFICE:
            return UNREADABLE if facts.size > LARGEST_FILE else paper_document(root, facts)
        case FileKind.TEXT:
            return UNREADABLE if facts.size > LARGEST_FILE else plain_file_text((root / facts.path).read_bytes())
        case _:
            # Of a picture only the pixels go out, where that could be done.
            return UNREADABLE if facts.kind.is_picture and facts.shows(Trait.TRACES_STAY) else None


def page_text(root: Path, facts: FileFacts) -> DocumentText | None:
    """The words of a finished page of ours, by line; None for files that are no page."""
    if facts.kind is not FileKind.WEB_PAGE or facts.size > LARGEST_FILE:
        return None
    words = _TAG.sub("", (root / facts.path).read_text(encoding="utf-8", errors="replace"))
    return plain_file_text(unescape(words).encode())


def pdf_text(pages: tuple[str, ...]) -> DocumentText:
    """The pages of a PDF; those that are pictures only, or whose letters come out as no letters, count as unread."""
    parts = tuple(TextPart(PartKind.PAGE, number, page) for number, page in enumerate(pages, start=1) if page)
    unread = tuple(number for number, page in enumerate(pages, start=1) if not _is_read(page))
    return DocumentText(parts, unread)


def _is_read(page: str) -> bool:
    letters = [letter for letter in page if letter.isalnum()]
    strange = sum(letter == "\ufffd" or "\ue000" <= letter <= "\uf6ff" for letter in page)
    return len(letters) >= _FEWEST_LETTERS and strange <= len(letters)
