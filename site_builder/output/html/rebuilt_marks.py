"""What a finished page says of its marks: for ears, what the mark means; under the title, that there is one; at the
foot, why. A mark has the number of its note only where the page has several notes."""

import re
from collections.abc import Iterator, Sequence

from markupsafe import escape

from site_builder.language.thai.rebuilt import MARK, MARKED, notes_of, shown_mark
from site_builder.language.words import text

NOTICE_PLACE = "<!--rebuilt-->"
"""Where a head wants the notice; a theme of one's own that has none has it where its content begins."""

_PART = re.compile(r"<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_MAIN, _MAIN_END = re.compile(r"<main\b[^>]*>"), "</main>"
_TAG_NAME = re.compile(r"<(/?)([a-z0-9-]+)", re.IGNORECASE)
_PLAIN = frozenset({"head", "script", "style", "textarea", "option", "svg"})
"""Elements whose text holds no elements that say something of the mark."""


def with_notes(html: str, notes: Sequence[str]) -> str:
    """The page with its marks ready to go out; `notes` are all of the site, by the numbers behind its marks."""
    if not MARKED.search(html):
        return html.replace(NOTICE_PLACE, "", 1)
    begin = _MAIN.search(html)
    end = html.rfind(_MAIN_END)
    if begin is None or end < 0:
        return "".join(_told(html, [])).replace(NOTICE_PLACE, "", 1)
    before, content, after = html[: begin.end()], html[begin.end() : end], html[end:]
    numbers = _numbers(content)
    shown = "".join(_told(content, numbers))
    if numbers:
        listed = [notes[each] for each in numbers]
        shown = _with_notice(shown, listed)
        shown += _list(listed) if len(listed) > 1 else ""
    page = "".join(_told(before, [])) + shown + "".join(_told(after, []))
    return page.replace(NOTICE_PLACE, "", 1)


def _numbers(content: str) -> list[int]:
    """The notes of a page's content in the order in which they come up."""
    found = (number for mark in MARKED.finditer(content) for number in notes_of(mark[0]))
    return list(dict.fromkeys(found))


def _told(html: str, numbers: Sequence[int]) -> Iterator[str]:
    """The parts of the markup, with each mark of its texts in words; attributes and drawings keep the bare mark."""
    inside: list[str] = []
    at = 0
    for tag in _PART.finditer(html):
        yield _words(html[at : tag.start()], numbers, is_plain=bool(inside))
        yield shown_mark(tag[0])
        at = tag.end()
        name = _TAG_NAME.match(tag[0])
        if name and name[2].lower() in _PLAIN and not tag[0].endswith("/>"):
            if not name[1]:
                inside.append(name[2])
            elif inside:
                inside.pop()
    yield _words(html[at:], numbers, is_plain=bool(inside))


def _words(part: str, numbers: Sequence[int], *, is_plain: bool) -> str:
    if MARK not in part:
        return part
    return MARKED.sub(MARK, part) if is_plain else MARKED.sub(lambda mark: _element(mark[0], numbers), part)


def _element(mark: str, numbers: Sequence[int]) -> str:
    """One mark: for eyes the sign and the number of its note, for ears what it means."""
    own = [numbers.index(each) + 1 for each in notes_of(mark) if each in numbers]
    number = f"<sup>{own[0]}</sup>" if len(own) == 1 and len(numbers) > 1 else ""
    heard = f'<span class="vh"> ({text("rebuilt_heard")}) </span>'
    return f'<span class="rebuilt"><span aria-hidden="true">{MARK}{number}</span>{heard}</span>'


def _with_notice(content: str, listed: Sequence[str]) -> str:
    """The content with the notice under the title, or before everything where no head has a place for it."""
    sign = f'<span class="rebuilt" aria-hidden="true">{MARK}</span>'
    if len(listed) == 1:
        words = escape(text("rebuilt_notice_one", reason=listed[0]))
    else:
        link = f'<a href="#{_LIST}">{escape(text("rebuilt_notice_link"))}</a>'
        words = f"{escape(text('rebuilt_notice'))} {link}"  # type: ignore[assignment]
    notice = f'<p class="rebuilt-notice">{sign}<span>{words}</span></p>'
    if NOTICE_PLACE in content:
        return content.replace(NOTICE_PLACE, notice, 1)
    return f'<div class="wrap">{notice}</div>{content}'


_LIST = "rebuilt-notes"


def _list(listed: Sequence[str]) -> str:
    items = "".join(f"<li>{escape(each)}</li>" for each in listed)
    return (
        f'<section class="wrap rebuilt-notes" aria-labelledby="{_LIST}">'
        f'<h2 id="{_LIST}">{escape(text("rebuilt_notes"))}</h2><ol>{items}</ol></section>\n'
    )
