"""Publishes as one ZIP file, the same bytes wherever it is made."""

import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from site_builder.building.releases import manifest
from site_builder.building.releases.manifest import ListedFile, Manifest
from site_builder.language import urls
from site_builder.web.publish.release import Release
from site_builder.web.publish.transport import PublishError

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The oldest time a ZIP file can tell; the files of a site have none of their own."""

READ_ME = "READ-ME.txt"


def write_zip(release: Release, file: Path, folder: str, read_me: str, on_written: Callable[[str], None]) -> None:
    """Writes the site below `folder` inside the ZIP, with a text beside it that says how to open it.

    Files are stored, not pressed: the libraries that press differ from machine to machine. What was written is read
    back and compared before it takes its place. Raises PublishError when it differs, OSError when the disk refuses.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f".{file.name}.part")
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as archive:
            add_file(archive, READ_ME, ("\ufeff" + read_me.replace("\n", "\r\n")).encode())
            for path in sorted(release.files):
                add_file(archive, f"{folder}/{path}", release.read(path))
                on_written(path)
            add_file(archive, f"{folder}/{urls.MANIFEST}", release.manifest.as_bytes())
        wrong = _wrong(part, folder, release.manifest)
        if wrong:
            raise PublishError("publish_wrong", file=wrong[0], count=len(wrong))
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


def add_file(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    """Adds one file to a ZIP, without time, owner or pressing, so that it is the same wherever it is made."""
    row = zipfile.ZipInfo(name, _EPOCH)
    row.create_system = 3
    row.external_attr = 0o644 << 16
    archive.writestr(row, content)


def _wrong(file: Path, folder: str, listed: Manifest) -> list[str]:
    with zipfile.ZipFile(file) as archive:
        return [path for path, each in listed.files.items() if ListedFile.of(archive.read(f"{folder}/{path}")) != each]


def manifest_in(file: Path) -> Manifest | None:
    """The manifest of the site in a ZIP of ours; None where it is none, or no ZIP."""
    try:
        with zipfile.ZipFile(file) as archive:
            names = [name for name in archive.namelist() if name.rpartition("/")[2] == urls.MANIFEST]
            found = (manifest.read(archive.read(name)) for name in names if name.count("/") <= 1)
            return next((each for each in found if each is not None), None)
    except (OSError, KeyError, ValueError, RuntimeError, NotImplementedError, zlib.error, zipfile.BadZipFile):
        return None


def is_same(file: Path, folder: str, release: Release) -> bool:
    """Whether the ZIP that is there already holds this release."""
    try:
        with zipfile.ZipFile(file) as archive:
            return archive.read(f"{folder}/{urls.MANIFEST}") == release.manifest.as_bytes()
    except (OSError, KeyError, zipfile.BadZipFile):
        return False
