"""What search engines and messages that share a link show of a page: a title and a sentence, no two pages alike."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import TypeVar

from msgspec.structs import replace

from site_builder.language import urls
from site_builder.language.thai.rebuilt import is_marked, without_mark
from site_builder.language.words import text
from site_builder.pages.parts.basics import Frame, Page, Site

_YEAR_LAST = re.compile(r"\b25[0-9]{2}$")

PageType = TypeVar("PageType", bound=Page)


def _subject(frame: Frame) -> str:
    """The title as it can stand alone: with its code before it and its year after it where it does not say them.

    A title that ends with the year it is about says enough: another year behind it would read as a slip.
    """
    parts = [part for part in (frame.code, frame.title) if part]
    if frame.year and str(frame.year.year) not in frame.title and not _YEAR_LAST.search(frame.title):
        parts.append(frame.year.text)
    return " ".join(parts)


def _alone(wanted: Sequence[str], more: Sequence[str], addresses: Sequence[str]) -> list[str]:
    """`wanted`, each repeated one replaced by `more` at its place, and by its address too if even that is repeated."""
    once = Counter(wanted)
    longer = [own if own and once[own] == 1 else other for own, other in zip(wanted, more, strict=True)]
    twice = Counter(longer)
    return [own if twice[own] == 1 else f"{own} /{address}" for own, address in zip(longer, addresses, strict=True)]


def _as_reported(words: str) -> str:
    """The words, or none where any of them was made up: whoever reads them elsewhere has no note beside the mark."""
    return "" if is_marked(words) else words


def _or_kind(title: str, page: Page) -> str:
    """The title, or what a page of its kind, number and year is called where the title was made up."""
    if not is_marked(title):
        return title
    year = page.frame.year.text if page.frame.year else ""
    code = page.frame.code if page.frame.code and not is_marked(page.frame.code) else ""
    return f"{code or text(f'page_{page.kind.value}'.replace('-', '_'))} {year}".strip()


def with_metadata(pages: Sequence[PageType], site: Site) -> tuple[PageType, ...]:
    """The same pages, each frame with the title and the description that it has where it stands alone.

    A description is the page's answer; where another page answers in the same words, or a page has no answer, its
    subject stands before it.
    """
    frames = [page.frame for page in pages]
    addresses = [frame.address for frame in frames]
    subjects = [site.name if frame.address == urls.HOME else _subject(frame) for frame in frames]
    kickers = [
        " · ".join(filter(None, (subject, frame.kicker))) for subject, frame in zip(subjects, frames, strict=True)
    ]
    titles = _alone(subjects, kickers, addresses)
    answers = [_as_reported(frame.description or frame.answer) for frame in frames]
    agency = without_mark(site.agency)
    longer = [
        f"{title}: {answer}" if answer else text("described", title=title, agency=agency)
        for title, answer in zip(map(_or_kind, titles, pages), answers, strict=True)
    ]
    descriptions = _alone(answers, longer, addresses)
    return tuple(
        replace(page, frame=replace(page.frame, head_title=title, description=description))
        for page, title, description in zip(pages, titles, descriptions, strict=True)
    )
