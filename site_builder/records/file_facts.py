"""What a file on disk is: frozen facts, no judgement."""

from enum import StrEnum

from msgspec import Struct


class FileKind(StrEnum):
    """The real kind of a file, told by its first bytes, not by its name."""

    PDF = "pdf"
    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"
    GIF = "gif"
    OFFICE = "office"
    TEXT = "text"
    HEIC = "heic"
    WEB_PAGE = "web-page"
    PROGRAM = "program"
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
    NOTE = "note"  # of a PDF: an annotation on a page
    PROPERTY = "property"  # the title, key words and whatever else a paper says of itself
    BOOKMARK = "bookmark"
    FIELD = "field"  # of a form
    LINK = "link"
    ALTERNATIVE = "alternative"  # a text that is read aloud in place of what is drawn
    ATTACHMENT = "attachment"  # a file inside the file; `inside` is its name
    LAYER = "layer"
    LABEL = "label"  # of a page
    SCRIPT = "script"
    DRAWN = "drawn"  # drawn by a part of the file that no page shows as it lies
    EARLIER = "earlier"  # an earlier version that the file still holds
    HIDDEN = "hidden"  # anywhere else in the file


class TextPart(Struct, frozen=True):
    """One part of a document: a page, a row of a worksheet, a paragraph; counted from 1 within `inside`."""

    kind: PartKind
    number: int
    text: str
    inside: str = ""


class DocumentText(Struct, frozen=True):
    """What a document says. `unread` are the numbers of pages that hold no text; `is_read` is False for files
    whose text cannot be got at, such as locked ones, so that nobody takes silence for an answer."""

    parts: tuple[TextPart, ...] = ()
    unread: tuple[int, ...] = ()
    is_read: bool = True


UNREADABLE = DocumentText(is_read=False)


class Trait(StrEnum):
    """Something that opening a file shows."""

    LOCKED = "locked"  # asks for a password
    DAMAGED = "damaged"  # cannot be opened, or breaks off
    UNLIKE_NAME = "unlike-name"  # an office file of another kind than its name says
    WITHOUT_PAGES = "without-pages"
    PAGE_BROKEN = "page-broken"  # one of its pages cannot be drawn
    BLANK = "blank"  # the first page shows nothing
    WITHOUT_TEXT = "without-text"  # most pages are pictures of a page
    RESTRICTED = "restricted"  # opens, but forbids to copy or print
    SIGNED = "signed"  # bears a digital signature, which any change would break
    SCRIPT = "script"  # JavaScript, or a macro
    LAUNCH = "launch"  # an action that starts a program
    ATTACHMENT = "attachment"  # another file travels inside
    TRACES = "traces"  # tells who made it, on which disk it lay, or where a photo was taken
    TRACES_STAY = "traces-stay"  # and these cannot be taken from the published copy
    COMMENTS = "comments"  # carries reviewers' words, which the published copy does not
    COMMENTS_STAY = "comments-stay"  # and these cannot be taken from it
    TRACKED = "tracked"  # keeps text that was deleted or added and that nobody has accepted
    LEFTOVERS = "leftovers"  # holds earlier versions of itself or other bytes beside it, which the copy does not


CLEANABLE = frozenset({Trait.TRACES, Trait.COMMENTS, Trait.LEFTOVERS})
"""What is taken out of the published copy wherever that is safe."""


class Inspection(Struct, frozen=True):
    """What opening a file shows.

    `pages` is a paper's number of pages, `years` the Buddhist fiscal years its text names, oldest first.
    `published_size` and `published_digest` are of the copy that goes out, without traces.
    """

    traits: frozenset[Trait] = frozenset()
    pages: int = 0
    years: tuple[int, ...] = ()
    published_size: int = 0
    published_digest: str = ""


class FileFacts(Struct, frozen=True):
    """Facts about one file: its path inside the project, size in bytes, SHA-256, and a picture's pixels.

    `inside` is what opening it shows, once somebody has opened it.
    """

    path: str
    size: int
    digest: str
    kind: FileKind
    width: int = 0
    height: int = 0
    inside: Inspection | None = None

    @property
    def published_size(self) -> int:
        """The size in bytes of the copy that goes out."""
        return self.inside.published_size if self.inside else self.size

    def shows(self, trait: Trait) -> bool:
        """Whether opening the file showed this."""
        return self.inside is not None and trait in self.inside.traits

    @property
    def extension(self) -> str:
        """What the name says the file is, in lower case."""
        name = self.path.rpartition("/")[2]
        return name.rpartition(".")[2].lower() if "." in name else ""

    @property
    def is_what_it_says(self) -> bool:
        """Whether the file is of a kind that may be published and its name says so."""
        return self.extension in EXTENSIONS.get(self.kind, frozenset())
