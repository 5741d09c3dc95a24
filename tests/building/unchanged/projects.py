"""A small project with a picture and a theme of its own, built through the command as people build it."""

import os
from collections.abc import Iterable
from pathlib import Path

from site_builder.building.releases.public_folder import PublicFolder
from site_builder.building.unchanged.comparison import message_if_unchanged
from site_builder.building.unchanged.record import record_file
from site_builder.cli.main import main
from tests.conftest import SMALL_PROJECT, write_tree
from tools.crafted_files import pictures

PAGE = "content/pages/about.md"
MEASURES = "content/2566/measures.yml"
PICTURE = "content/2566/evidence/work.png"
THEME = "theme/assets/own.txt"

PROJECT: dict[str, str | bytes] = {
    **SMALL_PROJECT,
    "content/2566/evidence.yml": """\
- id: ev-001
  title: ภาพกิจกรรม
  kind: photo
  rights: ถ่ายเอง
  files: [{file: evidence/work.png, alt: ป้ายประกาศ}]
""",
    PICTURE: pictures.png(),
    THEME: "own theme\n",
}

TreeBytes = dict[str, bytes | None]


def new_project(root: Path) -> Path:
    """The project, not built yet."""
    return write_tree(root, PROJECT)


def build(root: Path, *arguments: str) -> int:
    return main(["build", "--project", str(root), *arguments])


def built_project(root: Path) -> Path:
    """The project with its site and the record of it."""
    new_project(root)
    assert build(root) == 0
    assert record_of(root).is_file()
    return root


def record_of(root: Path) -> Path:
    return record_file(root, PublicFolder.of(root, root / "site"))


def is_unchanged(root: Path) -> bool:
    """Whether the next build would find that nothing has changed."""
    return message_if_unchanged(root, root / "site") is not None


def tree_of(folder: Path, wanted: Iterable[str] = ("",)) -> TreeBytes:
    """The bytes of all files below a folder (below some names in it), and its folders, which have none."""
    found: TreeBytes = {}
    for name in wanted:
        top = folder / name if name else folder
        for path in [top, *top.rglob("*")] if top.is_dir() else [top]:
            if path != folder and path.exists():
                found[path.relative_to(folder).as_posix()] = path.read_bytes() if path.is_file() else None
    return found


def as_before(path: Path, content: bytes) -> None:
    """Other bytes with the time of the old ones."""
    found = path.stat()
    path.write_bytes(content)
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))


def flipped(content: bytes) -> bytes:
    """The same number of bytes, the last one another."""
    return content[:-1] + bytes([content[-1] ^ 1])
