"""The manifest: every file of a site with its size and digest. What travels with a site and proves it whole.

It is written last and names everything else, so a folder that holds all its manifest lists, and nothing else, is a
whole site. A preview bears a manifest that only says so.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256

from msgspec import Struct, field

FORMAT = 1
GENERATOR = "site-builder"
RELEASE_ID_LENGTH = 12


class ListedFile(Struct, frozen=True):
    """What the manifest says of one file: its size in bytes and its SHA-256 in hexadecimal digits."""

    size: int
    sha256: str

    @classmethod
    def of(cls, content: bytes) -> "ListedFile":
        return cls(len(content), sha256(content).hexdigest())


class Manifest(Struct, frozen=True):
    """The files of a site by path, the digest of the sources it was made from, and the ledger of its addresses.

    `version` is that of the tool that wrote it. `ledger` holds what the ledger of released addresses puts there, so
    that a new computer can restore it from the live site; it travels unread.
    """

    files: Mapping[str, ListedFile] = field(default_factory=dict)
    source: str = ""
    version: str = ""
    ledger: Sequence[Mapping[str, object]] = ()
    preview: bool = False
    site: str = ""
    """The public address of the site; empty where an earlier version of the tool did not say."""

    @property
    def is_release(self) -> bool:
        """Whether the folder it lies in is a site of ours, not a preview."""
        return not self.preview

    def as_bytes(self) -> bytes:
        """The form it is published in: JSON, files by path, one to a line, no time."""
        content: dict[str, object] = {"format": FORMAT, "generator": GENERATOR}
        if self.preview:
            return (json.dumps({**content, "preview": True}) + "\n").encode()
        content |= {"version": self.version, "source": self.source}
        if self.site:
            content["site"] = self.site
        listed = [{"path": path, "size": file.size, "sha256": file.sha256} for path, file in sorted(self.files.items())]
        head = json.dumps(content, ensure_ascii=False, indent=1).rstrip("}\n")
        return f'{head},\n "ledger": {_a_line_each(self.ledger)},\n "files": {_a_line_each(listed)}\n}}\n'.encode()


def _a_line_each(rows: Iterable[Mapping[str, object]]) -> str:
    lines = ",\n".join(json.dumps(dict(row), ensure_ascii=False) for row in rows)
    return f"[\n{lines}\n ]" if lines else "[]"


def read(content: bytes) -> Manifest | None:
    """The manifest these bytes are; None when they are none of ours, or name a file outside the site's folder."""
    try:
        payload = json.loads(content)
    except (ValueError, RecursionError):
        return None
    if not isinstance(payload, dict) or payload.get("generator") != GENERATOR:
        return None
    if payload.get("preview"):
        return Manifest(preview=True)
    files = _files(payload.get("files"))
    ledger = payload.get("ledger", [])
    if files is None or not isinstance(ledger, list) or not all(isinstance(row, dict) for row in ledger):
        return None
    site = str(payload.get("site", ""))
    return Manifest(files, str(payload.get("source", "")), str(payload.get("version", "")), tuple(ledger), site=site)


def _files(rows: object) -> dict[str, ListedFile] | None:
    if not isinstance(rows, list):
        return None
    found: dict[str, ListedFile] = {}
    for row in rows:
        if not isinstance(row, dict):
            return None
        path, size, digest = row.get("path"), row.get("size"), row.get("sha256")
        if not (isinstance(path, str) and isinstance(size, int) and isinstance(digest, str)) or not is_inside(path):
            return None
        found[path] = ListedFile(size, digest)
    return found


def is_inside(path: str) -> bool:
    """Whether a path with forward slashes stays in the folder it starts from, on every system."""
    parts = path.split("/")
    return bool(path) and not any(part in {"", ".", ".."} or "\\" in part or ":" in part for part in parts)


def release_id(content: bytes) -> str:
    """The name of a release: the first twelve digits of its manifest's digest."""
    return sha256(content).hexdigest()[:RELEASE_ID_LENGTH]


def differences(manifest: Manifest, read_file: Callable[[str], bytes | None]) -> tuple[str, ...]:
    """The listed files that are absent (`read_file` gives None) or not what the manifest says, by path."""
    contents = ((path, listed, read_file(path)) for path, listed in sorted(manifest.files.items()))
    return tuple(path for path, listed, content in contents if content is None or ListedFile.of(content) != listed)
