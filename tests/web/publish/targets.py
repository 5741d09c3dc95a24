"""A store in memory that a test can cut off, and releases of a line or two."""

from collections.abc import Mapping

from site_builder.building.releases.manifest import ListedFile, Manifest
from site_builder.web.publish.release import Release


def release(files: Mapping[str, str], source: str = "") -> Release:
    """A release of these files."""
    content = {path: text.encode() for path, text in files.items()}
    listed = {path: ListedFile.of(each) for path, each in content.items()}
    return Release(Manifest(listed, source), content.__getitem__)


class CutOffError(Exception):
    """The line or the power went here."""


class MemoryStore:
    """A store in memory; `breath` is how many more changes it makes before it is cut off, half way through a write."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.breath: int | None = None
        self.written: list[str] = []

    def _change(self) -> bool:
        if self.breath is None:
            return True
        self.breath -= 1
        return self.breath >= 0

    def names(self, folder: str) -> dict[str, int]:
        start = f"{folder}/" if folder else ""
        found: dict[str, int] = {}
        for path, content in self.files.items():
            if path.startswith(start):
                name, _, rest = path.removeprefix(start).partition("/")
                found[name] = 0 if rest else len(content)
        return found

    def read(self, path: str) -> bytes | None:
        return self.files.get(path)

    def write(self, path: str, content: bytes) -> None:
        if not self._change():
            self.files[path] = content[: len(content) // 2]
            raise CutOffError
        self.files[path] = content
        self.written.append(path)

    def move(self, source: str, target: str) -> None:
        if not self._change():
            raise CutOffError
        self.files[target] = self.files.pop(source)

    def delete(self, path: str) -> None:
        if not self._change():
            raise CutOffError
        self.files.pop(path, None)

    def remove_folder(self, path: str) -> bool:
        return not any(each.startswith(f"{path}/") for each in self.files)
