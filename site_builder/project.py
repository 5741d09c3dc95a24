"""A project as it lies on disk: what nobody wrote left out, every file opened, every text got out of it."""

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from site_builder.checks.personal_data import Texts
from site_builder.content.encoding import decode
from site_builder.content.layout import is_dropping, is_proof
from site_builder.content.markdown_scan import links
from site_builder.files.document_text import document_text
from site_builder.files.inspection import inspected
from site_builder.files.reading import Folder, read_folder
from site_builder.issues.place import Place
from site_builder.rendering.source_places import HandWritten, WrittenLink


def read_project(root: Path) -> Folder:
    """The files of a project; what Windows, macOS and Office leave behind, and kept proof, is nobody's content."""
    folder = read_folder(root)

    def kept(name: str) -> bool:
        return not is_proof(name) and not any(is_dropping(part) for part in name.split("/"))

    texts = {name: data for name, data in folder.texts.items() if kept(name)}
    files = {name: facts for name, facts in folder.files.items() if kept(name)}
    return replace(folder, texts=texts, files=inspected(root, files))


def sources(folder: Folder) -> dict[str, str]:
    """The digest of every file of a project, by project path."""
    texts = {name: sha256(content).hexdigest() for name, content in folder.texts.items()}
    return {**texts, **{name: facts.digest for name, facts in folder.files.items()}}


def readable_texts(folder: Folder) -> Texts:
    """What can be read of a project before it goes out; what cannot be decoded is reported by those who load it."""
    content = {name: decode(data, name)[0] for name, data in folder.texts.items()}
    documents = {name: document_text(folder.root, facts) for name, facts in folder.files.items()}
    return Texts(
        {name: text for name, text in content.items() if text is not None},
        {name: document for name, document in documents.items() if document is not None},
        {name: facts.digest for name, facts in folder.files.items()},
        (*folder.texts, *folder.files),
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
