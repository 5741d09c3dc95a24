"""The copy of a file that goes out: without position, author and path, and otherwise the same."""

from collections.abc import Callable, Mapping

from site_builder.reading.files.moving_picture_traces import gif_has_traces, gif_without_traces
from site_builder.reading.files.office_file import without_maker
from site_builder.reading.files.picture_traces import (
    jpeg_has_traces,
    jpeg_without_traces,
    png_has_traces,
    png_without_traces,
    webp_has_traces,
    webp_without_traces,
)
from site_builder.records.file_facts import FileKind

_PICTURES: Mapping[FileKind, tuple[Callable[[bytes], bool], Callable[[bytes], bytes]]] = {
    FileKind.JPEG: (jpeg_has_traces, jpeg_without_traces),
    FileKind.PNG: (png_has_traces, png_without_traces),
    FileKind.GIF: (gif_has_traces, gif_without_traces),
    FileKind.WEBP: (webp_has_traces, webp_without_traces),
}


def picture_has_traces(kind: FileKind, content: bytes) -> bool:
    """Whether a picture tells more than its pixels."""
    return kind in _PICTURES and _PICTURES[kind][0](content)


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
    return without_maker(content) if kind is FileKind.OFFICE else _PICTURES[kind][1](content)
