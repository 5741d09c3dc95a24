"""A project as it lies on disk: what nobody wrote left out, every file opened, every text got out of it."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from msgspec.structs import replace

from site_builder.language.markdown_links import links
from site_builder.language.problems.place import Place
from site_builder.reading.files.document_text import document_text, page_text
from site_builder.reading.files.inspection import inspected
from site_builder.reading.files.reading import Folder, read_folder
from site_builder.reading.hand_written import HandWritten, WrittenLink
from site_builder.reading.layout import is_dropping, is_proof, is_submitted
from site_builder.reading.load import ProjectSource
from site_builder.reading.readable_texts import Texts


def read_project(root: Path) -> Folder:
    """The files of a project; what Windows, macOS and Office leave behind, and kept proof, is nobody's content."""
    folder = read_folder(root)

    def kept(name: str) -> bool:
        return not is_proof(name) and not any(is_dropping(part) for part in name.split("/"))

    texts = {name: data for name, data in folder.texts.items() if kept(name)}
    files = {name: facts for name, facts in folder.files.items() if kept(name)}
    # Pages as submitted go out byte for byte, so nothing is asked of what opening them shows.
    submitted = {name: facts for name, facts in files.items() if is_submitted(name)}
    opened = inspected(root, {name: facts for name, facts in files.items() if name not in submitted})
    return replace(folder, texts=texts, files={name: {**opened, **submitted}[name] for name in files})


def sources(folder: Folder) -> dict[str, str]:
    """The digest of every file of a project, by project path."""
    texts = {name: sha256(content).hexdigest() for name, content in folder.texts.items()}
    return {**texts, **{name: facts.digest for name, facts in folder.files.items()}}


def readable_texts(folder: Folder, source: ProjectSource) -> Texts:
    """What can be read of a project before it goes out; what cannot be decoded is reported by those who load it.

    `source` is what the project's texts were loaded from.
    """
    content = {name: source.decoded(name)[0] for name in folder.texts}
    documents = {name: document_text(folder.root, facts) for name, facts in folder.files.items()}
    submitted = {
        name: documents.pop(name) or page_text(folder.root, folder.files[name])
        for name in folder.files
        if is_submitted(name)
    }
    return Texts(
        {name: text for name, text in content.items() if text is not None},
        {name: document for name, document in documents.items() if document is not None},
        {name: facts.digest for name, facts in folder.files.items()},
        (*folder.texts, *(name for name in folder.files if name not in submitted)),
        {name: document for name, document in submitted.items() if document is not None},
    )


def hand_written(prose: Mapping[str, str], addresses: Mapping[str, str]) -> dict[str, HandWritten]:
    """The hand-written files that have a page, with their links; `prose` are their texts, `addresses` their pages'."""
    return {
        file: HandWritten(
            text,
            tuple(WrittenLink(link.source, link.target, Place(file, link.line, link.column)) for link in links(text)),
            addresses[file],
        )
        for file, text in prose.items()
        if file in addresses
    }
