"""How files get to a target: what every transport can do, and the one that needs a simple store of files only."""

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Protocol

from msgspec import Struct

from site_builder.building.releases.manifest import ListedFile

STAGING = ".site-builder-upload"
"""A folder at the target where files wait until all have come; no address of a site begins with a dot."""

NOTE = f"{STAGING}/touched.json"
"""What an upload under way may have touched."""


class PublishError(Exception):
    """The target could not be reached or refused; `key` names the text that says why, `values` fill it."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key, self.values = key, {name: str(value) for name, value in values.items()}


class OutgoingFile(Struct, frozen=True):
    """One file to send: where it goes, what it must be, and its bytes when they are wanted."""

    path: str
    listed: ListedFile
    read: Callable[[], bytes]

    @property
    def waiting_name(self) -> str:
        """Its name in the staging folder: the same file on its way to the same place, and no other."""
        return sha256(f"{self.path}\0{self.listed.sha256}".encode()).hexdigest()[:40]


OnSent = Callable[[OutgoingFile], None]
"""Called with every file once it has travelled."""


class Transport(Protocol):
    """Brings files to one target. A file appears under its path whole or not at all."""

    def names(self) -> frozenset[str]:
        """What lies directly in the target's folder; empty when there is no folder yet."""

    def read(self, path: str) -> bytes | None:
        """The bytes of a file at the target; None when there is none."""

    def prepare(self, files: Sequence[OutgoingFile], on_sent: OnSent) -> None:
        """Does the slow part of the journey where visitors see nothing of it; what came before is not sent again."""

    def put(self, files: Sequence[OutgoingFile]) -> None:
        """Puts prepared files in their places."""

    def state(self, paths: Sequence[str]) -> dict[str, ListedFile]:
        """What these files are at the target, each read back; those that are not there are left out."""

    def delete(self, paths: Sequence[str]) -> None:
        """Takes files away, and folders that are empty then; what is not there is no trouble."""

    def finish(self) -> None:
        """Takes away what was needed on the way."""


class Store(Protocol):
    """The little a server or disk must be able to do; paths are relative to the target's folder."""

    def names(self, folder: str) -> dict[str, int]:
        """Names and sizes in bytes of what lies in a folder; empty when it is not there."""

    def read(self, path: str) -> bytes | None:
        """The bytes of a file; None when there is none."""

    def write(self, path: str, content: bytes) -> None:
        """Writes a file, which may be cut off half way; folders are made as needed."""

    def move(self, source: str, target: str) -> None:
        """Moves a file in one step, in place of one that is there; folders are made as needed."""

    def delete(self, path: str) -> None:
        """Takes a file away if it is there."""

    def remove_folder(self, path: str) -> bool:
        """Takes a folder away if it is empty; says whether it did."""


class StagedTransport:
    """Brings files over a store: all into a staging folder first, then each to its place by one rename."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def names(self) -> frozenset[str]:
        return frozenset(self.store.names(""))

    def read(self, path: str) -> bytes | None:
        return self.store.read(path)

    def prepare(self, files: Sequence[OutgoingFile], on_sent: OnSent) -> None:
        waiting = self.store.names(STAGING)
        for file in files:
            if waiting.get(file.waiting_name) != file.listed.size:
                self.store.write(f"{STAGING}/{file.waiting_name}", file.read())
            on_sent(file)
        waiting = self.store.names(STAGING)
        short = [file.path for file in files if waiting.get(file.waiting_name) != file.listed.size]
        if short:
            raise PublishError("publish_cut_short", file=short[0])

    def put(self, files: Sequence[OutgoingFile]) -> None:
        for file in files:
            self.store.move(f"{STAGING}/{file.waiting_name}", file.path)

    def state(self, paths: Sequence[str]) -> dict[str, ListedFile]:
        contents = ((path, self.store.read(path)) for path in paths)
        return {path: ListedFile.of(content) for path, content in contents if content is not None}

    def delete(self, paths: Sequence[str]) -> None:
        for path in paths:
            self.store.delete(path)
        folders = {path.rpartition("/")[0] for path in paths}
        while folders:
            emptied = {folder for folder in folders if folder and self.store.remove_folder(folder)}
            folders = {folder.rpartition("/")[0] for folder in emptied}

    def finish(self) -> None:
        for name in self.store.names(STAGING):
            self.store.delete(f"{STAGING}/{name}")
        self.store.remove_folder(STAGING)
