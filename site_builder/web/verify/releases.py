"""Compares the served release with that of this computer: is it one of ours, the same, older or newer? Pure."""

from msgspec import Struct

from site_builder.building.releases import manifest
from site_builder.building.releases.manifest import Manifest
from site_builder.language import urls
from site_builder.language.problems import live_hints, rules
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.web.verify.judge_file import did_not_come, file_issues
from site_builder.web.verify.records import LocalSite, OpenedAddress


class ServedRelease(Struct, frozen=True):
    """What the answer to the manifest's address shows: issues, the manifest to judge by, and the release it names.

    Where the site serves none of ours, that of this computer is the measure; without one there is nothing to compare.
    """

    issues: tuple[Issue, ...]
    manifest: Manifest | None
    release: str = ""


def served_release(base: str, answer: OpenedAddress, local: LocalSite | None) -> ServedRelease:
    """Reads the answer to the manifest's address."""
    place = Place(answer.question.address)
    ours = local.manifest if local else None
    if answer.status in {404, 410}:
        return ServedRelease((rules.LIVE_MANIFEST_MISSING.at(place),), ours)
    served = manifest.read(answer.body) if answer.status == 200 else None
    if served and served.preview:
        return ServedRelease((rules.LIVE_PREVIEW.at(Place(base)),), None)
    if served and answer.final == answer.question.address:
        issues = release_issues(base, answer.body, served, local) if local else ()
        return ServedRelease((*issues, *_shown(answer)), served, manifest.release_id(answer.body))
    return ServedRelease((did_not_come(answer) or rules.LIVE_MANIFEST_FOREIGN.at(place),), served or ours)


def _shown(answer: OpenedAddress) -> tuple[Issue, ...]:
    """What is wrong with the way the manifest comes; its bytes are judged by what they say."""
    return tuple(issue for issue in file_issues(answer) if issue.rule is not rules.LIVE_FILE_DIFFERS)


def release_issues(base: str, content: bytes, served: Manifest, local: LocalSite) -> tuple[Issue, ...]:
    """What the served manifest (`content` as it came) says beside the local one."""
    theirs, ours = manifest.release_id(content), manifest.release_id(local.content)
    place = Place(base)
    if theirs == ours:
        return ()
    if served == local.manifest:
        words = live_hints.altered(["other"])
        where = Place(urls.absolute(base, urls.MANIFEST))
        return (rules.LIVE_FILE_DIFFERS.at(where, size=len(local.content), got=len(content), **words),)
    ids = {"release": theirs, "local": ours}
    theirs_at, ours_at = _released(served), _released(local.manifest)
    if theirs in local.before or (theirs not in local.after and theirs_at < ours_at):
        return (rules.LIVE_OLDER.at(place, **ids),)
    if theirs in local.after or theirs_at > ours_at:
        return (rules.LIVE_NEWER.at(place, **ids),)
    return (rules.LIVE_OTHER_RELEASE.at(place, **ids),)


def _released(of: Manifest) -> int:
    """The number of the last release that the ledger knows; 0 where it knows none."""
    numbers = [row.get("release") for row in of.ledger]
    return max((each for each in numbers if isinstance(each, int) and not isinstance(each, bool)), default=0)
