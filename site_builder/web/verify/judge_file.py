"""Judges whether a file of the manifest came: for anybody, whole, and shown as what it is. Pure."""

import re
from collections.abc import Iterator, Mapping

from site_builder.language import urls
from site_builder.language.problems import live_hints, rules
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue, Rule
from site_builder.web.verify import media_types
from site_builder.web.verify.records import INJECTED, Alteration, OpenedAddress
from site_builder.web.visits.visit import Why

LONG_WAIT = 10.0
"""Seconds before an answer begins; whoever waits longer takes the page for dead."""
A_DAY = 86_400
_DOOR = frozenset({Why.LOGIN, Why.REQUEST_ACCESS})
_AGE = re.compile(r"(?:^|[,\s])(?:s-maxage|max-age)\s*=\s*\"?([0-9]+)", re.IGNORECASE)


def came_right(answer: OpenedAddress) -> bool:
    """Whether a file came under its own address with its own bytes."""
    return answer.is_right and _is_good_status(answer) and answer.final == answer.question.address


def lacks_index(answer: OpenedAddress) -> bool:
    """Whether a host may have looked for the page of a folder under another name than ours."""
    listed = Alteration.LISTING in answer.alterations
    return answer.question.address.endswith("/") and not answer.hops and (listed or answer.status in {403, 404, 410})


def file_issues(answer: OpenedAddress) -> Iterator[Issue]:
    """Everything that is wrong with an answer to the address of a file."""
    wrong = did_not_come(answer)
    if wrong:
        yield wrong
        return
    if not answer.is_right:
        yield _differs(answer)
    yield from _shown_wrongly(answer)
    yield from _habits(answer)


def not_opened(answer: OpenedAddress) -> Issue:
    """That nothing answered, and why."""
    return rules.LIVE_NO_ANSWER.at(_place(answer), **live_hints.met(answer.why.value))


def _is_good_status(answer: OpenedAddress) -> bool:
    # Some hosts show the page for what is not found with its status even where it is asked for by its name.
    return answer.status == 200 or (answer.status == 404 and answer.question.path == urls.NOT_FOUND)


def did_not_come(answer: OpenedAddress) -> Issue | None:
    """Why a file did not come at all, or not from its own address; None when something came that may be it."""
    place, status = _place(answer), answer.status
    if not answer.is_answered:
        return not_opened(answer)
    if status in {401, 407} or (answer.why in _DOOR and not answer.is_right):
        return rules.LIVE_LOGIN.at(place, status=status)
    if answer.final != answer.question.address:
        return rules.LIVE_ELSEWHERE.at(place, final=answer.final)
    if _is_good_status(answer):
        return rules.LIVE_MISSING.at(place, status=status) if _says_gone(answer) else None
    by_status: Mapping[int, Rule] = {
        404: rules.LIVE_MISSING,
        410: rules.LIVE_MISSING,
        403: rules.LIVE_REFUSED,
        406: rules.LIVE_REFUSED,
        451: rules.LIVE_REFUSED,
    }
    return by_status.get(status, rules.LIVE_STATUS).at(place, status=status)


def _says_gone(answer: OpenedAddress) -> bool:
    """Whether a page that is none of ours says, as if it were found, that there is nothing."""
    return answer.why is Why.SOFT_NOT_FOUND and not answer.is_right and answer.question.path != urls.NOT_FOUND


def _differs(answer: OpenedAddress) -> Issue:
    kinds = [each.value for each in answer.alterations]
    words = live_hints.altered(kinds or ["other"])
    if INJECTED & set(answer.alterations):
        return rules.LIVE_PAGE_ALTERED.at(_place(answer), **words)
    size = answer.question.listed.size if answer.question.listed else 0
    return rules.LIVE_FILE_DIFFERS.at(_place(answer), size=size, got=answer.size, **words)


def _shown_wrongly(answer: OpenedAddress) -> Iterator[Issue]:
    path, header = answer.question.path, answer.headers.get("content-type", "")
    media_type = media_types.MediaType.parse(header)
    disposition = answer.headers.get("content-disposition", "")
    wanted = media_types.wanted(path)
    if media_types.is_saved_only(path, media_type, disposition):
        how = disposition if media_type.name not in media_types.UNKNOWN_BYTES else media_type.name
        yield rules.LIVE_DOWNLOAD.at(_place(answer), type=how, wanted=wanted)
    elif media_types.is_wrong(path, media_type):
        yield rules.LIVE_TYPE.at(_place(answer), type=header, wanted=wanted)
    if media_types.is_garbled(path, media_type):
        yield rules.LIVE_CHARSET.at(_place(answer), charset=media_type.charset)


def _habits(answer: OpenedAddress) -> Iterator[Issue]:
    if answer.waited > LONG_WAIT:
        yield rules.LIVE_SLOW.at(_place(answer), seconds=round(answer.waited))
    is_page = media_types.extension(answer.question.path) == "html"
    ages = [int(age) for age in _AGE.findall(answer.headers.get("cache-control", ""))]
    if is_page and ages and max(ages) > A_DAY and "no-cache" not in answer.headers.get("cache-control", ""):
        yield rules.LIVE_CACHED_LONG.at(_place(answer), days=max(ages) // A_DAY)
    robots_tag = answer.headers.get("x-robots-tag", "")
    if re.search(r"\b(?:noindex|none)\b", robots_tag, re.IGNORECASE):
        yield rules.LIVE_NOINDEX.at(_place(answer), told=robots_tag)


def _place(answer: OpenedAddress) -> Place:
    return Place(answer.question.address)
