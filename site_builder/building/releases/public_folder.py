"""Names the public folder and those beside it that a switch passes through, and tells whose files lie in them."""

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from site_builder.building.releases import manifest
from site_builder.building.releases.manifest import Manifest
from site_builder.language import urls

WORK_FOLDER = ".site-builder"
PUBLIC_FOLDER = "site"
RULES_FOLDER = "rules"
"""Below the work folder: what a build lays down for the keeper of a server."""


class ForeignFolderError(Exception):
    """The output folder holds files that are none of ours; nothing was touched."""


class PublicFolder(Struct, frozen=True):
    """Where one project's site stands and where its releases are kept.

    `staging` and `before` are siblings of `output`, so that a rename never crosses a disk; their names carry the
    project, so that two projects never take each other's away. `work` lies in the project.
    """

    output: Path
    work: Path
    staging: Path
    before: Path

    @classmethod
    def of(cls, root: Path, output: Path) -> "PublicFolder":
        """The public folder `output` of the project at `root`; each output has releases of its own."""
        key = _key(root.resolve())
        work = root / WORK_FOLDER
        if output != root / PUBLIC_FOLDER:
            work = work / "outputs" / _key(output)
        siblings = [output.with_name(f".{output.name}.{role}-{key}") for role in ("next", "before")]
        return cls(output, work, *siblings)

    @property
    def releases(self) -> Path:
        return self.work / "releases"

    @property
    def fetched(self) -> Path:
        """Released files that were brought back from the live site."""
        return self.work / "fetched"

    @property
    def journal(self) -> Path:
        return self.work / "switch.json"


def lock_file(root: Path) -> Path:
    """One lock a project: two of its builds never run at once, wherever they go."""
    return root / WORK_FOLDER / "lock"


def _key(path: Path) -> str:
    return sha256(path.as_posix().encode(errors="surrogatepass")).hexdigest()[:8]


def manifest_of(folder: Path) -> Manifest | None:
    """The manifest of the site in a folder; None when there is none of ours."""
    try:
        return manifest.read((folder / urls.MANIFEST).read_bytes())
    except OSError:
        return None


def id_of(folder: Path) -> str:
    """The id of the release in a folder; empty when there is none."""
    try:
        return manifest.release_id((folder / urls.MANIFEST).read_bytes())
    except OSError:
        return ""


def is_ours(folder: Path) -> bool:
    """Whether a folder is absent, empty, or holds a site that we built (released or preview)."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        return False
    if not folder.exists() or not any(folder.iterdir()):
        return True
    found = manifest_of(folder)
    return found is not None and (found.preview or not unlisted_files(folder, found))


def unlisted_files(folder: Path, listed: Manifest) -> list[str]:
    """Files in a site's folder that its manifest does not list: somebody put them there and would miss them."""
    return sorted(set(files_below(folder)) - listed.files.keys() - {urls.MANIFEST})


def files_below(folder: Path) -> list[str]:
    """Everything below a folder that is no folder, as paths with forward slashes, in order.

    A link to a folder is not followed; what cannot be looked into counts as empty.
    """
    found: list[str] = []
    waiting = [("", os.fspath(folder))]
    while waiting:
        below, here = waiting.pop()
        with suppress(OSError), os.scandir(here) as entries:
            for entry in entries:
                if not entry.is_dir():
                    found.append(below + entry.name)
                elif not entry.is_symlink():
                    waiting.append((f"{below}{entry.name}/", entry.path))
    return sorted(found)


def damaged_files(folder: Path) -> tuple[str, ...]:
    """What keeps a folder from being a whole site: files that are absent, changed, or not listed; empty when whole."""
    found = manifest_of(folder)
    if found is None or found.preview:
        return (urls.MANIFEST,)

    def content(path: str) -> bytes | None:
        try:
            return (folder / path).read_bytes()
        except OSError:
            return None

    return (*manifest.differences(found, content), *unlisted_files(folder, found))
