"""A project as it lies on disk, without what nobody wrote, and with what opening its files shows."""

from hashlib import sha256
from pathlib import Path

from msgspec.structs import replace

from site_builder.reading.files.inspection import inspected
from site_builder.reading.files.reading import Folder, read_folder
from site_builder.reading.layout import is_dropping, is_proof, is_submitted


def read_project(root: Path) -> Folder:
    """The files of a project; what Windows, macOS and Office leave behind, and kept proof, is nobody's content."""
    folder = read_folder(root)
    texts = {name: data for name, data in folder.texts.items() if _is_content(name)}
    files = {name: facts for name, facts in folder.files.items() if _is_content(name)}
    # Pages as submitted go out byte for byte, so nothing is asked of what opening them shows.
    opened = inspected(root, {name: facts for name, facts in files.items() if not is_submitted(name)})
    return replace(folder, texts=texts, files=files | opened)


def _is_content(name: str) -> bool:
    return not is_proof(name) and not any(is_dropping(part) for part in name.split("/"))


def sources(folder: Folder) -> dict[str, str]:
    """The digest of every file of a project, by project path."""
    texts = {name: sha256(content).hexdigest() for name, content in folder.texts.items()}
    return {**texts, **{name: facts.digest for name, facts in folder.files.items()}}
