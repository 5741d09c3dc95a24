"""An official list as it was handed out: the lines of a text, a table, an office file or a PDF."""

from pathlib import PurePath

from site_builder.reading.files.office_text import office_text
from site_builder.reading.files.paper_text import pages_of
from site_builder.reading.text.encoding import ENCODING_WINDOWS_874, decode

OFFICE = frozenset({".xlsx", ".docx", ".ods", ".odt"})


def lines_of(content: bytes, name: str) -> list[str] | None:
    """The lines of a file, which may be of any of these kinds; None where it cannot be read."""
    extension = PurePath(name).suffix.lower()
    if extension in OFFICE:
        parts = office_text(content)
        return [line for part in parts.parts for line in part.text.split("\n")] if parts.is_read else None
    if content.startswith(b"%PDF-"):
        pages = pages_of(content)
        return [line for page in pages for line in page.split("\n")] if pages else None
    words, issues = decode(content, name)
    if words is None:
        if not any(issue.rule is ENCODING_WINDOWS_874 for issue in issues):
            return None
        # Notepad's "ANSI" on a Thai machine; a list that is only read once needs no conversion.
        words = content.decode("cp874", errors="replace")
    lines = words.splitlines()
    return [line.replace(",", "\t") for line in lines] if extension == ".csv" else lines
