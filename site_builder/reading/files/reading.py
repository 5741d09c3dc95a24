"""Edge: reads a project folder from disk. Follows no link that leads outside, and skips what no one published."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error
from site_builder.reading.files.sniffing import kind_of, picture_size
from site_builder.records.file_facts import FileFacts

FILE_UNREADABLE = error(
    "file-unreadable",
    "เปิดไฟล์นี้ไม่ได้: {reason}",
    "this file cannot be opened: {reason}",
    "ปิดโปรแกรมที่เปิดไฟล์นี้อยู่ และตรวจสิทธิ์ของไฟล์",
    "close the program that holds it open and check its permissions",
)
FILE_OUTSIDE = error(
    "file-outside",
    "ทางลัดนี้ชี้ออกไปนอกโฟลเดอร์ของโครงการ จึงไม่เผยแพร่",
    "this link leads outside the project folder and is not followed",
    "คัดลอกไฟล์จริงมาไว้ที่นี่แทนทางลัด",
    "put a copy of the real file here instead of a link",
)
FILE_NAME_UNREADABLE = error(
    "file-name-unreadable",
    "ชื่อไฟล์นี้มีตัวอักษรที่อ่านไม่ออก",
    "the name of this file holds characters that cannot be read",
    "เปลี่ยนชื่อไฟล์เป็นอักษรอังกฤษตัวเล็กและตัวเลข",
    "rename it with lower-case English letters and digits",
)

TEXT_SUFFIXES = frozenset({".yml", ".md", ".lock"})
CHUNK = 1 << 20


class Folder(Struct, frozen=True):
    """Everything a project's `content/` and its `mkdocs.yml` hold: texts as bytes, other files as facts."""

    root: Path
    texts: dict[str, bytes]
    files: dict[str, FileFacts]
    issues: tuple[Issue, ...]


def _paths(folder: Path, refused: list[Path]) -> Iterator[Path]:
    """All files below a folder, in the order of their names, whatever the disk's own order is.

    Linked folders are not followed, for they may lead anywhere, even back; they and folders that cannot be opened
    are put on the list `refused`.
    """
    try:
        with os.scandir(folder) as entries:
            ordered = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        refused.append(folder)
        return
    for entry in ordered:
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            yield from _paths(path, refused)
        elif entry.is_symlink() and path.is_dir():
            refused.append(path)
        else:
            yield path


def leads_outside(path: Path, root: Path) -> bool:
    """Whether a path, its links followed, ends outside the project."""
    try:
        return not path.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):
        # A link that leads to itself.
        return True


def _name(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix().encode(errors="replace").decode()


def is_text(name: str) -> bool:
    """Whether a name is text at all; a disk may hold names that are bytes of another encoding."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def file_facts(path: Path, name: str) -> FileFacts:
    """The facts of one file. Raises OSError when it cannot be opened."""
    digest = hashlib.sha256()
    head = b""
    size = 0
    with path.open("rb") as source:
        while chunk := source.read(CHUNK):
            head = head or chunk
            size += len(chunk)
            digest.update(chunk)
    kind = kind_of(head)
    width, height = picture_size(kind, head)
    return FileFacts(name, size, digest.hexdigest(), kind, width, height)


def read_folder(root: Path) -> Folder:
    """Reads a project. What cannot be opened, or leads outside, becomes an issue and is left out."""
    texts: dict[str, bytes] = {}
    files: dict[str, FileFacts] = {}
    issues: list[Issue] = []
    content = root / "content"
    paths = [root / "mkdocs.yml"] if (root / "mkdocs.yml").is_file() else []
    refused: list[Path] = []
    if content.is_dir():
        paths += _paths(content, refused)
    issues += [FILE_OUTSIDE.at(Place(_name(path, root))) for path in refused if path.is_symlink()]
    issues += [
        FILE_UNREADABLE.at(Place(_name(path, root)), reason="folder") for path in refused if not path.is_symlink()
    ]
    inside: set[Path] = set()
    for path in paths:
        name = path.relative_to(root).as_posix()
        if not is_text(name):
            issues.append(FILE_NAME_UNREADABLE.at(Place(_name(path, root))))
            continue
        # Of a file that is no link, its folder tells where it lies; a folder is looked at once.
        if path.is_symlink() or path.parent not in inside:
            if leads_outside(path, root if path.parent == root else content):
                issues.append(FILE_OUTSIDE.at(Place(name)))
                continue
            if not path.is_symlink():
                inside.add(path.parent)
        try:
            if not path.is_file():
                issues.append(FILE_UNREADABLE.at(Place(name), reason="not a file"))
            elif path.suffix in TEXT_SUFFIXES:
                texts[name] = path.read_bytes()
            else:
                files[name] = file_facts(path, name)
        except OSError as error:
            issues.append(FILE_UNREADABLE.at(Place(name), reason=error.strerror or type(error).__name__))
    return Folder(root, texts, files, tuple(issues))
