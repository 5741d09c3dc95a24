"""Rolls back: a kept release becomes the public site again, once it was found whole."""

from collections.abc import Callable

from msgspec.structs import replace

from site_builder.building.releases.history import KeptRelease
from site_builder.building.releases.manifest import Manifest
from site_builder.building.releases.public_folder import PublicFolder, damaged_files, manifest_of
from site_builder.building.releases.switch import Journal, Waiting, carry_out, history_of

Refusal = Callable[[Manifest], str | None]
"""Why a release may not be shown again, told to the person; None when it may. Withdrawals answer here."""


class NoSuchReleaseError(Exception):
    """There is no release to go back to, or none of that name."""


class DamagedReleaseError(Exception):
    """The kept release is not whole any more; `files` are those that are absent, changed or strange."""

    def __init__(self, release: KeptRelease, files: tuple[str, ...]) -> None:
        super().__init__(release.id)
        self.release, self.files = release, files


class RefusedReleaseError(Exception):
    """The release may not be shown again; `reason` says why."""

    def __init__(self, release: KeptRelease, reason: str) -> None:
        super().__init__(reason)
        self.release, self.reason = release, reason


def choices(folder: PublicFolder) -> tuple[KeptRelease, ...]:
    """Every release that is kept, the newest first."""
    history = history_of(folder)
    return tuple(each for each in reversed(history.releases) if (folder.releases / each.id).is_dir())


def roll_back(folder: PublicFolder, to: str | None, refusal: Refusal, waiting: Waiting) -> KeptRelease:
    """Makes the release before the public one public again, or the kept one that `to` names (its first digits do).

    Raises NoSuchReleaseError, DamagedReleaseError, RefusedReleaseError, and what a switch raises; the output is then
    as it was.
    """
    history = history_of(folder)
    candidates = choices(folder) if to else history.before_current()
    wanted = [
        each for each in candidates if (folder.releases / each.id).is_dir() and each.id.startswith((to or "").lower())
    ]
    if not wanted or (to and len(wanted) > 1):
        raise NoSuchReleaseError(to or "")
    release = wanted[0]
    wrong = damaged_files(folder.releases / release.id)
    found = manifest_of(folder.releases / release.id)
    if wrong or found is None:
        raise DamagedReleaseError(release, wrong)
    reason = refusal(found)
    if reason:
        raise RefusedReleaseError(release, reason)
    carry_out(folder, Journal(release.id, replace(history, current=release.id), from_kept=True), waiting)
    return release
