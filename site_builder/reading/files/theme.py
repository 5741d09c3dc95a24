"""Edge: the files below the theme folders' `assets/`, which go out as they are."""

import os
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path


def theme_assets(folders: Sequence[Path]) -> Iterator[tuple[str, Path, str]]:
    """Name below `assets/`, path and SHA-256 of every asset, by name; an earlier folder's file wins."""
    found: dict[str, Path] = {}
    for folder in reversed(folders):
        base = folder / "assets"
        for parent, _, names in os.walk(base):
            for name in names:
                path = Path(parent) / name
                if name.startswith(".") or not path.resolve().is_relative_to(folder.resolve()):
                    continue
                found[path.relative_to(base).as_posix()] = path
    for name in sorted(found):
        yield name, found[name], sha256(found[name].read_bytes()).hexdigest()
