"""Where the project is published to: `publish.yml` from the disk."""

from pathlib import Path

from site_builder.language.problems.problem import Issue
from site_builder.reading.targets import PUBLISH, read_targets
from site_builder.records.target import Target


def targets_of(root: Path) -> tuple[tuple[Target, ...], tuple[Issue, ...]]:
    """The targets of a project and what is wrong with the file; nothing where there is no such file."""
    file = root / PUBLISH
    return read_targets(file.read_bytes()) if file.is_file() else ((), ())
