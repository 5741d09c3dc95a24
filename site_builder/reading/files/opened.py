"""What opening a file showed, before anybody judges it."""

from msgspec import Struct

from site_builder.records.file_facts import DocumentText, Trait


class Opened(Struct, frozen=True):
    """Traits, the text of each page of a paper as it is shown, and all that can be got out of the paper.

    `text` is None for what is no paper, and where a copy without its traces will be published, for then that copy is
    what must be read.
    """

    traits: frozenset[Trait]
    pages: tuple[str, ...] = ()
    text: DocumentText | None = None
