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


@dataclass(frozen=True, slots=True)
class FileFacts:
    """Facts about one file: its path inside the project, size in bytes, SHA-256, and a picture's pixels."""

    path: str
    size: int
    digest: str
    kind: FileKind
    width: int = 0
    height: int = 0
