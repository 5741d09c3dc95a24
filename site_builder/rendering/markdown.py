"""Markdown to safe HTML: raw HTML shows as text, tags and link schemes are on allow-lists, links become relative."""

import posixpath
import re
from typing import Any

import markdown
import nh3
from markdown.extensions import Extension
from markupsafe import Markup

from site_builder import urls

_TEXT_TAGS = {"a", "abbr", "b", "br", "code", "del", "em", "i", "s", "small", "span", "strong", "sub", "sup"}
_BLOCK_TAGS = {"blockquote", "dd", "div", "dl", "dt", "hr", "img", "li", "ol", "p", "pre", "ul"}
_TABLE_TAGS = {"caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"}
TAGS = _TEXT_TAGS | _BLOCK_TAGS | _TABLE_TAGS | {"h2", "h3", "h4", "h5", "h6"}
ATTRIBUTES = {
    "*": {"id", "class"},
    "a": {"href", "title", "id", "class"},
    "img": {"src", "alt", "title", "width", "height", "loading"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan", "scope"},
    "ol": {"start"},
}
SCHEMES = {"http", "https", "mailto", "tel"}
_SITE_ADDRESS = re.compile(r'(?P<name> (?:href|src)=")/(?!/)(?P<address>[^"#]*)(?P<anchor>#[^"]*)?"')
_MARKDOWN_FILE = re.compile(r'(?P<name> href=")(?P<file>[A-Za-z0-9._/-]+)\.md(?P<anchor>#[^"]*)?"')
_HEADING_ONE = re.compile(r"(</?)h1(?=[ >])")


class PlainMarkup(Extension):
    """Takes out the two parts of Markdown that let raw HTML through, so it is shown as the text it is."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (the library's name)
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")


EXTENSIONS: list[Any] = ["tables", "attr_list", "def_list", "footnotes", "abbr", "sane_lists", PlainMarkup()]
EXTENSION_SETTINGS = {"tables": {"use_align_attribute": True}}


def _converter() -> markdown.Markdown:
    return markdown.Markdown(extensions=EXTENSIONS, extension_configs=EXTENSION_SETTINGS, output_format="html")


def clean_html(html: str, *, seen_from: str) -> Markup:
    """HTML made from Markdown with only allowed tags, attributes and schemes; `/2566/…` links become relative.

    The page's head already holds the first-level heading, so any other becomes a second-level one.
    """
    lowered = _HEADING_ONE.sub(r"\1h2", html)
    safe = nh3.clean(lowered, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel="noopener")

    def relative(match: re.Match[str]) -> str:
        target = urls.href(match["address"], seen_from=seen_from)
        return f'{match["name"]}{target}{match["anchor"] or ""}"'

    def page_of(match: re.Match[str]) -> str:
        """A link to a Markdown file beside this one, as MkDocs reads it: to that file's page."""
        folder = posixpath.dirname(seen_from.rstrip("/"))
        name = posixpath.normpath(posixpath.join(folder, match["file"]))
        return f'{match["name"]}{urls.href(urls.prose(name), seen_from=seen_from)}{match["anchor"] or ""}"'

    safe = _MARKDOWN_FILE.sub(page_of, safe)
    return Markup(_SITE_ADDRESS.sub(relative, safe))  # noqa: S704 (cleaned above)


def to_html(body: str, *, seen_from: str) -> Markup:
    """The HTML of a Markdown text as it appears on the page at `seen_from`."""
    return clean_html(_converter().convert(body), seen_from=seen_from)
