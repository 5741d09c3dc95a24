"""One upload, file by file: look, plan, send out of sight, put in place in order, verify, delete last.

Before the first visible change a note is left at the target, and taken away when all is done. It names the paths that
may have been touched since the target's manifest was true, and which of them no page links to yet, or any more.
Whoever publishes next, from whichever computer, reads those back: an upload that was cut off is brought to an end, or
overtaken by a newer one, and nothing of it is forgotten.
"""

import json
from collections.abc import Callable, Sequence

from msgspec import Struct

from site_builder.building.releases import manifest
from site_builder.building.releases.manifest import ListedFile
from site_builder.language import urls
from site_builder.web.publish.carrier import NOTE, STAGING, Carrier, Outgoing, PublishError
from site_builder.web.publish.plan import UploadPlan, plan_upload
from site_builder.web.publish.release import SiteToSend

TRIES = 2


class ForeignTargetError(Exception):
    """The target's folder holds files that are none of ours under names we would use; nothing was touched."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(", ".join(names))
        self.names = names


class Note(Struct, frozen=True):
    """What an upload that was cut off may have touched, and which of that no page that can be reached links to."""

    touched: frozenset[str] = frozenset()
    unlinked: frozenset[str] = frozenset()

    def as_bytes(self) -> bytes:
        return json.dumps({"touched": sorted(self.touched), "unlinked": sorted(self.unlinked)}).encode()


class TargetState(Struct, frozen=True):
    """What stands at a target: its files as its manifest lists them, or as they were read back where a note says so.

    `unfinished` says that an upload left something behind.
    """

    files: dict[str, ListedFile]
    note: Note
    manifest: bytes | None
    unfinished: bool = False


def look(carrier: Carrier, release: SiteToSend, *, overwrite: bool = False) -> TargetState:
    """What stands at the target.

    Raises ForeignTargetError when we never published there and names we need are taken; `overwrite` allows that.
    """
    names = carrier.names()
    content = carrier.read(urls.MANIFEST) if urls.MANIFEST in names else None
    listed = manifest.read(content) if content is not None else None
    noted = carrier.read(NOTE) if STAGING in names else None
    if listed is None and noted is None and not overwrite:
        taken = names & {path.split("/")[0] for path in (*release.files, urls.MANIFEST)}
        if taken:
            raise ForeignTargetError(tuple(sorted(taken)))
    note = _read_note(noted)
    files = {path: each for path, each in (listed.files if listed else {}).items() if path not in note.touched}
    files |= carrier.state(sorted(note.touched))
    return TargetState(files, note, content, STAGING in names)


def _read_note(content: bytes | None) -> Note:
    try:
        told = json.loads(content or b"{}")
        touched, unlinked = (
            frozenset(path for path in told.get(name, []) if isinstance(path, str) and manifest.is_inside(path))
            for name in ("touched", "unlinked")
        )
    except (ValueError, AttributeError, TypeError):
        return Note()
    return Note(touched, unlinked & touched)


def plan_for(release: SiteToSend, found: TargetState) -> UploadPlan:
    """What must travel to a target that stands as it was found."""
    return plan_upload(release.files, found.files, found.note.unlinked)


def upload(release: SiteToSend, carrier: Carrier, found: TargetState, told: Callable[[Outgoing], None]) -> UploadPlan:
    """Brings the target to the release; afterwards every file sent has been read back and compared by digest.

    Raises PublishError when the target refuses or a file keeps coming out wrong; no page is torn then, and the next
    call goes on from there.
    """
    plan = plan_for(release, found)
    listing = release.manifest.as_bytes()
    if plan.is_empty and found.manifest == listing and not found.unfinished:
        return plan
    files = {path: Outgoing(path, release.files[path], _reader(release, path)) for path in plan.sent}
    carrier.prepare(list(files.values()), told)
    touched = found.note.touched | {*plan.sent, *plan.deleted}
    stray = found.note.unlinked - release.files.keys()
    _leave(carrier, Note(touched, stray | {*plan.new}))
    carrier.put([files[path] for path in plan.new])
    _verify(carrier, [files[path] for path in plan.new])
    _leave(carrier, Note(touched, stray))
    carrier.put([files[path] for path in plan.changed])
    carrier.put([files[path] for path in plan.entries])
    _verify(carrier, [files[path] for path in (*plan.changed, *plan.entries)])
    _place(carrier, [_made(urls.MANIFEST, listing)])
    _leave(carrier, Note(frozenset(plan.deleted), frozenset(plan.deleted)))
    carrier.delete(plan.deleted)
    carrier.finish()
    return plan


def _leave(carrier: Carrier, note: Note) -> None:
    _place(carrier, [_made(NOTE, note.as_bytes())])


def _reader(release: SiteToSend, path: str) -> Callable[[], bytes]:
    return lambda: release.read(path)


def _made(path: str, content: bytes) -> Outgoing:
    return Outgoing(path, ListedFile.of(content), lambda: content)


def _place(carrier: Carrier, files: Sequence[Outgoing]) -> None:
    carrier.prepare(files, lambda _: None)
    carrier.put(files)


def _verify(carrier: Carrier, files: Sequence[Outgoing]) -> None:
    """Reads back what was sent; what came out wrong is sent once more."""
    by_path = {file.path: file for file in files}
    for remaining in reversed(range(TRIES)):
        state = carrier.state(list(by_path))
        wrong = [path for path, file in by_path.items() if state.get(path) != file.listed]
        if not wrong:
            return
        if not remaining:
            raise PublishError("publish_wrong", file=wrong[0], count=len(wrong))
        by_path = {path: by_path[path] for path in wrong}
        _place(carrier, list(by_path.values()))
