"""Publishes into a folder: a USB stick, a shared drive, a web server's folder."""

import os
from pathlib import Path


class FolderStore:
    """A store on a disk of this machine."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def names(self, folder: str) -> dict[str, int]:
        path = self.root / folder
        if not path.is_dir():
            return {}
        return {entry.name: entry.stat(follow_symlinks=False).st_size for entry in os.scandir(path)}

    def read(self, path: str) -> bytes | None:
        try:
            return (self.root / path).read_bytes()
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            return None

    def write(self, path: str, content: bytes) -> None:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as file:
            file.write(content)
            file.flush()
            # A stick is pulled out the moment the command says it is done.
            os.fsync(file.fileno())

    def move(self, source: str, target: str) -> None:
        place = self.root / target
        if place.is_dir() and not any(place.iterdir()):
            place.rmdir()
        place.parent.mkdir(parents=True, exist_ok=True)
        (self.root / source).replace(place)

    def delete(self, path: str) -> None:
        (self.root / path).unlink(missing_ok=True)

    def remove_folder(self, path: str) -> bool:
        try:
            (self.root / path).rmdir()
        except OSError:
            return False
        return True
