"""Links and raw HTML of a Markdown text with their places, found in the source itself: what they become has none."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from site_builder.language.markdown_links import SourceLink, links_of, position, without_code
from site_builder.language.problems.message_values import HTTPS_MISSING, NO_HINT, ON_THIS_COMPUTER
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error
from site_builder.reading.yaml.remarks import MARKUP_SHOWN

LINK_SCHEME = error(
    "link-scheme",
    "ลิงก์ “{target}” เปิดบนเว็บไซต์ไม่ได้{hint_th}",
    "the link “{target}” cannot be opened from a website{hint_en}",
    "ใช้ลิงก์ที่ขึ้นต้นด้วย https:// http:// mailto: tel: หรือที่อยู่ในเว็บไซต์นี้ เช่น /2566/measures/",
    "use https://, http://, mailto:, tel: or an address of this site like /2566/measures/",
)
LINK_MALFORMED = error(
    "link-malformed",
    "ลิงก์ “{target}” เขียนไม่ถูกต้อง เบราว์เซอร์จะเปิดไม่ได้",
    "the link “{target}” is malformed; no browser can open it",
    "คัดลอกที่อยู่ทั้งหมดจากเบราว์เซอร์มาวางใหม่ ที่อยู่ต้องไม่มีเว้นวรรค",
    "copy the whole address from the browser again; it holds no blanks",
)

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""What a link of a hand-written text may begin with; the renderer strips all others."""


_MARKUP = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!--")
_SCHEME = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):")
_OF_THIS_COMPUTER = re.compile(r"(?i)(?:[a-z]:[\\/]|\\\\|file:)")


def markdown_issues(body: str, file: str, first_line: int = 1) -> Iterator[Issue]:
    """Links that no browser opens, and raw HTML, which will show as text; told once a line."""
    prose = without_code(body)
    for link in links_of(body, prose):
        issue = _link_issue(link, Place(file, link.line + first_line - 1, link.column))
        if issue:
            yield issue
    reported: set[int] = set()
    for match in _MARKUP.finditer(prose) if "<" in prose else ():
        line, column = position(body, match.start())
        if line not in reported:
            reported.add(line)
            yield MARKUP_SHOWN.at(Place(file, line + first_line - 1, column), markup=match[0])


def _link_issue(link: SourceLink, place: Place) -> Issue | None:
    target = link.target
    if _OF_THIS_COMPUTER.match(target):
        return LINK_SCHEME.at(place, target=target, **ON_THIS_COMPUTER)
    if target.lower().startswith("www."):
        return LINK_SCHEME.at(place, target=target, **HTTPS_MISSING)
    scheme = _SCHEME.match(target)
    if scheme and scheme["scheme"].lower() not in SCHEMES:
        return LINK_SCHEME.at(place, target=target, **NO_HINT)
    return None if _is_readable(target) else LINK_MALFORMED.at(place, target=target)


def _is_readable(target: str) -> bool:
    if not target or any(sign.isspace() for sign in target):
        return False
    try:
        parts = urlsplit(target)
        leads_out = parts.scheme in {"http", "https"} or target.startswith("//")
        return bool(parts.hostname) if leads_out else True
    except ValueError:
        return False
