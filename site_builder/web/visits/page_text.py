"""Reads a web page: its title, its words, whether it asks for a password, where it forwards to."""

import re
from html.parser import HTMLParser

from msgspec import Struct

_SILENT = frozenset({"script", "style", "noscript", "template", "svg"})
_BLOCKS = frozenset({"p", "div", "li", "tr", "br", "h1", "h2", "h3", "h4", "section", "article", "table", "title"})
_REFRESH = re.compile(r"\s*([0-9]+)(?:\.[0-9]*)?\s*[;,]\s*(?:url\s*=\s*)?['\"]?([^'\"]+)", re.IGNORECASE)
_SOON = 5
"""Seconds; a page that forwards later was meant to be read."""
_CHARSET = re.compile(rb"""charset\s*=\s*["']?([a-zA-Z0-9_-]+)""", re.IGNORECASE)
_THAI_NAMES = {"tis-620": "cp874", "windows-874": "cp874", "iso-8859-11": "cp874"}


class PageText(Struct, frozen=True):
    """What a page says. `words` are what a reader sees; `forwards_to` is where a prompt refresh leads."""

    title: str
    words: str
    has_password: bool
    forwards_to: str


def is_page(media_type: str, body: bytes) -> bool:
    """Whether a browser would show it as a web page."""
    if media_type in {"text/html", "application/xhtml+xml"}:
        return True
    head = body[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return not media_type and head.startswith((b"<!doctype html", b"<html"))


def read_page(body: bytes, content_type: str) -> PageText:
    """Reads a page in whatever encoding it says it is in."""
    reader = _PageReader()
    reader.feed(decoded(body, content_type))
    reader.close()
    words = "\n".join(line for line in (" ".join(part.split()) for part in "".join(reader.words).split("\n")) if line)
    return PageText(" ".join("".join(reader.title).split()), words, reader.has_password, reader.forwards_to)


def decoded(body: bytes, content_type: str) -> str:
    """The text of a page; Thai pages of old say windows-874 or TIS-620."""
    match = _CHARSET.search(content_type.encode()) or _CHARSET.search(body[:2048])
    named = match[1].decode().lower() if match else "utf-8"
    try:
        return body.decode(_THAI_NAMES.get(named, named), errors="replace")
    except LookupError:
        return body.decode(errors="replace")


class _PageReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.title: list[str] = []
        self.words: list[str] = []
        self.has_password = False
        self.forwards_to = ""
        self._silent = 0
        self._in_title = False

    def parse_marked_section(self, i: int, report: object = True) -> int:
        """Browsers take `<![…` for a remark; the library would give up on the page."""
        return self.parse_bogus_comment(i, bool(report))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self._silent += tag in _SILENT
        self._in_title = self._in_title or tag == "title"
        if tag in _BLOCKS:
            self.words.append("\n")
        if tag == "input" and attributes.get("type", "").lower() == "password":
            self.has_password = True
        if tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
            match = _REFRESH.match(attributes.get("content", ""))
            if match and int(match[1]) <= _SOON:
                self.forwards_to = match[2].strip()

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(self._silent - (tag in _SILENT), 0)
        if tag == "title":
            self._in_title = False
        if tag in _BLOCKS:
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title.append(data)
        elif not self._silent:
            self.words.append(data)
