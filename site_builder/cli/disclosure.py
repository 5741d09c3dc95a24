"""What a project tells, for commands that read it and judge nothing."""

from pathlib import Path

from site_builder.cli.console import EXIT_CONTENT, fail
from site_builder.language.words import text
from site_builder.reading.files.reading import read_folder
from site_builder.reading.load import ProjectSource, load
from site_builder.records.disclosure import Disclosure


def disclosure_in(root: Path) -> Disclosure | None:
    """The disclosure of a project; None where its content cannot be read."""
    folder = read_folder(root)
    disclosure, _ = load(ProjectSource(folder.texts, frozenset(folder.files)))
    return disclosure


def readable_disclosure(root: Path) -> Disclosure:
    """The disclosure of a project. Leaves with exit 1 where its content cannot be read."""
    disclosure = disclosure_in(root)
    if disclosure is None:
        raise SystemExit(fail(EXIT_CONTENT, text("not_readable")))
    return disclosure
