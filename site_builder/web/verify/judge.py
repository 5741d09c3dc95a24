"""From what a served site answered to what is wrong with it. Pure: every question has its judge."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.problems import live_hints, rules
from site_builder.language.problems.hints import Hint
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.web.verify.judge_file import came_right, file_issues, lacks_index, not_opened
from site_builder.web.verify.records import AddressToOpen, Asked, OpenedAddress, ServedSite
from site_builder.web.visits.visit import Why

_ROBOTS = ("*", "Googlebot", "Bingbot")
_NOT_FOUND = frozenset({404, 410})


def judge(site: ServedSite, seen: Sequence[OpenedAddress], left: Sequence[AddressToOpen]) -> tuple[Issue, ...]:
    """Every issue, in the order of the questions. `left` are the questions that nobody came to."""
    facts = _Facts.of(seen)
    found = [*_of_host(site, seen)]
    for each in seen:
        if not _is_told_by_host(each):
            found += _JUDGES[each.question.kind](site, each, facts)
    if left:
        found.append(rules.LIVE_UNFINISHED.at(Place(site.base), count=len(left)))
    return tuple(found)


class _Facts(Struct, frozen=True):
    """What other answers showed: files that came right, those that opened under their own address, and pages that came
    under their file's name.

    On a site where no file comes at all, what happens to wrong addresses says nothing more.
    """

    right: frozenset[str]
    opened: frozenset[str]
    by_file_name: frozenset[str]
    is_shut: bool

    @classmethod
    def of(cls, seen: Sequence[OpenedAddress]) -> "_Facts":
        files = [each for each in seen if each.question.kind is Asked.FILE]
        right = frozenset(each.question.path for each in files if came_right(each))
        named = [each for each in seen if each.question.kind is Asked.INDEX_FILE and each.is_right]
        opened = frozenset(each.question.path for each in files if each.status == 200 and not each.hops)
        is_shut = bool(files) and not opened
        return cls(right, opened, frozenset(each.question.path for each in named), is_shut)


_Judge = Callable[[ServedSite, OpenedAddress, _Facts], Iterator[Issue]]


def host_issue(place: Place, seen: OpenedAddress) -> Issue | None:
    """What is wrong with a whole host, if an answer shows that."""
    if seen.why is Why.CERTIFICATE and not seen.is_answered:
        return rules.LIVE_CERTIFICATE.at(place, **live_hints.certificate(seen.detail))
    if seen.why is Why.PRIVATE and not seen.is_answered:
        return rules.LIVE_PRIVATE.at(place)
    return None


def _of_host(site: ServedSite, seen: Sequence[OpenedAddress]) -> Iterator[Issue]:
    """Each host's trouble once, whatever was asked of it."""
    told: set[str] = set()
    for each in seen:
        host = urlsplit(each.final).netloc
        issue = host_issue(Place(each.question.former or site.base), each) if _is_told_by_host(each) else None
        if issue and host not in told:
            told.add(host)
            yield issue


def _is_told_by_host(seen: OpenedAddress) -> bool:
    return not seen.is_answered and seen.why in {Why.CERTIFICATE, Why.PRIVATE}


def _file(site: ServedSite, seen: OpenedAddress, facts: _Facts) -> Iterator[Issue]:
    if lacks_index(seen) and seen.question.path in facts.by_file_name:
        yield rules.LIVE_DIRECTORY_INDEX.at(_place(seen))
        return
    yield from file_issues(seen)


def _not_judged(site: ServedSite, seen: OpenedAddress, facts: _Facts) -> Iterator[Issue]:
    """The manifest is judged on its own; a page under its file's name only explains why the page did not come."""
    return iter(())


def _without_slash(site: ServedSite, seen: OpenedAddress, facts: _Facts) -> Iterator[Issue]:
    if seen.question.path in facts.opened and not (seen.status == 200 and seen.final == seen.question.leads_to):
        yield rules.LIVE_SLASH.at(_place(seen), final=seen.final, **_came(seen))


def _unknown(site: ServedSite, seen: OpenedAddress, facts: _Facts) -> Iterator[Issue]:
    if facts.is_shut:
        return
    if not seen.is_answered:
        yield not_opened(seen)
    elif seen.status not in _NOT_FOUND:
        kind = "home" if seen.hops else "shown" if seen.status == 200 else "status"
        words = live_hints.wrong_address(kind)
        yield rules.LIVE_UNKNOWN_FOUND.at(_place(seen), status=seen.status, final=seen.final, **words)
    elif seen.question.listed and not seen.is_right and urls.NOT_FOUND in facts.right:
        yield rules.LIVE_NOT_FOUND_PAGE.at(_place(seen))


def _plain_http(site: ServedSite, seen: OpenedAddress, facts: _Facts) -> Iterator[Issue]:
    if seen.question.leads_to in seen.hops:
        # Whether the page is right where it belongs, its own question tells.
        return
    if seen.status == 200 and not seen.hops:
        yield rules.LIVE_HTTP_PLAIN.at(_place(seen))
        return
    yield rules.LIVE_HTTP_LOST.at(_place(seen), final=seen.final, **_came(seen))


def _former(site: ServedSite, seen: OpenedAddress, facts: _Facts) -> Iterator[Issue]:
    question = seen.question
    if question.leads_to in seen.hops or seen.final == question.leads_to:
        return
    if not seen.is_answered and question.address == question.former:
        count = sum(1 for path in site.manifest.files if urls.item_of(urls.address_of_file(path)))
        yield rules.LIVE_FORMER_DEAD.at(_place(seen), count=count, **live_hints.met(seen.why.value))
    elif seen.status == 200 and seen.final.startswith(question.former) and not site.base.startswith(question.former):
        yield rules.LIVE_FORMER_COPY.at(_place(seen))
    else:
        yield rules.LIVE_FORMER_LOST.at(_place(seen), final=seen.final, **_came(seen))


def _released(site: ServedSite, seen: OpenedAddress, facts: _Facts) -> Iterator[Issue]:
    yield rules.LIVE_LEDGER_UNLISTED.at(_place(seen))
    if seen.status != 200 or not seen.final.startswith(site.base) or seen.why in {Why.TO_HOME, Why.LOGIN}:
        yield rules.LIVE_LEDGER_DEAD.at(_place(seen), **_came(seen))


def _robots(site: ServedSite, seen: OpenedAddress, facts: _Facts) -> Iterator[Issue]:
    if seen.status != 200:
        return
    rules_told = RobotFileParser()
    rules_told.parse(seen.body.decode(errors="replace").splitlines())
    if not all(rules_told.can_fetch(agent, site.base) for agent in _ROBOTS):
        yield rules.LIVE_ROBOTS.at(_place(seen))


def _came(seen: OpenedAddress) -> Hint:
    return live_hints.came(seen.status, seen.why.value)


def _place(seen: OpenedAddress) -> Place:
    return Place(seen.question.address)


_JUDGES: Mapping[Asked, _Judge] = {
    Asked.MANIFEST: _not_judged,
    Asked.FILE: _file,
    Asked.INDEX_FILE: _not_judged,
    Asked.WITHOUT_SLASH: _without_slash,
    Asked.UNKNOWN: _unknown,
    Asked.PLAIN_HTTP: _plain_http,
    Asked.FORMER: _former,
    Asked.RELEASED: _released,
    Asked.ROBOTS: _robots,
}
