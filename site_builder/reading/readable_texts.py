"""All that can be read of a project before it goes out: content files as text, and what papers say."""

from collections.abc import Collection, Mapping

from msgspec import Struct, field

from site_builder.reading.files.document_text import document_text, page_text
from site_builder.reading.files.reading import Folder
from site_builder.reading.layout import is_submitted
from site_builder.reading.load import ProjectSource
from site_builder.records.file_facts import DocumentText


class ReadableTexts(Struct, frozen=True):
    """The texts of a project by path: `content` as letters, `documents` by their parts, `names` of all its files.

    `digests` are of the documents, SHA-256; a waiver for a paper that no program reads holds for these bytes only.
    """

    content: Mapping[str, str]
    documents: Mapping[str, DocumentText] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    names: Collection[str] = ()
    submitted: Mapping[str, DocumentText] = field(default_factory=dict)
    """Pages and papers as submitted: copies, judged where they came from, and searched again for citizen numbers."""

    @property
    def prose(self) -> dict[str, str]:
        """The hand-written texts."""
        return {file: text for file, text in self.content.items() if file.endswith(".md")}


def readable_texts(folder: Folder, source: ProjectSource) -> ReadableTexts:
    """The texts of a project; what cannot be decoded is reported by those who load it.

    `source` is what the project's texts were loaded from.
    """
    content = {name: source.decoded(name)[0] for name in folder.texts}
    documents = {name: document_text(folder.root, facts) for name, facts in folder.files.items()}
    submitted = {
        name: documents.pop(name) or page_text(folder.root, folder.files[name])
        for name in folder.files
        if is_submitted(name)
    }
    return ReadableTexts(
        content={name: text for name, text in content.items() if text is not None},
        documents={name: document for name, document in documents.items() if document is not None},
        digests={name: facts.digest for name, facts in folder.files.items()},
        names=(*folder.texts, *(name for name in folder.files if name not in submitted)),
        submitted={name: document for name, document in submitted.items() if document is not None},
    )
