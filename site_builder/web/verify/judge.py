"""Judges what a served site answered, one function for each kind of question. Pure."""

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


def judge(site: ServedSite, answers: Sequence[OpenedAddress], left: Sequence[AddressToOpen]) -> tuple[Issue, ...]:
    """Every issue, in the order of the questions. `left` are the questions that nobody came to."""
    facts = _Facts.of(answers)
    found = [*_of_host(site, answers)]
    for each in answers:
        if not _is_about_host(each):
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
    def of(cls, answers: Sequence[OpenedAddress]) -> "_Facts":
        files = [each for each in answers if each.question.kind is Asked.FILE]
        right = frozenset(each.question.path for each in files if came_right(each))
        named = [each for each in answers if each.question.kind is Asked.INDEX_FILE and each.is_right]
        opened = frozenset(each.question.path for each in files if each.status == 200 and not each.hops)
        is_shut = bool(files) and not opened
        return cls(right, opened, frozenset(each.question.path for each in named), is_shut)


_Judge = Callable[[ServedSite, OpenedAddress, _Facts], Iterator[Issue]]


def host_issue(place: Place, answer: OpenedAddress) -> Issue | None:
    """What is wrong with a whole host, if an answer shows that."""
    if answer.why is Why.CERTIFICATE and not answer.is_answered:
        return rules.LIVE_CERTIFICATE.at(place, **live_hints.certificate(answer.detail))
    if answer.why is Why.PRIVATE and not answer.is_answered:
        return rules.LIVE_PRIVATE.at(place)
    return None


def _of_host(site: ServedSite, answers: Sequence[OpenedAddress]) -> Iterator[Issue]:
    """Each host's trouble once, whatever was asked of it."""
    named: set[str] = set()
    for each in answers:
        host = urlsplit(each.final).netloc
        issue = host_issue(Place(each.question.former or site.base), each) if _is_about_host(each) else None
        if issue and host not in named:
            named.add(host)
            yield issue


def _is_about_host(answer: OpenedAddress) -> bool:
    return not answer.is_answered and answer.why in {Why.CERTIFICATE, Why.PRIVATE}


def _file(site: ServedSite, answer: OpenedAddress, facts: _Facts) -> Iterator[Issue]:
    if lacks_index(answer) and answer.question.path in facts.by_file_name:
        yield rules.LIVE_DIRECTORY_INDEX.at(_place(answer))
        return
    yield from file_issues(answer)


def _not_judged(site: ServedSite, answer: OpenedAddress, facts: _Facts) -> Iterator[Issue]:
    """The manifest is judged on its own; a page under its file's name only explains why the page did not come."""
    return iter(())


def _without_slash(site: ServedSite, answer: OpenedAddress, facts: _Facts) -> Iterator[Issue]:
    if answer.question.path in facts.opened and not (answer.status == 200 and answer.final == answer.question.leads_to):
        yield rules.LIVE_SLASH.at(_place(answer), final=answer.final, **_came(answer))


def _unknown(site: ServedSite, answer: OpenedAddress, facts: _Facts) -> Iterator[Issue]:
    if facts.is_shut:
        return
    if not answer.is_answered:
        yield not_opened(answer)
    elif answer.status not in _NOT_FOUND:
        kind = "home" if answer.hops else "shown" if answer.status == 200 else "status"
        words = live_hints.wrong_address(kind)
        yield rules.LIVE_UNKNOWN_FOUND.at(_place(answer), status=answer.status, final=answer.final, **words)
    elif answer.question.listed and not answer.is_right and urls.NOT_FOUND in facts.right:
        yield rules.LIVE_NOT_FOUND_PAGE.at(_place(answer))


def _plain_http(site: ServedSite, answer: OpenedAddress, facts: _Facts) -> Iterator[Issue]:
    if answer.question.leads_to in answer.hops:
        # Whether the page is right where it belongs, its own question tells.
        return
    if answer.status == 200 and not answer.hops:
        yield rules.LIVE_HTTP_PLAIN.at(_place(answer))
        return
    yield rules.LIVE_HTTP_LOST.at(_place(answer), final=answer.final, **_came(answer))


def _former(site: ServedSite, answer: OpenedAddress, facts: _Facts) -> Iterator[Issue]:
    question, former = answer.question, answer.question.former
    if question.leads_to in answer.hops or answer.final == question.leads_to:
        return
    if not answer.is_answered and question.address == former:
        count = sum(1 for path in site.manifest.files if urls.item_of(urls.address_of_file(path)))
        yield rules.LIVE_FORMER_DEAD.at(_place(answer), count=count, **live_hints.met(answer.why.value))
    elif answer.status == 200 and answer.final.startswith(former) and not site.base.startswith(former):
        yield rules.LIVE_FORMER_COPY.at(_place(answer))
    else:
        yield rules.LIVE_FORMER_LOST.at(_place(answer), final=answer.final, **_came(answer))


def _released(site: ServedSite, answer: OpenedAddress, facts: _Facts) -> Iterator[Issue]:
    yield rules.LIVE_LEDGER_UNLISTED.at(_place(answer))
    if answer.status != 200 or not answer.final.startswith(site.base) or answer.why in {Why.TO_HOME, Why.LOGIN}:
        yield rules.LIVE_LEDGER_DEAD.at(_place(answer), **_came(answer))


def _robots(site: ServedSite, answer: OpenedAddress, facts: _Facts) -> Iterator[Issue]:
    if answer.status != 200:
        return
    robots = RobotFileParser()
    robots.parse(answer.body.decode(errors="replace").splitlines())
    if not all(robots.can_fetch(agent, site.base) for agent in _ROBOTS):
        yield rules.LIVE_ROBOTS.at(_place(answer))


def _came(answer: OpenedAddress) -> Hint:
    return live_hints.came(answer.status, answer.why.value)


def _place(answer: OpenedAddress) -> Place:
    return Place(answer.question.address)


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
