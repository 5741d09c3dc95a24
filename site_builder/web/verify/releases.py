"""Compares the served release with that of this computer: is it one of ours, the same, older or newer? Pure."""

from msgspec import Struct

from site_builder.building.releases import manifest
from site_builder.building.releases.manifest import Manifest
from site_builder.language import urls
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error, warning
from site_builder.web.verify import message_values
from site_builder.web.verify.judge_file import LIVE_FILE_DIFFERS, did_not_come, file_issues
from site_builder.web.verify.records import LocalSite, OpenedAddress

LIVE_MANIFEST_MISSING = error(
    "live-manifest-missing",
    "ไม่มี manifest.json ที่ที่อยู่นี้ เว็บไซต์จึงยังไม่ได้ส่งขึ้นครบ หรือส่งไปผิดโฟลเดอร์",
    "there is no manifest.json here, so the site was not sent whole, or into another folder",
    "ดูว่า folder ใน publish.yml เป็นโฟลเดอร์ที่เว็บไซต์เปิดจริง แล้วสั่ง publish ใหม่",
    "see that the folder in publish.yml is the one the host serves, and publish again",
)
LIVE_MANIFEST_FOREIGN = error(
    "live-manifest-foreign",
    "manifest.json ที่ที่อยู่นี้ไม่ใช่ของเว็บไซต์เรา ที่อยู่นี้จึงแสดงเว็บไซต์อื่น",
    "the manifest.json here is none of ours, so another site is shown at this address",
    "ตรวจ site_url ใน mkdocs.yml และโฟลเดอร์ปลายทางใน publish.yml กับผู้ให้บริการ",
    "compare site_url in mkdocs.yml and the folder in publish.yml with what the provider says",
)
LIVE_PREVIEW = error(
    "live-preview",
    "เว็บไซต์ที่เผยแพร่อยู่เป็นฉบับดูตัวอย่าง ซึ่งอาจมีฉบับร่างอยู่ด้วย",
    "what is public is a preview, which may show drafts",
    "นำออกทันที แล้วสั่ง build และ publish ห้ามส่งโฟลเดอร์ .site-builder ขึ้นเว็บไซต์",
    "take it down at once, then build and publish; never upload the folder .site-builder",
)
LIVE_OLDER = error(
    "live-older",
    "เว็บไซต์ที่เผยแพร่อยู่ (ฉบับ {release}) เก่ากว่าฉบับใน site/ ของเครื่องนี้ ({local})",
    "the published site (release {release}) is older than site/ on this computer ({local})",
    "สั่ง publish แล้วตรวจใหม่ ถ้ายังเก่าอยู่ ให้ผู้ให้บริการล้างแคชของเว็บไซต์",
    "publish, then verify again; if it stays, have the provider clear the cache",
)
LIVE_NEWER = warning(
    "live-newer",
    "เว็บไซต์ที่เผยแพร่อยู่ (ฉบับ {release}) ใหม่กว่าฉบับใน site/ ของเครื่องนี้ ({local})",
    "the published site (release {release}) is newer than site/ on this computer ({local})",
    "คงมีผู้เผยแพร่จากเครื่องอื่น ให้นำเนื้อหาล่าสุดมาไว้ในเครื่องนี้ก่อนสั่ง build และ publish",
    "somebody published from another computer: bring its content here before you build and publish",
)
LIVE_OTHER_RELEASE = error(
    "live-other-release",
    "เว็บไซต์ที่เผยแพร่อยู่ (ฉบับ {release}) ไม่ใช่ฉบับใน site/ ของเครื่องนี้ ({local}) บอกไม่ได้ว่าฉบับใดใหม่กว่า",
    "the published site (release {release}) is not that of site/ "
    "on this computer ({local}); nobody can tell which is newer",
    "ถ้าเครื่องนี้มีเนื้อหาล่าสุด ให้สั่ง build และ publish ถ้าไม่ใช่ ให้นำเนื้อหาล่าสุดมาก่อน",
    "if this computer holds the latest content, build and publish; else bring that content here first",
)


class ServedRelease(Struct, frozen=True):
    """What the answer to the manifest's address shows: issues, the manifest to judge by, and the release it names.

    Where the site serves none of ours, that of this computer is the measure; without one there is nothing to compare.
    """

    issues: tuple[Issue, ...]
    manifest: Manifest | None
    release: str = ""


def served_release(base: str, answer: OpenedAddress, local: LocalSite | None) -> ServedRelease:
    """Reads the answer to the manifest's address."""
    place = answer.place
    ours = local.manifest if local else None
    if answer.status in {404, 410}:
        return ServedRelease((LIVE_MANIFEST_MISSING.at(place),), ours)
    served = manifest.read(answer.body) if answer.status == 200 else None
    if served and served.preview:
        return ServedRelease((LIVE_PREVIEW.at(Place(base)),), None)
    if served and answer.final == answer.question.address:
        issues = release_issues(base, answer.body, served, local) if local else ()
        return ServedRelease((*issues, *_shown(answer)), served, manifest.release_id(answer.body))
    return ServedRelease((did_not_come(answer) or LIVE_MANIFEST_FOREIGN.at(place),), served or ours)


def _shown(answer: OpenedAddress) -> tuple[Issue, ...]:
    """What is wrong with the way the manifest comes; its bytes are judged by what they say."""
    return tuple(issue for issue in file_issues(answer) if issue.rule is not LIVE_FILE_DIFFERS)


def release_issues(base: str, content: bytes, served: Manifest, local: LocalSite) -> tuple[Issue, ...]:
    """What the served manifest (`content` as it came) says beside the local one."""
    theirs, ours = manifest.release_id(content), manifest.release_id(local.content)
    place = Place(base)
    if theirs == ours:
        return ()
    if served == local.manifest:
        words = message_values.altered(["other"])
        where = Place(urls.absolute(base, urls.MANIFEST))
        return (LIVE_FILE_DIFFERS.at(where, size=len(local.content), got=len(content), **words),)
    ids = {"release": theirs, "local": ours}
    theirs_at, ours_at = _released(served), _released(local.manifest)
    if theirs in local.before or (theirs not in local.after and theirs_at < ours_at):
        return (LIVE_OLDER.at(place, **ids),)
    if theirs in local.after or theirs_at > ours_at:
        return (LIVE_NEWER.at(place, **ids),)
    return (LIVE_OTHER_RELEASE.at(place, **ids),)


def _released(of: Manifest) -> int:
    """The number of the last release that the ledger knows; 0 where it knows none."""
    numbers = [row.get("release") for row in of.ledger]
    return max((each for each in numbers if isinstance(each, int) and not isinstance(each, bool)), default=0)
