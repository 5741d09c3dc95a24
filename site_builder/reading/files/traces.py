"""The copy of a file that goes out: without position, author, reviewers' words and path, and otherwise the same."""

from site_builder.reading.files.office_file import without_maker
from site_builder.reading.files.picture_copies import picture_without_traces
from site_builder.records.file_facts import FileKind


def without_traces(kind: FileKind, content: bytes) -> bytes:
    """The bytes to publish. Raises ValueError for a file that cannot be cleaned."""
    if kind is FileKind.PDF:
        # Loaded only where there is something to clean.
        import pikepdf

        from site_builder.reading.files import paper_traces
        from site_builder.reading.files.paper_words import REFUSALS

        try:
            return paper_traces.without_traces(content)
        except (pikepdf.PdfError, *REFUSALS) as error:
            raise ValueError(str(error)) from error
    return without_maker(content) if kind is FileKind.OFFICE else picture_without_traces(kind, content)
