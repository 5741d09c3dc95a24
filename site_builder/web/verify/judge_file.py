"""Did a file of the manifest come: opened by anybody, whole, and shown as what it is? Pure."""

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


def came_right(seen: OpenedAddress) -> bool:
    """Whether a file came under its own address with its own bytes."""
    return seen.is_right and _is_good_status(seen) and seen.final == seen.question.address


def lacks_index(seen: OpenedAddress) -> bool:
    """Whether a host may have looked for the page of a folder under another name than ours."""
    listed = Alteration.LISTING in seen.alterations
    return seen.question.address.endswith("/") and not seen.hops and (listed or seen.status in {403, 404, 410})


def file_issues(seen: OpenedAddress) -> Iterator[Issue]:
    """Everything that is wrong with an answer to the address of a file."""
    wrong = did_not_come(seen)
    if wrong:
        yield wrong
        return
    if not seen.is_right:
        yield _differs(seen)
    yield from _shown_wrongly(seen)
    yield from _habits(seen)


def not_opened(seen: OpenedAddress) -> Issue:
    """That nothing answered, and why."""
    return rules.LIVE_NO_ANSWER.at(_place(seen), **live_hints.met(seen.why.value))


def _is_good_status(seen: OpenedAddress) -> bool:
    # Some hosts show the page for what is not found with its status even where it is asked for by its name.
    return seen.status == 200 or (seen.status == 404 and seen.question.path == urls.NOT_FOUND)


def did_not_come(seen: OpenedAddress) -> Issue | None:
    """Why a file did not come at all, or not from its own address; None when something came that may be it."""
    place, status = _place(seen), seen.status
    if not seen.is_answered:
        return not_opened(seen)
    if status in {401, 407} or (seen.why in _DOOR and not seen.is_right):
        return rules.LIVE_LOGIN.at(place, status=status)
    if seen.final != seen.question.address:
        return rules.LIVE_ELSEWHERE.at(place, final=seen.final)
    if _is_good_status(seen):
        return rules.LIVE_MISSING.at(place, status=status) if _says_gone(seen) else None
    by_status: Mapping[int, Rule] = {
        404: rules.LIVE_MISSING,
        410: rules.LIVE_MISSING,
        403: rules.LIVE_REFUSED,
        406: rules.LIVE_REFUSED,
        451: rules.LIVE_REFUSED,
    }
    return by_status.get(status, rules.LIVE_STATUS).at(place, status=status)


def _says_gone(seen: OpenedAddress) -> bool:
    """Whether a page that is none of ours says, as if it were found, that there is nothing."""
    return seen.why is Why.SOFT_NOT_FOUND and not seen.is_right and seen.question.path != urls.NOT_FOUND


def _differs(seen: OpenedAddress) -> Issue:
    kinds = [each.value for each in seen.alterations]
    words = live_hints.altered(kinds or ["other"])
    if INJECTED & set(seen.alterations):
        return rules.LIVE_PAGE_ALTERED.at(_place(seen), **words)
    size = seen.question.listed.size if seen.question.listed else 0
    return rules.LIVE_FILE_DIFFERS.at(_place(seen), size=size, got=seen.size, **words)


def _shown_wrongly(seen: OpenedAddress) -> Iterator[Issue]:
    path, header = seen.question.path, seen.headers.get("content-type", "")
    told = media_types.MediaType.parse(header)
    disposition = seen.headers.get("content-disposition", "")
    wanted = media_types.wanted(path)
    if media_types.is_saved_only(path, told, disposition):
        how = disposition if told.name not in media_types.UNKNOWN_BYTES else told.name
        yield rules.LIVE_DOWNLOAD.at(_place(seen), type=how, wanted=wanted)
    elif media_types.is_wrong(path, told):
        yield rules.LIVE_TYPE.at(_place(seen), type=header, wanted=wanted)
    if media_types.is_garbled(path, told):
        yield rules.LIVE_CHARSET.at(_place(seen), charset=told.charset)


def _habits(seen: OpenedAddress) -> Iterator[Issue]:
    if seen.waited > LONG_WAIT:
        yield rules.LIVE_SLOW.at(_place(seen), seconds=round(seen.waited))
    is_page = media_types.extension(seen.question.path) == "html"
    ages = [int(age) for age in _AGE.findall(seen.headers.get("cache-control", ""))]
    if is_page and ages and max(ages) > A_DAY and "no-cache" not in seen.headers.get("cache-control", ""):
        yield rules.LIVE_CACHED_LONG.at(_place(seen), days=max(ages) // A_DAY)
    told = seen.headers.get("x-robots-tag", "")
    if re.search(r"\b(?:noindex|none)\b", told, re.IGNORECASE):
        yield rules.LIVE_NOINDEX.at(_place(seen), told=told)


def _place(seen: OpenedAddress) -> Place:
    return Place(seen.question.address)
