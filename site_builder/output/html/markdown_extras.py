"""What our Markdown offers beyond the plain: boxes with Thai titles, to-do lists, tables that every reader can use."""

import re
from collections.abc import Iterator
from functools import cache
from xml.etree import ElementTree as Tree

import markdown
from markdown.extensions import Extension
from markdown.extensions.admonition import AdmonitionProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from site_builder.language.words import text

KINDS = ("note", "info", "tip", "important", "question", "example", "success", "warning", "danger")
"""The kinds of box; each has its Thai title in the strings and its icon."""
_ALSO = {"caution": "warning", "attention": "warning", "error": "danger", "hint": "tip", "faq": "question"}
"""Names that people know from elsewhere."""
_SCROLLS_FROM = 4
"""From so many columns on a table may be wider than a phone."""
INLINE = re.compile(r"[`\\\[!<&*_\x02]|  \n")
"""What inline markup begins with; most texts hold none of it."""
_TASK = re.compile(r"\[( |x|X)\] +")


@cache
def _titles() -> dict[str, str]:
    return {kind: text(f"box_{kind}") for kind in KINDS}


class BoxProcessor(AdmonitionProcessor):
    """`!!! คำเตือน "หัวเรื่อง"` and, folded, `???` or `???+`: the kind in Thai or English, its Thai word as title."""

    RE = re.compile(r'(?:^|\n)(!!!|\?\?\?\+?) ?([^\s"]+)(?: +"(.*?)")? *(?:\n|$)')

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        mark, word, title = match[1], match[2].lower(), (match[3] or "").strip()
        by_title = {words: kind for kind, words in _titles().items()}
        kind = by_title.get(word) or _ALSO.get(word, word)
        if kind not in KINDS:
            # A word of the writer's own is the title of a plain note.
            kind, title = KINDS[0], title or match[2]
        fold = {"!!!": "", "???": " folded", "???+": " folded open"}[mark]
        return f"{kind}{fold}", title or _titles()[kind]


class _PlainText(AtomicString):
    """A text in which no inline markup can begin."""


class _SetPlainTextApart(Treeprocessor):
    """Spares texts without a sign that inline markup begins with from being searched for each kind of it."""

    def run(self, root: Tree.Element) -> None:
        for element in root.iter():
            words = element.text
            if words and not isinstance(words, AtomicString) and not INLINE.search(words):
                element.text = _PlainText(words)


class _TakePlainTextBack(Treeprocessor):
    """What follows, such as abbreviations, reads these texts as any other."""

    def run(self, root: Tree.Element) -> None:
        for element in root.iter():
            if isinstance(element.text, _PlainText):
                element.text = str(element.text)


class _Structure(Treeprocessor):
    """Finishes the tree: boxes that fold, heads and scrolling of tables, to-do lists, the footnotes' own name."""

    def run(self, root: Tree.Element) -> None:
        for element in root.iter():
            classes = element.get("class", "").split()
            if "admonition" in classes and "folded" in classes:
                _fold(element, classes)
            elif element.tag == "div" and "footnote" in classes:
                _name_footnotes(element)
            elif element.tag == "ul":
                _mark_tasks(element)
        _scroll_wide_tables(root)


def _fold(box: Tree.Element, classes: list[str]) -> None:
    box.tag = "details"
    box.set("class", f"{classes[0]} {classes[1]}")
    if "open" in classes:
        box.set("open", "")
    box[0].tag = "summary"
    del box[0].attrib["class"]


def _name_footnotes(notes: Tree.Element) -> None:
    notes.tag = "section"
    notes.set("aria-label", text("footnotes"))
    for rule in notes.findall("hr"):
        notes.remove(rule)


def _mark_tasks(items: Tree.Element) -> None:
    for item in items:
        holder = item[0] if len(item) and item[0].tag == "p" and not (item.text or "").strip() else item
        mark = _TASK.match((holder.text or "").lstrip())
        if mark is None:
            continue
        items.set("class", "task-list")
        item.set("class", "task-list-item")
        said = Tree.Element("span", {"class": "task-open" if mark[1] == " " else "task-done"})
        said.text = text("task_open" if mark[1] == " " else "task_done")
        said.tail = (holder.text or "").lstrip()[mark.end() :]
        holder.text = None
        holder.insert(0, said)


def _tables(root: Tree.Element) -> Iterator[tuple[Tree.Element, int, Tree.Element]]:
    for parent in root.iter():
        for place, child in enumerate(parent):
            if child.tag == "table":
                yield parent, place, child


def _scroll_wide_tables(root: Tree.Element) -> None:
    number = 0
    for parent, place, table in list(_tables(root)):
        heads = table.findall("thead/tr/th")
        for head in heads:
            head.set("scope", "col")
        if len(heads) < _SCROLLS_FROM:
            continue
        number += 1
        label = text("table_scrolls", number=number)
        box = Tree.Element("section", {"class": "scroller", "tabindex": "0", "aria-label": label})
        box.tail, table.tail = table.tail, None
        parent[place] = box
        box.append(table)


class Extras(Extension):
    """Our additions to Python-Markdown, as one extension."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (the library's name)
        md.parser.blockprocessors.register(BoxProcessor(md.parser), "boxes", 105)
        # Right before inline markup, and right after it.
        md.treeprocessors.register(_SetPlainTextApart(md), "set plain text apart", 20.5)
        md.treeprocessors.register(_TakePlainTextBack(md), "take plain text back", 19.5)
        # After inline markup and footnotes are in the tree, before it is written.
        md.treeprocessors.register(_Structure(md), "structure", 15)
