"""What a PDF tells of its making: its maker, its disk, reviewers' words; whether it does, and a copy that does not."""

import re
import warnings
from collections.abc import Iterator
from io import BytesIO

import pikepdf

from site_builder.reading.files.paper_comments import take_out_comments
from site_builder.reading.files.paper_streams import TooLargeError, filters_of, inflated
from site_builder.reading.files.picture_traces import jpeg_has_traces, jpeg_without_traces

_TOLD_TO_READERS = frozenset({"/Title", "/Creator", "/Producer", "/CreationDate", "/ModDate", "/Trapped"})
"""What a paper says of itself that names nobody; key words, the subject and what programs add go with the author."""
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
    """Whether a paper names its maker, a path on a disk, in one of its photos the place, or keeps a program's notes."""
    found = (_personal_entries, _telling_metadata, _telling_photos, _workshop_data)
    return any(True for each in found for _ in each(paper))


def without_traces(content: bytes) -> bytes:
    """The same paper without them, without comments and without earlier versions of itself.

    The same bytes in give the same bytes out. Raises pikepdf.PdfError.
    """
    with pikepdf.open(BytesIO(content)) as paper:
        for key in list(_personal_entries(paper)):
            del paper.docinfo[key]
        for holder in list(_telling_metadata(paper)):
            if holder is paper.Root or holder.objgen == paper.Root.objgen:
                _lighten(paper)
            else:
                del holder["/Metadata"]
        for photo in list(_telling_photos(paper)):
            cleaned = jpeg_without_traces(photo_in(photo) or b"")
            photo.write(cleaned, filter=pikepdf.Name.DCTDecode, decode_parms=_parameters(photo))
        for holder, key in list(_workshop_data(paper)):
            del holder[key]
        take_out_comments(paper)
        target = BytesIO()
        paper.remove_unreferenced_resources()
        with warnings.catch_warnings():
            # Of fields without their form, which the paper had before.
            warnings.simplefilter("ignore")
            paper.save(target, deterministic_id=True, fix_metadata_version=False)
        return target.getvalue()


def _personal_entries(paper: pikepdf.Pdf) -> Iterator[str]:
    if "/Info" not in paper.trailer:
        return
    for key, value in paper.docinfo.items():
        if key not in _TOLD_TO_READERS or _PATH.search(str(value)):
            yield key


def _workshop_data(paper: pikepdf.Pdf) -> Iterator[tuple[pikepdf.Object, str]]:
    """Where drawing programs keep their own notes, and where small pictures of pages as they once were lie."""
    for holder in (paper.Root, *(page.obj for page in paper.pages)):
        for key in ("/PieceInfo", "/Thumb", "/SpiderInfo"):
            if key in holder:
                yield holder, key


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
        if isinstance(each, pikepdf.Stream):
            photo = photo_in(each)
            if photo is not None and jpeg_has_traces(photo):
                yield each


def photo_in(stream: pikepdf.Stream) -> bytes | None:
    """The JPEG that a stream is, also where it was packed once more; None for what is none, or unpacks to too much."""
    filters = filters_of(stream)
    if not filters or filters[-1] not in {"/DCTDecode", "/DCT"} or len(filters) > 2:
        return None
    raw = stream.read_raw_bytes()
    if len(filters) > 1:
        if filters[0] not in {"/FlateDecode", "/Fl"} or "/DecodeParms" in stream:
            return None
        try:
            raw = inflated(raw)
        except TooLargeError:
            return None
    return raw if raw.startswith(_PICTURE_HEAD) else None


def _parameters(photo: pikepdf.Stream) -> pikepdf.Dictionary | None:
    """How the colours of a photo were written, which the JPEG itself need not say."""
    told = photo.get("/DecodeParms")
    if isinstance(told, pikepdf.Array) and len(told):
        told = told[0]
    return told if isinstance(told, pikepdf.Dictionary) else None


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
