"""Edge: the text layer of PDF files, read by the engine that browsers use and remembered by digest."""

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
    try:
        return kept.read_text(encoding="utf-8")
    except OSError:
        text = _read(root / facts.path)
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(text, encoding="utf-8", newline="\n")
    except OSError:
        return text
    return text


def _read(path: Path) -> str:
    try:
        paper = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError:
        return ""
    try:
        parts = [page.get_textpage().get_text_bounded() for page in paper]
    finally:
        paper.close()
    return " ".join(" ".join(parts).split())[:LONGEST_TEXT]
