"""Uploads a release: reads what is there, sends new files out of sight, puts them in place, verifies, deletes last.

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
from site_builder.web.publish.plan import UploadPlan, plan_upload
from site_builder.web.publish.release import Release
from site_builder.web.publish.transport import NOTE, STAGING, OnSent, OutgoingFile, PublishError, Transport

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


class TargetContents(Struct, frozen=True):
    """What stands at a target: its files as its manifest lists them, or as they were read back where a note says so.

    `unfinished` says that an upload left something behind.
    """

    files: dict[str, ListedFile]
    note: Note
    manifest: bytes | None
    unfinished: bool = False


def contents_of(transport: Transport, release: Release, *, overwrite: bool = False) -> TargetContents:
    """What stands at the target.

    Raises ForeignTargetError when we never published there and names we need are taken; `overwrite` allows that.
    """
    names = transport.names()
    content = transport.read(urls.MANIFEST) if urls.MANIFEST in names else None
    listed = manifest.read(content) if content is not None else None
    noted = transport.read(NOTE) if STAGING in names else None
    if listed is None and noted is None and not overwrite:
        taken = names & {path.split("/")[0] for path in (*release.files, urls.MANIFEST)}
        if taken:
            raise ForeignTargetError(tuple(sorted(taken)))
    note = _read_note(noted)
    files = {path: each for path, each in (listed.files if listed else {}).items() if path not in note.touched}
    files |= transport.state(sorted(note.touched))
    return TargetContents(files, note, content, STAGING in names)


def _read_note(content: bytes | None) -> Note:
    try:
        payload = json.loads(content or b"{}")
        touched, unlinked = (
            frozenset(path for path in payload.get(name, []) if isinstance(path, str) and manifest.is_inside(path))
            for name in ("touched", "unlinked")
        )
    except (ValueError, AttributeError, TypeError):
        return Note()
    return Note(touched, unlinked & touched)


def plan_for(release: Release, there: TargetContents) -> UploadPlan:
    """What must travel to a target whose contents are known."""
    return plan_upload(release.files, there.files, there.note.unlinked)


def upload(release: Release, transport: Transport, there: TargetContents, on_sent: OnSent) -> UploadPlan:
    """Brings the target to the release; afterwards every file sent has been read back and compared by digest.

    Raises PublishError when the target refuses or a file keeps coming out wrong; no page is torn then, and the next
    call goes on from there.
    """
    plan = plan_for(release, there)
    listing = release.manifest.as_bytes()
    if plan.is_empty and there.manifest == listing and not there.unfinished:
        return plan
    files = {path: OutgoingFile(path, release.files[path], _reader(release, path)) for path in plan.sent}
    transport.prepare(list(files.values()), on_sent)
    touched = there.note.touched | {*plan.sent, *plan.deleted}
    stray = there.note.unlinked - release.files.keys()
    _leave(transport, Note(touched, stray | {*plan.new}))
    transport.put([files[path] for path in plan.new])
    _verify(transport, [files[path] for path in plan.new])
    _leave(transport, Note(touched, stray))
    transport.put([files[path] for path in plan.changed])
    transport.put([files[path] for path in plan.entries])
    _verify(transport, [files[path] for path in (*plan.changed, *plan.entries)])
    _place(transport, [_outgoing(urls.MANIFEST, listing)])
    _leave(transport, Note(frozenset(plan.deleted), frozenset(plan.deleted)))
    transport.delete(plan.deleted)
    transport.finish()
    return plan


def _leave(transport: Transport, note: Note) -> None:
    _place(transport, [_outgoing(NOTE, note.as_bytes())])


def _reader(release: Release, path: str) -> Callable[[], bytes]:
    return lambda: release.read(path)


def _outgoing(path: str, content: bytes) -> OutgoingFile:
    return OutgoingFile(path, ListedFile.of(content), lambda: content)


def _place(transport: Transport, files: Sequence[OutgoingFile]) -> None:
    transport.prepare(files, lambda _: None)
    transport.put(files)


def _verify(transport: Transport, files: Sequence[OutgoingFile]) -> None:
    """Reads back what was sent; what came out wrong is sent once more."""
    by_path = {file.path: file for file in files}
    for remaining in reversed(range(TRIES)):
        state = transport.state(list(by_path))
        wrong = [path for path, file in by_path.items() if state.get(path) != file.listed]
        if not wrong:
            return
        if not remaining:
            raise PublishError("publish_wrong", file=wrong[0], count=len(wrong))
        by_path = {path: by_path[path] for path in wrong}
        _place(transport, list(by_path.values()))
