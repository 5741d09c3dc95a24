"""All that can be read of a project before it goes out."""

from collections.abc import Collection, Mapping

from msgspec import Struct, field

from site_builder.records.file_facts import DocumentText


class Texts(Struct, frozen=True):
    """All that can be read of a project: content files as text, documents by part, each file by the name it has.

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
