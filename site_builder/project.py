"""A project as it lies on disk: what nobody wrote left out, every file opened, every text got out of it."""

import contextlib
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from msgspec.structs import replace

from site_builder.checks.personal_data import Texts
from site_builder.content.layout import is_dropping, is_proof, is_submitted
from site_builder.content.load import Source
from site_builder.content.markdown_scan import links
from site_builder.files.document_text import document_text, page_text
from site_builder.files.inspection import inspected
from site_builder.files.reading import Folder, read_folder
from site_builder.issues.place import Place
from site_builder.rendering.source_places import HandWritten, WrittenLink
from site_builder.submissions.judging import KEPT_FACTS, Kept, proof_of_submission, read_kept
from site_builder.thai.fiscal_year import FiscalYear


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


def kept_facts(folder: Folder) -> dict[FiscalYear, dict[str, Kept]]:
    """The data of submitted facts, by year and key, as it is kept beside the content; the latest folder wins.

    What cannot be read is left out: messages then say less, and nothing is judged by it.
    """
    found: dict[FiscalYear, dict[str, Kept]] = {}
    for name in sorted(folder.texts):
        year, is_one = name.removeprefix("content/").partition("/")[0], name.endswith("/submission.yml")
        if not is_one or not year.isdigit():
            continue
        told = found.setdefault(FiscalYear(int(year)), {})
        for file in sorted((folder.root / proof_of_submission(FiscalYear(int(year)))).glob(f"*/{KEPT_FACTS}")):
            with contextlib.suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
                told.update(read_kept(file.read_bytes()))
    return found


def sources(folder: Folder) -> dict[str, str]:
    """The digest of every file of a project, by project path."""
    texts = {name: sha256(content).hexdigest() for name, content in folder.texts.items()}
    return {**texts, **{name: facts.digest for name, facts in folder.files.items()}}


def readable_texts(folder: Folder, source: Source) -> Texts:
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
