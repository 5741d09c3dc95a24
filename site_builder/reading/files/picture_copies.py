"""Pictures of every kind: whether one tells more than its pixels, and a copy that does not."""

from collections.abc import Callable, Mapping

from site_builder.reading.files.moving_picture_traces import gif_has_traces, gif_without_traces
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


def picture_without_traces(kind: FileKind, content: bytes) -> bytes:
    """The picture with nothing but its pixels. Raises ValueError for one that cannot be cleaned."""
    return _PICTURES[kind][1](content)
