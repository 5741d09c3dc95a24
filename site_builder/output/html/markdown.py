"""Markdown to safe HTML: raw HTML shows as text, tags, classes and link schemes are on lists, links turn relative."""

import posixpath
import re
from functools import cache, lru_cache
from html import unescape
from typing import Any

import markdown
import nh3
from markdown.extensions import Extension
from markupsafe import Markup

from site_builder.language import urls
from site_builder.language.words import text
from site_builder.output.html.filters import icon
from site_builder.output.html.markdown_extras import KINDS, Extras

_TEXT_TAGS = {"a", "abbr", "b", "br", "code", "del", "em", "i", "s", "small", "span", "strong", "sub", "sup"}
_BLOCK_TAGS = {"blockquote", "dd", "details", "div", "dl", "dt", "hr", "img", "li", "ol", "p", "pre", "section"}
_BLOCK_TAGS |= {"summary", "ul"}
_TABLE_TAGS = {"caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"}
TAGS = _TEXT_TAGS | _BLOCK_TAGS | _TABLE_TAGS | {"h2", "h3", "h4", "h5", "h6"}
ATTRIBUTES = {
    "*": {"id"},
    "a": {"href", "title"},
    "abbr": {"title"},
    "details": {"open"},
    "section": {"aria-label", "tabindex"},
    "img": {"src", "alt", "title", "width", "height", "loading"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan", "scope"},
    "ol": {"start"},
}
CLASSES = {
    "a": {"footnote-ref", "footnote-backref"},
    "details": {"admonition", *KINDS},
    "div": {"admonition", *KINDS},
    "li": {"task-list-item"},
    "p": {"admonition-title"},
    "section": {"footnote", "scroller"},
    "span": {"task-open", "task-done"},
    "ul": {"task-list"},
}
"""The classes our extensions give; one that somebody writes could hide words or dress them as a status."""
SCHEMES = {"http", "https", "mailto", "tel"}
_SITE_ADDRESS = re.compile(r'(?P<name> (?:href|src)=")/(?!/)(?P<address>[^"#]*)(?P<anchor>#[^"]*)?"')
_MARKDOWN_FILE = re.compile(r'(?P<name> href=")(?P<file>[A-Za-z0-9._/-]+)\.md(?P<anchor>#[^"]*)?"')
_TARGET = re.compile(r' (?:href|src)="([^"]*)"')
_HEADING_ONE = re.compile(r"(</?)h1(?=[ >])")


class PlainMarkup(Extension):
    """Takes out the two parts of Markdown that let raw HTML through, so it is shown as the text it is."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (the library's name)
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")


EXTENSIONS: list[Any] = ["tables", "fenced_code", "attr_list", "def_list", "footnotes", "abbr", "sane_lists"]
EXTENSIONS += [Extras(), PlainMarkup()]
EXTENSION_SETTINGS: dict[str, dict[str, Any]] = {
    "tables": {"use_align_attribute": True},
    "footnotes": {"BACKLINK_TEXT": "↑", "BACKLINK_TITLE": text("footnote_back")},
}
_BOX = re.compile(
    r'<(?:div|details) class="admonition ([a-z]+)"(?: open="")?>\s*<(p class="admonition-title"|summary)>'
)
_NO_CLASS = re.compile(r'(<[a-z0-9]+(?: [^<>]*)?) class=""')
_TASK = re.compile(r'<span class="(task-[a-z]+)">(.*?)</span>')


@cache
def _converter() -> markdown.Markdown:
    return markdown.Markdown(extensions=EXTENSIONS, extension_configs=EXTENSION_SETTINGS, output_format="html")


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=TAGS, attributes=ATTRIBUTES, allowed_classes=CLASSES, url_schemes=SCHEMES, link_rel="noopener"
    )


def clean_html(html: str, *, seen_from: str) -> Markup:
    """HTML made from Markdown with only allowed tags, attributes and schemes; `/2566/…` links become relative.

    The page's head already holds the first-level heading, so any other becomes a second-level one.
    """
    return _with_links(_cleaned(html), seen_from)


def _cleaned(html: str) -> str:
    """The part of the cleaning that is the same wherever the text stands."""
    safe = _cleaner().clean(_HEADING_ONE.sub(r"\1h2", html))
    return _with_icons(_NO_CLASS.sub(r"\1", safe))


def _with_links(safe: str, seen_from: str) -> Markup:
    """Clean HTML with its links as the page at `seen_from` needs them."""

    def relative(match: re.Match[str]) -> str:
        target = urls.href(match["address"], seen_from=seen_from)
        return f'{match["name"]}{target}{match["anchor"] or ""}"'

    def page_of(match: re.Match[str]) -> str:
        """A link to a Markdown file beside this one, as MkDocs reads it: to that file's page."""
        folder = posixpath.dirname(seen_from.rstrip("/"))
        name = posixpath.normpath(posixpath.join(folder, match["file"]))
        return f'{match["name"]}{urls.href(urls.prose(name), seen_from=seen_from)}{match["anchor"] or ""}"'

    return Markup(_SITE_ADDRESS.sub(relative, _MARKDOWN_FILE.sub(page_of, safe)))  # noqa: S704 (cleaned) # nosec B704


def _with_icons(html: str) -> str:
    """Icons where only we can place them: before the title of a box, at its fold, at the points of a to-do list."""
    boxed = _BOX.sub(lambda box: f"{box[0]}{icon('box-' + box[1])}", html)
    folding = boxed.replace("</summary>", f"{icon('chevron', 'ic fold')}</summary>")
    return _TASK.sub(lambda task: f'{icon(task[1])}<span class="vh">{task[2]} </span>', folding)


def shown_targets(link: str, *, seen_from: str) -> list[str]:
    """Where a Markdown link or picture leads on the page at `seen_from`, as that page's HTML says it."""
    return [unescape(target) for target in _TARGET.findall(to_html(link, seen_from=seen_from))]


def to_html(body: str, *, seen_from: str) -> Markup:
    """The HTML of a Markdown text as it appears on the page at `seen_from`."""
    return _with_links(_converted(body), seen_from)


@lru_cache(maxsize=1024)
def _converted(body: str) -> str:
    """Clean HTML before its links are placed, as several pages may show one text."""
    return _cleaned(_converter().reset().convert(body))
