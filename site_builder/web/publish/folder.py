"""Publishes into a folder: a USB stick, a shared drive, a web server's folder."""

import os
from pathlib import Path

from site_builder.web.publish.transport import PublishError


class FolderStore:
    """A store on a disk of this machine."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._inside: set[Path] = set()

    def _place(self, path: str) -> Path:
        """Where a path lies. Raises PublishError where a link on the way, or at its end, leads out of the target."""
        place = self.root / path
        if place.parent not in self._inside:
            if not place.parent.resolve().is_relative_to(self.root.resolve()):
                raise PublishError("publish_link_out", file=path)
            self._inside.add(place.parent)
        if path and place.is_symlink():
            raise PublishError("publish_link_out", file=path)
        return place

    def names(self, folder: str) -> dict[str, int]:
        path = self._place(folder) if folder else self.root
        if not path.is_dir():
            return {}
        return {entry.name: entry.stat(follow_symlinks=False).st_size for entry in os.scandir(path)}

    def read(self, path: str) -> bytes | None:
        try:
            return self._place(path).read_bytes()
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            return None

    def write(self, path: str, content: bytes) -> None:
        target = self._place(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as file:
            file.write(content)
            file.flush()
            # A stick is pulled out the moment the command says it is done.
            os.fsync(file.fileno())

    def move(self, source: str, target: str) -> None:
        place = self._place(target)
        if place.is_dir() and not any(place.iterdir()):
            place.rmdir()
        place.parent.mkdir(parents=True, exist_ok=True)
        self._place(source).replace(place)

    def delete(self, path: str) -> None:
        self._place(path).unlink(missing_ok=True)

    def remove_folder(self, path: str) -> bool:
        try:
            self._place(path).rmdir()
        except OSError:
            return False
        return True
