"""Is there a citizen number in the words of a finished page, however its source spelled it?

Entities, emphasis, escapes and pieces of markup between digits are gone in a finished page, so whatever a reader sees,
hears or copies is one text here. Reads bytes that others give, and opens nothing.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from html import unescape

from site_builder.checking.rules.personal_data import PAGE_CITIZEN_NUMBER, PERSONAL_CITIZEN_NUMBER
from site_builder.language import urls
from site_builder.language.problems.message_values import waiver_line
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.reading.privacy.finder import may_hold_personal_data, personal_data
from site_builder.reading.privacy.hits import PersonalDataHit, PersonalKind
from site_builder.records.waiver import Waiver

_READ = (".html", ".csv", ".json", ".xml", ".txt")
_SILENT = re.compile(r"<(script|style|svg)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_REMARK = re.compile(r"<!--.*?-->", re.DOTALL)
_CELL_END = re.compile(r"</t[dh]\s*>", re.IGNORECASE)
_BLOCK = re.compile(
    r"</?(?:p|div|li|tr|h[1-6]|dt|dd|dl|ul|ol|section|article|table|figure|figcaption|blockquote|pre|details|summary|nav"
    r"|main|header|footer|option|label|button|br|hr)\b[^<>]*>",
    re.IGNORECASE,
)
_TAG = re.compile(r"<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_ATTRIBUTE = re.compile(
    r"\b(?:alt|title|href|src|content|value|aria-label|placeholder|datetime|data-[a-z-]+)=\"([^\"]*)\""
)
_BETWEEN = " ¦ "
_DIGEST = re.compile(r"\b[0-9a-f]{12,64}\b")


def finished_words(
    files: Iterable[str], read: Callable[[str], bytes], sources: Mapping[str, Place], waivers: Iterable[Waiver]
) -> Iterator[Issue]:
    """Every citizen number in finished pages and data that nobody has let pass; each once a page."""
    passed = {
        shown
        for waiver in waivers
        if waiver.check in {PERSONAL_CITIZEN_NUMBER.code, PAGE_CITIZEN_NUMBER.code} and not waiver.is_draft
        for shown in waiver.shown
    }
    for name in sorted(files):
        if not name.endswith(_READ):
            continue
        shown = list(dict.fromkeys(hit.shown for hit in _numbers(read(name), name) if hit.shown not in passed))
        if shown:
            place = sources.get(name, Place(name))
            several = ", ".join(shown)
            line = waiver_line(PAGE_CITIZEN_NUMBER.code, place.file, several)
            yield PAGE_CITIZEN_NUMBER.at(place, page=urls.address_of_file(name), shown=several, **line)


def _numbers(content: bytes, name: str) -> Iterator[PersonalDataHit]:
    text = content.decode("utf-8", errors="replace")
    for words in words_of_page(text) if name.endswith((".html", ".xml")) else (text,):
        told = _DIGEST.sub(_blank, words)
        if may_hold_personal_data(told):
            yield from (hit for hit in personal_data(told) if hit.kind is PersonalKind.CITIZEN_NUMBER)


def words_of_page(html: str) -> tuple[str, ...]:
    """What a page shows, its blocks on lines and its cells divided by tabs; the same without markup that is shown as
    typed; and the texts of its attributes."""
    plain = _REMARK.sub("", _SILENT.sub(" ", html))
    attributes = _BETWEEN.join(value for value in _ATTRIBUTE.findall(plain) if sum(map(str.isdigit, value)) > 9)
    shown = _TAG.sub("", _BLOCK.sub("\n", _CELL_END.sub("\t", plain)))
    words = unescape(shown)
    typed = (_TAG.sub("", _REMARK.sub("", words)),) if "<" in words else ()
    return words, *typed, unescape(attributes)


def _blank(match: re.Match[str]) -> str:
    return match[0] if match[0].isdigit() else "x" * len(match[0])
