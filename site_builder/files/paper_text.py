"""Edge: the text layer of PDF files, read by the engine that browsers use and remembered by digest."""

import os
from hashlib import sha256
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]

from site_builder.files.facts import FileFacts, FileKind

CACHE = Path(".site-builder") / "cache" / "paper-text"
LONGEST_TEXT = 200_000
"""Characters kept of one paper; a search needs no more, and an index grows with each."""


def paper_text(root: Path, facts: FileFacts) -> str:
    """The text of a PDF with single blanks; empty for other files, scans, and papers that cannot be opened.

    The cache below `.site-builder/` holds the text by the file's digest; losing it costs only time.
    """
    if facts.kind is not FileKind.PDF:
        return ""
    kept = root / CACHE / f"{facts.digest}.txt"
    known = _remembered(kept)
    if known is not None:
        return known
    text = _read(root / facts.path)
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        fresh = kept.with_suffix(f".{os.getpid()}")
        fresh.write_text(f"{_seal(text)}\n{text}", encoding="utf-8", newline="\n")
        fresh.replace(kept)
    except OSError:
        return text
    return text


def _seal(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _remembered(kept: Path) -> str | None:
    """The text in the cache, or None where it is not there, or not whole: output must not depend on luck."""
    try:
        seal, _, text = kept.read_text(encoding="utf-8").partition("\n")
    except (OSError, UnicodeDecodeError):
        return None
    return text if seal == _seal(text) else None


def _read(path: Path) -> str:
    try:
        paper = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError:
        return ""
    try:
        parts = [page.get_textpage().get_text_bounded() for page in paper]
    except pypdfium2.PdfiumError:
        return ""
    finally:
        paper.close()
    return " ".join(" ".join(parts).encode(errors="ignore").decode().split())[:LONGEST_TEXT]
