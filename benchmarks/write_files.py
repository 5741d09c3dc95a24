"""Writes as many files, of the same sizes and at the same places, as a site has, and does nothing else.

`python -m benchmarks.write_files LIST DIR`; the list is JSON: path and size of each file.
"""

import json
import os
import sys
from pathlib import Path


def listed(site: Path) -> list[tuple[str, int]]:
    """Path and size of every file of a site."""
    return sorted(
        (path.relative_to(site).as_posix(), path.stat().st_size) for path in site.rglob("*") if path.is_file()
    )


def main(source: str, folder: str) -> None:
    """Writes them."""
    with open(source, "rb") as told:  # noqa: PTH123 (as bare as can be)
        files = json.load(told)
    blank = b"\0" * max(size for _, size in files)
    made: set[str] = set()
    for name, size in files:
        path = f"{folder}/{name}"
        parent = os.path.dirname(path)  # noqa: PTH120
        if parent not in made:
            os.makedirs(parent, exist_ok=True)  # noqa: PTH103
            made.add(parent)
        with open(path, "wb") as file:  # noqa: PTH123
            file.write(blank[:size])


if __name__ == "__main__":
    main(*sys.argv[1:])
