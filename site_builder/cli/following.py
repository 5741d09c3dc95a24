"""What keeps a release from going out over somebody's work: the target is no place of the project's own, and shows
nothing that this project does not know. One typed word lets a person pass."""

from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path

from site_builder.building.releases.manifest import Manifest
from site_builder.building.releases.public_folder import PUBLIC_FOLDER, WORK_FOLDER
from site_builder.building.releases.published import PublishedRelease, known_sources, remember
from site_builder.cli.confirming import is_sure
from site_builder.language.words import text
from site_builder.records.target import Target, TargetKind
from site_builder.web.publish.lineage import OtherLineError, OtherSiteError, may_follow
from site_builder.web.publish.release import Release

EXAMPLES = 12
"""Addresses that would be lost which are named; the counts tell of the rest."""

REPLACE, MOVE = "replace", "move"
"""The words that let a release take the place of one this project does not know, and of the site of another address."""


class NotSureError(Exception):
    """Nobody typed the word that lets a release pass."""


class OwnPlaceError(Exception):
    """The target lies in the project, holds it, or is a file that is no ZIP."""


def spare_own_folders(root: Path, target: Target) -> None:
    """Raises OwnPlaceError where a folder or ZIP would be written over what the project itself is made of."""
    named = (
        target.file if target.kind is TargetKind.ZIP else target.folder if target.kind is TargetKind.FOLDER else None
    )
    if named is None:
        return
    own, place = root.resolve(), (root / named).resolve()
    is_no_zip = target.kind is TargetKind.ZIP and (place.suffix.lower() != ".zip" or (root / named).is_symlink())
    if is_no_zip or place.is_relative_to(own) or own.is_relative_to(place):
        raise OwnPlaceError


def follow(root: Path, target: Target, there: Manifest | None, release: Release, options: Namespace) -> None:
    """Asks for a word where the target shows what this project does not know. Raises NotSureError without it."""
    work = root / WORK_FOLDER / "releases"
    kept = [root / PUBLIC_FOLDER, *(work.iterdir() if work.is_dir() else ())]
    try:
        may_follow(there, release.manifest, known_sources(root, kept))
    except OtherSiteError as error:
        why = text(
            "publish_other_site", where=target.where, site=error.site, own=release.manifest.site, word=MOVE
        ).rstrip()
        if not is_sure(options, MOVE, why):
            raise NotSureError from error
    except OtherLineError as error:
        lost = error.losses
        examples = ", ".join(f"/{address}" for address in (*lost.gone, *lost.differing)[:EXAMPLES])
        counts = {"gone": len(lost.gone), "differing": len(lost.differing), "examples": examples}
        why = text("publish_other_line", where=target.where, word=REPLACE, **counts).rstrip()
        if not is_sure(options, REPLACE, why):
            raise NotSureError from error


def remember_release(root: Path, target: Target, release: Release) -> None:
    source = release.manifest.source
    if source:
        today = datetime.now(UTC).astimezone().date()
        remember(root, PublishedRelease(today, target.id, release.id, source))
