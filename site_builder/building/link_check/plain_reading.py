"""Reads a page for its links and ids in two looks at its whole text, where it is written so plainly that this is sure.

Nearly every page is. `built_site` reads each other one attribute by attribute.
"""

import re

from msgspec import Struct

_ALL_BUT_BRACKETS = bytes(set(range(256)) - set(b"<>"))
_DOCTYPE = b"<!doctype html>"
_COMMENT = b"<!"
_TAG = b"<>"

_VALUE = r"""(?:"([^"<>]+)"(?=[^<>]*>))?"""
"""The value of an attribute. One that stands in a text, is empty, bare or in single quotes gives an empty one."""

_NOWHERE = (("", "", ""), ("a", "", ""), ("", "l", ""))

_MAY_LEAVE = r"""(?<=<(a)\shref=)|(?<=<(l)ink\srel="canonical"\shref=)"""

_LINK = re.compile(
    # Looked for by its sign of equality, of which a page holds fewer than blanks; the letters before it only hurry.
    rf"""=(?<=[fcnrt\s]=)(?:(?:{_MAY_LEAVE}|(?<=\shref=)|(?<=\ssrc=)|(?<=\saction=)|(?<=\sposter=)){_VALUE}"""
    r"""|(?<=\ssrcset=)|(?<=\s=))"""
)
_ID = re.compile(rf"=(?<=\sid=){_VALUE}")

Link = tuple[str, str, str]
"""The tag of a link that may leave the site (of a reader's, of the canonical one; both empty for others), and where
to, as it is written."""


class PlainPage(Struct, frozen=True):
    """What a page points at, each once, and all places it offers."""

    links: set[Link]
    ids: list[str]


def read_plainly(content: bytes, html: str) -> PlainPage | None:
    """What stands in a page, of which these are the bytes and the text; None when it must be read with more care.

    On a plain page every `<` opens a tag and every `>` closes one, so an attribute stands in a tag if the next of the
    two is a `>`. That leaves out comments, and brackets in a text or a value. A list of pictures, a blank before the
    sign of equality, and every value that is not simply written between double quotes ask for more care too.
    """
    tags = content.lstrip().removeprefix(_DOCTYPE)
    brackets = tags.translate(None, _ALL_BUT_BRACKETS)
    if brackets != _TAG * (len(brackets) // len(_TAG)) or _COMMENT in tags:
        return None
    ids, links = _ID.findall(html), set(_LINK.findall(html))
    is_odd = "" in ids or "&" in "".join(ids) or not links.isdisjoint(_NOWHERE)
    return None if is_odd else PlainPage(links, ids)
