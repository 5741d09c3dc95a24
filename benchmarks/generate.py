"""Writes an invented agency's project of a given number of pages: `python -m benchmarks.generate --pages 1000 DIR`."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.made_up.project import project
from benchmarks.made_up.sizes import TooFewPagesError, size_of
from benchmarks.others.projects import Written, write_projects
from site_builder.building.build import build_site


class FolderNotEmptyError(ValueError):
    """The folder holds something already, which is left as it is."""


def generate(folder: Path, pages: int, seed: int) -> int:
    """Writes the project into a folder that is new or empty; returns how many pages its site has.

    Raises TooFewPagesError, FolderNotEmptyError, or OSError when the disk refuses.
    """
    size = size_of(pages)
    if folder.exists() and any(folder.iterdir()):
        raise FolderNotEmptyError(f"{folder} is not empty")
    for name, content in project(size, seed):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return size.pages


def write_markdown(project_folder: Path, folder: Path) -> Written:
    """Writes the pages of a project's finished site as Markdown, for MkDocs and Zensical and for Hugo.

    Raises RuntimeError when the project does not build.
    """
    with tempfile.TemporaryDirectory() as made:
        site = Path(made) / "site"
        outcome = build_site(project_folder, site, lambda step: None)
        if outcome.output is None:
            raise RuntimeError("; ".join(issue.line for issue in outcome.issues))
        return write_projects(site, folder / "mkdocs", folder / "hugo")


def main(arguments: Sequence[str]) -> int:
    """Writes what was asked for and prints the number of pages."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.generate", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--markdown", type=Path, metavar="DIR", help="also the same text for MkDocs and for Hugo")
    options = parser.parse_args(arguments)
    try:
        print(generate(options.folder, options.pages, options.seed), "pages")
        if options.markdown:
            print(write_markdown(options.folder, options.markdown).pages, "pages as Markdown")
    except (TooFewPagesError, FolderNotEmptyError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
