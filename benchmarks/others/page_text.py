"""What a finished page of ours says, as Markdown: the same words, headings, lists, tables and links."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

_VOID = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"})
_LEFT_OUT = frozenset({"button", "form", "nav", "script", "style", "svg", "template"})
"""Controls, pictures, and the ways to other pages that every generator makes by itself."""
_LEFT_OUT_CLASSES = frozenset({"js-only", "pagefoot", "phone-only", "print-only", "vh"})
_BLOCKS = frozenset(
    {"address", "blockquote", "caption", "details", "div", "dl", "dt", "figcaption", "figure", "ol", "p"}
    | {"section", "summary", "table", "ul", "li", "h1", "h2", "h3", "h4", "h5", "h6"}
)
_APART = {"span": " ", "b": " ", "dt": ": "}
"""What stands between an element's text and the next; in a page it is the style sheet that keeps them apart."""
_LISTS = {"ul": "-   ", "ol": "1.  "}
_SPECIAL = re.compile(r"([\\`*_\[\]])")
_NAMED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;"})
"""Signs that only some readers of Markdown let a backslash take the meaning from."""
_MEANT_OTHERWISE = re.compile(r"^(?:(\d+)([.)])|([-+#=~:]))")

_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\(([^()]*)\)")
"""A link as this module writes it: in its text every bracket has a backslash before it."""


def escaped(text: str) -> str:
    """Text in which no character means anything to Markdown."""
    return _SPECIAL.sub(r"\\\1", text.translate(_NAMED))


def _as_block(text: str) -> str:
    """A line that begins with what would make a list or a heading says it as text."""
    return _MEANT_OTHERWISE.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", text)


class _Reader(HTMLParser):
    """Walks through the inside of `<main>`; `blocks` are the Markdown blocks found."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self.title = ""
        self._inside = False
        self._skipped = 0
        self._line: list[str] = []
        self._lists: list[str] = []
        self._marker = ""
        self._links: list[tuple[int, str]] = []
        self._rows: list[list[str]] | None = None
        self._cell = False

    # Tags

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "main":
            self._inside = True
        elif not self._inside or tag in _VOID:
            return
        elif self._skipped or tag in _LEFT_OUT or _LEFT_OUT_CLASSES & set((given.get("class") or "").split()):
            self._skipped += 1
        else:
            self._open(tag, given)

    def _open(self, tag: str, given: dict[str, str | None]) -> None:
        if tag in _BLOCKS:
            self._end_block()
        if tag in _LISTS:
            self._lists.append(_LISTS[tag])
        elif tag in ("li", "dt"):
            self._marker = self._lists[-1] if self._lists else _LISTS["ul"]
        elif tag == "table":
            self._rows = []
        elif tag == "tr" and self._rows is not None:
            self._rows.append([])
        elif tag in ("td", "th"):
            self._line, self._cell = [], True
        elif tag == "a":
            self._links.append((len(self._line), given.get("href") or ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that ends where it begins holds no text."""

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID or not self._inside:
            return
        if self._skipped:
            self._skipped -= 1
        elif tag == "main":
            self._end_block()
            self._inside = False
        else:
            self._close(tag)

    def _close(self, tag: str) -> None:
        if tag in ("td", "th") and self._rows:
            self._rows[-1].append(self._text())
            self._cell = False
        elif tag == "table":
            self._end_table()
        elif tag == "a":
            self._end_link()
        elif tag in _APART:
            self._line.append(_APART[tag])
        elif tag == "dd":
            self._end_block()
        elif re.fullmatch("h[1-6]", tag):
            self._end_heading(int(tag[1]))
        elif tag in _BLOCKS:
            self._end_block()
        if tag in _LISTS and self._lists:
            self._lists.pop()

    # Text

    def handle_data(self, data: str) -> None:
        if self._inside and not self._skipped:
            self._line.append(escaped(data))

    def _text(self) -> str:
        text = " ".join("".join(self._line).split())
        self._line = []
        return text

    def _end_block(self) -> None:
        if self._cell:
            self._line.append(" ")
            return
        text = self._text()
        if text:
            depth = len(self._lists) - bool(self._marker)
            self.blocks.append("    " * max(0, depth) + self._marker + _as_block(text))
            self._marker = ""

    def _end_heading(self, level: int) -> None:
        if self._cell:
            return
        text = self._text()
        if level == 1:
            self.title = text
        if text and not self._lists:
            self.blocks.append(f"{'#' * level} {text}")
        elif text:
            self._line = [f"**{text}**"]
            self._end_block()

    def _end_link(self) -> None:
        start, target = self._links.pop()
        text = " ".join("".join(self._line[start:]).split())
        if text:
            self._line[start:] = [f"[{text}]({target}) "]

    def _end_table(self) -> None:
        rows, self._rows = [row for row in self._rows or [] if row], None
        if not rows:
            return
        width = max(map(len, rows))
        lines = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in rows]
        self.blocks.append("\n".join([lines[0], f"|{' --- |' * width}", *lines[1:]]))


def page_text(html: str) -> tuple[str, str]:
    """Title and Markdown of a finished page, with its links as they stand in the page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.title, "\n\n".join(reader.blocks) + "\n"


def relinked(markdown: str, target: Callable[[str], str | None]) -> str:
    """The same Markdown with every link led elsewhere; where `target` knows nowhere, the text alone stays."""

    def link(found: re.Match[str]) -> str:
        where = target(found[2])
        return found[1] if where is None else f"[{found[1]}]({where})"

    return _LINK.sub(link, markdown)
