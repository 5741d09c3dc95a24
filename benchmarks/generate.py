"""Writes an invented agency's project of a given number of pages: `python -m benchmarks.generate --pages 1000 DIR`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.made_up.project import project
from benchmarks.made_up.sizes import TooFewPagesError, size_of


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


def main(arguments: Sequence[str]) -> int:
    """Writes what was asked for and prints the number of pages."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.generate", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    try:
        print(generate(options.folder, options.pages, options.seed), "pages")
    except (TooFewPagesError, FolderNotEmptyError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
