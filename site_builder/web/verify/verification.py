"""Verifies a served site: its manifest first, then former sites, every question, and what explains a failure."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct, field

from site_builder.building.releases.manifest import Manifest
from site_builder.language import urls
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.web.verify.alterations import Known
from site_builder.web.verify.asking import KnownOf, VisitRound, behind_gates, gates
from site_builder.web.verify.judge import host_issue, judge
from site_builder.web.verify.judge_file import lacks_index
from site_builder.web.verify.questions import index_files, questions
from site_builder.web.verify.records import AddressToOpen, Asked, LocalSite, OpenedAddress, ServedSite
from site_builder.web.verify.releases import served_release
from site_builder.web.visits.browser import Browser
from site_builder.web.visits.queue import Manners, PoliteQueue
from site_builder.web.visits.visit import Why

Original = Callable[[str], bytes | None]
"""The bytes of a file in the public folder of this computer, by path."""
Starts = Callable[[int], Callable[[], None]]
"""Told how many questions there are; hands back what is called after each."""


def _nothing(path: str) -> bytes | None:
    return None


class Wanted(Struct, frozen=True):
    """What is to be verified: a base ending in `/`, the former ones, what was submitted, and what this computer has."""

    base: str
    former: tuple[str, ...] = ()
    submitted: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    only_submitted: bool = False
    local: LocalSite | None = None
    original: Original = _nothing


class Verification(Struct, frozen=True):
    """What became of it. `silent` says why not even the manifest's address answered: that is no verdict on the site.

    `release` is the id of what is served, empty where it is no release of ours; `items` name the checklist items of an
    address; `left` counts the questions that nobody came to.
    """

    base: str
    issues: tuple[Issue, ...] = ()
    release: str = ""
    asked: int = 1
    left: int = 0
    items: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    silent: Why | None = None


def verify(wanted: Wanted, browser: Browser, starts: Starts, manners: Manners) -> Verification:
    """Opens everything, a few addresses at a time, and judges it."""
    first = VisitRound(browser, PoliteQueue(manners), lambda _: Known(), lambda: None)
    opened, _ = first.ask([_manifest_question(wanted.base)])
    answer = next(iter(opened), OpenedAddress(_manifest_question(wanted.base), Why.TIME_OUT))
    trouble = host_issue(Place(wanted.base), answer)
    if trouble:
        return Verification(wanted.base, (trouble,))
    if not answer.is_answered:
        return Verification(wanted.base, silent=answer.why)
    served = served_release(wanted.base, answer, wanted.local)
    if served.manifest is None:
        return Verification(wanted.base, served.issues)
    site = ServedSite(wanted.base, served.manifest, wanted.former, wanted.submitted)
    every = questions(site, only_submitted=wanted.only_submitted)
    asking = VisitRound(browser, PoliteQueue(manners), _known(wanted, site), starts(len(every)))
    answers, left = _answers(site, every, asking)
    items = {each.address: each.items for each in every if each.items}
    found = (*served.issues, *judge(site, answers, left))
    return Verification(wanted.base, found, served.release, len(answers) + 1, len(left), items)


def _manifest_question(base: str) -> AddressToOpen:
    return AddressToOpen(Asked.MANIFEST, urls.absolute(base, urls.MANIFEST), urls.MANIFEST)


def _answers(
    site: ServedSite, every: Sequence[AddressToOpen], asking: VisitRound
) -> tuple[tuple[OpenedAddress, ...], tuple[AddressToOpen, ...]]:
    opened, left_first = asking.ask(gates(every))
    rest, left = asking.ask([*behind_gates(every, {each.question.former: each for each in opened})])
    missed = [each.question for each in rest if each.question.kind is Asked.FILE and lacks_index(each)]
    explained, _ = asking.ask(index_files(site, missed))
    order = {(each.kind, each.address): number for number, each in enumerate(every)}
    in_order = sorted((*opened, *rest), key=lambda each: order[each.question.kind, each.question.address])
    return (*in_order, *explained), (*left_first, *left)


def _known(wanted: Wanted, site: ServedSite) -> KnownOf:
    """What this computer knows of a file: its bytes where the release is the same, older digests, namesakes."""
    ours = wanted.local.manifest.files if wanted.local else {}
    earlier = wanted.local.earlier if wanted.local else {}
    alike = _alike(site.manifest)

    def known(question: AddressToOpen) -> Known:
        path = question.path
        same = question.listed is not None and ours.get(path) == question.listed
        others = frozenset(alike.get(path.casefold(), ())) - {question.listed.sha256 if question.listed else ""}
        return Known(wanted.original(path) if same else None, earlier.get(path, frozenset()), others)

    return known


def _alike(of: Manifest) -> dict[str, set[str]]:
    """The digests of files whose names differ in capitals only."""
    found: dict[str, set[str]] = {}
    for path, listed in of.files.items():
        found.setdefault(path.casefold(), set()).add(listed.sha256)
    return found
