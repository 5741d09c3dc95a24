"""What a file on disk is: frozen facts, no judgement."""

from dataclasses import dataclass
from enum import StrEnum


class FileKind(StrEnum):
    """The real kind of a file, told by its first bytes, not by its name."""

    PDF = "pdf"
    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"
    GIF = "gif"
    OFFICE = "office"
    TEXT = "text"
    EMPTY = "empty"
    OTHER = "other"

    @property
    def is_picture(self) -> bool:
        return self in {FileKind.JPEG, FileKind.PNG, FileKind.WEBP, FileKind.GIF}


EXTENSIONS: dict[FileKind, frozenset[str]] = {
    FileKind.PDF: frozenset({"pdf"}),
    FileKind.JPEG: frozenset({"jpg", "jpeg"}),
    FileKind.PNG: frozenset({"png"}),
    FileKind.WEBP: frozenset({"webp"}),
    FileKind.GIF: frozenset({"gif"}),
    FileKind.OFFICE: frozenset({"docx", "xlsx", "pptx", "odt", "ods", "odp", "doc", "xls", "ppt", "zip"}),
    FileKind.TEXT: frozenset({"csv", "txt"}),
}
"""The kinds that may be published, each under its own extensions only: a browser trusts the name."""


class PartKind(StrEnum):
    """What a part of a document is, so that people find it again."""

    PAGE = "page"
    ROW = "row"
    PARAGRAPH = "paragraph"
    SLIDE = "slide"
    LINE = "line"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class TextPart:
    """One part of a document: a page, a row of a worksheet, a paragraph; counted from 1 within `inside`."""

    kind: PartKind
    number: int
    text: str
    inside: str = ""


@dataclass(frozen=True, slots=True)
class DocumentText:
    """What a document says. `unread` are the numbers of pages that hold no text; `is_read` is False for files
    whose text cannot be got at, such as locked ones, so that nobody takes silence for an answer."""

    parts: tuple[TextPart, ...] = ()
    unread: tuple[int, ...] = ()
    is_read: bool = True


UNREADABLE = DocumentText(is_read=False)


@dataclass(frozen=True, slots=True)
class FileFacts:
    """Facts about one file: its path inside the project, size in bytes, SHA-256, and a picture's pixels."""

    path: str
    size: int
    digest: str
    kind: FileKind
    width: int = 0
    height: int = 0

    @property
    def extension(self) -> str:
        """What the name says the file is, in lower case."""
        name = self.path.rpartition("/")[2]
        return name.rpartition(".")[2].lower() if "." in name else ""

    @property
    def is_what_it_says(self) -> bool:
        """Whether the file is of a kind that may be published and its name says so."""
        return self.extension in EXTENSIONS.get(self.kind, frozenset())
