"""Knows which Content-Type lets a browser show a file as what it is."""

from msgspec import Struct

SHOWN: dict[str, tuple[str, ...]] = {
    "html": ("text/html",),
    "pdf": ("application/pdf",),
    "css": ("text/css",),
    "js": ("text/javascript", "application/javascript", "application/x-javascript"),
    "svg": ("image/svg+xml",),
    "png": ("image/png",),
    "jpg": ("image/jpeg",),
    "jpeg": ("image/jpeg",),
    "webp": ("image/webp",),
    "gif": ("image/gif",),
    "json": ("application/json", "text/json"),
    "xml": ("application/xml", "text/xml", "application/atom+xml", "application/rss+xml"),
    "txt": ("text/plain",),
}
"""What browsers show themselves; any other type is shown as letters, not at all, or saved.

The first is the one to ask a host for.
"""

_OFFICE = "application/vnd.openxmlformats-officedocument."
SAVED: dict[str, tuple[str, ...]] = {
    "csv": ("text/csv", "application/csv", "text/plain", "application/vnd.ms-excel"),
    "woff2": ("font/woff2", "application/font-woff2", "application/x-font-woff2"),
    "xlsx": (f"{_OFFICE}spreadsheetml.sheet",),
    "docx": (f"{_OFFICE}wordprocessingml.document",),
    "pptx": (f"{_OFFICE}presentationml.presentation",),
    "xls": ("application/vnd.ms-excel",),
    "doc": ("application/msword",),
    "ppt": ("application/vnd.ms-powerpoint",),
    "ods": ("application/vnd.oasis.opendocument.spreadsheet",),
    "odt": ("application/vnd.oasis.opendocument.text",),
    "zip": ("application/zip", "application/x-zip-compressed"),
}
"""What a program of the reader opens after it was saved, so that “some bytes” does no harm."""
UNKNOWN_BYTES = frozenset({"application/octet-stream", "binary/octet-stream", "application/force-download"})
_LETTERS = frozenset({"html", "css", "js", "csv", "txt", "xml", "json", "svg"})
_UTF_8 = frozenset({"utf-8", "utf8", "us-ascii", "ascii"})


class MediaType(Struct, frozen=True):
    """A Content-Type in its parts, in small letters; `charset` is empty where none is told."""

    name: str
    charset: str

    @classmethod
    def parse(cls, header: str) -> "MediaType":
        name, _, rest = header.partition(";")
        pairs = (part.partition("=") for part in rest.split(";"))
        parameters = {key.strip().lower(): value.strip().strip("\"'").lower() for key, _, value in pairs}
        return cls(name.strip().lower(), parameters.get("charset", ""))


def extension(path: str) -> str:
    """The end of a file's name without its stop, in small letters."""
    return path.rpartition("/")[2].rpartition(".")[2].lower()


def wanted(path: str) -> str:
    """The type to ask the host for; empty where any will do."""
    ending = extension(path)
    return (SHOWN.get(ending) or SAVED.get(ending) or ("",))[0]


def is_saved_only(path: str, media_type: MediaType, disposition: str) -> bool:
    """Whether a browser saves a page or paper that it should show."""
    if extension(path) not in SHOWN:
        return False
    return media_type.name in UNKNOWN_BYTES or disposition.strip().lower().startswith("attachment")


def is_wrong(path: str, media_type: MediaType) -> bool:
    """Whether a browser takes the file for something that it is not."""
    ending = extension(path)
    if ending in SAVED:
        return media_type.name not in {*SAVED[ending], *UNKNOWN_BYTES, ""}
    return ending in SHOWN and media_type.name not in SHOWN[ending]


def is_garbled(path: str, media_type: MediaType) -> bool:
    """Whether the type names an encoding that makes Thai unreadable; it counts more than what a page says itself."""
    return extension(path) in _LETTERS and bool(media_type.charset) and media_type.charset not in _UTF_8
