"""Who made a PDF, and on which disk it lay: whether it tells, and a copy that does not."""

import re
from collections.abc import Iterator
from io import BytesIO

import pikepdf

from site_builder.reading.files.picture_traces import jpeg_has_traces, jpeg_without_traces

_PERSONAL = frozenset({"/Author", "/Manager", "/Company", "/LastModifiedBy", "/LastSavedBy", "/SourceModified"})
_PATH = re.compile(r"[A-Za-z]:[\\/]|\\\\[^\\]+\\|file:/{2,3}|/(?:Users|home)/")
_PERSONAL_XMP = re.compile(
    rb"<dc:creator|<pdf:Author|xmpMM:|photoshop:|<xmp:Author|pdfx:|[A-Za-z]:\\|file:/{2}|/Users/|/home/"
)
_KEPT_XMP = re.compile(
    r"\{http://(?:www\.aiim\.org/pdfa/ns/id/|purl\.org/dc/elements/1\.1/)\}(?:part|conformance|title|language)"
)
"""What PDF/A must say of itself and what readers are told: kind, title and language."""
_PICTURE_HEAD = b"\xff\xd8\xff"


def has_traces(paper: pikepdf.Pdf) -> bool:
    """Whether a paper names its maker, a path on a disk, or in one of its photos the place it was taken at."""
    if any(True for _ in _personal_entries(paper)):
        return True
    return any(True for _ in _telling_metadata(paper)) or any(True for _ in _telling_photos(paper))


def without_traces(content: bytes) -> bytes:
    """The same paper without them. The same bytes in give the same bytes out. Raises pikepdf.PdfError."""
    with pikepdf.open(BytesIO(content)) as paper:
        for key in list(_personal_entries(paper)):
            del paper.docinfo[key]
        for holder in list(_telling_metadata(paper)):
            if holder is paper.Root or holder.objgen == paper.Root.objgen:
                _lighten(paper)
            else:
                del holder["/Metadata"]
        for photo in list(_telling_photos(paper)):
            cleaned = jpeg_without_traces(photo.read_raw_bytes())
            photo.write(cleaned, filter=pikepdf.Name.DCTDecode)
        target = BytesIO()
        paper.remove_unreferenced_resources()
        paper.save(target, deterministic_id=True, fix_metadata_version=False)
        return target.getvalue()


def _personal_entries(paper: pikepdf.Pdf) -> Iterator[str]:
    if "/Info" not in paper.trailer:
        return
    for key, value in paper.docinfo.items():
        if key in _PERSONAL or _PATH.search(str(value)):
            yield key


def _telling_metadata(paper: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """The objects whose metadata stream names a maker or a path."""
    for each in paper.objects:
        if isinstance(each, pikepdf.Dictionary | pikepdf.Stream) and isinstance(each.get("/Metadata"), pikepdf.Stream):
            try:
                metadata = each["/Metadata"].read_bytes()
            except pikepdf.PdfError:
                continue
            if _PERSONAL_XMP.search(metadata):
                yield each


def _telling_photos(paper: pikepdf.Pdf) -> Iterator[pikepdf.Stream]:
    for each in paper.objects:
        if (
            isinstance(each, pikepdf.Stream)
            and each.get("/Filter") == pikepdf.Name.DCTDecode
            and "/DecodeParms" not in each
        ):
            photo = each.read_raw_bytes()
            if photo.startswith(_PICTURE_HEAD) and jpeg_has_traces(photo):
                yield each


def _lighten(paper: pikepdf.Pdf) -> None:
    """Leaves of the paper's own metadata only what its form asks for."""
    try:
        with paper.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            for key in list(metadata):
                if not _KEPT_XMP.fullmatch(key):
                    del metadata[key]
    except Exception:  # noqa: BLE001 (whatever the parser of broken metadata raises, metadata may be missing)
        del paper.Root["/Metadata"]
        return
    if not _has_metadata(paper) or _PERSONAL_XMP.search(paper.Root["/Metadata"].read_bytes()):
        del paper.Root["/Metadata"]


def _has_metadata(paper: pikepdf.Pdf) -> bool:
    return isinstance(paper.Root.get("/Metadata"), pikepdf.Stream)
