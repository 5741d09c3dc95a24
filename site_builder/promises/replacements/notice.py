"""A notice of a move or a withdrawal as a file of the kind that was asked for: for a PDF, a PDF."""

import json
from collections.abc import Callable, Mapping
from functools import lru_cache

from msgspec import Struct

from site_builder.promises.replacements.office import as_docx, as_rtf, as_xlsx, as_zip
from site_builder.promises.replacements.paper import as_pdf, as_picture


class Notice(Struct, frozen=True):
    """The words of a notice: a title, labelled lines, and the full public address of the page that says more."""

    title: str
    lines: tuple[tuple[str, str], ...]
    address: str
    agency: str

    @property
    def text_lines(self) -> tuple[str, ...]:
        """Every line as one text."""
        return (self.title, *(f"{label}: {value}" for label, value in self.lines), self.address, self.agency)


def _text(notice: Notice) -> bytes:
    return ("\ufeff" + "\r\n".join(notice.text_lines) + "\r\n").encode()


def _csv(notice: Notice) -> bytes:
    cells = ('"' + line.replace('"', '""') + '"' for line in notice.text_lines)
    return ("\ufeff" + "\r\n".join(cells) + "\r\n").encode()


def _json(notice: Notice) -> bytes:
    fields = {"notice": notice.title, **dict(notice.lines), "address": notice.address, "agency": notice.agency}
    return (json.dumps(fields, ensure_ascii=False, indent=1) + "\n").encode()


def _pdf(notice: Notice) -> bytes:
    return as_pdf(notice.title, notice.lines, notice.address, notice.agency)


def _picture(form: str) -> Callable[[Notice], bytes]:
    return lambda notice: as_picture(_pdf(notice), form)


MAKERS: Mapping[str, Callable[[Notice], bytes]] = {
    "pdf": _pdf,
    "jpg": _picture("JPEG"),
    "jpeg": _picture("JPEG"),
    "png": _picture("PNG"),
    "webp": _picture("WEBP"),
    "gif": _picture("GIF"),
    "txt": _text,
    "csv": _csv,
    "json": _json,
    "docx": lambda notice: as_docx(notice.text_lines),
    "doc": lambda notice: as_rtf(notice.text_lines),
    "xlsx": lambda notice: as_xlsx(notice.text_lines),
    "zip": lambda notice: as_zip(_text(notice), _pdf(notice)),
}
"""How each kind of file is made. Word opens RTF under the name of its old format."""


def can_be_made(extension: str) -> bool:
    """Whether a notice can be made as a file of this kind."""
    return extension.lower() in MAKERS


@lru_cache(maxsize=512)
def notice_file(notice: Notice, extension: str) -> bytes:
    """The notice as a file of a kind that `can_be_made`; the same words give the same bytes.

    A paper takes most of a second, and one build plans its site twice, a preview at every change.
    """
    return MAKERS[extension.lower()](notice)
