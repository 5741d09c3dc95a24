"""Is what is served a release of ours, and that of this computer? If not, which one is newer? Pure."""

from msgspec import Struct

from site_builder.building.releases import manifest
from site_builder.building.releases.manifest import Manifest
from site_builder.language import urls
from site_builder.language.problems import live_hints, rules
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.web.verify.judge_file import did_not_come, file_issues
from site_builder.web.verify.records import LocalSite, OpenedAddress


class Told(Struct, frozen=True):
    """What the served manifest's address told: issues, the manifest to judge the rest by, and the release it names.

    Where the site serves none of ours, that of this computer is the measure; without one there is nothing to compare.
    """

    issues: tuple[Issue, ...]
    manifest: Manifest | None
    release: str = ""


def told_by_manifest(base: str, seen: OpenedAddress, local: LocalSite | None) -> Told:
    """Reads the answer to the manifest's address."""
    place = Place(seen.question.address)
    ours = local.manifest if local else None
    if seen.status in {404, 410}:
        return Told((rules.LIVE_MANIFEST_MISSING.at(place),), ours)
    served = manifest.read(seen.body) if seen.status == 200 else None
    if served and served.preview:
        return Told((rules.LIVE_PREVIEW.at(Place(base)),), None)
    if served and seen.final == seen.question.address:
        issues = release_issues(base, seen.body, served, local) if local else ()
        return Told((*issues, *_shown(seen)), served, manifest.release_id(seen.body))
    return Told((did_not_come(seen) or rules.LIVE_MANIFEST_FOREIGN.at(place),), served or ours)


def _shown(seen: OpenedAddress) -> tuple[Issue, ...]:
    """What is wrong with the way the manifest comes; its bytes are judged by what they say."""
    return tuple(issue for issue in file_issues(seen) if issue.rule is not rules.LIVE_FILE_DIFFERS)


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
    told = {"release": theirs, "local": ours}
    theirs_at, ours_at = _released(served), _released(local.manifest)
    if theirs in local.before or (theirs not in local.after and theirs_at < ours_at):
        return (rules.LIVE_OLDER.at(place, **told),)
    if theirs in local.after or theirs_at > ours_at:
        return (rules.LIVE_NEWER.at(place, **told),)
    return (rules.LIVE_OTHER_RELEASE.at(place, **told),)


def _released(of: Manifest) -> int:
    """The number of the last release that the ledger knows; 0 where it knows none."""
    numbers = [row.get("release") for row in of.ledger]
    return max((each for each in numbers if isinstance(each, int) and not isinstance(each, bool)), default=0)
