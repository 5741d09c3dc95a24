"""Reads the release to publish, and rewrites its links where it must open without a server."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from site_builder.building.link_check.built_site import check_links
from site_builder.building.releases import manifest
from site_builder.building.releases.manifest import ListedFile, Manifest
from site_builder.building.releases.public_folder import damaged_files, manifest_of
from site_builder.language import urls
from site_builder.language.problems.problem import Issue

_LINK = re.compile(rb'(\s(?:href|action)=")([^"?#]*)([^"]*)(")')


class NothingToPublishError(Exception):
    """There is no whole site in the public folder; `files` are those that are absent, changed or strange."""

    def __init__(self, files: tuple[str, ...]) -> None:
        super().__init__()
        self.files = files


class Release(Struct, frozen=True):
    """A site ready to travel: its manifest, and how to get the bytes of each file the manifest lists."""

    manifest: Manifest
    read: Callable[[str], bytes]

    @property
    def files(self) -> Mapping[str, ListedFile]:
        return self.manifest.files

    @property
    def id(self) -> str:
        return manifest.release_id(self.manifest.as_bytes())


def release_in(folder: Path) -> Release:
    """The release in the public folder. Raises NothingToPublishError unless it is whole, every digest compared."""
    wrong = damaged_files(folder)
    found = manifest_of(folder)
    if wrong or found is None:
        raise NothingToPublishError(wrong)
    return Release(found, lambda path: (folder / path).read_bytes())


def for_disk(release: Release) -> Release:
    """The same site with links that name files, so that it opens by double-click even with scripts switched off."""

    def read(path: str) -> bytes:
        content = release.read(path)
        return links_to_files(content) if path.endswith(".html") else content

    files = {
        path: ListedFile.of(read(path)) if path.endswith(".html") else listed for path, listed in release.files.items()
    }
    return Release(replace(release.manifest, files=files), read)


def links_to_files(html: bytes) -> bytes:
    """A page whose links to folders, such as `../2566/#top`, name the page in them: `../2566/index.html#top`."""

    def named(match: re.Match[bytes]) -> bytes:
        before, path, rest, after = match.groups()
        if path.rpartition(b"/")[2] in {b".", b".."}:
            path += b"/"
        if not path.endswith(b"/") or path.startswith(b"/") or b":" in path:
            return match[0]
        return before + path + urls.PAGE_FILE.encode() + rest + after

    return _LINK.sub(named, html)


def dead_links(release: Release, base: str) -> tuple[Issue, ...]:
    """What no longer resolves in the form that travels; nothing ever should."""
    return check_links([*release.files, urls.MANIFEST], release.read, {}, base)
